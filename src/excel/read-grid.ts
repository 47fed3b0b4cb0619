/**
 * Worksheets → grids. One sheet costs 2 syncs: what is there, then everything that is in it.
 */
import { BLANK_CELL, type Cell, type CellValue, type Grid } from "../core/sheet/grid";
import { contains, parseRange, printRange, type CellRange } from "../core/sheet/address";
import { ExcelFailure } from "./excel-failure";
import { queueKept, type Kept } from "./kept-store";
import { readMerges, type MergeQuery } from "./read-merges";
import { withExcel } from "./with-excel";

/**
 * More than any form, or any workbook of forms, has. A sheet beyond it has stray formats far below or to the right, and reading it
 * would stop Excel (5 million cells a read is Excel's own limit; the pane is restarted after 5 seconds).
 */
export const MAX_CELLS = 1_000_000;

/** Cells of one sync: values, texts and formulas of so many cells stay well under the 5 MB that Excel on the web takes. */
const CELLS_PER_SYNC = 40_000;

export interface GridReading {
  readonly grids: readonly Grid[];
  readonly activeSheet: string;
  /** What the workbook keeps beside its sheets. */
  readonly kept: Kept;
}

/** Which sheets: the active one, one by name, or all that a person can see. */
export type SheetChoice = "active" | "all" | { readonly sheet: string };

/** Told after each sync, for progress; reading stops where it answers false. */
export type KeepGoing = (sheetsRead: number, of: number) => boolean;

/**
 * Reads the chosen sheets. Hidden sheets are left out of "all": nobody mails what nobody sees.
 * Throws ExcelFailure: SheetNotFound, TooLarge, or what Excel refuses.
 */
export async function readGrids(choice: SheetChoice, keepGoing: KeepGoing = () => true): Promise<GridReading> {
  return withExcel(async (context) => {
    const kept = queueKept(context);
    const { sheets, activeSheet } = await findSheets(context, choice);
    const grids: Grid[] = [];
    for (const batch of batches(sheets)) {
      if (!keepGoing(grids.length, sheets.length)) break;
      const reads = batch.map((sheet) => queueSheet(sheet));
      // A sheet of ordinary size comes in one batch with its neighbours; only what would be too large for one answer waits for a second.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      grids.push(...reads.map((finish) => finish()));
    }
    return { grids, activeSheet, kept: kept() };
  }, typeof choice === "object" ? choice : {});
}

/** Rows and columns that nearly every sheet with one form keeps within. */
const SMALL: CellRange = { top: 0, left: 0, bottom: 119, right: 15 };

/** The active sheet in one sync, for what has to be quick; null where it is empty or larger, and is to be read as others are. */
export async function readSmallSheet(): Promise<GridReading | null> {
  return withExcel(async (context) => {
    const kept = queueKept(context);
    const worksheet = context.workbook.worksheets.getActiveWorksheet();
    worksheet.load("name");
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("address");
    const read = queueSheet({ name: "", worksheet, range: SMALL, cells: 0 });
    await context.sync();
    const range = used.isNullObject ? null : parseRange(used.address);
    if (!range || range.bottom > SMALL.bottom || range.right > SMALL.right) return null;
    return { grids: [{ ...cropped(read(), range), sheet: worksheet.name }], activeSheet: worksheet.name, kept: kept() };
  });
}

/** What of a grid that begins at A1 lies in the range. */
function cropped(grid: Grid, range: CellRange): Grid {
  const { top, left, bottom, right } = range;
  return {
    ...grid,
    range,
    rows: grid.rows.slice(top, bottom + 1).map((row) => row.slice(left, right + 1)),
    merges: grid.merges.filter((merge) => contains(range, { row: merge.top, column: merge.left })),
    hiddenRows: new Set([...grid.hiddenRows].filter((row) => row >= top && row <= bottom)),
    hiddenColumns: new Set([...grid.hiddenColumns].filter((column) => column >= left && column <= right)),
  };
}

interface FoundSheet {
  readonly name: string;
  readonly worksheet: Excel.Worksheet;
  /** Null where the sheet is empty. */
  readonly range: CellRange | null;
  readonly cells: number;
}

