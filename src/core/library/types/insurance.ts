import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const INSURANCE = defineType({
  id: "insurance",
  name: "保险",
  keywords: { 保险: 3, 投保: 4, 保费: 4, 意外险: 5, 意外保险: 3, 理赔: 4 },
  indicators: [
    indicator("economic-cost", "premium", "人均保费", atMost(priceOf(600, ["insured"]), "元/人·年"), "保费总额÷投保人数，不超过{document}规定的标准", { source: "seed" }),
    indicator("quantity", "insured", "投保人数", exactly(ask(800), "人"), "保单载明的被保险人数", { source: "seed" }),
    indicator("quantity", "briefings", "保险政策宣讲场次", atLeast(ask(2), "场"), "面向被保险人开展的宣讲场次，以活动记录为准"),
    indicator("quality", "coverage", "参保覆盖率", exactly(100, "%"), "实际投保人数÷应投保人数×100%", { source: "seed" }),
    indicator("quality", "closure", "理赔结案率", atLeast(95, "%"), "年内结案的理赔件数÷受理的理赔件数×100%"),
    indicator("quality", "policy-data", "保单信息准确率", atLeast(98, "%"), "信息无误的被保险人数÷被保险人总数×100%", { source: "seed" }),
    indicator("timeliness", "handled", "投保办理及时率", exactly(100, "%"), "在保险期起始日前办妥投保的人数÷投保人数×100%", { source: "seed" }),
    indicator("timeliness", "claim-time", "理赔平均办结时长", atMost(30, "工作日"), "自资料齐全至赔款到账的平均工作日数"),
    indicator("timeliness", "deadline", "投保完成时限", by(3, 31), "全部人员办妥投保手续的时间"),
    indicator("social-benefit", "paid", "出险对象获赔率", atLeast(95, "%"), "获得赔付的出险人数÷符合赔付条件的出险人数×100%", { source: "seed" }),
    indicator("social-benefit", "hardship", "因意外致困发生率", atMost(1, "%"), "因意外伤害致家庭生活困难的人数÷投保人数×100%", { source: "seed" }),
    indicator("sustainability", "renewal", "次年续保意愿率", atLeast(95, "%"), "调查中愿意续保的人数÷被调查的被保险人数×100%"),
    indicator("satisfaction", "insured-satisfaction", "被保险人满意度", atLeast(95, "%"), "抽样回访中满意和较满意的人数÷回访人数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "保险",
      rows: {
        "general-total-cost": 10, premium: 10, insured: 10, coverage: 8, closure: 6, handled: 6, paid: 10, hardship: 10, renewal: 10, "insured-satisfaction": 10,
      },
    },
  ],
});
