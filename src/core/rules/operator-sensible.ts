import type { Indicator, Operator } from "../form/form";
import { sameCell } from "../sheet/address";
import { rewrite } from "./facts/cell-fixes";
import { isSatisfaction } from "./facts/levels";
import { isTotalCost } from "./facts/money";
import { nameOf } from "./facts/target-value";
import { TARGET_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** What one wants little of, unless the name is about dealing with it. */
const BAD = /(?:故障|投诉|差错|事故|流失|错误|违规|违纪|逾期|超时|发病|死亡|缺勤|破损|返工|失误|舆情|上访)(?:率|数|次数|件数|起数|人数|量)?$/;
/** A sign at the head of a cell. */
const SIGN = /^\s*(?:>=|<=|[≥≤><=＝＞＜≧≦])/;
const DEALT_WITH = /下降|减少|降低|处理|处置|办结|化解|整改|解决|回复|排查|修复|回访|受理|查处|防范|控制|排除|纠正|预防|救治/;

export const operatorSensible: FormRule = {
  code: "E05",
  name: "operator-sensible",
  severity: "warning",
  title: words("符号方向可疑", "Sign points the wrong way"),
  messages: {
    default: words("应为{usual}，现为{operator}：“{name}”越少越好", "Should be {usual}, is {operator}: of “{name}” less is better"),
    satisfaction: words("应为{usual}，现为{operator}：“{name}”越高越好", "Should be {usual}, is {operator}: of “{name}” more is better"),
  },
  why: words("符号反了，做得越差得分越高。", "With the sign the wrong way round, worse work scores higher."),
  how: words("成本和负面指标用 ≤，满意度用 ≥。", "≤ for costs and negative measures, ≥ for satisfaction."),
  fix: { safe: false, title: words("改为{usual}", "Change to {usual}") },
  evidence: "S1-F9、F11",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 网站维护经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 项目总成本 | 4 | 万元 | ≥{E05}
产出指标 | 质量指标 | 系统故障率 | 5 | % | ≥{E05}
满意度指标 | 服务对象满意度指标 | 用户满意度 | 95 | % | ≤{E05}`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 网站维护经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
成本指标 | 经济成本指标 | 每人补助标准 | 200 | 元 | ≥
产出指标 | 质量指标 | 故障处理率 | 95 | % | ≥
满意度指标 | 服务对象满意度指标 | 用户满意度 | 95 | % | ≥`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const { level3, target } = indicator;
      const usual = usualOperator(indicator);
      if (!level3 || !target.operator || !usual || usual.signs.includes(target.operator.value)) continue;
      yield {
        cell: target.operator.cell,
        ...(usual.signs[0] === "≥" ? { message: "satisfaction" } : {}),
        data: { name: level3.value, operator: target.operator.value, usual: usual.signs[0] ?? "" },
      };
    }
  },
  plan({ indicators }, { cell, data }): readonly FixOption[] {
    const usual = String(data["usual"]);
    const operators = indicators.flatMap(({ target: { operator } }) => (operator && sameCell(operator.cell, cell) ? [operator] : []));
    return operators.map((operator) => ({ data: { usual }, cells: [rewrite(operator, operator.text.replace(SIGN, usual))] }));
  },
};

/** The signs that make sense, the usual one first; null where any may. */
function usualOperator(indicator: Indicator): { readonly signs: readonly Operator[] } | null {
  const name = nameOf(indicator);
  if (isTotalCost(indicator) || (BAD.test(name) && !DEALT_WITH.test(name))) return { signs: ["≤", "<", "="] };
  return isSatisfaction(indicator) && /满意/.test(name) && !/不满意|投诉/.test(name) ? { signs: ["≥", ">", "="] } : null;
}
