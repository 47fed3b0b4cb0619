/**
 * A shared formula as it reads in another cell: a file writes it once, with the references of its first cell (ECMA-376 part 1, 18.3.1.40).
 */
import { parseColumn, printColumn } from "../core/sheet/address";

const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

/** Moves every relative reference; texts and quoted sheet names stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKENS, (token, fixColumn?: string, column?: string, fixRow?: string, row?: string) => {
    if (column === undefined || row === undefined) return token;
    const movedColumn = fixColumn === "$" ? column : printColumn(parseColumn(column) + columns);
    const movedRow = fixRow === "$" ? row : String(Number(row) + rows);
    return `${fixColumn ?? ""}${movedColumn}${fixRow ?? ""}${movedRow}`;
  });
}
