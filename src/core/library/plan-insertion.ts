/**
 * A filled block as the changes that put it into a form: whole rows in the right places, in the sheet's own layout and writing.
 */
import { foldText } from "../form/fold-text";
import type { FamilyId, Form } from "../form/form";
import { printAddress, printRange, rangeOf, type CellAddress, type CellRange } from "../sheet/address";
import type { CellContent, SheetEdit } from "../sheet/edit";
import { areaOf, cellAt, type Grid } from "../sheet/grid";
import type { Words } from "../words";
import type { FilledBlock, FilledRow } from "./fill-block";
import { arrange, isCovered, type Arrangement } from "./insertion/arrangement";
import { extendSums } from "./insertion/extend-sums";
import { familyForInsertion } from "./insertion/level-keys";
import type { CellChange } from "./insertion/respread-points";
import { placeRows, type Entry } from "./insertion/place-rows";
import { planBeside, planLevel } from "./insertion/plan-levels";
import { rowCells, type RowCells } from "./insertion/row-cells";
import { insertEdits, planLooks, type RowLook } from "./insertion/row-looks";
import { styleOf, type RowStyle } from "./insertion/style";
import { columnOf, viewTable, type InsertionRole } from "./insertion/table";

/** A row that was planned, where it stands afterwards. */
export interface InsertedRow {
  readonly row: number;
  readonly name: string;
  /** Cells that hold a guess, or nothing, because nobody has said what belongs there. */
  readonly toFill: readonly CellRange[];
}

export interface InsertionPlan {
  readonly edits: readonly SheetEdit[];
  readonly rows: readonly InsertedRow[];
  /** Rows of the sheet that are inserted; the others went into rows that were free. */
  readonly newRows: number;
}

/** A plan, or why there can be none: the sentence takes `data`. */
export type Insertion = { readonly ok: true; readonly plan: InsertionPlan } | Refusal;

export interface Refusal {
  readonly ok: false;
  readonly problem: Words;
  readonly data: Readonly<Record<string, string | number>>;
}

const PROBLEMS = {
  noTable: {
    "zh-CN": "这张表没有可以插入的绩效指标表（要有三级指标和指标值两列）；请换一张表，或先插入空白表。",
    "en-US": "This form has no indicator table to insert into (it needs columns for the indicator's name and its target); choose another form, or insert a blank one first.",
  },
  beside: {
    "zh-CN": "同一张工作表的{range}还有一张表与它并排，插入整行会把那张表断开；请先把两张表分到两张工作表，再插入。",
    "en-US": "Another form stands beside this one at {range}; inserting whole rows would cut it. Put the forms on sheets of their own first.",
  },
  calculated: {
    "zh-CN": "{cell}是公式，不能改成别的分值；请插入后自行调整各行分值。",
    "en-US": "{cell} is a formula and cannot be given other points; insert the rows and adjust the points by hand.",
  },
  twoHeaders: {
    "zh-CN": "这张表前后两页的表头不一样，不能确定新行该怎么排；请先统一表头，再插入。",
    "en-US": "The pages of this form have different headings, so it is unclear how new rows should look; make the headings alike first.",
  },
} satisfies Record<string, Words>;

/** The family whose levels new rows of a form take. */
export function familyOfForm(grid: Grid, form: Form): FamilyId {
  return familyForInsertion(form, viewTable(grid, form)?.body ?? []);
}

/** Names of rows that a form has already, as a test for duplicates: width, spaces and 指标1： do not count. */
export function namesIn(form: Form): (name: string) => boolean {
  const names = new Set(form.indicators.flatMap(({ level3 }) => (level3 ? [foldText(level3.value)] : [])));
  return (name) => names.has(foldText(name));
}

/**
 * Plans the rows of a block into `form`, one of the `forms` of the sheet. Nothing that is filled is written over but by `changes`, which
 * somebody has asked for.
 */
