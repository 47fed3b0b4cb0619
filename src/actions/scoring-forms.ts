/**
 * What the scoring actions have in common: which forms they are about, and the profile that counts for them.
 */
import type { Form } from "../core/form/form";
import { readWorkbookForms } from "../core/reading/read-forms";
import { parseScoringRecords, type ScoringRecord } from "../core/scoring/in-place/scoring-record";
import { DEFAULT_PROFILE, SCORING_PROFILES } from "../core/scoring/profiles";
import type { ScoringProfile } from "../core/scoring/profiles/profile";
import type { Grid } from "../core/sheet/grid";
import { readScoringStore } from "../excel/scoring-store";
import type { ActionProgress, ActionTarget } from "./action";
import { readTarget } from "./check-forms";

export interface ScoringTargetForm {
  readonly form: Form;
  readonly grid: Grid;
  /** All forms of its sheet. */
  readonly siblings: readonly Form[];
}

export interface ScoringReading {
  readonly forms: readonly ScoringTargetForm[];
  readonly records: readonly ScoringRecord[];
}

/** The form that the target names, or with `all` every form of the workbook that has indicators. */
export async function readScoringForms(target: ActionTarget, all: boolean, progress: ActionProgress): Promise<ScoringReading> {
  const { grids, corrections } = await readTarget(target, all, progress);
  const records = parseScoringRecords(await readScoringStore());
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const forms = readWorkbookForms(grids, { corrections });
  const chosen = all ? forms.filter(({ indicators }) => indicators.length > 0) : forms.slice(target.form ?? 0, (target.form ?? 0) + 1);
  return {
    forms: chosen.flatMap((form) => {
      const grid = bySheet.get(form.sheet);
      return grid ? [{ form, grid, siblings: forms.filter(({ sheet }) => sheet === form.sheet) }] : [];
    }),
    records,
  };
}

/** By id or by its Chinese name; null where there is none of that name. */
export function profileNamed(name: string): ScoringProfile | null {
  return SCORING_PROFILES.find(({ id, name: words }) => id === name || words["zh-CN"] === name.trim()) ?? null;
}

/** The profile that the form is scored by already, else the default. */
export function profileOfForm(form: Form, record: ScoringRecord | null): ScoringProfile {
  const printed = form.facts.find(({ name }) => name === "scoringProfile")?.value?.value;
  return (printed === undefined ? null : profileNamed(printed)) ?? (record ? profileNamed(record.profile) : null) ?? DEFAULT_PROFILE;
}
