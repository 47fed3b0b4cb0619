import { ask, atLeast, atMost, BUDGET, by, defineType, exactly, grades, indicator } from "../define-type";

/** What any project can have, whatever it does. */
export const GENERAL = defineType({
  id: "general",
  name: "通用",
  keywords: {},
  indicators: [
    indicator("economic-cost", "total-cost", "项目总成本", atMost(BUDGET, "万元"), "项目全部支出的合计，以财务核算账为准", { source: "seed", scoring: "total-cost" }),
    indicator("economic-cost", "saving-rate", "成本节约率", atLeast(3, "%"), "（预算数－实际支出数）÷预算数×100%，仅指通过采购或比价节约的支出"),
    indicator("social-cost", "complaints", "项目实施投诉件数", atMost(3, "件"), "实施期间经核实的群众有效投诉件数，以信访和热线登记为准"),
    indicator("ecological-cost", "paper", "办公用纸消耗量", atMost(ask(100), "包"), "项目实施耗用的办公用纸数量，以领用登记为准"),
    indicator("quantity", "tasks", "年度工作任务数", atLeast(ask(10), "项"), "列入年度工作计划并实际完成的任务项数，以工作台账为准"),
    indicator("quality", "task-pass-rate", "工作任务验收合格率", exactly(100, "%"), "验收合格的任务数÷完成的任务总数×100%"),
    indicator("quality", "completion-rate", "工作任务完成率", exactly(100, "%"), "实际完成任务数÷计划任务数×100%"),
    indicator("quality", "disclosure-rate", "项目信息公开率", exactly(100, "%"), "按规定公开的事项数÷应公开的事项数×100%"),
    indicator("timeliness", "on-time-rate", "工作任务完成及时率", atLeast(95, "%"), "按计划时间完成的任务数÷任务总数×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "项目完成时限", by(12, 31), "项目全部任务完成并形成成果资料的时间", { source: "seed" }),
    indicator("timeliness", "payment-rate", "资金支付及时率", exactly(100, "%"), "按合同或文件约定时间支付的金额÷应支付金额×100%", { source: "seed" }),
    indicator("social-benefit", "goal-rate", "年度重点任务达标率", atLeast(95, "%"), "达到年度考核要求的重点任务数÷重点任务总数×100%"),
    indicator("sustainability", "mechanism", "长效工作机制", grades("工作流程成文并按年修订", "工作流程成文但未按年修订"), "项目形成的工作流程是否成文并随实践更新，以文件为准"),
    indicator("satisfaction", "users", "服务对象满意度", atLeast(95, "%"), "问卷中评价满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
    indicator("satisfaction", "public", "社会公众满意度", atLeast(90, "%"), "随机访问中评价满意和较满意的人数÷受访人数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "通用项目",
      rows: {
        "total-cost": 20, tasks: 10, "task-pass-rate": 10, deadline: 10, "goal-rate": 15, mechanism: 15, users: 10,
      },
    },
  ],
});
