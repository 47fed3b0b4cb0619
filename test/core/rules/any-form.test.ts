/**
 * Laws that hold for every form in every layout: no rule fails, findings lie inside the form, sentences have their data; and rules of
 * arithmetic and layout are silent where sums are right and every cell stands where it should.
 */
import fc from "fast-check";
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { checkForms } from "../../../src/core/rules/check-forms";
import { sayFinding } from "../../../src/core/rules/explain-finding";
import type { Finding } from "../../../src/core/rules/finding";
import { contains } from "../../../src/core/sheet/address";
import { gridOfPrints } from "../../../src/core/templates/paper";
import { printForm } from "../../../src/core/templates/print-form";
import { departmentTarget, projectSummary, projectTarget, selfEvaluation } from "../../support/arbitrary-form";
import { departmentLayout, selfEvaluationLayout, summaryLayout, targetLayout } from "../../support/arbitrary-layout";

const anyForm = fc.oneof(
  fc.record({ content: projectTarget, layout: targetLayout }),
  fc.record({ content: selfEvaluation, layout: selfEvaluationLayout }),
  fc.record({ content: departmentTarget, layout: departmentLayout }),
  fc.record({ content: projectSummary, layout: summaryLayout }),
);

const printedOn = (sheet: string): fc.Arbitrary<Form[]> => anyForm.map(({ content, layout }) => readForms(gridOfPrints([printForm(content, layout, { row: 1, column: 1 })], sheet)));
const printed = printedOn("表");

/** Sums, shares and places that the generator gets right; a layout may leave out a source, so A03 is none of them, and a department's sources are any; 定性 may stand in the remarks. */
const SILENT = ["A02", "A07", "A11", "A13", "C08", "C10", "C12", "D01", "H01", "H02", "H03", "H07"];

function check(forms: readonly Form[]): Finding[] {
  return checkForms(forms, { onCrash: "throw" });
}

test("findings lie inside their form and say what they mean", () => {
  fc.assert(
    fc.property(printed, (forms) => {
      for (const finding of check(forms)) {
        const form = forms[finding.form ?? 0];
        expect(form && contains(form.range, finding.cell)).toBe(true);
        for (const language of ["zh-CN", "en-US"] as const) expect(sayFinding(finding, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
    }),
    { numRuns: 150 },
  );
});

test("right sums and straight rows are no findings", () => {
  fc.assert(
    fc.property(printed, (forms) => {
      expect(check(forms).filter(({ rule, message }) => SILENT.includes(rule) && !["income", "type"].includes(message)).map(({ rule, message, data }) => ({ rule, message, data }))).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

test("a form is judged by itself: others beside it change nothing of what its own rules say", () => {
  fc.assert(
    fc.property(printed, printedOn("别的表"), (forms, others) => {
      const own = (all: readonly Form[]): string[] =>
        check(all).filter(({ form, rule }) => form !== null && form < forms.length && !["C05", "G07", "B02"].includes(rule) && !/^A(?:08|09|10|12)|C14|F05|I04|I05|J06/.test(rule)).map(({ rule, cell }) => `${rule} ${cell.row},${cell.column}`);
      expect(own([...forms, ...others])).toEqual(own(forms));
    }),
    { numRuns: 60 },
  );
});
