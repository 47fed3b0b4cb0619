/**
 * 写入评分列: 分值, 实际完成值, 得分 beside the table, with live formulas; run again it brings them up to date.
 */
import { z } from "zod";
import { planScoring, type ScoringPlan, type ScoringRefusal } from "../core/scoring/in-place/plan-scoring";
import { recordOf, recordScoring, type ScoringRecord } from "../core/scoring/in-place/scoring-record";
import { SCORING_PROFILES } from "../core/scoring/profiles";
import { union, type CellRange } from "../core/sheet/address";
import type { SheetEdit, WorkbookEdit } from "../core/sheet/edit";
import { filled, joinWords, SENTENCE_SPACE, type Words } from "../core/words";
import { applyEdits, type AppliedEdits } from "../excel/apply-edits";
import { applySettings } from "../excel/apply-settings";
import { storeScoring } from "../excel/scoring-store";
import { defineAction, type ActionOutcome, type ActionProgress } from "./action";
import { unchanged } from "./outcome";
import { isMadeHere, profileNamed, profileOfForm, readScoringForms, type ScoringTargetForm } from "./scoring-forms";

const params = z.strictObject({
  profile: z.string().optional().describe(`计分口径：${SCORING_PROFILES.map(({ id, name }) => `${id}（${name["zh-CN"]}）`).join("、")}；不写时沿用表中已有的口径`),
  reasons: z.boolean().default(false).describe("true: 同时写入“偏差原因分析及改进措施”列"),
  spread: z.boolean().default(false).describe("true: 分值加起来不对时按口径分摊"),
  all: z.boolean().default(false).describe("true: 全部工作表的每一张表"),
});

const WORDS = {
  written: { "zh-CN": "已写入{forms}张表的评分列，口径“{profile}”。", "en-US": "Scoring columns written for {forms} form(s), by the profile “{profile}”." },
  same: { "zh-CN": "评分列已是最新，没有改动。", "en-US": "The scoring columns are up to date; nothing was changed." },
  sum: { "zh-CN": "“{name}”分值合计{sum}分，应为{total}分，请补齐或选择分摊。", "en-US": "The points of “{name}” add up to {sum} and should be {total}: fill them in or spread them." },
  stillShort: { "zh-CN": "“{name}”分摊后合计{sum}分，应为{total}分，请核对表中已写明的分值。", "en-US": "The points of “{name}” now add up to {sum} and should be {total}: please look at those that the form states." },
  noBlock: { "zh-CN": "“{name}”表头上方和表格下方没有空位，未写入总分和等级；请在表格下方留出几个空行后再写入。", "en-US": "There is no free place above the table of “{name}” or below it, so total and grade were left out; leave some rows free below it and try again." },
  sums: { "zh-CN": "{forms}张表的分值合计不是{total}分，请补齐或选择分摊。", "en-US": "The points of {forms} forms do not add up to {total}: fill them in or spread them." },
  spreadRefused: { "zh-CN": "“{name}”各行分值已由评分标准或表中分值定死，没有可分摊的行。", "en-US": "All points of “{name}” are fixed by the scoring texts or the table itself; there is nothing to spread." },
  noForm: { "zh-CN": "工作表中没有找到绩效表，没有可以评分的内容；请打开有“一级指标”“三级指标”“指标值”等表头的工作表。", "en-US": "No performance form was found; open a sheet with headings such as 一级指标, 三级指标 and 指标值." },
  noProfile: { "zh-CN": "没有“{profile}”这个计分口径；可选：{profiles}。", "en-US": "There is no scoring profile “{profile}”; choose one of {profiles}." },
  "made-here": { "zh-CN": "“{name}”是生成的自评表，公式已在表中；目标表改动后请用“生成自评表”更新。", "en-US": "“{name}” is a self-evaluation that was made here and has its formulas; make it again after the target has changed." },
  "no-indicators": { "zh-CN": "“{name}”没有指标行，无法评分；请先填写指标。", "en-US": "“{name}” has no indicators to score; fill them in first." },
  "no-header": { "zh-CN": "“{name}”的指标表没有表头，无法确定评分列的位置；请先补上表头。", "en-US": "The table of “{name}” has no header; add one first." },
  "no-room": { "zh-CN": "“{name}”右侧没有足够的空列放评分列；请在它右侧留出5个空列后再写入。", "en-US": "There are not enough free columns right of “{name}”; leave five free columns there and try again." },
} satisfies Record<string, Words>;

export interface PreparedForm {
  readonly target: ScoringTargetForm;
  readonly profile: string;
  readonly plan: ScoringPlan | ScoringRefusal | "made-here";
}

