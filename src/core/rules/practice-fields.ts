/**
 * What a county can settle besides the rules themselves, in the words in which it is asked for.
 */
import type { FamilyId } from "../form/form";
import type { Words } from "../words";
import type { Practice, Thresholds } from "./practice";
import { words } from "./rule";

export interface ThresholdField {
  readonly key: keyof Thresholds;
  /** Code of the rule that asks for it. */
  readonly rule: string;
  readonly title: Words;
  readonly min: number;
  readonly max: number;
}

/** Whole numbers, in the order in which they are asked for. */
export const THRESHOLD_FIELDS: readonly ThresholdField[] = [
  { key: "longestName", rule: "D05", title: words("指标名称最多几个字", "Longest indicator name, characters"), min: 5, max: 100 },
  { key: "shortestGoal", rule: "I03", title: words("年度目标最少几个字", "Shortest yearly goal, characters"), min: 0, max: 500 },
  { key: "fewestIndicators", rule: "I09", title: words("每个项目最少几条指标", "Fewest indicators of a project"), min: 0, max: 100 },
  { key: "mostIndicators", rule: "I09", title: words("每个项目最多几条指标", "Most indicators of a project"), min: 1, max: 500 },
  { key: "lowestSatisfaction", rule: "E12", title: words("满意度目标最低百分之几", "Lowest target of satisfaction, %"), min: 0, max: 100 },
  { key: "overshoot", rule: "H10", title: words("完成值达到目标的百分之几要说明原因", "Overshoot that wants a reason, % of the target"), min: 100, max: 1000 },
  { key: "scoreAhead", rule: "H12", title: words("得分可以比执行率高几个百分点", "Points by which the score may run ahead of the money"), min: 0, max: 100 },
  { key: "unspent", rule: "H12", title: words("结余超过百分之几要说明", "Unspent share that wants a word, %"), min: 0, max: 100 },
  { key: "heaviestIndicator", rule: "G08", title: words("一条指标最高几分", "Highest points of one indicator"), min: 1, max: 100 },
];

/** Branches that a county may ask for. */
export const REQUIREMENT_FIELDS: readonly { readonly key: keyof Practice["requires"]; readonly title: Words }[] = [
  { key: "cost", title: words("都要有成本指标", "Every project needs a cost indicator") },
  { key: "costOfWorks", title: words("工程、采购类要有成本指标", "Works and purchases need a cost indicator") },
  { key: "satisfaction", title: words("都要有满意度指标", "Every project needs a satisfaction indicator") },
];

/** Level-1 indicators whose points a county may fix. */
export const WEIGHT_FIELDS: readonly string[] = ["成本指标", "产出指标", "效益指标", "满意度指标"];

/** The systems that projects can be held to; E is that of departments, and D no official one. */
export const PRACTICE_FAMILIES: readonly { readonly id: FamilyId; readonly title: Words }[] = [
  { id: "A", title: words("2021年以后：成本、产出、效益、满意度", "Since 2021: cost, output, benefit, satisfaction") },
  { id: "B", title: words("2015年以后：产出（含成本）、效益、满意度", "Since 2015: output with cost, benefit, satisfaction") },
  { id: "C", title: words("湖南旧版：产出、效益（含满意度）", "Hunan, older: output, benefit with satisfaction") },
  { id: "F", title: words("2013年：投入、过程、产出、效果", "2013: input, process, output, effect") },
];
