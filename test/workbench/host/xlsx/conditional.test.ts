import fc from "fast-check";
import { printDifference, readDifference } from "../../../../src/workbench/host/xlsx/conditional/differential-format";
import { printRule } from "../../../../src/workbench/host/xlsx/conditional/print-rule";
import { readRules } from "../../../../src/workbench/host/xlsx/conditional/read-rules";
import { CONDITIONAL_FORMATS_RESOURCE, type FormatRule, type RuleConfig, type RulesBySheet } from "../../../../src/workbench/host/xlsx/conditional/rule-model";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { PLAIN_STYLES, readStyleSheet } from "../../../../src/workbench/host/xlsx/styles/style-sheet";
import { parseXml } from "../../../../src/workbench/host/xlsx/xml";
import { craftWorkbook, rows } from "./support/craft-workbook";
import { edited, moveRows, resourceOf, setResource, sheetOf } from "./support/edited";
import { FULL_STYLES, fullWorkbook } from "./support/full-workbook";

const SHEET = "xl/worksheets/sheet1.xml";
const palette = { theme: [], indexed: [] };
const range = { startRow: 1, endRow: 4, startColumn: 0, endColumn: 2 };

function readBack(xml: string, dxf = "<dxf/>"): RuleConfig | null {
  const styles = readStyleSheet(PLAIN_STYLES.replace("</styleSheet>", `<dxfs count="1">${dxf}</dxfs></styleSheet>`), null);
  const text = `<worksheet><conditionalFormatting sqref="A2:C5">${xml}</conditionalFormatting></worksheet>`;
  return readRules(parseXml(text, "s"), text, styles)[0]?.shown?.rule ?? null;
}

