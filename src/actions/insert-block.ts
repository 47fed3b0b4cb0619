/**
 * 插入指标块: puts a standard block into the form, in the form's own layout.
 */
import { z } from "zod";
import type { Form } from "../core/form/form";
import { BLOCKS, findBlock } from "../core/library/catalogue";
import { fillRows, placeIn, rowsOf, type FilledBlock, type WeightedIndicator } from "../core/library/fill-block";
import { factsOf, type FilledPlaceholder } from "../core/library/fill-placeholders";
import { planPoints } from "../core/library/insertion/plan-points";
import { familyOfForm, namesIn, planInsertion, type InsertedRow, type Insertion } from "../core/library/plan-insertion";
import { findBlocks } from "../core/library/search-library";
import { suggestBlocks } from "../core/library/suggest-blocks";
import { readWorkbookForms } from "../core/reading/read-forms";
import type { Grid } from "../core/sheet/grid";
import { joinWords, type WordData, type Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import { defineAction, type ActionOutcome, type ActionProgress, type ActionTarget } from "./action";
import { readOneSheet } from "./check-forms";
import { unchanged } from "./outcome";

const params = z.strictObject({
  block: z.string().min(1).describe("指标块的编号或名称，如 培训"),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}).describe("填写项的值，按名称或编号，如 { \"培训人数\": 200 }"),
  only: z.array(z.string()).optional().describe("只插入这些指标（编号或名称）"),
  duplicates: z.enum(["skip", "insert"]).default("skip").describe("表中已有同名指标时：skip 跳过，insert 照样插入"),
});

/** What an insertion did, for the pane. */
export interface RowInsertion {
  /** Name of the block; null for other rows. */
  readonly block: string | null;
  readonly sheet: string;
  readonly rows: readonly InsertedRow[];
  /** Names that the form had already. */
  readonly skipped: readonly string[];
  /** Placeholders that nobody has decided. */
  readonly open: readonly FilledPlaceholder[];
  /** Names that were given a value and are no placeholder of the block. */
  readonly unknown: readonly string[];
}

const WORDS = {
  unknownBlock: { "zh-CN": "指标库没有「{block}」这个指标块；相近的有：{names}。", "en-US": "The library has no block “{block}”; near to it: {names}." },
  noForm: {
    "zh-CN": "本表没有找到绩效目标表，不能插入；请打开有“三级指标”“指标值”等表头的工作表，或先插入空白表。",
    "en-US": "No performance form was found in this sheet; open one with headings such as 三级指标 and 指标值, or insert a blank form first.",
  },
  noSuchForm: { "zh-CN": "这张工作表没有第{n}张表，只有{count}张；请重新选择。", "en-US": "This sheet has no form {n}, only {count}; choose again." },
  unknownOnly: { "zh-CN": "「{block}」里没有这些指标：{names}；请核对名称。", "en-US": "“{block}” has no indicators named {names}; check the names." },
  allThere: { "zh-CN": "「{block}」的{skipped}条指标表中都已经有了，没有插入。", "en-US": "All {skipped} indicators of “{block}” are in the form already; nothing was inserted." },
  rowsThere: { "zh-CN": "所选的{skipped}条指标表中都已经有了，没有插入。", "en-US": "All {skipped} chosen indicators are in the form already; nothing was inserted." },
  insertedRows: { "zh-CN": "已插入{rows}条指标", "en-US": "{rows} indicator(s) inserted" },
  inserted: { "zh-CN": "已插入「{block}」{rows}条指标", "en-US": "“{block}”: {rows} indicator(s) inserted" },
  skipped: { "zh-CN": "，表中已有的{skipped}条没有重复插入", "en-US": ", {skipped} already there left out" },
  open: { "zh-CN": "；还要填：{labels}（已在表中标出）", "en-US": "; still to fill in (marked): {labels}" },
  over: { "zh-CN": "；原有指标的分值已经满了，请重新分配分值", "en-US": "; the points were used up already, share them out again" },
  unknown: { "zh-CN": "；没有这些填写项：{names}", "en-US": "; no such places to fill in: {names}" },
  end: { "zh-CN": "。", "en-US": "." },
} satisfies Record<string, Words>;

export const insertBlockAction = defineAction({
  id: "insert-block",
  title: { "zh-CN": "插入指标块", "en-US": "Insert block" },
  params,
  changesWorkbook: true,
  run: async (target, asked, progress) => {
    const place = await findPlace(target, progress);
    if ("ok" in place) return place;
    const block = findBlock(asked.block);
    if (!block) return unchanged(false, WORDS.unknownBlock, { block: asked.block, names: nearest(asked.block, place.form) }, null);
    const missing = asked.only?.filter((wanted) => !rowsOf(block).some(({ indicator }) => indicator.id === wanted || indicator.name === wanted)) ?? [];
    if (missing.length > 0) return unchanged(false, WORDS.unknownOnly, { block: block.name, names: missing.join("、") }, null);

    const prepared = prepareRows(place, { rows: rowsOf(block), apart: false }, asked);
    return insertPrepared(place.grid, block.name, prepared, asked.values);
  },
});

/** A form to insert into, with its sheet. */
export interface InsertionPlace {
  readonly grid: Grid;
  readonly forms: readonly Form[];
  readonly form: Form;
}

