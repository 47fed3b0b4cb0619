/**
 * A row of the conformance table as the program sees it.
 */
import { parseTarget } from "../../../src/core/form/target";
import { parseDeadline } from "../../../src/core/scoring/calendar";
import { emitScore } from "../../../src/core/scoring/emit-excel";
import { evaluate } from "../../../src/core/scoring/evaluate";
import { DEFAULT_PROFILE, findProfile } from "../../../src/core/scoring/profiles";
import { readActual } from "../../../src/core/scoring/read-actual";
import { REASONS } from "../../../src/core/form/score-reasons";
import { scoreRow, type RowScoring } from "../../../src/core/scoring/score-row";
import type { ScoringTarget } from "../../../src/core/scoring/scoring-target";
import type { CellValue } from "../../../src/core/sheet/grid";

export interface TextRow {
  readonly text: string | null;
  readonly target: string;
  readonly weight: number | null;
  readonly profile?: string;
  readonly name?: string;
}

export function targetOf(text: string): ScoringTarget {
  const { operator, value, unit } = parseTarget(text);
  return { operator, value, unit: unit ?? "", date: value === null ? parseDeadline(text, 2026) : null, text: value === null ? text : null };
}

export function scoringOf(row: TextRow): RowScoring {
  const profile = row.profile === undefined ? DEFAULT_PROFILE : findProfile(row.profile);
  if (!profile) throw new Error(`No profile ${String(row.profile)}`);
  return scoreRow(row.text, { target: targetOf(row.target), weight: row.weight, name: row.name ?? null }, profile);
}

/** Target in E, actual value in F, weight in G of the sheet's row. */
export function formulaOf(row: TextRow, sheetRow = 2): string | null {
  const at = String(sheetRow);
  const target = targetOf(row.target);
  return emitScore(scoringOf(row).scheme, { actual: `F${at}`, weight: `G${at}`, target: target.value === null ? null : { ref: `E${at}`, scale: 1 }, percent: "either" });
}

/** A number, the reason in words, or "" — what the formula's cell would show. */
export function scoreOf(row: TextRow, actual: CellValue): number | string {
  const { scheme } = scoringOf(row);
  const target = targetOf(row.target);
  const score = evaluate(scheme, readActual(actual, { reading: scheme.reading, unit: target.unit, target: target.value, texts: "refuse" }));
  if (score.kind === "points") return score.points;
  if (score.kind === "reason") return REASONS[score.reason]["zh-CN"];
  if (score.kind === "by-hand") throw new Error("A score by hand has no formula");
  return "";
}
