import { checkFormsAction } from "../../src/actions/check-forms";
import { makeSelfEvaluationAction } from "../../src/actions/make-self-evaluation";
import type { Form } from "../../src/core/form/form";
import { printAddress } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/grid";
import { applyEdits } from "../../src/excel/apply-edits";
import { takeBack } from "../../src/excel/take-back";
import { readWorkbook } from "../../src/files/read-workbook";
import { makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";
import { rowLines } from "../support/form-lines";

const TARGET = [
  ["项目支出绩效目标表（2026年度）", null, null, null, null],
  ["项目名称", "道路养护", null, null, null],
  ["填报单位", "某县交通运输局", "金额单位：万元", null, null],
  ["年度资金总额", 100, null, null, null],
  ["其中：财政拨款", 100, null, null, null],
  ["年度绩效目标", "养护道路200公里", null, null, null],
  ["一级指标", "二级指标", "三级指标", "指标值", "评分标准"],
  ["产出指标", "数量指标", "养护里程", "≥200公里", "达到计划值得50分，否则按实际值/计划值*指标分值计分。"],
  ["产出指标", "时效指标", "完成时间", "2026年12月31日前", "在2026年12月31日前完成得满分20分，每推迟10天扣1分，扣完为止。"],
  ["效益指标", "社会效益指标", "出行条件改善", "效果明显", "效果明显得10分，效果一般5分，否则不得分。"],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", "按完成比例计分，满分10分"],
];
const SHEET = "自评-道路养护";

async function read(): Promise<{ readonly form: Form; readonly findings: readonly string[] }> {
  const { forms, findings } = (await checkFormsAction.run({}, { all: true })).data;
  const form = forms.find(({ sheet }) => sheet === SHEET);
  if (!form) throw new Error("no self-evaluation");
  return { form, findings: findings.filter(({ sheet }) => sheet === SHEET).map(({ rule, cell }) => `${rule} ${printAddress(cell)}`) };
}

const type = (cells: readonly (readonly [string, CellValue])[], sheet = SHEET): Promise<unknown> =>
  applyEdits([{ kind: "set-cells", sheet, cells: cells.map(([address, value]) => ({ cell: { column: address.charCodeAt(0) - 65, row: Number(address.slice(1)) - 1 }, content: { kind: "value", value } })) }]);

/** Actual values of the four rows, the amount spent, and what was reached. */
const TYPED: readonly (readonly [string, CellValue])[] = [["F13", 100], ["F14", "2027年1月15日"], ["F15", "效果一般"], ["F16", 0.95], ["F6", 50], ["F11", "养护100公里"], ["I13", "雨季停工"]];

describe("make-self-evaluation", () => {
  const bytes = makeWorkbook({ 目标: TARGET });

  it("makes a sheet that is read back as the self-evaluation of the target, without findings", async () => {
    await withWorkbook(bytes, async () => {
      expect(await makeSelfEvaluationAction.run({}, {})).toMatchObject({ ok: true, changed: expect.arrayContaining([expect.stringContaining(SHEET)]) as unknown });
      const { form, findings } = await read();
      expect(findings).toEqual([]);
      expect(form).toMatchObject({ kind: "self-evaluation", projectName: { value: "道路养护" }, department: { value: "某县交通运输局" }, goal: { value: "养护道路200公里" }, fiscalYear: { value: 2026 }, funds: { annualTotal: { value: 100 }, fiscal: { value: 100 } } });
      expect(rowLines(form)).toEqual(["13 产出指标/数量指标/养护里程 ≥200公里 50分", "14 产出指标/时效指标/完成时间 2026年12月31日前 20分", "15 效益指标/社会效益指标/出行条件改善 效果明显 10分", "16 满意度指标/服务对象满意度指标/群众满意度 ≥95% 10分"]);
      expect(form.evidence.unassigned.length + form.evidence.missing.length + form.evidence.doubts.length).toBe(0);
      expect((await makeSelfEvaluationAction.run({}, {})).changed).toEqual([]);
    });
  });

  it("makes that of a department, which has no project", async () => {
    const department = [["部门整体支出绩效目标表（2026年度）"], ["部门名称", "某县交通运输局"], ["预算情况(万元)", "支出预算合计", 800], ["年度绩效目标", "保障全县公路安全畅通，养护道路200公里"], ...TARGET.slice(6)];
    await withWorkbook(makeWorkbook({ 部门整体: department }), async () => {
      await makeSelfEvaluationAction.run({}, {});
      const { forms, findings } = (await checkFormsAction.run({}, { all: true })).data;
      const [target, made] = forms;
      expect([target?.kind, made?.kind]).toEqual(["department-target", "self-evaluation"]);
      expect(made).toMatchObject({ title: { value: "部门整体支出绩效自评表" }, department: { value: "某县交通运输局" }, projectName: null, funds: { annualTotal: { value: 800 } } });
      expect(findings.filter(({ sheet }) => sheet === made?.sheet)).toEqual([]);
      expect((await makeSelfEvaluationAction.run({}, {})).message["zh-CN"]).toContain("没有改动");
    });
  });

  it("calculates what is typed", async () => {
    await withWorkbook(bytes, async () => {
      await makeSelfEvaluationAction.run({}, {});
      await type(TYPED);
      const { form } = await read();
      expect(form).toMatchObject({ execution: { budget: { value: 100 }, executed: { value: 50 }, rate: { value: 50 }, weight: { value: 10 }, score: { value: 5 } }, scoreTotal: { weight: { value: 100 }, score: { value: 64 } } });
      expect(form.indicators.map(({ score }) => score?.value)).toEqual([25, 19, 5, 10]);
      expect(form.facts.find(({ name }) => name === "grade")?.value?.value).toBe("中");
    });
  });

  it("follows a changed target and keeps what was typed, by the indicators' names", async () => {
    await withWorkbook(bytes, async () => {
      await makeSelfEvaluationAction.run({}, {});
      await type(TYPED);
      await applyEdits([{ kind: "insert-rows", sheet: "目标", before: 7, count: 1, formatFrom: 7 }]);
      await type([["A8", "产出指标"], ["B8", "数量指标"], ["C8", "桥梁数量"], ["D8", "≥3座"], ["E8", "达到计划值得5分，否则不得分"], ["D9", "≥100公里"], ["C12", "公众满意度"]], "目标");
      const again = await makeSelfEvaluationAction.run({ sheet: "目标" }, {});
      expect(again.message["zh-CN"]).toContain("“群众满意度”已不在目标表中");
      const { form } = await read();
      expect(form.indicators.map(({ level3, actual, score, deviation }) => [level3?.value, actual?.value ?? null, score?.value ?? null, deviation?.value ?? null])).toEqual([
        ["桥梁数量", null, null, null],
        ["养护里程", 100, 50, "雨季停工"],
        ["完成时间", "2027年1月15日", 19, null],
        ["出行条件改善", "效果一般", 5, null],
        ["公众满意度", null, null, null],
      ]);
      expect(form).toMatchObject({ execution: { executed: { value: 50 } } });
      expect(form.facts.find(({ name }) => name === "goalActual")?.value?.value).toBe("养护100公里");
      expect((await makeSelfEvaluationAction.run({ sheet: SHEET }, {})).changed).toEqual([]);
      await takeBack(again.undo ?? []);
      expect((await read()).form.indicators.map(({ actual }) => actual?.value)).toEqual([100, "2027年1月15日", "效果一般", 95]);
    });
  });

  it("refuses to grow over what stands below", async () => {
    await withWorkbook(bytes, async () => {
      await makeSelfEvaluationAction.run({}, {});
      await type([["A19", "备忘"]]);
      await applyEdits([{ kind: "insert-rows", sheet: "目标", before: 7, count: 1, formatFrom: 7 }]);
      await type([["A8", "产出指标"], ["B8", "数量指标"], ["C8", "桥梁数量"], ["D8", "≥3座"]], "目标");
      const refused = await makeSelfEvaluationAction.run({ sheet: "目标" }, {});
      expect(refused).toMatchObject({ ok: false, changed: [] });
      expect(refused.message["zh-CN"]).toContain("下方有其他内容");
    });
  });

  it("is taken back by undo, and says where there is no target", async () => {
    await withWorkbook(bytes, async (excel) => {
      const { undo } = await makeSelfEvaluationAction.run({}, {});
      await takeBack(undo ?? []);
      expect(readWorkbook(excel.save()).map(({ sheet }) => sheet)).toEqual(["目标"]);
    });
    const nothing = await withWorkbook(makeWorkbook({ 表一: [["通知"]] }), () => makeSelfEvaluationAction.run({}, {}));
    expect(nothing).toMatchObject({ ok: false, changed: [] });
  });

  it.each(["02", "03", "04"])("makes one of a form of workbook %s, points spread where it names none", async (name) => {
    await withWorkbook(workbookBytes(name), async () => {
      const { data } = await checkFormsAction.run({}, { all: true });
      const target = data.forms.find(({ indicators }) => indicators.length > 0);
      const made = await makeSelfEvaluationAction.run({ sheet: target?.sheet ?? "" }, {});
      expect(made.message["zh-CN"]).toContain("分摊");
      const form = (await checkFormsAction.run({}, { all: true })).data.forms.find(({ kind }) => kind === "self-evaluation");
      expect(form?.indicators.map(({ level3 }) => level3?.value)).toEqual(target?.indicators.map(({ level3 }) => level3?.value));
      expect(form?.indicators.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0)).toBe(90);
    });
  }, 60_000);
});
