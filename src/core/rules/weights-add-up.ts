import { printedPoints } from "../form/families";
import { foldText } from "../form/fold-text";
import type { Form, Indicator, Located } from "../form/form";
import { isAstray } from "./facts/astray";
import { columnOf } from "./facts/cells";
import { mayContinue } from "./facts/continued";
import { lacksBranch } from "./facts/levels";
import { printedLevels } from "./facts/taxonomy";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

export const weightsAddUp: FormRule = {
  code: "G08",
  name: "weights-add-up",
  severity: "error",
  title: words("权重合计不对", "Weights do not add up"),
  messages: {
    default: words("应为{total}，现为{sum}：权重合计不对", "Should be {total}, is {sum}: the weights do not add up"),
    level: words("应为{total}，现为{sum}：“{level}”各行权重合计与表中所写不同", "Should be {total}, is {sum}: the weights of “{level}” differ from what is printed"),
    stated: words("应为{total}，现为{sum}：总分一行所写的分值与各行合计不同", "Should be {total}, is {sum}: the points beside the total differ from those of the rows"),
    zero: words("应大于0，现为{weight}：“{name}”的权重", "Should be above 0, is {weight}: the weight of “{name}”"),
    heavy: words("应在{limit}以内，现为{weight}：“{name}”一项的权重过高", "Should be at most {limit}, is {weight}: the weight of “{name}” alone"),
  },
  why: words("权重合计不是100（或90），总分没有意义。", "Unless the weights add up to 100 (or 90) the total means nothing."),
  how: words("核对每一行的权重。", "Check the weight of each row."),
  fix: null,
  evidence: "自评表满分100，目标表90或100",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 村干部报酬 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标 | 数量指标 | 发放人数 | ≥990人 | 40{G08}
 | 质量指标 | 发放准确率 | 100% | 20
效益指标 | 社会效益指标 | 队伍稳定率 | ≥98% | 35`,
    good: `
项目支出绩效目标表 | < | < | < | <
项目名称 | 村干部报酬 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 权重
产出指标（60分） | 数量指标 | 发放人数 | ≥990人 | 40
 | 质量指标 | 发放准确率 | 100% | 20
效益指标 | 社会效益指标 | 队伍稳定率 | ≥98% | 30`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [
    { code: "G04", over: "form" },
    { code: "D01", over: "form" },
    { code: "C08", over: "row" },
  ],
  *check(form, { practice }): Generator<Complaint> {
    if (columnOf(form, "weight") === null) return;
    yield* single(form, practice.thresholds.heaviestIndicator);
    yield* levels(form);
    const weights = form.indicators.flatMap(({ weight }) => (weight ? [weight] : []));
    const [first, ...more] = weights;
    // Which number of a slipped row is its weight is only a guess.
    if (form.indicators.some((row) => row.weight && isAstray(row, row.weight.cell))) return;
    if (!first || weights.length < form.indicators.length || mayContinue(form)) return;
    const rows = total(weights);
    // The budget's execution is scored, but nobody printed how many points it has.
    if (form.execution?.score && !form.execution.weight && rows < 100) return;
    const execution = form.execution?.weight?.value ?? 0;
    const totals = form.kind === "self-evaluation" ? [100] : practice.totals;
    const sums = [rows, rows + execution];
    if (sums.some((sum) => totals.some((right) => Math.abs(right - sum) < 0.01))) {
      yield* stated(form, sums);
      return;
    }
    const sum = form.kind === "self-evaluation" ? rows + execution : rows;
    if (sum < Math.min(...totals) && lacksBranch(form)) return;
    const [right = 100] = totals.toSorted((a, b) => Math.abs(a - sum) - Math.abs(b - sum));
    yield { cell: first.cell, alsoCells: more.map(({ cell }) => cell), data: { total: right, sum } };
  },
};

/** The points printed beside 总分, where those of the rows are right. */
function* stated({ scoreTotal }: Form, sums: readonly number[]): Generator<Complaint> {
  const printed = scoreTotal?.weight;
  const [rows = 0] = sums;
  if (!printed || sums.some((sum) => Math.abs(sum - printed.value) < 0.01)) return;
  yield { cell: printed.cell, message: "stated", data: { total: sums.at(-1) ?? rows, sum: printed.value } };
}

function* single({ indicators }: Form, limit: number): Generator<Complaint> {
  for (const { weight, level3 } of indicators) {
    if (!weight) continue;
    const data = { weight: weight.value, name: level3?.value ?? "", limit };
    if (weight.value <= 0) yield { cell: weight.cell, message: "zero", data };
    else if (weight.value > limit && indicators.length > 2) yield { cell: weight.cell, message: "heavy", severity: "warning", data };
  }
}

/** 产出指标（50分） against the rows below it. */
function* levels(form: Form): Generator<Complaint> {
  // A list prints the name, and its points, again on every row.
  const groups = new Map<string, { readonly printed: Located<string>; readonly rows: Indicator[] }>();
  for (const { printed, rows, level, under } of printedLevels(form)) {
    const key = `${String(level)} ${under?.value ?? ""} ${foldText(printed.text)}`;
    const known = groups.get(key);
    if (known) known.rows.push(...rows);
    else groups.set(key, { printed, rows: [...rows] });
  }
  for (const { printed, rows } of groups.values()) {
    // The name of a slipped row is printed beside its column, and counts all the same.
    rows.push(...form.indicators.filter((row) => row.misplaced !== null && row.level1?.value === printed.value && !rows.includes(row)));
    const stated = printedPoints(printed.text);
    const weights = rows.flatMap(({ weight }) => (weight ? [weight] : []));
    if (stated === null || weights.length < rows.length) continue;
    const sum = total(weights);
    if (Math.abs(sum - stated) > 0.01) yield { cell: printed.cell, message: "level", alsoCells: weights.map(({ cell }) => cell), data: { level: printed.value, total: stated, sum } };
  }
}

function total(weights: readonly Located<number>[]): number {
  return Number(weights.reduce((sum, { value }) => sum + value, 0).toFixed(4));
}
