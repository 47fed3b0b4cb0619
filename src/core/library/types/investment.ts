import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const INVESTMENT = defineType({
  id: "investment",
  name: "招商引资",
  keywords: { 招商: 5, 招商引资: 3, 引资: 3, 招引: 4, 签约: 3, 推介: 2 },
  indicators: [
    indicator("economic-cost", "per-trip", "单次外出招商成本", atMost(priceOf(2, ["visits"]), "万元/次"), "外出招商支出÷外出招商次数，以差旅报销为准"),
    indicator("quantity", "visits", "拜访企业户数", atLeast(ask(5), "户"), "实地拜访的目标企业户数，以拜访记录为准", { source: "seed" }),
    indicator("quantity", "events", "招商推介活动场次", atLeast(ask(4), "场"), "举办或参加的招商推介活动场次"),
    indicator("quantity", "signed", "签约项目数", atLeast(ask(3), "个"), "当年签订正式投资协议的项目数"),
    indicator("quality", "started", "签约项目开工率", atLeast(60, "%"), "已开工的签约项目数÷签约项目总数×100%"),
    indicator("quality", "performed", "签约项目履约率", atLeast(80, "%"), "按协议时间履约的项目数÷签约项目总数×100%"),
    indicator("timeliness", "on-time", "招商活动按期完成率", exactly(100, "%"), "按计划时间开展的活动数÷计划活动数×100%"),
    indicator("timeliness", "deadline", "年度招商任务完成时限", by(12, 31), "年度招商任务全部完成的时间", { source: "seed" }),
    indicator("economic-benefit", "funds", "引进企业到位资金", atLeast(ask(500), "万元"), "引进企业当年实际到位的投资额，以验资或转账凭证为准", { source: "seed" }),
    indicator("economic-benefit", "tax", "引进企业年纳税额", atLeast(ask(100), "万元"), "引进企业当年实际入库的税额"),
    indicator("social-benefit", "jobs", "新增就业人数", atLeast(ask(50), "人"), "引进企业当年新签劳动合同的本地人数", { source: "seed" }),
    indicator("ecological-benefit", "ecology", "引进项目环评通过率", exactly(100, "%"), "通过环境影响评价的项目数÷应评价的项目数×100%", { source: "seed" }),
    indicator("sustainability", "chain", "重点产业链项目占比", atLeast(60, "%"), "属于本地重点产业链的签约项目数÷签约项目总数×100%"),
    indicator("satisfaction", "companies", "受益企业满意度", atLeast(95, "%"), "企业问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "招商引资",
      rows: {
        "general-total-cost": 20, visits: 8, events: 6, signed: 8, started: 10, "on-time": 8, funds: 8, jobs: 6, ecology: 6, companies: 10,
      },
    },
  ],
});
