import { findLevel1 } from "../form/families";
import type { Form, Located } from "../form/form";
import { rewrite } from "./facts/cell-fixes";
import { fullName, judgeLevel, placeOfLevel2, printedLevels, standardOf } from "./facts/taxonomy";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

export const levelNamesFull: FormRule = {
  code: "C04",
  name: "level-names-full",
  severity: "hint",
  title: words("级别名称没有写全称", "Level name is not written in full"),
  messages: {
    default: words("建议写全称：“{name}”写作“{full}”", "Better in full: “{full}” for “{name}”"),
    several: words("建议写全称：“{name}”写作“{full}”，本表共{count}处", "Better in full: “{full}” for “{name}”, {count} places on this form"),
  },
  why: words("全称便于系统识别和各表汇总。", "The full name is what systems look for."),
  how: words("在名称后补“指标”二字。", "Add 指标 to the name."),
  fix: { safe: true, title: words("补“指标”二字", "Add 指标") },
  evidence: "S3",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
效益指标 | 经济效益{C04} | 村均增收额 | ≥2万元
满意度指标 | 服务对象满意度 | 村干部满意度 | ≥98%`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
效益指标 | 经济效益指标 | 村均增收额 | ≥2万元
满意度指标 | 服务对象满意度指标 | 村干部满意度 | ≥98%`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check(form): Generator<Complaint> {
    const [first, ...more] = shortNames(form);
    if (!first) return;
    yield {
      cell: first.printed.cell,
      alsoCells: more.map(({ printed }) => printed.cell),
      ...(more.length > 0 ? { message: "several" } : {}),
      data: { name: first.printed.value, full: first.full, count: more.length + 1 },
    };
  },
  plan(form): readonly FixOption[] {
    const cells = shortNames(form).map(({ printed, full }) => (rewrite(printed, full)));
    return cells.length > 0 ? [{ cells }] : [];
  },
};

/** Names that only lack 指标, where the cell holds nothing else; points in brackets (产出50分) stay the author's. */
function shortNames(form: Form): { printed: Located<string>; full: string }[] {
  const family = standardOf(form);
  if (!family) return [];
  return printedLevels(form).flatMap((place) => {
    const { printed, level } = place;
    if (judgeLevel(family, place) === "unknown" || printed.text.trim() !== printed.value) return [];
    const official = level === 1 ? findLevel1(family.id, printed.value) : (placeOfLevel2(family, printed.value)?.level2 ?? null);
    const full = official && fullName(official, printed.value);
    return full ? [{ printed, full }] : [];
  });
}
