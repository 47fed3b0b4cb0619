/**
 * Qualitative rows: which words the actual value may be, and what each gives.
 */
import type { Grade, Give } from "./scheme";

const PREFIX = /^(?:效果|成效|作用|影响|完成情况|评价)/;

/** The word for everything that the text calls 否则, in the family of the grades that it names. */
const OTHERWISE: readonly (readonly [RegExp, Omit<Grade, "give">])[] = [
  [/^效果/, { label: "效果不明显", aliases: ["不明显", "无效果", "没有效果"] }],
  [/明显|显著/, { label: "不明显", aliases: ["无效果", "没有效果"] }],
  [/^是$/, { label: "否", aliases: [] }],
  [/^有/, { label: "无", aliases: ["没有"] }],
  [/^(?:优|良|中)秀?好?$/, { label: "差", aliases: [] }],
  [/合格/, { label: "不合格", aliases: [] }],
  [/满意/, { label: "不满意", aliases: [] }],
  [/好$/, { label: "差", aliases: [] }],
  [/达到|达标|达成/, { label: "未达到", aliases: ["未达标", "未达成"] }],
  [/完成|实现/, { label: "未完成", aliases: ["未实现"] }],
];

/** Grades in the text's order; a closing 否则 gets a word of its own, so that no other text counts as it by mistake. */
export function listGrades(named: readonly { readonly label: string; readonly give: Give }[], otherwise: Give | null): readonly Grade[] {
  const grades: Grade[] = [];
  const taken = new Set<string>(named.map((one) => one.label));
  const free = (aliases: readonly string[]): readonly string[] => aliases.filter((alias) => alias !== "" && !taken.has(alias));
  for (const { label, give } of named) {
    const aliases = free([label.replace(PREFIX, "")]);
    aliases.forEach((alias) => taken.add(alias));
    grades.push({ label, aliases, give });
  }
  if (!otherwise) return grades;
  const family = OTHERWISE.find(([pattern, words]) => !taken.has(words.label) && named.some((one) => pattern.test(one.label)))?.[1] ?? { label: "其他", aliases: [] };
  return [...grades, { label: family.label, aliases: free(family.aliases), give: otherwise }];
}
