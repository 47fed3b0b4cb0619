import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const TALENT = defineType({
  id: "talent",
  name: "人才引进",
  keywords: { 人才: 3, 引进: 2, 引才: 4, 科技特派员: 3, 专家: 2, 高层次: 2, 急需紧缺: 3 },
  indicators: [
    indicator("economic-cost", "per-hire", "人均引才成本", atMost(priceOf(5, ["hired"]), "万元/人"), "引才活动和一次性补贴支出÷引进人才人数"),
    indicator("quantity", "hired", "引进人才人数", atLeast(ask(8), "人"), "当年办妥入职手续的引进人才人数", { source: "seed" }),
    indicator("quantity", "events", "人才活动场次", atLeast(ask(10), "场"), "实际举办的人才活动场次，以活动记录为准", { source: "seed" }),
    indicator("quantity", "campus", "校园招聘场次", atLeast(ask(2), "场"), "组织用人单位到高校现场招聘的场次", { source: "seed" }),
    indicator("quantity", "bases", "科技特派员示范基地数", atLeast(ask(3), "个"), "当年新建并挂牌的科技特派员示范基地数", { source: "seed" }),
    indicator("quantity", "visits", "专家人才慰问次数", atLeast(ask(1), "次"), "全年组织的专家人才走访慰问次数", { source: "seed" }),
    indicator("quality", "coverage", "人才政策服务覆盖率", atLeast(90, "%"), "享受政策服务的人才数÷符合条件的人才数×100%", { source: "seed" }),
    indicator("quality", "matched", "引进人才岗位匹配率", atLeast(90, "%"), "专业与岗位相符的引进人数÷引进总人数×100%"),
    indicator("quality", "assessed", "引进人才考核合格率", atLeast(95, "%"), "年度考核合格以上的引进人数÷参加考核人数×100%"),
    indicator("timeliness", "paid", "人才待遇兑现及时率", exactly(100, "%"), "按规定时间兑现的笔数÷应兑现笔数×100%"),
    indicator("timeliness", "deadline", "引才工作完成时限", by(12, 31), "年度引才计划全部完成的时间", { source: "seed" }),
    indicator("economic-benefit", "transferred", "科技成果转化项数", atLeast(ask(2), "项"), "由人才主导并签订转化合同的成果项数"),
    indicator("social-benefit", "served", "人才服务企业户数", atLeast(ask(20), "户"), "专家人才到企业开展技术服务的户数，以服务记录为准"),
    indicator("sustainability", "retention", "引进人才留任率", atLeast(90, "%"), "服务满一年仍在岗的引进人数÷同批引进人数×100%"),
    indicator("satisfaction", "experts", "专家人才满意度", atLeast(90, "%"), "问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "人才引进",
      rows: {
        "general-total-cost": 10, "per-hire": 10, hired: 10, events: 6, coverage: 8, matched: 8, paid: 8, served: 10, retention: 10, experts: 10,
      },
    },
  ],
});
