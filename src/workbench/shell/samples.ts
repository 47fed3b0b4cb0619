import type { Words } from "../../core/words";

export interface Sample {
  readonly file: string;
  readonly title: Words;
}

/** The ten real workbooks, in the order of their numbers; the build copies their files to samples/. */
export const SAMPLES: readonly Sample[] = [
  { file: "01-zhijiang-scored.xlsx", title: { "zh-CN": "01 项目目标表，带评分标准", "en-US": "01 Project targets with scoring" } },
  { file: "02-lunan-budget.xlsx", title: { "zh-CN": "02 部门整体描述和项目目标表", "en-US": "02 Department narrative and project targets" } },
  { file: "03-lukou-summary.xlsx", title: { "zh-CN": "03 汇总表和项目目标表", "en-US": "03 Summary and project targets" } },
  { file: "04-hezheng-department.xlsx", title: { "zh-CN": "04 部门整体和项目目标表", "en-US": "04 Department and project targets" } },
  { file: "05-hengdong-combined.xlsx", title: { "zh-CN": "05 项目目标表，指标值带单位", "en-US": "05 Project targets, values with units" } },
  { file: "06-guichi-anhui-selfeval.xlsx", title: { "zh-CN": "06 项目自评表（安徽）", "en-US": "06 Project self-evaluation, Anhui" } },
  { file: "07-qingjian-shaanxi-goal.xlsx", title: { "zh-CN": "07 目标申报表（陕西）", "en-US": "07 Target application, Shaanxi" } },
  { file: "08-yuanzhou-ningxia-selfeval-transfer.xlsx", title: { "zh-CN": "08 转移支付自评表（宁夏）", "en-US": "08 Transfer self-evaluation, Ningxia" } },
  { file: "09-ezhou-hubei-goal.xlsx", title: { "zh-CN": "09 项目目标表（湖北）", "en-US": "09 Project targets, Hubei" } },
  { file: "10-haidian-beijing-selfeval-method-col.xlsx", title: { "zh-CN": "10 项目自评表（北京）", "en-US": "10 Project self-evaluation, Beijing" } },
];
