/**
 * One writing for the many that mean the same: full and half width, spaces and line breaks, look-alike signs.
 */

/** Signs that Unicode's NFKC leaves apart although these forms use them for one another. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/[≧⩾]|>=|=>|﹥=/g, "≥"],
  [/[≦⩽]|<=|=</g, "≤"],
  [/[═＝﹦]/g, "="],
  [/[﹤]/g, "<"],
  [/[﹥]/g, ">"],
  [/[―—–﹣−]/g, "-"],
];

const ANY_SIGN = /[<>=≧⩾≦⩽═﹤﹥―—–−]/;

/** White space and characters without width, which Word and browsers leave behind. */
const BLANKS = /[\s\u200b-\u200f\u2028\u2029\u2060\ufeff\u00ad]+/g;

/** Letters and signs that are written in one way only. */
const PLAIN = /^[一-鿿\w.%()/、。“”-]*$/;

/** The text without any white space, half-width, with one sign for each meaning. For comparing, never for showing. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text;
  const bare = text.normalize("NFKC").replace(BLANKS, "");
  return ANY_SIGN.test(bare) ? SIGNS.reduce((folded, [look, sign]) => folded.replace(look, sign), bare) : bare;
}

/** Full-width digits, letters and signs as half-width ones, each at its own place in the text. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Line breaks and runs of spaces inside a text as one space; the ends trimmed. For showing a text on one line. */
export function flattenText(text: string): string {
  return text.replace(BLANKS, " ").trim();
}

/** "一、", "（二）", "1.", "2、", "①" at the head of a folded text. */
const NUMBERING = /^(?:[一二三四五六七八九十]+[、.]|\((?:[一二三四五六七八九十]+|\d{1,2})\)[、.]?|\d{1,2}[、)](?!\d)|\d{1,2}\.(?!\d))/;

/** The folded text without the numbering at its head. */
export function dropNumbering(folded: string): string {
  return folded.replace(NUMBERING, "");
}

/** The folded text without its last bracket: "项目资金(万元)" → "项目资金". */
export function dropBracket(folded: string): string {
  return folded.replace(/\([^()]*\)$/, "");
}
