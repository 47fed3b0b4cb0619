/** A cell of the snapshot as XML. */
import type { ICellData, IDocumentData, ITextStyle } from "@univerjs/core";
import { printAddress } from "../../../core/sheet/address";
import { ERROR_VALUES, FORCED, plainValue } from "./cell-value";
import { prefixedFunctions } from "./future-functions";
import { escapeString } from "./sheet-data";
import { colorOf, printColor, type Palette } from "./styles/colors";
import { escapeText, printElement } from "./xml";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly format: number;
}

/** `formula` with its "=", or null. A cell without value and formula is written for its format. */
export function printCell(cell: ICellData, formula: string | null, place: CellPlace, palette: Palette): string {
  const value = plainValue(cell);
  const f = formula === null ? "" : printFormula(formula);
  const open = (type: string | undefined, content: string): string =>
    printElement("c", { r: printAddress(place), s: place.format === 0 ? undefined : place.format, t: type }, content);
  if (cell.p && formula === null) return open("inlineStr", `<is>${printRuns(cell.p, palette)}</is>`);
  if (value === null || (value === "" && formula === null)) return open(undefined, f);
  const { type, content } = printValue(value, cell.t === FORCED, formula !== null);
  return open(type, f + content);
}

export function printFormula(formula: string): string {
  return `<f>${escapeText(prefixedFunctions(formula.replace(/^=/, "")))}</f>`;
}

/** The errors that a file may name; newer ones stand in files as #VALUE! until Excel calculates (ECMA-376 part 1, 18.18.11). */
const FILE_ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA"]);

/** The t attribute and the <v> or <is> of a value. Text beside a formula is its result, else it is text whatever it begins with. */
export function printValue(value: string | number | boolean, forced: boolean, beside: boolean): { readonly type: string | undefined; readonly content: string } {
  if (typeof value === "number") {
    return Number.isFinite(value) ? { type: undefined, content: `<v>${String(value)}</v>` } : { type: "e", content: "<v>#NUM!</v>" };
  }
  if (typeof value === "boolean") return { type: "b", content: `<v>${value ? "1" : "0"}</v>` };
  if (FILE_ERRORS.has(value) && !forced) return { type: "e", content: `<v>${escapeText(value)}</v>` };
  if (beside && ERROR_VALUES.has(value)) return { type: "e", content: "<v>#VALUE!</v>" };
  if (beside) return { type: "str", content: `<v>${escapeText(escapeString(value))}</v>` };
  return { type: "inlineStr", content: `<is>${printText(value)}</is>` };
}

function printText(text: string): string {
  const kept = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${kept}>${escapeText(escapeString(text))}</t>`;
}

/** The plain text of a cell's document: paragraphs end in \r, the whole in \r\n, and other marks below a space are Univer's own. */
export function documentText(document: IDocumentData): string {
  return (document.body?.dataStream ?? "")
    .replace(/\r\n$/, "")
    .replaceAll("\r", "\n")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, "");
}

function printRuns(document: IDocumentData, palette: Palette): string {
  const whole = document.body?.dataStream ?? "";
  const runs = [...(document.body?.textRuns ?? [])].sort((a, b) => a.st - b.st);
  const piece = (from: number, to: number): string => documentText({ ...document, body: { dataStream: whole.slice(from, to) } });
  const end = whole.endsWith("\r\n") ? whole.length - 2 : whole.length;
  if (!runs.some((run) => run.ts && Object.keys(run.ts).length > 0)) return printText(piece(0, end));
  let xml = "";
  let done = 0;
  const add = (from: number, to: number, style: ITextStyle | undefined): void => {
    const text = piece(from, Math.min(to, end));
    if (text !== "") xml += `<r>${style ? printRunFormat(style, palette) : ""}${printText(text)}</r>`;
  };
  for (const run of runs) {
    if (run.st > done) add(done, run.st, undefined);
    if (run.ed > done) add(Math.max(done, run.st), run.ed, run.ts);
    done = Math.max(done, run.ed);
  }
  if (done < end) add(done, end, undefined);
  return xml;
}

/** CT_RPrElt, in Excel's order. */
function printRunFormat(style: ITextStyle, palette: Palette): string {
  const color = colorOf(style.cl, palette);
  const script = style.va === 2 ? "subscript" : style.va === 3 ? "superscript" : null;
  const parts = [
    style.bl === 1 ? "<b/>" : "",
    style.it === 1 ? "<i/>" : "",
    style.st?.s === 1 ? "<strike/>" : "",
    style.ul?.s === 1 ? "<u/>" : "",
    script ? printElement("vertAlign", { val: script }) : "",
    style.fs ? printElement("sz", { val: style.fs }) : "",
    color ? printColor("color", color) : "",
    style.ff ? printElement("rFont", { val: style.ff }) : "",
  ].join("");
  return parts === "" ? "" : `<rPr>${parts}</rPr>`;
}
