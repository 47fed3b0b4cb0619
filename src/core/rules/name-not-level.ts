import { FAMILIES, findLevel1 } from "../form/families";
import { isSatisfaction } from "./facts/levels";
import { nameOf } from "./facts/target-value";
import { placeOfLevel2 } from "./facts/taxonomy";
import { TARGET_FORMS, words, type Complaint, type FormRule } from "./rule";

export const nameNotLevel: FormRule = {
  code: "D03",
  name: "name-not-level",
  severity: "warning",
  title: words("三级指标只写了级别名", "Name is only the level's name"),
  messages: {
    default: words("缺少考核内容：名称“{name}”只是级别名", "Missing content: “{name}” is only the level's name"),
    satisfaction: words("缺少服务对象：名称“{name}”没有说明是谁的满意度", "Missing who: “{name}” does not say whose satisfaction"),
  },
  why: words("级别名不说明考核什么、由谁评价。", "A level's name says neither what is measured nor by whom."),
  how: words("写明考核内容，如“参训学员满意度”。", "Name what is measured, such as 参训学员满意度."),
  fix: null,
  evidence: "S1-F12、F17",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 远教站点服务经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 站点数 | ≥90个
满意度指标 | 服务对象满意度指标 | 满意度指标{D03} | ≥95%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 远教站点服务经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 站点数 | ≥90个
满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥95%`,
  },
  scope: "form",
  kinds: TARGET_FORMS,
  *check({ indicators }): Generator<Complaint> {
    for (const indicator of indicators) {
      const name = nameOf(indicator);
      const isLevel = name.endsWith("指标") && FAMILIES.some((family) => findLevel1(family.id, name) !== null || placeOfLevel2(family, name) !== null);
      if (!indicator.level3 || !isLevel) continue;
      yield { cell: indicator.level3.cell, ...(isSatisfaction(indicator) ? { message: "satisfaction" } : {}), data: { name: indicator.level3.value } };
    }
  },
};
