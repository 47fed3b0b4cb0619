import { ask, atLeast, atMost, defineType, exactly, indicator, priceOf } from "../define-type";

export const SANITATION = defineType({
  id: "sanitation",
  name: "环卫保洁",
  keywords: { 保洁: 5, 环卫: 5, 清扫: 5, 垃圾: 4, 市容: 4, 清运: 4 },
  indicators: [
    indicator("economic-cost", "per-area", "单位面积保洁成本", atMost(priceOf(12, ["area"]), "元/平方米·年"), "保洁服务费÷清扫保洁面积，以服务合同为准"),
    indicator("quantity", "area", "清扫保洁面积", exactly(ask(120000), "平方米"), "服务合同约定的道路和公共区域面积"),
    indicator("quantity", "waste", "垃圾清运量", atLeast(ask(3000), "吨"), "全年清运垃圾的过磅重量"),
    indicator("quantity", "cleaners", "保洁人员配备人数", atLeast(ask(60), "人"), "实际在岗的保洁人员人数，以考勤为准"),
    indicator("quality", "passed", "保洁质量考核合格率", atLeast(95, "%"), "检查合格的次数÷检查总次数×100%"),
    indicator("quality", "harmless", "垃圾无害化处理率", exactly(100, "%"), "无害化处理量÷垃圾清运量×100%"),
    indicator("timeliness", "daily", "垃圾日产日清率", atLeast(98, "%"), "当日清运完毕的天数÷全年天数×100%"),
    indicator("timeliness", "response", "环境问题处置时长", atMost(2, "小时"), "自接到通知至处置完毕的平均时间，以平台记录为准"),
    indicator("social-benefit", "appearance", "市容检查达标率", atLeast(95, "%"), "上级检查达标的次数÷检查总次数×100%"),
    indicator("ecological-benefit", "dust", "道路积尘达标率", atLeast(90, "%"), "积尘检测达标的路段数÷检测路段总数×100%"),
    indicator("sustainability", "sorting", "生活垃圾分类参与率", atLeast(80, "%"), "参与垃圾分类的户数÷辖区总户数×100%"),
    indicator("satisfaction", "residents", "辖区居民满意度", atLeast(90, "%"), "居民问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "环卫保洁",
      rows: {
        "general-total-cost": 10, "per-area": 10, area: 8, waste: 8, passed: 8, harmless: 8, daily: 8, appearance: 8, dust: 12, residents: 10,
      },
    },
  ],
});
