import { foldText } from "../form/fold-text";
import type { SheetCell } from "./finding";
import { branchOf, isSatisfaction } from "./facts/levels";
import { nameOf, printTarget } from "./facts/target-value";
import { words, type WorkbookComplaint, type WorkbookRule } from "./rule";

/** From how many projects on the same words are a stock phrase. */
const ENOUGH = 3;
/** Names that every project may share. */
const EXEMPT = /满意|时效|及时|到位|准确|总成本/;

interface Place extends SheetCell {
  readonly form: number;
  readonly name: string;
  readonly target: string;
}

export const benefitsOwn: WorkbookRule = {
  code: "I05",
  name: "benefits-own",
  severity: "hint",
  title: words("效益指标疑似套用", "Benefit indicator seems to be stock"),
  messages: {
    default: words("重复：“{name}”“{target}”在{count}个项目中相同，疑似套用", "Repeated: “{name}”, “{target}” is the same in {count} projects"),
  },
  why: words("各项目效益不同，逐字相同的指标没有针对性。", "Projects differ in their benefit; the same words fit none."),
  how: words("按本项目的受益对象和变化改写。", "Name this project's own beneficiaries and change."),
  fix: null,
  evidence: "S0 不断推动乡村发展×3",
  examples: {
    bad: `
= 一
项目支出绩效目标表 | < | < | <
项目名称 | 驻村工作队经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
效益指标 | 可持续影响指标 | 不断推动乡村发展{I05} | 效果明显
= 二
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
效益指标 | 可持续影响指标 | 不断推动乡村发展 | 效果明显
= 三
项目支出绩效目标表 | < | < | <
项目名称 | 养老保险补助 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
效益指标 | 可持续影响指标 | 不断推动乡村发展 | 效果明显`,
    good: `
= 一
项目支出绩效目标表 | < | < | <
项目名称 | 驻村工作队经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
效益指标 | 可持续影响指标 | 不断推动乡村发展 | 效果明显
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95%
= 二
项目支出绩效目标表 | < | < | <
项目名称 | 村干部报酬 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
效益指标 | 可持续影响指标 | 不断推动乡村发展 | 效果明显
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95%
= 三
项目支出绩效目标表 | < | < | <
项目名称 | 养老保险补助 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
效益指标 | 社会效益指标 | 参保村干部人数 | 117人
满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95%`,
  },
  scope: "workbook",
  *check({ forms }): Generator<WorkbookComplaint> {
    const groups = new Map<string, Place[]>();
    for (const [index, form] of forms.entries()) {
      if (form.kind !== "project-target") continue;
      for (const row of form.indicators) {
        const name = nameOf(row);
        if (!row.level3 || name === "" || branchOf(row) !== "benefit" || isSatisfaction(row) || EXEMPT.test(name)) continue;
        const target = printTarget(row.target).trim();
        const place = { form: index, sheet: form.sheet, cell: row.level3.cell, name: row.level3.value, target };
        const key = `${name} ${foldText(target)}`;
        const group = groups.get(key);
        if (!group) groups.set(key, [place]);
        else if (group.at(-1)?.form !== index) group.push(place);
      }
    }
    for (const [first, ...more] of groups.values()) {
      if (!first || more.length + 1 < ENOUGH) continue;
      const { form, sheet, cell, name, target } = first;
      yield { form, sheet, cell, alsoCells: more, data: { name, target, count: more.length + 1 } };
    }
  },
};
