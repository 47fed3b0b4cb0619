import type { ActionTarget } from "../../src/actions/action";
import { checkFormsAction } from "../../src/actions/check-forms";
import { insertBlockAction } from "../../src/actions/insert-block";
import { prepareScoringAction } from "../../src/actions/prepare-scoring";
import { removeScoringAction } from "../../src/actions/remove-scoring";
import { takeBack } from "../../src/excel/take-back";
import { printForm } from "../../src/core/form/form-json";
import type { Form } from "../../src/core/form/form";
import { readWorkbookForms } from "../../src/core/reading/read-forms";
import { checkForms } from "../../src/core/rules/check-forms";
import { printAddress } from "../../src/core/sheet/address";
import { applyEdits } from "../../src/excel/apply-edits";
import { readWorkbook } from "../../src/files/read-workbook";
import { openWorkbook } from "../../src/workbench/host/xlsx/open-workbook";
import { makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";
import { readWorkbookCells } from "../support/workbook-cells";

const formsOf = (bytes: Uint8Array): readonly Form[] => readWorkbookForms(readWorkbook(bytes));

/** What the form says without what scoring adds to it. */
function withoutScoring(form: Form): unknown {
  const { range: _range, execution: _execution, total: _total, ...said } = printForm(form);
  return { ...said, indicators: said.indicators.map(({ weight: _w, actual: _a, score: _s, cells: { weight: _cw, actual: _ca, score: _cs, ...cells }, ...row }) => ({ ...row, cells })) };
}

function findingsOf(bytes: Uint8Array): string[] {
  return checkForms(formsOf(bytes)).map(({ rule, message, sheet, cell }) => `${rule} ${message} ${sheet}!${printAddress(cell)}`);
}

async function prepared(bytes: Uint8Array, params: object = {}, target: ActionTarget = {}): Promise<Uint8Array> {
  return withWorkbook(bytes, async (excel) => {
    await prepareScoringAction.run(target, params);
    return excel.save();
  });
}

/** Cells with content, as formulas or texts. */
function shown(bytes: Uint8Array, sheet = 0): Record<string, string | number | boolean> {
  const grid = readWorkbook(bytes)[sheet];
  const cells: Record<string, string | number | boolean> = {};
  grid?.rows.forEach((row, r) => row.forEach(({ value, formula }, c) => {
    const content = formula ?? value;
    if (content !== null) cells[printAddress({ row: grid.range.top + r, column: grid.range.left + c })] = content;
  }));
  return cells;
}

const FORM = [
  ["项目支出绩效目标表", null, null, null, null],
  ["项目名称", "道路养护", null, null, null],
  ["填报单位", "某局", "金额单位：万元", null, null],
  ["年度资金总额", 100, null, null, null],
  ["年度绩效目标", "养护道路200公里", null, null, null],
  ["一级指标", "二级指标", "三级指标", "指标值", "评分标准"],
  ["产出指标", "数量指标", "养护里程", "≥200公里", "达到计划值得50分，否则按实际值/计划值*指标分值计分。"],
  ["产出指标", "时效指标", "完成时间", "2026年12月31日前", "在2026年12月31日前完成得满分20分，每推迟10天扣1分，扣完为止。"],
  ["效益指标", "社会效益指标", "出行条件改善", "效果明显", "效果明显得10分，效果一般5分，否则不得分。"],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", "按完成比例计分，满分10分"],
];

describe("prepare-scoring on real workbooks", () => {
  it.each(["05", "09"])("leaves what workbook %s says as it is, is idempotent, and comes off after saving", async (name) => {
    const before = workbookBytes(name);
    const after = await prepared(before, { all: true });
    expect(formsOf(after).map(withoutScoring)).toEqual(formsOf(before).map(withoutScoring));
    expect(findingsOf(after).filter((finding) => !findingsOf(before).includes(finding))).toEqual([]);
    for (const form of formsOf(after)) expect(form.columns.map(({ role }) => role)).toEqual(expect.arrayContaining(["weight", "actual", "score"]));
    await withWorkbook(after, async (excel) => {
      expect((await prepareScoringAction.run({}, { all: true })).changed).toEqual([]);
      expect(await removeScoringAction.run({}, { all: true })).toMatchObject({ ok: true, messageData: { typed: 0 } });
      const [found, left] = [readWorkbookCells(before), readWorkbookCells(excel.save())];
      for (const [address, cell] of Object.entries(found.cells)) expect([address, left.cells[address]]).toEqual([address, cell]);
      for (const [address, { content }] of Object.entries(left.cells)) if (!found.cells[address]) expect([address, content]).toEqual([address, '["","",""]']);
      expect((await removeScoringAction.run({}, { all: true })).ok).toBe(false);
    });
  }, 120_000);
});

describe("prepare-scoring", () => {
  const bytes = makeWorkbook({ 表一: FORM });

  it("heads its columns exactly, beside the table, with points of the scoring texts and formulas that wait", async () => {
    const cells = shown(await prepared(bytes));
    expect([cells["F6"], cells["G6"], cells["H6"], cells["I6"]]).toEqual(["分值", "实际完成值", "得分", "一级指标得分"]);
    expect([cells["F7"], cells["F8"], cells["F9"], cells["F10"]]).toEqual([50, 20, 10, 10]);
    expect(cells["H7"]).toBe('=IF(ISNUMBER(G7),IF(G7<0,"完成值是负数，请核对",IF(G7>=200,F7,ROUND(ROUND(G7/200*F7,9),2))),IF(ISERROR(G7),"完成值是错误值",IF(G7="","","完成值不是数值")))');
    expect(cells["I7"]).toContain("COUNT(H7:H8)<2");
    expect([cells["F2"], cells["G2"], cells["F3"], cells["G3"], cells["F5"]]).toEqual(["计分口径", "预算管理一体化系统", "全年预算数", "=B4", "总分"]);
  });

  it("is read back with execution, total and profile, and scores what is typed", async () => {
    const scored = await withWorkbook(await prepared(bytes), async () => {
      const value = (row: number, column: number, content: string | number) => ({ cell: { row, column }, content: { kind: "value" as const, value: content } });
      await applyEdits([{ kind: "set-cells", sheet: "表一", cells: [value(6, 6, 100), value(7, 6, "2027年1月15日"), value(8, 6, "效果一般"), value(9, 6, 0.95), value(2, 8, 50)] }]);
      const [form] = (await checkFormsAction.run({}, {})).data.forms;
      const again = await prepareScoringAction.run({}, {});
      const removed = await removeScoringAction.run({}, {});
      return { form, again, removed };
    });
    expect(scored.form).toMatchObject({ execution: { budget: { value: 100 }, executed: { value: 50 }, rate: { value: 50 }, score: { value: 5 } }, scoreTotal: { score: { value: 64 } } });
    expect(scored.form?.indicators.map(({ score }) => score?.value)).toEqual([25, 19, 5, 10]);
    expect(scored.form?.facts.filter(({ name }) => name === "grade" || name === "scoringProfile").map(({ value }) => value?.value)).toEqual(["预算管理一体化系统", "中"]);
    expect(scored.again.changed).toEqual([]);
    expect(scored.removed.messageData).toEqual({ forms: 1, typed: 5 });
  });

  it("is taken back by undo", async () => {
    await withWorkbook(bytes, async (excel) => {
      const before = readWorkbookCells(excel.save());
      const { undo } = await prepareScoringAction.run({}, { reasons: true });
      await takeBack(undo ?? []);
      const after = readWorkbookCells(excel.save());
      for (const [address, cell] of Object.entries(before.cells)) expect(after.cells[address]).toEqual(cell);
      expect(shown(excel.save())).toEqual(shown(bytes));
    });
  });

  it("adds reasons on request, also later", async () => {
    const later = await prepared(await prepared(bytes), { reasons: true });
    expect(shown(later)["J6"]).toBe("偏差原因分析及改进措施");
    expect(formsOf(later)[0]?.columns.at(-1)).toMatchObject({ role: "deviation", column: 9 });
    expect(shown(await prepared(later))["J6"]).toBe("偏差原因分析及改进措施");
  });

  it("spreads points on request where texts name none, and says where they do not add up", async () => {
    const plain = FORM.map((row) => row.slice(0, 4));
    await withWorkbook(makeWorkbook({ 表一: plain }), async (excel) => {
      const said = await prepareScoringAction.run({}, {});
      expect(said.message["zh-CN"]).toContain("“道路养护”分值合计0分，应为90分");
      const spread = await prepareScoringAction.run({}, { spread: true });
      expect(spread.message["zh-CN"]).not.toContain("合计");
      const cells = shown(excel.save());
      expect([cells["E7"], cells["E8"], cells["E9"], cells["E10"]]).toEqual([25, 25, 30, 10]);
    });
    await withWorkbook(makeWorkbook({ 表一: FORM.map((row, i) => (i === 7 ? [...row.slice(0, 4), "按时完成得满分10分，否则不得分"] : row)) }), async () => {
      expect((await prepareScoringAction.run({}, { spread: true })).message["zh-CN"]).toContain("没有可分摊的行");
    });
  });

  it("uses the table's own columns, fills their blanks only, and takes only those away again", async () => {
    const own = [
      ["项目支出绩效自评表", null, null, null, null, null, null],
      ["项目名称", "道路养护", null, null, null, null, null],
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
      ["产出指标", "数量指标", "养护里程", "≥200公里", 100, 60, null],
      ["满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", 96, 30, 28],
      ["总分", null, null, null, null, null, null],
    ];
    const start = makeWorkbook({ 自评: own });
    const after = await prepared(start);
    const cells = shown(after);
    expect(cells["G4"]).toMatch(/^=IF\(ISNUMBER\(E4\)/);
    expect([cells["G5"], cells["H3"]]).toEqual([28, undefined]);
    expect(cells["G6"]).toContain("COUNT(G4:G5)<2");
    await withWorkbook(after, async (excel) => {
      expect((await removeScoringAction.run({}, {})).ok).toBe(true);
      expect(shown(excel.save())).toEqual(shown(start));
    });
  });

  it.each([
    ["beside the table", FORM],
    ["in the table's own columns", FORM.map((row, i) => (i === 5 ? [...row, "分值", "实际完成值", "得分"] : i > 5 ? [...row, 20, null, null] : row))],
  ])("comes off %s after rows came in between, and is brought up to date before", async (_, rows) => {
    const inserted = async (scored: boolean): Promise<Uint8Array> =>
      withWorkbook(makeWorkbook({ 表一: rows }), async (excel) => {
        if (scored) await prepareScoringAction.run({}, {});
        expect((await insertBlockAction.run({}, { block: "培训" })).ok).toBe(true);
        if (scored) {
          expect((await prepareScoringAction.run({}, {})).ok).toBe(true);
          expect(await removeScoringAction.run({}, {})).toMatchObject({ ok: true, messageData: { forms: 1 } });
        }
        return excel.save();
      });
    const [plain, removed] = [await inserted(false), await inserted(true)];
    const isEmpty = ({ content, format }: { readonly content: string; readonly format: string }): boolean => content === '["","",""]' && !format.includes("thin");
    const filled = (bytes: Uint8Array): unknown[] => Object.entries(readWorkbookCells(bytes).cells).flatMap(([address, cell]) => (isEmpty(cell) ? [] : [[address, cell.content]])).sort();
    expect(filled(removed)).toEqual(filled(plain));
  });

  it("leaves the finding of a text without points at the text", async () => {
    const missing = makeWorkbook({ 表一: FORM.map((row, i) => (i === 7 ? [...row.slice(0, 4), "按时完成得满分，否则不得分。"] : row)) });
    const of = (bytes: Uint8Array): string[] => findingsOf(bytes).filter((finding) => finding.startsWith("G04"));
    expect(of(missing)).toEqual(["G04 default 表一!E8"]);
    expect(of(await prepared(missing))).toEqual(of(missing));
  });

  it("saves results with the formulas, and asks Excel and WPS to calculate when they open the file", async () => {
    const saved = await withWorkbook(bytes, async (excel) => {
      await prepareScoringAction.run({}, {});
      await excel.settle();
      return excel.save();
    });
    expect(new TextDecoder().decode(openWorkbook(saved).package.parts.get("xl/workbook.xml"))).toContain('fullCalcOnLoad="1"');
    expect(readWorkbook(saved)[0]?.rows[6]?.[8]).toMatchObject({ formula: expect.stringContaining("COUNT(H7:H8)<2") as string, value: "还有2项没有得分" });
  });

  it("leaves a neighbour alone: between two forms there is room or a clear refusal", async () => {
    const beside = (gap: number) => makeWorkbook({ 表一: FORM.map((row) => [...row, ...Array.from({ length: gap }, () => null), ...row]) });
    const refused = await withWorkbook(beside(2), () => prepareScoringAction.run({}, {}));
    expect(refused).toMatchObject({ ok: false, changed: [] });
    expect(refused.message["zh-CN"]).toContain("没有足够的空列");
    const wide = await prepared(await prepared(beside(6)), {}, { form: 1 });
    expect(formsOf(wide).map(withoutScoring)).toEqual(formsOf(beside(6)).map(withoutScoring));
    expect(formsOf(wide).map(({ columns }) => columns.length)).toEqual([8, 8]);
  });

  it("writes each of several forms below each other", async () => {
    const stacked = makeWorkbook({ 表一: [...FORM, [null], [null], ...FORM.map((row) => row.map((cell) => (cell === "道路养护" ? "桥梁养护" : cell)))] });
    const after = await prepared(stacked, { all: true });
    expect(formsOf(after).map(withoutScoring)).toEqual(formsOf(stacked).map(withoutScoring));
    expect(shown(after)["F18"]).toBe("分值");
  });

  it("says what it cannot do", async () => {
    expect((await withWorkbook(makeWorkbook({ 表一: [["通知"]] }), () => prepareScoringAction.run({}, {}))).message["zh-CN"]).toContain("没有找到绩效表");
    const head = ["一级指标", "二级指标", "三级指标", "指标值", "分值"];
    const row = ["产出指标（50分）", "数量指标", "养护里程", "≥200公里", null];
    const short = makeWorkbook({ 表一: [["项目支出绩效目标表"], ["项目名称", "道路养护"], head, row, [], ["项目支出绩效目标表"], ["项目名称", "桥梁养护"], head, row] });
    const crowded = await withWorkbook(short, () => prepareScoringAction.run({}, { spread: true }));
    expect(crowded).toMatchObject({ ok: true });
    expect(crowded.message["zh-CN"]).toContain("“道路养护”表头上方和表格下方没有空位，未写入总分和等级");
    expect(crowded.message["zh-CN"]).toContain("分摊后合计50分，应为90分");
    const unknown = await withWorkbook(bytes, () => prepareScoringAction.run({}, { profile: "某省" }));
    expect(unknown).toMatchObject({ ok: false, messageData: { profile: "某省" } });
    const named = shown(await prepared(bytes, { profile: "hubei" }));
    expect(named["G2"]).toContain("湖北");
  });
});
