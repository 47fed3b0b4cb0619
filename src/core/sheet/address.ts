/**
 * The only place that does A1 arithmetic. Rows and columns are 0-based inside the program and 1-based / lettered in A1 text.
 */

/** One cell of a sheet, 0-based. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of a sheet, 0-based, all four edges inclusive. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own limits (Excel specifications and limits, support.microsoft.com). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 25 → "Z", 26 → "AA". */
export function printColumn(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" → 0, "aa" → 26. Gives NaN for anything but letters. */
export function parseColumn(letters: string): number {
  return /^[A-Za-z]{1,3}$/.test(letters) ? columnOf(letters) : Number.NaN;
}

/** The last five bits of a letter are its place in the alphabet, capital or small. */
function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + (letters.charCodeAt(at) & 31);
  return column - 1;
}

/** { row: 0, column: 0 } → "A1". */
export function printAddress(cell: CellAddress): string {
  return printColumn(cell.column) + String(cell.row + 1);
}

/** A range of one cell prints as that cell: "B7", else "A1:K25". */
export function printRange(range: CellRange): string {
  const first = printAddress({ row: range.top, column: range.left });
  const last = printAddress({ row: range.bottom, column: range.right });
  return first === last ? first : `${first}:${last}`;
}

/** "B7", "$B$7" → the cell; null for anything else. Sign by sign, because a file names every one of its cells. */
export function parseAddress(text: string): CellAddress | null {
  const signs = text.trim();
  let at = signs.startsWith("$") ? 1 : 0;
  let column = 0;
  for (let letter = letterAt(signs, at); letter > 0 && column <= MAX_COLUMNS; letter = letterAt(signs, at)) {
    column = column * 26 + letter;
    at++;
  }
  if (signs[at] === "$") at++;
  const first = at;
  let row = 0;
  for (; at < signs.length && row <= MAX_ROWS; at++) {
    const digit = signs.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (column === 0 || column > MAX_COLUMNS || row === 0 || row > MAX_ROWS || signs[first] === "0") return null;
  return { row: row - 1, column: column - 1 };
}

/** 1 for A and a to 26 for Z and z; 0 for any other sign, and behind the end. */
function letterAt(text: string, at: number): number {
  // Small letters are the capitals with one more bit.
  const letter = (text.charCodeAt(at) & ~32) - 64;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

/** "A1:K25", "B7", "'表 1'!A1:B2", "B:D", "3:5" → the rectangle; null for anything else. The sheet name is dropped. */
export function parseRange(text: string): CellRange | null {
  const local = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const [from = "", to = from] = local.split(":");
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first && last) return ordered(first, last);
  if (/^[A-Za-z]+$/.test(from) && /^[A-Za-z]+$/.test(to)) {
    return ordered({ row: 0, column: parseColumn(from) }, { row: MAX_ROWS - 1, column: parseColumn(to) });
  }
  if (/^\d+$/.test(from) && /^\d+$/.test(to)) {
    return ordered({ row: Number(from) - 1, column: 0 }, { row: Number(to) - 1, column: MAX_COLUMNS - 1 });
  }
  return null;
}

function ordered(a: CellAddress, b: CellAddress): CellRange | null {
  if (![a.row, a.column, b.row, b.column].every((n) => Number.isInteger(n) && n >= 0)) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** The sheet part of "'部门 (1)'!A1" without quotes, or null where the text names no sheet. */
export function sheetOf(text: string): string | null {
  const bang = text.lastIndexOf("!");
  if (bang < 0) return null;
  const name = text.slice(0, bang);
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** A sheet name as it must stand before "!" in a formula or a full address. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseRange(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

export function rangeOf(cell: CellAddress): CellRange {
  return { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

export function contains(range: CellRange, cell: CellAddress): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right;
}

export function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column;
}

/** The smallest rectangle around both. */
export function union(a: CellRange, b: CellRange): CellRange {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
