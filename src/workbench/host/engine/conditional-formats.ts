/**
 * Conditional formats of a sheet, over the model of Univer's plugin. The first of the list has priority 0, as in Office.js.
 */
import type { IStyleData } from "@univerjs/core";
import {
  AddCfCommand,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  MoveCfCommand,
  SetCfCommand,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import { overlaps, type CellRange } from "../../../core/sheet/address";
import { HostGap } from "../gaps";
import { excelError } from "../wire/excel-error";
import { toArea, toRange } from "./merges";
import type { Place } from "./place";
import { demand } from "./protection";
import type { Sheet } from "./sheet";

export type Rule = IConditionFormattingRule;

/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformattype */
export type ConditionalFormatType = "Custom" | "DataBar" | "ColorScale" | "IconSet" | "TopBottom" | "PresetCriteria" | "ContainsText" | "CellValue";

export function typeOf({ rule }: Rule): ConditionalFormatType {
  switch (rule.type) {
    case "dataBar":
      return "DataBar";
    case "colorScale":
      return "ColorScale";
    case "iconSet":
      return "IconSet";
    default:
      return HIGHLIGHTS[(rule as { subType: string }).subType] ?? "PresetCriteria";
  }
}

const HIGHLIGHTS: Readonly<Record<string, ConditionalFormatType>> = { formula: "Custom", number: "CellValue", text: "ContainsText", rank: "TopBottom" };


export function rulesOf(sheet: Sheet): readonly Rule[] {
  return sheet.book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(sheet.unitId, sheet.id) ?? [];
}

/** Rules with a cell in the place, by priority. */
export function rulesAt(place: Place): Rule[] {
  return rulesOf(place.sheet).filter((rule) => rule.ranges.some((range) => place.areas.some((area) => overlaps(toArea(range), area))));
}

/** Raises ItemNotFound once the rule is deleted. */
export function getRule(sheet: Sheet, id: string): Rule {
  const rule = rulesOf(sheet).find((one) => one.cfId === id);
  if (!rule) throw excelError("ItemNotFound");
  return rule;
}

export function areasOf(rule: Rule): CellRange[] {
  return rule.ranges.map(toArea);
}

/** What a new rule of each type begins with; its condition is set afterwards. */
const BLANK_RULES: Readonly<Record<string, object>> = {
  Custom: { type: "highlightCell", subType: "formula", value: "=FALSE", style: {} },
  CellValue: { type: "highlightCell", subType: "number", operator: "equal", style: {} },
  ContainsText: { type: "highlightCell", subType: "text", operator: "containsText", value: "", style: {} },
};

/** Adds a rule over the place, in front of all others. Gives its id. */
export function addRule(place: Place, type: string): string {
  const { sheet } = place;
  const blank = BLANK_RULES[type];
  if (!blank) throw new HostGap(`ConditionalFormatCollection.add (${type})`);
  demand(sheet, "allowFormatCells");
  const id = sheet.book.injector.get(ConditionalFormattingRuleModel).createCfId(sheet.unitId, sheet.id);
  const rule = { ...structuredClone(blank) } as IConditionalFormattingRuleConfig;
  sheet.run(AddCfCommand.id, { rule: { cfId: id, ranges: place.areas.map(toRange), stopIfTrue: false, rule } });
  return id;
}

/** Replaces a part of the rule: its condition or its style. */
export function changeRule(sheet: Sheet, id: string, change: Readonly<Record<string, unknown>>): void {
  demand(sheet, "allowFormatCells");
  const rule = getRule(sheet, id);
  sheet.run(SetCfCommand.id, { cfId: id, rule: { ...rule, rule: { ...rule.rule, ...change } } });
}

export function setStopIfTrue(sheet: Sheet, id: string, stopIfTrue: boolean): void {
  demand(sheet, "allowFormatCells");
  sheet.run(SetCfCommand.id, { cfId: id, rule: { ...getRule(sheet, id), stopIfTrue } });
}

export function setAreas(sheet: Sheet, rule: Rule, areas: readonly CellRange[]): void {
  if (areas.length === 0) return sheet.run(DeleteCfCommand.id, { cfId: rule.cfId });
  sheet.run(SetCfCommand.id, { cfId: rule.cfId, rule: { ...rule, ranges: areas.map(toRange) } });
}

export function deleteRule(sheet: Sheet, id: string): void {
  demand(sheet, "allowFormatCells");
  getRule(sheet, id);
  sheet.run(DeleteCfCommand.id, { cfId: id });
}

export function priorityOf(sheet: Sheet, id: string): number {
  return rulesOf(sheet).indexOf(getRule(sheet, id));
}

export function setPriority(sheet: Sheet, id: string, priority: number): void {
  demand(sheet, "allowFormatCells");
  const rules = rulesOf(sheet);
  const target = rules[priority];
  const now = priorityOf(sheet, id);
  if (!target) throw excelError("InvalidArgument");
  if (now !== priority) sheet.run(MoveCfCommand.id, { start: { id, type: "self" }, end: { id: target.cfId, type: priority < now ? "before" : "after" } });
}

/** The look that a rule gives; empty for those that have none, such as data bars. */
export function styleOf(rule: Rule): IStyleData {
  return (rule.rule as { style?: IStyleData }).style ?? {};
}

/** Takes the place out of every rule. */
export function clearRules(place: Place): void {
  demand(place.sheet, "allowFormatCells");
  for (const rule of rulesAt(place)) {
    const left = place.areas.reduce((areas, cut) => areas.flatMap((area) => without(area, cut)), areasOf(rule));
    setAreas(place.sheet, rule, left);
  }
}

/** The up to four rectangles that are left of an area. */
export function without(area: CellRange, cut: CellRange): CellRange[] {
  if (!overlaps(area, cut)) return [area];
  const [top, bottom] = [Math.max(area.top, cut.top), Math.min(area.bottom, cut.bottom)];
  const parts = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.bottom + 1 },
    { ...area, top, bottom, right: cut.left - 1 },
    { ...area, top, bottom, left: cut.right + 1 },
  ];
  return parts.filter((part) => part.top <= part.bottom && part.left <= part.right);
}
