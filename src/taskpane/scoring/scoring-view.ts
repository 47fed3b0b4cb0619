/**
 * A scored form as the page shows it: what is still to be filled in comes first, then what lost points.
 */
import type { CellAddress } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/grid";
import type { FormScoring, ScoredIndicator } from "../../core/scoring/score-form";
import { MISSING_ACTUAL } from "../../core/form/score-reasons";
import { explainScore } from "../../core/scoring/explain-score";
import { foldText } from "../../core/form/fold-text";
import type { WordData, Words } from "../../core/words";

export type RowGroup = "missing" | "reasons" | "lost" | "full";

export const ROW_GROUPS: readonly RowGroup[] = ["missing", "reasons", "lost", "full"];

export function groupOf({ actual, points, weight }: ScoredIndicator): RowGroup {
  if (actual.kind === "blank") return "missing";
  if (points === null) return "reasons";
  return weight !== null && points < weight ? "lost" : "full";
}

export function groupRows({ rows }: FormScoring): ReadonlyMap<RowGroup, readonly ScoredIndicator[]> {
  return new Map(ROW_GROUPS.map((group) => [group, rows.filter((row) => groupOf(row) === group)]));
}

/** Why the row scores what it does; null where there is nothing to say yet. */
export function whyOf(row: ScoredIndicator): { readonly words: Words; readonly data: WordData } | null {
  const { words, data } = explainScore(row.score, row.scoring.scheme, row.target, row.actual);
  return words === MISSING_ACTUAL ? null : { words, data };
}

/** Where a click on the row leads: to the actual value where it has a place, else to the name. */
export function placeOf({ indicator }: ScoredIndicator): CellAddress {
  return indicator.cells.actual ?? indicator.level3?.cell ?? { row: indicator.row, column: 0 };
}

/** A value that a person tries: a number where it is one, 95% as the text that the scoring reads. Blank: nothing is tried. */
export function triedValue(typed: string): CellValue {
  const folded = foldText(typed);
  if (folded === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(folded) ? Number(folded) : typed.trim();
}

/** The rows that are tried, by sheet row. */
export function triedActuals(typed: ReadonlyMap<number, string>): ReadonlyMap<number, CellValue> {
  return new Map([...typed].flatMap(([row, text]) => (foldText(text) === "" ? [] : [[row, triedValue(text)] as const])));
}
