/**
 * What an indicator measures, from the level names of its form, and back: where an own indicator stands in a family.
 */
import { bareLevelName, findLevel1, findLevel2 } from "../../form/families";
import { foldText } from "../../form/fold-text";
import type { FamilyId } from "../../form/form";
import { placeOf, type Place } from "../places";
import type { Aspect } from "../schema";
import type { OwnIndicator } from "./own-library";

/** Tried in this order: 社会成本指标 is a cost before it is social. */
const LEVEL2_WORDS: readonly (readonly [RegExp, Aspect])[] = [
  [/满意/, "satisfaction"],
  [/社会成本/, "social-cost"],
  [/(?:生态|环境).*成本/, "ecological-cost"],
  [/成本|资金投入/, "economic-cost"],
  [/数量|履职目标/, "quantity"],
  [/质量/, "quality"],
  [/时效|时间|进度/, "timeliness"],
  [/持续|长效/, "sustainability"],
  [/生态|环境/, "ecological-benefit"],
  [/经济|资金效益|效果目标/, "economic-benefit"],
  [/社会/, "social-benefit"],
];

const LEVEL1_WORDS: readonly (readonly [RegExp, Aspect])[] = [
  [/满意/, "satisfaction"],
  [/成本|投入/, "economic-cost"],
  [/效益|效果|效应|影响/, "social-benefit"],
  [/产出/, "quantity"],
  [/决策|过程|管理|履职|效能|效率/, "quality"],
  [/能力/, "sustainability"],
];

/** What the levels say, or null where neither of them is a name that any family uses. */
export function aspectOf(level1: string, level2: string): Aspect | null {
  const second = foldText(level2);
  const first = foldText(level1);
  return LEVEL2_WORDS.find(([words]) => words.test(second))?.[1] ?? LEVEL1_WORDS.find(([words]) => words.test(first))?.[1] ?? null;
}

/** The levels as they are kept: null where the aspect alone leads to them in today's official family. */
export function keptPlace(level1: string, level2: string, aspect: Aspect): Place | null {
  const place = { level1: bareLevelName(level1), level2: bareLevelName(level2) };
  const usual = placeOf(aspect, "A");
  return place.level2 === "" || place.level1 === "" || (place.level1 === usual.level1 && place.level2 === usual.level2) ? null : place;
}

/** Where the indicator stands in a form of the family: under its own form's levels where the family has them. */
export function placeOfOwn({ aspect, place }: Pick<OwnIndicator, "aspect" | "place">, family: FamilyId): Place {
  return (place && knownPlace(place, family)) ?? placeOf(aspect, family);
}

/** The levels as the family prints them, or null where it does not have them. */
function knownPlace({ level1, level2 }: Place, family: FamilyId): Place | null {
  const first = findLevel1(family, level1);
  const second = first && findLevel2(first, level2);
  return second && { level1: first.name, level2: second.name };
}
