import { foldText } from "../form/fold-text";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

/** From how many rows on the same words are a habit. */
const ENOUGH = 3;

export const basisStated: FormRule = {
  code: "D12",
  name: "basis-stated",
  severity: "hint",
  title: words("指标值确定依据全是“工作实际”", "Every basis is 工作实际"),
  messages: { default: words("重复：{count}行的确定依据都是“{basis}”", "Repeated: the basis of all {count} rows is “{basis}”") },
  why: words("依据应能查到，如计划、文件、历史数据或行业标准。", "A basis can be looked up: a plan, a document, past figures or a standard."),
  how: words("按实际来源改写，如“年度工作计划”“上年完成值”。", "Name the real source, such as the work plan or last year's figure."),
  fix: null,
  evidence: "S1",
  examples: {
    bad: `
村级组织办公经费绩效目标表 | < | < | < | <
项目名称 | 村级组织办公经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 补助村数 | 54个 | 工作实际{D12}
 | 质量指标 | 补助到位率 | 100% | 工作实际
 | 时效指标 | 拨付及时率 | 100% | 工作实际`,
    good: `
村级组织办公经费绩效目标表 | < | < | < | <
项目名称 | 村级组织办公经费 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 补助村数 | 54个 | 年度工作计划
 | 质量指标 | 补助到位率 | 100% | 工作实际
 | 时效指标 | 拨付及时率 | 100% | 工作实际`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    const bases = indicators.flatMap(({ basis }) => (basis ? [basis] : []));
    const [first, ...more] = bases;
    if (!first || bases.length < ENOUGH || !bases.every(({ value }) => /^(?:根据|按照?|依据)?工作实际(?:情况)?$/.test(foldText(value)))) return;
    yield { cell: first.cell, alsoCells: more.map(({ cell }) => cell), data: { basis: first.value, count: bases.length } };
  },
};
