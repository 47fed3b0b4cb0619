/**
 * The references in a formula's text, found without parsing the formula: text in quotes, names, functions and structured references are
 * passed over. Used to spread shared formulas and to move what stands outside the grid (names, validations, formats kept in the file).
 */
import { MAX_COLUMNS, MAX_ROWS, parseColumn, printColumn, sheetOf } from "../../../core/sheet/address";

/** One corner: the index, and whether it was written with "$". Null on an axis that a whole row or column does not name. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** With its "!", as written, or "". */
  readonly prefix: string;
  /** The sheet named, without quotes; null for the formula's own. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

const TOKEN =
  /"(?:[^"]|"")*"|(?<prefix>'(?:[^']|'')*'!|(?:\[\d+\])?[\p{L}\p{N}_.:\\]+!)?(?:(?<area>\$?[A-Za-z]{1,3}\$?\d{1,7}:\$?[A-Za-z]{1,3}\$?\d{1,7}|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(\\!]))|'(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.?\\]*\[|[\p{L}\p{N}_.?\\$]+|\[/gu;

/** The formula with every reference replaced by what `change` gives for it; null leaves it as written. */
export function changeReferences(formula: string, change: (reference: Reference) => string | null): string {
  let result = "";
  let done = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    if (match[0].endsWith("[")) {
      TOKEN.lastIndex = bracketEnd(formula, TOKEN.lastIndex - 1);
      continue;
    }
    const area = match.groups?.["area"];
    if (area === undefined) continue;
    const reference = parseReference(match.groups?.["prefix"] ?? "", area);
    const changed = reference && change(reference);
    if (changed === null || changed === undefined) continue;
    result += formula.slice(done, match.index) + changed;
    done = match.index + match[0].length;
  }
  return result + formula.slice(done);
}

/** Behind the bracket that opens at `at`: structured references nest (Table1[[#All],[Name]]), external ones ([1]Sheet!A1) do not. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let look = at; look < formula.length; look++) {
    if (formula[look] === "[") depth++;
    else if (formula[look] === "]" && --depth === 0) return look + 1;
  }
  return formula.length;
}

function parseReference(prefix: string, area: string): Reference | null {
  const [first = "", second] = area.split(":");
  const from = parseCorner(first);
  const to = second === undefined ? null : parseCorner(second);
  if (!from || (second !== undefined && !to)) return null;
  if (second === undefined && (from.row === null || from.column === null)) return null;
  return { prefix, sheet: prefix === "" ? null : sheetOf(`${prefix}A1`), from, to };
}

function parseCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!match) return null;
  const [, first = "", letters = "", second = "", digits = ""] = match;
  const column = letters === "" ? null : parseColumn(letters);
  const row = digits === "" ? null : Number(digits) - 1;
  if ((column !== null && column >= MAX_COLUMNS) || (row !== null && (row < 0 || row >= MAX_ROWS))) return null;
  return letters === "" ? { row, column, rowFixed: first === "$", columnFixed: false } : { row, column, rowFixed: second === "$", columnFixed: first === "$" };
}

export function printReference({ prefix, from, to }: Pick<Reference, "prefix" | "from" | "to">): string {
  return prefix + printCorner(from) + (to ? `:${printCorner(to)}` : "");
}

function printCorner(corner: Corner): string {
  const column = corner.column === null ? "" : (corner.columnFixed ? "$" : "") + printColumn(corner.column);
  return column + (corner.row === null ? "" : (corner.rowFixed ? "$" : "") + String(corner.row + 1));
}

/** The formula as it reads `rows` below and `columns` right of where it was written: what is not fixed moves along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : wrap(corner.row + rows, MAX_ROWS),
    column: corner.column === null || corner.columnFixed ? corner.column : wrap(corner.column + columns, MAX_COLUMNS),
  });
  return changeReferences(formula, ({ prefix, from, to }) => printReference({ prefix, from: shift(from), to: to && shift(to) }));
}

/** Relative references run round the edge of the sheet, in Excel as in files. */
function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}
