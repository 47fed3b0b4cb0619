/** Rows inserted and deleted through Office.js: what the saved file says of everything that names rows. */
import { unzipSync } from "fflate";
import { openInNode } from "../../../../src/workbench/host/open-in-node";
import { decodeText } from "../../../../src/workbench/host/xlsx/xml";
import { movingWorkbook } from "./support/moving-workbook";

const SHEET = "数据";

interface Saved {
  readonly before: ReadonlyMap<string, string>;
  readonly after: ReadonlyMap<string, string>;
}

/** `front` is the sheet in front, which must make no difference. */
async function saved(front: string, change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void> | void): Promise<Saved> {
  const opened = await openInNode(movingWorkbook());
  try {
    const before = partsOf(opened.save());
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(front).activate();
      await context.sync();
      await change(context.workbook.worksheets.getItem(SHEET), context);
      await context.sync();
      context.workbook.worksheets.getItem(SHEET).activate();
      await context.sync();
    });
    await opened.settle();
    return { before, after: partsOf(opened.save()) };
  } finally {
    opened.close();
  }
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, new TextDecoder().decode(data)]));
}

/** What the file says, in the order in which it says it: found in the XML as it stands, not by our own reader. */
function facts(parts: ReadonlyMap<string, string>): Record<string, readonly string[]> {
  const part = (name: string): string => parts.get(name) ?? "";
  const all = (name: string, pattern: RegExp): string[] => [...part(name).matchAll(pattern)].map((match) => decodeText(match.slice(1).filter((group) => group !== undefined).join(" ")));
  const [first, second] = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"];
  return {
    names: all("xl/workbook.xml", /<definedName name="([^"]*)"[^>]*>([^<]*)/g),
    frozen: all(first, /<pane ySplit="(\d+)"/g),
    rows: all(first, /<row r="(\d+)"((?: (?:ht|hidden|outlineLevel)="\d+")+)/g).map((row) => row.replaceAll('"', "")),
    merges: all(first, /<mergeCell ref="([^"]*)"/g).sort(),
    sum: all(first, /<f>(SUM[^<]*)<\/f>/g),
    formats: all(first, /<conditionalFormatting sqref="([^"]*)"|<cfRule type="(\w+)"|<formula>([^<]*)|<cfvo type="formula" val="([^"]*)"/g),
    validations: all(first, /<dataValidation [^>]*sqref="([^"]*)"|<formula[12]>([^<]*)/g),
    extensions: all(first, /<xm:f>([^<]*)|<xm:sqref>([^<]*)/g),
    lists: all(first, /<(autoFilter|protectedRange|ignoredError)[^>]*?(?:ref|sqref)="([^"]*)"/g),
    links: all(first, /<hyperlink ref="([^"]*)"/g),
    breaks: all(first, /<brk id="(\d+)"/g),
    note: [...all("xl/comments1.xml", /<comment ref="([^"]*)"/g), ...all("xl/drawings/vmlDrawing1.vml", /<x:Row>(\d+)/g)],
    picture: all("xl/drawings/drawing1.xml", /<xdr:row>(\d+)/g),
    chart: all("xl/charts/chart1.xml", /<c:f>([^<]*)/g),
    elsewhere: all(second, /<f>([^<]*)|<formula1?>([^<]*)/g),
  };
}

const AS_OPENED = facts(partsOf(movingWorkbook()));

