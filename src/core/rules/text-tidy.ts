import { remembered } from "../form/remember";
import type { Form, Located } from "../form/form";
import { rewrite } from "./facts/cell-fixes";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Half- and full-width signs that writers mix inside one text, and the half-width one between Chinese words. */
const PAIRS: readonly (readonly [half: RegExp, full: string])[] = [
  [/(?<=[\u4e00-\u9fff”》）]),(?=[\u4e00-\u9fff“《（]|$)/g, "，"],
  [/(?<=[\u4e00-\u9fff”》）]);(?=[\u4e00-\u9fff“《（]|$)/g, "；"],
  [/(?<=[\u4e00-\u9fff”》）]):(?=[\u4e00-\u9fff“《（]|$)/g, "："],
];
/** Blanks at the ends, and blanks between Chinese characters. */
const ENDS = /^[\s\u3000]+|[\s\u3000]+$/g;
const BETWEEN = /(?<=[\u4e00-\u9fff，。；：、,;:])[ \t\u3000]+(?=[\u4e00-\u9fff])/g;

export const textTidy: FormRule = {
  code: "J04",
  name: "text-tidy",
  severity: "hint",
  title: words("标点和空格不规范", "Punctuation or spaces are untidy"),
  messages: {
    default: words("建议清理标点和空格：“{text}”等{count}处", "Better tidy punctuation and spaces: “{text}” and others, {count} place(s)"),
  },
  why: words("多余的空格和混用的标点影响检索和打印。", "Stray spaces and mixed punctuation hinder search and print."),
  how: words("去掉首尾和字间的空格，一段话只用一种标点。", "Remove stray spaces; use one kind of punctuation."),
  fix: { safe: true, title: words("清理标点和空格", "Tidy punctuation and spaces") },
  evidence: "S0；S1-F13；S4",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
年度总体目标 | 优化人才政策，引进急需人才,培养本地人才，逐年提高经费保障。{J04} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | "	座谈次数" | 2次`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
年度总体目标 | 优化人才政策，引进急需人才，完成投资1,200万元，建设A, B两个园区。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次`,
  },
  scope: "form",
  *check(form): Generator<Complaint> {
    const [first, ...more] = untidy(form);
    if (first) yield { cell: first.cell, alsoCells: more.map(({ cell }) => cell), data: { text: first.text.trim().slice(0, 20), count: more.length + 1 } };
  },
  plan(form): readonly FixOption[] {
    const cells = untidy(form).map((text) => rewrite(text, tidied(text.text)));
    return cells.length > 0 ? [{ cells }] : [];
  },
};

/** The writer's own texts that tidying would change; printed labels are left as the template has them. */
function untidy({ goal, indicators }: Form): Located<string>[] {
  const own = [goal, ...indicators.flatMap(({ level3, target, description, explanation, scoring }) => [level3, target.text, description, explanation, scoring])];
  const cells = new Map(own.flatMap((text) => (text ? [[`${text.cell.row},${text.cell.column}`, text] as const] : [])));
  return [...cells.values()].filter(({ text }) => tidied(text) !== text);
}

/** The text with outer blanks gone, spaces between Chinese characters closed, and one kind of comma where both were used. */
const tidied = remembered((text): string => {
  const closed = /\s/.test(text) ? text.replace(ENDS, "").replace(BETWEEN, "") : text;
  return PAIRS.reduce((tidy, [half, full]) => (tidy.includes(full) ? tidy.replace(half, full) : tidy), closed);
});
