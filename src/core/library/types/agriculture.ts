import { ask, atLeast, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const AGRICULTURE = defineType({
  id: "agriculture",
  name: "农业产业",
  keywords: { 农业: 3, 种植: 4, 种薯: 4, 良种: 4, 马铃薯: 4, 农户: 3, 产业发展: 3, 高标准农田: 4, 养殖: 4 },
  indicators: [
    indicator("economic-cost", "per-mu", "亩均年补助标准", exactly(priceOf(300, ["base"]), "元/亩·年"), "按{document}规定的标准补助"),
    indicator("quantity", "seeds", "良种发放数量", atLeast(ask(50), "吨"), "实际发放到户的良种数量，以签收表为准"),
    indicator("quantity", "base", "种植基地面积", atLeast(ask(8000), "亩"), "验收确认的种植基地面积"),
    indicator("quantity", "farmers", "补助农户户数", atLeast(ask(500), "户"), "实际领取补助的农户户数，以发放清单为准"),
    indicator("quantity", "trained", "农技培训人次", atLeast(ask(300), "人次"), "参加农业技术培训的人次，以签到表为准"),
    indicator("quality", "seed-quality", "良种检验合格率", atLeast(98, "%"), "检验合格的批次÷检验总批次×100%"),
    indicator("quality", "accepted", "基地验收合格率", exactly(100, "%"), "验收合格的基地面积÷申报验收的基地面积×100%"),
    indicator("timeliness", "deadline", "物资发放完成时限", by(4, 30), "种子和农资在春播前全部发放到户的时间"),
    indicator("timeliness", "paid", "农户补助兑付及时率", exactly(100, "%"), "按规定时间兑付的户数÷应兑付户数×100%"),
    indicator("economic-benefit", "income", "亩均增收额", atLeast(ask(200), "元/亩"), "项目区亩均收入与上年同口径的差额，以抽样调查为准"),
    indicator("social-benefit", "households", "带动农户增收户数", atLeast(ask(300), "户"), "收入较上年增加的项目区农户户数，以抽样推算为准"),
    indicator("ecological-benefit", "pesticide", "农药使用减量率", atLeast(2, "%"), "（上年亩均用量－本年亩均用量）÷上年亩均用量×100%"),
    indicator("sustainability", "spread", "良种推广覆盖率", atLeast(80, "%"), "良种种植面积÷同类作物种植总面积×100%"),
    indicator("satisfaction", "farmers-satisfaction", "受益农户满意度", atLeast(95, "%"), "农户问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "农业产业",
      rows: {
        "general-total-cost": 10, "per-mu": 10, base: 10, seeds: 8, "seed-quality": 8, accepted: 6, deadline: 8, income: 10, pesticide: 4, spread: 6,
        "farmers-satisfaction": 10,
      },
    },
  ],
});