describe.each([SHEET, "参数"])("with %s in front", (front) => {
  test("two rows inserted among the data", async () => {
    const { after } = await saved(front, (sheet) => void sheet.getRange("6:7").insert("Down"));
    expect(facts(after)).toEqual({
      ...AS_OPENED,
      names: ["_xlnm._FilterDatabase 数据!$A$2:$D$14", "_xlnm.Print_Area 数据!$A$1:$D$15", "_xlnm.Print_Titles 数据!$1:$2", "倍率 数据!$B$11", "选项 数据!$F$3:$F$12", "本表 数据!$A$3:$A$14", "总和 SUM(数据!$B$3:$B$14)/数据!$B$15", "两行 数据!$B$4:$B$5"],
      // New rows are as high as the one above them.
      rows: ["5  ht=33", "6  ht=33", "7  ht=33", "9  hidden=1", "10  outlineLevel=1", "11  outlineLevel=1"],
      merges: ["A17:B18", "A1:D1", "D10:D12"],
      sum: ["SUM(B3:B14)"],
      formats: ["A3:D14", "expression", "AND($B3>$F$1,$B3<$B$15)", "B3:B14", "cellIs", "$B$11", "expression", "B3>参数!$A$2+SUM(参数!$B$1:$B$4)", "colorScale", "$B$4", "C3:C14", "containsText", 'NOT(ISERROR(SEARCH("甲",C3)))', "expression", "SUM($B$4:$B$5)>0"],
      validations: ["D3:D14", "$F$3:$F$12", "A3:A14", "COUNTIF($A$3:$A$14,A3)=1", "B3:B10", "参数!$A$1", "$B$15", "D1", '"是,否"'],
      extensions: ["$B3>参数!$A$3", "E3:E14", "参数!$A$1:$A$4", "E3:E14"],
      lists: ["protectedRange D3:D14", "autoFilter A2:D14", "ignoredError C3:C14"],
      links: ["A11", "A12"],
      breaks: ["7", "12"],
      note: ["B11", "10"],
      picture: ["11", "14"],
      chart: ["数据!$A$3:$A$14", "数据!$B$3:$B$14"],
      elsewhere: ["SUM(数据!B3:B14)", "数据!B15", "数据!$B$11*2", "COUNTA(数据!A:A)", "SUM(数据!B4:B5)", "A1>数据!$B$11", "数据!$F$3:$F$12"],
    });
  });

  test("a row inserted inside a merge and a group makes them grow", async () => {
    const { after } = await saved(front, (sheet) => void sheet.getRange("9:9").insert("Down"));
    expect(facts(after)).toMatchObject({ merges: ["A16:B17", "A1:D1", "D8:D11"], rows: ["5  ht=33", "7  hidden=1", "8  outlineLevel=1", "9  outlineLevel=1", "10  outlineLevel=1"] });
  });

  test("a row inserted above all data: what begins there moves and does not grow", async () => {
    const { after } = await saved(front, (sheet) => void sheet.getRange("3:3").insert("Down"));
    expect(facts(after)).toMatchObject({
      frozen: ["2"],
      formats: ["A4:D13", "expression", "AND($B4>$F$1,$B4<$B$14)", "B4:B13", "cellIs", "$B$10", "expression", "B4>参数!$A$2+SUM(参数!$B$1:$B$4)", "colorScale", "$B$5", "C4:C13", "containsText", 'NOT(ISERROR(SEARCH("甲",C4)))', "expression", "SUM($B$5:$B$6)>0"],
      validations: ["D4:D13", "$F$4:$F$11", "A4:A13", "COUNTIF($A$4:$A$13,A4)=1", "B4:B9", "参数!$A$1", "$B$14", "D1", '"是,否"'],
      extensions: ["$B4>参数!$A$3", "E4:E13", "参数!$A$1:$A$4", "E4:E13"],
      elsewhere: ["SUM(数据!B4:B13)", "数据!B14", "数据!$B$10*2", "COUNTA(数据!A:A)", "SUM(数据!B5:B6)", "A1>数据!$B$10", "数据!$F$4:$F$11"],
    });
  });

  test("two rows deleted among the data: only what named nothing else is a broken reference", async () => {
    const { after } = await saved(front, (sheet) => void sheet.getRange("4:5").delete("Up"));
    expect(facts(after)).toMatchObject({
      names: ["_xlnm._FilterDatabase 数据!$A$2:$D$10", "_xlnm.Print_Area 数据!$A$1:$D$11", "_xlnm.Print_Titles 数据!$1:$2", "倍率 数据!$B$7", "选项 数据!$F$3:$F$8", "本表 数据!$A$3:$A$10", "总和 SUM(数据!$B$3:$B$10)/数据!$B$11", "两行 #REF!"],
      rows: ["5  hidden=1", "6  outlineLevel=1", "7  outlineLevel=1"],
      merges: ["A13:B14", "A1:D1", "D6:D8"],
      formats: ["A3:D10", "expression", "AND($B3>$F$1,$B3<$B$11)", "B3:B10", "cellIs", "$B$7", "expression", "B3>参数!$A$2+SUM(参数!$B$1:$B$4)", "colorScale", "#REF!", "C3:C10", "containsText", 'NOT(ISERROR(SEARCH("甲",C3)))', "expression", "SUM(#REF!)>0"],
      validations: ["D3:D10", "$F$3:$F$8", "A3:A10", "COUNTIF($A$3:$A$10,A3)=1", "B3:B6", "参数!$A$1", "$B$11", "D1", '"是,否"'],
      lists: ["protectedRange D3:D10", "autoFilter A2:D10", "ignoredError C3:C10"],
      breaks: ["3", "8"],
      elsewhere: ["SUM(数据!B3:B10)", "数据!B11", "数据!$B$7*2", "COUNTA(数据!A:A)", "SUM(#REF!)", "A1>数据!$B$7", "数据!$F$3:$F$8"],
    });
  });

  test("the first row of the data deleted: rules go on from the row that is first now", async () => {
    const { after } = await saved(front, (sheet) => void sheet.getRange("3:3").delete("Up"));
    expect(facts(after)).toMatchObject({
      formats: ["A3:D11", "expression", "AND($B3>$F$1,$B3<$B$12)", "B3:B11", "cellIs", "$B$8", "expression", "B3>参数!$A$2+SUM(参数!$B$1:$B$4)", "colorScale", "$B$3", "C3:C11", "containsText", 'NOT(ISERROR(SEARCH("甲",C3)))', "expression", "SUM($B$3:$B$4)>0"],
      validations: ["D3:D11", "$F$3:$F$9", "A3:A11", "COUNTIF($A$3:$A$11,A3)=1", "B3:B7", "参数!$A$1", "$B$12", "D1", '"是,否"'],
      extensions: ["$B3>参数!$A$3", "E3:E11", "参数!$A$1:$A$4", "E3:E11"],
    });
  });

  test("the header row of a filter deleted takes the filter away", async () => {
    const { after } = await saved(front, (sheet) => void sheet.getRange("2:2").delete("Up"));
    expect(facts(after)).toMatchObject({ lists: ["protectedRange D2:D11", "ignoredError C2:C11"] });
  });

  test("what is frozen grows with the rows inserted in it and shrinks with those deleted", async () => {
    expect(facts((await saved(front, (sheet) => void sheet.getRange("2:3").insert("Down"))).after)).toMatchObject({ frozen: ["4"], names: expect.arrayContaining(["_xlnm.Print_Titles 数据!$1:$4"]) as unknown });
    expect(facts((await saved(front, (sheet) => void sheet.getRange("2:2").delete("Up"))).after)).toMatchObject({ frozen: ["1"], names: expect.arrayContaining(["_xlnm.Print_Titles 数据!$1:$1"]) as unknown });
  });

  test.each(["1:1", "2:3", "3:3", "6:7", "9:9", "13:15", "16:16", "17:18"])("rows %s inserted and deleted again leave every byte as it was", async (address) => {
    const { before, after } = await saved(front, async (sheet, context) => {
      sheet.getRange(address).insert("Down");
      await context.sync();
      sheet.getRange(address).delete("Up");
    });
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const [name, text] of before) expect((after.get(name) ?? "").split(/(?=<)/)).toEqual(text.split(/(?=<)/));
  });
});
