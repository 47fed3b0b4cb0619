import { ask, atLeast, by, defineType, exactly, grades, indicator } from "../define-type";

export const PARTY_BUILDING = defineType({
  id: "party-building",
  name: "党建活动",
  keywords: { 党建: 3, 党组织: 2, 党员: 2, 党组织活动: 3, 主题党日: 3, 三会一课: 2, 党员教育: 2 },
  indicators: [
    indicator("economic-cost", "per-member", "党员人均活动经费", exactly(ask(200), "元/人·年"), "党组织活动经费÷党员人数，按{document}规定的标准安排", { source: "seed" }),
    indicator("quantity", "events", "党建活动次数", atLeast(ask(12), "次"), "每个党组织全年开展的活动次数，以活动记录为准", { source: "seed" }),
    indicator("quantity", "demonstrations", "示范点创建个数", atLeast(ask(10), "个"), "当年验收命名的党建示范点个数", { source: "seed" }),
    indicator("quantity", "inspections", "党建督导次数", atLeast(ask(6), "次"), "集中开展的党建督导次数，以督导通报为准", { source: "seed" }),
    indicator("quantity", "meetings", "党建工作例会次数", atLeast(ask(12), "次"), "召开的党建工作例会次数，以会议记录为准", { source: "seed" }),
    indicator("quantity", "surveys", "基层党建调研次数", atLeast(ask(4), "次"), "开展的基层党建专题调研次数，以调研报告为准", { source: "seed" }),
    indicator("quantity", "recruits", "发展党员人数", atLeast(ask(30), "人"), "当年接收为预备党员的人数"),
    indicator("quality", "coverage", "党建督导覆盖率", atLeast(90, "%"), "接受督导的党组织数÷党组织总数×100%", { source: "seed" }),
    indicator("quality", "participation", "党员活动参与率", atLeast(90, "%"), "实际参加人次÷应参加人次×100%"),
    indicator("quality", "rectified", "督导问题整改率", atLeast(95, "%"), "年内完成整改的问题数÷督导发现的问题数×100%"),
    indicator("quality", "accepted", "示范点验收合格率", exactly(100, "%"), "验收合格的示范点数÷申报验收的示范点数×100%"),
    indicator("timeliness", "paid", "党建经费拨付及时率", exactly(100, "%"), "按规定时间拨付的金额÷应拨付金额×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "示范点建成时限", by(11, 30), "示范点全部通过验收的时间"),
    indicator("social-benefit", "up-to-standard", "基层党组织达标率", atLeast(95, "%"), "年度考核达标的党组织数÷党组织总数×100%"),
    indicator("sustainability", "service", "党组织服务群众能力", grades("群众诉求全部办结并逐件回访", "群众诉求全部办结但未回访"), "党组织受理、办理和回访群众诉求的情况，以台账为准", { source: "seed" }),
    indicator("satisfaction", "members", "党员群众满意度", atLeast(95, "%"), "问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "党建活动",
      rows: {
        "general-total-cost": 20, events: 10, inspections: 5, participation: 5, rectified: 5, paid: 5, "up-to-standard": 15, service: 15, members: 10,
      },
    },
    {
      id: "party-demonstration",
      name: "党建示范点创建",
      keywords: { 示范点: 5, 示范创建: 6, 党建示范: 6, 阵地建设: 4 },
      rows: {
        "general-total-cost": 20, demonstrations: 15, accepted: 15, deadline: 10, "up-to-standard": 10, service: 10, members: 10,
      },
    },
  ],
});
