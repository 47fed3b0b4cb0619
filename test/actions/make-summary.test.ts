import { ActionCancelled } from "../../src/actions/action";
import { checkFormsAction } from "../../src/actions/check-forms";
import { makeSummaryAction } from "../../src/actions/make-summary";
import { printAddress } from "../../src/core/sheet/address";
import { cellAt, type Grid } from "../../src/core/sheet/grid";
import { say } from "../../src/core/words";
import { applyEdits } from "../../src/excel/apply-edits";
import { readGrids } from "../../src/excel/read-grid";
import { takeBack } from "../../src/excel/take-back";
import { makeWorkbook, withWorkbook, workbookBytes, WORKBOOK_NAMES } from "../support/fixture-workbooks";

type Row = readonly (string | number | null)[];

function form(name: string | null, amount: number | string | null, unit = "万元"): Row[] {
  return [
    ["项目支出绩效目标表"],
    ["(2026年度)"],
    ["项目名称", name],
    ["填报单位", "某县委组织部"],
    [`项目资金(${unit})`, amount],
    ["年度总体目标", "举办村干部培训班三期，培训二百名村级会计人员，提高履职能力。"],
    ["一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型"],
    ["产出指标", "数量指标", "培训期数", 3, "期", "≥"],
  ];
}

const check = async () => (await checkFormsAction.run({}, { all: true })).data;
const places = async () => (await check()).findings.map(({ rule, sheet, cell }) => `${rule} ${sheet}!${printAddress(cell)}`);

async function gridOf(sheet: string): Promise<Grid> {
  const { grids } = await readGrids({ sheet });
  if (!grids[0]) throw new Error(`no sheet ${sheet}`);
  return grids[0];
}

const columnOf = async (column: number) => (await gridOf("汇总表")).rows.slice(3).map((row) => row[column]?.value ?? null);

async function put(sheet: string, row: number, column: number, value: string | number | null): Promise<void> {
  await applyEdits([{ kind: "set-cells", sheet, cells: [{ cell: { row, column }, content: { kind: "value", value } }] }]);
}

const spoken = ({ message, messageData }: Awaited<ReturnType<typeof makeSummaryAction.run>>) => say(message, "zh-CN", messageData);

