import { ask, atLeast, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const STUDENT_AID = defineType({
  id: "student-aid",
  name: "学生资助",
  keywords: { 学生: 3, 资助: 4, 助学: 5, 生活补助: 1, 奖学金: 5, 寄宿生: 4, 营养餐: 3 },
  indicators: [
    indicator("economic-cost", "standard", "生均年资助标准", exactly(priceOf(1250, ["students"]), "元/人·年"), "按{document}规定的标准发放"),
    indicator("quantity", "students", "受资助学生人次", atLeast(ask(700), "人次"), "春秋两季实际领取资助的学生人次，以发放清单为准"),
    indicator("quantity", "schools", "资助覆盖学校数", exactly(ask(20), "所"), "有学生获得资助的学校数"),
    indicator("quality", "coverage", "资助政策覆盖率", exactly(100, "%"), "实际资助学生数÷符合条件学生数×100%"),
    indicator("quality", "identified", "资助对象认定准确率", exactly(100, "%"), "经公示和复核无误的学生数÷受资助学生总数×100%"),
    indicator("quality", "accuracy", "资助资金发放准确率", exactly(100, "%"), "对象和金额均无误的发放笔数÷发放总笔数×100%"),
    indicator("timeliness", "on-time", "资助资金到位及时率", exactly(100, "%"), "按规定时间到账的金额÷应发放金额×100%"),
    indicator("timeliness", "spring", "春季资助发放时限", by(6, 30), "春季学期资助全部发放到学生账户的时间"),
    indicator("timeliness", "deadline", "秋季资助发放时限", by(12, 20), "秋季学期资助全部发放到学生账户的时间"),
    indicator("social-benefit", "retention", "义务教育巩固率", atLeast(97, "%"), "毕业年级学生数÷该年级入学时学生数×100%，转入转出另计"),
    indicator("social-benefit", "awareness", "资助政策知晓率", atLeast(95, "%"), "受访学生和家长中知晓政策的人数÷受访人数×100%"),
    indicator("sustainability", "graduation", "受助学生学业完成率", atLeast(98, "%"), "如期毕业或升级的受助学生数÷受助学生总数×100%"),
    indicator("satisfaction", "students-satisfaction", "受助学生满意度", atLeast(95, "%"), "学生问卷中满意和较满意的份数÷有效问卷份数×100%"),
    indicator("satisfaction", "parents", "受助学生家长满意度", atLeast(95, "%"), "家长问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "学生资助",
      rows: {
        "general-total-cost": 10, standard: 10, students: 10, coverage: 6, identified: 6, "on-time": 8, retention: 10, awareness: 10, graduation: 10,
        "students-satisfaction": 5, parents: 5,
      },
    },
  ],
});
