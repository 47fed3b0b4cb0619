import { aspectOf, branchOf } from "./facts/levels";
import { nameOf } from "./facts/target-value";
import { words, type Complaint, type FormRule } from "./rule";

const PROCESS = /^(?:项目)?(?:资金|经费|专项资金|财务|管理)?(?:使用|支出|管理|拨付)?(?:合规|规范|合法|安全)性$|^(?:管理|财务|内控|资金管理|项目管理)?制度(?:的)?(?:健全|完善|完备)性$|^(?:资金|经费)(?:使用|支出)(?:是否)?(?:合规|规范)$/;

export const benefitNotProcess: FormRule = {
  code: "I07",
  name: "benefit-not-process",
  severity: "hint",
  title: words("效益指标写成了过程管理", "Benefit is about procedure"),
  messages: {
    default: words("建议改写：“{name}”是过程管理，不是效益", "Better reword: “{name}” is procedure, not benefit"),
    quality: words("建议改写：“{name}”是管理要求，不是产出质量", "Better reword: “{name}” is a rule of management, not the quality of the output"),
  },
  why: words("合规和制度是应有之义，不说明项目带来的变化。", "Compliance is a matter of course and tells of no change."),
  how: words("改写为受益对象得到的变化。", "Name the change for those who benefit."),
  fix: null,
  evidence: "S1-F5、F6、F7",
  examples: {
    bad: `
村级组织办公经费绩效目标表 | < | < | <
项目名称 | 村级组织办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 54个
 | 质量指标 | 资金使用合规性{I07} | 合规
效益指标 | 社会效益指标 | 管理制度健全性{I07} | 健全`,
    good: `
村级组织办公经费绩效目标表 | < | < | <
项目名称 | 村级组织办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 54个
 | 质量指标 | 覆盖人员合规率 | 100%
效益指标 | 社会效益指标 | 村内办结事项 | ≥30项`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check({ indicators }): Generator<Complaint> {
    for (const row of indicators) {
      const { level3 } = row;
      const benefit = branchOf(row) === "benefit";
      if (!level3 || !PROCESS.test(nameOf(row))) continue;
      if (benefit) yield { cell: level3.cell, data: { name: level3.value } };
      else if (aspectOf(row) === "quality") yield { cell: level3.cell, message: "quality", data: { name: level3.value } };
    }
  },
};
