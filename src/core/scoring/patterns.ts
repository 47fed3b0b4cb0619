/**
 * Pieces of the regular expressions with which tokens are recognised. All of them match folded text.
 */
import type { Quantity } from "./ast";

export const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+`;
const CHINESE = "[一二两三四五六七八九十半]";

/** Units that may follow a number in a scoring text, longer ones first. 分 is handled apart: 90分 may be a result or the points. */
const UNITS = [
  "个百分点", "个百分比", "百分点", "个工作日", "工作日", "个自然日", "自然日", "日历天", "平方米", "平方公里", "立方米", "个星期", "星期", "个小时", "个季度", "季度",
  "个月", "分钟", "小时", "学时", "课时", "万元", "亿元", "人次", "场次", "班次", "批次", "天次", "套次", "公里", "千米", "公顷", "千克", "公斤",
  "万人", "万吨", "万亩", "万户", "万个", "元", "天", "日", "周", "月", "年", "次", "项", "个", "人", "名", "位", "户", "家", "例", "起", "件", "处", "篇", "场",
  "期", "份", "台", "套", "亩", "吨", "条", "批", "册", "辆", "所", "座", "棵", "株", "只", "头", "米", "级", "倍", "种", "村", "间", "幅", "块", "张", "本", "部", "宗", "门", "类", "组", "届",
];
export const UNIT = `%|‰|${UNITS.join("|")}`;

/** A number with an optional unit; groups `${name}Number` and `${name}Unit`. 95, 95%, 10个百分点, 一次. */
export function quantityPattern(name: string): string {
  return `(?:(?<${name}Number>${NUMBER})(?<${name}Unit>${UNIT}|分(?!钟|值))?|(?<${name}Chinese>${CHINESE})(?<${name}Counted>${UNIT}))`;
}

/** The same where the number may be left out: 每天, 每个百分点. */
export function stepPattern(name: string): string {
  return `(?:${quantityPattern(name)}|(?<${name}Bare>${UNIT}))`;
}

const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10, 半: 0.5 };

/** One name for each unit that is written in several ways. */
const SAME_UNIT: Readonly<Record<string, string>> = {
  个百分点: "百分点", 个百分比: "百分点", 个工作日: "工作日", 个自然日: "天", 自然日: "天", 日历天: "天", 日: "天", 个星期: "周", 星期: "周", 月: "个月", 个小时: "小时", 个季度: "季度",
};

export function readNumber(text: string): number {
  return Number(text.replaceAll(",", ""));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** The quantity that the groups of `quantityPattern(name)` or `stepPattern(name)` caught; null where they caught nothing. */
export function quantityFrom(groups: Groups, name: string): Quantity | null {
  const number = groups[`${name}Number`];
  if (number !== undefined) return { value: readNumber(number), unit: unitName(groups[`${name}Unit`] ?? "") };
  const chinese = groups[`${name}Chinese`];
  if (chinese !== undefined) return { value: DIGITS[chinese] ?? Number.NaN, unit: unitName(groups[`${name}Counted`] ?? "") };
  const bare = groups[`${name}Bare`];
  return bare === undefined ? null : { value: 1, unit: unitName(bare) };
}

export function unitName(unit: string): string {
  return SAME_UNIT[unit] ?? unit;
}

/** The nouns for what was planned. */
export const TARGET_NOUN =
  "(?:年度|年初|预期|既定|设定|绩效|规定|总体|各项|全年|相应)*(?:的)?(?:计划值|目标值|指标值|预期值|标准值|计划数|目标数|任务数|计划指标|绩效目标|绩效指标|目标要求|计划任务|目标任务|工作任务|预期目标|预期效果|预期成效|计划目标|计划要求|任务|目标|计划|预期|要求|指标|标准|效果)";
export const COST_NOUN = "(?:项目)?(?:总成本|计划成本|目标成本|成本控制数|成本目标|成本|预算数|预算金额|预算总额|预算控制数|预算|概算|控制数|限额|总投资|批复金额|资金总额)";
