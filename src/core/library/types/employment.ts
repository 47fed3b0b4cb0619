import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const EMPLOYMENT = defineType({
  id: "employment",
  name: "就业创业",
  keywords: { 就业: 5, 创业: 4, 公益性岗位: 5, 招聘会: 4, 职业技能: 5, 农民工: 3 },
  indicators: [
    indicator("economic-cost", "standard", "人均技能培训标准", atMost(priceOf(1500, ["trained"]), "元/人·次"), "技能培训支出÷培训人次，不超过{document}规定的标准"),
    indicator("quantity", "fairs", "招聘会场次", atLeast(ask(12), "场"), "线上线下举办的招聘会场次，以活动记录为准"),
    indicator("quantity", "trained", "职业技能培训人次", atLeast(ask(500), "人次"), "参加培训并结业的人次，以培训台账为准"),
    indicator("quantity", "placed", "公益性岗位安置人数", atLeast(ask(100), "人"), "公益性岗位在岗人数，以劳动合同为准"),
    indicator("quality", "certified", "技能培训取证率", atLeast(80, "%"), "取得职业证书的人数÷结业人数×100%"),
    indicator("quality", "accuracy", "就业资金发放准确率", exactly(100, "%"), "对象和金额均无误的发放笔数÷发放总笔数×100%"),
    indicator("timeliness", "paid", "就业资金发放及时率", exactly(100, "%"), "按规定时间发放的笔数÷应发笔数×100%"),
    indicator("timeliness", "deadline", "培训任务完成时限", by(11, 30), "年度技能培训全部结业的时间"),
    indicator("social-benefit", "employed", "城镇新增就业人数", atLeast(ask(2000), "人"), "当年城镇新增就业人数，以就业登记系统为准"),
    indicator("social-benefit", "rural", "农村劳动力转移人数", atLeast(ask(1000), "人"), "当年新增转移就业的农村劳动力人数"),
    indicator("sustainability", "working", "培训后就业率", atLeast(60, "%"), "结业半年内就业的人数÷结业人数×100%"),
    indicator("satisfaction", "seekers", "求职人员满意度", atLeast(90, "%"), "求职人员问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "就业创业",
      rows: {
        "general-total-cost": 10, standard: 10, fairs: 6, trained: 10, certified: 8, accuracy: 8, paid: 8, employed: 10, working: 10, seekers: 10,
      },
    },
  ],
});
