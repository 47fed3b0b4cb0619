import { ask, atLeast, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const GRASSROOTS = defineType({
  id: "grassroots",
  name: "基层组织运转",
  keywords: { 村级组织: 4, 村级: 2, 运转: 3, 办公经费: 4, 服务群众: 3, 社区: 1, 基层组织: 2, 村级支出: 3 },
  indicators: [
    indicator("economic-cost", "standard", "村级办公经费标准", exactly(priceOf(50000, ["villages"]), "元/村·年"), "按{document}规定的标准安排到村", { source: "seed" }),
    indicator("quantity", "villages", "保障村级组织数量", exactly(ask(50), "个"), "纳入经费保障的村和社区数量，以拨款文件为准", { source: "seed" }),
    indicator("quantity", "errands", "服务群众事项数", atLeast(ask(200), "件"), "用服务群众专项经费办结的事项数，以台账为准", { source: "seed" }),
    indicator("quantity", "places", "活动场所维护个数", atLeast(ask(10), "个"), "当年维护修缮的村级活动场所个数"),
    indicator("quality", "coverage", "运转经费保障覆盖率", exactly(100, "%"), "获得经费保障的村级组织数÷村级组织总数×100%", { source: "seed" }),
    indicator("quality", "disclosed", "经费使用公开率", exactly(100, "%"), "按季公开经费使用情况的村数÷保障村数×100%"),
    indicator("timeliness", "deadline", "运转经费到位时限", by(6, 30), "运转经费拨付到村级账户的时间", { source: "seed" }),
    indicator("timeliness", "paid", "经费拨付及时率", exactly(100, "%"), "按规定时间拨付的金额÷应拨付金额×100%", { source: "seed" }),
    indicator("social-benefit", "running", "村级组织正常运转率", exactly(100, "%"), "年度考核确认正常运转的村级组织数÷村级组织总数×100%", { source: "seed" }),
    indicator("social-benefit", "resolved", "群众诉求办结率", atLeast(95, "%"), "年内办结的诉求件数÷受理的诉求件数×100%"),
    indicator("sustainability", "meetings", "村务按季公开率", exactly(100, "%"), "按季完成村务公开的村数÷保障村数×100%"),
    indicator("satisfaction", "villagers", "所在村群众满意度", atLeast(95, "%"), "入户问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "基层组织运转",
      rows: {
        "general-total-cost": 10, standard: 10, villages: 8, coverage: 8, disclosed: 6, deadline: 8, running: 10, resolved: 10, meetings: 10, villagers: 10,
      },
    },
  ],
});
