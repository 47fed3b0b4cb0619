import type { Indicator } from "../form/form";
import { foldText } from "../form/fold-text";
import { levelNameOf } from "./facts/cells";
import { bareName } from "./facts/likeness";
import { INDICATOR_FORMS, words, type Complaint, type FormRule } from "./rule";

export const namesDistinct: FormRule = {
  code: "D02",
  name: "names-distinct",
  severity: "error",
  title: words("指标名称重复", "Indicator name is repeated"),
  messages: {
    default: words("重复：与第{row}行的指标“{name}”相同", "Repeated: same as “{name}” in row {row}"),
    elsewhere: words("重复：与第{row}行“{level}”下的指标“{name}”相同", "Repeated: same as “{name}” under “{level}” in row {row}"),
  },
  why: words("同一个指标计两次分，或其中一条本应是另一个指标。", "One indicator would be scored twice, or one of the two was meant to be another."),
  how: words("删去一条，或把名称改成它真正考核的内容。", "Delete one, or name what it really measures."),
  fix: null,
  evidence: "S3",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 引进人才补助资金 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放对象人数 | 81人
产出指标 | 时效指标 | 资金拨付使用率 | 100%
产出指标 | 时效指标 | 资金拨付 使用率{D02} | 100%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 引进人才补助资金 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放对象人数 | 81人
产出指标 | 时效指标 | 资金拨付使用率 | 100%
产出指标 | 时效指标 | 资金拨付及时率 | 100%`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    const byName = new Map<string, Indicator[]>();
    for (const indicator of form.indicators) {
      const { level3 } = indicator;
      const name = level3 ? bareName(level3.value) : "";
      if (!level3 || name === "") continue;
      const earlier = byName.get(name) ?? [];
      const twin = earlier.find((other) => levelOf(other) === levelOf(indicator)) ?? earlier[0];
      byName.set(name, [...earlier.slice(0, 20), indicator]);
      if (!twin?.level3) continue;
      const same = levelOf(twin) === levelOf(indicator);
      yield {
        cell: level3.cell,
        alsoCells: [twin.level3.cell],
        ...(same ? {} : { message: "elsewhere", severity: "warning" as const }),
        data: { name: level3.value, row: twin.row + 1, level: levelNameOf(twin) },
      };
    }
  },
};

function levelOf({ level1, level2 }: Indicator): string {
  return [level1, level2].map((level) => foldText(level?.value ?? "")).join(" ");
}
