import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const VEHICLE = defineType({
  id: "vehicle",
  name: "公务用车",
  keywords: { 公务用车: 6, 车辆: 5, 用车: 4, 公车: 5 },
  indicators: [
    indicator("economic-cost", "per-vehicle", "单车年运行成本", atMost(priceOf(3, ["vehicles"]), "万元/辆·年"), "燃油、维修、保险和过路费合计÷保障车辆数"),
    indicator("ecological-cost", "fuel", "百公里平均油耗", atMost(ask(9), "升"), "全年加油量÷全年行驶里程×100，以油卡和里程登记为准"),
    indicator("quantity", "vehicles", "保障车辆数", exactly(ask(10), "辆"), "纳入经费保障的在编车辆数，以编制批复为准"),
    indicator("quantity", "trips", "出车次数", atLeast(ask(1500), "次"), "全年派车次数，以派车单为准"),
    indicator("quality", "condition", "车辆完好率", atLeast(95, "%"), "车况完好的车日数÷总车日数×100%"),
    indicator("quality", "registered", "派车登记率", exactly(100, "%"), "登记派车单的次数÷出车总次数×100%"),
    indicator("timeliness", "on-time", "派车及时率", atLeast(98, "%"), "按申请时间派出的次数÷申请次数×100%"),
    indicator("timeliness", "inspection", "车辆年检完成时限", by(11, 30), "全部车辆通过年度检验的时间"),
    indicator("social-benefit", "safe", "安全行车率", atLeast(99, "%"), "未发生有责事故的出车次数÷出车总次数×100%"),
    indicator("sustainability", "new-energy", "新能源车辆占比", atLeast(ask(30), "%"), "新能源车辆数÷保障车辆总数×100%"),
    indicator("satisfaction", "riders", "用车人员满意度", atLeast(90, "%"), "用车人员问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "公务用车",
      rows: {
        "general-total-cost": 10, "per-vehicle": 10, vehicles: 10, trips: 8, condition: 10, "on-time": 12, safe: 12, "new-energy": 8, riders: 10,
      },
    },
  ],
});
