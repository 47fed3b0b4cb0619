import { ask, atLeast, defineType, exactly, indicator, priceOf } from "../define-type";

export const HEALTH = defineType({
  id: "health",
  name: "公共卫生服务",
  keywords: { 卫生: 4, 体检: 4, 疫苗: 4, 健康: 3, 医疗: 3, 疾控: 5, 疾病: 3, 防疫: 4 },
  indicators: [
    indicator("economic-cost", "standard", "人均公卫经费标准", exactly(priceOf(99, ["residents"]), "元/人·年"), "按{document}规定的人均标准安排"),
    indicator("quantity", "residents", "公卫服务人口数", atLeast(ask(50000), "人"), "辖区常住人口数，以统计部门数据为准"),
    indicator("quantity", "screened", "免费体检人数", atLeast(ask(5000), "人"), "实际参加免费体检的人数，以体检登记为准"),
    indicator("quantity", "talks", "健康知识讲座场次", atLeast(ask(24), "场"), "实际举办的健康知识讲座场次"),
    indicator("quality", "records", "健康档案建档率", atLeast(90, "%"), "已建电子健康档案人数÷常住人口数×100%"),
    indicator("quality", "chronic", "慢病规范管理率", atLeast(65, "%"), "按规范管理的慢病患者数÷登记管理的慢病患者数×100%"),
    indicator("quality", "vaccinated", "免疫规划接种率", atLeast(95, "%"), "实际接种剂次数÷应接种剂次数×100%"),
    indicator("timeliness", "reports", "传染病报告及时率", exactly(100, "%"), "按规定时限报告的病例数÷报告病例总数×100%"),
    indicator("timeliness", "feedback", "体检结果反馈及时率", atLeast(95, "%"), "按约定时间反馈结果的人数÷体检人数×100%"),
    indicator("social-benefit", "literacy", "健康知识知晓率", atLeast(80, "%"), "随机访问中知晓健康要点的人数÷受访人数×100%"),
    indicator("sustainability", "contracted", "重点人群签约服务率", atLeast(70, "%"), "签约家庭医生的重点人群数÷重点人群总数×100%"),
    indicator("satisfaction", "residents-satisfaction", "城乡居民满意度", atLeast(90, "%"), "居民问卷中满意和较满意的份数÷有效问卷份数×100%"),
  ],
  blocks: [
    {
      name: "公共卫生服务",
      rows: {
        "general-total-cost": 10, standard: 10, residents: 8, talks: 6, records: 8, chronic: 10, reports: 8, literacy: 10, contracted: 10, "residents-satisfaction": 10,
      },
    },
  ],
});
