/**
 * What the add-in prints when it adds scoring to a form: columns right of the table, and a block of totals in the same columns. Reading
 * and writing share these words, so that what was added is never taken for the form's own.
 */

/** Headings of the columns, left to right. */
export const SCORING_COLUMN_LABELS = {
  weight: "分值",
  actual: "实际完成值",
  score: "得分",
  /** The sum of one level 1, in the first of its rows. */
  levelScore: "一级指标得分",
  deviation: "偏差原因分析及改进措施",
} as const;

/** Labels of the block, in its order; each has its value to its right. */
export const SCORING_BLOCK_LABELS = {
  profile: "计分口径",
  budget: "全年预算数",
  executed: "全年执行数",
  rate: "预算执行率",
  executionScore: "预算执行得分",
  total: "总分",
  grade: "等级",
} as const;