export function planInsertion(grid: Grid, forms: readonly Form[], form: Form, block: FilledBlock, changes: readonly CellChange[] = []): Insertion {
  const table = viewTable(grid, form);
  if (!table) return refused(PROBLEMS.noTable);
  if (form.evidence.doubts.some(({ key }) => key === "header-contradicts")) return refused(PROBLEMS.twoHeaders);
  const arrangement = arrange(table, placeRows(table, block.rows, familyForInsertion(form, table.body)));
  const cut = forms.find((other) => other !== form && arrangement.inserted.some(({ before }) => other.range.top < before && before <= other.range.bottom && isBeside(form, other)));
  if (cut) return refused(PROBLEMS.beside, { range: printRange(cut.range) });
  const calculated = changes.find(({ cell }) => cellAt(grid, cell.row, cell.column).formula !== null);
  if (calculated) return refused(PROBLEMS.calculated, { cell: printAddress(calculated.cell) });
  const plan = planEdits(arrangement, styleOf(table));
  return { ok: true, plan: { ...plan, edits: [...plan.edits, ...changeEdits(arrangement, changes)] } };
}

/** Cells that were filled, where they stand after the insertion. */
function changeEdits({ table, moved }: Arrangement, changes: readonly CellChange[]): SheetEdit[] {
  if (changes.length === 0) return [];
  const cells = changes.map(({ cell, value }) => ({ cell: { ...cell, row: moved(cell.row) }, content: { kind: "value" as const, value } }));
  return [{ kind: "set-cells", sheet: table.grid.sheet, cells }];
}

function refused(problem: Words, data: Refusal["data"] = {}): Refusal {
  return { ok: false, problem, data };
}

function isBeside(form: Form, other: Form): boolean {
  return other.range.left > form.range.right || other.range.right < form.range.left;
}

function planEdits(arrangement: Arrangement, style: RowStyle): InsertionPlan {
  const { table, entries, inserted } = arrangement;
  const { sheet } = table.grid;
  const cellsOf = entries.map((_, i) => cellsIn(arrangement, i, style));
  const looks = planLooks(arrangement, (i) => cellsOf[i] ?? NO_CELLS, (i) => loneLevels(arrangement, i));
  const areas = [planBeside(arrangement), ...(["level1", "level2"] as const).map((role) => planLevel(arrangement, role, style))];
  const rows = planRows(arrangement, cellsOf, looks);
  const cells = [...areas.flatMap((area) => area.cells), ...rows.cells, ...extendSums(arrangement)];
  const toFill = rows.rows.flatMap((row) => row.toFill);
  const high = looks.filter(({ fitHeight }) => fitHeight).map(({ entry }) => ({ row: table.top + entry, height: null }));
  const edits: SheetEdit[] = [
    ...insertEdits(sheet, looks),
    ...areas.flatMap(({ unmerge }) => unmerge).map((range): SheetEdit => ({ kind: "unmerge", sheet, range })),
    ...areas.flatMap((area) => area.looks).map(({ from, to }): SheetEdit => ({ kind: "copy-looks", sheet, from, to })),
    { kind: "set-cells", sheet, cells },
    ...[...areas.flatMap(({ merge }) => merge), ...repeatMerges(arrangement, looks)].map((range): SheetEdit => ({ kind: "merge", sheet, range })),
    ...(high.length > 0 ? [{ kind: "set-sizes" as const, sheet, rows: high }] : []),
    ...(toFill.length > 0 ? [{ kind: "set-marks" as const, sheet, marks: [{ kind: "to-fill" as const, areas: toFill }], only: ["to-fill" as const], add: true }] : []),
  ];
  return { edits: [...edits, ...printEdits(arrangement)], rows: rows.rows, newRows: inserted.reduce((sum, { count }) => sum + count, 0) };
}

/** Excel leaves rows that come behind a print area out of it. */
function printEdits({ table: { grid: { sheet }, top, body }, inserted, moved }: Arrangement): SheetEdit[] {
  const end = top + body.length;
  const behind = inserted.find(({ before }) => before === end)?.count ?? 0;
  return behind === 0 || body.length === 0 ? [] : [{ kind: "move-print-end", sheet, from: moved(end - 1), to: moved(end - 1) + behind }];
}

const NO_CELLS: RowCells = new Map();

/** What is going to stand in the row of an entry that gets an indicator. */
function cellsIn(arrangement: Arrangement, at: number, style: RowStyle): RowCells {
  const added = arrangement.entries[at]?.added;
  return added ? rowCells(added, nameOf(arrangement, at, style), style, (role) => hasRole(arrangement, at, role)) : NO_CELLS;
}

/** Whether the row of an entry has a cell of its own for a role. */
function hasRole(arrangement: Arrangement, at: number, role: InsertionRole): boolean {
  const column = columnOf(arrangement.table, role);
  return column !== null && !isCovered(arrangement, at, column.left);
}

