/**
 * Amounts of money as written in cells: 6, 5,117.65, ５１１７, 250万, 300万元, ￥12,000元, 伍拾万元整.
 */
import { foldText } from "./fold-text";
import { readMoneyInWords } from "./money-in-words";

export type MoneyUnit = "元" | "万元";

export interface WrittenMoney {
  /** The number as written, before any conversion. */
  readonly amount: number;
  /** The unit written beside the number, or null. 亿元 and 千元 are given as 万元, converted. */
  readonly unit: MoneyUnit | null;
}

const AMOUNT = /^(?:人民币|约|共计?)?[¥￥]?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(元|万元?|亿元?|千元)?(?:整|左右|\(.*\))?[。.]?$/;

const IN_WAN: Readonly<Record<string, number>> = { 亿: 10_000, 亿元: 10_000, 千元: 0.1 };

/** The amount a text writes, or null where it is no amount of money. */
export function parseMoney(text: string): WrittenMoney | null {
  const folded = foldText(text);
  const match = AMOUNT.exec(folded);
  if (!match) {
    const inWords = readMoneyInWords(folded);
    return inWords === null ? null : { amount: inWords, unit: "元" };
  }
  const digits = match[1] as string;
  const unit = match[2] ?? "";
  const amount = Number(digits.replaceAll(",", ""));
  const factor = IN_WAN[unit];
  if (factor !== undefined) return { amount: cleanNumber(amount * factor), unit: "万元" };
  return { amount, unit: unit === "元" ? "元" : unit === "" ? null : "万元" };
}

/** The amount in 万元; a number without a unit stays as written. */
export function inWan(amount: number, unit: MoneyUnit | null): number {
  return unit === "元" ? cleanNumber(amount / 10_000) : amount;
}

/** Without the dust of floating-point arithmetic: 4.7 for 0.047 × 100. */
export function cleanNumber(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(12));
}

/** The unit that a text declares for amounts: "单位：万元", "项目资金(万元)", "（元）"; null where it declares none. */
export function declaredMoneyUnit(text: string): MoneyUnit | null {
  const match = /(?:单位[:为]?|\()(?:人民币)?(万元|元)\)?/.exec(foldText(text));
  return match ? (match[1] as MoneyUnit) : null;
}
