import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { read, utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellAt, type Grid } from "../../src/core/sheet/grid";
import { printRange } from "../../src/core/sheet/address";
import { WorkbookError } from "../../src/files/open-package";
import { readWorkbook } from "../../src/files/read-workbook";

const folder = join(__dirname, "../fixtures/workbooks");
const names = readdirSync(folder).filter((name) => name.endsWith(".xlsx"));

/** A workbook written by the library, with single parts rewritten afterwards. */
function workbook(sheets: Readonly<Record<string, WorkSheet>>, rewrite: (parts: Record<string, string>) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  const parts = unzipSync(new Uint8Array(write(book, { type: "buffer", bookType: "xlsx", bookSST: true }) as Buffer));
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  rewrite(texts);
  return zipSync(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)])));
}

/** One sheet whose rows are written by hand, with the styles that are needed. */
function sheetOf(data: string, extra: { readonly styles?: string; readonly strings?: string; readonly after?: string; readonly before?: string; readonly workbook?: (text: string) => string } = {}): Grid {
  const bytes = workbook({ 表: utils.aoa_to_sheet([["x"]]) }, (parts) => {
    parts["xl/worksheets/sheet1.xml"] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      `${extra.before ?? ""}<sheetData>${data}</sheetData>${extra.after ?? ""}</worksheet>`;
    if (extra.styles) parts["xl/styles.xml"] = `<styleSheet>${extra.styles}</styleSheet>`;
    if (extra.strings) parts["xl/sharedStrings.xml"] = `<sst>${extra.strings}</sst>`;
    if (extra.workbook) parts["xl/workbook.xml"] = extra.workbook(parts["xl/workbook.xml"] ?? "");
  });
  return readWorkbook(bytes)[0] as Grid;
}

