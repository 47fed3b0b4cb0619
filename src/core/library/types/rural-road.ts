import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const RURAL_ROAD = defineType({
  id: "rural-road",
  name: "农村道路建设",
  keywords: { 道路: 4, 公路: 4, 果园路: 5, 硬化: 4, 村道: 4, 水泥路: 4, 交通: 2, 桥: 3 },
  indicators: [
    indicator("economic-cost", "per-km", "每公里建设成本", atMost(priceOf(60, ["length"]), "万元/公里"), "工程结算价÷新建道路里程，以结算审核报告为准"),
    indicator("social-cost", "closures", "施工断路天数", atMost(ask(15), "天"), "施工期间道路完全中断通行的天数"),
    indicator("quantity", "length", "新建道路里程", exactly(ask(4), "公里"), "竣工验收确认的道路里程"),
    indicator("quantity", "ditches", "边沟建设长度", exactly(ask(4000), "米"), "竣工验收确认的边沟长度"),
    indicator("quantity", "guardrails", "安防护栏长度", exactly(ask(1000), "米"), "竣工验收确认的生命防护工程长度"),
    indicator("quality", "acceptance", "道路验收合格率", exactly(100, "%"), "验收合格的路段里程÷建设总里程×100%"),
    indicator("quality", "surface", "路面抽检合格率", atLeast(95, "%"), "抽检合格的点位数÷抽检点位总数×100%"),
    indicator("timeliness", "on-time", "道路按期完工率", exactly(100, "%"), "按合同工期完工的路段数÷路段总数×100%"),
    indicator("timeliness", "deadline", "道路竣工时限", by(10, 31), "道路通过竣工验收的时间"),
    indicator("economic-benefit", "freight", "农产品运输成本下降率", atLeast(10, "%"), "（修路前单位运费－修路后单位运费）÷修路前单位运费×100%"),
    indicator("social-benefit", "people", "受益村民人数", atLeast(ask(800), "人"), "沿线直接受益的常住人口数"),
    indicator("ecological-benefit", "greened", "裸露地表恢复率", atLeast(95, "%"), "已复绿的裸露面积÷施工形成的裸露面积×100%"),
    indicator("sustainability", "lifetime", "道路设计使用年限", atLeast(ask(10), "年"), "设计文件载明的使用年限"),
    indicator("sustainability", "care", "管护责任落实率", exactly(100, "%"), "落实管护责任人的路段里程÷建设总里程×100%"),
    indicator("satisfaction", "villagers", "沿线群众满意度", atLeast(95, "%"), "沿线群众问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "农村道路建设",
      rows: {
        "general-total-cost": 10, "per-km": 10, length: 12, acceptance: 10, surface: 8, deadline: 10, people: 8, greened: 4, care: 8, villagers: 10,
      },
    },
  ],
});
