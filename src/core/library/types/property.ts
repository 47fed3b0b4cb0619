import { ask, atLeast, atMost, defineType, exactly, indicator, priceOf } from "../define-type";

export const PROPERTY = defineType({
  id: "property",
  name: "机关物业运行",
  keywords: { 物业: 5, 办公大楼: 4, 办公楼: 4, 后勤: 4, 运行保障: 3, 机关事务: 4, 安保: 3 },
  indicators: [
    indicator("economic-cost", "per-area", "单位面积物业费", atMost(priceOf(60, ["area"]), "元/平方米·年"), "物业服务费÷物业服务面积，以服务合同为准"),
    indicator("ecological-cost", "energy", "单位面积用电量", atMost(ask(60), "度/平方米·年"), "全年用电量÷物业服务面积，以电费单为准"),
    indicator("quantity", "area", "物业服务面积", exactly(ask(12000), "平方米"), "服务合同约定的建筑面积"),
    indicator("quantity", "repairs", "日常维修次数", atLeast(ask(2000), "次"), "全年完成的维修次数，以报修工单为准"),
    indicator("quantity", "patrols", "安全巡查次数", atLeast(ask(200), "次"), "全年开展的安全巡查次数，以巡查记录为准"),
    indicator("quality", "repaired", "维修验收合格率", atLeast(95, "%"), "验收合格的维修次数÷维修总次数×100%"),
    indicator("quality", "maintained", "设备维保合格率", atLeast(95, "%"), "维保检测合格的设备数÷应维保设备总数×100%"),
    indicator("quality", "cleaned", "保洁考核合格率", atLeast(95, "%"), "检查合格的次数÷检查总次数×100%"),
    indicator("timeliness", "response", "报修响应时间", atMost(30, "分钟"), "自报修至维修人员到场的平均时间，以工单为准"),
    indicator("timeliness", "on-time", "报修办结及时率", atLeast(95, "%"), "按约定时间办结的工单数÷工单总数×100%"),
    indicator("social-benefit", "running", "设施正常运行率", atLeast(98, "%"), "正常运行的设施台日数÷应运行台日数×100%"),
    indicator("ecological-benefit", "saving", "水电气消耗下降率", atLeast(2, "%"), "（上年消耗量－本年消耗量）÷上年消耗量×100%"),
    indicator("satisfaction", "staff", "办公人员满意度", atLeast(90, "%"), "办公人员问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "机关物业运行",
      rows: {
        "general-total-cost": 10, "per-area": 10, area: 6, repairs: 6, patrols: 6, repaired: 6, cleaned: 8, "on-time": 8, running: 10, saving: 10, staff: 10,
      },
    },
  ],
});
