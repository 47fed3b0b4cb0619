/**
 * What a cell of the indicator table looks like, whatever column it stands in. A level-2 name, a comparison sign, a unit, a date, a
 * scoring sentence each look like themselves.
 */
import { isDeadline } from "../form/dates";
import { levelsNamed } from "../form/families";
import { remembered } from "../form/remember";
import { isScoreReason } from "../form/score-reasons";
import { parseOperator, parseTarget } from "../form/target";
import { isUnit, saysNoUnit } from "../form/units";
import type { Item } from "./sheet-view";

export type Shape =
  | "level1"
  | "level2"
  /** A name that families know on both levels: 成本指标, 服务对象满意度. */
  | "level1or2"
  /** 办公指标: called a level and known to no family. */
  | "strangeLevel"
  | "sign"
  /** 定性, 定量, 正向, 反向. */
  | "quality"
  | "unit"
  /** 无, /. */
  | "none"
  | "number"
  /** A number with sign or unit: ≥95%, 12次, 45000元/年. */
  | "quantity"
  /** 10分. */
  | "points"
  | "deadline"
  | "scoring"
  /** What our own formulas show in the place of a score. */
  | "scoreReason"
  /** The name of something measured: 培训合格率, 发放人数. */
  | "measure"
  /** A state reached: 规范, 效果明显, 达成预期指标. */
  | "state"
  | "sentence"
  | "phrase"
  /** ……, *, XX: the template's own filling. */
  | "placeholder"
  /** #REF! and the like. */
  | "error";

const QUALITY = /^\(?(?:定性|定量|正向|反向|负向|逆向|中性)(?:指标)?\)?$/;
const SCORING = /(?:得|扣|记|计)(?:满)?分|得\d+(?:\.\d+)?分|扣\d+(?:\.\d+)?分|满分|不得分|按比例(?:扣|得|计)/;
const PLACEHOLDER = /^(?:[.。…·*×xX_]+|(?:指标)?\d*[:：]?[.…*]{2,})$/;
const MEASURE = /(?:率|数|数量|次数|人数|面积|金额|度|性|量|时限|时间|时长|成本|经费|标准|比例|占比|规模|天数|情况|水平|程度|能力|质量|费用|总额|效果|影响|进度|期限|资金|支出|补助|补贴|建设|工作|管理|项目)$/;
/** Names of level 3 seldom end so; 指标1, the headings of columns and 达成预期指标 are no levels. */
const STRANGE_LEVEL = /^(?!.*(?:达成|完成|预期))[^\d指级]{2,8}指标$/;
const STATE =
  /^(?:是|否|有|优|良|好|较好|良好|优秀|优良|规范|健全|完善|完备|完整|合规|合格|及时|达标|正常|稳定|明显|显著|提高|提升|增强|改善|增加|减少|降低|下降|保障|符合|长期|持续|全部|无影响|基本达到|完成|已完成|未完成|达成|通过|安全|准确|高效|有序|到位|满意)$|^(?:有效|显著|明显|逐步|持续|不断|进一步|稳步|大幅|得到|基本|较为|影响|效果|成效|达成|严格|按时|按期|全面|充分|切实).{1,10}$|(?:明显|显著|较好|良好|规范|健全|提升|提高|增强|改善|完善|到位|较高|预算)$/;

/** What the cell looks like. */
export function shapeOf({ folded, cell }: Item): Shape {
  return typeof cell.value === "number" ? shapeOfNumber(folded) : shapeOfText(folded);
}

const shapeOfText: (folded: string) => Shape = remembered((folded) => {
  if (/^#(?:REF|N\/A|VALUE|NAME|DIV\/0|NUM|NULL|SPILL|CALC)[!?]?/.test(folded)) return "error";
  if (PLACEHOLDER.test(folded)) return "placeholder";
  if (folded.length <= 24) {
    const { level1, level2 } = levelsNamed(folded);
    // Points in brackets are printed with level 1: 满意度指标（10分）.
    if (level1 && level2 && !/\d分?\)$/.test(folded)) return "level1or2";
    if (level1) return "level1";
    if (level2) return "level2";
    if (parseOperator(folded)) return "sign";
    if (QUALITY.test(folded)) return "quality";
    if (saysNoUnit(folded)) return "none";
    if (STRANGE_LEVEL.test(folded)) return "strangeLevel";
    if (/^\d+(?:\.\d+)?分$/.test(folded)) return "points";
    if (isUnit(folded)) return "unit";
    const target = parseTarget(folded);
    if (target.value !== null) return target.operator === null && target.unit === null ? "number" : "quantity";
    if (/^[≥≤><=]/.test(folded)) return "quantity";
  }
  if (isScoreReason(folded)) return "scoreReason";
  if (SCORING.test(folded)) return "scoring";
  if (folded.length <= 20 && isDeadline(folded)) return "deadline";
  if (folded.length > 30 || /[。;]/.test(folded)) return "sentence";
  if (folded.length <= 14 && STATE.test(folded)) return "state";
  return MEASURE.test(folded) ? "measure" : "phrase";
});

function shapeOfNumber(folded: string): Shape {
  if (/^[-(]?[\d,.]+\)?$|^[-\d.]+e[-+]?\d+$/i.test(folded)) return "number";
  return isDeadline(folded) ? "deadline" : "quantity";
}
