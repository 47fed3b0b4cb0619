import { ask, atLeast, atMost, by, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const TRAINING = defineType({
  id: "training",
  name: "培训",
  keywords: { 培训: 4, 轮训: 4, 履职能力提升: 3, 研修: 3, 学员: 2, 进修: 3, 培训班: 2 },
  indicators: [
    indicator("economic-cost", "standard", "人均培训成本", atMost(priceOf(400, ["headcount", "days"]), "元/人·天"), "培训费总额÷培训人天数，不超过{document}规定的综合定额"),
    indicator("quantity", "headcount", "培训人数", atLeast(ask(200), "人"), "实际参加培训的人数，以签到表为准，同一人只计一次", { source: "seed" }),
    indicator("quantity", "sessions", "培训班期数", atLeast(ask(2), "期"), "实际举办的培训班期数，以开班通知为准", { source: "seed" }),
    indicator("quantity", "days", "培训天数", atLeast(ask(5), "天"), "各期实际授课天数的合计，不含报到和返程"),
    indicator("quality", "pass-rate", "培训合格率", atLeast(90, "%"), "结业考核合格人数÷参加考核人数×100%", { source: "seed" }),
    indicator("quality", "attendance", "参训率", atLeast(95, "%"), "实际参训人数÷通知应到人数×100%"),
    indicator("quality", "coverage", "培训覆盖率", atLeast(90, "%"), "本年已参训的对象数÷应培训的对象总数×100%", { source: "seed" }),
    indicator("quality", "faculty", "培训师资达标率", atLeast(90, "%"), "具备规定资质的授课教师数÷授课教师总数×100%", { source: "seed" }),
    indicator("quality", "plan", "培训计划完成率", exactly(100, "%"), "实际举办班次÷年度计划班次×100%", { source: "seed" }),
    indicator("timeliness", "on-time", "培训按期开班率", atLeast(95, "%"), "按计划时间开班的班次÷计划班次×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "培训完成时限", by(11, 30), "最后一期培训班结业的时间"),
    indicator("social-benefit", "applied", "训后工作运用率", atLeast(80, "%"), "训后跟踪中表示所学已用于工作的人数÷被跟踪人数×100%"),
    indicator("sustainability", "ability", "参训干部履职能力", grades("多数参训干部能独立承担新任务", "部分参训干部能独立承担新任务"), "训后半年内由所在单位对参训干部承担任务情况作出评价", { source: "seed" }),
    indicator("satisfaction", "trainees", "参训学员满意度", atLeast(95, "%"), "评教问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "培训",
      rows: {
        "general-total-cost": 10, standard: 10, headcount: 10, sessions: 8, "pass-rate": 8, attendance: 6, "on-time": 8, applied: 10, ability: 10, trainees: 10,
      },
    },
  ],
});
