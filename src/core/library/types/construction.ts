import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const CONSTRUCTION = defineType({
  id: "construction",
  name: "工程修缮",
  keywords: { 修缮: 5, 改造: 3, 工程: 3, 维修改造: 4, 装修: 4, 新建: 2, 施工: 2, 加固: 4 },
  indicators: [
    indicator("economic-cost", "per-area", "单位面积造价", atMost(priceOf(2000, ["area"]), "元/平方米"), "工程结算价÷修缮面积，以结算审核报告为准"),
    indicator("social-cost", "complaints", "施工扰民投诉件数", atMost(3, "件"), "施工期间经核实的扰民投诉件数，以热线登记为准"),
    indicator("ecological-cost", "dust", "施工扬尘超标次数", atMost(2, "次"), "施工期间被监管部门认定的扬尘超标次数"),
    indicator("quantity", "area", "修缮面积", exactly(ask(300), "平方米"), "竣工验收确认的修缮面积"),
    indicator("quantity", "places", "修缮点位数", exactly(ask(2), "处"), "竣工验收确认的修缮点位数"),
    indicator("quality", "acceptance", "工程验收合格率", exactly(100, "%"), "验收合格的单位工程数÷单位工程总数×100%"),
    indicator("quality", "materials", "进场材料合格率", exactly(100, "%"), "检验合格的材料批次÷进场材料总批次×100%"),
    indicator("quality", "accidents", "施工安全事故起数", exactly(0, "起"), "施工期间发生的一般及以上安全事故起数"),
    indicator("timeliness", "on-time", "工程完成及时率", exactly(100, "%"), "按合同工期完成的单位工程数÷单位工程总数×100%"),
    indicator("timeliness", "duration", "施工工期", atMost(ask(270), "天"), "自开工令下达至竣工验收的日历天数", { source: "seed" }),
    indicator("timeliness", "deadline", "竣工验收时限", by(11, 30), "工程通过竣工验收的时间"),
    indicator("social-benefit", "people", "受益人口数", atLeast(ask(500), "人"), "修缮后直接使用场所的人数，以登记数据为准"),
    indicator("sustainability", "lifetime", "设计使用年限", atLeast(ask(20), "年"), "设计文件载明的使用年限"),
    indicator("sustainability", "repairs", "质保期返修率", atMost(2, "%"), "质保期内返修的分项数÷验收的分项总数×100%"),
    indicator("satisfaction", "beneficiaries", "受益群众满意度", atLeast(95, "%"), "受益群众问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "工程修缮",
      rows: {
        "general-total-cost": 10, "per-area": 6, dust: 4, area: 10, acceptance: 12, materials: 8, duration: 10, people: 10, lifetime: 10, beneficiaries: 10,
      },
    },
  ],
});
