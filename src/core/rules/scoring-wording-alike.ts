import { foldText } from "../form/fold-text";
import type { Form, Located } from "../form/form";
import { oncePer } from "./facts/once-per";
import { words, type CheckContext, type Complaint, type FormRule } from "./rule";

export const scoringWordingAlike: FormRule = {
  code: "G07",
  name: "scoring-wording-alike",
  severity: "hint",
  title: words("评分标准写法不统一", "Scoring rules are worded differently"),
  messages: {
    default: words("不一致：{count}行用“{one}”，其余用“{other}”", "Differs: {count} row(s) say “{one}”, the rest “{other}”"),
    "few-stops": words("不一致：{count}行句末有句号，其余没有", "Differs: {count} row(s) end with a full stop, the rest without"),
    stop: words("不一致：{count}行句末没有句号，其余有", "Differs: {count} row(s) end without a full stop, the rest with one"),
    workbook: words("不一致：本表用“{one}”，工作簿里其他表用“{other}”", "Differs: this form says “{one}”, the other forms “{other}”"),
  },
  why: words("同一种算法用两种说法，容易被当成两种规则。", "One way of scoring in two wordings looks like two rules."),
  how: words("统一用词和句末标点。", "Use one wording and one punctuation."),
  fix: null,
  evidence: "S0-F3 计算、计分",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 人才专项经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 招聘人数 | 8 | 达到计划值得5分,否则按实际值/计划值*指标分值计分 | 人 | ≥
产出指标 | 数量指标 | 座谈人数 | 50 | 达到计划值得5分,否则按实际值/计划值*指标分值计算{G07} | 人 | ≥
产出指标 | 数量指标 | 基地数 | 3 | 达到计划值得5分,否则按实际值/计划值*指标分值计分 | 个 | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 人才专项经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 招聘人数 | 8 | 达到计划值得5分,否则按实际值/计划值*指标分值计分 | 人 | ≥
产出指标 | 数量指标 | 座谈人数 | 50 | 达到计划值得5分,否则按实际值/计划值*指标分值计分 | 人 | ≥
产出指标 | 数量指标 | 基地数 | 3 | 完成得5分,否则不得分 | 个 | ≥`,
  },
  scope: "form",
  looksAround: true,
  kinds: ["project-target"],
  yieldsTo: [{ code: "G03", over: "cell" }],
  *check(form, context): Generator<Complaint> {
    const own = splitBy(form, WORDING);
    if (own) {
      yield { cell: own.fewer[0].cell, alsoCells: own.fewer.slice(1).map(({ cell }) => cell), data: { count: own.fewer.length, one: own.of, other: own.instead } };
      return;
    }
    const stops = splitBy(form, FULL_STOP);
    if (stops) {
      const message = stops.of === "" ? "stop" : "few-stops";
      yield { cell: stops.fewer[0].cell, alsoCells: stops.fewer.slice(1).map(({ cell }) => cell), message, data: { count: stops.fewer.length } };
    }
    yield* againstWorkbook(form, context);
  },
};

type Wording = (text: string) => string | null;

/** Which of two words the sentence uses for the same thing. */
const WORDING: Wording = (text) => /(?:分值|权重|比例|\*\d{1,3}(?:\.\d+)?分?)(计分|计算|记分)/.exec(text)?.[1] ?? null;
const FULL_STOP: Wording = (text) => (/扣完为止|分值计分|分值计算/.test(text) ? (/[。.]$/.test(text) ? "。" : "") : null);

interface Split {
  readonly fewer: readonly [Located<string>, ...Located<string>[]];
  readonly of: string;
  readonly instead: string;
}

/** The rows with the rarer of two wordings, or null where all use one. */
function splitBy({ indicators }: Form, wording: Wording): Split | null {
  const groups = new Map<string, Located<string>[]>();
  for (const { scoring } of indicators) {
    const used = scoring ? wording(foldText(scoring.value)) : null;
    if (!scoring || used === null) continue;
    const group = groups.get(used);
    if (group) group.push(scoring);
    else groups.set(used, [scoring]);
  }
  const [more, fewer] = [...groups].toSorted((a, b) => b[1].length - a[1].length);
  const [first, ...rest] = fewer?.[1] ?? [];
  return more && fewer && first ? { fewer: [first, ...rest], of: fewer[0], instead: more[0] } : null;
}

/** A form whose rows agree among themselves and not with all the other forms. */
function* againstWorkbook(form: Form, { forms }: CheckContext): Generator<Complaint> {
  const scoring = form.indicators.find((row) => row.scoring && WORDING(foldText(row.scoring.value)) !== null)?.scoring;
  const own = scoring ? WORDING(foldText(scoring.value)) : null;
  const other = usualIn(forms);
  if (scoring && other !== null && own !== other && own !== null) yield { cell: scoring.cell, message: "workbook", data: { one: own, other } };
}

/** The wording that more than half of the forms use, or null. */
const usualIn = oncePer((forms: readonly Form[]): string | null => {
  const counts = new Map<string, number>();
  for (const { indicators } of forms) {
    const used = new Set(indicators.flatMap(({ scoring }) => (scoring ? (WORDING(foldText(scoring.value)) ?? []) : [])));
    if (used.size === 1) for (const word of used) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return [...counts].find(([, count]) => count * 2 > all)?.[0] ?? null;
});
