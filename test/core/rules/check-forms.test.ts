/**
 * The engine: order, silence, a county's own practice, and rules that fail.
 */
import { checkForms } from "../../../src/core/rules/check-forms";
import { RULES } from "../../../src/core/rules";
import { sayFinding } from "../../../src/core/rules/explain-finding";
import { DEFAULT_PRACTICE } from "../../../src/core/rules/practice";
import { words, type FormRule, type WorkbookRule } from "../../../src/core/rules/rule";
import { placesOf, readMarked } from "../../support/rule-tester";

const FAULTY = readMarked(`
= 甲
项目支出绩效目标表 | < | < | < | < | <
(2026年)年度 | < | < | < | < | <
项目名称 | 驻村工作队经费 | < | < | < | <
项目资金(万元) | 15 | 年度资金总额 | < | 45 | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 工作队人数 | 222 | | 定性
效益指标 | 社会效益指标 | 村容村貌 | 效果明显 | 无 | 定性
= 乙
项目支出绩效目标表 | < | < | < | < | <
(2026年度) | < | < | < | < | <
项目名称 | 村干部报酬 | < | < | < | <
项目资金(万元) | 6 | 年度资金总额 | < | 45 | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 发放人数 | 990 | 人 | =
效益指标 | 社会效益指标 | 队伍稳定率 | 98 | % | ≥`).forms;

function faults(at: number): FormRule {
  const [any] = RULES;
  if (!any) throw new Error("the catalogue is empty");
  return {
    ...any,
    scope: "form",
    code: "A01",
    *check(form) {
      if (form === FAULTY[at]) throw new TypeError("x is not a function");
      yield { cell: { row: 0, column: 0 } };
    },
  };
}

const wholeFaults: WorkbookRule = {
  ...faults(0),
  scope: "workbook",
  // eslint-disable-next-line require-yield -- fails before it gives anything
  *check() {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- that is what is tried here
    throw "no error object";
  },
};

test("findings come by sheet in the order of the forms, then row, column and severity", () => {
  const findings = checkForms(FAULTY);
  const places = findings.map(({ sheet, cell }) => [sheet === "甲" ? 0 : 1, cell.row, cell.column] as const);
  expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]));
  const gravity = { error: 0, warning: 1, hint: 2 };
  findings.forEach((finding, i) => {
    const next = findings[i + 1];
    if (next && next.sheet === finding.sheet && next.cell.row === finding.cell.row && next.cell.column === finding.cell.column) {
      expect(gravity[finding.severity]).toBeLessThanOrEqual(gravity[next.severity]);
    }
  });
});

test("the order of sheets is that of the forms, not of the alphabet", () => {
  const sheets = checkForms(FAULTY.toReversed()).map(({ sheet }) => sheet);
  expect(sheets.indexOf("乙")).toBeLessThan(sheets.indexOf("甲"));
});

test("checking again gives the same", () => {
  expect(checkForms(FAULTY)).toEqual(checkForms(FAULTY));
});

describe("a rule that fails", () => {
  test("becomes a finding of its own, and the others go on", () => {
    const findings = checkForms(FAULTY, { rules: [faults(0)] });
    expect(findings).toHaveLength(2);
    expect(findings[0]).toMatchObject({ rule: "A01", message: "crash", severity: "warning", sheet: "甲", form: 0, data: { reason: "x is not a function" } });
    expect(findings[1]).toMatchObject({ rule: "A01", message: "default", sheet: "乙", form: 1 });
    for (const language of ["zh-CN", "en-US"] as const) expect(findings[0] && sayFinding(findings[0], language)).toContain("x is not a function");
  });

  test("over the whole workbook stands at the first form, or nowhere", () => {
    expect(checkForms(FAULTY, { rules: [wholeFaults] })[0]).toMatchObject({ message: "crash", sheet: "甲", form: null, data: { reason: "no error object" } });
    expect(checkForms([], { rules: [wholeFaults] })[0]).toMatchObject({ message: "crash", sheet: "" });
  });

  test("is passed on in tests", () => {
    expect(() => checkForms(FAULTY, { rules: [faults(0)], onCrash: "throw" })).toThrow("x is not a function");
  });
});

describe("the county's own practice", () => {
  const codes = (practice: Partial<typeof DEFAULT_PRACTICE>): string[] =>
    checkForms(FAULTY, { practice: { ...DEFAULT_PRACTICE, ...practice } }).map(({ rule, severity }) => `${rule} ${severity}`);

  test("switches rules off", () => {
    expect(codes({})).toContain("A02 error");
    expect(codes({ off: ["A02"] })).not.toContain("A02 error");
  });

  test("changes severities, and a milder case stays milder", () => {
    expect(codes({ severities: { A02: "hint" } })).toContain("A02 hint");
    expect(codes({ severities: { E10: "warning" } })).toContain("E10 warning");
    const [, form] = readMarked(`
= 一
2026年项目支出绩效目标表 | < | < | <
项目名称 | 2025年补助资金 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助人数 | 12人
= 二
2026年项目支出绩效目标表 | < | < | <
项目名称 | 2025年补助资金 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助人数 | 12人`).forms;
    const severityOf = (severity: "error" | "warning"): string | undefined =>
      form && checkForms([form], { only: ["B01"], practice: { ...DEFAULT_PRACTICE, severities: { B01: severity } } })[0]?.severity;
    expect(severityOf("warning")).toBe("hint");
  });

  test("settles a milder severity for cases that are graver than it", () => {
    const forms = readMarked(`
项目支出绩效目标表 | < | < | <
项目名称 | 办公经费 | < | <
项目资金(万元) | 54 | 年度资金总额 | 54
一级指标 | 二级指标 | 三级指标 | 指标值
成本指标 | 经济成本指标 | 项目总成本 | ≤50万元`).forms;
    const severity = (practice: Partial<typeof DEFAULT_PRACTICE>): string | undefined =>
      checkForms(forms, { only: ["A04"], practice: { ...DEFAULT_PRACTICE, ...practice } })[0]?.severity;
    expect(severity({})).toBe("warning");
    expect(severity({ severities: { A04: "hint" } })).toBe("hint");
  });
});

