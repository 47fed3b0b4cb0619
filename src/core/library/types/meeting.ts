import { ask, atLeast, atMost, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const MEETING = defineType({
  id: "meeting",
  name: "会议",
  keywords: { 会议: 4, 座谈会: 2, 会务: 3, 全会: 3, 党代会: 3, 大会: 2 },
  indicators: [
    indicator("economic-cost", "standard", "人均会议费", atMost(priceOf(400, ["people", "count"]), "元/人·天"), "会议费总额÷参会人天数，不超过{document}规定的综合定额"),
    indicator("quantity", "count", "会议召开次数", atLeast(ask(12), "次"), "实际召开的会议次数，以会议通知和签到表为准", { source: "seed" }),
    indicator("quantity", "people", "平均参会人数", atLeast(ask(50), "人"), "每次会议平均实到人数，以签到表为准", { source: "seed" }),
    indicator("quantity", "resolutions", "形成会议纪要份数", atLeast(ask(12), "份"), "印发的会议纪要份数，以发文登记为准"),
    indicator("quality", "attendance", "参会率", atLeast(90, "%"), "实到人数÷应到人数×100%"),
    indicator("quality", "plan", "会议计划完成率", atLeast(90, "%"), "实际召开次数÷计划召开次数×100%", { source: "seed" }),
    indicator("quality", "papers", "会议材料合格率", atLeast(95, "%"), "一次送审通过的材料份数÷会议材料总份数×100%"),
    indicator("timeliness", "on-time", "会议按期召开率", exactly(100, "%"), "按计划时间召开的次数÷计划次数×100%"),
    indicator("timeliness", "minutes", "会议纪要印发时长", atMost(5, "工作日"), "自会议结束至纪要印发的平均工作日数"),
    indicator("social-benefit", "decisions", "会议议定事项落实率", atLeast(95, "%"), "年内已落实的议定事项数÷应落实的议定事项数×100%"),
    indicator("sustainability", "follow-up", "议定事项督办机制", grades("议定事项全部建账并按季通报", "议定事项已建账但未按季通报"), "议定事项台账和督办通报的建立与执行情况"),
    indicator("satisfaction", "attendees", "参会人员满意度", atLeast(90, "%"), "会后问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "会议",
      rows: {
        "general-total-cost": 10, standard: 10, count: 10, people: 8, attendance: 6, papers: 6, "on-time": 10, decisions: 12, "follow-up": 8, attendees: 10,
      },
    },
  ],
});
