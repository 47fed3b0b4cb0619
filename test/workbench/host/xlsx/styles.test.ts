import fc from "fast-check";
import { parseXml } from "../../../../src/workbench/host/xlsx/xml";
import { colorOf, readColor, readPalette } from "../../../../src/workbench/host/xlsx/styles/colors";
import { layered, LOOK_PARTS, lookOf, styleOf, type Look } from "../../../../src/workbench/host/xlsx/styles/look";
import { PLAIN_STYLES, readStyleSheet } from "../../../../src/workbench/host/xlsx/styles/style-sheet";
import { StyleWriter } from "../../../../src/workbench/host/xlsx/styles/style-writer";
import { columnPixels, columnWidth, digitWidth, rowPixels, rowPoints } from "../../../../src/workbench/host/xlsx/units";
import { FULL_STYLES } from "./support/full-workbook";

const THEME =
  '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>';
const styles = (xml: string): string => `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${xml}</styleSheet>`;
const palette = readPalette(parseXml(THEME, "theme"), null);
const color = (xml: string): string | null => readColor(parseXml(xml, "color"), palette);

// Values as Excel shows them for the Office theme.
it.each([
  ['<color rgb="FFC00000"/>', "#c00000"],
  ['<color rgb="00FF00"/>', "#00ff00"],
  ['<color theme="0"/>', "#ffffff"],
  ['<color theme="1"/>', "#000000"],
  ['<color theme="3"/>', "#44546a"],
  ['<color theme="4" tint="0.79998168889431442"/>', "#dae3f3"],
  ['<color theme="4" tint="-0.249977111117893"/>', "#2f5597"],
  ['<color theme="0" tint="-0.14999847407452621"/>', "#d9d9d9"],
  ['<color indexed="10"/>', "#ff0000"],
  ['<color indexed="64"/>', null],
  ['<color auto="1"/>', null],
])("reads %s as %s", (xml, expected) => {
  const found = color(xml);
  // Excel rounds its tints in steps of its own; one step beside is the same colour to the eye.
  const channels = (value: string | null): number[] => [1, 3, 5].map((at) => Number.parseInt(value?.slice(at, at + 2) ?? "", 16));
  if (expected === null) expect(found).toBeNull();
  else channels(found).forEach((channel, at) => expect(Math.abs(channel - (channels(expected)[at] ?? 0))).toBeLessThanOrEqual(2));
});

it("takes the workbook's own palette for indexed colours", () => {
  const own = readPalette(null, parseXml(styles('<colors><indexedColors><rgbColor rgb="00112233"/></indexedColors></colors>'), "styles"));
  expect(readColor(parseXml('<color indexed="0"/>', "color"), own)).toBe("#112233");
  expect(readColor(parseXml('<color indexed="3"/>', "color"), own)).toBe("#00ff00");
});

it("understands colours as Univer writes them", () => {
  expect(["#FFF", "#AbCdEf", "rgb(1, 2,3)", "rgba(255,0,0,0.5)", "", "none"].map((rgb) => colorOf({ rgb }, palette))).toEqual(["#ffffff", "#abcdef", "#010203", "#ff0000", null, null]);
  expect(colorOf({ th: 4 }, palette)).toBe("#4472c4");
});

const sheet = readStyleSheet(styles(FULL_STYLES), THEME);

it("reads a format with all it sets", () => {
  expect(sheet.look(1)).toEqual({
    font: { name: "黑体", size: 16, bold: true, italic: false, underline: "none", strike: false, script: "none", color: "#000000" },
    fill: "#ffff00",
    border: {
      left: { style: 1, color: "#000000" },
      right: { style: 8, color: "#ff0000" },
      top: { style: 7, color: "#000000" },
      bottom: { style: 2, color: "#000000" },
      falling: { style: 4, color: "#0000ff" },
      rising: null,
    },
    alignment: { horizontal: 2, vertical: 2, wrap: true, angle: 0, indent: 0 },
    format: "General",
    locked: false,
  });
  expect(sheet.look(3).format).toBe("yyyy/m/d");
  expect(sheet.look(5)).toMatchObject({ format: '0.0"万元"', fill: "#00ff00", alignment: { horizontal: 3, indent: 2 } });
  expect([sheet.look(6).alignment.angle, sheet.look(7).alignment.angle]).toEqual([-45, null]);
});

