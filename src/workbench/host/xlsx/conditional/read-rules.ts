/** The conditional formats of a sheet's part as Univer's rules, as far as it can show them. */
import type { IRange } from "@univerjs/core";
import { parseRange, printAddress } from "../../../../core/sheet/address";
import { plainFunctions } from "../future-functions";
import { readColor, type Palette } from "../styles/colors";
import type { StyleSheet } from "../styles/style-sheet";
import { childOf, childrenOf, flag, numberOf, textOf, type XmlElement } from "../xml";
import { readDifference } from "./differential-format";
import { STATE_OPERATORS, TEXT_OPERATORS, type FormatRule, type NumberOperator, type RuleConfig, type ThresholdValue } from "./rule-model";

/** A rule of the file. `shown` is null for one that Univer has no rule for. */
export interface SourceRule {
  readonly id: string;
  readonly element: XmlElement;
  /** The conditionalFormatting that it stands in. */
  readonly group: XmlElement;
  readonly sqref: string;
  readonly priority: number;
  readonly shown: FormatRule | null;
}

/** In the order of the file. */
export function readRules(root: XmlElement, source: string, styles: StyleSheet): SourceRule[] {
  const rules: SourceRule[] = [];
  for (const group of childrenOf(root, "conditionalFormatting")) {
    const sqref = group.attributes.get("sqref") ?? "";
    const ranges = parseRanges(sqref);
    for (const element of childrenOf(group, "cfRule")) {
      const id = `cf-${String(rules.length)}`;
      const config = ranges.length > 0 ? readCondition(element, source, styles, ranges) : null;
      const shown = config && { cfId: id, ranges, stopIfTrue: flag(element, "stopIfTrue"), rule: config };
      rules.push({ id, element, group, sqref, priority: numberOf(element, "priority") ?? rules.length + 1, shown });
    }
  }
  return rules;
}

/** What Univer is given: the most important first. */
export function shownRules(rules: readonly SourceRule[]): FormatRule[] {
  return [...rules].sort((a, b) => a.priority - b.priority).flatMap((rule) => rule.shown ?? []);
}

export function parseRanges(sqref: string): IRange[] {
  return sqref
    .trim()
    .split(/\s+/)
    .flatMap((text) => {
      const range = parseRange(text);
      return range ? [{ startRow: range.top, endRow: range.bottom, startColumn: range.left, endColumn: range.right }] : [];
    });
}

/** What a cfRule over these ranges asks and shows, or null where Univer has no rule for it. */
export function readCondition(rule: XmlElement, source: string, styles: StyleSheet, ranges: readonly IRange[]): RuleConfig | null {
  const { palette } = styles;
  const difference = numberOf(rule, "dxfId");
  const style = readDifference(difference === undefined ? null : (styles.differences[difference] ?? null), palette);
  const formulas = childrenOf(rule, "formula").map((formula) => plainFunctions(textOf(formula, source)));
  const highlight = { type: "highlightCell" as const, style };
  const type = rule.attributes.get("type") ?? "";
  const operator = rule.attributes.get("operator") ?? "";
  switch (type) {
    case "expression":
      return formulas[0] === undefined ? null : { ...highlight, subType: "formula", value: `=${formulas[0]}` };
    case "cellIs":
      return readComparison(highlight, operator, formulas, ranges);
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith": {
      const text = rule.attributes.get("text");
      const known = TEXT_OPERATORS.find((name) => name === type) ?? "containsText";
      if (text !== undefined) return { ...highlight, subType: "text", operator: known, value: text };
      return formulas[0] === undefined ? null : { ...highlight, subType: "formula", value: `=${formulas[0]}` };
    }
    case "containsBlanks":
    case "notContainsBlanks":
    case "containsErrors":
    case "notContainsErrors":
      return { ...highlight, subType: "text", operator: STATE_OPERATORS.find((name) => name === type) ?? "containsBlanks" };
    case "duplicateValues":
    case "uniqueValues":
      return { ...highlight, subType: type };
    case "top10":
      return { ...highlight, subType: "rank", isBottom: flag(rule, "bottom"), isPercent: flag(rule, "percent"), value: numberOf(rule, "rank") ?? 10 };
    case "aboveAverage": {
      if (rule.attributes.has("stdDev")) return null;
      const equal = flag(rule, "equalAverage") ? "OrEqual" : "";
      return { ...highlight, subType: "average", operator: flag(rule, "aboveAverage", true) ? `greaterThan${equal}` : `lessThan${equal}` };
    }
    case "timePeriod":
      return { ...highlight, subType: "timePeriod", operator: rule.attributes.get("timePeriod") ?? "today" };
    case "colorScale":
      return readColorScale(childOf(rule, "colorScale"), palette);
    case "dataBar":
      return readDataBar(childOf(rule, "dataBar"), palette);
    case "iconSet":
      return readIconSet(childOf(rule, "iconSet"));
    default:
      return null;
  }
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

