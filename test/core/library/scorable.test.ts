import { canonicalUnit } from "../../../src/core/form/units";
import { asWritten } from "../../../src/core/library/as-written";
import type { FilledRow } from "../../../src/core/library/fill-block";
import { parseDeadline } from "../../../src/core/scoring/calendar";
import { evaluate } from "../../../src/core/scoring/evaluate";
import { DEFAULT_PROFILE } from "../../../src/core/scoring/profiles";
import { readActual } from "../../../src/core/scoring/read-actual";
import { scoreRow, type RowScoring } from "../../../src/core/scoring/score-row";
import type { ScoringTarget } from "../../../src/core/scoring/scoring-target";
import { everyRow, FILLED_BLOCKS } from "./every-row";

function targetOf({ target }: FilledRow): ScoringTarget {
  if (target.kind === "number") return { operator: target.operator, value: target.value, unit: canonicalUnit(target.unit) ?? "", date: null, text: null };
  const { text } = asWritten(target);
  return { operator: null, value: null, unit: "", date: target.kind === "date" && text !== null ? parseDeadline(text, 2026) : null, text };
}

function scored(row: FilledRow): RowScoring {
  return scoreRow(row.scoring, { target: targetOf(row), weight: row.weight, name: row.name }, DEFAULT_PROFILE);
}

function points(row: FilledRow, actual: string | number): number | null {
  const { scheme } = scored(row);
  const target = targetOf(row);
  const score = evaluate(scheme, readActual(actual, { reading: scheme.reading, unit: target.unit, target: target.value, percent: "points", texts: "read" }));
  return score.kind === "points" ? score.points : null;
}

/** What meets the target exactly, and what clearly misses it. */
function actuals({ target }: FilledRow): { readonly met: string | number; readonly missed: string | number } {
  if (target.kind === "grades") return { met: target.full, missed: target.partial };
  if (target.kind === "date") return { met: (target.text ?? "").replace(/前$/, ""), missed: "2027年3月31日" };
  const value = target.value ?? 0;
  return { met: value, missed: target.operator === "≤" ? value * 1.5 : value === 0 ? 1 : value / 2 };
}

describe("every scoring text of the library is understood", () => {
  const rows = [...everyRow(7), ...FILLED_BLOCKS.flatMap((block) => block.rows)];

  test("without any problem", () => {
    const problems = rows.flatMap((row) => scored(row).problems.map(({ key }) => `${row.scoring} ${key}`));
    expect([...new Set(problems)]).toEqual([]);
  });

  test("gives full marks when met, and fewer when missed", () => {
    const wrong = rows.filter((row) => {
      const { met, missed } = actuals(row);
      return points(row, met) !== row.weight || !((points(row, missed) ?? Infinity) < row.weight);
    });
    expect(wrong.map(({ name, scoring }) => `${name} ${scoring}`)).toEqual([]);
  });
});
