/**
 * The laws of insertion, over layouts: reading afterwards finds exactly the old rows and the new ones, and nothing that was filled changed.
 */
import fc, { type Arbitrary } from "fast-check";
import { findLevel1, findLevel2 } from "../../../src/core/form/families";
import { foldText } from "../../../src/core/form/fold-text";
import type { Form } from "../../../src/core/form/form";
import { BLOCKS } from "../../../src/core/library/catalogue";
import { fillBlock, type FilledRow } from "../../../src/core/library/fill-block";
import { factsOf } from "../../../src/core/library/fill-placeholders";
import { familyOfForm, planInsertion, type InsertionPlan } from "../../../src/core/library/plan-insertion";
import type { Block } from "../../../src/core/library/schema";
import { readForms } from "../../../src/core/reading/read-forms";
import type { Grid } from "../../../src/core/sheet/grid";
import { contentOf, type FormContent } from "../../../src/core/templates/form-content";
import type { Layout } from "../../../src/core/templates/layout";
import { gridOfPrints } from "../../../src/core/templates/paper";
import { printForm } from "../../../src/core/templates/print-form";
import { applyToGrid } from "../../support/apply-to-grid";
import { departmentTarget, projectTarget, selfEvaluation } from "../../support/arbitrary-form";
import { departmentLayout, selfEvaluationLayout, targetLayout } from "../../support/arbitrary-layout";

const folded = (value: unknown): unknown => JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === "string" ? foldText(part) : part));

interface Inserted {
  readonly before: Grid;
  readonly after: Grid;
  readonly form: Form;
  readonly again: Form;
  readonly rows: readonly FilledRow[];
  readonly plan: InsertionPlan;
}

function insertInto(grid: Grid, block: Block, at = 0): Inserted {
  const forms = readForms(grid);
  const form = forms[at] as Form;
  const filled = fillBlock(block, familyOfForm(grid, form), factsOf(form));
  const planned = planInsertion(grid, forms, form, filled);
  if (!planned.ok) throw new Error(planned.problem["zh-CN"]);
  const after = applyToGrid(grid, planned.plan.edits);
  return { before: grid, after, form, again: readForms(after)[at] as Form, rows: filled.rows, plan: planned.plan };
}

function expectLaws({ form, again, rows, plan }: Inserted): void {
  const places = new Set(plan.rows.map(({ row }) => row));
  const all = again.indicators.map((indicator, i) => ({ indicator, content: contentOf(again).indicators[i] }));
  const old = all.filter(({ indicator }) => !places.has(indicator.row));
  expect(folded(old.map(({ content }) => content))).toEqual(folded(contentOf(form).indicators));
  const added = all.filter(({ indicator }) => places.has(indicator.row));
  expect(added.map(({ indicator }) => indicator.level3?.value)).toEqual(plan.rows.map(({ name }) => name));
  expect([...rows.map(({ name }) => name)].sort()).toEqual([...plan.rows.map(({ name }) => name)].sort());
  const family = again.family;
  for (const { indicator } of added) {
    const row = rows.find(({ name }) => name === indicator.level3?.value) as FilledRow;
    const level1 = family && findLevel1(family, indicator.level1?.value ?? "");
    expect(level1).toBe(family && findLevel1(family, row.level1));
    expect(level1 && findLevel2(level1, indicator.level2?.value ?? "")).toBe(level1 && findLevel2(level1, row.level2));
    const { target } = row;
    if (target.kind === "number") expect(target.value === null || [indicator.target.value?.value, indicator.target.unit?.value]).toEqual(target.value === null || [target.value, target.unit]);
    else expect(indicator.target.text?.value ?? null).toEqual(target.kind === "date" ? (target.text ?? expect.stringMatching(/日前$/)) : target.kind === "grades" ? target.full : null);
    expect(indicator.misplaced).toBeNull();
  }
  const rest = ({ indicators, scoreTotal, ...header }: FormContent): unknown => ({ ...header, indicators: indicators.length, scoreTotal: scoreTotal !== null });
  expect(folded(rest({ ...contentOf(again), indicators: [] }))).toEqual(folded(rest({ ...contentOf(form), indicators: [] })));
}

const block = fc.constantFrom(...BLOCKS);
const origin = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.integer({ min: 0, max: 3 }) });

function holds(sample: Arbitrary<{ readonly content: FormContent; readonly layout: Layout }>, runs: number): void {
  fc.assert(
    fc.property(sample, origin, block, ({ content, layout }, at, chosen) => {
      const grid = gridOfPrints([printForm(content, layout, at)], "表");
      expectLaws(insertInto(grid, chosen));
    }),
    { numRuns: runs },
  );
}
describe("after inserting, reading finds the old rows and the new ones", () => {
  it("项目支出绩效目标表", () => holds(fc.record({ content: projectTarget, layout: targetLayout }), 200));
  it("项目支出绩效自评表", () => holds(fc.record({ content: selfEvaluation, layout: selfEvaluationLayout }), 100));
  it("部门整体支出绩效目标表", () => holds(fc.record({ content: departmentTarget, layout: departmentLayout }), 100));
});

describe("blank forms", () => {
  it("take a block", () => {
    holds(fc.record({ content: projectTarget.map((content) => ({ ...content, indicators: [] })), layout: targetLayout }), 100);
  });
});
