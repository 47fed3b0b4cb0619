import { cellOfRow } from "./facts/cells";
import { mayContinue } from "./facts/continued";
import { words, type Complaint, type FormRule } from "./rule";

export const indicatorCount: FormRule = {
  code: "I09",
  name: "indicator-count",
  severity: "hint",
  title: words("三级指标过多或过少", "Too many or too few indicators"),
  messages: {
    default: words("建议保留核心指标：本表有{count}条三级指标，通常不超过{most}条", "Better keep the core: {count} indicators, usually at most {most}"),
    few: words("建议补充指标：本表只有{count}条三级指标，通常不少于{fewest}条", "Better add some: only {count} indicators, usually at least {fewest}"),
  },
  why: words("指标过多难以考核，过少说明不了项目。", "Too many cannot be tracked, too few tell nothing."),
  how: words("保留最能说明产出和效果的指标。", "Keep those that tell most about output and effect."),
  fix: null,
  evidence: "S4 58条",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数{I09} | 2次
效益指标 | 社会效益指标 | 引进人才数 | 20人`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次
 | 质量指标 | 到会率 | 95%
 | 时效指标 | 完成及时率 | 100%
效益指标 | 社会效益指标 | 引进人才数 | 20人
满意度指标 | 服务对象满意度指标 | 人才满意度 | 95%`,
  },
  scope: "form",
  kinds: ["project-target"],
  *check(form, { practice }): Generator<Complaint> {
    const { fewestIndicators: fewest, mostIndicators: most } = practice.thresholds;
    const { indicators } = form;
    const [first] = indicators;
    const count = indicators.length;
    if (!first) return;
    if (count > most) yield { cell: cellOfRow(first), data: { count, most } };
    else if (count < fewest && !mayContinue(form)) yield { cell: cellOfRow(first), message: "few", data: { count, fewest } };
  },
};
