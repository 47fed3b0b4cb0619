import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const PUBLICITY = defineType({
  id: "publicity",
  name: "宣传",
  keywords: { 宣传: 4, 宣讲: 3, 专题片: 2, 媒体: 3, 舆论: 3, 新闻: 3 },
  indicators: [
    indicator("economic-cost", "per-copy", "单册资料印制成本", atMost(priceOf(10, ["materials"]), "元/册"), "印制费÷宣传资料印制数量，以印制合同为准"),
    indicator("economic-cost", "per-minute", "每分钟摄制成本", atMost(priceOf(5000, ["video"]), "元/分钟"), "摄制合同额÷宣传片成片总时长，以摄制合同为准"),
    indicator("quantity", "events", "宣传活动场次", atLeast(ask(10), "场"), "实际举办的宣传活动场次，以活动记录为准"),
    indicator("quantity", "materials", "宣传资料印制数量", atLeast(ask(3000), "册"), "印制并发放的宣传资料册数，以发放登记为准", { source: "seed" }),
    indicator("quantity", "video", "摄制宣传片时长", atLeast(ask(15), "分钟"), "通过审片的宣传片成片总时长", { source: "seed" }),
    indicator("quantity", "articles", "媒体发稿数量", atLeast(ask(100), "篇"), "在市级以上媒体刊发的稿件篇数"),
    indicator("quality", "accuracy", "宣讲内容准确率", atLeast(95, "%"), "审核无误的宣讲稿份数÷宣讲稿总份数×100%", { source: "seed" }),
    indicator("quality", "reviewed", "稿件三审执行率", exactly(100, "%"), "完成三审的稿件数÷发布稿件总数×100%"),
    indicator("quality", "video-passed", "成片审核合格率", exactly(100, "%"), "审片合格的宣传片部数÷交付的宣传片总部数×100%"),
    indicator("quality", "adopted", "上级媒体采用率", atLeast(20, "%"), "被市级以上媒体采用的稿件数÷报送稿件总数×100%"),
    indicator("timeliness", "published", "信息发布及时率", atLeast(95, "%"), "按规定时间发布的信息条数÷应发布信息条数×100%"),
    indicator("timeliness", "deadline", "宣传活动完成时限", by(12, 20), "年度宣传活动全部完成的时间"),
    indicator("timeliness", "video-deadline", "宣传片交付时限", by(11, 30), "全部宣传片通过审片并交付的时间"),
    indicator("social-benefit", "awareness", "政策知晓率", atLeast(90, "%"), "随机访问中知晓政策要点的人数÷受访人数×100%", { source: "seed" }),
    indicator("social-benefit", "reached", "宣传受众人次", atLeast(ask(50000), "人次"), "活动现场参与人次与新媒体阅读人次的合计"),
    indicator("sustainability", "venues", "宣传阵地开放天数", atLeast(ask(240), "天"), "宣传阵地全年对外开放的天数，以开放登记为准"),
    indicator("satisfaction", "audience", "宣传受众满意度", atLeast(90, "%"), "受众问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "宣传",
      rows: {
        "general-total-cost": 20, events: 10, materials: 8, accuracy: 8, reviewed: 6, published: 8, awareness: 10, reached: 10, audience: 10,
      },
    },
    {
      id: "publicity-video",
      name: "宣传片摄制",
      keywords: { 专题片: 6, 宣传片: 6, 摄制: 5, 教育片: 6, 教育资源片: 4 },
      rows: {
        "general-total-cost": 10, "per-minute": 10, video: 15, "video-passed": 15, "video-deadline": 10, awareness: 10, reached: 10, audience: 10,
      },
    },
  ],
});
