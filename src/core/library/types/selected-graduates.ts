import { ask, atLeast, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const SELECTED_GRADUATES = defineType({
  id: "selected-graduates",
  name: "选调生管理",
  keywords: { 选调生: 7, 到村任职: 4, 大学生村官: 5 },
  indicators: [
    indicator("economic-cost", "standard", "选调生月补助标准", exactly(priceOf(1000, ["people"], 12), "元/人·月"), "按{document}规定的月标准发放", { source: "seed" }),
    indicator("quantity", "people", "选调生补助人数", exactly(ask(30), "人"), "实际领取补助的选调生人数，以发放清单为准", { source: "seed" }),
    indicator("quantity", "services", "服务群众活动次数", atLeast(ask(4), "次"), "每名选调生全年参加服务群众活动的次数", { source: "seed" }),
    indicator("quantity", "surveys", "国情调研活动次数", atLeast(ask(1), "次"), "组织选调生开展国情调研的次数，以调研报告为准", { source: "seed" }),
    indicator("quantity", "training", "选调生培训次数", atLeast(ask(1), "次"), "集中组织的选调生培训次数，以培训通知为准", { source: "seed" }),
    indicator("quality", "paid", "选调生待遇保障率", exactly(100, "%"), "足额领取补助的选调生数÷选调生总数×100%", { source: "seed" }),
    indicator("quality", "posted", "选调生到村任职率", exactly(100, "%"), "实际到村任职的选调生数÷应到村任职的选调生数×100%", { source: "seed" }),
    indicator("quality", "assessed", "选调生考核合格率", atLeast(95, "%"), "年度考核合格以上的人数÷参加考核人数×100%"),
    indicator("timeliness", "on-time", "选调生补助发放及时率", exactly(100, "%"), "按月按时发放的笔数÷应发笔数×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "选调生补助发放时限", by(12, 15), "全年补助全部发放到个人账户的时间", { source: "seed" }),
    indicator("social-benefit", "tasks", "选调生承办任务完成率", atLeast(95, "%"), "选调生承办并完成的村级任务数÷承办任务总数×100%", { source: "seed" }),
    indicator("sustainability", "served", "到村服务年限达标率", atLeast(90, "%"), "到村服务达到规定年限的人数÷到村任职人数×100%", { source: "seed" }),
    indicator("satisfaction", "graduates", "选调生满意度", atLeast(95, "%"), "选调生问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
    indicator("satisfaction", "villagers", "任职村群众满意度", atLeast(90, "%"), "任职村群众问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "选调生管理",
      rows: {
        "general-total-cost": 10, standard: 10, people: 8, services: 6, surveys: 4, posted: 6, "on-time": 6, tasks: 15, served: 15, graduates: 5, villagers: 5,
      },
    },
  ],
});
