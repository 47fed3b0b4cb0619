import { ask, atLeast, atMost, defineType, exactly, indicator, priceOf } from "../define-type";

export const IT_MAINTENANCE = defineType({
  id: "it-maintenance",
  name: "信息化运维",
  keywords: { 运维: 4, 运行维护: 4, 维护费: 4, 运营维护: 4, 远程教育: 3, 远教: 3, 站点: 2, 信息化: 1, 运行费: 2, 系统维护: 3, 平台维护: 6, 维护: 3, 软件: 2, 网络: 1 },
  indicators: [
    indicator("economic-cost", "site-cost", "单个站点年维护费", atMost(priceOf(600, ["sites"]), "元/个·年"), "维护费总额÷维护站点数，以维护合同为准"),
    indicator("quantity", "rounds", "年度巡检次数", atLeast(ask(12), "次"), "每个站点或系统全年实际巡检次数，以巡检记录为准", { source: "seed" }),
    indicator("quantity", "sites", "维护站点数", atLeast(ask(200), "个"), "纳入维护合同并实际维护的站点数", { source: "seed" }),
    indicator("quantity", "systems", "维护系统数", exactly(ask(2), "套"), "纳入维护合同并实际维护的信息系统数", { source: "seed" }),
    indicator("quality", "uptime", "系统正常运行率", atLeast(99, "%"), "正常运行小时数÷应运行小时数×100%，计划内停机除外"),
    indicator("quality", "failure-rate", "系统故障率", atMost(5, "%"), "发生故障的站点或系统次数÷巡检总次数×100%", { source: "seed" }),
    indicator("quality", "fixed", "故障修复率", atLeast(98, "%"), "已修复的故障数÷报修故障总数×100%"),
    indicator("quality", "vulnerabilities", "高危漏洞整改率", exactly(100, "%"), "已整改的高危漏洞数÷检测发现的高危漏洞数×100%"),
    indicator("timeliness", "response", "故障响应时间", atMost(30, "分钟"), "自报修至技术人员响应的平均时间，以工单为准"),
    indicator("timeliness", "repair", "故障修复时间", atMost(4, "小时"), "自响应至恢复正常的平均时间，以工单为准"),
    indicator("social-benefit", "usage", "系统使用率", atLeast(90, "%"), "年内有使用记录的站点或账号数÷总数×100%", { source: "seed" }),
    indicator("social-benefit", "online", "业务线上办理率", atLeast(90, "%"), "线上办结件数÷办结总件数×100%", { source: "seed" }),
    indicator("sustainability", "knowledge", "运维知识库更新次数", atLeast(4, "次"), "全年新增或修订运维手册和故障案例的次数"),
    indicator("satisfaction", "users", "系统使用人员满意度", atLeast(95, "%"), "使用人员问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "信息化运维",
      rows: {
        "general-total-cost": 20, systems: 8, rounds: 8, uptime: 8, "failure-rate": 6, response: 5, repair: 5, online: 10, knowledge: 10, users: 10,
      },
    },
    {
      id: "remote-education",
      name: "远程教育站点维护",
      keywords: { 远程教育: 9, 远教: 9, 站点: 4, 维护: 2 },
      rows: {
        "general-total-cost": 10, "site-cost": 10, sites: 10, rounds: 10, uptime: 10, "failure-rate": 5, repair: 5, usage: 12, knowledge: 8, users: 10,
      },
    },
  ],
});
