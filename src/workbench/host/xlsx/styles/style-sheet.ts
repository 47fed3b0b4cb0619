/** The styles part as it was read: its formats by index, and their looks. */
import { descend, childOf, childrenOf, flag, numberOf, parseXml, type XmlElement } from "../xml";
import { readColor, readPalette, type Palette } from "./colors";
import { BUILT_IN_FORMATS, GENERAL } from "./number-formats";
import type { AlignmentLook, BorderLook, FontLook, LineLook, Look } from "./look";

export interface StyleSheet {
  /** The source, and its root; offsets of elements point into it. */
  readonly text: string;
  readonly root: XmlElement;
  readonly palette: Palette;
  readonly formats: readonly XmlElement[];
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly differences: readonly XmlElement[];
  /** Declared number format codes by number. */
  readonly codes: ReadonlyMap<number, string>;
  /** The look of cell format `index`; that of format 0 for an index that does not exist. */
  readonly look: (index: number) => Look;
}

/** ST_BorderStyle in the order of Univer's BorderStyleTypes. */
export const LINE_STYLES = [
  "none",
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
] as const;

/** For a package without styles. */
export const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="宋体"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export function readStyleSheet(text: string, theme: string | null): StyleSheet {
  const root = parseXml(text, "styles.xml");
  const palette = readPalette(theme === null ? null : parseXml(theme, "theme1.xml"), root);
  const listed = (list: string, item: string): XmlElement[] => childrenOf(childOf(root, list), item);
  const fonts = listed("fonts", "font");
  const fills = listed("fills", "fill");
  const borders = listed("borders", "border");
  const formats = listed("cellXfs", "xf");
  const codes = new Map(listed("numFmts", "numFmt").map((format) => [numberOf(format, "numFmtId") ?? -1, format.attributes.get("formatCode") ?? GENERAL]));
  const looks = new Map<number, Look>();
  const look = (index: number): Look => {
    const known = looks.get(index);
    if (known) return known;
    const format = formats[index];
    if (!format && index !== 0) return look(0);
    const code = numberOf(format ?? null, "numFmtId") ?? 0;
    const read: Look = {
      font: readFont(fonts[numberOf(format ?? null, "fontId") ?? 0] ?? null, palette),
      fill: readFill(fills[numberOf(format ?? null, "fillId") ?? 0] ?? null, palette),
      border: readBorder(borders[numberOf(format ?? null, "borderId") ?? 0] ?? null, palette),
      alignment: readAlignment(format ? childOf(format, "alignment") : null),
      format: codes.get(code) ?? BUILT_IN_FORMATS.get(code) ?? GENERAL,
      locked: flag(format ? childOf(format, "protection") : null, "locked", true),
    };
    looks.set(index, read);
    return read;
  };
  return { text, root, palette, formats, fonts, fills, borders, differences: listed("dxfs", "dxf"), codes, look };
}

/** A boolean element such as `<b/>` or `<b val="0"/>`. */
function on(font: XmlElement | null, name: string): boolean {
  const element = font && childOf(font, name);
  return element ? flag(element, "val", true) : false;
}

export function readFont(font: XmlElement | null, palette: Palette): FontLook {
  const value = (name: string): string | undefined => (font ? childOf(font, name)?.attributes.get("val") : undefined);
  const underline = font && childOf(font, "u") ? (value("u") ?? "single") : "none";
  const script = value("vertAlign");
  return {
    name: value("name") ?? "Calibri",
    size: Number(value("sz") ?? 11),
    bold: on(font, "b"),
    italic: on(font, "i"),
    underline: underline === "none" ? "none" : underline.startsWith("double") ? "double" : "single",
    strike: on(font, "strike"),
    script: script === "superscript" || script === "subscript" ? script : "none",
    color: readColor(font && childOf(font, "color"), palette) ?? "#000000",
  };
}

/** A solid fill's colour; of a pattern the colour it is seen as from afar; of a gradient its first colour. */
export function readFill(fill: XmlElement | null, palette: Palette): string | null {
  const gradient = fill && childOf(fill, "gradientFill");
  if (gradient) return readColor(descend(gradient, "stop", "color"), palette);
  const pattern = fill && childOf(fill, "patternFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (!pattern || type === "none") return null;
  const front = readColor(childOf(pattern, "fgColor"), palette);
  if (type === "solid") return front;
  const back = readColor(childOf(pattern, "bgColor"), palette) ?? "#ffffff";
  return mix(front ?? "#000000", back, PATTERN_SHARES[type] ?? 0.5);
}

/** The share of ink in a pattern. */
const PATTERN_SHARES: Readonly<Record<string, number>> = { gray125: 0.125, gray0625: 0.0625, lightGray: 0.25, mediumGray: 0.5, darkGray: 0.75 };

function mix(front: string, back: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const ink = Number.parseInt(front.slice(at, at + 2), 16);
    const ground = Number.parseInt(back.slice(at, at + 2), 16);
    return Math.round(ink * share + ground * (1 - share))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${channels.join("")}`;
}

export function readBorder(border: XmlElement | null, palette: Palette): BorderLook {
  const line = (name: string, drawn = true): LineLook | null => {
    const element = border && childOf(border, name);
    const style = LINE_STYLES.indexOf((element?.attributes.get("style") ?? "none") as (typeof LINE_STYLES)[number]);
    return drawn && element && style > 0 ? { style, color: readColor(childOf(element, "color"), palette) ?? "#000000" } : null;
  };
  return {
    left: line("left") ?? line("start"),
    right: line("right") ?? line("end"),
    top: line("top"),
    bottom: line("bottom"),
    falling: line("diagonal", flag(border, "diagonalDown")),
    rising: line("diagonal", flag(border, "diagonalUp")),
  };
}

const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, fill: 1, justify: 4, centerContinuous: 2, distributed: 6 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3, justify: 2, distributed: 2 };

export function readAlignment(alignment: XmlElement | null): AlignmentLook {
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  const turned = rotation > 90 ? rotation - 90 : -rotation;
  return {
    horizontal: HORIZONTAL[alignment?.attributes.get("horizontal") ?? ""] ?? 0,
    vertical: VERTICAL[alignment?.attributes.get("vertical") ?? "bottom"] ?? 3,
    wrap: flag(alignment, "wrapText"),
    // 255 sets characters upright below each other.
    angle: rotation === 255 ? null : turned === 0 ? 0 : turned,
    indent: numberOf(alignment, "indent") ?? 0,
  };
}
