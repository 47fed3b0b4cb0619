import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const ARCHIVE = defineType({
  id: "archive",
  name: "档案数字化",
  keywords: { 档案: 5, 档案数字化: 4, 数字化: 2, 扫描: 3 },
  indicators: [
    indicator("economic-cost", "per-volume", "单卷加工成本", atMost(priceOf(150, ["volumes"]), "元/卷"), "数字化加工费÷数字化档案数量，以加工合同为准"),
    indicator("quantity", "volumes", "数字化档案数量", atLeast(ask(2000), "卷"), "完成扫描、著录和挂接的档案卷数", { source: "seed" }),
    indicator("quantity", "pages", "档案扫描页数", atLeast(ask(200000), "页"), "完成扫描并通过质检的页数"),
    indicator("quality", "completed", "档案数字化完成率", atLeast(80, "%"), "累计完成数字化的卷数÷应数字化的卷数×100%", { source: "seed" }),
    indicator("quality", "data", "著录数据准确率", atLeast(98, "%"), "抽检无误的著录条数÷抽检总条数×100%", { source: "seed" }),
    indicator("quality", "images", "图像质量合格率", atLeast(98, "%"), "抽检合格的图像页数÷抽检总页数×100%", { source: "seed" }),
    indicator("quality", "linked", "图文挂接准确率", atLeast(99, "%"), "抽检挂接无误的条数÷抽检总条数×100%"),
    indicator("timeliness", "deadline", "数字化完成时限", by(11, 30), "全部成果数据通过验收的时间", { source: "seed" }),
    indicator("timeliness", "deliveries", "分批交付及时率", atLeast(95, "%"), "按合同时间交付的批次÷应交付批次×100%"),
    indicator("social-benefit", "retrieval", "档案平均调阅时长", atMost(10, "分钟"), "自提出申请至调出档案的平均时间，以调阅登记为准", { source: "seed" }),
    indicator("social-benefit", "online", "档案线上查阅率", atLeast(80, "%"), "线上查阅次数÷查阅总次数×100%"),
    indicator("sustainability", "backup", "档案数据备份率", exactly(100, "%"), "完成异地备份的数据卷数÷数字化总卷数×100%"),
    indicator("satisfaction", "users", "档案使用单位满意度", atLeast(90, "%"), "查档单位问卷中满意和较满意的份数÷有效问卷份数×100%", { source: "seed" }),
  ],
  blocks: [
    {
      name: "档案数字化",
      rows: {
        "general-total-cost": 10, "per-volume": 10, volumes: 10, data: 8, images: 8, linked: 6, deadline: 8, retrieval: 10, backup: 10, users: 10,
      },
    },
  ],
});
