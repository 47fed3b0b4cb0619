/**
 * Data validation: the rules that the API can set, in Univer's words.
 */
import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, generateRandomId, Quantity, type ISheetDataValidationRule } from "@univerjs/core";
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { HostGap } from "../gaps";
import { flag, isMissing, record, text, textOr } from "../wire/arguments";
import { OfficeObject, type Argument } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import { LIST_ARROW } from "../xlsx/validations/validations";
import { toRange } from "./merges";
import { Place, printPlace } from "./place";
import { demand } from "./protection";

type Options = { readonly [name: string]: Json };

/** Which member of DataValidationRule says it, and what Univer and Office.js call it. */
const TYPES: Readonly<Record<string, { readonly type: DataValidationType; readonly office: string }>> = {
  wholeNumber: { type: DataValidationType.WHOLE, office: "WholeNumber" },
  decimal: { type: DataValidationType.DECIMAL, office: "Decimal" },
  date: { type: DataValidationType.DATE, office: "Date" },
  textLength: { type: DataValidationType.TEXT_LENGTH, office: "TextLength" },
  list: { type: DataValidationType.LIST, office: "List" },
  custom: { type: DataValidationType.CUSTOM, office: "Custom" },
};

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** The rule of the place's first cell. */
export function validationAt(place: Place): ISheetDataValidationRule | null {
  const { sheet, area } = place;
  // A page may do without Univer's plugin for it; then there is no validation to be found.
  const model = sheet.book.injector.get(SheetDataValidationModel, Quantity.OPTIONAL);
  return model?.getRuleByLocation(sheet.unitId, sheet.id, area.top, area.left) ?? null;
}

/** Every rule that validates a cell of the place, and whether each of its cells is validated. */
function rulesIn(place: Place): { readonly rules: readonly ISheetDataValidationRule[]; readonly everywhere: boolean } {
  const { sheet, areas } = place;
  const model = sheet.book.injector.get(SheetDataValidationModel, Quantity.OPTIONAL);
  const rules = new Set<ISheetDataValidationRule>();
  let everywhere = true;
  for (const area of areas) {
    const seen = sheet.clip(area) ?? { ...area, bottom: area.top, right: area.left };
    for (let row = seen.top; row <= seen.bottom; row++) {
      for (let column = seen.left; column <= seen.right; column++) {
        const rule = model?.getRuleByLocation(sheet.unitId, sheet.id, row, column);
        if (rule) rules.add(rule);
        else everywhere = false;
      }
    }
  }
  return { rules: [...rules], everywhere };
}

/** https://learn.microsoft.com/javascript/api/excel/excel.datavalidationtype */
export function validationType(place: Place): string {
  const { rules, everywhere } = rulesIn(place);
  if (rules.length > 0 && !everywhere) return "MixedCriteria";
  if (rules.length > 1) return "Inconsistent";
  const [rule] = rules;
  return rule ? (Object.values(TYPES).find(({ type }) => type === rule.type)?.office ?? "Inconsistent") : "None";
}

export function readRule(place: Place): Json {
  const rule = validationAt(place);
  const member = Object.entries(TYPES).find(([, { type }]) => type === rule?.type)?.[0];
  if (!rule || !member) return {};
  if (member === "list") return { list: { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" } };
  if (member === "custom") return { custom: { formula: rule.formula1 ?? "" } };
  const operator = Object.entries(OPERATORS).find(([, known]) => known === rule.operator)?.[0] ?? "Between";
  return { [member]: { operator, formula1: rule.formula1 ?? "", ...(rule.formula2 ? { formula2: rule.formula2 } : {}) } };
}

/** Replaces whatever validated the place before. */
export function setRule(place: Place, input: Json): void {
  const [member, ...more] = Object.keys(record(input)).filter((name) => !isMissing(record(input)[name]));
  const known = member === undefined ? undefined : TYPES[member];
  if (!member || !known || more.length > 0) throw member && !known ? new HostGap(`DataValidation.rule (${member})`) : excelError("InvalidArgument");
  const options = record(record(input)[member]);
  const before = validationAt(place);
  const { uid: _uid, ranges: _ranges, ...kept } = before ?? { uid: "", ranges: [] };
  replace(place, { showInputMessage: true, showErrorMessage: true, allowBlank: true, ...kept, ...conditionOf(member, options), type: known.type });
}

function conditionOf(member: string, options: Options): Partial<ISheetDataValidationRule> {
  if (member === "list") return { formula1: sourceOf(options["source"]), renderMode: LIST_ARROW, showDropDown: isMissing(options["inCellDropDown"]) || flag(options["inCellDropDown"]) };
  if (member === "custom") return { formula1: formulaText(options["formula"] ?? null) };
  const operator = OPERATORS[textOr(options["operator"], "Between")];
  if (!operator) throw excelError("InvalidArgument");
  const second = isMissing(options["formula2"]) ? {} : { formula2: formulaText(options["formula2"]) };
  return { operator, formula1: formulaText(options["formula1"] ?? null), ...second };
}

/** A list is "甲,乙", "=表!A1:A3", or a Range. */
function sourceOf(source: Argument | undefined): string {
  if (source instanceof OfficeObject && source.self instanceof Place) return `=${printPlace(source.self.sheet.name, source.self.area)}`;
  return text(source);
}

function formulaText(value: Json): string {
  if (typeof value === "number" || typeof value === "string") return String(value);
  throw excelError("InvalidArgument");
}

/** Lays options over the rule that is there. Raises InvalidOperation where there is none. */
export function changeOptions(place: Place, options: Partial<ISheetDataValidationRule>): void {
  const rule = validationAt(place);
  if (!rule) throw excelError("InvalidOperation");
  replace(place, { ...rule, ...options });
}

function replace(place: Place, rule: Partial<ISheetDataValidationRule>): void {
  if (!place.sheet.book.injector.get(SheetDataValidationModel, Quantity.OPTIONAL)) throw new HostGap("DataValidation (not in this page)");
  clearValidation(place);
  place.sheet.run(AddSheetDataValidationCommand.id, { rule: { ...rule, uid: generateRandomId(8), ranges: place.areas.map(toRange) } });
}

export function clearValidation(place: Place): void {
  demand(place.sheet, "never");
  if (rulesIn(place).rules.length > 0) place.sheet.run(ClearRangeDataValidationCommand.id, { ranges: place.areas.map(toRange) });
}

export function readPrompt(place: Place): Json {
  const rule = validationAt(place);
  return { message: rule?.prompt ?? "", title: rule?.promptTitle ?? "", showPrompt: rule?.showInputMessage ?? true };
}

export function setPrompt(place: Place, input: Json): void {
  const { message, title, showPrompt } = record(input);
  changeOptions(place, { prompt: textOr(message, ""), promptTitle: textOr(title, ""), showInputMessage: flag(showPrompt, true) });
}

export function readErrorAlert(place: Place): Json {
  const rule = validationAt(place);
  const style = Object.entries(ERROR_STYLES).find(([, known]) => known === rule?.errorStyle)?.[0] ?? "Stop";
  return { message: rule?.error ?? "", title: rule?.errorTitle ?? "", showAlert: rule?.showErrorMessage ?? true, style };
}

export function setErrorAlert(place: Place, input: Json): void {
  const { message, title, showAlert, style } = record(input);
  const errorStyle = ERROR_STYLES[textOr(style, "Stop")];
  if (errorStyle === undefined) throw excelError("InvalidArgument");
  changeOptions(place, { error: textOr(message, ""), errorTitle: textOr(title, ""), showErrorMessage: flag(showAlert, true), errorStyle });
}
