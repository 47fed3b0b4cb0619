import { ask, atLeast, atMost, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const SOCIAL_RELIEF = defineType({
  id: "social-relief",
  name: "困难群众救助",
  keywords: { 困难群众: 5, 低保: 6, 特困: 5, 临时救助: 5, 残疾人: 5, 孤儿: 5, 社会救助: 5 },
  indicators: [
    indicator("economic-cost", "standard", "人均月救助标准", exactly(priceOf(600, ["people"], 12), "元/人·月"), "按{document}规定的月标准发放"),
    indicator("quantity", "people", "在册救助人数", exactly(ask(1000), "人"), "全年月均在册的救助对象人数，以救助系统为准"),
    indicator("quantity", "temporary", "临时救助人次", atLeast(ask(200), "人次"), "全年实施临时救助的人次，以审批表为准"),
    indicator("quality", "identified", "救助对象认定准确率", atLeast(99, "%"), "核查无误的对象数÷核查对象总数×100%"),
    indicator("quality", "covered", "应救尽救率", exactly(100, "%"), "实际救助人数÷符合条件人数×100%"),
    indicator("quality", "socialised", "救助金社会化发放率", exactly(100, "%"), "通过金融机构代发的金额÷发放总金额×100%"),
    indicator("timeliness", "on-time", "救助金发放及时率", exactly(100, "%"), "按月按时发放的笔数÷应发笔数×100%"),
    indicator("timeliness", "review", "救助申请办结时长", atMost(20, "工作日"), "自受理至作出审核决定的平均工作日数"),
    indicator("social-benefit", "secured", "困难群众生活保障率", exactly(100, "%"), "基本生活得到保障的对象数÷救助对象总数×100%"),
    indicator("sustainability", "dynamic", "救助对象核查机制", grades("家庭状况按季核查并及时调整", "家庭状况按年核查并及时调整"), "救助对象家庭状况定期核查和动态调整的情况"),
    indicator("satisfaction", "helped", "救助对象满意度", atLeast(90, "%"), "入户回访中满意和较满意的人数÷回访人数×100%"),
  ],
  blocks: [
    {
      name: "困难群众救助",
      rows: {
        "general-total-cost": 10, standard: 10, people: 10, identified: 6, covered: 8, "on-time": 6, secured: 15, dynamic: 15, helped: 10,
      },
    },
  ],
});
