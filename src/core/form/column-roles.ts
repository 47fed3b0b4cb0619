/**
 * The roles of columns as they are offered to a person: as the forms print them, in the order of the forms.
 */
import type { Words } from "../words";
import type { ColumnRole } from "./form";

export const COLUMN_ROLE_WORDS: Readonly<Record<ColumnRole, Words>> = {
  level1: { "zh-CN": "一级指标", "en-US": "Level 1" },
  level2: { "zh-CN": "二级指标", "en-US": "Level 2" },
  level3: { "zh-CN": "三级指标", "en-US": "Level 3" },
  operator: { "zh-CN": "指标值类型", "en-US": "Operator" },
  value: { "zh-CN": "指标值", "en-US": "Target value" },
  unit: { "zh-CN": "度量单位", "en-US": "Unit" },
  description: { "zh-CN": "指标描述", "en-US": "Description" },
  explanation: { "zh-CN": "指标解释", "en-US": "Explanation" },
  scoring: { "zh-CN": "评分标准", "en-US": "Scoring rule" },
  basis: { "zh-CN": "设定依据", "en-US": "Basis" },
  weight: { "zh-CN": "分值", "en-US": "Points" },
  actual: { "zh-CN": "实际完成值", "en-US": "Actual value" },
  score: { "zh-CN": "得分", "en-US": "Score" },
  deviation: { "zh-CN": "偏差原因分析", "en-US": "Deviation" },
  remark: { "zh-CN": "备注", "en-US": "Remark" },
};

export const COLUMN_ROLES = Object.keys(COLUMN_ROLE_WORDS) as readonly ColumnRole[];
