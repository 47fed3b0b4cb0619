/**
 * What stands around an insertion: it moves along or grows as Excel does it, in the sheet and in the saved file, or nothing is done.
 */
import { strFromU8, unzipSync } from "fflate";
import { readTarget } from "../../src/actions/check-forms";
import { insertBlockAction } from "../../src/actions/insert-block";
import type { RowInsertion } from "../../src/actions/prepare-rows";
import { readWorkbookForms } from "../../src/core/reading/read-forms";
import type { Grid } from "../../src/core/sheet/grid";
import { say } from "../../src/core/words";
import { takeBack } from "../../src/excel/take-back";
import { craftWorkbook } from "../workbench/host/xlsx/support/craft-workbook";
import { makeWorkbook, withWorkbook } from "../support/fixture-workbooks";

const HEAD = [
  ["项目支出绩效目标表"],
  ["（2026年度）"],
  ["项目名称", "业务培训经费"],
  ["填报单位", "某县某局"],
  ["年度资金总额（万元）", 20],
  ["年度绩效目标", "举办业务培训班两期，培训业务人员一百二十名，提高业务人员办理能力。"],
  ["一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型", "分值"],
];
const FORM = [
  ...HEAD,
  ["产出指标", "数量指标", "发放材料份数", 300, "份", "≥", 30],
  ["", "质量指标", "材料差错率", 1, "%", "≤", 20],
  ["效益指标", "社会效益指标", "业务办结率", 95, "%", "≥", 30],
  ["满意度指标", "服务对象满意度指标", "办事群众满意度", 90, "%", "≥", 10],
  ["合计", "", "", "", "", "", "=SUM(G8:G11)"],
  ["填表人：", "", "", "联系电话："],
  ["复核分值", "=G12*2"],
];

function rowsXml(table: readonly (readonly (string | number)[])[], attributes: Readonly<Record<number, string>> = {}): string {
  const cell = (content: string | number, r: number, c: number): string => {
    const at = `r="${String.fromCharCode(65 + c)}${String(r + 1)}"`;
    if (content === "") return "";
    if (typeof content === "number") return `<c ${at}><v>${String(content)}</v></c>`;
    return content.startsWith("=") ? `<c ${at}><f>${content.slice(1)}</f></c>` : `<c ${at} t="inlineStr"><is><t>${content}</t></is></c>`;
  };
  const rows = table.map((cells, r) => `<row r="${String(r + 1)}"${attributes[r + 1] ?? ""}>${cells.map((content, c) => cell(content, r, c)).join("")}</row>`);
  return `<sheetData>${rows.join("")}</sheetData>`;
}

const NOTE_SHAPE =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 12, 2, 4, 31, 16, 1</x:Anchor><x:Row>12</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>';

