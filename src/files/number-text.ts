/**
 * Numbers as a Chinese Excel displays them.
 */
import { SSF } from "@e965/xlsx";

/** The library's number formatter; its own types leave it open. */
const formatter = SSF as { readonly format: (format: string | number, value: number, options: { readonly date1904: boolean }) => string };

/**
 * Formats that a file names by number alone and that hang on the language (ECMA-376 part 1, 18.8.30, zh-cn; 14 and 22 are the system's
 * short date).
 */
const CHINESE_FORMATS: ReadonlyMap<number, string> = new Map([
  [14, "yyyy/m/d"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** Answers numbers of one workbook with their displayed text. */
export function numberTexts(date1904: boolean): (value: number, format: string | number) => string {
  const known = new Map<string | number, Map<number, string>>();
  return (value, format) => {
    if ((format === 0 || format === "General") && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
    const texts = known.get(format) ?? new Map<number, string>();
    known.set(format, texts);
    const old = texts.get(value);
    if (old !== undefined) return old;
    const text = display(value, typeof format === "number" ? (CHINESE_FORMATS.get(format) ?? format) : format, date1904);
    texts.set(value, text);
    return text;
  };
}

/** A format that the library cannot follow shows the bare number, as Excel shows a format it has lost. */
function display(value: number, format: string | number, date1904: boolean): string {
  try {
    return formatter.format(format, value, { date1904 });
  } catch {
    return String(value);
  }
}
