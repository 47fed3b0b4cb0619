/**
 * Numbers with a unit that a goal names: 218个远教站点, 2次人才引进活动.
 */
import { foldText } from "../../form/fold-text";

export interface Quantity {
  readonly value: number;
  readonly unit: string;
  /** What is counted: the words right behind the unit, or right before the number where nothing follows. */
  readonly noun: string;
  /** The clause that the number stands in. */
  readonly clause: string;
  /** As written: 218个. */
  readonly text: string;
}

const NUMBER = /(?<![\d.\-~至第〔[(])(\d+(?:\.\d+)?)(余|多)?(个|名|人次|人|次|场|期|批|项|件|户|台|套|座|处|所|家|间|篇|部|本|册|辆|亩|公里|平方米|万元|元|%)(?!级|龄|以上年龄|岁|月|年)/g;
/** Clauses about other times, ages, documents or the money of the whole. */
const ELSEWHERE = /去年|上年|往年|历年|以来|截至|此前|已有|现有|累计|年龄|周岁|〔|总投资|总额|预算/;

/** The quantities of the goal in order, without those of the past, of ages and of documents. */
export function quantitiesIn(goal: string): Quantity[] {
  const clauses = foldText(goal).split(/[,;。、:]|(?<=[^\d])\.(?=\D|$)/);
  return clauses.flatMap((clause) => {
    if (ELSEWHERE.test(clause)) return [];
    return [...clause.matchAll(NUMBER)].map((match) => {
      const [text, number = "", , unit = ""] = match;
      const after = clause.slice(match.index + text.length).replace(/^(?:以上|左右|以内|的)/, "");
      const noun = /^[\p{Script=Han}]{2,}/u.exec(after)?.[0].slice(0, 8) ?? /[\p{Script=Han}]{2,8}$/u.exec(clause.slice(0, match.index))?.[0] ?? "";
      return { value: Number(number), unit, noun, clause, text: number + unit };
    });
  });
}

/** Whether two names speak of the same thing: half of the shorter one's neighbouring pairs of characters occur in the other. */
export function sameThing(noun: string, name: string): boolean {
  const pairs = [...noun].slice(0, -1).map((_, i) => noun.slice(i, i + 2));
  const shared = pairs.filter((pair) => !COMMON.has(pair) && name.includes(pair)).length;
  return shared >= 2 || (shared === 1 && pairs.length <= 2);
}

/** Pairs that stand in every other name. */
const COMMON = new Set(["工作", "活动", "经费", "项目", "人员", "干部", "开展", "完成", "建设", "管理", "服务", "进行"]);