const highlight = { type: "highlightCell" as const, style: {} };
const value = fc.oneof(fc.constant({ type: "min" as const }), fc.constant({ type: "max" as const }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((v) => ({ type: "num" as const, value: v + 0 })), fc.constant({ type: "formula" as const, value: "=$A$1+1" }));
const color = fc.constantFrom("#ff0000", "#63be7b");
const rule: fc.Arbitrary<RuleConfig> = fc.oneof(
  fc.constantFrom('=N("jixiao:1:error")=0', '=$A2<>"是 & 否"', "=IFS(A2>1,TRUE)").map((formula) => ({ ...highlight, subType: "formula" as const, value: formula })),
  fc.constantFrom("greaterThan" as const, "lessThanOrEqual" as const, "equal" as const, "notEqual" as const).map((operator) => ({ ...highlight, subType: "number" as const, operator, value: 1.5 })),
  fc.constantFrom("between" as const, "notBetween" as const).map((operator) => ({ ...highlight, subType: "number" as const, operator, value: [1, 2] as const })),
  fc.constantFrom("beginsWith" as const, "endsWith" as const, "containsText" as const, "notContainsText" as const).map((operator) => ({ ...highlight, subType: "text" as const, operator, value: '"甲"' })),
  fc.constantFrom("containsBlanks" as const, "notContainsBlanks" as const, "containsErrors" as const, "notContainsErrors" as const).map((operator) => ({ ...highlight, subType: "text" as const, operator })),
  fc.constantFrom("duplicateValues" as const, "uniqueValues" as const).map((subType) => ({ ...highlight, subType })),
  fc.record({ isBottom: fc.boolean(), isPercent: fc.boolean(), value: fc.integer({ min: 1, max: 50 }) }).map((rank) => ({ ...highlight, subType: "rank" as const, ...rank })),
  fc.constantFrom("greaterThan" as const, "greaterThanOrEqual" as const, "lessThan" as const, "lessThanOrEqual" as const).map((operator) => ({ ...highlight, subType: "average" as const, operator })),
  fc.constantFrom("today", "last7Days", "nextWeek").map((operator) => ({ ...highlight, subType: "timePeriod" as const, operator })),
  fc.array(fc.tuple(value, color), { minLength: 2, maxLength: 3 }).map((points) => ({ type: "colorScale" as const, config: points.map(([point, rgb], index) => ({ index, color: rgb, value: point })) })),
  fc.record({ min: value, max: value, positiveColor: color, show: fc.boolean() }).map(({ show, ...config }) => ({ type: "dataBar" as const, isShowValue: show, config: { ...config, isGradient: true, nativeColor: "#ff0000" } })),
);

it("a rule that was printed reads as it was", () => {
  fc.assert(
    fc.property(rule, (config) => {
      const xml = printRule({ cfId: "x", ranges: [range], stopIfTrue: false, rule: config }, 1, palette, () => 0);
      expect(readBack(xml)).toEqual(config);
    }),
  );
});

it("an icon set reads as it was, in either order", () => {
  for (const ids of [["0", "1", "2"], ["2", "1", "0"]]) {
    const config: RuleConfig = {
      type: "iconSet",
      isShowValue: true,
      config: ids.map((iconId, at) => ({ operator: at === 2 ? "greaterThanOrEqual" : "greaterThan", value: at === 2 ? { type: "percent", value: 0 } : { type: "percent", value: 67 - at * 33 }, iconType: "3Arrows", iconId })),
    };
    expect(readBack(printRule({ cfId: "x", ranges: [range], stopIfTrue: false, rule: config }, 1, palette, () => 0))).toEqual(config);
  }
});

it("a look of a rule reads as it was", () => {
  const style = fc.record(
    {
      bl: fc.constantFrom(0 as const, 1 as const),
      it: fc.constantFrom(0 as const, 1 as const),
      st: fc.constantFrom({ s: 1 as const }, { s: 0 as const }),
      ul: fc.constantFrom({ s: 1 as const }, { s: 0 as const }),
      cl: color.map((rgb) => ({ rgb })),
      bg: color.map((rgb) => ({ rgb })),
      bd: color.map((rgb) => ({ t: { s: 1 as const, cl: { rgb } } })),
      n: fc.constant({ pattern: '0.0"万"' }),
    },
    { requiredKeys: [] },
  );
  fc.assert(fc.property(style, (look) => expect(readDifference(parseXml(printDifference(look, palette), "dxf"), palette)).toEqual(look)));
});

it.each([
  ['<cfRule type="cellIs" operator="greaterThan" priority="1"><formula>$B$1</formula></cfRule>', "=A2>($B$1)"],
  ['<cfRule type="cellIs" operator="between" priority="1"><formula>B1</formula><formula>5</formula></cfRule>', "=AND(A2>=MIN(B1,5),A2<=MAX(B1,5))"],
  ['<cfRule type="cellIs" operator="equal" priority="1"><formula>"是"</formula></cfRule>', '=A2=("是")'],
  ['<cfRule type="containsText" priority="1"><formula>NOT(ISERROR(SEARCH(B1,A2)))</formula></cfRule>', "=NOT(ISERROR(SEARCH(B1,A2)))"],
])("shows %s as a formula", (xml, formula) => {
  expect(readBack(xml)).toMatchObject({ subType: "formula", value: formula });
});

const full = fullWorkbook();
const rulesOf = (snapshot: Parameters<typeof sheetOf>[0]): FormatRule[] => [...(resourceOf<RulesBySheet>(snapshot, CONDITIONAL_FORMATS_RESOURCE)["sheet-1"] ?? [])];
const mark = (id: string, style: object): FormatRule => ({ cfId: id, ranges: [range, { ...range, startRow: 8, endRow: 8 }], stopIfTrue: false, rule: { type: "highlightCell", subType: "formula", value: `=N("${id}")=0`, style } });
const setRules = (snapshot: Parameters<typeof sheetOf>[0], rules: readonly FormatRule[]): void => setResource(snapshot, CONDITIONAL_FORMATS_RESOURCE, { "sheet-1": rules });

it("adds marks on top, pushes the others down, and shares looks that are there", () => {
  const saved = edited(full, (snapshot) => setRules(snapshot, [mark("a", { cl: { rgb: "#9c0006" }, bg: { rgb: "#ffc7ce" } }), mark("b", { bg: { rgb: "#00ff00" } }), ...rulesOf(snapshot)]));
  const sheet = saved.part(SHEET);
  expect(saved.changed).toEqual(["xl/styles.xml", SHEET]);
  expect(sheet).toContain(
    '<conditionalFormatting sqref="A2:C5 A9:C9"><cfRule type="expression" priority="1" dxfId="0"><formula>N("a")=0</formula></cfRule><cfRule type="expression" priority="2" dxfId="1"><formula>N("b")=0</formula></cfRule></conditionalFormatting>',
  );
  expect(sheet).toContain('dxfId="0" priority="4"><formula>$A4&gt;1');
  expect(sheet).toContain('dxfId="0" priority="3" stdDev="1"');
  expect(saved.part("xl/styles.xml")).toContain('<dxfs count="2"><dxf>');
});

it("marks that were saved and are cleared later leave the file as it was", () => {
  for (const bytes of [full, craftWorkbook({ sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') }] }), craftWorkbook({ sheets: [{ name: "表", xml: rows("") }], styles: `${FULL_STYLES.replace(/<dxfs.*<\/dxfs>/, '<dxfs count="0"/>')}` })]) {
    const marked = edited(bytes, (snapshot) => setRules(snapshot, [mark("a", { bg: { rgb: "#123456" } }), mark("b", { it: 1 }), ...rulesOf(snapshot)]));
    const cleared = edited(marked.bytes, (snapshot) => setRules(snapshot, rulesOf(snapshot).slice(2)));
    const before = openWorkbook(bytes).package.parts;
    for (const [name, part] of before) expect(cleared.part(name)).toBe(new TextDecoder().decode(part));
  }
});

it("keeps a look that something else uses", () => {
  const bytes = craftWorkbook({
    sheets: [{ name: "表", xml: '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="duplicateValues" dxfId="0" priority="1"/></conditionalFormatting>', relations: [["rId1", "table", "../tables/table1.xml"]] }],
    styles: `${FULL_STYLES}`,
    parts: { "xl/tables/table1.xml": '<table ref="A1:A2" headerRowCount="0" dataDxfId="0"/>' },
  });
  expect(edited(bytes, (snapshot) => setRules(snapshot, [])).changed).toEqual([SHEET]);
});

it("numbers rules anew where their order changed or new ones came between", () => {
  const reordered = edited(full, (snapshot) => setRules(snapshot, rulesOf(snapshot).reverse()));
  expect([...reordered.part(SHEET).matchAll(/priority="(\d)"/g)].map((match) => match[1])).toEqual(["3", "2", "1"]);
  const between = edited(full, (snapshot) => {
    const [first, second] = rulesOf(snapshot);
    if (first && second) setRules(snapshot, [first, mark("m", {}), second, mark("e", {})]);
  });
  expect(new Set([...between.part(SHEET).matchAll(/priority="(\d)"/g)].map((match) => match[1]))).toEqual(new Set(["1", "2", "3", "4", "5"]));
});

it("takes a rule out of its group and leaves its neighbours", () => {
  const saved = edited(full, (snapshot) => setRules(snapshot, rulesOf(snapshot).filter((entry) => entry.rule.type === "iconSet")));
  expect(saved.part(SHEET)).toContain('<conditionalFormatting sqref="A4:A6 C4"><cfRule type="iconSet" priority="3">');
  expect(saved.part("xl/styles.xml")).toContain('<dxfs count="1">');
});

it("gives a rule that went its own way a group of its own, and prints one that was changed", () => {
  const saved = edited(full, (snapshot) => {
    const [first, second] = rulesOf(snapshot);
    if (first && second) setRules(snapshot, [{ ...first, stopIfTrue: true }, { ...second, ranges: [range] }]);
  });
  expect(saved.part(SHEET)).toContain('<conditionalFormatting sqref="A4:A6 C4"><cfRule type="expression" priority="2" stopIfTrue="1" dxfId="0"><formula>$A4&gt;1</formula></cfRule></conditionalFormatting>');
  expect(saved.part(SHEET)).toContain('<conditionalFormatting sqref="A2:C5"><cfRule type="iconSet" priority="3">');
});

it("lets ranges that Univer moved stand, and moves those that it left", () => {
  const saved = edited(full, (snapshot) => {
    const [first, second] = rulesOf(snapshot);
    moveRows(sheetOf(snapshot), 2, 1);
    if (first && second) setRules(snapshot, [{ ...first, ranges: [{ startRow: 4, endRow: 6, startColumn: 0, endColumn: 0 }] }, second]);
  });
  expect(saved.part(SHEET)).toContain('<conditionalFormatting sqref="A5:A7"><cfRule type="expression"');
  expect(saved.part(SHEET)).toContain('<conditionalFormatting sqref="A5:A7 C5"><cfRule type="iconSet"');
});

it("takes the newer half of a rule out with it", () => {
  const bytes = craftWorkbook({
    sheets: [
      {
        name: "表",
        xml:
          '<sheetData/><conditionalFormatting sqref="A1:A3"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext uri="u"><x14:id xmlns:x14="x">{1}</x14:id></ext></extLst></cfRule></conditionalFormatting>' +
          '<extLst><ext uri="v"><x14:conditionalFormattings xmlns:x14="x" xmlns:xm="m"><x14:conditionalFormatting><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>A1:A3</xm:sqref></x14:conditionalFormatting><x14:conditionalFormatting><x14:cfRule id="{2}"/><xm:sqref>B1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>',
      },
    ],
  });
  const saved = edited(bytes, (snapshot) => setRules(snapshot, []));
  expect(saved.part(SHEET)).not.toContain("{1}");
  expect(saved.part(SHEET)).toContain('<x14:cfRule id="{2}"/>');
});
