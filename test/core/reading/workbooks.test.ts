import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { formJsonSchema, printForm } from "../../../src/core/form/form-json";
import { readWorkbookForms } from "../../../src/core/reading/read-forms";
import { readWorkbook } from "../../../src/files/read-workbook";
import { compareReading, type ExpectedWorkbook } from "../../support/compare-reading";

const folder = join(__dirname, "../../fixtures/workbooks");
const names = readdirSync(folder).flatMap((name) => (name.endsWith(".xlsx") ? [name.replace(/\.xlsx$/, "")] : []));

describe("the ten real workbooks", () => {
  it("are there", () => {
    expect(names).toHaveLength(10);
  });

  it.each(names)("%s reads as expected", (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.expected.json`), "utf8")) as ExpectedWorkbook;
    const forms = readWorkbookForms(readWorkbook(readFileSync(join(folder, `${name}.xlsx`)))).map(printForm);
    expect(compareReading(expected.forms, forms)).toEqual([]);
    for (const form of forms) expect(formJsonSchema.parse(form)).toEqual(form);
  });

  it.each(names)("%s leaves no cell without a role but those a person would not place either", (name) => {
    const forms = readWorkbookForms(readWorkbook(readFileSync(join(folder, `${name}.xlsx`))));
    const unplaced = forms.flatMap((form) =>
      form.evidence.unassigned.map(({ row, column }) => {
        const text = form.texts.find(({ cell }) => cell.row === row && cell.column === column);
        return `${form.sheet}: ${text?.text ?? ""}`;
      }),
    );
    expect(unplaced).toEqual(UNPLACED[name] ?? []);
  });
});

const UNPLACED: Readonly<Record<string, readonly string[]>> = {
  // The project's name stands over its label, whose own cell swallowed the place for it.
  "01-zhijiang-scored": ["表: 考核评价经费"],
  "02-lunan-budget": ["部门整体绩效目标: 第一部分"],
  // A table of costs by kind, with amounts of earlier years, that the model has no place for.
  "09-ezhou-hubei-goal": [
    ...["项目预算成本构成", "测算(公式)依据", "2020年实际执行数", "2021年实际执行数"],
    ...["保安服务费", "191", "依据招标文件", "191", "191"],
    ...["保洁服务费", "99", "依据招标文件", "99", "99"],
    ...["水电气、维修维护费", "524", "根据三定方案,各项费用据实结算", "372.88", "504.55", "814", "662.98", "794.55"],
  ].map((text) => `运行保障: ${text}`),
};
