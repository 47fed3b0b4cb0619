import { ask, atLeast, atMost, by, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const RELIEF = defineType({
  id: "relief",
  name: "慰问帮扶",
  keywords: { 慰问: 4, 帮扶: 3, 关怀: 3, 激励关怀: 3, 救助: 2, 走访: 1 },
  indicators: [
    indicator("economic-cost", "standard", "人均慰问标准", atMost(priceOf(500, ["visits"]), "元/人·次"), "慰问金和慰问品总额÷慰问人数，不超过{document}规定的标准"),
    indicator("quantity", "visits", "慰问人数", atLeast(ask(500), "人"), "实际慰问的人数，以签收表为准", { source: "seed" }),
    indicator("quantity", "rescues", "一次性救助人数", atLeast(ask(50), "人"), "当年获得一次性救助的人数，以审批表为准", { source: "seed" }),
    indicator("quantity", "veterans", "慰问老党员人数", atLeast(ask(150), "人"), "党龄达到规定年限并实际慰问的党员人数", { source: "seed" }),
    indicator("quality", "coverage", "走访慰问覆盖率", exactly(100, "%"), "实际走访对象数÷应走访对象数×100%", { source: "seed" }),
    indicator("quality", "identified", "慰问对象认定准确率", exactly(100, "%"), "经公示和复核无误的对象数÷慰问对象总数×100%"),
    indicator("quality", "delivered", "慰问金发放到位率", exactly(100, "%"), "本人签收或到账的笔数÷应发笔数×100%"),
    indicator("timeliness", "party-day", "七一慰问完成时限", by(7, 1), "七一走访慰问全部完成的时间"),
    indicator("timeliness", "deadline", "年度慰问完成时限", by(12, 31), "全年慰问金和慰问品全部发放的时间", { source: "seed" }),
    indicator("social-benefit", "eased", "帮扶对象困难缓解率", atLeast(90, "%"), "回访确认困难得到缓解的人数÷受帮扶人数×100%", { source: "seed" }),
    indicator("sustainability", "belonging", "慰问对象归属感", grades("慰问对象主动参加组织活动", "慰问对象经动员参加组织活动"), "慰问后半年内慰问对象参加组织活动的情况", { source: "seed" }),
    indicator("sustainability", "routine", "常态化走访机制", grades("帮扶台账齐全并按季走访", "帮扶台账齐全但未按季走访"), "困难党员群众帮扶台账和走访记录的建立与更新情况"),
    indicator("satisfaction", "visited", "慰问对象满意度", atLeast(95, "%"), "回访中满意和较满意的人数÷回访人数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "慰问帮扶",
      rows: {
        "general-total-cost": 10, standard: 10, visits: 8, rescues: 6, coverage: 8, deadline: 8, eased: 15, belonging: 15, visited: 10,
      },
    },
  ],
});
