/**
 * What a 指标值 says: operator, number and unit, written together or apart.
 */
import { isDeadline } from "./dates";
import { foldText } from "./fold-text";
import type { Operator } from "./form";
import { remembered } from "./remember";
import { canFollowNumber, canonicalUnit } from "./units";

export interface WrittenTarget {
  readonly operator: Operator | null;
  /** Null where the text itself is the target: a date, a state, a sentence, a range. */
  readonly value: number | null;
  /** Under its usual name (units.ts). */
  readonly unit: string | null;
}

const IN_WORDS: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:大于或?等于|不低于|不少于|不小于|不得?低于|不得少于|至少|最低)/, "≥"],
  [/^(?:小于或?等于|不超过|不高于|不大于|不多于|不得超过|不得高于|控制在|最多|最高)/, "≤"],
  [/^(?:大于|超过|高于|多于)/, ">"],
  [/^(?:小于|低于|少于)/, "<"],
  [/^(?:等于|达到|达)/, "="],
];

const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及以上|\(含\)以上|以上\(含\)|以上)$/, "≥"],
  [/(?:及以下|以下|以内|之内|范围内)$/, "≤"],
  [/(?<=天|日|时|钟|月|年)内$/, "≤"],
];

const NUMBER = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([^]*)$/;

/** The comparison sign a text consists of, or null: "≥", "＝", ">=". Words (大于等于) count too. */
export const parseOperator: (text: string) => Operator | null = remembered((text) => {
  const folded = foldText(text).replace(/^\(|\)$/g, "");
  if (/^[≥≤><=]$/.test(folded)) return folded as Operator;
  if (/^(?:大于或?等于|不低于|不少于|不小于)$/.test(folded)) return "≥";
  if (/^(?:小于或?等于|不超过|不高于|不大于)$/.test(folded)) return "≤";
  return OPERATOR_WORDS.get(folded) ?? null;
});

const OPERATOR_WORDS: ReadonlyMap<string, Operator> = new Map([
  ["等于", "="],
  ["大于", ">"],
  ["小于", "<"],
]);

/** Reads a 指标值. A number without operator has `operator` null; what is no single number with at most a unit has `value` null. */
export const parseTarget: (text: string) => WrittenTarget = remembered((text) => {
  const none: WrittenTarget = { operator: null, value: null, unit: null };
  let rest = foldText(text).replace(/[。;,]$/, "");
  const alone = parseOperator(rest);
  if (alone) return { ...none, operator: alone };
  if (isDeadline(rest)) return none;
  let operator: Operator | null = null;
  const sign = /^[≥≤><=]/.exec(rest)?.[0];
  if (sign) {
    operator = sign as Operator;
    rest = rest.slice(1);
  } else {
    const word = IN_WORDS.find(([pattern]) => pattern.test(rest));
    if (word) {
      rest = rest.replace(word[0], "");
      // 达到95% says how much, not whether more would be too much.
      operator = word[1] === "=" && !foldText(text).startsWith("等于") ? null : word[1];
    }
  }
  rest = rest.replace(/\(含\)$/, "");
  const tail = AFTER.find(([pattern]) => pattern.test(rest));
  if (tail) {
    rest = rest.replace(tail[0], "");
    operator = operator ?? tail[1];
  }
  const match = NUMBER.exec(rest);
  if (!match) return none;
  const [, digits, unit] = match as unknown as readonly [string, string, string];
  const value = Number(digits.replaceAll(",", ""));
  if (unit === "") return { operator, value, unit: null };
  if (canFollowNumber(unit) || isCompound(unit)) return { operator, value, unit: canonicalUnit(unit) };
  // ≥95全部满意: the sign says that the number is the target, whatever was written after it. Two numbers are no single target.
  return sign && /^[\p{L}]+$/u.test(unit) ? { operator, value, unit: null } : none;
});

/** 万元/队/年, 元/人·月: parts that could each follow a number. */
function isCompound(unit: string): boolean {
  const parts = unit.split(/[/·]/);
  return parts.length > 1 && parts.every((part) => canFollowNumber(part));
}

const FULL_MARKS = /(?:得|记|计|满分(?:为|是)?|分值(?:为)?)(?:满分)?(\d+(?:\.\d+)?)分/g;

/** Full marks that a scoring sentence names: the largest of 得满分10分, 得5分; null where it names none (得满分). */
export function fullMarks(scoring: string): number | null {
  const marks = [...foldText(scoring).matchAll(FULL_MARKS)].map((match) => Number(match[1]));
  return marks.length > 0 ? Math.max(...marks) : null;
}
