/**
 * Writes docs/scoring-language.md from the grammar, the problems, the reasons and the profiles: `npx tsx scripts/render-scoring.ts`.
 * A test compares the file with what this renders, and executes every example.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseTarget } from "../src/core/form/target";
import { parseDeadline } from "../src/core/scoring/calendar";
import { emitScore } from "../src/core/scoring/emit-excel";
import { GRAMMAR, type GrammarExample } from "../src/core/scoring/grammar";
import { parseRule } from "../src/core/scoring/parse";
import { printRule } from "../src/core/scoring/print";
import { pointAt, PROBLEMS } from "../src/core/scoring/problem";
import { DEFAULT_PROFILE, SCORING_PROFILES } from "../src/core/scoring/profiles";
import type { ScoringProfile } from "../src/core/scoring/profiles/profile";
import { REASONS } from "../src/core/form/score-reasons";
import { scoreRow } from "../src/core/scoring/score-row";
import type { ScoringTarget } from "../src/core/scoring/scoring-target";

export const SCORING_DOC = join(__dirname, "../docs/scoring-language.md");

const SEVERITY = { error: "错误", warning: "提醒", hint: "说明" } as const;
const REVERSE = { "linear-over": "(1 −（完成值 − 指标值）÷ 指标值) × 分值", "target/actual": "指标值 ÷ 完成值 × 分值" } as const;

/** Texts as they come, each with another kind of problem. */
const FAULTY = [
  { text: "达到计划值得5分,否则按实际值/计划值*指标", target: "≥50人", weight: 5 },
  { text: "在2026年12月31日前完成得满分,否则不得分。", target: "2026年12月31日前", weight: null },
  { text: "≥95%得10分,80%-90%得8分,80%以下不得分", target: "≥95%", weight: 10 },
  { text: "满意度≥90%得10分,否则不得分", target: "≥95%", weight: 10 },
  { text: "达到计划值得5分,否则酌情扣分", target: "≥20次", weight: 10 },
] as const;

export function renderScoringLanguage(): string {
  return `${[
    "# 评分标准的写法",
    "",
    "本页由程序生成（`npx tsx scripts/render-scoring.ts`），例子都经过计算。公式中 E2 是指标值，F2 是实际完成值，G2 是分值。",
    "",
    "行内写了评分标准的，按评分标准计分；没有写的，按所选口径计分。看不懂的写法只报告，不猜测。标点、空格、全角半角不影响理解。",
    ...GRAMMAR.flatMap((entry) => ["", `## ${entry.title["zh-CN"]}`, "", `写法：${entry.forms.map((form) => `“${form}”`).join("、")}`, "", entry.meaning["zh-CN"], ...entry.examples.flatMap(renderExample)]),
    "",
    "## 评分标准的问题",
    "",
    "| 程度 | 说明 |",
    "| --- | --- |",
    ...Object.values(PROBLEMS).map((facts) => `| ${SEVERITY[facts.severity]} | ${facts.words["zh-CN"]} |`),
    "",
    "每个问题都指到原文的字，例如：",
    ...FAULTY.flatMap(renderFaulty),
    "",
    "## 没有得分的原因",
    "",
    "完成值空着时得分也空着。下面的文字显示在得分单元格里。",
    "",
    ...Object.values(REASONS).map((words) => `- ${words["zh-CN"]}`),
    "",
    "## 口径",
    ...SCORING_PROFILES.flatMap(renderProfile),
  ].join("\n")}\n`;
}

function renderFaulty({ text, target, weight }: (typeof FAULTY)[number]): readonly string[] {
  const { problems } = scoreRow(text, { target: targetOf(target), weight }, DEFAULT_PROFILE);
  return ["", `指标值${target}，${weight === null ? "没有分值" : `分值${String(weight)}`}：`, "", "```text", ...problems.map((problem) => pointAt(text, problem, "zh-CN")), "```"];
}

function targetOf(text: string): ScoringTarget {
  const { operator, value, unit } = parseTarget(text);
  return { operator, value, unit: unit ?? "", date: value === null ? parseDeadline(text, 2026) : null, text: value === null ? text : null };
}

function renderExample(example: GrammarExample): readonly string[] {
  const target = targetOf(example.target);
  const { scheme } = scoreRow(example.text, { target, weight: example.weight }, DEFAULT_PROFILE);
  const formula = emitScore(scheme, { actual: "F2", weight: "G2", target: target.value === null ? null : { ref: "E2", scale: 1 }, percent: "either" });
  const canonical = printRule(parseRule(example.text).rule);
  return [
    "",
    `> ${example.text}（指标值${example.target}，分值${String(example.weight)}）`,
    "",
    ...(canonical === example.text ? [] : [`理解为：${canonical}`, ""]),
    "| 完成值 | 得分 |",
    "| --- | --- |",
    ...example.scores.map(([actual, score]) => `| ${String(actual)} | ${String(score)} |`),
    "",
    "```",
    formula ?? "",
    "```",
  ];
}

function renderProfile(profile: ScoringProfile): readonly string[] {
  const { reverse, late, qualitative } = profile;
  const beyond = reverse.kind === "steps" ? `每超出${String(reverse.percent)}%扣分值的${String(reverse.minus)}%` : REVERSE[reverse.kind];
  const grades = qualitative.kind === "by-hand" ? qualitative.bands.map((band) => `${band.label} ${String(band.from)}%–${String(band.to)}%`) : qualitative.grades.map((grade) => `${grade.label} ${String(grade.percent)}%`);
  return [
    "",
    `### ${profile.name["zh-CN"]}${profile.verified ? "" : "（参考口径）"}`,
    "",
    profile.basis["zh-CN"],
    "",
    "| 项目 | 计分 |",
    "| --- | --- |",
    "| ≥、＞、＝ | 达到得满分，未达到按完成值 ÷ 指标值 × 分值；增减类指标的负数按0 |",
    `| ≤、＜ | 不超过得满分，超过按${beyond} |`,
    `| 时限 | 按时得满分，${late.kind === "steps" ? `每推迟${String(late.days)}天扣分值的${String(late.minus)}%` : "逾期由人工评分"} |`,
    `| 定性 | ${qualitative.kind === "by-hand" ? "在所选档次内人工评分：" : ""}${grades.join("，")} |`,
    `| 预算执行 | ${String(profile.execution.weight)}分 × 执行率，预算为0得0分 |`,
    `| 指标合计 | ${String(profile.indicatorTotal)}分${profile.levels ? "" : "，一级指标分值自定"} |`,
    ...(profile.levels ?? []).map((entry) => `| 一级指标（${entry.families.join("、")}）${entry.verified ? "" : "，参考口径"} | ${Object.entries(entry.weights).map(([level, weight]) => `${level}${String(weight)}`).join("，")} |`),
    `| 等级 | ${profile.grades.map((grade) => `${grade.label} ≥ ${String(grade.from)}`).join("，")} |`,
    ...(profile.overachievement === null ? [] : [`| 超额 | 完成值达到指标值的${String(profile.overachievement)}%须说明原因 |`]),
  ];
}

if (require.main === module) writeFileSync(SCORING_DOC, renderScoringLanguage());
