/** Lengths: files give column widths in characters and row heights in points, the snapshot has pixels at 96 dpi. */

/** Pixels of a column `width` characters wide whose digits are `digit` px wide (ECMA-376 part 1, 18.3.1.13). */
export function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/** The width in characters of a column, so that columnPixels gives the pixels again. */
export function columnWidth(pixels: number, digit: number): number {
  return Math.round((pixels / digit) * 256) / 256;
}

/** Pixels of a default column of `characters`, rounded up to eight as Excel does. */
export function defaultColumnPixels(characters: number, digit: number): number {
  return Math.ceil((characters * digit + 5) / 8) * 8;
}

export function rowPixels(points: number): number {
  return (points * 4) / 3;
}

/** Points to two decimals, as far as files go. */
export function rowPoints(pixels: number): number {
  return Math.round(pixels * 75) / 100;
}

/** Fonts whose digits are half as wide as they are high. */
const HALF_WIDE = /宋|仿宋|黑体|楷|圆|song|hei|kai|mincho|gothic|batang|gulim/i;

/** The widest digit of the workbook's first font in px; Calibri 11 has 7, 宋体 12 has 8. */
export function digitWidth(font: string, points: number): number {
  const pixels = rowPixels(points);
  return Math.max(1, HALF_WIDE.test(font) ? Math.ceil(Math.round(pixels) / 2) : Math.round(pixels * 0.5069));
}
