import { foldText } from "../form/fold-text";
import type { Indicator, Operator } from "../form/form";
import { rewrite } from "./facts/cell-fixes";
import { isPercent } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

const AT_LEAST = /(?:不低于|不少于|不小于|至少|达到?或超过)(?:约)?(\d[\d,.]*)/;
const AT_MOST = /(?:不超过|不高于|不大于|不多于|控制在|限额)(?:约)?(\d[\d,.]*)/;

export const textFitsOperator: FormRule = {
  code: "E04",
  name: "text-fits-operator",
  severity: "warning",
  title: words("说明与符号矛盾", "Text and sign contradict each other"),
  messages: {
    default: words("不一致：说明写“{said}”，指标值类型是{operator}", "Differs: the text says “{said}”, the type is {operator}"),
  },
  why: words("文字说至少、符号写等于，评分时两种算法结果不同。", "At least in words and equal in the sign give two different scores."),
  how: words("以说明为准改符号，或改写说明。", "Change the sign to fit the text, or the text."),
  fix: { safe: false, title: words("符号改为{operator}", "Change the sign to {operator}") },
  evidence: "S0 到位率不低于100%，类型为=",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 关怀帮扶经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 走访党员人数 | 480 | 计划走访党员不低于480人 | 人 | ={E04}
产出指标 | 质量指标 | 走访覆盖率 | 90 | 走访覆盖率不低于90% | % | ≥`,
    good: `
项目支出绩效目标表 | < | < | < | < | < | <
项目名称 | 关怀帮扶经费 | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标解释 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 走访党员人数 | 480 | 计划走访党员不低于480人，每人不低于200元 | 人 | ≥
产出指标 | 质量指标 | 走访覆盖率 | 90 | 走访覆盖率不低于90% | % | ≥`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { target } = indicator;
      const wish = wishOf(indicator);
      if (!target.operator || !wish) continue;
      // For a share that cannot exceed 100, 不低于100% and =100% come to the same.
      const same = wish.operator === "≥" && target.operator.value === "=" && isPercent(target) && target.value?.value === 100;
      yield { cell: target.operator.cell, ...(same ? { severity: "hint" as const } : {}), data: { said: wish.said, operator: target.operator.value } };
    }
  },
  plan(form, { cell, severity }): readonly FixOption[] {
    const indicator = form.indicators.find(({ target }) => target.operator?.cell.row === cell.row && target.operator.cell.column === cell.column);
    const wish = indicator && wishOf(indicator);
    const { operator } = indicator?.target ?? {};
    if (!wish || !operator || severity === "hint" || foldText(operator.text) !== operator.value) return [];
    return [{ data: { operator: wish.operator }, cells: [rewrite(operator, wish.operator)] }];
  },
};

/** The sign that the row's own words ask for, where they name the target's number and another sign stands there. */
function wishOf({ target, explanation, description, level3 }: Indicator): { operator: Operator; said: string } | null {
  const { operator, value } = target;
  if (!operator || !value) return null;
  for (const located of [explanation, description, level3]) {
    const text = foldText(located?.value ?? "");
    const [least, most] = [AT_LEAST.exec(text), AT_MOST.exec(text)];
    const sameNumber = (match: RegExpExecArray | null): boolean => match !== null && Number(match[1]?.replaceAll(",", "")) === value.value;
    if (sameNumber(least) && !/[≥>]/.test(operator.value)) return { operator: "≥", said: least?.[0] ?? "" };
    if (sameNumber(most) && !/[≤<=]/.test(operator.value)) return { operator: "≤", said: most?.[0] ?? "" };
  }
  return null;
}
