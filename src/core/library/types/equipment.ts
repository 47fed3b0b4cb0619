import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const EQUIPMENT = defineType({
  id: "equipment",
  name: "设备购置",
  keywords: { 设备购置: 5, 设备采购: 5, 购置: 3, 采购: 2, 设备: 2, 办公设备: 3, 家具: 2 },
  indicators: [
    indicator("economic-cost", "unit-price", "设备平均单价", atMost(priceOf(1, ["count"]), "万元/台"), "设备采购合同额÷购置设备数量，不超过{document}规定的配置标准"),
    indicator("quantity", "count", "购置设备数量", exactly(ask(6), "台"), "验收入库的设备数量，以固定资产登记为准", { source: "seed" }),
    indicator("quantity", "trained", "设备操作培训人次", atLeast(ask(20), "人次"), "供应商对使用人员开展操作培训的人次"),
    indicator("quality", "acceptance", "设备验收合格率", exactly(100, "%"), "验收合格设备数÷购置设备总数×100%", { source: "seed" }),
    indicator("quality", "procurement", "政府采购执行率", exactly(100, "%"), "按政府采购程序采购的金额÷应实行政府采购的金额×100%"),
    indicator("quality", "parameters", "技术参数符合率", exactly(100, "%"), "与采购文件一致的参数项数÷参数总项数×100%"),
    indicator("quality", "installed", "安装调试合格率", exactly(100, "%"), "一次安装调试合格的设备数÷设备总数×100%"),
    indicator("timeliness", "deadline", "设备采购完成时限", by(10, 31), "设备全部验收并登记入账的时间"),
    indicator("timeliness", "delivery", "设备按期到货率", atLeast(95, "%"), "按合同时间到货的设备数÷设备总数×100%"),
    indicator("social-benefit", "usage", "设备使用率", atLeast(95, "%"), "实际投入使用的设备数÷购置设备总数×100%"),
    indicator("sustainability", "condition", "设备完好率", atLeast(98, "%"), "年末能正常使用的设备数÷在用设备总数×100%"),
    indicator("sustainability", "lifetime", "设备使用年限", atLeast(ask(6), "年"), "设备计划使用年限，不低于资产配置规定的最低年限", { source: "seed" }),
    indicator("satisfaction", "users", "设备使用人员满意度", atLeast(90, "%"), "使用人员问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "设备购置",
      rows: {
        "general-total-cost": 10, "unit-price": 10, count: 10, acceptance: 10, procurement: 10, deadline: 10, usage: 10, lifetime: 10, users: 10,
      },
    },
  ],
});
