/**
 * What the scoring actions have in common: which forms they are about, and the profile that counts for them.
 */
import { foldText } from "../core/form/fold-text";
import type { Form } from "../core/form/form";
import { readWorkbookForms } from "../core/reading/read-forms";
import { parseScoringRecords, type ScoringRecord } from "../core/scoring/in-place/scoring-record";
import { DEFAULT_PROFILE, SCORING_PROFILES } from "../core/scoring/profiles";
import type { ScoringProfile } from "../core/scoring/profiles/profile";
import { rowKey } from "../core/scoring/self-evaluation/typed-values";
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

/** Which forms: the one that the target names, all of its sheet, or every form of the workbook that has indicators. */
export type FormChoice = "form" | "sheet" | "workbook";

export async function readScoringForms(target: ActionTarget, which: FormChoice, progress: ActionProgress): Promise<ScoringReading> {
  const { grids, corrections } = await readTarget(target, which === "workbook", progress);
  const read = readWorkbookForms(grids, { corrections });
  const forms = which !== "workbook" && read.some(isMadeHere) ? withTargetTexts(read, await otherForms(progress)) : withTargetTexts(read, read);
  const records = parseScoringRecords(await readScoringStore());
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const first = target.form ?? 0;
  const chosen = which === "form" ? forms.slice(first, first + 1) : forms.filter(({ indicators }) => which === "sheet" || indicators.length > 0);
  return {
    forms: chosen.flatMap((form) => {
      const grid = bySheet.get(form.sheet);
      return grid ? [{ form, grid, siblings: forms.filter(({ sheet }) => sheet === form.sheet) }] : [];
    }),
    records,
  };
}

async function otherForms(progress: ActionProgress): Promise<readonly Form[]> {
  const { grids, corrections } = await readTarget({}, true, progress);
  return readWorkbookForms(grids, { corrections });
}

/** A self-evaluation that make-self-evaluation has made: its formulas follow the scoring texts of its target. */
export function isMadeHere(form: Form): boolean {
  return form.kind === "self-evaluation" && form.facts.some(({ name }) => name === "scoringProfile");
}

export function isSelfEvaluationOf(candidate: Form, target: Form): boolean {
  // A department's own form has no project.
  const name = ({ projectName, department }: Form): string => foldText(projectName?.value ?? department?.value ?? "");
  return candidate.sheet !== target.sheet && isMadeHere(candidate) && name(candidate) === name(target);
}

function withTargetTexts(forms: readonly Form[], all: readonly Form[]): readonly Form[] {
  return forms.map((form) => {
    const target = all.find((candidate) => candidate.kind !== "self-evaluation" && isSelfEvaluationOf(form, candidate));
    if (!target) return form;
    const texts = new Map(target.indicators.map((indicator) => [rowKey(indicator), indicator.scoring]));
    return { ...form, indicators: form.indicators.map((indicator) => ({ ...indicator, scoring: texts.get(rowKey(indicator)) ?? null })) };
  });
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
