import { foldText } from "../form/fold-text";
import { rewrite } from "./facts/cell-fixes";
import { words, type FixOption, type WorkbookComplaint, type WorkbookRule } from "./rule";

/** The usual name stands on at least one form in this many. */
const LEAD = 2.5;

export const unitNamesAgree: WorkbookRule = {
  code: "J06",
  name: "unit-names-agree",
  severity: "warning",
  title: words("单位名称各表不一", "Unit's name differs between forms"),
  messages: {
    default: words("不一致：单位写作“{name}”，其他{count}张表写作“{usual}”", "Differs: the unit is “{name}” here and “{usual}” on {count} other form(s)"),
  },
  why: words("同一单位写法不同，汇总时会当成几个单位。", "One unit in several spellings counts as several units."),
  how: words("统一为单位全称。", "Use the unit's full name."),
  fix: { safe: false, title: words("改为“{usual}”", "Change to “{usual}”") },
  evidence: "S0 5种；S2",
  examples: {
    bad: `
= 一
项目支出绩效目标表 | < | <
部门(单位)名称 | 中共芷江侗族自治县委组织部 | <
项目名称 | 驻村工作队经费 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 人数
= 二
项目支出绩效目标表 | < | <
部门(单位)名称 | 中共芷江侗族自治县委组织部 | <
项目名称 | 村干部报酬 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 人数
= 三
项目支出绩效目标表 | < | <
部门(单位)名称 | 中共江侗族自治县委组织部{J06} | <
项目名称 | 考核评价经费 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 人数`,
    good: `
= 一
项目支出绩效目标表 | < | <
部门(单位)名称 | 203001中国共产党某县委员会组织部本级 | <
项目名称 | 驻村工作队经费 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 人数
= 二
项目支出绩效目标表 | < | <
部门(单位)名称 | 中国共产党某县委员会组织部（盖章） | <
项目名称 | 村干部报酬 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 人数
= 三
项目支出绩效目标表 | < | <
部门(单位)名称 | 中国共产党某县委员会组织部 | <
项目名称 | 考核评价经费 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 人数`,
  },
  scope: "workbook",
  *check({ forms }): Generator<WorkbookComplaint> {
    // The form of the whole department names it under another label, often by its full title.
    const named = forms.flatMap(({ department, kind, sheet }, index) =>
      department && !kind.startsWith("department") ? [{ index, sheet, department, bare: bareUnit(department.value) }] : [],
    );
    const counts = new Map<string, number>();
    for (const { bare } of named) counts.set(bare, (counts.get(bare) ?? 0) + 1);
    const [usual, next] = [...counts].toSorted((a, b) => b[1] - a[1]);
    // Only where one name clearly leads is another one the odd one: a workbook may gather the forms of many units.
    if (!usual || !next || usual[1] < 2 || usual[1] === next[1] || usual[1] * LEAD < named.length) return;
    const print = named.find(({ bare }) => bare === usual[0])?.department.value ?? usual[0];
    for (const { index, sheet, department, bare } of named) {
      if (bare === usual[0] || isPartOf(bare, usual[0])) continue;
      yield { form: index, sheet, cell: department.cell, data: { name: department.value, usual: print, count: usual[1] } };
    }
  },
  plan({ texts }, { data }): readonly FixOption[] {
    const [name, usual] = [String(data["name"]), String(data["usual"])];
    // Some templates repeat the name in a line under the title: all its places change together.
    const places = texts.filter(({ text }) => foldText(text).replace(/^.*:/, "") === foldText(name));
    return [{ data: { usual }, cells: places.map((place) => rewrite(place, place.text.replace(name, usual))) }];
  },
};

/** The name without code, seal and 本级: what makes it the same unit. */
function bareUnit(name: string): string {
  return foldText(name).replace(/^\d+[-—]?/, "").replace(/\d{3,}$/, "").replace(/\((?:盖章|公章|签章|本级|机关)\)|本级$|\d+$/g, "");
}

/** A subordinate unit carries its superior's name: 教育局第一小学. */
function isPartOf(name: string, whole: string): boolean {
  return name.startsWith(whole) || whole.startsWith(name);
}
