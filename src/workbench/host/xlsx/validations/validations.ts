/** Data validations: the sheet's <dataValidations> and the rules of Univer's plugin. */
import type { IRange } from "@univerjs/core";
import { printRange } from "../../../../core/sheet/address";
import type { GridMove } from "../axis-map";
import { parseRanges } from "../conditional/read-rules";
import { plainFunctions, prefixedFunctions } from "../future-functions";
import { moveRanges, ruleMove, type FormulaMove } from "../move-formula";
import { WORKSHEET_ORDER, type TextPatch } from "../text-patch";
import { childOf, childrenOf, decodeText, escapeText, flag, patchTag, printElement, textOf, type XmlElement } from "../xml";

export const VALIDATIONS_RESOURCE = "SHEET_DATA_VALIDATION_PLUGIN";

/** ISheetDataValidationRule, as far as files know it. */
export interface ValidationRule {
  readonly uid: string;
  readonly type: string;
  readonly ranges: readonly IRange[];
  readonly operator?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly allowBlank?: boolean;
  readonly showDropDown?: boolean;
  /** DataValidationRenderMode of a list; no file says it. */
  readonly renderMode?: number;
  readonly showErrorMessage?: boolean;
  readonly error?: string;
  readonly errorTitle?: string;
  /** DataValidationErrorStyle: 0 information, 1 stop, 2 warning. */
  readonly errorStyle?: number;
  readonly showInputMessage?: boolean;
  readonly prompt?: string;
  readonly promptTitle?: string;
}

export type ValidationsBySheet = Readonly<Record<string, readonly ValidationRule[]>>;

export interface SourceValidation {
  readonly element: XmlElement;
  readonly sqref: string;
  readonly rule: ValidationRule;
}

/** DataValidationRenderMode.ARROW: an arrow beside the cell, as Excel shows a list. Univer's own way draws a chip over the content. */
export const LIST_ARROW = 1;

const ERROR_STYLES = ["information", "stop", "warning"];
/** Univer's word for a validation that allows anything and only shows a prompt. */
const ANY = "any";

export function readValidations(root: XmlElement, source: string): SourceValidation[] {
  return childrenOf(childOf(root, "dataValidations"), "dataValidation").map((element, index) => {
    const sqref = element.attributes.get("sqref") ?? "";
    const type = element.attributes.get("type") ?? "none";
    const text = (name: string): string | undefined => element.attributes.get(name);
    const formula = (name: string): string | undefined => {
      const child = childOf(element, name);
      return child ? readFormula(type, textOf(child, source)) : undefined;
    };
    const optional = {
      formula1: formula("formula1"),
      formula2: formula("formula2"),
      error: text("error"),
      errorTitle: text("errorTitle"),
      prompt: text("prompt"),
      promptTitle: text("promptTitle"),
      operator: type === "list" || type === "custom" || type === "none" ? undefined : (text("operator") ?? "between"),
    };
    const rule: ValidationRule = {
      uid: `validation-${String(index)}`,
      type: type === "none" ? ANY : type,
      ranges: parseRanges(sqref),
      allowBlank: flag(element, "allowBlank"),
      // The attribute says the opposite of its name (ECMA-376 part 1, 18.3.1.32).
      showDropDown: !flag(element, "showDropDown"),
      ...(type === "list" && { renderMode: LIST_ARROW }),
      showErrorMessage: flag(element, "showErrorMessage"),
      showInputMessage: flag(element, "showInputMessage"),
      errorStyle: Math.max(0, ERROR_STYLES.indexOf(text("errorStyle") ?? "stop")),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    };
    return { element, sqref, rule };
  });
}

