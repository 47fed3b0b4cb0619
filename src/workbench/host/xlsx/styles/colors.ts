/**
 * Colours of a workbook as "#rrggbb". Files name them by value, by theme entry with a tint, by place in a palette, or "automatic".
 */
import type { IColorStyle, Nullable } from "@univerjs/core";
import { childOf, childrenOf, descend, flag, numberOf, type XmlElement } from "../xml";

export interface Palette {
  /** In the order of the theme attribute: lt1, dk1, lt2, dk2, accent1–6, hlink, folHlink (ECMA-376 part 1, 18.8.3, as Excel reads it). */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

/** Office's theme, for a workbook without one. */
const OFFICE_THEME = ["ffffff", "000000", "eeece1", "1f497d", "4f81bd", "c0504d", "9bbb59", "8064a2", "4bacc6", "f79646", "0000ff", "800080"];

/** ECMA-376 part 1, 18.8.27; 0–7 repeat as 8–15. */
const INDEXED = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff " +
  "800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff " +
  "000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 " +
  "3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export function readPalette(theme: XmlElement | null, styles: XmlElement | null): Palette {
  const scheme = descend(theme, "themeElements", "clrScheme");
  const named = (name: string, at: number): string => {
    const color = scheme && childOf(scheme, name)?.children[0];
    return (color?.attributes.get("lastClr") ?? (color?.name === "srgbClr" ? color.attributes.get("val") : undefined) ?? OFFICE_THEME[at] ?? "000000").toLowerCase();
  };
  const order = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];
  const own = childrenOf(descend(styles, "colors", "indexedColors"), "rgbColor").map((color) => (color.attributes.get("rgb") ?? "").slice(-6).toLowerCase());
  return { theme: order.map(named), indexed: INDEXED.map((color, at) => own[at] ?? color) };
}

/** The colour of a `<color>`-like element; null where there is none or it is automatic. */
export function readColor(element: XmlElement | null, palette: Palette): string | null {
  if (!element || flag(element, "auto")) return null;
  const rgb = element.attributes.get("rgb");
  const theme = numberOf(element, "theme");
  const indexed = numberOf(element, "indexed");
  let color: string | undefined;
  if (rgb !== undefined) color = rgb.slice(-6).toLowerCase();
  else if (theme !== undefined) color = palette.theme[theme];
  // 64 and 65 are the system's text and window colours: automatic.
  else if (indexed !== undefined) color = palette.indexed[indexed];
  if (color === undefined || !/^[0-9a-f]{6}$/.test(color)) return null;
  return `#${tinted(color, numberOf(element, "tint") ?? 0)}`;
}

/** ECMA-376 part 1, 18.8.19 (tint): the luminance of the colour moves towards white or black by the tint's share. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  if (spread === 0) return [moved, moved, moved].map(hex).join("");
  const saturation = light > 0.5 ? spread / (2 - max - min) : spread / (max + min);
  const sector = max === red ? (green - blue) / spread + (green < blue ? 6 : 0) : max === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  const high = moved < 0.5 ? moved * (1 + saturation) : moved + saturation - moved * saturation;
  const low = 2 * moved - high;
  return [sector / 6 + 1 / 3, sector / 6, sector / 6 - 1 / 3].map((hue) => hex(channel(low, high, hue))).join("");
}

function channel(low: number, high: number, hue: number): number {
  const turn = hue < 0 ? hue + 1 : hue > 1 ? hue - 1 : hue;
  if (turn < 1 / 6) return low + (high - low) * 6 * turn;
  if (turn < 1 / 2) return high;
  return turn < 2 / 3 ? low + (high - low) * (2 / 3 - turn) * 6 : low;
}

function hex(share: number): string {
  return Math.round(Math.min(1, Math.max(0, share)) * 255)
    .toString(16)
    .padStart(2, "0");
}

/** Univer's own order of theme colours, as places in a palette's theme. */
const UNIVER_THEME = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11];

/** A colour of the snapshot, written in any of CSS's usual ways, as "#rrggbb"; null for none. */
export function colorOf(color: Nullable<IColorStyle>, palette: Palette): string | null {
  if (!color) return null;
  const written = color.rgb?.trim().toLowerCase();
  if (!written) return color.th === undefined ? null : `#${palette.theme[UNIVER_THEME[color.th] ?? 1] ?? "000000"}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(written);
  if (short) return `#${[1, 2, 3].map((at) => (short[at] ?? "0").repeat(2)).join("")}`;
  const long = /^#([0-9a-f]{6})/.exec(written);
  if (long) return `#${long[1] ?? ""}`;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(written);
  return parts ? `#${[1, 2, 3].map((at) => Math.min(255, Number(parts[at])).toString(16).padStart(2, "0")).join("")}` : null;
}

/** "#ff0000" → `<color rgb="FFFF0000"/>` under the given element name. */
export function printColor(name: string, color: string): string {
  return `<${name} rgb="FF${color.slice(1).toUpperCase()}"/>`;
}