/** Univer compares with numbers alone; against anything else the comparison is spelled out as a formula of the first cell. */
function readComparison(highlight: { type: "highlightCell"; style: object }, operator: string, formulas: readonly string[], ranges: readonly IRange[]): RuleConfig | null {
  const [first, second] = formulas;
  if (first === undefined) return null;
  const numbers = formulas.map(Number);
  const isNumeric = formulas.every((formula) => formula.trim() !== "" && Number.isFinite(Number(formula)));
  const pair = operator === "between" || operator === "notBetween";
  if (pair && second === undefined) return null;
  if (isNumeric && pair) return { ...highlight, subType: "number", operator, value: [numbers[0] ?? 0, numbers[1] ?? 0] };
  if (isNumeric && operator in COMPARISONS) return { ...highlight, subType: "number", operator: operator as NumberOperator, value: numbers[0] ?? 0 };
  const cell = topLeft(ranges);
  if (pair) {
    const inside = `AND(${cell}>=MIN(${first},${second ?? ""}),${cell}<=MAX(${first},${second ?? ""}))`;
    return { ...highlight, subType: "formula", value: operator === "between" ? `=${inside}` : `=NOT(${inside})` };
  }
  const sign = COMPARISONS[operator];
  return sign === undefined ? null : { ...highlight, subType: "formula", value: `=${cell}${sign}(${first})` };
}

function topLeft(ranges: readonly IRange[]): string {
  return printAddress({ row: Math.min(...ranges.map((range) => range.startRow)), column: Math.min(...ranges.map((range) => range.startColumn)) });
}

const THRESHOLDS = ["num", "min", "max", "percent", "percentile", "formula"] as const;

function readThreshold(element: XmlElement | undefined): ThresholdValue | null {
  const type = THRESHOLDS.find((name) => name === element?.attributes.get("type"));
  if (!type) return null;
  const written = element?.attributes.get("val");
  if (type === "min" || type === "max" || written === undefined) return { type };
  const number = Number(written);
  return Number.isFinite(number) && type !== "formula" ? { type, value: number } : { type: "formula", value: `=${written}` };
}

function readColorScale(scale: XmlElement | null, palette: Palette): RuleConfig | null {
  const colors = childrenOf(scale, "color").map((color) => readColor(color, palette));
  const values = childrenOf(scale, "cfvo").map(readThreshold);
  const config = values.map((value, index) => ({ index, color: colors[index] ?? "", value: value ?? { type: "min" as const } }));
  return config.length < 2 || values.includes(null) || colors.length !== values.length || colors.includes(null) ? null : { type: "colorScale", config };
}

function readDataBar(bar: XmlElement | null, palette: Palette): RuleConfig | null {
  const [min, max] = childrenOf(bar, "cfvo").map(readThreshold);
  const color = readColor(bar && childOf(bar, "color"), palette);
  if (!min || !max || !color) return null;
  return { type: "dataBar", isShowValue: flag(bar, "showValue", true), config: { min, max, isGradient: true, positiveColor: color, nativeColor: "#ff0000" } };
}

/** Files list thresholds from the lowest icon up, Univer from the highest down. */
function readIconSet(set: XmlElement | null): RuleConfig | null {
  const elements = childrenOf(set, "cfvo");
  const iconType = set?.attributes.get("iconSet") ?? "3TrafficLights1";
  const reversed = flag(set, "reverse");
  const config = elements.map((element, place) => {
    const value = readThreshold(element);
    const operator: NumberOperator = flag(element, "gte", true) ? "greaterThanOrEqual" : "greaterThan";
    return value && { operator, value, iconType, iconId: String(reversed ? place : elements.length - 1 - place) };
  });
  const known = config.filter((item) => item !== null);
  return known.length < 3 || known.length !== elements.length ? null : { type: "iconSet", isShowValue: flag(set, "showValue", true), config: known.reverse() };
}
