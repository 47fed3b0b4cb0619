/**
 * Which actual values may lie below 0. Nobody trains −1 persons or spends −3 万元: such a value is a slip of the hand, and counting it
 * as 0 (or, below an upper limit, as kept) would hide it. What tells of a change may well be negative.
 */
import type { ScoredRow } from "./resolve";

const CHANGES = /增长|增幅|增速|增加|增减|增收|提高|提升|上升|上涨|下降|降低|降幅|减少|节约|节省|节能|变化|变动|同比|环比|涨|跌|差额|差异|偏差|偏离|盈|利润|损益|净|气温|温度/;
/** Satisfaction that is to be raised is a share all the same. */
const SHARES = /满意/;

/** Whether a negative actual value is one: the target is negative itself, or the indicator's name tells of a change. */
export function isSigned({ target, name }: ScoredRow): boolean {
  if (target.value !== null && target.value < 0) return true;
  return name !== undefined && name !== null && CHANGES.test(name) && !SHARES.test(name);
}
