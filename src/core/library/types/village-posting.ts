import { ask, atLeast, by, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const VILLAGE_POSTING = defineType({
  id: "village-posting",
  name: "驻村工作",
  keywords: { 驻村: 5, 第一书记: 4, 工作队: 3, 下沉: 3, 派驻: 2 },
  indicators: [
    indicator("economic-cost", "standard", "每队工作经费标准", exactly(priceOf(8, ["teams"]), "万元/队·年"), "按{document}规定的标准安排到队", { source: "seed" }),
    indicator("quantity", "teams", "驻村工作队数量", exactly(ask(15), "支"), "在岗驻村工作队数量，以选派文件为准", { source: "seed" }),
    indicator("quantity", "members", "驻村队员人数", atLeast(ask(35), "人"), "在岗驻村队员人数，以选派文件为准", { source: "seed" }),
    indicator("quantity", "training", "驻村干部培训次数", atLeast(ask(2), "次"), "集中组织的驻村干部培训次数，以培训通知为准", { source: "seed" }),
    indicator("quantity", "households", "入户走访户数", atLeast(ask(500), "户"), "驻村队员全年入户走访的户数，以走访记录为准"),
    indicator("quality", "funded", "驻村经费到位率", exactly(100, "%"), "实际到位经费÷应到位经费×100%", { source: "seed" }),
    indicator("quality", "on-post", "工作队到村率", exactly(100, "%"), "实际驻村的工作队数÷选派工作队数×100%", { source: "seed" }),
    indicator("quality", "assessed", "驻村考核合格率", atLeast(95, "%"), "年度考核合格的队员数÷参加考核的队员数×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "驻村经费到位时限", by(3, 31), "工作经费拨付到村或到队的时间", { source: "seed" }),
    indicator("timeliness", "on-time", "驻村任务按期完成率", atLeast(95, "%"), "按计划时间完成的任务数÷年度任务数×100%", { source: "seed" }),
    indicator("economic-benefit", "income", "所驻村集体收入增长率", atLeast(5, "%"), "（本年集体经营收入－上年集体经营收入）÷上年集体经营收入×100%", { source: "seed" }),
    indicator("social-benefit", "tasks", "所驻村重点任务完成率", atLeast(95, "%"), "所驻村年内完成的重点任务数÷年度重点任务数×100%"),
    indicator("social-benefit", "errands", "帮办民生实事件数", atLeast(ask(30), "件"), "驻村工作队帮助群众办结的实事件数，以台账为准"),
    indicator("sustainability", "handover", "帮扶项目管护机制", grades("帮扶项目全部落实管护责任人", "部分帮扶项目落实管护责任人"), "帮扶项目建成后管护责任的落实情况"),
    indicator("satisfaction", "villagers", "所驻村群众满意度", atLeast(90, "%"), "入户问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "驻村工作",
      rows: {
        "general-total-cost": 10, standard: 10, teams: 8, training: 4, "on-post": 6, assessed: 6, deadline: 6, income: 8, tasks: 12, errands: 10, villagers: 10,
      },
    },
  ],
});