/** The form that is meant: the one asked for, else the first that has indicators; or why there is none. */
export async function findPlace(target: ActionTarget, progress: ActionProgress): Promise<InsertionPlace | ActionOutcome<null>> {
  const reading = await readOneSheet(target, progress);
  const forms = readWorkbookForms(reading.grids, { corrections: reading.corrections });
  const [grid] = reading.grids;
  const form = target.form === undefined ? (forms.find(({ columns }) => columns.length > 0) ?? forms[0]) : forms[target.form];
  if (!grid || forms.length === 0) return unchanged(false, WORDS.noForm, {}, null);
  return form ? { grid, forms, form } : unchanged(false, WORDS.noSuchForm, { n: (target.form ?? 0) + 1, count: forms.length }, null);
}

export interface PreparedRows {
  readonly filled: FilledBlock;
  /** Names that the form had already. */
  readonly skipped: readonly string[];
  /** The form's points were used up before. */
  readonly over: boolean;
  readonly insertion: Insertion;
}

/** Indicators to be inserted; `apart`: each for itself and not as parts of a block, so that none gets a whole level's points. */
export interface WantedRows {
  readonly rows: readonly WeightedIndicator[];
  readonly apart: boolean;
}

type Asked = Pick<z.output<typeof params>, "values" | "only" | "duplicates">;

/** Everything that an insertion comes to, before anything is written. */
export function prepareRows({ grid, forms, form }: InsertionPlace, { rows, apart }: WantedRows, asked: Asked): PreparedRows {
  const family = familyOfForm(grid, form);
  const isThere = namesIn(form);
  const wanted = rows.filter(({ indicator }) => asked.only?.some((one) => one === indicator.id || one === indicator.name) ?? true);
  const kept = asked.duplicates === "insert" ? wanted : wanted.filter(({ indicator }) => !isThere(indicator.name));
  const { totals, over } = planPoints(form, family, kept.map(({ indicator, weight }) => ({ level1: placeIn(indicator, family).level1, weight })));
  const options = { values: asked.values };
  const hasPoints = form.indicators.some(({ weight }) => weight !== null);
  const ids = kept.map(({ indicator }) => indicator.id);
  const filled = hasPoints
    ? fillRows(kept, family, factsOf(form), { ...options, totals })
    : fillRows(rows, family, factsOf(form), { ...options, only: ids, ...(apart ? { totals: null } : {}) });
  const skipped = wanted.filter((row) => !kept.includes(row)).map(({ indicator }) => indicator.name);
  return { filled, skipped, over, insertion: planInsertion(grid, forms, form, filled) };
}

/** Writes what was prepared, or says why not. `block` is null for rows that are no block. */
export async function insertPrepared(grid: Grid, block: string | null, { filled, skipped, over, insertion }: PreparedRows, values: Asked["values"]): Promise<ActionOutcome<RowInsertion | null>> {
  const wrong = filled.placeholders.find(({ problem }) => problem !== null);
  if (wrong?.problem) return unchanged(false, wrong.problem, { label: wrong.placeholder.label, given: givenFor(wrong, values) }, null);
  if (filled.rows.length === 0) return unchanged(true, block === null ? WORDS.rowsThere : WORDS.allThere, { block: block ?? "", skipped: skipped.length }, null);
  if (!insertion.ok) return unchanged(false, insertion.problem, insertion.data, null);
  const { changed, inverse } = await applyEdits(insertion.plan.edits);
  const done: RowInsertion = { block, sheet: grid.sheet, rows: insertion.plan.rows, skipped, open: openIn(filled), unknown: filled.unknown };
  return { ok: true, ...messageOf(done, over), changed, undo: inverse, data: done };
}

function givenFor({ placeholder: { key, label } }: FilledPlaceholder, values: Readonly<Record<string, string | number>>): string {
  return String(values[key] ?? values[label] ?? "");
}

/** Placeholders of rows that are inserted and that nobody has decided. */
function openIn({ rows, placeholders }: FilledBlock): FilledPlaceholder[] {
  const open = new Set(rows.flatMap((row) => row.open));
  return placeholders.filter(({ placeholder }) => open.has(placeholder.key));
}

function messageOf({ block, rows, skipped, open, unknown }: RowInsertion, over: boolean): { readonly message: Words; readonly messageData: WordData } {
  const parts = [
    block === null ? WORDS.insertedRows : WORDS.inserted,
    ...(skipped.length > 0 ? [WORDS.skipped] : []),
    ...(over ? [WORDS.over] : []),
    ...(open.length > 0 ? [WORDS.open] : []),
    ...(unknown.length > 0 ? [WORDS.unknown] : []),
    WORDS.end,
  ];
  return {
    message: joinWords(parts),
    messageData: {
      block: block ?? "",
      rows: rows.length,
      skipped: skipped.length,
      labels: open.map(({ placeholder }) => placeholder.label).join("、"),
      names: unknown.join("、"),
    },
  };
}

/** Blocks that were probably meant: by what was typed, else by the project. */
function nearest(typed: string, form: Form): string {
  const found = findBlocks(typed, BLOCKS);
  const project = { name: form.projectName?.value ?? null, goal: form.goal?.value ?? null };
  const suggested = suggestBlocks(project).map(({ block }) => block);
  return [...new Set([...found, ...suggested, ...BLOCKS])].slice(0, 6).map(({ name }) => name).join("、");
}
