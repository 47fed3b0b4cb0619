import fc, { type Arbitrary } from "fast-check";
import { detectFamily } from "../../../src/core/form/families";
import { foldText } from "../../../src/core/form/fold-text";
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { contentOf, type FormContent } from "../../../src/core/templates/form-content";
import type { Layout } from "../../../src/core/templates/layout";
import { gridOfPrints, type Printed } from "../../../src/core/templates/paper";
import { printForm } from "../../../src/core/templates/print-form";
import { departmentTarget, projectSummary, projectTarget, selfEvaluation } from "../../support/arbitrary-form";
import { asPrinted, departmentLayout, selfEvaluationLayout, summaryLayout, targetLayout } from "../../support/arbitrary-layout";

interface Sample {
  readonly content: FormContent;
  readonly layout: Layout;
}

const target = fc.record({ content: projectTarget, layout: targetLayout });
const evaluation = fc.record({ content: selfEvaluation, layout: selfEvaluationLayout });
const department = fc.record({ content: departmentTarget, layout: departmentLayout });
const summary = fc.record({ content: projectSummary, layout: summaryLayout });

const origin = fc.record({ row: fc.integer({ min: 0, max: 5 }), column: fc.integer({ min: 0, max: 3 }) });
/** Rows of the sheet, counted from its top, that a filter hides. */
const hidden = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 }).map((rows) => new Set(rows));

/** Every text folded: width and spaces are ways of writing and no part of what is said. */
function folded(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) => (typeof part === "string" ? foldText(part) : part));
}

function expectRead(read: readonly Form[], samples: readonly Sample[]): void {
  expect(folded(read.map(contentOf))).toEqual(folded(samples.map(({ content, layout }) => asPrinted(content, layout))));
  expect(read.map(({ family }) => family)).toEqual(samples.map(({ content }) => detectFamily(content.indicators)));
}

function readsBack(samples: Arbitrary<Sample>, runs: number): void {
  fc.assert(
    fc.property(samples, origin, hidden, (sample, at, rows) => {
      expectRead(readForms(gridOfPrints([printForm(sample.content, sample.layout, at)], "表", rows)), [sample]);
    }),
    { numRuns: runs },
  );
}

describe("a form that is printed reads as what was printed", () => {
  it("项目支出绩效目标表", () => readsBack(target, 400));
  it("项目支出绩效自评表", () => readsBack(evaluation, 250));
  it("部门整体支出绩效目标表", () => readsBack(department, 150));
  it("汇总表", () => readsBack(summary, 100));

  const anyForm = fc.oneof(target, evaluation, department, summary);

  it("below other forms", () => {
    const below = fc.array(fc.record({ sample: anyForm, gap: fc.integer({ min: 0, max: 3 }) }), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(below, origin, (forms, at) => {
        const prints: Printed[] = [];
        for (const { sample, gap } of forms) {
          const row = (prints.at(-1)?.range.bottom ?? at.row - gap - 1) + gap + 1;
          prints.push(printForm(sample.content, sample.layout, { row, column: at.column }));
        }
        expectRead(readForms(gridOfPrints(prints, "表")), forms.map(({ sample }) => sample));
      }),
      { numRuns: 60 },
    );
  });

  it("beside another form", () => {
    const beside = fc.tuple(fc.oneof(target, evaluation), fc.oneof(target, evaluation));
    fc.assert(
      fc.property(beside, origin, fc.integer({ min: 1, max: 2 }), ([first, second], at, gap) => {
        const left = printForm(first.content, first.layout, at);
        const right = printForm(second.content, second.layout, { row: at.row, column: left.range.right + gap + 1 });
        expectRead(readForms(gridOfPrints([left, right], "表")), [first, second]);
      }),
      { numRuns: 60 },
    );
  });
});
