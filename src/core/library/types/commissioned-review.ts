import { ask, atLeast, atMost, defineType, exactly, indicator, priceOf } from "../define-type";

export const COMMISSIONED_REVIEW = defineType({
  id: "commissioned-review",
  name: "委托业务评审",
  keywords: { 委托业务: 5, 评审: 4, 审计: 3, 第三方: 3, 咨询: 3, 预算编制: 2, 中介: 3, 绩效评价: 3 },
  indicators: [
    indicator("economic-cost", "per-project", "单项委托业务成本", atMost(priceOf(1.8, ["projects"]), "万元/个"), "委托业务费÷委托业务项目数，以委托合同为准"),
    indicator("quantity", "projects", "委托业务项目数", atLeast(ask(50), "个"), "签订委托合同并完成的项目数"),
    indicator("quantity", "reports", "出具成果报告份数", atLeast(ask(50), "份"), "受托单位提交并通过审核的报告份数"),
    indicator("quality", "accepted", "成果报告合格率", exactly(100, "%"), "审核合格的报告份数÷提交报告总份数×100%"),
    indicator("quality", "errors", "评审复核差错率", atMost(3, "%"), "复核调整金额÷评审金额×100%"),
    indicator("quality", "qualified", "受托单位资质符合率", exactly(100, "%"), "具备规定资质的受托单位数÷受托单位总数×100%"),
    indicator("quality", "compliant", "委托费支付合规率", exactly(100, "%"), "按合同和规定程序支付的金额÷支付总金额×100%"),
    indicator("timeliness", "on-time", "报告提交及时率", exactly(100, "%"), "按合同时间提交的报告份数÷报告总份数×100%"),
    indicator("timeliness", "review-time", "单项评审平均时长", atMost(15, "工作日"), "自资料齐全至出具报告的平均工作日数"),
    indicator("economic-benefit", "reduction", "评审审减率", atLeast(5, "%"), "审减金额÷送审金额×100%"),
    indicator("social-benefit", "adopted", "评审结论采纳率", atLeast(95, "%"), "被采纳的评审结论数÷评审结论总数×100%"),
    indicator("social-benefit", "disputes", "评审异议成立率", atMost(2, "%"), "经复核成立的异议项目数÷评审项目总数×100%，反映评审对市场公平的维护"),
    indicator("sustainability", "filed", "评审成果归档率", exactly(100, "%"), "按规定归档的成果数÷评审成果总数×100%"),
    indicator("satisfaction", "clients", "委托单位满意度", atLeast(90, "%"), "委托单位问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "委托业务评审",
      rows: {
        "general-total-cost": 10, "per-project": 10, projects: 10, accepted: 10, errors: 10, "on-time": 10, reduction: 8, adopted: 12, clients: 10,
      },
    },
  ],
});