/** Level names that are going to stand in this row alone. */
function loneLevels({ entries }: Arrangement, at: number): string[] {
  const entry = entries[at];
  const alike = (other: Entry | undefined, level2: boolean): boolean => other?.key.first === entry?.key.first && (!level2 || other?.key.second === entry?.key.second);
  const names = [
    { name: entry?.added?.level1, level2: false },
    { name: entry?.added?.level2, level2: true },
  ];
  return names.flatMap(({ name, level2 }) => (name === undefined || alike(entries[at - 1], level2) || alike(entries[at + 1], level2) ? [] : [name]));
}

interface PlannedRows {
  readonly rows: readonly InsertedRow[];
  readonly cells: readonly { readonly cell: CellAddress; readonly content: CellContent }[];
}

/** The cells of every new row, and what of them is left to be filled in. */
function planRows(arrangement: Arrangement, cellsOf: readonly RowCells[], looks: readonly RowLook[]): PlannedRows {
  const { table, entries } = arrangement;
  const rows: InsertedRow[] = [];
  const cells: { cell: CellAddress; content: CellContent }[] = [];
  entries.forEach(({ added, old }, i) => {
    if (!added) return;
    const row = table.top + i;
    const cellOf = (role: InsertionRole): CellAddress[] => (hasRole(arrangement, i, role) ? [{ row, column: columnOf(table, role)?.left ?? 0 }] : []);
    for (const [role, content] of cellsOf[i] ?? NO_CELLS) for (const cell of cellOf(role)) cells.push({ cell, content });
    const like = old?.row ?? looks.find(({ entry }) => entry === i)?.like ?? null;
    const open = openRoles(added, (role) => hasRole(arrangement, i, role)).flatMap(cellOf);
    rows.push({ row, name: added.name, toFill: open.map((cell) => areaLike(table.grid, like, cell)) });
  });
  return { rows, cells };
}

/** The name with the number that the sheet puts before its names. A template's own 指标1： in a free row gives way to it. */
function nameOf({ entries }: Arrangement, at: number, style: RowStyle): string {
  const { added, key } = entries[at] as Arrangement["entries"][number];
  const name = added?.name ?? "";
  if (!style.prefix) return name;
  const before = entries.slice(0, at).filter((entry) => entry.key.first === key.first && entry.key.second === key.second && (entry.added !== null || entry.old?.kind === "indicator"));
  return style.prefix(before.length + 1) + name;
}

/** The roles of a row whose cells somebody has to look at. */
function openRoles({ indicator, open }: FilledRow, has: (role: InsertionRole) => boolean): InsertionRole[] {
  const inText = indicator.source !== "own" && indicator.texts.some(({ key }) => open.includes(key));
  const inTarget = open.some((key) => indicator.source !== "own" && !indicator.texts.some((placeholder) => placeholder.key === key));
  return [
    ...(inTarget ? ["value" as const] : []),
    ...(inText ? [has("explanation") ? ("explanation" as const) : ("description" as const)] : []),
    ...(has("explanation") && has("description") ? ["description" as const] : []),
    ...(has("index") ? ["index" as const] : []),
  ];
}

/** The area that a cell of a new row takes: as many columns as in the row it looks like. */
function areaLike(grid: Grid, like: number | null, cell: CellAddress): CellRange {
  const area = like === null ? null : areaOf(grid, { row: like, column: cell.column });
  return { ...rangeOf(cell), right: area && area.top === area.bottom ? area.right : cell.column };
}

/** Cells over several columns, in inserted rows as in the row whose look they take. Levels have their own merges. */
function repeatMerges({ table: { grid, form, columns, top } }: Arrangement, looks: readonly RowLook[]): CellRange[] {
  const first = Math.min(...columns.map(({ left }) => left));
  const levels = columns.filter(({ role }) => role === "level1" || role === "level2");
  return looks.flatMap(({ entry, like }) =>
    grid.merges
      .filter((merge) => merge.top === like && merge.bottom === like && merge.left >= first && merge.left <= form.range.right)
      .filter((merge) => !levels.some((level) => level.left <= merge.right && level.right >= merge.left))
      .map((merge) => ({ ...merge, top: top + entry, bottom: top + entry })),
  );
}
