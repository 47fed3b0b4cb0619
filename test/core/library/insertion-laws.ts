/**
 * What holds after any insertion: reading finds exactly the old rows and the new ones, under the right levels and with the values that were
 * planned, and nothing that was filled has changed or moved but downward.
 */
import { findLevel1, findLevel2 } from "../../../src/core/form/families";
import { foldText } from "../../../src/core/form/fold-text";
import type { Form } from "../../../src/core/form/form";
import { fillBlock, type FilledRow } from "../../../src/core/library/fill-block";
import { factsOf } from "../../../src/core/library/fill-placeholders";
import { familyOfForm, planInsertion, type InsertionPlan } from "../../../src/core/library/plan-insertion";
import { isPlaceholder } from "../../../src/core/library/insertion/table";
import type { Block } from "../../../src/core/library/schema";
import { readForms } from "../../../src/core/reading/read-forms";
import { traceForward } from "../../../src/core/sheet/trace-back";
import { rangeOf } from "../../../src/core/sheet/address";
import { seenAt, type Grid } from "../../../src/core/sheet/grid";
import { contentOf, type FormContent } from "../../../src/core/templates/form-content";
import { applyToGrid } from "../../support/apply-to-grid";

const folded = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === "string" ? foldText(part) : part));

export interface Inserted {
  readonly before: Grid;
  readonly after: Grid;
  readonly form: Form;
  readonly again: Form;
  readonly rows: readonly FilledRow[];
  readonly plan: InsertionPlan;
}

/** Inserts a whole block into the `at`-th form of a sheet. Throws where that is refused. */
export function insertInto(grid: Grid, block: Block, at = 0): Inserted {
  const forms = readForms(grid);
  const form = forms[at] as Form;
  const filled = fillBlock(block, familyOfForm(grid, form), factsOf(form));
  const planned = planInsertion(grid, forms, form, filled);
  if (!planned.ok) throw new Error(planned.problem["zh-CN"]);
  const after = applyToGrid(grid, planned.plan.edits);
  return { before: grid, after, form, again: readForms(after)[at] as Form, rows: filled.rows, plan: planned.plan };
}

/** Throws where a law is broken. */
export function expectLaws(inserted: Inserted): void {
  expectRows(inserted);
  expectCells(inserted);
}

function expectRows({ form, again, rows, plan }: Inserted): void {
  const places = new Set(plan.rows.map(({ row }) => row));
  const all = again.indicators.map((indicator, i) => ({ indicator, content: contentOf(again).indicators[i] }));
  const old = all.filter(({ indicator }) => !places.has(indicator.row));
  expect(folded(old.map(({ content }) => content))).toEqual(folded(contentOf(form).indicators));
  const added = all.filter(({ indicator }) => places.has(indicator.row));
  expect(added.map(({ indicator }) => indicator.level3?.value)).toEqual(plan.rows.map(({ name }) => name));
  expect([...rows.map(({ name }) => name)].sort()).toEqual([...plan.rows.map(({ name }) => name)].sort());
  const family = again.family;
  const hasSecond = again.columns.some(({ role }) => role === "level2");
  for (const { indicator } of added) {
    const row = rows.find(({ name }) => name === indicator.level3?.value) as FilledRow;
    const level1 = family && findLevel1(family, indicator.level1?.value ?? "");
    expect(level1).toBe(family && findLevel1(family, row.level1));
    if (hasSecond) expect(level1 && findLevel2(level1, indicator.level2?.value ?? "")).toBe(level1 && findLevel2(level1, row.level2));
    const { target } = row;
    if (target.kind === "number") expect(target.value === null || [indicator.target.value?.value, indicator.target.unit?.value]).toEqual(target.value === null || [target.value, target.unit]);
    else expect(indicator.target.text?.value ?? null).toEqual(target.kind === "date" ? (target.text ?? expect.stringMatching(/日前$/)) : target.kind === "grades" ? target.full : null);
    expect(indicator.misplaced).toBeNull();
  }
  const rest = ({ indicators, scoreTotal, ...header }: FormContent): unknown => ({ ...header, indicators: indicators.length, scoreTotal: scoreTotal !== null });
  expect(folded(rest({ ...contentOf(again), indicators: [] }))).toEqual(folded(rest({ ...contentOf(form), indicators: [] })));
}

/** What stood in a cell is seen in the same column, where its row has moved to. */
function expectCells({ before, after, plan }: Inserted): void {
  before.rows.forEach((cells, r) =>
    cells.forEach(({ value, formula }, c) => {
      if (value === null || formula !== null || (typeof value === "string" && isPlaceholder(value))) return;
      const cell = { row: before.range.top + r, column: before.range.left + c };
      const { top, left } = traceForward(rangeOf(cell), before.sheet, plan.edits);
      expect(top).toBeGreaterThanOrEqual(cell.row);
      expect(seenAt(after, top, left).value).toBe(value);
    }),
  );
}
