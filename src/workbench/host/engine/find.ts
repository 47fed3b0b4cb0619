/**
 * Searching and replacing text, by what the cells show. https://learn.microsoft.com/javascript/api/excel/excel.searchcriteria
 */
import type { CellRange } from "../../../core/sheet/address";
import { flag, isMissing, oneOf, record } from "../wire/arguments";
import type { Argument } from "../wire/definition";
import type { Json } from "../wire/protocol";
import { cellNumberFormat, cellText, cellValue } from "./read-cell";
import { demandUnlocked } from "./protection";
import type { CellPatches } from "./cell-writer";
import type { Sheet } from "./sheet";
import { parseEntry } from "./parse-entry";
import { writePatches } from "./write-cells";

interface Criteria {
  readonly completeMatch: boolean;
  readonly matchCase: boolean;
  readonly backwards: boolean;
}

function criteriaOf(argument: Argument | undefined): Criteria {
  const given: { readonly [name: string]: Json } = isMissing(argument) ? {} : record(argument);
  return {
    completeMatch: flag(given["completeMatch"]),
    matchCase: flag(given["matchCase"]),
    backwards: oneOf(given["searchDirection"], ["Forward", "Backwards"] as const, "Forward") === "Backwards",
  };
}

/** Excel's wildcards: * any text, ? one character, ~ takes either as it is. */
function matcher(text: string, { completeMatch, matchCase }: Criteria): RegExp {
  const source = text.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return `\\${escaped}`;
    return found === "*" ? ".*" : found === "?" ? "." : `\\${found}`;
  });
  return new RegExp(completeMatch ? `^(?:${source})$` : source, `gs${matchCase ? "" : "i"}`);
}

/** The first cell, row by row, whose text matches; null where there is none. */
export function findCell(sheet: Sheet, area: CellRange, text: string, criteria: Argument | undefined): CellRange | null {
  const wanted = criteriaOf(criteria);
  const pattern = matcher(text, wanted);
  const cells = [...sheet.cellsIn(area)].sort((a, b) => a.row - b.row || a.column - b.column);
  if (wanted.backwards) cells.reverse();
  const found = cells.find(({ row, column, cell }) => {
    pattern.lastIndex = 0;
    const shown = cellText(cell, cellNumberFormat(sheet, row, column));
    return shown !== "" && pattern.test(shown);
  });
  return found ? { top: found.row, bottom: found.row, left: found.column, right: found.column } : null;
}

/** Replaces in contents (formulas too). Gives how many replacements were made. */
export function replaceAll(sheet: Sheet, area: CellRange, text: string, replacement: string, criteria: Argument | undefined): number {
  const pattern = matcher(text, criteriaOf(criteria));
  const patches: CellPatches = {};
  let count = 0;
  for (const { row, column, cell } of sheet.cellsIn(area)) {
    const before = sheet.formula(row, column) ?? String(cellValue(cell));
    const found = before === "" ? null : before.match(pattern);
    if (!found) continue;
    demandUnlocked(sheet, [{ top: row, bottom: row, left: column, right: column }]);
    count += found.length;
    const { content } = parseEntry(before.replace(pattern, () => replacement), cellNumberFormat(sheet, row, column));
    (patches[row] ??= {})[column] = content;
  }
  writePatches(sheet, patches, area);
  return count;
}