const SURROUNDED = craftWorkbook({
  sheets: [
    {
      name: "表",
      xml:
        rowsXml(FORM) +
        '<conditionalFormatting sqref="G8:G11"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>$G$12</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="A14:B14"><cfRule type="expression" dxfId="0" priority="2"><formula>$B$14&gt;200</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" allowBlank="1" sqref="F8:F11"><formula1>"≥,≤,="</formula1></dataValidation>' +
        '<dataValidation type="whole" operator="lessThan" allowBlank="1" sqref="E13"><formula1>100</formula1></dataValidation></dataValidations>' +
        '<legacyDrawing r:id="rIdVml"/>',
      relations: [
        ["rIdVml", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["rIdComments", "comments", "../comments1.xml"],
      ],
    },
    { name: "引用", xml: rowsXml([["=表!G12", "=SUM(表!G8:G11)"]]) },
  ],
  styles:
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>',
  behindSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$G$13</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">表!$7:$7</definedName>' +
    '<definedName name="总分">表!$G$12</definedName><definedName name="指标区">表!$A$8:$G$11</definedName></definedNames>',
  types: { "xl/comments1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml" },
  parts: {
    "xl/drawings/vmlDrawing1.vml": NOTE_SHAPE,
    "xl/comments1.xml":
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲某</author></authors><commentList><comment ref="A13" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>',
  },
});

const PLAIN = craftWorkbook({ sheets: [{ name: "表", xml: rowsXml(FORM) }] });

/** The parts of a saved file as texts. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** What the regular expression's group finds, in the order of the text. */
function found(text: string | undefined, pattern: RegExp): (string | undefined)[] {
  return [...(text ?? "").matchAll(pattern)].map((match) => match[1]);
}

/** The first sheet of a saved file, without what its formulas come to: Excel calculates them when the file is opened. */
function withoutResults(bytes: Uint8Array): string {
  return (partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "").replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1");
}

async function gridOf(sheet: string): Promise<Grid> {
  const { grids } = await readTarget({ sheet }, false, { report: () => undefined, cancelled: () => false });
  if (!grids[0]) throw new Error("no sheet");
  return grids[0];
}

function rowsDone(data: RowInsertion | null): number[] {
  return data?.rows.map(({ row }) => row + 1) ?? [];
}

test("sums, names, the print area, validations, conditional formats and notes move along or grow, in the saved file too", async () => {
  await withWorkbook(SURROUNDED, async ({ save, settle }) => {
    const outcome = await insertBlockAction.run({ sheet: "表" }, { block: "培训", only: ["培训人数", "培训合格率"] });
    expect(rowsDone(outcome.data)).toEqual([9, 11]);
    await settle();
    const parts = partsOf(save());
    const [sheet, other, book] = [parts["xl/worksheets/sheet1.xml"], parts["xl/worksheets/sheet2.xml"], parts["xl/workbook.xml"]];
    expect(found(sheet, /<f>([^<]*)<\/f>/g)).toEqual(["SUM(G8:G13)", "G14*2"]);
    expect(found(other, /<f>([^<]*)<\/f>/g)).toEqual(["表!G14", "SUM(表!G8:G13)"]);
    expect(found(book, /<definedName[^>]*>([^<]*)<\/definedName>/g)).toEqual(["表!$A$1:$G$15", "表!$7:$7", "表!$G$14", "表!$A$8:$G$13"]);
    expect(found(sheet, /<dataValidation [^>]*sqref="([^"]*)"/g)).toEqual(["F8:F13", "E15"]);
    expect(found(sheet, /<conditionalFormatting [^>]*sqref="([^"]*)"/g)).toEqual(expect.arrayContaining(["G8:G13", "A16:B16"]));
    expect(found(sheet, /<formula>([^<]*)<\/formula>/g)).toEqual(expect.arrayContaining(["$G$14", "$B$16&gt;200"]));
    expect(found(parts["xl/comments1.xml"], /<comment ref="([^"]*)"/g)).toEqual(["A15"]);
    expect(found(parts["xl/drawings/vmlDrawing1.vml"], /<x:Row>(\d+)<\/x:Row>/g)).toEqual(["14"]);
  });
});

test("a sum takes in rows inserted below its last one, and its value is theirs", async () => {
  await withWorkbook(PLAIN, async ({ save, settle }) => {
    const untouched = withoutResults(save());
    const outcome = await insertBlockAction.run({ sheet: "表" }, { block: "培训", only: ["培训人数", "参训学员满意度"] });
    expect(rowsDone(outcome.data)).toEqual([9, 13]);
    await settle();
    const grid = await gridOf("表");
    const points = grid.rows.slice(7, 13).map((row) => Number(row[6]?.value));
    expect(grid.rows[13]?.[6]).toMatchObject({ formula: "=SUM(G8:G13)", value: points.reduce((sum, one) => sum + one, 0) });
    expect(grid.rows[15]?.[1]?.formula).toBe("=G14*2");
    await takeBack(outcome.undo ?? []);
    await settle();
    expect(withoutResults(save())).toBe(untouched);
    expect((await gridOf("表")).rows[11]?.[6]).toMatchObject({ formula: "=SUM(G8:G11)", value: 90 });
  });
});

test.each(["by hand", "by a filter"])("rows hidden %s stay hidden, and none of the new rows is", async (how) => {
  const filter = how === "by hand" ? "" : '<autoFilter ref="A7:G11"><filterColumn colId="4"><filters><filter val="%"/></filters></filterColumn></autoFilter>';
  const hidden = craftWorkbook({ sheets: [{ name: "表", xml: rowsXml(FORM, { 8: ' hidden="1"', 11: ' hidden="1"', 13: ' hidden="1"' }) + filter }] });
  await withWorkbook(hidden, async ({ save }) => {
    const outcome = await insertBlockAction.run({ sheet: "表" }, { block: "培训", only: ["培训人数", "培训合格率", "参训学员满意度"] });
    expect(rowsDone(outcome.data)).toEqual([9, 11, 14]);
    expect([...(await gridOf("表")).hiddenRows].map((row) => row + 1)).toEqual([8, 13, 16]);
    const sheet = partsOf(save())["xl/worksheets/sheet1.xml"];
    expect(found(sheet, /<row ([^>]*)>/g).flatMap((row) => (row?.includes('hidden="1"') ? found(row, /\br="(\d+)"/g) : []))).toEqual(["8", "13", "16"]);
    if (filter) expect(found(sheet, /<autoFilter [^>]*ref="([^"]*)"/g)).toEqual(["A7:G13"]);
  });
});

test("a protected sheet is refused in one sentence, and nothing is written", async () => {
  await withWorkbook(craftWorkbook({ sheets: [{ name: "表", xml: `${rowsXml(FORM)}<sheetProtection sheet="1" objects="1"/>` }] }), async ({ save }) => {
    const untouched = Buffer.from(save());
    const failure: unknown = await insertBlockAction.run({ sheet: "表" }, { block: "培训" }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: "Protected" });
    const { words, data } = failure as { words: Parameters<typeof say>[0]; data: Parameters<typeof say>[2] };
    expect(say(words, "zh-CN", data)).toBe("工作表「表」受保护，只能查看，不能改动；请在“审阅”中撤销工作表保护后再试。");
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("a form beside this one in the same rows is refused, and nothing is written", async () => {
  const beside = FORM.map((row) => [...row, ...Array.from({ length: 8 - row.length }, () => ""), ...row.map((cell) => (String(cell).startsWith("=") ? "" : cell))]);
  await withWorkbook(makeWorkbook({ 表: beside }), async ({ save }) => {
    const untouched = Buffer.from(save());
    const outcome = await insertBlockAction.run({ sheet: "表" }, { block: "培训" });
    expect(outcome).toMatchObject({ ok: false, changed: [], undo: null });
    expect(say(outcome.message, "zh-CN", outcome.messageData)).toContain("还有一张表与它并排");
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("of two forms below each other only the one that is meant gets rows", async () => {
  const two = [...FORM.slice(0, 11), [""], [""], ...FORM.slice(0, 11)];
  await withWorkbook(makeWorkbook({ 表: two }), async () => {
    const before = await gridOf("表");
    const outcome = await insertBlockAction.run({ sheet: "表", form: 1 }, { block: "培训", only: ["培训人数", "培训合格率"] });
    expect(rowsDone(outcome.data)).toEqual([22, 24]);
    const after = await gridOf("表");
    expect(after.rows.slice(0, 13)).toEqual(before.rows.slice(0, 13));
    expect(readWorkbookForms([after]).map(({ indicators }) => indicators.length)).toEqual([4, 6]);
  });
});

test("a second insertion keeps what the first one left to be filled in", async () => {
  await withWorkbook(PLAIN, async ({ save }) => {
    const first = await insertBlockAction.run({ sheet: "表" }, { block: "培训", only: ["培训人数", "参训学员满意度"] });
    const saved = withoutResults(save());
    const second = await insertBlockAction.run({ sheet: "表" }, { block: "会议" });
    const toFill = [first, second].map(({ data }) => data?.rows.flatMap(({ name, toFill: areas }) => areas.map(() => name)) ?? []);
    expect(toFill.map((names) => names.length > 0)).toEqual([true, true]);

    const { rows } = await gridOf("表");
    const ranges = found(withoutResults(save()), /<conditionalFormatting [^>]*sqref="([^"]*)"/g).flatMap((sqref) => sqref?.split(" ") ?? []);
    const marked = ranges.flatMap((range) => {
      const [top, bottom] = range.split(":").map((cell) => Number(cell.replace(/^[A-Z]+/, "")));
      return rows.slice((top ?? 0) - 1, bottom ?? top).map((row) => row[2]?.text);
    });
    expect(marked.sort()).toEqual(toFill.flat().sort());
    await takeBack(second.undo ?? []);
    expect(withoutResults(save())).toBe(saved);
  });
});

test("a print area that ends with the table takes in rows behind its last one, and gives them back", async () => {
  const rows = FORM.slice(0, 11);
  const bytes = craftWorkbook({
    sheets: [{ name: "表", xml: rowsXml(rows) }],
    behindSheets: '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">表!$A$1:$G$11</definedName></definedNames>',
  });
  await withWorkbook(bytes, async ({ save, settle }) => {
    const before = partsOf(save());
    const areaIn = (): (string | undefined)[] => found(partsOf(save())["xl/workbook.xml"], /<definedName[^>]*>([^<]*)<\/definedName>/g);
    const outcome = await insertBlockAction.run({ sheet: "表" }, { block: "培训", only: ["培训人数", "参训学员满意度"] });
    expect(rowsDone(outcome.data)).toEqual([9, 13]);
    await settle();
    expect(areaIn()).toEqual(["表!$A$1:$G$13"]);
    await takeBack(outcome.undo ?? []);
    await settle();
    expect(partsOf(save())).toEqual(before);
  });
});
