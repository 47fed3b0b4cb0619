import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const YOUTH_CARE = defineType({
  id: "youth-care",
  name: "关心下一代",
  keywords: { 关心下一代: 8, 青少年: 4, 关工委: 5, 未成年人: 4, 五老: 3 },
  indicators: [
    indicator("economic-cost", "per-talk", "单场宣讲成本", atMost(priceOf(3000, ["talks"]), "元/场"), "宣讲活动支出÷主题宣讲场次"),
    indicator("quantity", "talks", "主题宣讲场次", atLeast(ask(12), "场"), "面向青少年开展的主题宣讲场次，以活动记录为准", { source: "seed" }),
    indicator("quantity", "meetings", "关工委会议次数", atLeast(ask(1), "次"), "召开的关工委全体会议次数，以会议通知为准", { source: "seed" }),
    indicator("quantity", "helped", "关爱青少年人数", atLeast(ask(300), "人"), "获得结对关爱的青少年人数，以台账为准"),
    indicator("quantity", "volunteers", "五老志愿者人数", atLeast(ask(50), "人"), "登记在册并参加活动的五老志愿者人数", { source: "seed" }),
    indicator("quality", "accuracy", "教育宣讲内容准确率", atLeast(95, "%"), "审核无误的宣讲稿份数÷宣讲稿总份数×100%", { source: "seed" }),
    indicator("quality", "coverage", "困境青少年关爱覆盖率", atLeast(95, "%"), "获得关爱的困境青少年数÷登记在册的困境青少年数×100%"),
    indicator("timeliness", "on-time", "关爱活动按期完成率", exactly(100, "%"), "按计划时间开展的活动数÷计划活动数×100%"),
    indicator("timeliness", "deadline", "宣讲活动完成时限", by(12, 20), "年度宣讲活动全部完成的时间", { source: "seed" }),
    indicator("social-benefit", "law", "青少年法治知晓率", atLeast(90, "%"), "法治测试合格的学生数÷参加测试的学生数×100%", { source: "seed" }),
    indicator("social-benefit", "improved", "结对青少年转化率", atLeast(90, "%"), "学校和家庭认可有进步的青少年数÷结对青少年数×100%"),
    indicator("sustainability", "steady", "五老队伍稳定率", atLeast(90, "%"), "年末仍参加活动的五老人数÷年初登记人数×100%", { source: "seed" }),
    indicator("satisfaction", "youth", "青少年满意度", atLeast(90, "%"), "青少年问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "关心下一代",
      rows: {
        "general-total-cost": 10, "per-talk": 10, talks: 8, helped: 8, accuracy: 6, "on-time": 8, law: 12, improved: 10, steady: 8, youth: 10,
      },
    },
  ],
});
