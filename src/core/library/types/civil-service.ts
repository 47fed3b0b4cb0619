import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const CIVIL_SERVICE = defineType({
  id: "civil-service",
  name: "公务员管理",
  keywords: { 公务员: 4, 招录: 4, 录用: 4, 干部考察: 3, 考察: 2, 调配: 2, 干部推荐: 2 },
  indicators: [
    indicator("economic-cost", "per-recruit", "人均招录成本", atMost(priceOf(3000, ["recruited"]), "元/人"), "招录考察支出÷公务员招录人数"),
    indicator("quantity", "inspected", "干部考察人次", atLeast(ask(300), "人次"), "实际考察的干部人次，以考察材料为准", { source: "seed" }),
    indicator("quantity", "recruited", "公务员招录人数", atLeast(ask(30), "人"), "当年办妥录用审批的人数", { source: "seed" }),
    indicator("quantity", "assessed", "公务员考核人数", atLeast(ask(1600), "人"), "参加年度考核并确定等次的公务员人数", { source: "seed" }),
    indicator("quality", "coverage", "考察考核覆盖率", exactly(100, "%"), "实际考察考核人数÷应考察考核人数×100%", { source: "seed" }),
    indicator("quality", "qualified", "招录合格率", atLeast(90, "%"), "试用期满考核合格人数÷招录人数×100%", { source: "seed" }),
    indicator("quality", "disclosed", "招录信息公开率", exactly(100, "%"), "按规定公开的招录环节数÷应公开环节数×100%"),
    indicator("timeliness", "on-time", "招录环节按期完成率", exactly(100, "%"), "按公告时间完成的环节数÷招录环节总数×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "招录工作完成时限", by(12, 31), "年度招录和考察工作全部完成的时间", { source: "seed" }),
    indicator("social-benefit", "filled", "空缺职位补充率", atLeast(90, "%"), "已补充的空缺职位数÷招录计划职位数×100%"),
    indicator("sustainability", "young", "年轻干部占比", atLeast(25, "%"), "三十五岁以下公务员人数÷公务员总数×100%", { source: "seed" }),
    indicator("sustainability", "retention", "新录用人员留任率", atLeast(95, "%"), "录用满一年仍在岗的人数÷同批录用人数×100%"),
    indicator("satisfaction", "employers", "用人单位满意度", atLeast(90, "%"), "用人单位问卷中满意和较满意的份数÷有效问卷份数×100%"),
    indicator("satisfaction", "applicants", "报考人员满意度", atLeast(90, "%"), "报考人员问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "公务员招录考察",
      rows: {
        "general-total-cost": 10, "per-recruit": 10, recruited: 10, inspected: 6, qualified: 8, disclosed: 6, "on-time": 10, filled: 10, retention: 10, employers: 10,
      },
    },
  ],
});
