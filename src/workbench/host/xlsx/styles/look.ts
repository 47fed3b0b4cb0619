/**
 * How a cell looks, in one normal form, so that the looks of a file's formats and of the snapshot's styles can be compared part by
 * part: a part that is the same keeps the file's own font, fill, border or alignment with all that Univer knows nothing of.
 */
import type { IBorderStyleData, IStyleData } from "@univerjs/core";
import { GENERAL } from "./number-formats";
import { colorOf, type Palette } from "./colors";

export interface FontLook {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "none" | "single" | "double";
  readonly strike: boolean;
  readonly script: "none" | "superscript" | "subscript";
  /** Automatic is black, as it is on the screen. */
  readonly color: string;
}

export const SIDES = ["left", "right", "top", "bottom", "falling", "rising"] as const;
export type Side = (typeof SIDES)[number];

export interface LineLook {
  /** Univer's BorderStyleTypes. */
  readonly style: number;
  readonly color: string | null;
}

export type BorderLook = Readonly<Record<Side, LineLook | null>>;

export interface AlignmentLook {
  /** Univer's HorizontalAlign; 0 is general. */
  readonly horizontal: number;
  /** Univer's VerticalAlign. */
  readonly vertical: number;
  readonly wrap: boolean;
  /** In degrees, positive turns down; null is text set upright from top to bottom. */
  readonly angle: number | null;
  readonly indent: number;
}

export interface Look {
  readonly font: FontLook;
  readonly fill: string | null;
  readonly border: BorderLook;
  readonly alignment: AlignmentLook;
  readonly format: string;
  /** False where a protected sheet lets the cell be changed. */
  readonly locked: boolean;
}

export type LookPart = keyof Look;
export const LOOK_PARTS: readonly LookPart[] = ["font", "fill", "border", "alignment", "format", "locked"];

/** A style of the snapshot. Univer carries what it does not know, so whether a cell is locked travels with its look. */
export interface CellStyle extends IStyleData {
  locked?: boolean;
}

/** A look that sets nothing: what shows through it is what lies below. */
export const PLAIN_LOOK: Look = {
  font: { name: "", size: 0, bold: false, italic: false, underline: "none", strike: false, script: "none", color: "#000000" },
  fill: null,
  border: { left: null, right: null, top: null, bottom: null, falling: null, rising: null },
  alignment: { horizontal: 0, vertical: 3, wrap: false, angle: 0, indent: 0 },
  format: GENERAL,
  locked: true,
};

export function samePart<Part extends LookPart>(a: Look, b: Look, part: Part): boolean {
  return a[part] === b[part] || JSON.stringify(a[part]) === JSON.stringify(b[part]);
}

export function sameLook(a: Look, b: Look): boolean {
  return a === b || LOOK_PARTS.every((part) => samePart(a, b, part));
}

const LINE_KEYS: Readonly<Record<Side, "l" | "r" | "t" | "b" | "tl_br" | "bl_tr">> = {
  left: "l",
  right: "r",
  top: "t",
  bottom: "b",
  falling: "tl_br",
  rising: "bl_tr",
};

/** Univer's own padding, and what one step of indent adds to it: three spaces of the default font (ECMA-376 part 1, 18.8.1). In px. */
const PADDING = 2;
export const INDENT_PX = 9;

/**
 * The look as a style of the snapshot. A style lies over those of its row and column; `covers` names the parts that they may have set,
 * so that the style must say "none" where it has none. It never says so by null, which Univer takes out of every style it changes.
 */
