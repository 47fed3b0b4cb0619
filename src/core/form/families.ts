/**
 * The indicator systems: which level-2 names stand under which level-1 names. A to C and E are official or the forms of whole
 * provinces (domain: A since 2021, 财预〔2021〕101号; B 2015–2021; C old Hunan; E departments), D is one county's own, F is the frame of
 * evaluations, of 2013 (投入、过程、产出、效果) and 2020 (决策、过程、产出、效益; 财预〔2020〕10号).
 */
import { foldText } from "./fold-text";
import type { FamilyId } from "./form";
import { remembered } from "./remember";

export interface LevelName {
  /** As the system prints it. */
  readonly name: string;
  /** Other ways of writing the same, folded. */
  readonly synonyms: readonly string[];
}

export interface Level1 extends LevelName {
  readonly level2: readonly LevelName[];
}

export interface Family {
  readonly id: FamilyId;
  readonly levels: readonly Level1[];
}

function named(name: string, ...synonyms: readonly string[]): LevelName {
  return { name, synonyms };
}

function under(name: string, synonyms: readonly string[], ...level2: readonly LevelName[]): Level1 {
  return { name, synonyms, level2 };
}

const QUANTITY = named("数量指标", "数量");
const QUALITY = named("质量指标", "质量");
const TIME = named("时效指标", "时效", "时间指标", "进度指标");
const COST = named("成本指标", "成本");
const ECONOMIC_COST = named("经济成本指标", "经济成本");
const SOCIAL_COST = named("社会成本指标", "社会成本");
const ECOLOGICAL_COST = named("生态环境成本指标", "生态环境成本", "生态成本指标", "生态成本", "环境成本指标");
const ECONOMIC = named("经济效益指标", "经济效益", "经济效率指标", "经济效果指标");
const SOCIAL = named("社会效益指标", "社会效益", "社会效果指标");
const ECOLOGICAL = named("生态效益指标", "生态效益", "生态环境效益指标", "生态效果指标");
const ENVIRONMENTAL = named("环境效益指标", "环境效益", "生态效益指标", "生态效益");
const LASTING = named("可持续影响指标", "可持续影响", "可持续发展指标", "可持续性影响指标", "可持续性指标", "可持续发展影响指标", "可持续效益指标");
const SATISFACTION = named(
  "服务对象满意度指标", "服务对象满意度", "满意度指标", "满意度", "社会公众或服务对象满意度指标", "社会公众或服务对象满意度", "受益对象满意度指标",
  "服务对象或受益人满意度指标", "社会公众满意度指标", "群众满意度指标", "受益群众满意度指标", "社会公众或服务对象满意度等", "服务对象满意指标",
);
const PUBLIC_SATISFACTION = named("社会公众或服务对象满意度指标", "社会公众或服务对象满意度", "服务对象满意度指标", "服务对象满意度", "社会公众满意度", "满意度指标");

const COSTS = ["成本", "成本效益指标", "成本类指标"];
const OUTPUTS = ["产出", "产出目标", "产出类指标", "项目产出", "绩效产出指标"];
const BENEFITS = ["效益", "效益目标", "效益类指标", "效果指标", "项目效益", "社会效益与影响指标"];
const CONTENT = ["满意度", "满意度类指标", "社会满意度指标", "服务对象满意度指标", "服务对象满意度", "满意指标"];

/** Every family, in the order in which ties are decided: the newer official one first. */
export const FAMILIES: readonly Family[] = [
  {
    id: "A",
    levels: [
      under("成本指标", COSTS, ECONOMIC_COST, SOCIAL_COST, ECOLOGICAL_COST),
      under("产出指标", OUTPUTS, QUANTITY, QUALITY, TIME),
      under("效益指标", BENEFITS, ECONOMIC, SOCIAL, ECOLOGICAL, LASTING),
      under("满意度指标", CONTENT, SATISFACTION),
    ],
  },
  {
    id: "B",
    levels: [
      under("产出指标", OUTPUTS, QUANTITY, QUALITY, TIME, COST),
      under("效益指标", BENEFITS, ECONOMIC, SOCIAL, ECOLOGICAL, LASTING),
      under("满意度指标", CONTENT, SATISFACTION),
    ],
  },
  {
    id: "C",
    levels: [
      under("产出指标", OUTPUTS, QUANTITY, QUALITY, TIME, COST),
      under("效益指标", BENEFITS, ECONOMIC, SOCIAL, ENVIRONMENTAL, LASTING, PUBLIC_SATISFACTION),
    ],
  },
  {
    id: "D",
    levels: [
      under("成本指标", COSTS, QUANTITY),
      under("产出指标", OUTPUTS, QUALITY, named("资金效益"), TIME),
      under("效益指标", BENEFITS, ECONOMIC, SOCIAL, ECOLOGICAL),
      under("满意度指标", CONTENT, SATISFACTION),
    ],
  },
  {
    id: "E",
    levels: [
      under(
        "部门管理", ["部门管理指标"],
        named("资金投入"), named("财务管理"), named("采购管理"), named("资产管理"), named("人员管理"), named("重点工作管理"),
      ),
      under("履职效果", ["履职效果指标"], named("部门履职目标"), named("部门效果目标"), SATISFACTION, named("社会影响", "社会影响指标")),
      under("能力建设", ["能力建设指标"], named("长效管理"), named("人力资源建设"), named("档案管理"), named("信息化建设")),
      under("运行成本", ["运行成本指标"], named("公用经费控制率", "公用经费控制"), named("在职人员控制率")),
      under("管理效率", ["管理效率指标"], named("战略管理"), named("预算编制"), named("预算执行"), named("绩效管理"), named("业务管理"), named("收支管理")),
      under("履职效能", ["履职效能指标"], named("核心业务"), named("重点工作"), named("重点工作任务")),
      under("社会效应", ["社会效应指标"], ECONOMIC, SOCIAL, ECOLOGICAL),
      under("可持续发展能力", ["可持续发展能力指标"], named("体制机制改革", "体制机制改革情况"), named("创新驱动发展"), named("人才支撑")),
      under("服务对象满意度", ["服务对象满意度指标", "满意度指标"], SATISFACTION, named("利益相关方满意度"), named("联系部门满意度")),
    ],
  },
  {
    id: "F",
    levels: [
      under("决策", ["决策指标", "项目决策"], named("项目立项"), named("绩效目标"), named("资金投入")),
      under("投入", ["投入指标"], named("项目立项"), named("资金落实"), named("预算配置"), named("目标设定")),
      under("过程", ["过程指标", "过程管理"], named("业务管理"), named("财务管理"), named("预算执行"), named("预算管理"), named("资产管理"), named("资金管理"), named("组织实施")),
      under(
        "产出", ["产出指标"],
        named("项目产出"), named("职责履行"), named("产出数量"), named("产出质量"), named("产出时效"), named("产出成本"), QUANTITY, QUALITY, TIME, COST,
      ),
      under("效果", ["效果指标", "履职效益", "效益", "效益指标"], named("项目效益"), ECONOMIC, SOCIAL, ECOLOGICAL, LASTING, SATISFACTION),
      under("满意度", CONTENT, SATISFACTION),
    ],
  },
];

