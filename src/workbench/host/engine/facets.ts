/**
 * Facets of a cell's look, one by one: how each is told in the words of Office.js and how it is set in a style of Univer's. Ranges,
 * cell properties and conditional formats all speak of the same facets.
 */
import { BorderStyleTypes, ColorKit, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IBorderStyleData, type IStyleData, type Nullable } from "@univerjs/core";
import { flag, number, oneOf, text } from "../wire/arguments";
import { excelError } from "../wire/excel-error";
import { HostGap } from "../gaps";
import { INDENT_PX } from "../xlsx/styles/look";
import type { Json } from "../wire/protocol";

export interface Facet {
  /** null where the look is mixed or undefined, as in Office.js. */
  readonly read: (style: IStyleData) => Json;
  /** What to lay over the style; null removes a part. Raises InvalidArgument. */
  readonly write: (value: Json, style: IStyleData) => Partial<IStyleData>;
}

export type Facets = Readonly<Record<string, Facet>>;

/** What writing the value changes: nothing where the style tells it already, so that a look that is set again leaves no trace. */
export function patchOf(facet: Facet, value: Json, style: IStyleData): Partial<IStyleData> {
  return facet.read(style) === value ? {} : facet.write(value, style);
}

/** Colours as Office.js tells them: "#RRGGBB", upper case. Names such as "yellow" are taken too. */
export function printColor(color: Nullable<string>): string | null {
  if (!color) return null;
  const kit = new ColorKit(color);
  return kit.isValid ? kit.toHexString().slice(0, 7).toUpperCase() : null;
}

export function parseColor(value: Json): string {
  const color = printColor(text(value));
  if (color === null) throw excelError("InvalidArgument");
  return color;
}

const color = (read: (style: IStyleData) => Nullable<{ rgb?: Nullable<string> }>, missing: string, key: "bg" | "cl"): Facet => ({
  read: (style) => printColor(read(style)?.rgb) ?? missing,
  write: (value) => ({ [key]: value === "" ? null : { rgb: parseColor(value) } }),
});

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill. Univer knows solid fills only. */
export const FILL: Facets = {
  color: color((style) => style.bg, "#FFFFFF", "bg"),
  pattern: {
    read: (style) => (style.bg?.rgb ? "Solid" : "None"),
    write: (value, style) => {
      if (value === "None") return { bg: null };
      if (value !== "Solid") throw new HostGap(`RangeFill.pattern (${text(value)})`);
      return { bg: style.bg ?? { rgb: "#FFFFFF" } };
    },
  },
  patternColor: { read: () => "#000000", write: gap("RangeFill.patternColor") },
  tintAndShade: { read: () => 0, write: gap("RangeFill.tintAndShade") },
};

const switched = (key: "bl" | "it"): Facet => ({
  read: (style) => style[key] === 1,
  write: (value) => ({ [key]: flag(value) ? 1 : 0 }),
});

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
export const FONT: Facets = {
  name: { read: (style) => style.ff ?? "等线", write: (value) => ({ ff: text(value) }) },
  size: { read: (style) => style.fs ?? 11, write: (value) => ({ fs: number(value) }) },
  color: color((style) => style.cl, "#000000", "cl"),
  bold: switched("bl"),
  italic: switched("it"),
  underline: {
    read: (style) => (style.ul?.s === 1 ? (style.ul.t === TextDecoration.DOUBLE ? "Double" : "Single") : "None"),
    write: (value) => {
      const wanted = oneOf(value, UNDERLINES);
      return { ul: wanted === "None" ? { s: 0 } : wanted.startsWith("Double") ? { s: 1, t: TextDecoration.DOUBLE } : { s: 1 } };
    },
  },
  strikethrough: { read: (style) => style.st?.s === 1, write: (value) => ({ st: { s: flag(value) ? 1 : 0 } }) },
  subscript: { read: (style) => style.va === 2, write: (value) => ({ va: flag(value) ? 2 : 1 }) },
  superscript: { read: (style) => style.va === 3, write: (value) => ({ va: flag(value) ? 3 : 1 }) },
  tintAndShade: { read: () => 0, write: gap("RangeFont.tintAndShade") },
};

const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
];

const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Bottom", VerticalAlign.BOTTOM],
];

/** What a cell of Univer's has when it says nothing. */
const PADDING = 2;

