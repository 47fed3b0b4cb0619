/**
 * Level names of a form against the system that it follows.
 */
import { bareLevelName, familyOf, findLevel1, findLevel2, type Family, type Level1, type LevelName } from "../../form/families";
import type { FamilyId, Form, Indicator, Located } from "../../form/form";
import { isAstray } from "./astray";
import { oncePer } from "./once-per";

/** One printed level name and the rows that stand under it. */
export interface PrintedLevel {
  readonly printed: Located<string>;
  readonly level: 1 | 2;
  /** The level-1 name that a level-2 name stands under. */
  readonly under: Located<string> | null;
  readonly rows: readonly Indicator[];
}

/** The system that the form is held to: its own, but the official one for a county's own variant; null where none fits. */
export function standardOf(form: Form): Family | null {
  const id: FamilyId | null = form.family === "D" ? "A" : form.family;
  return id === null ? null : familyOf(id);
}

/** Every printed level name once, in reading order; names carried down to further rows count as the one that is printed. */
export const printedLevels = oncePer((form: Form): readonly PrintedLevel[] => {
  const levels = new Map<string, { printed: Located<string>; level: 1 | 2; under: Located<string> | null; rows: Indicator[] }>();
  for (const indicator of form.indicators) {
    const pairs = [
      [1, indicator.level1, null],
      [2, indicator.level2, indicator.level1],
    ] as const;
    for (const [level, printed, under] of pairs) {
      if (!printed || isAstray(indicator, printed.cell)) continue;
      const key = `${level} ${printed.cell.row},${printed.cell.column}`;
      const known = levels.get(key);
      if (known) known.rows.push(indicator);
      else levels.set(key, { printed, level, under, rows: [indicator] });
    }
  }
  return [...levels.values()];
});

/** Where a level-2 name belongs in the system: the level 1 and the name as that prints it; null where the system has none such. */
export function placeOfLevel2(family: Family, text: string): { readonly level1: Level1; readonly level2: LevelName } | null {
  for (const level1 of family.levels) {
    const level2 = findLevel2(level1, text);
    if (level2) return { level1, level2 };
  }
  return null;
}

/** Whether the name stands on its right level, and under its right level 1. */
export function judgeLevel(family: Family, { printed, level, under }: PrintedLevel): "fits" | "unknown" | "elsewhere" {
  if (level === 1) return findLevel1(family.id, printed.value) ? "fits" : "unknown";
  const level1 = under && findLevel1(family.id, under.value);
  if (level1 && findLevel2(level1, printed.value)) return "fits";
  // Where level 1 is missing or unknown, that is the defect; the level 2 is only asked to exist.
  const place = placeOfLevel2(family, printed.value);
  if (!place) return "unknown";
  return level1 ? "elsewhere" : "fits";
}

/** The official name where the printed one only lacks 指标; null where it is written in full or is another word. */
export function fullName(official: LevelName, text: string): string | null {
  const bare = bareLevelName(text);
  return bare !== official.name && `${bare}指标` === official.name ? official.name : null;
}
