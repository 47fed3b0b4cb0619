import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const RURAL_ENVIRONMENT = defineType({
  id: "rural-environment",
  name: "人居环境整治",
  keywords: { 人居环境: 6, 改厕: 5, 厕所: 4, 污水: 4, 美丽乡村: 5, 和美乡村: 5, 村庄: 3, 乡村建设: 4 },
  indicators: [
    indicator("economic-cost", "per-toilet", "单户改厕成本", atMost(priceOf(2500, ["toilets"]), "元/户"), "改厕支出÷改厕户数，不超过{document}规定的标准"),
    indicator("ecological-cost", "land", "整治占用耕地面积", atMost(ask(5), "亩"), "整治建设占用的耕地面积，以国土核查为准"),
    indicator("quantity", "toilets", "改厕户数", atLeast(ask(300), "户"), "验收确认的卫生厕所改造户数"),
    indicator("quantity", "villages", "整治村庄个数", exactly(ask(10), "个"), "完成整治并通过验收的行政村个数"),
    indicator("quantity", "sewage", "污水处理设施数", exactly(ask(5), "座"), "验收投用的污水处理设施座数"),
    indicator("quality", "accepted", "整治项目验收合格率", exactly(100, "%"), "验收合格的项目数÷整治项目总数×100%"),
    indicator("quality", "usable", "改厕一次合格率", atLeast(98, "%"), "首次验收合格的户数÷改厕户数×100%"),
    indicator("timeliness", "deadline", "整治项目完成时限", by(10, 31), "整治项目全部通过验收的时间"),
    indicator("timeliness", "on-time", "整治项目按期完成率", atLeast(95, "%"), "按计划时间完成的项目数÷整治项目总数×100%"),
    indicator("social-benefit", "households", "受益农户户数", atLeast(ask(1500), "户"), "整治村庄内直接受益的农户户数"),
    indicator("ecological-benefit", "treated", "生活污水治理率", atLeast(45, "%"), "污水得到治理的户数÷整治村庄总户数×100%"),
    indicator("sustainability", "care", "设施管护落实率", exactly(100, "%"), "落实管护责任人的设施数÷建成设施总数×100%"),
    indicator("satisfaction", "villagers", "整治村群众满意度", atLeast(95, "%"), "入户问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "人居环境整治",
      rows: {
        "general-total-cost": 10, "per-toilet": 10, toilets: 10, villages: 8, accepted: 12, deadline: 10, households: 8, treated: 6, care: 6, villagers: 10,
      },
    },
  ],
});
