/**
 * What every insertion of rows does: find the form, plan the rows, write them, say what was done.
 */
import { z } from "zod";
import type { Form } from "../core/form/form";
import { fillRows, placeIn, type FilledBlock, type WeightedIndicator } from "../core/library/fill-block";
import { factsOf, type FilledPlaceholder } from "../core/library/fill-placeholders";
import { levelTotals, USUAL_POINTS, type LocalPoints } from "../core/library/insertion/local-points";
import { planPoints } from "../core/library/insertion/plan-points";
import { respreadPoints } from "../core/library/insertion/respread-points";
import type { GivenValue } from "../core/library/read-given-value";
import { familyOfForm, namesIn, planInsertion, type InsertedRow, type Insertion } from "../core/library/plan-insertion";
import { readWorkbookForms } from "../core/reading/read-forms";
import type { Grid } from "../core/sheet/grid";
import { joinWords, type WordData, type Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import type { ActionOutcome, ActionProgress, ActionTarget } from "./action";
import { readOneSheet } from "./check-forms";
import { unchanged } from "./outcome";

/** What whoever inserts rows can say besides which. */
export const rowParams = {
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}).describe("填写项的值，按名称或编号，如 { \"培训人数\": 200 }"),
  duplicates: z.enum(["skip", "insert"]).default("skip").describe("表中已有同名指标时：skip 跳过，insert 照样插入"),
  points: z.enum(["rest", "anew"]).default("rest").describe("分值：rest 新指标只用表中剩余的分值；anew 新旧指标一起重新分配，会改原有指标的分值"),
};

/** What was said. `only`: ids or names of the only rows wanted. */
export interface AskedRows {
  readonly values: Readonly<Record<string, GivenValue>>;
  readonly only?: readonly string[] | undefined;
  readonly duplicates: "skip" | "insert";
  readonly points: "rest" | "anew";
}

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
  noForm: {
    "zh-CN": "本表没有找到绩效目标表，不能插入；请打开有“三级指标”“指标值”等表头的工作表，或先插入空白表。",
    "en-US": "No performance form was found in this sheet; open one with headings such as 三级指标 and 指标值, or insert a blank form first.",
  },
  noSuchForm: { "zh-CN": "这张工作表没有第{n}张表，只有{count}张；请重新选择。", "en-US": "This sheet has no form {n}, only {count}; choose again." },
  allThere: { "zh-CN": "「{block}」的{skipped}条指标表中都已经有了，没有插入。", "en-US": "All {skipped} indicators of “{block}” are in the form already; nothing was inserted." },
  rowsThere: { "zh-CN": "所选的{skipped}条指标表中都已经有了，没有插入。", "en-US": "All {skipped} chosen indicators are in the form already; nothing was inserted." },
  insertedRows: { "zh-CN": "已插入{rows}条指标", "en-US": "{rows} indicator(s) inserted" },
  inserted: { "zh-CN": "已插入「{block}」{rows}条指标", "en-US": "“{block}”: {rows} indicator(s) inserted" },
  skipped: { "zh-CN": "，表中已有的{skipped}条没有重复插入", "en-US": ", {skipped} already there left out" },
  open: { "zh-CN": "；还要填：{labels}（已在表中标出）", "en-US": "; still to fill in (marked): {labels}" },
  over: {
    "zh-CN": "；原有指标的分值已经用完，现在合计{sum}分，请调整各行分值，或撤销后选“新旧指标一起重新分配分值”再插入",
    "en-US": "; the points were used up already and now come to {sum}: adjust them, or undo and insert again sharing them out over old and new rows",
  },
  respread: { "zh-CN": "，原有{respread}条的分值一起重新分配了", "en-US": ", {respread} old row(s) got other points" },
  unknown: { "zh-CN": "；没有这些填写项：{names}", "en-US": "; no such places to fill in: {names}" },
  end: { "zh-CN": "。", "en-US": "." },
} satisfies Record<string, Words>;

/** A form to insert into, with its sheet and what the county has settled about points. */
export interface InsertionPlace {
  readonly grid: Grid;
  readonly forms: readonly Form[];
  readonly form: Form;
  readonly local: LocalPoints;
}

/** The form that is meant: the one asked for, else the first that has indicators; or why there is none. */
export async function findPlace(target: ActionTarget, progress: ActionProgress): Promise<InsertionPlace | ActionOutcome<null>> {
  const reading = await readOneSheet(target, progress);
  const forms = readWorkbookForms(reading.grids, { corrections: reading.corrections });
  const [grid] = reading.grids;
  const form = target.form === undefined ? (forms.find(({ columns }) => columns.length > 0) ?? forms[0]) : forms[target.form];
  if (!grid || forms.length === 0) return unchanged(false, WORDS.noForm, {}, null);
  return form ? { grid, forms, form, local: reading.practice ?? USUAL_POINTS } : unchanged(false, WORDS.noSuchForm, { n: (target.form ?? 0) + 1, count: forms.length }, null);
}

