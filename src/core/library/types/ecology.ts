import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const ECOLOGY = defineType({
  id: "ecology",
  name: "生态环保",
  keywords: { 生态: 4, 造林: 5, 绿化: 4, 水质: 4, 河道: 4, 污染: 4, 环境监测: 5, 环保: 4, 水土保持: 5 },
  indicators: [
    indicator("economic-cost", "per-mu", "亩均造林成本", atMost(priceOf(1200, ["forest"]), "元/亩"), "造林支出÷造林面积，以结算审核报告为准"),
    indicator("ecological-cost", "damage", "施工损毁植被面积", atMost(ask(5), "亩"), "施工临时占用并损毁的植被面积，以现场核查为准"),
    indicator("quantity", "forest", "造林面积", atLeast(ask(1000), "亩"), "验收确认的造林面积"),
    indicator("quantity", "rivers", "河道治理长度", atLeast(ask(5), "公里"), "竣工验收确认的河道治理长度"),
    indicator("quantity", "monitoring", "环境监测次数", atLeast(ask(12), "次"), "出具监测报告的监测次数"),
    indicator("quality", "survival", "苗木成活率", atLeast(85, "%"), "抽样成活株数÷抽样总株数×100%"),
    indicator("quality", "accepted", "治理工程验收合格率", exactly(100, "%"), "验收合格的单位工程数÷单位工程总数×100%"),
    indicator("quality", "valid", "监测数据有效率", atLeast(95, "%"), "有效监测数据个数÷监测数据总数×100%"),
    indicator("timeliness", "planting", "春季造林完成时限", by(4, 30), "春季造林全部栽植完毕的时间"),
    indicator("timeliness", "deadline", "治理工程完成时限", by(11, 30), "治理工程通过验收的时间"),
    indicator("social-benefit", "villages", "受益村庄个数", atLeast(ask(10), "个"), "治理区域内直接受益的行政村个数"),
    indicator("ecological-benefit", "water", "断面水质达标率", atLeast(90, "%"), "达标断面次数÷监测断面总次数×100%"),
    indicator("ecological-benefit", "green", "治理区植被覆盖率", atLeast(60, "%"), "治理区植被面积÷治理区总面积×100%"),
    indicator("sustainability", "care", "林木管护落实率", exactly(100, "%"), "落实管护责任人的面积÷造林总面积×100%"),
    indicator("satisfaction", "neighbours", "周边群众满意度", atLeast(90, "%"), "周边群众问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "生态环保",
      rows: {
        "general-total-cost": 10, "per-mu": 6, damage: 4, forest: 12, survival: 12, planting: 8, accepted: 8, green: 12, care: 8, neighbours: 10,
      },
    },
  ],
});
