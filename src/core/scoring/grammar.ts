/**
 * What the scoring language can say, for its documentation: each construct with the ways of writing it, what it means, and examples
 * that are executed. The patterns themselves are in condition-patterns.ts and award-patterns.ts.
 */
import type { Words } from "../words";

export interface GrammarExample {
  readonly text: string;
  /** As a 指标值 cell holds it. */
  readonly target: string;
  readonly weight: number;
  /** Actual values as cells hold them, with what the score's cell shows. */
  readonly scores: readonly (readonly [number | string, number | string])[];
}

export interface GrammarEntry {
  readonly title: Words;
  readonly forms: readonly string[];
  readonly meaning: Words;
  readonly examples: readonly GrammarExample[];
}

export const GRAMMAR: readonly GrammarEntry[] = [
  {
    title: { "zh-CN": "达到指标值", "en-US": "Meeting the target" },
    forms: ["达到计划值", "完成目标任务", "实现年度目标", "达标", "未达到", "未完成", "不达标"],
    meaning: {
      "zh-CN": "≥、＞、＝按“不低于指标值”，≤、＜按“不超过指标值”判断；没有写符号时按“不低于”。指标值是日期时按“在该日及以前”判断。",
      "en-US": "At least the target for ≥, > and =, at most for ≤ and <; at least where no sign is given. Against a date: on or before that day.",
    },
    examples: [{ text: "达到计划值得5分，否则不得分。", target: "≥200个", weight: 5, scores: [[200, 5], [199, 0]] }],
  },
  {
    title: { "zh-CN": "按比例", "en-US": "In proportion" },
    forms: ["按实际值/计划值*指标分值计分", "按B/A或A/B*该指标分值记分", "按完成比例计分", "按比例扣分", "按完成率×分值计分"],
    meaning: {
      "zh-CN": "得分不低于0，不超过满分。≤、＜的指标不能用“实际值/计划值”；只写“按比例”时，超出后怎样计分按所选口径。指标值不大于0时不能按比例。",
      "en-US": "Between 0 and full marks. A ≤ target cannot be scored by actual ÷ target; where only “in proportion” is said, the profile decides how. No ratio is taken of a target that is not above 0.",
    },
    examples: [
      { text: "达到计划值得5分,否则按实际值/计划值*指标分值计分。", target: "≥200个", weight: 5, scores: [[250, 5], [100, 2.5], [0, 0]] },
      { text: "完成值达到指标值,记满分;未达到指标值,按B/A或A/B*该指标分值记分。", target: "≤10天", weight: 10, scores: [[8, 10], [20, 5]] },
    ],
  },
  {
    title: { "zh-CN": "控制在范围内", "en-US": "Keeping within limits" },
    forms: ["控制在总成本范围内", "不超过预算", "不超支", "超支", "超出预算10%以内"],
    meaning: { "zh-CN": "完成值不超过指标值。“超出预算10%以内”指超过指标值、不超过指标值的110%。", "en-US": "At most the target. “Up to 10 % over budget” is above the target and at most 110 % of it." },
    examples: [{ text: "在预算范围内得10分，超出预算10%以内得5分，其余不得分。", target: "≤50万元", weight: 10, scores: [[50, 10], [55, 5], [55.01, 0]] }],
  },
  {
    title: { "zh-CN": "完成时限", "en-US": "Time limits" },
    forms: ["在2026年12月31日前完成", "12月底前完成", "次年1月31日前完成", "按时完成", "逾期", "未按时完成"],
    meaning: {
      "zh-CN": "完成值填日期。当天完成算按时。没有写年份的日期取指标值的年份。完成值可以是日期单元格、20270110，或2027年1月10日、2027-01-10、2027/1/10、2027.1.10这样的文字。",
      "en-US": "The actual value is a day; the last day is on time. A date without a year takes the target's. Days may be date cells, 20270110, or texts such as 2027年1月10日, 2027-01-10, 2027/1/10, 2027.1.10.",
    },
    examples: [
      { text: "在2026年12月31日前完成得满分10分,每推迟10天扣1分,扣完为止。", target: "2026年12月31日前", weight: 10, scores: [["2026年12月31日", 10], ["2027.1.10", 9], ["2027年1月9日", 10], ["按时", "完成值不是日期"]] },
      { text: "按时完成得5分，逾期不得分。", target: "2026年6月底前", weight: 5, scores: [["2026-06-30", 5], ["2026-07-01", 0]] },
    ],
  },
  {
    title: { "zh-CN": "分档", "en-US": "Bands" },
    forms: ["满意度大于等于95%的得10分", "≥95%", "不低于95%", "95%以上", "80%≤满意度<95%", "90%(含)-95%", "[80%,95%)", "60%以下"],
    meaning: {
      "zh-CN": "“以上”含本数；没有写是否含的，含下限、不含上限，另一档写明包含时从其写明。指标单位不是%时，%指占指标值的比例。写成“≥60%…≥80%…≥95%”也按最高的一档计。没有写到的数值不计分，显示原因。",
      "en-US": "“以上” includes its number; where nothing is said a band includes its lower end only, unless another band claims it. Beside a unit other than %, percentages are shares of the target. Of nested thresholds the strictest that holds counts. Values that no band covers have no score, and the reason is shown.",
    },
    examples: [
      { text: "≥95%得10分，90%(含)-95%得8分，90%以下不得分。", target: "≥95%", weight: 10, scores: [[95, 10], [0.95, 10], [90, 8], [89, 0]] },
      { text: "≥95%得10分，≥80%得8分。", target: "≥95%", weight: 10, scores: [[80, 8], [79, "评分标准没有这一档"]] },
    ],
  },
  {
    title: { "zh-CN": "定性档次", "en-US": "Grades" },
    forms: ["效果明显", "效果一般", "优、良、中、差分别得…", "是", "否", "有制度", "基本达到"],
    meaning: {
      "zh-CN": "完成值从下拉列表中选择。“否则”在列表中有自己的名称（如“效果不明显”），其他文字不算“否则”，显示原因。",
      "en-US": "The actual value is chosen from a drop-down. 否则 has a name of its own there; any other text is no 否则 and shows a reason.",
    },
    examples: [{ text: "效果明显得15分,效果一般8分,否则不得分。", target: "效果明显", weight: 15, scores: [["效果明显", 15], ["一般", 8], ["效果不明显", 0], ["达成预期指标", "完成值不在档次中"]] }],
  },
  {
    title: { "zh-CN": "每…扣…", "en-US": "Deductions" },
    forms: ["每超出10%扣2分", "每低于1个百分点扣0.5分", "每少一次扣1分", "每推迟10天扣1分", "每发现一起扣2分", "每相差1%扣1分", "扣分值的5%"],
    meaning: {
      "zh-CN": "不满一步的部分不扣；写明“不足10%按10%计”的，按一步扣；口径也可以规定。%：指标单位是%时按百分点，否则按占指标值的比例。推迟可按天、周、月计，工作日无法计算。从满分条件或指标值起算，写明“低于95%的”从95%起算。",
      "en-US": "Parts of a step cost nothing unless the text (不足10%按10%计) or the profile says so. Percent means points beside a target in %, else a share of the target. Lateness counts in days, weeks or months, never in working days. Counting starts at the threshold of full marks or the target.",
    },
    examples: [
      { text: "项目成本控制在总成本范围内,得20分,每超出10%,扣2分,扣完为止。", target: "≤6万元", weight: 20, scores: [[6, 20], [6.3, 20], [6.6, 18], [12, 0]] },
      { text: "满分10分，每推迟10天扣1分（不足10天按10天计）。", target: "2026年12月31日前", weight: 10, scores: [["2027-01-01", 9], ["2027-01-11", 8]] },
    ],
  },
  {
    title: { "zh-CN": "扣到哪里", "en-US": "Limits of deductions" },
    forms: ["扣完为止", "最多扣5分", "扣分不超过5分"],
    meaning: { "zh-CN": "没有写的，也最多扣完。", "en-US": "Without a word, all points can be lost, never more." },
    examples: [{ text: "达到目标得10分，每少一次扣2分，最多扣5分。", target: "≥12次", weight: 10, scores: [[11, 8], [0, 5]] }],
  },
  {
    title: { "zh-CN": "得多少", "en-US": "Points" },
    forms: ["得5分", "得满分10分", "得满分", "不得分", "得50%分值", "减半计分", "未完成扣5分"],
    meaning: { "zh-CN": "“得满分”没有写分数的，取本行分值；写了分数而与分值不同的，按写的分数计，并提示。", "en-US": "Full marks without a number are the row's weight; a number that differs from it wins, and is reported." },
    examples: [{ text: "达到目标得满分，达到目标的80%以上得50%分值，否则不得分。", target: "≥10期", weight: 9, scores: [[10, 9], [8, 4.5], [7, 0]] }],
  },
  {
    title: { "zh-CN": "百分数怎样填", "en-US": "Writing percentages" },
    forms: ["95", "0.95", "95%"],
    meaning: {
      "zh-CN": "指标值为10%及以上时，不大于1的数按0.95=95%读，不小于2的数按95=95%读；指标值小于10%时，只认不小于1的数（和0）。其余数值无法确定，不计分，显示原因。",
      "en-US": "Against 10 % or more, numbers up to 1 are fractions and numbers from 2 on are percent; against less, numbers from 1 on (and 0) are percent. What lies between is not guessed.",
    },
    examples: [{ text: "达到计划值得5分，否则不得分。", target: "≥90%", weight: 5, scores: [[90, 5], [0.9, 5], [1, 5], [1.5, "完成值百分比不明，请填如95的数"]] }],
  },
];
