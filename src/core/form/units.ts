/**
 * Units of measure: which texts are one, and which mean the same.
 */
import { foldText } from "./fold-text";

/** Ways of writing a unit that mean another one (domain: 万 → 万元, 百分比 → %). */
const SAME: ReadonlyMap<string, string> = new Map([
  ["万", "万元"],
  ["百分比", "%"],
  ["百分率", "%"],
  ["百分点", "%"],
  ["个百分点", "%"],
]);

/** Printed where there is no unit. */
const NO_UNIT: ReadonlySet<string> = new Set(["无", "/", "-", "--", "\\", "无单位", "不适用"]);

/** Units that stand alone, most frequent first. Compounds (元/人·月) are recognised by their parts. */
const UNITS: ReadonlySet<string> = new Set(
  (
    "% ‰ 万元 元 亿元 千元 百元 角 分 人 人次 万人 万人次 个 次 场 场次 期 批 批次 项 件 份 套 台 辆 艘 架 部 本 册 张 篇 条 处 座 栋 幢 间 户 家 所 " +
    "名 位 只 头 羽 株 棵 粒 块 片 支 把 面 桶 箱 袋 瓶 吨 千克 公斤 斤 克 升 毫升 立方 立方米 万立方米 平方 平方米 万平方米 平方公里 亩 万亩 公顷 米 千米 公里 里 厘米 " +
    "km m m2 m3 kg g t l ml kw kwh 千瓦 千瓦时 度 兆 gb tb 年 月 个月 天 日 周 小时 分钟 秒 工作日 个工作日 学时 课时 人天 人·天 班 班次 届 轮 组 卷 包 队 支队 村 乡镇 " +
    "级 星 倍 元人 标准 例 起 宗 案 点 点位 站 网点 门 科 种 类 样 副 杆 盏 对 双 万 百分比 百分点 个百分点 百分率 万户 万个 万次 万株 万份 万吨 人日 车次 趟 航次 户次 家次 项次 " +
    "辆次 节 段 孔 口 眼 床 床位 张床 元年 期次 万粒 字 万字 条次 页 幅 枚 克拉 分贝 摄氏度 °c"
  ).split(" "),
);

/** Words that say how much, until when or what came of it: never part of a unit. */
const NO_PART_OF_A_UNIT = /满意|完成|达到|以上|以下|以内|左右|及时|全部|不|前$|内$|底|指标|年度/;

/** Whether the text, folded, is a unit as a unit column would hold it: "万元", "元/人·月", "人次", "台(套)". "无" is not. */
export function isUnit(folded: string): boolean {
  if (UNITS.has(folded.toLowerCase())) return true;
  if (folded.length > 12 || /[\d,;:、。≥≤=<>]/.test(folded)) return false;
  const parts = folded.split(/[/·*()每]/).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => UNITS.has(part.toLowerCase()) || (part.length <= 3 && !NO_PART_OF_A_UNIT.test(part)));
}

/** Whether what follows a number can be its unit: every unit, and short words such as 万粒 or 个村 that no list knows. */
export function canFollowNumber(folded: string): boolean {
  return isUnit(folded) || (/^[\p{L}²³]{1,4}$/u.test(folded) && !NO_PART_OF_A_UNIT.test(folded));
}

/** Whether the text stands where a unit would and says that there is none: "无", "/". */
export function saysNoUnit(folded: string): boolean {
  return NO_UNIT.has(folded);
}

/** The unit under its usual name, half-width: "万" → "万元", "百分比" → "%"; null for "无", "/" and blank. */
export function canonicalUnit(text: string): string | null {
  const folded = foldText(text);
  if (folded === "" || saysNoUnit(folded)) return null;
  return SAME.get(folded) ?? folded;
}

/** Units that the reading leaves apart and that mean the same, the usual one first. */
export const SAME_UNITS: readonly (readonly string[])[] = [
  ["公里", "千米", "km"],
  ["平方米", "m2", "㎡", "平米", "平方"],
  ["立方米", "m3", "立方"],
  ["公斤", "千克", "kg"],
  ["元", "块"],
  ["小时", "h"],
];
