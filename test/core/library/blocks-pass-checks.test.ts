import { PROJECT_TYPES } from "../../../src/core/library/catalogue";
import { fillBlock, fillRows } from "../../../src/core/library/fill-block";
import { checkForms } from "../../../src/core/rules/check-forms";
import { FACTS, FILLED_BLOCKS } from "./every-row";
import { formOfRows } from "./form-of-rows";

/** Findings with the text of their cell, so that a failure can be read. */
function findings(form: ReturnType<typeof formOfRows>, severities: readonly string[], rules?: RegExp): string[] {
  return checkForms([form], { onCrash: "throw" })
    .filter(({ severity, rule }) => severities.includes(severity) && (rules?.test(rule) ?? true))
    .map(({ rule, cell }) => `${rule} ${form.texts.find((text) => text.cell.row === cell.row && text.cell.column === cell.column)?.text}`);
}

describe("a form filled with a block passes the add-in's own checks", () => {
  test.each(FILLED_BLOCKS.map((filled) => [filled.name, filled] as const))("%s", (name, { family, rows }) => {
    expect(findings(formOfRows(rows, family, FACTS, name), ["error", "warning"])).toEqual([]);
  });

  test.each([0.5, 5000])("whatever the budget: %d万元", (budget) => {
    for (const { name, block, family } of FILLED_BLOCKS) {
      const facts = { ...FACTS, budget };
      expect(findings(formOfRows(fillBlock(block, family, facts).rows, family, facts, name), ["error", "warning"])).toEqual([]);
    }
  });
});

test("a row that is worse is found", () => {
  const [filled] = FILLED_BLOCKS;
  const rows = (filled?.rows ?? []).map((row, index) => (index === 1 ? { ...row, name: "工作及时率与准确率", scoring: "达到计划值得满分。" } : row));
  expect(findings(formOfRows(rows, "A", FACTS, "某项目"), ["error", "warning"])).toEqual(["D09 工作及时率与准确率", "G04 达到计划值得满分。", "E14 项"]);
});

describe("every indicator passes the checks of single rows", () => {
  test.each(PROJECT_TYPES.map((type) => [type.name, type] as const))("%s", (name, { indicators }) => {
    const { rows } = fillRows(indicators.map((indicator) => ({ indicator, weight: 5 })), "A", FACTS);
    // Sums, counts and repetitions speak of a whole form, and a type is none.
    expect(findings(formOfRows(rows, "A", FACTS, name), ["error", "warning", "hint"], /^(?:B|C0[23]|D|E|F|G0[2-7]|I0[678]|J)/)).toEqual([]);
  });
});