test("only the rules that are asked for run", () => {
  expect(new Set(checkForms(FAULTY, { only: ["A02"] }).map(({ rule }) => rule))).toEqual(new Set(["A02"]));
});

test("a blank template gives one hint and nothing else", () => {
  const { forms } = readMarked(`
= 空表
项目支出绩效目标表 | < | < | < | < | <
(    年度) | < | < | < | < | <
填报单位 | | < | < | < | <
项目名称 | | < | < | < | <
项目资金(万元) | | 年度资金总额 | < | | <
年度总体目标 | | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | | | |
 | 质量指标 | | | |
效益指标 | 社会效益指标 | | | |
填表人： | | 单位负责人： | | |
= 叙述
部门整体绩效目标
一、总体绩效目标
二、分项绩效目标`);
  expect(placesOf(checkForms(forms, { onCrash: "throw" }))).toEqual(["叙述!A1 A01", "空表!A1 A01"]);
  expect(checkForms(forms).map(({ severity }) => severity)).toEqual(["hint", "hint"]);
});

describe("one defect, one finding", () => {
  const ruleAt = (text: string, place: string): string[] => placesOf(checkForms(readMarked(text).forms)).filter((one) => one.startsWith(place)).map((one) => one.split(" ")[1] ?? "");

  test("a shifted row is silent about what follows from it", () => {
    const row = ruleAt(`
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 履职能力提升培训 | < | < | < | < | <
 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
 | 产出指标 | 数量指标 | 村干部人数 | 785 | 人 | =
 | 产出指标 | 质量指标 | 培训合格率 | 98 | % | ≥
满意度指标 | 服务对象满意度指标 | 参训干部满意度 | 95 | | ≥ |`, "表!");
    expect(row).toContain("C08");
    for (const code of ["D01", "E01", "E02", "F01", "C02"]) expect(row).not.toContain(code);
  });

  test("元 for 万元 silences the sums it breaks", () => {
    const form = ruleAt(`
项目支出绩效目标表 | < | < | <
项目名称 | 关怀帮扶经费 | < | <
项目资金(万元) | '４50000 | 年度资金总额 | 45
 | | 其中:财政拨款 | 45
一级指标 | 二级指标 | 三级指标 | 指标值
成本指标 | 经济成本指标 | 项目总成本 | ≤45万元`, "表!");
    expect(form.filter((code) => code.startsWith("A"))).toEqual(["A13"]);
  });

  test("points that are missing silence their sum", () => {
    const form = ruleAt(`
项目支出绩效目标表 | < | < | < | <
项目名称 | 村干部报酬 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准
产出指标 | 数量指标 | 发放人数 | ≥990人 | 达到得70分，否则不得分
满意度指标 | 服务对象满意度指标 | 村干部满意度 | ≥95% | 达到得满分，否则不得分`, "表!");
    expect(form).toContain("G04");
    expect(form).not.toContain("G01");
  });
});

test("words() gives both languages", () => {
  expect(words("一", "one")).toEqual({ "zh-CN": "一", "en-US": "one" });
});

describe("checking again while somebody types", () => {
  const [first, second] = FAULTY;
  if (!first || !second) throw new Error("two forms are needed");
  const counting = (looksAround: boolean): { rule: FormRule; asked: () => number } => {
    let asked = 0;
    const rule: FormRule = { ...faults(99), ...(looksAround ? { looksAround } : {}), *check() { asked++; yield { cell: { row: 0, column: 0 } }; } };
    return { rule, asked: () => asked };
  };

  test("asks a rule again only about the form that is new", () => {
    const { rule, asked } = counting(false);
    const rules = [rule];
    checkForms([first, second], { rules });
    const again = checkForms([first, { ...second }], { rules });
    expect(asked()).toBe(3);
    expect(again.map(({ sheet, form }) => [sheet, form])).toEqual([["甲", 0], ["乙", 1]]);
  });

  test("asks about every form a rule that looks around, and all under another practice", () => {
    const around = counting(true);
    for (let turn = 0; turn < 2; turn++) checkForms([first, second], { rules: [around.rule] });
    expect(around.asked()).toBe(4);
    const { rule, asked } = counting(false);
    checkForms([first], { rules: [rule] });
    checkForms([first], { rules: [rule], practice: { ...DEFAULT_PRACTICE } });
    expect(asked()).toBe(2);
  });
});
