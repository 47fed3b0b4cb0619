/**
 * Renders docs/rules.md from the catalogue of checks: `tsx scripts/render-rules.ts`. A test compares the file with it, and another
 * runs its examples.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { RULES } from "../src/core/rules";
import type { Severity } from "../src/core/rules/finding";
import type { Rule } from "../src/core/rules/rule";
import type { Words } from "../src/core/words";

/** Where the rendered page stands. */
export const RULES_PAGE = path.join(__dirname, "../docs/rules.md");

const SEVERITIES: Readonly<Record<Severity, string>> = { error: "错误", warning: "提醒", hint: "建议" };

const GROUPS: Readonly<Record<string, string>> = {
  A: "金额",
  B: "年度与时限",
  C: "指标体系与版面",
  D: "指标名称与说明",
  E: "指标值",
  F: "度量单位",
  G: "评分标准与权重",
  H: "自评",
  I: "目标与指标",
  J: "文字与签章",
};

/** The whole page. */
export function renderRules(): string {
  const counts = (["error", "warning", "hint"] as const).map((severity) => `${RULES.filter((rule) => rule.severity === severity).length} ${SEVERITIES[severity]}`);
  return [
    "# 检查规则 · the checks",
    "",
    "Rendered by `scripts/render-rules.ts` from `src/core/rules`; do not edit by hand.",
    "",
    `${RULES.length} rules: ${counts.join(", ")}. 错误: a reviewer would send the form back, or the arithmetic is wrong. 提醒: a likely question. 建议: style.`,
    "In the bad example the faulty cell is bold; both examples are executed. `<` is a cell merged with the one on its left, `^` with the one above,",
    "来源 S0–S4: the workbooks 01–05 of `test/fixtures/workbooks`, F2 the second project form in one, D0 its form of the whole department.",
    "How to add a rule: its file, one line in `index.ts`, its cases in `test/core/rules/cases`, and this page again.",
    "",
    ...table(["", "规则", "程度", "检查", "可以代改"], RULES.map(summaryRow)),
    ...Object.entries(GROUPS).flatMap(([letter, name]) => [`## ${letter} ${name}`, "", ...RULES.filter(({ code }) => code.startsWith(letter)).flatMap(section)]),
  ].join("\n");
}

function summaryRow(rule: Rule): string[] {
  return [rule.code, `[\`${rule.name}\`](#${anchorOf(rule)})`, SEVERITIES[rule.severity], rule.title["zh-CN"], fixOf(rule)];
}

function fixOf({ fix, plan }: Rule): string {
  if (!fix || !plan) return "";
  return fix.safe ? "是" : "逐条确认";
}

function anchorOf({ code, name }: Rule): string {
  return `${code}-${name}`.toLowerCase();
}

function section(rule: Rule): string[] {
  const { examples, yieldsTo = [] } = rule;
  const yields = yieldsTo.map(({ code }) => code);
  return [
    `### ${rule.code} ${rule.name}`,
    "",
    `**${rule.title["zh-CN"]}** (${SEVERITIES[rule.severity]}) · ${rule.title["en-US"]}`,
    "",
    ...Object.values(rule.messages).map((message) => `- ${both(message)}`),
    "",
    `为什么：${both(rule.why)}`,
    "",
    `怎么改：${both(rule.how)}`,
    "",
    ...(rule.fix && rule.plan ? [`代改：${both(rule.fix.title)}${rule.fix.safe ? "，不改变含义，可以一并修复" : "，逐条预览确认"}`, ""] : []),
    ...(yields.length > 0 ? [`同一处已由 ${[...new Set(yields)].join("、")} 报出的，不再重复报。`, ""] : []),
    `来源：${rule.evidence}`,
    "",
    ...(examples.practice ? [`本地口径：\`${JSON.stringify(examples.practice)}\``, ""] : []),
    "不对：",
    "",
    ...example(examples.bad),
    "这样写：",
    "",
    ...example(examples.good),
  ];
}

function both(words: Words): string {
  return `${escape(words["zh-CN"])} · ${escape(words["en-US"])}`;
}

/** A text table as a table of the page; marked cells are bold. */
function example(text: string): string[] {
  const rows: string[][] = [];
  const parts: string[] = [];
  const flush = (): void => {
    if (rows.length > 0) parts.push(...table(widened(rows)[0] ?? [], widened(rows).slice(1)));
    rows.length = 0;
  };
  for (const line of text.trim().split("\n")) {
    const sheet = /^= (.+)$/.exec(line)?.[1];
    if (sheet === undefined) rows.push(line.split("|").map(cell));
    else {
      flush();
      parts.push(`工作表“${sheet}”：`, "");
    }
  }
  flush();
  return parts;
}

function widened(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function cell(mark: string): string {
  const text = mark.replace(/\{[A-J]\d{2}\}/g, "").trim();
  const shown = escape(text === "<" || text === "^" ? `\`${text}\`` : text.replace(/^'/, ""));
  if (!/\{[A-J]\d{2}\}/.test(mark)) return shown;
  return shown === "" ? "**（空）**" : `**${shown}**`;
}

/** Text in which Markdown finds nothing to do. */
function escape(text: string): string {
  return text.replace(/`[<^]`|[<>|*_[\]]/g, (sign) => (sign.length > 1 ? sign : { "<": "&lt;", ">": "&gt;", "|": "\\|" }[sign] ?? `\\${sign}`)).replace(/\n|\\n/g, "<br>");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}

if (require.main === module) writeFileSync(RULES_PAGE, renderRules());
