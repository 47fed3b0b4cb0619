/**
 * Where an indicator stands in each indicator system: one table for the whole library.
 */
import { familyOf } from "../form/families";
import type { FamilyId } from "../form/form";
import type { Aspect } from "./schema";

export interface Place {
  readonly level1: string;
  readonly level2: string;
}

type Places = Readonly<Record<Aspect, readonly [level1: string, level2: string]>>;

const OUTPUTS = {
  quantity: ["产出指标", "数量指标"],
  quality: ["产出指标", "质量指标"],
  timeliness: ["产出指标", "时效指标"],
} as const;

const BENEFITS = {
  "economic-benefit": ["效益指标", "经济效益指标"],
  "social-benefit": ["效益指标", "社会效益指标"],
  "ecological-benefit": ["效益指标", "生态效益指标"],
  sustainability: ["效益指标", "可持续影响指标"],
} as const;

const COST_AMONG_OUTPUTS = {
  "economic-cost": ["产出指标", "成本指标"],
  "social-cost": ["产出指标", "成本指标"],
  "ecological-cost": ["产出指标", "成本指标"],
} as const;

/** D and E have no place of their own for some aspects: those stand where the forms that use D and E put the like of them. */
const PLACES: Readonly<Record<FamilyId, Places>> = {
  A: {
    "economic-cost": ["成本指标", "经济成本指标"],
    "social-cost": ["成本指标", "社会成本指标"],
    "ecological-cost": ["成本指标", "生态环境成本指标"],
    ...OUTPUTS,
    ...BENEFITS,
    satisfaction: ["满意度指标", "服务对象满意度指标"],
  },
  B: { ...COST_AMONG_OUTPUTS, ...OUTPUTS, ...BENEFITS, satisfaction: ["满意度指标", "服务对象满意度指标"] },
  C: {
    ...COST_AMONG_OUTPUTS,
    ...OUTPUTS,
    ...BENEFITS,
    "ecological-benefit": ["效益指标", "环境效益指标"],
    satisfaction: ["效益指标", "社会公众或服务对象满意度指标"],
  },
  D: {
    "economic-cost": ["成本指标", "数量指标"],
    "social-cost": ["成本指标", "数量指标"],
    "ecological-cost": ["成本指标", "数量指标"],
    quantity: ["成本指标", "数量指标"],
    quality: ["产出指标", "质量指标"],
    timeliness: ["产出指标", "时效指标"],
    ...BENEFITS,
    sustainability: ["效益指标", "社会效益指标"],
    satisfaction: ["满意度指标", "服务对象满意度指标"],
  },
  E: {
    "economic-cost": ["部门管理", "资金投入"],
    "social-cost": ["部门管理", "资金投入"],
    "ecological-cost": ["部门管理", "资金投入"],
    quantity: ["履职效果", "部门履职目标"],
    quality: ["履职效果", "部门履职目标"],
    timeliness: ["履职效果", "部门履职目标"],
    "economic-benefit": ["履职效果", "部门效果目标"],
    "social-benefit": ["履职效果", "社会影响"],
    "ecological-benefit": ["履职效果", "社会影响"],
    sustainability: ["能力建设", "长效管理"],
    satisfaction: ["履职效果", "服务对象满意度指标"],
  },
  F: {
    "economic-cost": ["产出", "项目产出"],
    "social-cost": ["产出", "项目产出"],
    "ecological-cost": ["产出", "项目产出"],
    quantity: ["产出", "项目产出"],
    quality: ["产出", "项目产出"],
    timeliness: ["产出", "项目产出"],
    "economic-benefit": ["效果", "项目效益"],
    "social-benefit": ["效果", "项目效益"],
    "ecological-benefit": ["效果", "项目效益"],
    sustainability: ["效果", "项目效益"],
    satisfaction: ["效果", "项目效益"],
  },
};

/** The level names under which an indicator of this aspect stands, as the family prints them. */
export function placeOf(aspect: Aspect, family: FamilyId): Place {
  const [level1, level2] = PLACES[family][aspect];
  return { level1, level2 };
}

/** A number that grows in the order in which the family prints its levels. */
export function orderOf({ level1, level2 }: Place, family: FamilyId): number {
  const printed = familyOf(family).levels.flatMap((first) => first.level2.map((second) => ({ level1: first.name, level2: second.name })));
  return printed.findIndex((place) => place.level1 === level1 && place.level2 === level2);
}
