/** The <dxf> of a conditional format, and the style that Univer has for it. */
import type { IStyleBase, IBorderStyleData } from "@univerjs/core";
import { colorOf, printColor, readColor, type Palette } from "../styles/colors";
import { printLine } from "../styles/print-look";
import { readBorder } from "../styles/style-sheet";
import { childOf, descend, escapeAttribute, flag, type XmlElement } from "../xml";

export function readDifference(dxf: XmlElement | null, palette: Palette): IStyleBase {
  const style: IStyleBase = {};
  if (!dxf) return style;
  const font = childOf(dxf, "font");
  const set = (name: string): 0 | 1 | null => {
    const element = font && childOf(font, name);
    return element ? (flag(element, "val", true) ? 1 : 0) : null;
  };
  const bold = set("b");
  const italic = set("i");
  const strike = set("strike");
  if (bold !== null) style.bl = bold;
  if (italic !== null) style.it = italic;
  if (strike !== null) style.st = { s: strike };
  const underline = font && childOf(font, "u");
  if (underline) style.ul = { s: underline.attributes.get("val") === "none" ? 0 : 1 };
  const color = readColor(font && childOf(font, "color"), palette);
  if (color) style.cl = { rgb: color };
  const fill = readDifferenceFill(descend(dxf, "fill", "patternFill"), palette);
  if (fill) style.bg = { rgb: fill };
  const border = childOf(dxf, "border");
  if (border) {
    const look = readBorder(border, palette);
    const lines: Record<string, IBorderStyleData> = {};
    for (const [side, key] of [["left", "l"], ["right", "r"], ["top", "t"], ["bottom", "b"]] as const) {
      const line = look[side];
      if (line) lines[key] = { s: line.style, cl: { rgb: line.color ?? "#000000" } };
    }
    if (Object.keys(lines).length > 0) style.bd = lines;
  }
  const code = childOf(dxf, "numFmt")?.attributes.get("formatCode");
  if (code !== undefined) style.n = { pattern: code };
  return style;
}

/** Of a solid fill, which is what no pattern means here, the colour that counts is the background's (ECMA-376 part 1, 18.8.32, as Excel writes it). */
function readDifferenceFill(pattern: XmlElement | null, palette: Palette): string | null {
  if (!pattern) return null;
  const type = pattern.attributes.get("patternType") ?? "solid";
  if (type === "none") return null;
  const back = readColor(childOf(pattern, "bgColor"), palette);
  const front = readColor(childOf(pattern, "fgColor"), palette);
  return type === "solid" ? (back ?? front) : (front ?? back);
}

export function printDifference(style: IStyleBase, palette: Palette): string {
  const color = colorOf(style.cl, palette);
  const font = [
    style.bl === undefined ? "" : style.bl === 1 ? "<b/>" : '<b val="0"/>',
    style.it === undefined ? "" : style.it === 1 ? "<i/>" : '<i val="0"/>',
    style.st === undefined ? "" : style.st.s === 1 ? "<strike/>" : '<strike val="0"/>',
    style.ul === undefined ? "" : style.ul.s === 1 ? "<u/>" : '<u val="none"/>',
    color ? printColor("color", color) : "",
  ].join("");
  const fill = colorOf(style.bg, palette);
  const sides = (["l", "r", "t", "b"] as const).map((key) => style.bd?.[key] ?? null);
  const names = ["left", "right", "top", "bottom"];
  const border = sides.some((side) => side !== null && side.s !== 0)
    ? sides.map((side, at) => printLine(names[at] ?? "", side && side.s !== 0 ? { style: side.s, color: colorOf(side.cl, palette) } : null)).join("")
    : "";
  const code = style.n?.pattern;
  return [
    "<dxf>",
    font === "" ? "" : `<font>${font}</font>`,
    // A declared number: any that is not Excel's own, it counts for this format alone.
    code === undefined ? "" : `<numFmt numFmtId="164" formatCode="${escapeAttribute(code)}"/>`,
    fill ? `<fill><patternFill>${printColor("bgColor", fill)}</patternFill></fill>` : "",
    border === "" ? "" : `<border>${border}</border>`,
    "</dxf>",
  ].join("");
}
