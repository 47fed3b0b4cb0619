/**
 * Looks of cells in Excel's words and ours.
 * https://learn.microsoft.com/javascript/api/excel/excel.cellpropertiesformat
 */
import type { BorderLine, BorderStyle, CellLook } from "../../core/sheet/edit";

type Mutable<T> = { -readonly [key in keyof T]: T[key] };

/** Parts of a look that can be asked for one by one. */
export type Facet = keyof CellLook;

export const SIDES = ["top", "bottom", "left", "right"] as const;
export type Side = (typeof SIDES)[number];

/** Everything that a paste of formats replaces and that can be told and set again. */
export const ALL_FACETS: readonly Facet[] = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "fontName",
  "fontSize",
  "fontColor",
  "fill",
  "horizontal",
  "vertical",
  "wrap",
  "shrink",
  "indent",
  "rotation",
  "borders",
  "numberFormat",
];

/** Facets that looks set, in no order. */
export function facetsOf(looks: readonly CellLook[]): Set<Facet> {
  return new Set(looks.flatMap((look) => ALL_FACETS.filter((facet) => look[facet] !== undefined)));
}

const HORIZONTAL = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  distributed: "Distributed",
  centerAcross: "CenterAcrossSelection",
} as const;

const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom", justify: "Justify", distributed: "Distributed" } as const;

const LINES: readonly (readonly [BorderStyle, NonNullable<Excel.CellBorder["style"]>, NonNullable<Excel.CellBorder["weight"]>])[] = [
  ["hair", "Continuous", "Hairline"],
  ["thin", "Continuous", "Thin"],
  ["medium", "Continuous", "Medium"],
  ["thick", "Continuous", "Thick"],
  ["dashed", "Dash", "Thin"],
  ["mediumDashed", "Dash", "Medium"],
  ["dotted", "Dot", "Thin"],
  ["dashDot", "DashDot", "Thin"],
  ["mediumDashDot", "DashDot", "Medium"],
  ["dashDotDot", "DashDotDot", "Thin"],
  ["mediumDashDotDot", "DashDotDot", "Medium"],
  ["double", "Double", "Thick"],
  ["slantDashDot", "SlantDashDot", "Medium"],
];

/** What to ask getCellProperties for; the number format is not among what it knows. */
export function askedOf(facets: ReadonlySet<Facet>): Excel.CellPropertiesFormatLoadOptions {
  const font = {
    ...(facets.has("bold") && { bold: true }),
    ...(facets.has("italic") && { italic: true }),
    ...(facets.has("underline") && { underline: true }),
    ...(facets.has("strikethrough") && { strikethrough: true }),
    ...(facets.has("fontName") && { name: true }),
    ...(facets.has("fontSize") && { size: true }),
    ...(facets.has("fontColor") && { color: true }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(facets.has("fill") && { fill: { color: true, pattern: true } }),
    ...(facets.has("horizontal") && { horizontalAlignment: true }),
    ...(facets.has("vertical") && { verticalAlignment: true }),
    ...(facets.has("wrap") && { wrapText: true }),
    ...(facets.has("shrink") && { shrinkToFit: true }),
    ...(facets.has("indent") && { indentLevel: true }),
    ...(facets.has("rotation") && { textOrientation: true }),
    ...(facets.has("borders") && { borders: { style: true, weight: true, color: true } }),
  };
}

/** The look that an answer of getCellProperties tells; only what it tells. */
export function lookOf(format: Excel.CellPropertiesFormat): CellLook {
  const { font, fill, borders } = format;
  const look: Mutable<CellLook> = {};
  if (typeof font?.bold === "boolean") look.bold = font.bold;
  if (typeof font?.italic === "boolean") look.italic = font.italic;
  if (font?.underline) look.underline = font.underline === "None" ? false : font.underline.startsWith("Double") ? "double" : true;
  if (typeof font?.strikethrough === "boolean") look.strikethrough = font.strikethrough;
  if (font?.name) look.fontName = font.name;
  if (font?.size) look.fontSize = font.size;
  if (font?.color) look.fontColor = font.color;
  if (fill) look.fill = fill.pattern === "None" || !fill.color ? null : fill.color;
  const horizontal = keyOf(HORIZONTAL, format.horizontalAlignment);
  if (horizontal) look.horizontal = horizontal;
  const vertical = keyOf(VERTICAL, format.verticalAlignment);
  if (vertical) look.vertical = vertical;
  if (typeof format.wrapText === "boolean") look.wrap = format.wrapText;
  if (typeof format.shrinkToFit === "boolean") look.shrink = format.shrinkToFit;
  if (typeof format.indentLevel === "number") look.indent = format.indentLevel;
  if (typeof format.textOrientation === "number") look.rotation = format.textOrientation;
  if (borders) look.borders = Object.fromEntries(SIDES.flatMap((side) => (borders[side] ? [[side, lineOf(borders[side])]] : [])));
  return look;
}

function keyOf<K extends string>(words: Readonly<Record<K, string>>, word: string | undefined): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key] === word);
}

function lineOf({ style, weight, color }: Excel.CellBorder): BorderLine {
  if (!style || style === "None") return null;
  const named = LINES.filter(([, one]) => one === style);
  const found = named.find(([, , one]) => one === weight) ?? named[0];
  return { style: found?.[0] ?? "thin", color: color ?? "#000000" };
}

/** The settings that give a cell this look, the number format left out. */
export function formatOf(look: CellLook): Excel.CellPropertiesFormat {
  const font = {
    ...(look.bold !== undefined && { bold: look.bold }),
    ...(look.italic !== undefined && { italic: look.italic }),
    ...(look.underline !== undefined && { underline: underlineOf(look.underline) }),
    ...(look.strikethrough !== undefined && { strikethrough: look.strikethrough }),
    ...(look.fontName !== undefined && { name: look.fontName }),
    ...(look.fontSize !== undefined && { size: look.fontSize }),
    ...(look.fontColor !== undefined && { color: look.fontColor }),
  };
  const sides = SIDES.flatMap((side) => {
    const line = look.borders?.[side];
    return line === undefined ? [] : [[side, borderOf(line)] as const];
  });
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(look.fill !== undefined && { fill: look.fill === null ? { pattern: "None" as const } : { color: look.fill } }),
    ...(look.horizontal && { horizontalAlignment: HORIZONTAL[look.horizontal] }),
    ...(look.vertical && { verticalAlignment: VERTICAL[look.vertical] }),
    ...(look.wrap !== undefined && { wrapText: look.wrap }),
    ...(look.shrink !== undefined && { shrinkToFit: look.shrink }),
    // After the alignment, which it rests on.
    ...(look.indent !== undefined && { indentLevel: look.indent }),
    ...(look.rotation !== undefined && { textOrientation: look.rotation }),
    ...(sides.length > 0 && { borders: Object.fromEntries(sides) }),
  };
}

function underlineOf(underline: boolean | "double"): "None" | "Single" | "Double" {
  return underline === "double" ? "Double" : underline ? "Single" : "None";
}

/** Style before weight: Excel gives a new line its own weight. */
export function borderOf(line: BorderLine): Excel.CellBorder {
  if (line === null) return { style: "None" };
  const [, style, weight] = LINES.find(([name]) => name === line.style) ?? LINES[1] ?? ["thin", "Continuous", "Thin"];
  return { style, weight, color: line.color };
}

/** `over` lies over `under`. */
export function layOver(under: CellLook, over: CellLook): CellLook {
  return { ...under, ...over, ...(under.borders && over.borders && { borders: { ...under.borders, ...over.borders } }) };
}
