import { ask, atLeast, atMost, by, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const ASSESSMENT = defineType({
  id: "assessment",
  name: "考核督导",
  keywords: { 考核: 3, 绩效考核: 4, 督导: 3, 督查: 4, 平时考核: 3, 年度考核: 3, 综合考核: 3 },
  indicators: [
    indicator("economic-cost", "per-unit", "单位平均考核成本", atMost(priceOf(3000, ["units"]), "元/个"), "考核工作支出÷考核单位数"),
    indicator("quantity", "units", "考核单位数", exactly(ask(80), "个"), "纳入年度考核的单位数，以考核通知为准", { source: "seed" }),
    indicator("quantity", "inspections", "实地督导次数", atLeast(ask(100), "次"), "到被考核单位开展实地督导的次数，以督导记录为准", { source: "seed" }),
    indicator("quantity", "meetings", "调度会议次数", atLeast(ask(6), "次"), "召开的考核指标调度会议次数，以会议记录为准", { source: "seed" }),
    indicator("quantity", "trained", "考核业务培训人数", atLeast(ask(200), "人"), "参加考核业务培训的人数，以签到表为准", { source: "seed" }),
    indicator("quality", "coverage", "考核覆盖率", exactly(100, "%"), "实际考核单位数÷应考核单位数×100%", { source: "seed" }),
    indicator("quality", "data", "考核数据准确率", atLeast(98, "%"), "复核无误的考核数据条数÷抽查数据条数×100%"),
    indicator("quality", "rectified", "考核问题整改率", atLeast(95, "%"), "年内完成整改的问题数÷考核发现的问题数×100%"),
    indicator("timeliness", "on-time", "考核任务完成及时率", atLeast(95, "%"), "按计划时间完成的考核任务数÷考核任务总数×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "考核工作完成时限", by(12, 31), "年度考核工作全部完成的时间", { source: "seed" }),
    indicator("social-benefit", "applied", "考核结果应用率", exactly(100, "%"), "考核结果用于奖惩和干部评价的单位数÷考核单位数×100%"),
    indicator("social-benefit", "tasks", "被考核单位任务完成率", atLeast(95, "%"), "被考核单位完成的年度重点任务数÷年度重点任务总数×100%", { source: "seed" }),
    indicator("sustainability", "method", "考核办法更新机制", grades("考核办法按年修订并公开征求意见", "考核办法按年修订但未征求意见"), "年度考核办法的修订程序，以印发文件为准"),
    indicator("satisfaction", "assessed", "被考核单位满意度", atLeast(90, "%"), "被考核单位问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "考核督导",
      rows: {
        "general-total-cost": 20, units: 6, inspections: 6, meetings: 4, coverage: 8, "on-time": 6, applied: 15, tasks: 15, assessed: 10,
      },
    },
  ],
});