const look: fc.Arbitrary<Look> = fc.record({
  font: fc.record({
    name: fc.constantFrom("宋体", "Arial"),
    size: fc.constantFrom(9, 10.5, 22),
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom("none" as const, "single" as const, "double" as const),
    strike: fc.boolean(),
    script: fc.constantFrom("none" as const, "superscript" as const, "subscript" as const),
    color: fc.constantFrom("#000000", "#ff0000"),
  }),
  fill: fc.constantFrom(null, "#ffff00"),
  border: fc
    .tuple(fc.constantFrom(null, 1, 7, 13), fc.constantFrom(null, 4), fc.boolean())
    .map(([sides, diagonal, rising]) => ({
      left: sides === null ? null : { style: sides, color: "#000000" },
      right: null,
      top: sides === null ? null : { style: sides, color: "#00ff00" },
      bottom: null,
      falling: diagonal === null ? null : { style: diagonal, color: "#0000ff" },
      rising: diagonal === null || !rising ? null : { style: diagonal, color: "#0000ff" },
    })),
  alignment: fc.record({
    horizontal: fc.constantFrom(0, 1, 2, 3, 4, 6),
    vertical: fc.constantFrom(1, 2, 3),
    wrap: fc.boolean(),
    angle: fc.constantFrom(0, 30, -90, null),
    indent: fc.constantFrom(0, 1, 4),
  }),
  format: fc.constantFrom("General", "0%", "@", "0.00", "yyyy-mm-dd"),
  locked: fc.boolean(),
});

it("a look comes back from the style that says it, whatever lies below", () => {
  fc.assert(
    fc.property(look, look, (top, below) => {
      const covers = new Set(LOOK_PARTS);
      expect(lookOf(layered(styleOf(below, covers), styleOf(top, covers)), below, palette)).toEqual(top);
    }),
  );
});

it("a format made for a look reads as that look, and no style says anything by null", () => {
  fc.assert(
    fc.property(fc.nat({ max: 8 }), look, (base, wanted) => {
      const writer = new StyleWriter(sheet);
      const index = writer.format(base, wanted);
      const again = readStyleSheet(writer.print() ?? sheet.text, THEME);
      expect(again.look(index)).toEqual(wanted);
      expect(JSON.stringify(styleOf(wanted, new Set(LOOK_PARTS)))).not.toContain("null");
      for (let old = 0; old < sheet.formats.length; old++) expect(again.look(old)).toEqual(sheet.look(old));
    }),
  );
});

it("keeps of a format what Univer knows nothing of", () => {
  const writer = new StyleWriter(sheet);
  const { font } = sheet.look(1);
  const index = writer.format(1, { ...sheet.look(1), font: { ...font, italic: true } });
  const text = writer.print() ?? "";
  const format = readStyleSheet(text, THEME).formats[index];
  expect(format && text.slice(format.start, format.end)).toContain('<protection locked="0"/>');
  expect(text).toContain('<font><b/><i/><sz val="16"/><name val="黑体"/><charset val="134"/></font>');
});

it("finds a format that is there instead of adding one, and adds each only once", () => {
  const writer = new StyleWriter(sheet);
  expect(writer.format(0, { ...sheet.look(0), format: "0.00%" })).toBe(2);
  expect(writer.print()).toBeNull();
  const bold = { ...sheet.look(0), font: { ...sheet.look(0).font, bold: true } };
  expect([writer.format(0, bold), writer.format(0, bold), writer.format(2, { ...bold, format: "0.00%" })]).toEqual([9, 9, 10]);
});

it("adds to lists that are empty tags or not there", () => {
  const bare = readStyleSheet(styles("<fonts count='0'/><cellXfs/>"), null);
  const writer = new StyleWriter(bare);
  const index = writer.format(0, { ...bare.look(0), fill: "#ff0000", format: "0.000" });
  expect(readStyleSheet(writer.print() ?? "", null).look(index)).toMatchObject({ fill: "#ff0000", format: "0.000" });
  expect(readStyleSheet(PLAIN_STYLES, null).look(0).font.name).toBe("宋体");
});

it("widths and heights come back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 4, max: 12 }), (pixels, digit) => {
      expect(columnPixels(columnWidth(pixels, digit), digit)).toBe(pixels);
    }),
  );
  expect(rowPoints(rowPixels(18.2))).toBe(18.2);
  expect([digitWidth("Calibri", 11), digitWidth("宋体", 12), digitWidth("Arial", 10)]).toEqual([7, 8, 7]);
});
