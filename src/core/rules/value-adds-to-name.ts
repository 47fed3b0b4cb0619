import { bareName } from "./facts/likeness";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const valueAddsToName: FormRule = {
  code: "D07",
  name: "value-adds-to-name",
  severity: "warning",
  title: words("指标值重复了名称", "Target repeats the name"),
  messages: { default: words("重复：指标值与名称“{name}”相同，没有标准", "Repeated: the target says the same as the name “{name}” and sets no standard") },
  why: words("指标值照抄名称，没有可以衡量的标准。", "A target that repeats its name measures nothing."),
  how: words("写出要达到的数值或可观察的状态。", "State a number or a state that can be observed."),
  fix: null,
  evidence: "S2",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 老年活动经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 活动次数 | 2 | 次 | ≥
效益指标 | 社会效益指标 | 离退休干部活动持续有效 | 离退休干部活动持续有效{D07} | | 定性`,
    good: `
项目支出绩效目标表 | < | < | < | < | <
项目名称 | 老年活动经费 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 度量单位 | 指标值类型
产出指标 | 数量指标 | 活动次数 | 2 | 次 | ≥
效益指标 | 社会效益指标 | 离退休干部活动持续有效 | 每个支部每季度开展一次活动 | | 定性`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const { level3, target } of indicators) {
      const { text } = target;
      const name = level3 ? bareName(level3.value) : "";
      if (level3 && text && name !== "" && name === bareName(text.value)) yield { cell: text.cell, alsoCells: [level3.cell], data: { name: level3.value } };
    }
  },
};
