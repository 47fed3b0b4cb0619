/**
 * Units of steps and thresholds against the unit of the target.
 */
import type { Quantity } from "./ast";

const IN_YUAN: Readonly<Record<string, number>> = { 元: 1, 千元: 1_000, 万元: 10_000, 亿元: 100_000_000 };
const IN_DAYS: Readonly<Record<string, number>> = { 天: 1, 日: 1, 日历天: 1, 周: 7 };

/** Counting words that people use for one another: 每少1人 of 200名, 每少一个 of 12项. */
const COUNTERS: readonly ReadonlySet<string>[] = [
  new Set(["人", "名", "位", "个", "人次"]),
  new Set(["次", "场", "期", "场次", "班次", "批次", "批", "届", "个"]),
  new Set(["个", "项", "件", "处", "家", "户", "所", "份", "台", "套", "台(套)", "条", "篇", "座", "村", "种", "类", "宗", "张", "本", "部", "册", "辆", "间", "幅", "块", "组"]),
  new Set(["起", "例", "件", "次", "个", "项", "处"]),
];

export function isCounter(unit: string): boolean {
  return COUNTERS.some((list) => list.has(unit));
}

/**
 * The quantity in the target's unit. Null where they measure different things; percentages are not handled here.
 * A missing unit on either side is taken for the other's.
 */
export function inTargetUnit(quantity: Quantity, unit: string): number | null {
  const from = quantity.unit;
  if (from === "" || from === unit || unit === "") return quantity.value;
  const [money, targetMoney] = [IN_YUAN[from], IN_YUAN[unit]];
  if (money !== undefined && targetMoney !== undefined) return (quantity.value * money) / targetMoney;
  const [days, targetDays] = [IN_DAYS[from], IN_DAYS[unit]];
  if (days !== undefined && targetDays !== undefined) return (quantity.value * days) / targetDays;
  return COUNTERS.some((list) => list.has(from) && list.has(unit)) ? quantity.value : null;
}

/** A step of lateness in days or months; null for units that no calendar arithmetic can follow (工作日, 小时, half a month). */
export function latenessStep(step: Quantity): { readonly of: "days" | "months"; readonly size: number } | null {
  const days = step.unit === "" ? undefined : IN_DAYS[step.unit];
  if (days !== undefined) return { of: "days", size: step.value * days };
  const months = { 个月: 1, 季度: 3, 年: 12 }[step.unit];
  if (months === undefined || !Number.isInteger(step.value * months)) return null;
  return { of: "months", size: step.value * months };
}

/** Units in which a span of time is a plain number: 办结时限 ≤ 30 天. */
export function isTimeSpan(unit: string): boolean {
  return /^(?:天|日|个?工作日|小时|分钟|个?月|周|年)$/.test(unit);
}
