import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const ELDERLY_CARE = defineType({
  id: "elderly-care",
  name: "养老服务",
  keywords: { 养老服务: 6, 居家养老: 6, 养老院: 5, 敬老院: 5, 高龄: 4, 日间照料: 5 },
  indicators: [
    indicator("economic-cost", "per-visit", "单次上门服务成本", atMost(priceOf(60, ["visits"]), "元/次"), "服务费÷居家养老服务人次，以服务合同为准"),
    indicator("quantity", "visits", "居家养老服务人次", atLeast(ask(5000), "人次"), "实际提供上门服务的人次，以服务工单为准"),
    indicator("quantity", "beds", "养老床位数", atLeast(ask(100), "张"), "验收可用的养老床位数"),
    indicator("quantity", "meals", "老年助餐人次", atLeast(ask(20000), "人次"), "老年食堂和助餐点提供用餐的人次"),
    indicator("quality", "passed", "养老服务抽查合格率", atLeast(95, "%"), "抽查合格的服务工单数÷抽查工单总数×100%"),
    indicator("quality", "certified", "护理人员持证率", atLeast(90, "%"), "持证护理人员数÷护理人员总数×100%"),
    indicator("timeliness", "on-time", "上门服务及时率", atLeast(95, "%"), "按约定时间上门的工单数÷工单总数×100%"),
    indicator("timeliness", "deadline", "床位建成时限", by(10, 31), "养老床位通过验收的时间"),
    indicator("social-benefit", "coverage", "特殊老人服务覆盖率", exactly(100, "%"), "获得服务的高龄、失能老人数÷应服务老人数×100%"),
    indicator("sustainability", "occupied", "养老床位使用率", atLeast(60, "%"), "入住床位数÷可用床位数×100%"),
    indicator("satisfaction", "elders", "老年人满意度", atLeast(95, "%"), "老年人及家属回访中满意和较满意的人数÷回访人数×100%"),
  ],
  blocks: [
    {
      name: "养老服务",
      rows: {
        "general-total-cost": 10, "per-visit": 10, visits: 12, passed: 12, certified: 8, "on-time": 8, coverage: 12, occupied: 8, elders: 10,
      },
    },
  ],
});
