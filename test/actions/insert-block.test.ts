/**
 * Inserting into the real workbooks, through Excel: the old rows and the new ones are read, nothing that was filled changed, the check
 * finds nothing new but what the points of a full form come to, and one step takes all of it back.
 */
import { checkGrids, type CheckReport } from "../../src/actions/check-grids";
import { readTarget } from "../../src/actions/check-forms";
import { insertBlockAction } from "../../src/actions/insert-block";
import type { RowInsertion } from "../../src/actions/prepare-rows";
import { contentOf } from "../../src/core/templates/form-content";
import { say } from "../../src/core/words";
import { takeBack } from "../../src/excel/take-back";
import { makeWorkbook, withWorkbook, workbookBytes } from "../support/fixture-workbooks";

async function check(sheet: string): Promise<CheckReport> {
  return checkGrids(await readTarget({ sheet }, false, { report: () => undefined, cancelled: () => false }));
}

/** What is true of the form as a whole afterwards: its points were used up, it has many rows, its slipped rows stand in another order. */
const OF_THE_WHOLE = new Set(["G01", "I09", "C15"]);

const CASES = [
  ["01", "人才专项经费", "培训", { 培训人数: 120, 培训班期数: 2, 人均培训成本: 380, 标准依据文件: "《干部教育培训经费管理办法》" }],
  ["01", "村干部报酬", "补贴发放", {}],
  ["02", "干部教育培训经费", "培训", {}],
  ["02", "招商引资专项业务费", "招商引资", {}],
  ["03", "人才工作专项", "人才引进", {}],
  ["03", "老年活动和老年党组织经费", "老干部", {}],
  ["04", "部门整体", "考核督导", {}],
  ["04", "2024年人才工作经费", "人才引进", {}],
  ["05", "项目支出绩效目标表", "会议", {}],
  ["06", "项目支出绩效自评表", "委托业务评审", {}],
  ["07", "附表1", "农村道路建设", {}],
  ["08", "自评表", "农业产业", {}],
  ["09", "运行保障", "机关物业运行", {}],
  ["10", "2016", "环卫保洁", {}],
] as const;

