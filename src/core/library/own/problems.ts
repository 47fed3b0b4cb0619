/**
 * What keeps a row or an entry of somebody's file out of the library: which one, what is wrong, what it should be.
 */
import { type Language, say, type WordData, type Words } from "../../words";

export interface ImportProblem {
  /** Which row of which sheet (1-based, as Excel counts), or which entry of a .json file. */
  readonly at: { readonly kind: "row"; readonly row: number; readonly sheet: string | null } | { readonly kind: "entry"; readonly entry: number };
  readonly words: Words;
  readonly data: WordData;
}

/** Entries that can be taken in, under ids of their own, and why others cannot. */
export interface OwnImport<Library> {
  readonly library: Library;
  readonly problems: readonly ImportProblem[];
}

const ROW: Words = { "zh-CN": "第{n}行：{what}", "en-US": "Row {n}: {what}" };
const ROW_OF_SHEET: Words = { "zh-CN": "「{sheet}」第{n}行：{what}", "en-US": "“{sheet}”, row {n}: {what}" };
const ENTRY: Words = { "zh-CN": "第{n}条：{what}", "en-US": "Entry {n}: {what}" };

/** The whole sentence: 第5行：缺少指标名称. */
export function sayProblem({ at, words, data }: ImportProblem, language: Language): string {
  const what = say(words, language, data);
  if (at.kind === "entry") return say(ENTRY, language, { n: at.entry, what });
  return at.sheet === null ? say(ROW, language, { n: at.row, what }) : say(ROW_OF_SHEET, language, { n: at.row, sheet: at.sheet, what });
}

export const PROBLEM_WORDS = {
  noName: { "zh-CN": "缺少指标名称", "en-US": "the indicator's name is missing" },
  nameTooLong: { "zh-CN": "指标名称超过{most}个字，请缩短", "en-US": "the name has more than {most} characters; shorten it" },
  noLevel: { "zh-CN": "「{name}」缺少一级、二级指标", "en-US": "“{name}” has no level 1 and 2" },
  unknownLevel: { "zh-CN": "「{name}」的一级、二级指标不认识：{level}；应为如“产出指标、数量指标”", "en-US": "the levels of “{name}” are not known: {level}; use such as 产出指标, 数量指标" },
  badOperator: { "zh-CN": "「{name}」的指标值类型应为 ≥、≤、＝、＞、＜ 或 定性，现为「{given}」", "en-US": "the operator of “{name}” should be ≥, ≤, =, >, < or 定性, not “{given}”" },
  badWeight: { "zh-CN": "「{name}」的分值应为大于0的数字，现为「{given}」", "en-US": "the points of “{name}” should be a number above 0, not “{given}”" },
  tooLong: { "zh-CN": "「{name}」的{field}超过{most}个字，请缩短", "en-US": "{field} of “{name}” has more than {most} characters; shorten it" },
  twice: { "zh-CN": "「{name}」与第{other}行同名同级，只取前一行", "en-US": "“{name}” has the name and level of row {other}; only that one is taken" },
  badEntry: { "zh-CN": "「{name}」的内容不完整或格式不对（{field}）", "en-US": "“{name}” is incomplete or not well formed ({field})" },
} satisfies Record<string, Words>;
