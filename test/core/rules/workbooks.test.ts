/**
 * What the catalogue says of the ten real workbooks, read line by line as the reviewer of a finance bureau would. A change here is a
 * change of judgement: read it before writing it down (UPDATE_FINDINGS=1 npx jest test/core/rules/workbooks.test.ts).
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../../../src/core/form/form";
import { readWorkbookForms } from "../../../src/core/reading/read-forms";
import { RULES } from "../../../src/core/rules";
import { checkForms } from "../../../src/core/rules/check-forms";
import { ruleOf } from "../../../src/core/rules/explain-finding";
import type { Finding } from "../../../src/core/rules/finding";
import { DEFAULT_PRACTICE } from "../../../src/core/rules/practice";
import { printAddress } from "../../../src/core/sheet/address";
import { readWorkbook } from "../../../src/files/read-workbook";

const WORKBOOKS = join(__dirname, "../../fixtures/workbooks");
const REVIEWED = join(__dirname, "workbooks");

function formsIn(name: string): readonly Form[] {
  return readWorkbookForms(readWorkbook(new Uint8Array(readFileSync(join(WORKBOOKS, name)))));
}

function findingsIn(name: string): Finding[] {
  return checkForms(formsIn(name), { onCrash: "throw" });
}

/** One line a finding: cell, rule, severity and which of the rule's messages. */
function print(findings: readonly Finding[]): string {
  const lines: string[] = [];
  let sheet: string | null = null;
  for (const finding of findings) {
    if (finding.sheet !== sheet) lines.push(`== ${(sheet = finding.sheet)}`);
    const message = finding.message === "default" ? "" : ` (${finding.message})`;
    lines.push(`${printAddress(finding.cell).padEnd(4)} ${finding.rule} ${finding.severity.padEnd(7)} ${ruleOf(finding.rule)?.name ?? ""}${message}`);
  }
  return lines.join("\n") + "\n";
}

const workbooks = readdirSync(WORKBOOKS).filter((name) => name.endsWith(".xlsx"));

test.each(workbooks)("%s", (name) => {
  const file = join(REVIEWED, name.replace(/\.xlsx$/, ".txt"));
  const printed = print(findingsIn(name));
  if (process.env["UPDATE_FINDINGS"] === "1") writeFileSync(file, printed);
  expect(printed).toBe(readFileSync(file, "utf8"));
});

describe("negative controls", () => {
  const rulesIn = (name: string): string[] => findingsIn(name).map(({ rule }) => rule);

  test("the summary of 渌口 adds up to 5117.65", () => {
    expect(rulesIn("03-lukou-summary.xlsx")).not.toContain("A07");
  });

  test("the nineteen cost items of 衡东 add up to 233", () => {
    expect(rulesIn("05-hengdong-combined.xlsx")).not.toContain("A05");
  });

  test("120 × 5 + 9 × 10 = 690 in 和政: two prices are no single product", () => {
    expect(rulesIn("04-hezheng-department.xlsx")).not.toContain("A06");
  });

  test("the total costs of 路南 equal their budgets", () => {
    expect(rulesIn("02-lunan-budget.xlsx")).not.toContain("A04");
  });

  test("the scores of the self-evaluations follow the formulas", () => {
    for (const name of ["06-guichi-anhui-selfeval.xlsx", "08-yuanzhou-ningxia-selfeval-transfer.xlsx", "10-haidian-beijing-selfeval-method-col.xlsx"]) {
      expect(rulesIn(name).filter((rule) => /^H0[1-8]$/.test(rule))).toEqual([]);
    }
  });
});

test("a rule that reads the other forms says that it looks around", () => {
  const forms = workbooks.flatMap(formsIn);
  for (const rule of RULES) {
    if (rule.scope !== "form" || rule.looksAround) continue;
    const alone = {
      practice: DEFAULT_PRACTICE,
      get forms(): never {
        throw new Error(`${rule.code} looks around`);
      },
    };
    for (const form of forms) expect(() => Array.from(rule.check(form, alone))).not.toThrow();
  }
});