export function styleOf(look: Look, covers: ReadonlySet<LookPart>): CellStyle {
  const { font, fill, border, alignment, format, locked } = look;
  const style: CellStyle = { ff: font.name, fs: font.size };
  const sayAll = covers.has("font");
  if (font.bold || sayAll) style.bl = font.bold ? 1 : 0;
  if (font.italic || sayAll) style.it = font.italic ? 1 : 0;
  if (font.underline !== "none" || sayAll) style.ul = font.underline === "double" ? { s: 1, t: 10 } : { s: font.underline === "none" ? 0 : 1 };
  if (font.strike || sayAll) style.st = { s: font.strike ? 1 : 0 };
  if (font.script !== "none" || sayAll) style.va = font.script === "none" ? 1 : font.script === "subscript" ? 2 : 3;
  if (font.color !== "#000000" || sayAll) style.cl = { rgb: font.color };
  if (fill !== null || covers.has("fill")) style.bg = { rgb: fill ?? "" };
  const lines = SIDES.filter((side) => border[side] !== null || covers.has("border"));
  if (lines.length > 0) style.bd = Object.fromEntries(lines.map((side) => [LINE_KEYS[side], lineOf(border[side])]));
  if (format !== GENERAL || covers.has("format")) style.n = { pattern: format };
  if (alignment.horizontal !== 0 || covers.has("alignment")) style.ht = alignment.horizontal;
  style.vt = alignment.vertical;
  if (alignment.wrap || covers.has("alignment")) style.tb = alignment.wrap ? 3 : 1;
  if (alignment.angle !== 0 || covers.has("alignment")) style.tr = alignment.angle === null ? { a: 0, v: 1 } : { a: alignment.angle };
  if (alignment.indent > 0 || covers.has("alignment")) {
    const wide = PADDING + alignment.indent * INDENT_PX;
    style.pd = { t: 0, b: PADDING, l: alignment.horizontal === 3 ? PADDING : wide, r: alignment.horizontal === 3 ? wide : PADDING };
  }
  if (!locked || covers.has("locked")) style.locked = locked;
  return style;
}

function lineOf(line: LineLook | null): IBorderStyleData {
  return { s: line?.style ?? 0, cl: { rgb: line?.color ?? "#000000" } };
}

/** The look of a style of the snapshot; what it does not say is as in `base`. */
export function lookOf(style: CellStyle, base: Look, palette: Palette): Look {
  const horizontal = style.ht ?? 0;
  const padding = horizontal === 3 ? style.pd?.r : style.pd?.l;
  const angle = style.tr?.v === 1 ? null : (style.tr?.a ?? 0);
  const line = (side: Side): LineLook | null => {
    const set = style.bd?.[LINE_KEYS[side]];
    return set && set.s !== 0 ? { style: set.s, color: colorOf(set.cl, palette) ?? "#000000" } : null;
  };
  return {
    font: {
      name: style.ff ?? base.font.name,
      size: style.fs ?? base.font.size,
      bold: style.bl === 1,
      italic: style.it === 1,
      underline: style.ul?.s === 1 ? (style.ul.t === 10 ? "double" : "single") : "none",
      strike: style.st?.s === 1,
      script: style.va === 2 ? "subscript" : style.va === 3 ? "superscript" : "none",
      color: colorOf(style.cl, palette) ?? "#000000",
    },
    fill: colorOf(style.bg, palette),
    border: { left: line("left"), right: line("right"), top: line("top"), bottom: line("bottom"), falling: line("falling"), rising: line("rising") },
    alignment: {
      horizontal,
      vertical: style.vt ? style.vt : 3,
      wrap: style.tb === 3,
      angle: angle === 0 ? 0 : angle,
      indent: Math.max(0, Math.round(((padding ?? PADDING) - PADDING) / INDENT_PX)),
    },
    format: style.n?.pattern ?? GENERAL,
    locked: style.locked ?? true,
  };
}

/** Styles that lie over each other, the last on top, as Univer lays them: a property set to null covers those below. */
export function layered(...styles: readonly (CellStyle | null | undefined)[]): CellStyle {
  const result: Record<string, unknown> = {};
  for (const style of styles) {
    for (const [key, value] of Object.entries(style ?? {})) if (value !== undefined) result[key] = value;
  }
  return result;
}
