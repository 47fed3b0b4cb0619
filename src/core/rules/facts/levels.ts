/**
 * What an indicator is about, by its level names, whatever family they belong to.
 */
import type { Form, Indicator, Located } from "../../form/form";
import { foldText } from "../../form/fold-text";
import { oncePer } from "./once-per";
import { nameOf } from "./target-value";

/** What a level-2 name stands for. */
export type Aspect = "cost" | "quantity" | "quality" | "timeliness" | "economic" | "social" | "ecological" | "lasting" | "satisfaction";

/** What a level-1 name stands for. */
export type Branch = "cost" | "output" | "benefit" | "satisfaction";

/** The first that matches counts: 生态环境成本指标 is a cost, 社会公众满意度 a satisfaction. */
const ASPECTS: readonly (readonly [RegExp, Aspect])[] = [
  [/满意/, "satisfaction"],
  [/成本/, "cost"],
  [/数量/, "quantity"],
  [/质量/, "quality"],
  [/时效/, "timeliness"],
  [/持续/, "lasting"],
  [/生态|环境/, "ecological"],
  [/社会/, "social"],
  [/经济/, "economic"],
];

/** Level-1 names that say what a row is about without a level 2. */
const ALONE: readonly (readonly [RegExp, Aspect])[] = [
  [/满意/, "satisfaction"],
  [/成本/, "cost"],
];

const BRANCHES: readonly (readonly [RegExp, Branch])[] = [
  [/满意/, "satisfaction"],
  [/成本/, "cost"],
  [/产出/, "output"],
  [/效益|效果/, "benefit"],
];

const BRANCH_OF: Readonly<Record<Aspect, Branch>> = {
  cost: "cost",
  quantity: "output",
  quality: "output",
  timeliness: "output",
  economic: "benefit",
  social: "benefit",
  ecological: "benefit",
  lasting: "benefit",
  satisfaction: "satisfaction",
};

/** What the row's level-2 name stands for, or its level-1 name where that says it alone (成本指标, 满意度指标); null for other words. */
export const aspectOf = oncePer(({ level2, level1 }: Indicator): Aspect | null => named(level2, ASPECTS) ?? named(level1, ALONE));

/** What the row's level-1 name stands for; where that is missing, what its level-2 name belongs to. */
export const branchOf = oncePer((indicator: Indicator): Branch | null => {
  const branch = named(indicator.level1, BRANCHES);
  if (branch) return branch;
  const aspect = indicator.level1 ? null : aspectOf(indicator);
  return aspect && BRANCH_OF[aspect];
});

/** Whether the row states a cost, in the new system (level 1) or the old one (level 2 under 产出). */
export function isCost(indicator: Indicator): boolean {
  return branchOf(indicator) === "cost" || aspectOf(indicator) === "cost";
}

/** Whether the row measures satisfaction, by its name or by its level. */
export function isSatisfaction(indicator: Indicator): boolean {
  return aspectOf(indicator) === "satisfaction" || nameOf(indicator).includes("满意");
}

function named<Name>(level: Located<string> | null, names: readonly (readonly [RegExp, Name])[]): Name | null {
  if (!level) return null;
  const folded = foldText(level.value);
  return names.find(([look]) => look.test(folded))?.[1] ?? null;
}

/** Whether rows of 产出 or 效益 are missing altogether: their points are missing with them. */
export function lacksBranch({ indicators }: Form): boolean {
  const branches = new Set(indicators.map(branchOf));
  return !branches.has(null) && !(branches.has("output") && branches.has("benefit"));
}
