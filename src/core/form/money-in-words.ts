/**
 * Amounts written in Chinese numerals, as cheques and contracts have them: 伍拾万元整, 二百五十万元, 壹仟贰佰叁拾肆元伍角.
 */

const DIGITS: ReadonlyMap<string, number> = new Map(["零〇", "一壹", "二贰两", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((signs, value) => [...signs].map((sign) => [sign, value] as const)));
const TENS: ReadonlyMap<string, number> = new Map([["十", 10], ["拾", 10], ["百", 100], ["佰", 100], ["千", 1000], ["仟", 1000]]);
const MYRIADS: ReadonlyMap<string, number> = new Map([["万", 10_000], ["亿", 100_000_000]]);

const NUMERAL = "[零〇一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万亿]";
const AMOUNT = new RegExp(`^(?:人民币)?(?:大写)?[:：]?((?![万亿])${NUMERAL}+)[元圆](?:(${NUMERAL})角)?(?:(${NUMERAL})分)?[整正]?(?:\\(.*\\))?$`);

/** The amount in 元 that a folded text writes in numerals and with 元, or null. */
export function readMoneyInWords(folded: string): number | null {
  const match = AMOUNT.exec(folded);
  if (!match) return null;
  const [, whole = "", tenths = "零", hundredths = "零"] = match;
  return Math.round(valueOf(whole) * 100 + valueOf(tenths) * 10 + valueOf(hundredths)) / 100;
}

function valueOf(numeral: string): number {
  let total = 0;
  /** Below 万, since the last 万 or 亿. */
  let part = 0;
  let digit: number | null = null;
  for (const sign of numeral) {
    const ten = TENS.get(sign);
    const myriad = MYRIADS.get(sign);
    if (ten !== undefined) {
      // 十五 leaves its 一 out.
      part += (digit ?? 1) * ten;
      digit = null;
    } else if (myriad !== undefined) {
      total += (part + (digit ?? 0)) * myriad;
      part = 0;
      digit = null;
    } else digit = DIGITS.get(sign) ?? null;
  }
  return total + part + (digit ?? 0);
}