export const prepareScoringAction = defineAction({
  id: "prepare-scoring",
  title: { "zh-CN": "写入评分列", "en-US": "Write scoring columns" },
  params,
  changesWorkbook: true,
  run: async (target, { profile: wanted, reasons, spread, all }, progress): Promise<ActionOutcome<null>> => {
    const chosen = wanted === undefined ? null : profileNamed(wanted);
    if (wanted !== undefined && !chosen) return unchanged(false, WORDS.noProfile, { profile: wanted, profiles: SCORING_PROFILES.map(({ name }) => name["zh-CN"]).join("、") }, null);
    const { forms, records } = await readScoringForms(target, all ? "workbook" : "form", progress);
    if (forms.length === 0) return unchanged(false, WORDS.noForm, {}, null);
    const prepared = forms.map((one): PreparedForm => {
      const profile = chosen ?? profileOfForm(one.form, recordOf(records, one.form));
      return { target: one, profile: profile.id, plan: isMadeHere(one.form) ? "made-here" : planScoring(one.form, one.grid, one.siblings, { profile, reasons, spread }) };
    });
    const planned = prepared.flatMap(({ plan, ...rest }) => (typeof plan === "string" ? [] : [{ ...rest, plan }]));
    const [first] = planned;
    const remarks = remarksOn(prepared, spread);
    if (!first) return unchanged(false, joinWords(remarks, SENTENCE_SPACE), {}, null);
    const due = planned.filter(({ plan }) => plan.edits.length > 0);
    if (due.length === 0) return unchanged(true, joinWords([WORDS.same, ...remarks], SENTENCE_SPACE), {}, null);
    const { changed, inverse } = await applyInParts(due.map(({ plan }) => plan.edits), progress);
    const kept = due.reduce((all, one) => withRecord(all, one, inverse), records);
    const undone: WorkbookEdit[] = [...(await applySettings([storeScoring(kept)])), ...inverse];
    const said = filled(WORDS.written, { forms: planned.length, profile: first.plan.scoring.profile.name["zh-CN"] });
    return { ok: true, message: joinWords([said, ...remarks], SENTENCE_SPACE), messageData: {}, changed, undo: undone, data: null };
  },
});

/** Forms that are written in one go: their requests stay well under the 5 MB that Excel on the web takes. */
const FORMS_AT_ONCE = 15;

const WRITING: Words = { "zh-CN": "正在写入评分列", "en-US": "Writing scoring columns" };

/** All of it, part by part. What was begun is finished: a part that was left out would look like a form that has no scoring. */
async function applyInParts(plans: readonly (readonly SheetEdit[])[], progress: ActionProgress): Promise<AppliedEdits> {
  const changed: string[] = [];
  let inverse: readonly SheetEdit[] = [];
  for (let from = 0; from < plans.length; from += FORMS_AT_ONCE) {
    progress.report(from, plans.length, WRITING);
    const part = await applyEdits(plans.slice(from, from + FORMS_AT_ONCE).flat());
    changed.push(...part.changed);
    inverse = [...part.inverse, ...inverse];
  }
  return { changed, inverse };
}

function withRecord(records: readonly ScoringRecord[], { target: { form }, profile, plan }: PreparedForm & { readonly plan: ScoringPlan }, inverse: readonly SheetEdit[]): readonly ScoringRecord[] {
  const before = recordOf(records, form);
  const { top, bottom } = { top: plan.place.header.top, bottom: plan.place.bottom };
  return [...records.filter((record) => record !== before), recordScoring(before, form, { profile, top, bottom, filled: plan.filled }, ownPart(inverse, plan))];
}

/** Several forms of one sheet share one inverse; each keeps what lies in its own columns and rows, and the frame around them. */
function ownPart(inverse: readonly SheetEdit[], { place: { added }, block }: ScoringPlan): readonly SheetEdit[] {
  if (!added) return [];
  const area = block ? union(added, block.range) : added;
  const isOwn = ({ top, bottom, left, right }: CellRange): boolean => left >= area.left - 1 && right <= area.right + 1 && top >= area.top - 1 && bottom <= area.bottom + 1;
  return inverse.map((edit) => (edit.kind === "set-looks" ? { ...edit, looks: edit.looks.filter(({ range }) => isOwn(range)) } : edit));
}

/** What is to be said of the forms besides that they were written; of many forms in one sentence. */
function remarksOn(prepared: readonly PreparedForm[], spread: boolean): readonly Words[] {
  const remarks: Words[] = [];
  const uneven = prepared.filter(({ plan }) => typeof plan !== "string" && plan.scoring.shortfall !== 0);
  for (const { target, plan } of prepared) {
    const name = nameOf(target);
    if (typeof plan === "string") {
      remarks.push(filled(WORDS[plan], { name }));
      continue;
    }
    if (plan.place.added && !plan.block) remarks.push(filled(WORDS.noBlock, { name }));
    if (plan.spreadRefused && plan.scoring.shortfall !== 0) remarks.push(filled(WORDS.spreadRefused, { name }));
    else if (plan.scoring.shortfall !== 0 && uneven.length === 1) {
      const total = plan.scoring.asked.indicators;
      remarks.push(filled(spread ? WORDS.stillShort : WORDS.sum, { name, sum: total - plan.scoring.shortfall, total }));
    }
  }
  const [one] = uneven;
  if (uneven.length > 1 && one && typeof one.plan !== "string") remarks.push(filled(WORDS.sums, { forms: uneven.length, total: one.plan.scoring.asked.indicators }));
  return remarks;
}

function nameOf({ form }: ScoringTargetForm): string {
  return form.projectName?.value ?? form.title?.value ?? form.sheet;
}
