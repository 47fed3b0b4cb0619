import { foldText } from "../form/fold-text";
import type { Indicator, Located } from "../form/form";
import { rewrite } from "./facts/cell-fixes";
import { findDeadline, type Deadline } from "./facts/deadline";
import { fullMarksThreshold } from "./facts/scoring-sentence";
import { isPercent, printTarget, valueKind } from "./facts/target-value";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

export const scoringFitsTarget: FormRule = {
  code: "G05",
  name: "scoring-fits-target",
  severity: "warning",
  title: words("评分标准与指标值不一致", "Scoring rule and target disagree"),
  messages: { default: words("不一致：评分标准写“{said}”，指标值是“{target}”", "Differs: the scoring rule says “{said}”, the target is “{target}”") },
  why: words("达标线以哪一个为准，评分时会有争议。", "Which of the two is the line is open to dispute."),
  how: words("以指标值为准，改写评分标准中的数值或日期。", "Make the scoring rule fit the target."),
  fix: { safe: false, title: words("评分标准改为“{target}”", "Change the scoring rule to “{target}”") },
  evidence: "评分标准应以指标值为达标线",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 远程教育经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | 在2026年11月30日前完成得满分10分,每推迟10天扣1分,扣完为止。{G05} | | 定性
满意度指标 | 服务对象满意度指标 | 站点满意度 | 90 | 满意度大于等于95%的得10分,满意度小于95%不得分{G05} | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 远程教育经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 评(扣)分标准 | 度量单位 | 指标值类型
产出指标 | 时效指标 | 完成时限 | 2026年12月31日前 | 在2026年12月31日前完成得满分10分,每推迟10天扣1分,扣完为止。 | | 定性
满意度指标 | 服务对象满意度指标 | 站点满意度 | 95 | 满意度大于等于95%的得10分,满意度小于95%不得分 | % | ≥`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  yieldsTo: [
    { code: "B01", over: "row" },
    { code: "B05", over: "row" },
  ],
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const clash = clashOf(indicator);
      if (clash) yield { cell: clash.scoring.cell, alsoCells: [clash.target.cell], data: { said: clash.said, target: clash.target.text.trim() } };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    const indicator = form.indicators.find(({ scoring }) => scoring?.cell.row === cell.row && scoring.cell.column === cell.column);
    const clash = indicator && clashOf(indicator);
    if (!clash || !clash.scoring.text.includes(clash.said)) return [];
    const value = clash.scoring.text.replaceAll(clash.said, clash.better);
    return [{ data: { target: clash.better }, cells: [rewrite(clash.scoring, value)] }];
  },
};

interface Clash {
  readonly scoring: Located<string>;
  readonly target: Located<unknown>;
  /** The part of the scoring sentence that disagrees, and what should stand there. */
  readonly said: string;
  readonly better: string;
}

function clashOf({ scoring, target }: Indicator): Clash | null {
  if (!scoring) return null;
  const said = target.text ?? target.written;
  if (said && valueKind(target) === "time") {
    const [wanted, stated] = [findDeadline(said.text), findDeadline(scoring.value)];
    if (!wanted || !stated || !isDay(wanted) || !isDay(stated) || sameDay(wanted, stated)) return null;
    return { scoring, target: said, said: stated.text, better: wanted.text };
  }
  const threshold = fullMarksThreshold(scoring.value);
  if (!threshold || !target.value || threshold.percent !== isPercent(target) || threshold.value === target.value.value) return null;
  if (foldText(printTarget(target)) === "" || (target.operator && target.operator.value !== "≥" && target.operator.value !== "=")) return null;
  const sign = threshold.percent ? "%" : "";
  return { scoring, target: target.value, said: `${threshold.value}${sign}`, better: `${target.value.value}${sign}` };
}

function isDay({ kind, month }: Deadline): boolean {
  return kind === "day" && month !== null;
}

function sameDay(a: Deadline, b: Deadline): boolean {
  return a.month === b.month && a.day === b.day && (a.year === b.year || a.year === null || b.year === null);
}
