import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const LAW = defineType({
  id: "law",
  name: "法治调解",
  keywords: { 法治: 4, 普法: 5, 调解: 5, 法律援助: 6, 司法: 4, 信访: 4, 维稳: 4, 平安: 3, 综治: 4 },
  indicators: [
    indicator("economic-cost", "per-case", "单件法律援助成本", atMost(priceOf(1500, ["aid"]), "元/件"), "法律援助办案支出÷法律援助案件数，不超过{document}规定的标准"),
    indicator("quantity", "talks", "法治宣讲场次", atLeast(ask(20), "场"), "实际开展的法治宣讲场次，以活动记录为准"),
    indicator("quantity", "mediations", "调解纠纷件数", atLeast(ask(500), "件"), "人民调解组织受理并调解的纠纷件数"),
    indicator("quantity", "aid", "法律援助案件数", atLeast(ask(100), "件"), "当年受理并指派的法律援助案件数"),
    indicator("quality", "settled", "纠纷调解成功率", atLeast(95, "%"), "调解达成协议的件数÷受理件数×100%"),
    indicator("quality", "case-quality", "援助案件评查合格率", atLeast(95, "%"), "评查合格的案件数÷评查案件总数×100%"),
    indicator("timeliness", "on-time", "案件办结及时率", atLeast(95, "%"), "按规定期限办结的案件数÷办结案件总数×100%"),
    indicator("timeliness", "deadline", "法治宣讲完成时限", by(12, 20), "年度宣讲任务全部完成的时间"),
    indicator("social-benefit", "awareness", "群众法治知晓率", atLeast(90, "%"), "随机访问中知晓法治要点的人数÷受访人数×100%"),
    indicator("social-benefit", "petitions", "重复信访下降率", atLeast(5, "%"), "（上年重复信访件数－本年重复信访件数）÷上年重复信访件数×100%"),
    indicator("sustainability", "advisers", "村级法律顾问覆盖率", exactly(100, "%"), "聘有法律顾问的村级组织数÷村级组织总数×100%"),
    indicator("satisfaction", "aided", "受援群众满意度", atLeast(95, "%"), "受援群众回访中满意和较满意的人数÷回访人数×100%"),
  ],
  blocks: [
    {
      name: "法治调解",
      rows: {
        "general-total-cost": 10, "per-case": 10, aid: 8, mediations: 8, talks: 4, settled: 10, "on-time": 10, awareness: 10, advisers: 10, aided: 10,
      },
    },
  ],
});
