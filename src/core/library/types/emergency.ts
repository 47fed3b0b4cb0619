import { ask, atLeast, atMost, defineType, exactly, indicator, priceOf } from "../define-type";

export const EMERGENCY = defineType({
  id: "emergency",
  name: "安全应急",
  keywords: { 应急: 5, 安全生产: 5, 消防: 4, 防汛: 5, 救灾: 4, 森林防火: 5, 演练: 3, 隐患: 3 },
  indicators: [
    indicator("economic-cost", "per-drill", "单次应急演练成本", atMost(priceOf(2, ["drills"]), "万元/次"), "应急演练支出÷应急演练次数"),
    indicator("quantity", "inspections", "安全检查企业家次", atLeast(ask(200), "家次"), "开展安全检查的企业家次，以检查记录为准"),
    indicator("quantity", "drills", "应急演练次数", atLeast(ask(4), "次"), "组织的综合或专项应急演练次数，以演练方案为准"),
    indicator("quantity", "supplies", "应急物资储备种类", atLeast(ask(20), "种"), "年末在库的应急物资种类数，以盘点表为准"),
    indicator("quality", "rectified", "隐患整改率", atLeast(98, "%"), "已整改的隐患数÷排查发现的隐患数×100%"),
    indicator("quality", "intact", "应急物资完好率", atLeast(98, "%"), "抽检完好的物资件数÷抽检物资总件数×100%"),
    indicator("timeliness", "response", "应急响应时间", atMost(30, "分钟"), "自接报至队伍出动的平均时间，以值班记录为准"),
    indicator("timeliness", "on-time", "隐患整改及时率", atLeast(95, "%"), "按限期整改的隐患数÷应整改隐患数×100%"),
    indicator("social-benefit", "fewer", "生产安全事故下降率", atLeast(5, "%"), "（上年事故起数－本年事故起数）÷上年事故起数×100%"),
    indicator("social-benefit", "major", "较大以上事故起数", exactly(0, "起"), "全年发生的较大及以上生产安全事故起数"),
    indicator("sustainability", "certified", "应急队员持证率", atLeast(95, "%"), "持有效证件的应急队员数÷应急队员总数×100%"),
    indicator("satisfaction", "inspected", "受检企业满意度", atLeast(90, "%"), "受检企业问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "安全应急",
      rows: {
        "general-total-cost": 20, inspections: 8, drills: 6, supplies: 6, rectified: 6, intact: 6, response: 8, fewer: 10, certified: 10, inspected: 10,
      },
    },
  ],
});