/** A list written out stands in quotes in files; references and formulas have no "=". */
function readFormula(type: string, text: string): string {
  if (type === "list" && /^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  return text.trim() !== "" && Number.isFinite(Number(text)) ? text : `=${plainFunctions(text)}`;
}

function printFormula(type: string, name: string, text: string | undefined): string {
  if (text === undefined || text === "") return "";
  const isFormula = text.startsWith("=");
  const inside = isFormula ? prefixedFunctions(text.slice(1)) : type === "list" ? `"${text.replaceAll('"', '""')}"` : text;
  return `<${name}>${escapeText(inside)}</${name}>`;
}

export function printValidation(rule: ValidationRule, sqref: string): string {
  const type = rule.type === ANY ? undefined : rule.type === "listMultiple" || rule.type === "checkbox" ? "list" : rule.type;
  const formula1 = rule.type === "checkbox" ? `${rule.formula1 ?? "1"},${rule.formula2 ?? "0"}` : rule.formula1;
  const attributes = {
    type,
    errorStyle: rule.errorStyle === undefined || rule.errorStyle === 1 ? undefined : ERROR_STYLES[rule.errorStyle],
    operator: rule.operator === "between" ? undefined : rule.operator,
    allowBlank: rule.allowBlank ? 1 : undefined,
    showDropDown: rule.showDropDown === false ? 1 : undefined,
    showInputMessage: rule.showInputMessage ? 1 : undefined,
    showErrorMessage: rule.showErrorMessage ? 1 : undefined,
    errorTitle: rule.errorTitle,
    error: rule.error,
    promptTitle: rule.promptTitle,
    prompt: rule.prompt,
    sqref,
  };
  const second = rule.type === "checkbox" ? "" : printFormula(type ?? "", "formula2", rule.formula2);
  return printElement("dataValidation", attributes, printFormula(type ?? "", "formula1", formula1) + second);
}

/** `now` is null where the snapshot has no word on validations. */
export function writeValidations(
  patch: TextPatch,
  root: XmlElement,
  before: readonly SourceValidation[],
  now: readonly ValidationRule[] | null,
  move: GridMove,
  moveFormula: FormulaMove,
): void {
  const source = patch.source;
  const sources = new Map(before.map((validation) => [validation.rule.uid, validation]));
  const xmls: string[] = [];
  let changed = now !== null && before.some((validation) => !now.some((rule) => rule.uid === validation.rule.uid));
  const moved = (validation: SourceValidation, text: string): string => ruleMove(validation.sqref, move, moveFormula)(text);
  const keep = (validation: SourceValidation, sqref: string | null): void => {
    const { element } = validation;
    const inside = source.slice(element.openEnd, element.end).replace(/(<(?:\w+:)?formula[12]>)([^<]*)(?=<)/g, (whole, open: string, raw: string) => {
      const text = decodeText(raw);
      const now = moved(validation, text);
      return now === text ? whole : open + escapeText(now);
    });
    const tag = source.slice(element.start, element.openEnd);
    const xml = (sqref === null || sqref === validation.sqref ? tag : patchTag(tag, { sqref })) + inside;
    if (sqref === null || xml !== source.slice(element.start, element.end)) changed = true;
    if (sqref !== null) xmls.push(xml);
  };
  // What the rule said in the file, of cells that moved or not: then its own XML says it best.
  const isKept = (rule: ValidationRule, validation: SourceValidation): boolean => {
    const opened = validation.rule;
    if (sameExceptRanges(rule, opened)) return true;
    const formulas = Object.fromEntries((["formula1", "formula2"] as const).flatMap((name) => (opened[name]?.startsWith("=") ? [[name, moved(validation, opened[name])]] : [])));
    return sameExceptRanges(rule, { ...opened, ...formulas });
  };
  for (const rule of now ?? before.map((validation) => validation.rule)) {
    const validation = sources.get(rule.uid);
    const ranges = printRanges(rule.ranges);
    if (validation && isKept(rule, validation)) {
      keep(validation, ranges === printRanges(validation.rule.ranges) ? moveRanges(validation.sqref, move) : ranges);
    } else if (ranges !== "") {
      changed = true;
      xmls.push(printValidation(rule, ranges));
    }
  }
  if (!changed) return;
  const list = childOf(root, "dataValidations");
  const open = list ? patchTag(source.slice(list.start, list.openEnd).replace(/\s*\/?>$/, ">"), { count: xmls.length }) : `<dataValidations count="${String(xmls.length)}">`;
  patch.setChild(root, "dataValidations", xmls.length === 0 ? null : `${open}${xmls.join("")}</${list?.prefix ?? ""}dataValidations>`, WORKSHEET_ORDER);
}

function sameExceptRanges(a: ValidationRule, b: ValidationRule): boolean {
  const said = (rule: ValidationRule): string => JSON.stringify(Object.entries(rule).filter(([name, value]) => name !== "ranges" && value !== undefined).sort(([x], [y]) => (x < y ? -1 : 1)));
  return said(a) === said(b);
}

function printRanges(ranges: readonly IRange[]): string {
  return ranges.map((range) => printRange({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn })).join(" ");
}