test.each(CASES)("workbook %s, %s: %s", async (name, sheet, block, values) => {
  await withWorkbook(workbookBytes(name), async ({ save }) => {
    const untouched = Buffer.from(save());
    const before = await check(sheet);
    const outcome = await insertBlockAction.run({ sheet }, { block, values });
    expect(outcome.ok).toBe(true);
    const done = outcome.data as RowInsertion;
    const after = await check(sheet);

    const [old] = before.forms;
    const [form] = after.forms;
    if (!old || !form) throw new Error("no form");
    const added = new Set(done.rows.map(({ row }) => row));
    const read = contentOf(form).indicators.map((content, i) => ({ content, row: form.indicators[i]?.row ?? -1 }));
    expect(read.filter(({ row }) => !added.has(row)).map(({ content }) => content)).toEqual(contentOf(old).indicators);
    expect(read.filter(({ row }) => added.has(row)).map(({ content }) => content.level3)).toEqual(done.rows.map(({ name: of }) => of));
    expect(form.indicators.filter(({ row, misplaced }) => added.has(row) && misplaced !== null)).toEqual([]);

    const toFill = new Set(done.rows.flatMap((row) => row.toFill.map(({ top, left }) => `${top} ${left}`)));
    const known = new Set(before.findings.map(({ rule, message }) => `${rule} ${message}`));
    const fresh = after.findings.filter(({ rule, message, cell }) => !known.has(`${rule} ${message}`) && !OF_THE_WHOLE.has(rule) && !toFill.has(`${cell.row} ${cell.column}`));
    expect(fresh.map(({ rule, cell }) => `${rule} ${cell.row + 1}`)).toEqual([]);

    await takeBack(outcome.undo ?? []);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("points shared out anew on request: nothing is found but the number of rows, and one step gives the old ones back", async () => {
  await withWorkbook(workbookBytes("01"), async ({ save }) => {
    const untouched = Buffer.from(save());
    const sheet = "人才专项经费";
    const before = await check(sheet);
    const outcome = await insertBlockAction.run({ sheet }, { block: "会议", points: "anew", values: { 参会人数: 100, 会议次数: 2 } });
    expect(say(outcome.message, "zh-CN", outcome.messageData)).toContain("原有10条的分值一起重新分配了");
    const after = await check(sheet);
    expect(after.forms[0]?.indicators.reduce((sum, { weight }) => sum + (weight?.value ?? 0), 0)).toBe(90);
    const known = new Set(before.findings.map(({ rule, message }) => `${rule} ${message}`));
    const toFill = new Set(outcome.data?.rows.flatMap((row) => row.toFill.map(({ top, left }) => `${top} ${left}`)));
    expect(after.findings.filter(({ rule, message, cell }) => !known.has(`${rule} ${message}`) && !toFill.has(`${cell.row} ${cell.column}`)).map(({ rule }) => rule)).toEqual([]);
    await takeBack(outcome.undo ?? []);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("without being asked for, points that are there stay, and the message says what they come to", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const outcome = await insertBlockAction.run({ sheet: "村干部报酬" }, { block: "补贴发放" });
    expect(say(outcome.message, "zh-CN", outcome.messageData)).toContain("原有指标的分值已经用完，现在合计180分");
    const refused = await insertBlockAction.run({ sheet: "村主职干部养老保险补助" }, { block: "培训", points: "anew" });
    expect(refused).toMatchObject({ ok: false, undo: null });
    expect(say(refused.message, "zh-CN", refused.messageData)).toMatch(/^第\d+行没有分值/);
  });
});

const BLANK = [
  ["项目支出绩效目标表"],
  ["（2026年度）"],
  ["项目名称", "业务培训经费"],
  ["填报单位", "某县某局"],
  ["年度资金总额（万元）", 20],
  ["年度绩效目标", "举办业务培训班两期，培训业务人员一百二十名，提高业务人员办理能力。"],
  ["一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型", "分值"],
  ["产出指标", "数量指标", "指标1："],
  ["", "", "指标2："],
  ["", "", "……"],
  ["", "质量指标", "指标1："],
  ["效益指标", "社会效益指标", "指标1："],
  ["满意度指标", "服务对象满意度指标", "指标1："],
  ["填表人：", "", "", "联系电话："],
];

test("rows that a blank form keeps free are used first, and what is left out of a block keeps its row", async () => {
  await withWorkbook(makeWorkbook({ 表: BLANK }), async () => {
    const outcome = await insertBlockAction.run({}, { block: "training", only: ["培训人数", "培训合格率", "参训率", "参训学员满意度"], values: { 培训人数: "120人" } });
    expect(outcome.data?.rows.map(({ row, name }) => `${row + 1} ${name}`)).toEqual(["8 培训人数", "11 培训合格率", "12 参训率", "14 参训学员满意度"]);
    const [form] = (await check("表")).forms;
    expect(form?.indicators.map(({ level3, target }) => `${level3?.value} ${target.written?.text}`)).toEqual(["培训人数 120", "培训合格率 90", "参训率 95", "参训学员满意度 95"]);
    expect(form?.footer.map(({ label }) => label.cell.row + 1)).toEqual([15, 15]);
  });
});

test("names that are there already are left out, unless they are wanted", async () => {
  await withWorkbook(makeWorkbook({ 表: BLANK }), async () => {
    await insertBlockAction.run({}, { block: "培训" });
    const again = await insertBlockAction.run({}, { block: "培训" });
    expect(again).toMatchObject({ ok: true, changed: [], undo: null });
    expect(say(again.message, "zh-CN", again.messageData)).toBe("「培训」的10条指标表中都已经有了，没有插入。");
    const wanted = await insertBlockAction.run({}, { block: "培训", duplicates: "insert" });
    expect(wanted.data?.rows).toHaveLength(10);
  });
});

describe("what cannot be done is said, and nothing is written", () => {
  const saidOf = async (params: unknown, rows: (string | number)[][] = BLANK, target = {}): Promise<string> =>
    withWorkbook(makeWorkbook({ 表: rows }), async () => {
      const outcome = await insertBlockAction.run(target, params);
      expect(outcome).toMatchObject({ ok: false, changed: [], undo: null });
      return say(outcome.message, "zh-CN", outcome.messageData);
    });

  test("an unknown block", async () => {
    expect(await saidOf({ block: "修缮" })).toMatch(/^指标库没有「修缮」这个指标块；相近的有：工程修缮/);
  });

  test("an indicator that the block does not have", async () => {
    expect(await saidOf({ block: "培训", only: ["投保人数"] })).toBe("「培训」里没有这些指标：投保人数；请核对名称。");
  });

  test("a value that is none", async () => {
    expect(await saidOf({ block: "培训", values: { 培训人数: "很多" } })).toBe("「培训人数」应为数字，现为「很多」");
  });

  test("a sheet without form, and a form that is not there", async () => {
    expect(await saidOf({ block: "培训" }, [["通知"], ["请于周五前报送。"]])).toMatch(/^本表没有找到绩效目标表/);
    expect(await saidOf({ block: "培训" }, BLANK, { form: 2 })).toBe("这张工作表没有第3张表，只有1张；请重新选择。");
  });

  test("a form beside this one", async () => {
    const beside = BLANK.map((row) => [...row, ...Array.from({ length: 8 - row.length }, () => ""), ...row]);
    expect(await saidOf({ block: "培训" }, beside)).toMatch(/^同一张工作表的I1:O14还有一张表与它并排/);
  });
});

test("a value for something that the block does not ask is said, and the rest is done", async () => {
  await withWorkbook(makeWorkbook({ 表: BLANK }), async () => {
    const outcome = await insertBlockAction.run({}, { block: "培训", values: { 投保人数: 5 } });
    expect(outcome.data?.unknown).toEqual(["投保人数"]);
    expect(say(outcome.message, "zh-CN", outcome.messageData)).toContain("没有这些填写项：投保人数");
  });
});

test("ten rows into a form of sixty cost three syncs and less than 200 KB", async () => {
  await withWorkbook(workbookBytes("05"), async ({ traffic }) => {
    traffic.reset();
    const outcome = await insertBlockAction.run({}, { block: "培训" });
    expect(outcome.data?.rows).toHaveLength(10);
    expect(traffic.syncs).toBeLessThanOrEqual(3);
    expect(traffic.requestBytes).toBeLessThan(200_000);
  });
});
