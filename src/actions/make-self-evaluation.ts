/**
 * 生成自评表: a sheet with the official 项目支出绩效自评表 of a target form; made again it follows the target and keeps what was typed.
 */
import { z } from "zod";
import type { Form } from "../core/form/form";
import { readWorkbookForms } from "../core/reading/read-forms";
import { parseScoringRecords, recordOf } from "../core/scoring/in-place/scoring-record";
import { planSelfEvaluation, type SelfEvaluationPlan } from "../core/scoring/self-evaluation/plan-self-evaluation";
import { freeSheetName } from "../core/sheet/sheet-name";
import { filled, joinWords, SENTENCE_SPACE, type Words } from "../core/words";
import { activeSheetName } from "../excel/active-sheet";
import { applyEdits } from "../excel/apply-edits";
import { readScoringStore } from "../excel/scoring-store";
import { defineAction } from "./action";
import { readTarget } from "./check-forms";
import { unchanged } from "./outcome";
import { isMadeHere, isSelfEvaluationOf, profileOfForm } from "./scoring-forms";

const WORDS = {
  made: { "zh-CN": "已在工作表“{sheet}”生成自评表，请填写实际完成值和全年执行数。", "en-US": "The self-evaluation is on sheet “{sheet}”: fill in the actual values and the amount spent." },
  updated: { "zh-CN": "已按目标表更新工作表“{sheet}”，您填写的内容保留不变。", "en-US": "Sheet “{sheet}” now follows the target form; what you typed is kept." },
  same: { "zh-CN": "工作表“{sheet}”与目标表一致，没有改动。", "en-US": "Sheet “{sheet}” agrees with the target form; nothing was changed." },
  spread: { "zh-CN": "目标表没有写分值，已按口径“{profile}”分摊，请核对。", "en-US": "The target form names no points; they were spread by the profile “{profile}”: please check." },
  sum: { "zh-CN": "分值合计{sum}分，应为{total}分，请核对。", "en-US": "The points add up to {sum} and should be {total}: please check." },
  dropped: { "zh-CN": "{names}已不在目标表中，原来填写的内容没有保留，要找回请点撤销。", "en-US": "{names}: no longer in the target form, what was typed there is not kept; undo brings it back." },
  noForm: { "zh-CN": "工作表中没有找到带指标的绩效目标表；请打开目标表所在的工作表再生成。", "en-US": "No target form with indicators was found on this sheet; open the sheet of the target form." },
  noRoom: { "zh-CN": "工作表“{sheet}”的自评表下方有其他内容，新增的指标放不下；请把下方内容移开再生成。", "en-US": "Something stands below the self-evaluation on sheet “{sheet}” where new indicators have to go; move it away first." },
} satisfies Record<string, Words>;

export const makeSelfEvaluationAction = defineAction({
  id: "make-self-evaluation",
  title: { "zh-CN": "生成自评表", "en-US": "Make self-evaluation" },
  params: z.strictObject({}),
  changesWorkbook: true,
  run: async (target, _params, progress) => {
    const sheet = target.sheet ?? (await activeSheetName());
    const { grids, corrections } = await readTarget({}, true, progress);
    const forms = readWorkbookForms(grids, { corrections });
    const gridOf = new Map(grids.map((grid) => [grid.sheet, grid]));
    const form = targetForm(forms, sheet, target.form ?? 0);
    const grid = form && gridOf.get(form.sheet);
    if (!form || !grid) return unchanged(false, WORDS.noForm, {}, null);
    const profile = profileOfForm(form, recordOf(parseScoringRecords(await readScoringStore()), form));
    const made = forms.find((candidate) => isSelfEvaluationOf(candidate, form));
    const existing = made && { form: made, grid: gridOf.get(made.sheet) ?? grid };
    const name = made?.sheet ?? freeSheetName(`自评-${form.projectName?.value ?? form.sheet}`, gridOf.keys());
    const plan = planSelfEvaluation({ target: form, grid, profile, sheet: name, existing: existing ?? null });
    if (plan === "no-room") return unchanged(false, WORDS.noRoom, { sheet: name }, null);
    const remarks = remarksOn(plan, profile.name["zh-CN"], profile.indicatorTotal);
    const message = (words: Words): Words => joinWords([filled(words, { sheet: name }), ...remarks], SENTENCE_SPACE);
    if (plan.edits.length === 0) return unchanged(true, message(WORDS.same), {}, null);
    const { changed, inverse } = await applyEdits(plan.edits);
    return { ok: true, message: message(existing ? WORDS.updated : WORDS.made), messageData: {}, changed, undo: inverse, data: null };
  },
});

/** The form asked for; on a sheet of a self-evaluation that was made here, the target it was made from. */
function targetForm(forms: readonly Form[], sheet: string, index: number): Form | null {
  const here = forms.filter((form) => form.sheet === sheet && form.indicators.length > 0);
  const form = here.filter(({ kind }) => kind !== "self-evaluation")[index];
  if (form) return form;
  const [made] = here.filter(isMadeHere);
  return (made && forms.find((candidate) => candidate.kind !== "self-evaluation" && candidate.indicators.length > 0 && isSelfEvaluationOf(made, candidate))) ?? null;
}

function remarksOn({ spread, shortfall, dropped }: SelfEvaluationPlan, profile: string, total: number): readonly Words[] {
  const remarks: Words[] = [];
  if (spread) remarks.push(filled(WORDS.spread, { profile }));
  else if (shortfall !== 0) remarks.push(filled(WORDS.sum, { sum: total - shortfall, total }));
  if (dropped.length > 0) remarks.push(filled(WORDS.dropped, { names: dropped.map((name) => `“${name}”`).join("、") }));
  return remarks;
}
