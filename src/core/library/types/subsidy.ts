import { ask, atLeast, by, defineType, exactly, grades, indicator, priceOf } from "../define-type";

export const SUBSIDY = defineType({
  id: "subsidy",
  name: "补贴报酬发放",
  keywords: { 补贴: 3, 补助: 2, 报酬: 4, 津贴: 4, 奖金: 8, 绩效工资: 5, 养老保险补: 6, 生活补贴: 2, 职务补贴: 2, 发放: 1 },
  indicators: [
    indicator("economic-cost", "standard", "人均年补助标准", exactly(priceOf(1500, ["recipients"]), "元/人·年"), "按{document}规定的标准发放", { source: "seed" }),
    indicator("economic-cost", "monthly", "人均月报酬标准", exactly(priceOf(3000, ["recipients"], 12), "元/人·月"), "按{document}规定的月标准发放", { source: "seed" }),
    indicator("quantity", "recipients", "补助发放人数", exactly(ask(1000), "人"), "实际领取补助的人数，以银行代发清单为准", { source: "seed" }),
    indicator("quantity", "retired", "离任村干部补贴人数", exactly(ask(2500), "人"), "符合条件并实际领取补贴的离任村干部人数", { source: "seed" }),
    indicator("quantity", "batches", "补助发放批次", exactly(ask(12), "批"), "全年实际发放的批次，以代发清单为准"),
    indicator("quality", "accuracy", "补助发放准确率", exactly(100, "%"), "对象和金额均无误的发放笔数÷发放总笔数×100%", { source: "seed" }),
    indicator("quality", "coverage", "应发尽发率", exactly(100, "%"), "实际发放人数÷符合条件人数×100%", { source: "seed" }),
    indicator("quality", "eligible", "发放对象合规率", exactly(100, "%"), "经核查符合条件的发放对象数÷发放对象总数×100%", { source: "seed" }),
    indicator("quality", "roster", "人员动态更新率", exactly(100, "%"), "当月完成增减变动登记的人数÷应登记人数×100%", { source: "seed" }),
    indicator("timeliness", "on-time", "补助发放及时率", exactly(100, "%"), "按规定时间发放的笔数÷发放总笔数×100%", { source: "seed" }),
    indicator("timeliness", "deadline", "补助发放完成时限", by(12, 15), "全年补助全部发放到个人账户的时间", { source: "seed" }),
    indicator("social-benefit", "stability", "在职队伍稳定率", atLeast(98, "%"), "年末在岗人数÷年初在岗人数×100%，到龄和组织调整的除外", { source: "seed" }),
    indicator("social-benefit", "livelihood", "补助对象生活改善率", atLeast(85, "%"), "回访中表示生活有改善的人数÷回访人数×100%", { source: "seed" }),
    indicator("sustainability", "register", "发放名册管理机制", grades("名册按月更新并向社会公示", "名册按月更新但未公示"), "发放名册增减审批和公示制度的执行情况"),
    indicator("satisfaction", "recipients-satisfaction", "补助对象满意度", atLeast(95, "%"), "抽样回访中满意和较满意的人数÷回访人数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "补贴发放",
      rows: {
        "general-total-cost": 10, standard: 10, recipients: 10, accuracy: 8, coverage: 6, "on-time": 6, stability: 15, register: 15, "recipients-satisfaction": 10,
      },
    },
    {
      id: "retirement-subsidy",
      name: "离任村干部补贴",
      keywords: { 离任: 7, "离、退休": 7, 退职: 5, 离职: 4 },
      rows: {
        "general-total-cost": 20, retired: 10, eligible: 8, roster: 6, deadline: 6, livelihood: 15, register: 15, "recipients-satisfaction": 10,
      },
    },
  ],
});
