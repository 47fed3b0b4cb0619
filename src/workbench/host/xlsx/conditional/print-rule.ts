/** A rule of Univer's as a <cfRule>. */
import { printAddress } from "../../../../core/sheet/address";
import { prefixedFunctions } from "../future-functions";
import { colorOf, printColor, type Palette } from "../styles/colors";
import { escapeText, printElement } from "../xml";
import { STATE_OPERATORS, type FormatRule, type HighlightRule, type TextRule, type ThresholdValue } from "./rule-model";

/** `difference` gives the index of the rule's <dxf>; it is asked for only where the rule has a look of its own. */
export function printRule(rule: FormatRule, priority: number, palette: Palette, difference: (config: HighlightRule) => number): string {
  const { rule: config } = rule;
  const shared = { priority, stopIfTrue: rule.stopIfTrue ? 1 : undefined };
  const first = rule.ranges[0];
  const cell = printAddress({ row: first?.startRow ?? 0, column: first?.startColumn ?? 0 });
  if (config.type === "highlightCell") return printHighlight(config, { ...shared, dxfId: difference(config) }, cell);
  if (config.type === "colorScale") {
    const points = [...config.config].sort((a, b) => a.index - b.index);
    const colors = points.map((point) => printColor("color", colorOf({ rgb: point.color }, palette) ?? "#ffffff"));
    return element("colorScale", shared, `<colorScale>${points.map((point) => printThreshold(point.value)).join("")}${colors.join("")}</colorScale>`);
  }
  if (config.type === "dataBar") {
    const { min, max, positiveColor } = config.config;
    const inside = printThreshold(min) + printThreshold(max) + printColor("color", colorOf({ rgb: positiveColor }, palette) ?? "#638ec6");
    return element("dataBar", shared, printElement("dataBar", { showValue: config.isShowValue ? undefined : 0 }, inside));
  }
  const icons = [...config.config].reverse();
  const reversed = icons.length > 0 && icons[0]?.iconId === "0";
  const inside = icons.map((icon, at) => printThreshold(at === 0 ? { type: "percent", value: 0 } : icon.value, icon.operator === "greaterThan")).join("");
  const attributes = { iconSet: icons[0]?.iconType, showValue: config.isShowValue ? undefined : 0, reverse: reversed ? 1 : undefined };
  return element("iconSet", shared, printElement("iconSet", attributes, inside));
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function element(type: string, attributes: Attributes, content: string): string {
  return printElement("cfRule", { type, ...attributes }, content);
}

function formula(text: string): string {
  return `<formula>${escapeText(prefixedFunctions(text.replace(/^=/, "")))}</formula>`;
}

function printHighlight(config: HighlightRule, shared: Attributes, cell: string): string {
  switch (config.subType) {
    case "formula":
      return element("expression", shared, formula(config.value));
    case "number": {
      const values = Array.isArray(config.value) ? (config.value as number[]) : [Number(config.value ?? 0)];
      return element("cellIs", { ...shared, operator: config.operator }, values.map((value) => formula(String(value))).join(""));
    }
    case "text":
      return printText(config, shared, cell);
    case "duplicateValues":
    case "uniqueValues":
      return element(config.subType, shared, "");
    case "rank":
      return element("top10", { ...shared, percent: config.isPercent ? 1 : undefined, bottom: config.isBottom ? 1 : undefined, rank: config.value }, "");
    case "average": {
      const above = config.operator.startsWith("greaterThan");
      return element("aboveAverage", { ...shared, aboveAverage: above ? undefined : 0, equalAverage: config.operator.endsWith("OrEqual") ? 1 : undefined }, "");
    }
    case "timePeriod":
      return element("timePeriod", { ...shared, timePeriod: config.operator }, formula(TIME_FORMULAS[config.operator]?.replaceAll("@", cell) ?? "FALSE"));
  }
}

/** Excel asks for the test spelled out beside the operator (ECMA-376 part 1, 18.3.1.10). */
function printText(config: TextRule, shared: Attributes, cell: string): string {
  const text = config.value ?? "";
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (config.operator) {
    case "containsText":
      return element("containsText", { ...shared, operator: "containsText", text }, formula(`NOT(ISERROR(SEARCH(${quoted},${cell})))`));
    case "notContainsText":
      return element("notContainsText", { ...shared, operator: "notContains", text }, formula(`ISERROR(SEARCH(${quoted},${cell}))`));
    case "beginsWith":
    case "endsWith":
      return element(config.operator, { ...shared, operator: config.operator, text }, formula(`${config.operator === "beginsWith" ? "LEFT" : "RIGHT"}(${cell},LEN(${quoted}))=${quoted}`));
    case "equal":
    case "notEqual":
      return element("cellIs", { ...shared, operator: config.operator }, formula(quoted));
    default: {
      const state = STATE_OPERATORS.find((operator) => operator === config.operator) ?? "containsBlanks";
      const test = state.endsWith("Blanks") ? `LEN(TRIM(${cell}))=0` : `ISERROR(${cell})`;
      return element(state, shared, formula(state.startsWith("not") ? `NOT(${test})` : test));
    }
  }
}

const TIME_FORMULAS: Readonly<Record<string, string>> = {
  today: "FLOOR(@,1)=TODAY()",
  yesterday: "FLOOR(@,1)=TODAY()-1",
  tomorrow: "FLOOR(@,1)=TODAY()+1",
  last7Days: "AND(TODAY()-FLOOR(@,1)<=6,FLOOR(@,1)<=TODAY())",
  thisMonth: "AND(MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY()))",
  lastMonth: "AND(MONTH(@)=MONTH(EDATE(TODAY(),0-1)),YEAR(@)=YEAR(EDATE(TODAY(),0-1)))",
  nextMonth: "AND(MONTH(@)=MONTH(EDATE(TODAY(),0+1)),YEAR(@)=YEAR(EDATE(TODAY(),0+1)))",
  thisWeek: "AND(TODAY()-ROUNDDOWN(@,0)<=WEEKDAY(TODAY())-1,ROUNDDOWN(@,0)-TODAY()<=7-WEEKDAY(TODAY()))",
  lastWeek: "AND(TODAY()-ROUNDDOWN(@,0)>=(WEEKDAY(TODAY())),TODAY()-ROUNDDOWN(@,0)<(WEEKDAY(TODAY())+7))",
  nextWeek: "AND(ROUNDDOWN(@,0)-TODAY()>(7-WEEKDAY(TODAY())),ROUNDDOWN(@,0)-TODAY()<(15-WEEKDAY(TODAY())))",
};

function printThreshold(threshold: ThresholdValue, exclusive = false): string {
  const val = threshold.value === undefined || threshold.type === "min" || threshold.type === "max" ? undefined : String(threshold.value).replace(/^=/, "");
  return printElement("cfvo", { type: threshold.type, val, gte: exclusive ? 0 : undefined });
}