export interface PreparedRows {
  readonly filled: FilledBlock;
  /** Names that the form had already. */
  readonly skipped: readonly string[];
  /** What all rows come to where the form's points were used up before; null where the new ones fit in. */
  readonly over: number | null;
  /** Old rows that get other points, as was asked. */
  readonly respread: number;
  readonly insertion: Insertion;
}

/** Indicators to be inserted; `apart`: each for itself and not as parts of a block, so that none gets a whole level's points. */
export interface WantedRows {
  readonly rows: readonly WeightedIndicator[];
  readonly apart: boolean;
}

/** Everything that an insertion comes to, before anything is written. */
export function prepareRows({ grid, forms, form, local }: InsertionPlace, { rows, apart }: WantedRows, asked: AskedRows): PreparedRows {
  const family = familyOfForm(grid, form);
  const isThere = namesIn(form);
  const wanted = rows.filter(({ indicator }) => asked.only?.some((one) => one === indicator.id || one === indicator.name) ?? true);
  const kept = asked.duplicates === "insert" ? wanted : wanted.filter(({ indicator }) => !isThere(indicator.name));
  const skipped = wanted.filter((row) => !kept.includes(row)).map(({ indicator }) => indicator.name);
  const facts = factsOf(form);
  if (!form.indicators.some(({ weight }) => weight !== null)) {
    const totals = apart ? null : levelTotals(family, local);
    const filled = fillRows(rows, family, facts, { values: asked.values, only: kept.map(({ indicator }) => indicator.id), totals });
    return { filled, skipped, over: null, respread: 0, insertion: planInsertion(grid, forms, form, filled) };
  }
  const points = kept.map(({ indicator, weight }) => ({ level1: placeIn(indicator, family).level1, weight }));
  const anew = asked.points === "anew" && kept.length > 0 ? respreadPoints(form, family, points, local) : null;
  const { totals, over } = anew?.ok ? { totals: anew.totals, over: false } : planPoints(form, family, points, local);
  const filled = fillRows(kept, family, facts, { values: asked.values, totals });
  const sum = filled.rows.reduce((all, { weight }) => all + weight, 0) + form.indicators.reduce((all, { weight }) => all + (weight?.value ?? 0), 0);
  const insertion = anew?.ok === false ? anew : planInsertion(grid, forms, form, filled, anew?.changes);
  return { filled, skipped, over: over ? Number(sum.toFixed(2)) : null, respread: anew?.ok ? anew.count : 0, insertion };
}

/** Writes what was prepared, or says why not. `block` is null for rows that are no block. */
export async function insertPrepared(grid: Grid, block: string | null, prepared: PreparedRows, values: AskedRows["values"]): Promise<ActionOutcome<RowInsertion | null>> {
  const { filled, skipped, insertion } = prepared;
  const wrong = filled.placeholders.find(({ problem }) => problem !== null);
  if (wrong?.problem) return unchanged(false, wrong.problem, { label: wrong.placeholder.label, given: givenFor(wrong, values) }, null);
  if (filled.rows.length === 0) return unchanged(true, block === null ? WORDS.rowsThere : WORDS.allThere, { block: block ?? "", skipped: skipped.length }, null);
  if (!insertion.ok) return unchanged(false, insertion.problem, insertion.data, null);
  const { changed, inverse } = await applyEdits(insertion.plan.edits);
  const done: RowInsertion = { block, sheet: grid.sheet, rows: insertion.plan.rows, skipped, open: openIn(filled), unknown: filled.unknown };
  return { ok: true, ...messageOf(done, prepared), changed, undo: inverse, data: done };
}

function givenFor({ placeholder: { key, label } }: FilledPlaceholder, values: Readonly<Record<string, string | number>>): string {
  return String(values[key] ?? values[label] ?? "");
}

/** Placeholders of rows that are inserted and that nobody has decided. */
function openIn({ rows, placeholders }: FilledBlock): FilledPlaceholder[] {
  const open = new Set(rows.flatMap((row) => row.open));
  return placeholders.filter(({ placeholder }) => open.has(placeholder.key));
}

function messageOf({ block, rows, skipped, open, unknown }: RowInsertion, { over, respread }: PreparedRows): { readonly message: Words; readonly messageData: WordData } {
  const parts = [
    block === null ? WORDS.insertedRows : WORDS.inserted,
    ...(skipped.length > 0 ? [WORDS.skipped] : []),
    ...(over === null ? [] : [WORDS.over]),
    ...(respread > 0 ? [WORDS.respread] : []),
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
      sum: over ?? 0,
      respread,
    },
  };
}