async function findSheets(context: Excel.RequestContext, choice: SheetChoice): Promise<{ sheets: FoundSheet[]; activeSheet: string }> {
  const worksheets = context.workbook.worksheets;
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  if (choice === "all") {
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const visible = worksheets.items.filter(({ visibility }) => visibility === Excel.SheetVisibility.visible);
    return { sheets: await measure(context, visible), activeSheet: active.name };
  }
  const one = choice === "active" ? active : worksheets.getItemOrNullObject(choice.sheet);
  one.load("name");
  const sheets = await measure(context, [one], choice);
  return { sheets, activeSheet: active.name };
}

async function measure(context: Excel.RequestContext, worksheets: readonly Excel.Worksheet[], choice: SheetChoice = "all"): Promise<FoundSheet[]> {
  const used = worksheets.map((worksheet) => {
    const range = worksheet.getUsedRangeOrNullObject(true);
    range.load("address");
    return range;
  });
  await context.sync();
  return worksheets.map((worksheet, i) => {
    if (worksheet.isNullObject) throw new ExcelFailure("SheetNotFound", typeof choice === "object" ? { sheet: choice.sheet } : {});
    const address = used[i]?.isNullObject === false ? used[i].address : null;
    const range = address === null ? null : parseRange(address);
    const cells = range ? (range.bottom - range.top + 1) * (range.right - range.left + 1) : 0;
    if (cells > MAX_CELLS) throw new ExcelFailure("TooLarge", { sheet: worksheet.name, cells });
    return { name: worksheet.name, worksheet, range, cells };
  });
}

/** Neighbouring sheets together as long as their cells stay within one sync. */
function batches(sheets: readonly FoundSheet[]): FoundSheet[][] {
  const all: FoundSheet[][] = [];
  let room = 0;
  for (const sheet of sheets) {
    const last = all.at(-1);
    if (last && sheet.cells <= room) {
      last.push(sheet);
      room -= sheet.cells;
    } else {
      all.push([sheet]);
      room = CELLS_PER_SYNC - sheet.cells;
    }
  }
  return all;
}

/** What was asked of one sheet and is there once the sync is done. */
interface AskedSheet {
  readonly name: string;
  readonly range: CellRange;
  readonly cells: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
  readonly merges: MergeQuery;
}

/** Asks for everything of one sheet; the function it gives back makes the grid once the sync is done. */
function queueSheet({ name, worksheet, range }: FoundSheet): () => Grid {
  if (!range) return () => emptyGrid(name);
  const cells = worksheet.getRange(printRange(range));
  cells.load("values,text,formulas");
  const asked: AskedSheet = {
    name,
    range,
    cells,
    rows: cells.getRowProperties({ rowHidden: true }),
    columns: cells.getColumnProperties({ columnHidden: true }),
    merges: readMerges(worksheet, range),
  };
  return () => toGrid(asked);
}

function toGrid({ name, range, rows, columns, merges, ...asked }: AskedSheet): Grid {
  const { values, text, formulas } = asked.cells as { values: CellValue[][] | null; text: string[][]; formulas: unknown[][] };
  // Excel answers null instead of an error where a range is too much for it.
  if (!values) throw new ExcelFailure("TooLarge", { sheet: name, cells: (range.bottom - range.top + 1) * (range.right - range.left + 1) });
  return {
    sheet: name,
    range,
    rows: values.map((row, r) => row.map((value, c) => toCell(value, text[r]?.[c] ?? "", formulas[r]?.[c]))),
    merges: merges(),
    hiddenRows: hiddenAmong(rows.value.map(({ rowHidden }) => rowHidden), range.top),
    hiddenColumns: hiddenAmong(columns.value.map(({ columnHidden }) => columnHidden), range.left),
  };
}

function toCell(value: CellValue, text: string, content: unknown): Cell {
  if (value === "" || value === null) {
    return typeof content === "string" && content.startsWith("=") ? { value: null, text, formula: content } : BLANK_CELL;
  }
  // Text that merely begins with "=" has the same value and formula; a formula's value differs from it.
  const formula = typeof content === "string" && content.startsWith("=") && content !== value ? content : null;
  return { value, text, formula };
}

function hiddenAmong(flags: readonly (boolean | undefined)[], first: number): ReadonlySet<number> {
  return new Set(flags.flatMap((hidden, i) => (hidden ? [first + i] : [])));
}

function emptyGrid(sheet: string): Grid {
  return {
    sheet,
    range: { top: 0, left: 0, bottom: 0, right: 0 },
    rows: [[BLANK_CELL]],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}
