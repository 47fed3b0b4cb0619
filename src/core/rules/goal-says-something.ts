import { bareName } from "./facts/likeness";
import { withoutMarkup } from "./facts/markup";
import { words, type Complaint, type FormRule } from "./rule";

/** Words that turn a name into a sentence without saying more. */
const LEAD = /^(?:做好|完成|开展|落实|保障|推进|实施|用于|确保|组织)/;

export const goalSaysSomething: FormRule = {
  code: "I03",
  name: "goal-says-something",
  severity: "warning",
  title: words("年度目标没有写产出和效果", "The yearly goal says nothing"),
  messages: {
    default: words("重复：年度目标与“{text}”相同，没有写产出和效果", "Repeated: the goal equals “{text}” and names neither output nor effect"),
    short: words("应为{limit}字以上，现为{length}字：年度目标没有写产出和效果", "Should have {limit} characters or more, has {length}: the goal names neither output nor effect"),
  },
  why: words("目标要说明做什么、做多少、达到什么效果。", "A goal tells what, how much and to what effect."),
  how: words("按“开展…，完成…，达到…”补充。", "Complete it: what is done, how much, to what effect."),
  fix: null,
  evidence: "S2-F5；S4",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 新一届村干部履职能力提升培训 | < | <
年度绩效目标 | 做好新一届村干部履职能力提升培训。{I03} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 参训人数 | 785人`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 新一届村干部履职能力提升培训 | < | <
年度绩效目标 | 对785名新任村干部轮训一遍，考试合格率达到98%，上岗后能独立办理村务。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 参训人数 | 785人`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [{ code: "E11", over: "cell" }],
  *check(form, { practice }): Generator<Complaint> {
    const { goal, projectName } = form;
    if (!goal) return;
    const bare = bareName(withoutMarkup(goal.value));
    const name = bareName(projectName?.value ?? "");
    const limit = practice.thresholds.shortestGoal;
    if (projectName && name !== "" && bare.replace(LEAD, "") === name.replace(LEAD, "")) {
      yield { cell: goal.cell, alsoCells: [projectName.cell], data: { text: projectName.value } };
    } else if (bare.length < limit) {
      yield { cell: goal.cell, message: "short", data: { limit, length: bare.length } };
    } else {
      const twin = form.texts.find(({ cell, text }) => (cell.row !== goal.cell.row || cell.column !== goal.cell.column) && text.trim() === goal.text.trim());
      if (twin) yield { cell: goal.cell, alsoCells: [twin.cell], data: { text: goal.value.trim().slice(0, 20) } };
    }
  },
};