test.each(WORKBOOK_NAMES)("%s: is read again as a summary with the right total, and the check finds nothing new", async (name) => {
  await withWorkbook(workbookBytes(name), async ({ save }) => {
    const untouched = Buffer.from(save());
    const { forms } = await check();
    const before = await places();
    const projects = forms.filter(({ kind }) => kind === "project-target");
    const outcome = await makeSummaryAction.run({}, {});
    expect(outcome.ok).toBe(projects.length > 0);
    if (!outcome.ok) return;
    const summary = (await check()).forms.find(({ sheet }) => sheet === (outcome.data as { sheet: string }).sheet);
    expect(summary?.kind).toBe("project-summary");
    expect(summary?.projects).toHaveLength(projects.length);
    const amounts = projects.map(({ funds }) => (funds.annualTotal ?? funds.projectAmount)?.value ?? null);
    expect(summary?.projects.map(({ amount }) => amount?.value ?? null)).toEqual(amounts);
    expect(summary?.summaryTotal?.value).toBeCloseTo(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0), 6);
    expect(summary?.summaryTotal?.unit).toBe("万元");
    expect((await places()).filter((place) => !before.includes(place))).toEqual([]);
    expect((await makeSummaryAction.run({}, {})).changed).toEqual([]);
    await takeBack(outcome.undo ?? []);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("follows the forms: links where the cell holds the number in 万元, values elsewhere", async () => {
  const book = makeWorkbook({ 甲: form("培训经费", 15), 乙: form("建设经费", 250000, "元"), "丙'表": form("保险经费", "30万元"), 丁: form(null, null) });
  await withWorkbook(book, async ({ settle }) => {
    const outcome = await makeSummaryAction.run({}, {});
    expect(spoken(outcome)).toBe("已生成工作表「汇总表」：4个项目，合计70万元。其中1个项目表没有填金额，请补填。");
    const { rows } = await gridOf("汇总表");
    expect(rows[0]?.[0]?.value).toBe("某县委组织部2026年项目支出绩效目标汇总表");
    expect(rows.slice(3).map((row) => [row[0]?.value, row[1]?.value, row[2]?.formula ?? row[2]?.value])).toEqual([
      [1, "培训经费", "=甲!B5"],
      [2, "建设经费", 25],
      [3, "保险经费", 30],
      [4, "丁", null],
      [null, "合计", "=SUM(C4:C7)"],
    ]);
    await put("甲", 4, 1, 18);
    await settle();
    expect(await columnOf(2)).toEqual([18, 25, 30, null, 73]);
  });
});

test("made again it follows more and fewer forms, keeps remarks beside their projects, and can be taken back", async () => {
  const book = makeWorkbook({ 甲: form("培训经费", 15), 乙: form("建设经费", 20), 丙: [["备忘"]] });
  await withWorkbook(book, async ({ settle }) => {
    await makeSummaryAction.run({}, {});
    await put("汇总表", 4, 3, "续建");
    await put("汇总表", 0, 0, "某县2026年项目支出绩效目标汇总表");
    const two = await gridOf("汇总表");

    await applyEdits([{ kind: "set-cells", sheet: "丙", cells: form("保险经费", 30).flatMap((row, r) => row.map((value, c) => ({ cell: { row: r, column: c }, content: { kind: "value" as const, value } }))) }]);
    const more = await makeSummaryAction.run({}, {});
    expect(spoken(more)).toBe("已更新工作表「汇总表」：3个项目，合计65万元，备注保留。");
    await settle();
    expect(await columnOf(1)).toEqual(["培训经费", "建设经费", "保险经费", "合计"]);
    expect(await columnOf(2)).toEqual([15, 20, 30, 65]);
    expect(await columnOf(3)).toEqual([null, "续建", null, null]);
    expect(cellAt(await gridOf("汇总表"), 0, 0).value).toBe("某县2026年项目支出绩效目标汇总表");

    await applyEdits([{ kind: "set-cells", sheet: "甲", cells: form("培训经费", 15).flatMap((row, r) => row.map((_, c) => ({ cell: { row: r, column: c }, content: { kind: "value" as const, value: null } }))) }]);
    const fewer = await makeSummaryAction.run({}, {});
    await settle();
    expect(await columnOf(1)).toEqual(["建设经费", "保险经费", "合计"]);
    expect(await columnOf(2)).toEqual([20, 30, 50]);
    expect(await columnOf(3)).toEqual(["续建", null, null]);
    expect((await makeSummaryAction.run({}, {})).changed).toEqual([]);

    await takeBack(fewer.undo ?? []);
    await takeBack(more.undo ?? []);
    await settle();
    const back = await gridOf("汇总表");
    expect(back.rows.map((row) => row.map(({ value, formula }) => formula ?? value))).toEqual(two.rows.map((row) => row.map(({ value, formula }) => formula ?? value)));
  });
});

test("a person's own summary is left as it is", async () => {
  const own = [["2026年项目汇总"], ["序号", "项目名称", "项目金额（万元）"], [1, "培训经费", 15], ["合计", null, 15]];
  await withWorkbook(makeWorkbook({ 汇总表: own, 甲: form("培训经费", 15) }), async () => {
    const before = await places();
    const outcome = await makeSummaryAction.run({}, {});
    expect(spoken(outcome)).toContain("原有的汇总表「汇总表」没有改动");
    expect(outcome.data).toEqual({ sheet: "汇总表 (2)" });
    expect((await gridOf("汇总表")).rows.map((row) => row[0]?.value)).toEqual(["2026年项目汇总", "序号", 1, "合计"]);
    expect((await places()).filter((place) => !before.includes(place))).toEqual([]);
  });
});

test("a form that takes its amount from the summary does not send it in a circle", async () => {
  await withWorkbook(makeWorkbook({ 甲: form("培训经费", 15), 乙: form("建设经费", 20) }), async ({ settle }) => {
    await makeSummaryAction.run({}, {});
    await put("汇总表", 3, 2, 16);
    await applyEdits([{ kind: "set-cells", sheet: "甲", cells: [{ cell: { row: 4, column: 1 }, content: { kind: "formula", formula: "=汇总表!C4" } }] }]);
    await settle();
    await makeSummaryAction.run({}, {});
    await settle();
    expect(await columnOf(2)).toEqual([16, 20, 36]);
  });
});

test("without project forms it says so, and it can be cancelled", async () => {
  await withWorkbook(makeWorkbook({ 备忘: [["没有表"]] }), async () => {
    const outcome = await makeSummaryAction.run({}, {});
    expect(outcome).toMatchObject({ ok: false, changed: [], undo: null });
    expect(spoken(outcome)).toContain("没有项目支出绩效目标表");
    await expect(makeSummaryAction.run({}, {}, { report: () => undefined, cancelled: () => true })).rejects.toThrow(ActionCancelled);
  });
});
