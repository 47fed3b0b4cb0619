/**
 * The laws of insertion, over layouts.
 */
import fc, { type Arbitrary } from "fast-check";
import { BLOCKS } from "../../../src/core/library/catalogue";
import type { FormContent } from "../../../src/core/templates/form-content";
import type { Layout } from "../../../src/core/templates/layout";
import { gridOfPrints } from "../../../src/core/templates/paper";
import { printForm } from "../../../src/core/templates/print-form";
import { departmentTarget, projectTarget, selfEvaluation } from "../../support/arbitrary-form";
import { departmentLayout, selfEvaluationLayout, targetLayout } from "../../support/arbitrary-layout";
import { expectLaws, insertInto } from "./insertion-laws";

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
