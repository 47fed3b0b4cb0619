import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const RETIRED_CADRES = defineType({
  id: "retired-cadres",
  name: "老干部",
  keywords: { 老干部: 6, 离退休: 5, 老年: 4, 老年活动: 4, 老年大学: 5 },
  indicators: [
    indicator("economic-cost", "per-person", "老干部人均活动经费", atMost(priceOf(300, ["people"]), "元/人·年"), "活动经费÷服务离退休干部人数，不超过{document}规定的标准"),
    indicator("quantity", "branches", "服务离退休党支部数", exactly(ask(50), "个"), "纳入经费保障的离退休干部党支部数", { source: "seed" }),
    indicator("quantity", "people", "服务离退休干部人数", exactly(ask(1200), "人"), "纳入服务管理的离退休干部人数，以名册为准", { source: "seed" }),
    indicator("quantity", "events", "老干部活动次数", atLeast(ask(2), "次"), "每个党支部全年组织的活动次数，以活动记录为准", { source: "seed" }),
    indicator("quantity", "visits", "走访老干部人次", atLeast(ask(200), "人次"), "节日和生病走访慰问的人次，以走访记录为准"),
    indicator("quality", "participation", "老干部活动参与率", atLeast(90, "%"), "能够参加活动的干部中实际参加人数所占比例，以签到表为准", { source: "seed" }),
    indicator("quality", "benefits", "老干部待遇落实率", exactly(100, "%"), "已落实待遇的人数÷应落实待遇的人数×100%"),
    indicator("timeliness", "on-time", "待遇落实及时率", exactly(100, "%"), "按规定时间落实待遇的人次÷应落实人次×100%"),
    indicator("timeliness", "deadline", "年度活动完成时限", by(12, 20), "年度老干部活动全部完成的时间"),
    indicator("social-benefit", "volunteering", "银发志愿服务场次", atLeast(ask(10), "场"), "离退休干部参与宣讲、调解和关爱等志愿服务的场次"),
    indicator("sustainability", "venue", "活动阵地开放天数", atLeast(ask(240), "天"), "老干部活动中心全年开放的天数，以开放登记为准", { source: "seed" }),
    indicator("satisfaction", "retired", "离退休干部满意度", atLeast(90, "%"), "离退休干部问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "老干部",
      rows: {
        "general-total-cost": 20, branches: 6, people: 6, events: 6, participation: 6, "on-time": 6, volunteering: 15, venue: 15, retired: 10,
      },
    },
  ],
});