/** The part of RangeFormat that belongs to the cell: https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
export const ALIGNMENT: Facets = {
  horizontalAlignment: {
    read: (style) => HORIZONTAL.find(([, align]) => align === (style.ht ?? HorizontalAlign.UNSPECIFIED))?.[0] ?? "General",
    write: (value) => ({ ht: alignmentOf(HORIZONTAL, value, "horizontalAlignment") }),
  },
  verticalAlignment: {
    read: (style) => VERTICAL.find(([, align]) => align === (style.vt || VerticalAlign.BOTTOM))?.[0] ?? "Bottom",
    write: (value) => ({ vt: alignmentOf(VERTICAL, value, "verticalAlignment") }),
  },
  wrapText: {
    read: (style) => style.tb === WrapStrategy.WRAP,
    write: (value) => ({ tb: flag(value) ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
  },
  indentLevel: {
    read: (style) => Math.max(0, Math.round((((style.ht === HorizontalAlign.RIGHT ? style.pd?.r : style.pd?.l) ?? PADDING) - PADDING) / INDENT_PX)),
    write: (value, style) => {
      const wide = PADDING + number(value) * INDENT_PX;
      return { pd: { t: 0, b: PADDING, ...(style.ht === HorizontalAlign.RIGHT ? { l: PADDING, r: wide } : { l: wide, r: PADDING }) } };
    },
  },
  textOrientation: {
    // Univer turns clockwise, Office counter-clockwise; 180 is Office's word for upright letters from top to bottom.
    read: (style) => (style.tr?.v === 1 ? 180 : style.tr?.a ? -style.tr.a : 0),
    write: (value) => ({ tr: number(value) === 180 ? { a: 0, v: 1 } : { a: -number(value) } }),
  },
  shrinkToFit: { read: () => false, write: (value) => (flag(value) ? gap("RangeFormat.shrinkToFit")() : {}) },
  readingOrder: { read: () => "Context", write: gap("RangeFormat.readingOrder") },
  autoIndent: { read: () => false, write: gap("RangeFormat.autoIndent") },
};

function alignmentOf<Align>(known: readonly (readonly [string, Align])[], value: Json, member: string): Align {
  const found = known.find(([name]) => name === value);
  if (!found) throw new HostGap(`RangeFormat.${member} (${text(value)})`);
  return found[1];
}

/** Lines by style and weight, which Univer knows as one type: https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
const LINES: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

const STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

/** Sides of a cell: Univer's key for each. */
export type BorderSide = "t" | "b" | "l" | "r" | "tl_br" | "bl_tr";

/** The facets of one side's line. */
export function borderFacets(side: BorderSide): Facets {
  const line = (style: IStyleData): Nullable<IBorderStyleData> => {
    const found = style.bd?.[side];
    return found && found.s !== BorderStyleTypes.NONE ? found : null;
  };
  const draw = (style: string, weight: string, ink: string): Partial<IStyleData> => {
    if (style === "None") return { bd: { [side]: null } };
    const named = LINES.filter(([, name]) => name === style);
    const type = (named.find(([, , wide]) => wide === weight) ?? named.find(([, , wide]) => wide === "Thin") ?? named[0])?.[0] ?? BorderStyleTypes.THIN;
    return { bd: { [side]: { s: type, cl: { rgb: ink } } } };
  };
  const styleOf = (style: IStyleData): string => LINES.find(([type]) => type === line(style)?.s)?.[1] ?? "None";
  const weightOf = (style: IStyleData): string => LINES.find(([type]) => type === line(style)?.s)?.[2] ?? "Thin";
  const colorOf = (style: IStyleData): string => printColor(line(style)?.cl.rgb) ?? "#000000";
  /** A colour or weight given to a side without a line draws one, as in Excel. */
  const drawn = (style: IStyleData): string => (styleOf(style) === "None" ? "Continuous" : styleOf(style));
  return {
    style: { read: styleOf, write: (value, style) => draw(oneOf(value, STYLES), weightOf(style), colorOf(style)) },
    weight: { read: weightOf, write: (value, style) => draw(drawn(style), oneOf(value, WEIGHTS), colorOf(style)) },
    color: { read: colorOf, write: (value, style) => draw(drawn(style), weightOf(style), parseColor(value)) },
    tintAndShade: { read: () => 0, write: gap("RangeBorder.tintAndShade") },
  };
}

function gap(member: string): () => never {
  return () => {
    throw new HostGap(`${member} (set)`);
  };
}
