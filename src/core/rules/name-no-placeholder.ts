import type { Form, Located } from "../form/form";
import { rewrite } from "./facts/cell-fixes";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** What templates print for the writer to replace: 指标1：, ……, ★, (≥**个). */
const PLACEHOLDERS = /^\s*(?:三级)?指标\s*[\d一二三四五六七八九十]{1,2}\s*[:：、.]?\s*|^\s*★\s*|\s*(?:…{1,4}|\.{3,})\s*$|[（(][≥≤=><]?\s*\*+[^（）()]*[）)]/;

export const nameNoPlaceholder: FormRule = {
  code: "D10",
  name: "name-no-placeholder",
  severity: "hint",
  title: words("名称保留了模板占位", "Name keeps the template's placeholder"),
  messages: {
    default: words("含有模板占位：“{text}”", "Contains the template's placeholder: “{text}”"),
    several: words("含有模板占位：“{text}”等{count}处", "Contains the template's placeholder: “{text}” and others, {count} places"),
  },
  why: words("“指标1：”和“……”是模板的提示，不是填报内容。", "指标1： and …… are the template's hints and no content."),
  how: words("只保留指标名称。", "Keep the name alone."),
  fix: { safe: false, title: words("去掉占位", "Remove the placeholders") },
  evidence: "自评表 指标1：",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 种薯繁育项目 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 指标1：免费发放原原种{D10} | 550万粒
 | 数量指标 | 企业自行采购量 | 200万粒`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 种薯繁育项目 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 免费发放原原种 | 550万粒
 | 数量指标 | 指标体系建设数 | 2个`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    const [first, ...more] = marked(form);
    if (!first) return;
    const data = { text: first.text.trim().slice(0, 20), count: more.length + 1 };
    yield { cell: first.cell, alsoCells: more.map(({ cell }) => cell), ...(more.length > 0 ? { message: "several" } : {}), data };
  },
  plan(form): readonly FixOption[] {
    const cells = marked(form).map((name) => rewrite(name, name.text.replace(PLACEHOLDERS, "").trim())).filter(({ to }) => to.kind === "value" && to.value !== "");
    return cells.length > 0 ? [{ cells }] : [];
  },
};

function marked({ indicators }: Form): Located<string>[] {
  return indicators.flatMap(({ level3 }) => (level3 && PLACEHOLDERS.test(level3.text) ? [level3] : []));
}