describe("readWorkbook", () => {
  it.each(names)("%s: the same cells as another reader sees", (name) => {
    const bytes = readFileSync(join(folder, name));
    const book = read(bytes, { cellStyles: true });
    const grids = readWorkbook(bytes);
    expect(grids.map(({ sheet }) => sheet)).toEqual(book.SheetNames);
    for (const grid of grids) {
      const sheet = book.Sheets[grid.sheet] as WorkSheet;
      const cells = new Map<string, CellObject>(Object.entries(sheet).filter(([key]) => !key.startsWith("!")) as [string, CellObject][]);
      const filled = [...cells].filter(([, cell]) => cell.v !== undefined && cell.v !== "");
      for (const [address, cell] of filled) {
        const { r, c } = utils.decode_cell(address);
        expect({ at: address, ...cellAt(grid, r, c) }).toEqual({ at: address, value: cell.v, text: cell.w ?? cell.v, formula: cell.f === undefined ? null : `=${cell.f}` });
      }
      expect(grid.rows.flat().filter(({ value }) => value !== null)).toHaveLength(filled.length);
      expect(grid.merges.map(printRange).sort()).toEqual((sheet["!merges"] ?? []).map((merge) => utils.encode_range(merge)).sort());
      const hidden = (sheet["!rows"] ?? []).flatMap((row, at) => (row?.hidden ? [at] : []));
      expect([...grid.hiddenRows]).toEqual(hidden);
    }
  });

  it("reads every type of value", () => {
    const grid = sheetOf(
      `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"><v>1.5</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c>` +
        `<c r="F2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="G2" t="inlineStr"><is><r><t>内</t></r><r><t>联</t></r><rPh><t>nei</t></rPh></is></c>` +
        `<c r="H2" t="d"><v>2026-12-31</v></c><c r="I2" t="n"/><c r="J2" t="str"><f>IF(1,"","")</f><v></v></c></row>`,
      { strings: `<si><r><t>培训</t></r><r><t xml:space="preserve"> 人数</t></r><rPh sb="0" eb="1"><t>pei</t></rPh></si>` },
    );
    expect(printRange(grid.range)).toBe("B2:J2");
    expect(grid.rows[0]).toEqual([
      { value: "培训 人数", text: "培训 人数", formula: null },
      { value: 1.5, text: "1.5", formula: null },
      { value: true, text: "TRUE", formula: null },
      { value: "#REF!", text: "#REF!", formula: null },
      { value: "ab", text: "ab", formula: '="a"&"b"' },
      { value: "内联", text: "内联", formula: null },
      { value: 46387, text: "46387", formula: null },
      { value: null, text: "", formula: null },
      { value: null, text: "", formula: '=IF(1,"","")' },
    ]);
  });

  it("shows numbers as a Chinese Excel does", () => {
    const styles = `<numFmts><numFmt numFmtId="170" formatCode="0&quot;个&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="170"/><xf numFmtId="4"/></cellXfs>`;
    const values = [0.95, 0.95, 46387, 46387, 55, 5117.65];
    const grid = sheetOf(`<row r="1">${values.map((value, style) => `<c r="${"ABCDEF"[style] ?? ""}1" s="${style}"><v>${value}</v></c>`).join("")}</row>`, { styles });
    expect(grid.rows[0]?.map(({ text }) => text)).toEqual(["0.95", "95%", "2026/12/31", "2026年12月31日", "55个", "5,117.65"]);
  });

  it("counts days from 1904 where the workbook does", () => {
    const grid = sheetOf(`<row r="1"><c r="A1" s="1"><v>44925</v></c><c r="B1" t="d"><v>2026-12-31T00:00:00</v></c></row>`, {
      styles: `<cellXfs><xf/><xf numFmtId="31"/></cellXfs>`,
      workbook: (text) => text.replace(/<workbookPr[^>]*>/, `<workbookPr date1904="1"/>`),
    });
    expect(grid.rows[0]?.[0]).toEqual({ value: 44925, text: "2026年12月31日", formula: null });
    expect(grid.rows[0]?.[1]?.value).toBe(44925);
  });

  it("gives a shared formula to each of its cells", () => {
    const grid = sheetOf(
      `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">SUM($B1,C$1,"A1")+'A1'!D1+LOG10(E1)</f><v>1</v></c></row>` +
        `<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c><c r="B2"><f t="shared" si="9"/><v>3</v></c></row>`,
    );
    expect(cellAt(grid, 1, 0).formula).toBe(`=SUM($B2,C$1,"A1")+'A1'!D2+LOG10(E2)`);
    expect(cellAt(grid, 1, 1).formula).toBeNull();
  });

  it("knows what is hidden and what is merged", () => {
    const grid = sheetOf(`<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row><c><v>7</v></c></row><row r="9" hidden="1"/>`, {
      before: `<cols><col min="2" max="16384" hidden="1"/></cols>`,
      after: `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C2:C2"/><mergeCell ref="H9:I9"/></mergeCells>`,
    });
    expect([...grid.hiddenRows]).toEqual([1]);
    expect([...grid.hiddenColumns]).toEqual([1, 2]);
    expect(grid.merges.map(printRange)).toEqual(["A1:B1"]);
    expect(cellAt(grid, 2, 0).value).toBe(7);
  });

  it("reads text with references, sections and escapes", () => {
    const grid = sheetOf(`<row r="1"><c r="A1" t="inlineStr"><is><t>&lt;p&gt;&#20013;&#x6587;&amp;&unknown;<![CDATA[<b>]]>_x000D_\r\n行</t></is></c><!-- <c r="B1"><v>1</v></c> --></row>`);
    expect(grid.rows).toEqual([[{ value: "<p>中文&&unknown;<b>\r\n行", text: "<p>中文&&unknown;<b>\r\n行", formula: null }]]);
  });

  it("gives an empty sheet one blank cell, and leaves hidden sheets out", () => {
    const bytes = workbook({ 空: utils.aoa_to_sheet([]), 藏: utils.aoa_to_sheet([["x"]]), 表: utils.aoa_to_sheet([["y"]]) }, (parts) => {
      parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] ?? "").replace(/name="藏"/, `name="藏" state="hidden"`);
    });
    const grids = readWorkbook(bytes);
    expect(grids.map(({ sheet }) => sheet)).toEqual(["空", "表"]);
    expect(grids[0]?.rows).toEqual([[{ value: null, text: "", formula: null }]]);
  });

  it("reads prefixed names, UTF-16 and other part names", () => {
    const bytes = workbook({ 表: utils.aoa_to_sheet([["x"]]) }, (parts) => {
      parts["xl/worksheets/sheet1.xml"] = `<x:worksheet xmlns:x="u"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    });
    expect(readWorkbook(bytes)[0]?.rows[0]?.[0]?.value).toBe("甲");
    const parts = unzipSync(bytes);
    const text = strFromU8(parts["xl/worksheets/sheet1.xml"] as Uint8Array);
    parts["xl/worksheets/sheet1.xml"] = new Uint8Array([0xff, 0xfe, ...new Uint8Array(Buffer.from(text, "utf16le"))]);
    expect(readWorkbook(zipSync(parts))[0]?.rows[0]?.[0]?.value).toBe("甲");
  });

  it.each([
    ["bytes that are no zip", new Uint8Array([1, 2, 3]), "NotAWorkbook"],
    ["nothing", new Uint8Array(), "Empty"],
    ["a missing sheet part", workbook({ 表: utils.aoa_to_sheet([["x"]]) }, (parts) => delete parts["xl/worksheets/sheet1.xml"]), "Damaged"],
    ["a missing workbook part", workbook({ 表: utils.aoa_to_sheet([["x"]]) }, (parts) => delete parts["xl/workbook.xml"]), "Damaged"],
    ["cells too far apart", workbook({ 表: { "!ref": "A1:XFD900", A1: { t: "n", v: 1 }, XFD900: { t: "n", v: 1 } } }), "TooLarge"],
  ])("refuses %s with a reason", (_, bytes, code) => {
    let caught: unknown;
    try {
      readWorkbook(bytes);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(WorkbookError);
    expect((caught as WorkbookError).code).toBe(code);
    expect((caught as WorkbookError).words["zh-CN"]).toMatch(/请/);
  });
});
