/**
 * What the forms of a sheet score now: for the pane, which lets a person try values without writing them.
 */
import { z } from "zod";
import type { Form } from "../core/form/form";
import { planRemoval } from "../core/scoring/in-place/plan-removal";
import { recordOf } from "../core/scoring/in-place/scoring-record";
import type { ScoringProfile } from "../core/scoring/profiles/profile";
import type { Words } from "../core/words";
import { defineAction } from "./action";
import { unchanged } from "./outcome";
import { profileOfForm, readScoringForms } from "./scoring-forms";

export interface ScorableForm {
  readonly form: Form;
  /** 0-based among the forms of the sheet. */
  readonly index: number;
  /** The one in use, else the default. */
  readonly profile: ScoringProfile;
  /** The add-in has written scoring here, or filled the table's own columns. */
  readonly isPrepared: boolean;
  /** Cells that a person has typed into what the add-in has written. */
  readonly typed: number;
}

const WORDS = {
  shown: { "zh-CN": "{forms}张表可以评分。", "en-US": "{forms} form(s) can be scored." },
} satisfies Record<string, Words>;

export const showScoringAction = defineAction({
  id: "show-scoring",
  title: { "zh-CN": "查看得分", "en-US": "Show scores" },
  params: z.strictObject({}),
  changesWorkbook: false,
  run: async (target, _params, progress) => {
    const { forms, records } = await readScoringForms(target, "sheet", progress);
    const scorable = forms.flatMap(({ form, grid, siblings }, index): ScorableForm[] => {
      if (form.indicators.length === 0) return [];
      const record = recordOf(records, form);
      const removal = planRemoval(form, grid, siblings, record);
      return [{ form, index, profile: profileOfForm(form, record), isPrepared: removal !== null, typed: removal?.typed.length ?? 0 }];
    });
    return unchanged(true, WORDS.shown, { forms: scorable.length }, scorable);
  },
});
