import { checkFormsAction } from "../../src/actions/check-forms";
import { cleanCopyAction } from "../../src/actions/clean-copy";
import { correctColumnAction } from "../../src/actions/correct-column";
import { ignoreFindingAction } from "../../src/actions/ignore-finding";
import { markFindingsAction } from "../../src/actions/mark-findings";
import { setPracticeAction } from "../../src/actions/set-practice";
import { writeReportAction } from "../../src/actions/write-report";
import { REPORT_SHEET } from "../../src/core/form/report-sheet";
import { printAddress } from "../../src/core/sheet/address";
import { say } from "../../src/core/words";
import { findSettings } from "../../src/excel/document-settings";
import { findMarks } from "../../src/excel/find-marks";
import { sheetNames } from "../../src/excel/sheet-names";
import { takeBack } from "../../src/excel/take-back";
import { unzipSync } from "fflate";
import { makeWorkbook, withWorkbook, workbookBytes, WORKBOOK_NAMES } from "../support/fixture-workbooks";
import { readWorkbookCells } from "../support/workbook-cells";

const spoken = ({ message, messageData }: Awaited<ReturnType<typeof cleanCopyAction.run>>) => say(message, "zh-CN", messageData);

test.each(WORKBOOK_NAMES)("%s: what was left in it goes, and the file is as it was", async (name) => {
  await withWorkbook(workbookBytes(name), async ({ save }) => {
    const untouched = save();
    const { data } = await checkFormsAction.run({}, { all: true });
    const [finding] = data.findings;
    await ignoreFindingAction.run({ sheet: finding?.sheet ?? "" }, { rule: finding?.rule, cell: printAddress(finding?.cell ?? { row: 0, column: 0 }), reason: "已请示" });
    await markFindingsAction.run({}, { all: true });
    await writeReportAction.run({}, {});
    const outcome = await cleanCopyAction.run({}, {});
    expect(outcome.ok).toBe(true);
    expect(spoken(outcome)).toMatch(/^已清理：\d+张表上的标记、本助手在工作簿中的设置1项、工作表「校核报告」。.*校核报告（可以重新写入）撤销不能找回。$/);
    expect(await findMarks()).toEqual([]);
    expect(await findSettings("")).toEqual([]);
    expect(await sheetNames()).not.toContain(REPORT_SHEET);
    expect(readWorkbookCells(save())).toEqual(readWorkbookCells(untouched));
    expect(spoken(await cleanCopyAction.run({}, {}))).toBe("工作簿里没有本助手留下的内容，可以直接发送。");
    await takeBack(outcome.undo ?? []);
    expect((await findMarks()).length).toBeGreaterThan(0);
    expect(await findSettings("jixiao.")).toEqual(["jixiao.ignored.v1"]);
    expect(await sheetNames()).not.toContain(REPORT_SHEET);
  });
});

const PROPERTIES = { Author: "某甲", LastAuthor: "某乙", Company: "某县委组织部", Manager: "某丙", Title: "绩效目标表" };

function withProperties(bytes: Uint8Array): Promise<Uint8Array> {
  return withWorkbook(bytes, async ({ save }) => {
    await Excel.run(async (context) => {
      const { properties } = context.workbook;
      Object.assign(properties, { author: PROPERTIES.Author, company: PROPERTIES.Company, manager: PROPERTIES.Manager, title: PROPERTIES.Title });
      await context.sync();
    });
    return save();
  });
}

const propertiesOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith("docProps/"))
    .map(([, part]) => new TextDecoder().decode(part))
    .join("\n");

test("names of people and offices go only where they are asked to", async () => {
  const bytes = await withProperties(workbookBytes("05"));
  expect(propertiesOf(bytes)).toContain("某甲");
  await withWorkbook(bytes, async ({ save }) => {
    await cleanCopyAction.run({}, {});
    expect(Buffer.from(save()).equals(bytes)).toBe(true);
    const outcome = await cleanCopyAction.run({}, { personal: true });
    expect(spoken(outcome)).toMatch(/^已清理：文件属性中的作者、经理、单位。.*文件属性撤销不能找回。“最后修改者”由Excel在保存时写入/);
    expect(outcome.undo).toBeNull();
    const saved = propertiesOf(save());
    for (const name of ["某甲", "某丙", "某县委组织部"]) expect(saved).not.toContain(name);
    expect(saved).toContain("绩效目标表");
    expect(readWorkbookCells(save())).toEqual(readWorkbookCells(bytes));
  });
});

test("who saved last goes from a file that names nobody else", async () => {
  const bytes = makeWorkbook({ 表: [["绩效"]] });
  await withWorkbook(bytes, async ({ save }) => {
    await cleanCopyAction.run({}, { personal: true });
    expect(propertiesOf(save())).not.toMatch(/<cp:lastModifiedBy>[^<]/);
  });
});

test("settings of every kind go, other add-ins' stay", async () => {
  const form = [
    ["项目支出绩效目标表"],
    ["项目名称", "村干部业务培训经费"],
    ["一级指标", "二级指标", "三级指标", "指标值", "度量单位", "备注"],
    ["产出指标", "数量指标", "培训期数", 3, "期", ""],
  ];
  await withWorkbook(makeWorkbook({ 表: form }), async () => {
    await correctColumnAction.run({}, { column: "F", role: "explanation" });
    await setPracticeAction.run({}, { practice: { off: ["A01"] } });
    await Excel.run(async (context) => {
      context.workbook.settings.add("another.addin", 1);
      await context.sync();
    });
    expect((await findSettings("jixiao.")).length).toBeGreaterThan(0);
    await cleanCopyAction.run({}, {});
    expect(await findSettings("")).toEqual(["another.addin"]);
  });
});

test("the only sheet of a workbook stays, even where it is a report", async () => {
  await withWorkbook(workbookBytes("05"), async () => {
    await writeReportAction.run({}, {});
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      for (const sheet of worksheets.items) if (sheet.name !== REPORT_SHEET) sheet.visibility = "Hidden";
      await context.sync();
    });
    await cleanCopyAction.run({}, {});
    expect(await sheetNames()).toContain(REPORT_SHEET);
  });
});
