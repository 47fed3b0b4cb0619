/** Fonts, fills, borders and alignments as XML, each made from the one it replaces: what did not change stays as it was written. */
import { childOf, patchTag, printElement, sourceOf, type XmlElement } from "../xml";
import { printColor } from "./colors";
import type { AlignmentLook, BorderLook, FontLook, LineLook } from "./look";
import { LINE_STYLES } from "./style-sheet";

/** The children of a font in Excel's order. */
const FONT_ORDER = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "rFont", "family", "charset", "scheme"];

export function printFont(font: FontLook, before: FontLook, element: XmlElement | null, source: string): string {
  const parts = new Map<string, string>();
  for (const child of element?.children ?? []) parts.set(child.name, sourceOf(child, source));
  const set = (name: string, xml: string | null): void => {
    if (xml === null) parts.delete(name);
    else parts.set(name, xml);
  };
  if (font.bold !== before.bold) set("b", font.bold ? "<b/>" : null);
  if (font.italic !== before.italic) set("i", font.italic ? "<i/>" : null);
  if (font.strike !== before.strike) set("strike", font.strike ? "<strike/>" : null);
  if (font.underline !== before.underline) set("u", font.underline === "none" ? null : font.underline === "double" ? '<u val="double"/>' : "<u/>");
  if (font.script !== before.script) set("vertAlign", font.script === "none" ? null : printElement("vertAlign", { val: font.script }));
  if (font.size !== before.size || !parts.has("sz")) set("sz", printElement("sz", { val: font.size }));
  if (font.color !== before.color) set("color", printColor("color", font.color));
  if (font.name !== before.name || !parts.has("name")) {
    set("name", printElement("name", { val: font.name }));
    // These describe the font that was named before.
    for (const name of ["family", "charset", "scheme"]) parts.delete(name);
  }
  const ordered = [...parts].sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b));
  return `<font>${ordered.map(([, xml]) => xml).join("")}</font>`;
}

export function printFill(fill: string | null): string {
  return fill === null
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${printColor("fgColor", fill)}<bgColor indexed="64"/></patternFill></fill>`;
}

export function printBorder(border: BorderLook, before: BorderLook, element: XmlElement | null, source: string): string {
  const side = (name: string, line: LineLook | null, was: LineLook | null): string => {
    const present = element && childOf(element, name);
    return present && JSON.stringify(line) === JSON.stringify(was) ? sourceOf(present, source) : printLine(name, line);
  };
  const diagonal = border.falling ?? border.rising;
  const tag = element ? source.slice(element.start, element.openEnd).replace(/\s*\/?>$/, ">") : "<border>";
  const open = patchTag(tag, { diagonalUp: border.rising ? 1 : null, diagonalDown: border.falling ? 1 : null });
  const sides = (["left", "right", "top", "bottom"] as const).map((name) => side(name, border[name], before[name]));
  const rest = ["vertical", "horizontal"].map((name) => element && childOf(element, name)).map((child) => (child ? sourceOf(child, source) : ""));
  return `${open}${sides.join("")}${side("diagonal", diagonal, before.falling ?? before.rising)}${rest.join("")}</${element?.prefix ?? ""}border>`;
}

export function printLine(name: string, line: LineLook | null): string {
  return line === null ? `<${name}/>` : `<${name} style="${LINE_STYLES[line.style] ?? "thin"}">${printColor("color", line.color ?? "#000000")}</${name}>`;
}

const HORIZONTAL = [null, "left", "center", "right", "justify", "justify", "distributed"];
const VERTICAL = [null, "top", "center", "bottom"];

export function printAlignment(alignment: AlignmentLook, before: AlignmentLook, element: XmlElement | null): string {
  const attributes = new Map(element?.attributes ?? []);
  const set = (name: string, value: string | number | null): void => {
    if (value === null || value === 0) attributes.delete(name);
    else attributes.set(name, String(value));
  };
  if (alignment.horizontal !== before.horizontal) set("horizontal", HORIZONTAL[alignment.horizontal] ?? null);
  if (alignment.vertical !== before.vertical) set("vertical", VERTICAL[alignment.vertical] ?? null);
  if (alignment.wrap !== before.wrap) set("wrapText", alignment.wrap ? 1 : null);
  if (alignment.indent !== before.indent) set("indent", alignment.indent);
  if (alignment.angle !== before.angle) set("textRotation", rotation(alignment.angle));
  return printElement("alignment", Object.fromEntries(attributes));
}

/** 1–90 turn up, 91–180 down, 255 sets upright (ECMA-376 part 1, 18.8.1). */
function rotation(angle: number | null): number {
  if (angle === null) return 255;
  const turned = Math.max(-90, Math.min(90, Math.round(angle)));
  return turned > 0 ? 90 + turned : -turned;
}
