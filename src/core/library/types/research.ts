import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const RESEARCH = defineType({
  id: "research",
  name: "课题调研",
  keywords: { 课题: 5, 调研: 4, 研究: 2, 规划编制: 4, 普查: 4 },
  indicators: [
    indicator("economic-cost", "per-topic", "单个课题成本", atMost(priceOf(3, ["topics"]), "万元/个"), "课题支出÷完成课题数，以课题任务书为准"),
    indicator("quantity", "topics", "完成课题数", atLeast(ask(5), "个"), "通过结题评审的课题数"),
    indicator("quantity", "reports", "形成调研报告篇数", atLeast(ask(5), "篇"), "提交并印发的调研报告篇数"),
    indicator("quantity", "places", "实地调研单位数", atLeast(ask(20), "个"), "实地走访调研的单位数，以调研记录为准"),
    indicator("quality", "passed", "课题评审通过率", exactly(100, "%"), "评审通过的课题数÷提交评审的课题数×100%"),
    indicator("quality", "similarity", "报告文字重复率", atMost(20, "%"), "查重系统检测的文字重复比例，取各报告平均值"),
    indicator("timeliness", "on-time", "课题按期结题率", atLeast(95, "%"), "按任务书时间结题的课题数÷课题总数×100%"),
    indicator("timeliness", "deadline", "调研成果提交时限", by(11, 30), "调研报告全部提交的时间"),
    indicator("social-benefit", "adopted", "调研建议采纳条数", atLeast(ask(5), "条"), "被文件采用或领导批示采纳的建议条数"),
    indicator("sustainability", "shared", "调研成果共享率", exactly(100, "%"), "纳入成果库供各单位查阅的报告数÷报告总数×100%"),
    indicator("satisfaction", "users", "成果使用单位满意度", atLeast(90, "%"), "使用单位问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "课题调研",
      rows: {
        "general-total-cost": 10, "per-topic": 10, topics: 10, places: 8, passed: 12, "on-time": 10, adopted: 12, shared: 8, users: 10,
      },
    },
  ],
});