const NUMBERED = /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+(?:\.\d+)+(?=[一-鿿])|\d+[、.])/;
const POINTS = /[([【〔](?:权重|分值|共|满分)?:?\d+(?:\.\d+)?(?:分|%)?[)\]】〕]|\d+(?:\.\d+)?分$/g;

/** A level name, folded, without decorations: "1.产出指标（50分）" → "产出指标". */
export const bareLevelName: (text: string) => string = remembered((text) => foldText(text).replace(NUMBERED, "").replace(POINTS, "").replace(/^[★☆*]+|[:：]$/g, ""));

/** The points that a level name carries: 50 for "产出指标（50分）"; null where it carries none. */
export function printedPoints(text: string): number | null {
  const points = /[（(]?(\d+(?:\.\d+)?)分[）)]?$/.exec(foldText(text))?.[1];
  return points === undefined ? null : Number(points);
}

function allNames(levels: readonly LevelName[]): string[] {
  return levels.flatMap((level) => [level.name, ...level.synonyms]);
}

/** In evaluations the budget's execution may stand among the indicators, as a level 1 of its own that no system has. */
const EXECUTION_NAMES = ["预算执行", "预算执行率", "预算执行情况", "预算执行指标", "预算执行率指标", "资金执行率"];

const LEVEL1_NAMES = new Set([...FAMILIES.flatMap((family) => allNames(family.levels)), ...EXECUTION_NAMES]);
const LEVEL2_NAMES = new Set(FAMILIES.flatMap((family) => family.levels.flatMap((level) => allNames(level.level2))));

/** On which levels any family knows the text as a name. Some names are of both: 成本指标, 满意度指标. */
export const levelsNamed: (text: string) => { readonly level1: boolean; readonly level2: boolean } = remembered((text) => {
  const bare = bareLevelName(text);
  return { level1: LEVEL1_NAMES.has(bare), level2: LEVEL2_NAMES.has(bare) };
});

/** A family's names, ready to be looked up. */
interface FamilyNames {
  readonly id: FamilyId;
  readonly level1: ReadonlyMap<string, Level1>;
  readonly level2: ReadonlyMap<Level1, ReadonlyMap<string, LevelName>>;
}

function byName<T extends LevelName>(levels: readonly T[]): ReadonlyMap<string, T> {
  const names = new Map<string, T>();
  for (const level of levels) for (const name of [level.name, ...level.synonyms]) if (!names.has(name)) names.set(name, level);
  return names;
}

const NAMES: readonly FamilyNames[] = FAMILIES.map(({ id, levels }) => ({
  id,
  level1: byName(levels),
  level2: new Map(levels.map((level) => [level, byName(level.level2)])),
}));

const LEVEL2_BY_LEVEL1 = new Map(NAMES.flatMap(({ level2 }) => [...level2]));

/** The level 1 of a family that a text names, or null. */
export function findLevel1(family: FamilyId, text: string): Level1 | null {
  return NAMES.find(({ id }) => id === family)?.level1.get(bareLevelName(text)) ?? null;
}

/** The level 2 that a text names under a level 1, or null. */
export function findLevel2(level1: Level1, text: string): LevelName | null {
  return LEVEL2_BY_LEVEL1.get(level1)?.get(bareLevelName(text)) ?? null;
}

/** A family's levels. */
export function familyOf(id: FamilyId): Family {
  return FAMILIES.find((family) => family.id === id) as Family;
}

/**
 * The family that explains most of the rows, or null where none explains half of them. A row counts double where both levels fit and
 * once where only level 1 does; the earlier family of the list wins a tie.
 */
export function detectFamily(rows: readonly { readonly level1: string | null; readonly level2: string | null }[]): FamilyId | null {
  const bare = rows.map(({ level1, level2 }) => ({ level1: level1 === null ? "" : bareLevelName(level1), level2: level2 === null ? "" : bareLevelName(level2) }));
  let best: { readonly id: FamilyId | null; readonly points: number } = { id: null, points: 0 };
  for (const family of NAMES) {
    let points = 0;
    for (const { level1, level2 } of bare) {
      const level = family.level1.get(level1);
      if (level) points += family.level2.get(level)?.has(level2) ? 2 : 1;
    }
    if (points > best.points) best = { id: family.id, points };
  }
  return best.points >= rows.length ? best.id : null;
}
