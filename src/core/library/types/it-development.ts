import { ask, atLeast, atMost, by, defineType, exactly, indicator, priceOf } from "../define-type";

export const IT_DEVELOPMENT = defineType({
  id: "it-development",
  name: "信息化建设",
  keywords: { 信息化建设: 5, 平台建设: 4, 系统建设: 4, 系统开发: 4, 软件开发: 4, 数字化平台: 3, 智慧: 2 },
  indicators: [
    indicator("economic-cost", "module-cost", "单个功能模块建设成本", atMost(priceOf(5, ["modules"]), "万元/个"), "软件开发合同额÷建设功能模块数"),
    indicator("quantity", "modules", "建设功能模块数", atLeast(ask(8), "个"), "通过验收的功能模块数，以验收报告为准"),
    indicator("quantity", "terminals", "部署终端数量", atLeast(ask(50), "台"), "完成安装调试的终端数量，以安装清单为准"),
    indicator("quality", "acceptance", "系统验收合格率", exactly(100, "%"), "验收合格的项目内容数÷应验收的项目内容数×100%"),
    indicator("quality", "protection", "等级保护测评通过率", exactly(100, "%"), "通过等级保护测评的系统数÷应测评系统数×100%"),
    indicator("quality", "tests", "功能测试通过率", atLeast(98, "%"), "测试通过的用例数÷测试用例总数×100%"),
    indicator("quality", "migration", "数据迁移准确率", atLeast(99, "%"), "抽检无误的数据条数÷抽检数据总条数×100%"),
    indicator("timeliness", "go-live", "系统上线时限", by(11, 30), "系统通过验收并正式运行的时间"),
    indicator("timeliness", "milestones", "建设节点按期完成率", atLeast(95, "%"), "按合同时间完成的节点数÷合同约定节点数×100%"),
    indicator("social-benefit", "handling-time", "单件业务办理时长", atMost(3, "工作日"), "系统内业务自受理至办结的平均工作日数"),
    indicator("social-benefit", "sharing", "数据共享单位数", atLeast(ask(5), "个"), "通过系统共享数据的单位数，以接口清单为准"),
    indicator("sustainability", "lifetime", "系统设计使用年限", atLeast(5, "年"), "设计文件载明的系统使用年限"),
    indicator("satisfaction", "users", "系统用户满意度", atLeast(90, "%"), "用户问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "信息化建设",
      rows: {
        "general-total-cost": 20, modules: 8, acceptance: 8, protection: 8, tests: 8, "go-live": 8, "handling-time": 10, lifetime: 10, users: 10,
      },
    },
  ],
});
