/** What a cell of a file means: its value as the snapshot holds it, and its formula spelled out. */
import type { CellValue, ICellData } from "@univerjs/core";
import { plainFunctions } from "./future-functions";
import { shiftFormula } from "./formula-references";
import type { SharedString } from "./shared-strings";
import { unescapeString, type SourceCell } from "./sheet-data";

/** Univer's CellValueType. FORCED is text that must not turn into a number when Univer moves it. */
export const STRING = 1;
export const NUMBER = 2;
export const BOOLEAN = 3;
export const FORCED = 4;

export type ValuePart = Pick<ICellData, "v" | "t">;

export const ERROR_VALUES: ReadonlySet<string> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
]);

export function cellValue(cell: SourceCell, strings: readonly SharedString[]): ValuePart {
  const { raw, type } = cell;
  if (raw === null) return {};
  switch (type) {
    case "s":
      return text(strings[Number(raw)]?.text ?? "");
    case "inlineStr":
    case "str":
      return text(unescapeString(raw));
    case "b":
      return { v: raw.trim() === "1" || raw.trim() === "true" ? 1 : 0, t: BOOLEAN };
    case "e":
      return { v: raw, t: STRING };
    case "d": {
      const serial = serialOf(raw);
      return serial === null ? text(raw) : { v: serial, t: NUMBER };
    }
    default: {
      if (raw.trim() === "") return {};
      const number = Number(raw);
      return Number.isNaN(number) ? text(raw) : { v: number, t: NUMBER };
    }
  }
}

function text(value: string): ValuePart {
  return { v: value, t: looksLikeAnother(value) ? FORCED : STRING };
}

/** Text that Univer would take for a number, a logical value or a formula when it sets it anew. */
export function looksLikeAnother(value: string): boolean {
  return /^\s*[=+\-@]/.test(value) || /^(?:true|false)$/i.test(value) || (value.trim() !== "" && !Number.isNaN(Number(value)));
}

/** An ISO 8601 date as the serial number of the 1900 system; null where it is none. */
function serialOf(iso: string): number | null {
  const time = Date.parse(/T/.test(iso) ? `${iso.replace(/Z$/, "")}Z` : `${iso}T00:00:00Z`);
  return Number.isNaN(time) ? null : time / 86_400_000 + 25_569;
}

/** The formulas that cells share, by their index: where the first one stands and what it says. */
export type SharedFormulas = Map<string, { readonly row: number; readonly column: number; readonly text: string }>;

/**
 * The formula with its "=", or null where the cell has none that can be worked with: an array over several cells and a data table are
 * shown by their results and stay in the file as they are. `shared` is filled on the way: a first cell comes before its followers.
 */
export function cellFormula(cell: SourceCell, shared: SharedFormulas): string | null {
  const { formula } = cell;
  if (!formula || !isWorkable(cell)) return null;
  if (formula.kind !== "shared" || formula.sharedIndex === null) return formula.text === "" ? null : `=${plainFunctions(formula.text)}`;
  if (formula.text !== "") shared.set(formula.sharedIndex, { row: cell.row, column: cell.column, text: formula.text });
  const first = shared.get(formula.sharedIndex);
  return first ? `=${plainFunctions(shiftFormula(first.text, cell.row - first.row, cell.column - first.column))}` : null;
}

export function isWorkable({ formula }: SourceCell): boolean {
  if (formula === null || formula.kind === "dataTable") return false;
  // Named parameters of LET and LAMBDA carry a prefix in files that cannot be put back without parsing the formula.
  if (formula.text.includes("_xlpm.")) return false;
  return !(formula.kind === "array" && (formula.ref?.includes(":") ?? false));
}

/** A value of the snapshot by its kind: Univer keeps logical values as 1 and 0, or as written. */
export function plainValue(cell: Pick<ICellData, "v" | "t">): string | number | boolean | null {
  const { v, t } = cell;
  if (v === null || v === undefined) return null;
  if (t === BOOLEAN || typeof v === "boolean") return isTrue(v);
  if (t === STRING || t === FORCED) return String(v);
  return v;
}

function isTrue(value: CellValue): boolean {
  return value === true || value === 1 || /^(?:1|true)$/i.test(String(value));
}
