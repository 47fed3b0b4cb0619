/**
 * Where a row's levels stand in a family's order.
 */
import { bareLevelName, detectFamily, FAMILIES, familyOf, findLevel1, findLevel2 } from "../../form/families";
import type { FamilyId, Form } from "../../form/form";
import type { BodyRow } from "./table";

/** Places in the family's lists of level 1 and level 2; null where the family does not know the name. */
export interface LevelKey {
  readonly first: number | null;
  readonly second: number | null;
}

/** The place of a row's levels; without level 1 the first level 1 that has such a level 2. */
export function keyOf(family: FamilyId, level1: string | null, level2: string | null): LevelKey {
  const { levels } = familyOf(family);
  if (level1 === null) {
    if (level2 === null) return { first: null, second: null };
    const first = levels.findIndex((level) => findLevel2(level, level2) !== null);
    return first < 0 ? { first: null, second: null } : { first, second: secondOf(family, first, level2) };
  }
  const level = findLevel1(family, level1);
  if (!level) return { first: null, second: null };
  const first = levels.indexOf(level);
  return { first, second: level2 === null ? null : secondOf(family, first, level2) };
}

function secondOf(family: FamilyId, first: number, level2: string): number | null {
  const level = familyOf(family).levels[first];
  const found = level && findLevel2(level, level2);
  return level && found ? level.level2.indexOf(found) : null;
}

/**
 * The family in which rows are added to a form: the form's own, else the one that its level names (of rows without indicators too) speak
 * for, else the usual one of its kind. D is one county's own and reviewers object to it: only a form that counts quantities under 成本指标
 * gets more of them there.
 */
export function familyForInsertion(form: Form, body: readonly BodyRow[]): FamilyId {
  if (form.family === "D") return hasOddCosts(body) ? "D" : "A";
  if (form.family) return form.family;
  const rows = body.filter(({ level1, level2 }) => level1 !== null || level2 !== null);
  const usual = form.kind === "department-target" ? "E" : "A";
  if (rows.length === 0) return usual;
  const detected = detectFamily(rows);
  if (detected) return detected;
  const known = FAMILIES.map(({ id, levels }) => ({
    id,
    count: rows.filter(({ level2 }) => level2 !== null && levels.some((level) => findLevel2(level, bareLevelName(level2)) !== null)).length,
  }));
  const best = known.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count * 2 > rows.length ? best.id : usual;
}

function hasOddCosts(body: readonly BodyRow[]): boolean {
  return body.some(({ level1, level2 }) => {
    const { first, second } = keyOf("D", level1, level2);
    return first === 0 && second !== null;
  });
}
