import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const CULTURE = defineType({
  id: "culture",
  name: "公共文化服务",
  keywords: { 文化: 3, 演出: 4, 电影: 4, 图书: 4, 免费开放: 5, 文艺: 4, 博物馆: 4, 体育: 3 },
  indicators: [
    indicator("economic-cost", "per-show", "单场演出成本", atMost(priceOf(8000, ["shows"]), "元/场"), "演出支出÷惠民演出场次，以演出合同为准"),
    indicator("quantity", "shows", "惠民演出场次", atLeast(ask(50), "场"), "实际完成的惠民演出场次，以演出记录为准"),
    indicator("quantity", "films", "公益电影放映场次", atLeast(ask(200), "场"), "实际放映的公益电影场次，以放映平台数据为准"),
    indicator("quantity", "books", "新增图书册数", atLeast(ask(2000), "册"), "验收上架的新增图书册数"),
    indicator("quantity", "open-days", "场馆免费开放天数", atLeast(ask(300), "天"), "文化场馆全年免费开放的天数，以开放登记为准"),
    indicator("quality", "passed", "演出质量考核合格率", atLeast(95, "%"), "考核合格的演出场次÷演出总场次×100%"),
    indicator("quality", "plan", "演出计划完成率", exactly(100, "%"), "实际演出场次÷计划演出场次×100%"),
    indicator("timeliness", "on-time", "演出按期完成率", atLeast(95, "%"), "按计划时间演出的场次÷计划演出场次×100%"),
    indicator("timeliness", "deadline", "年度演出完成时限", by(12, 20), "年度演出任务全部完成的时间"),
    indicator("social-benefit", "audience", "观演人次", atLeast(ask(20000), "人次"), "现场观看演出的人次，以现场登记为准"),
    indicator("social-benefit", "visitors", "场馆到馆人次", atLeast(ask(50000), "人次"), "文化场馆全年接待的人次，以门禁计数为准"),
    indicator("sustainability", "troupes", "业余文艺团队活跃率", atLeast(80, "%"), "年内开展活动的团队数÷登记团队总数×100%"),
    indicator("satisfaction", "audience-satisfaction", "观演群众满意度", atLeast(90, "%"), "现场问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "公共文化服务",
      rows: {
        "general-total-cost": 10, "per-show": 10, shows: 10, "open-days": 8, passed: 12, "on-time": 10, audience: 10, troupes: 10, "audience-satisfaction": 10,
      },
    },
  ],
});
