/**
 * The only writer. Looks first (is it allowed, what stands there), then writes everything in one sync and gives back the inverse.
 */
import { printRange, quoteSheet, type CellAddress, type CellRange } from "../core/sheet/address";
import type { CellContent, Mark, SheetEdit } from "../core/sheet/edit";
import { traceBack } from "../core/sheet/trace-back";
import { ExcelFailure } from "./excel-failure";
import { paint, queueAreas, queueMarks, type FoundMark } from "./marks";
import { withExcel } from "./with-excel";
import { fromExcelContent, toExcelInput } from "./write-content";

export interface AppliedEdits {
  /** Full addresses, one an edit: "汇总表!D5", "'表 1'!A3:XFD5". */
  readonly changed: readonly string[];
  /** Applied in its order, takes everything back. */
  readonly inverse: readonly SheetEdit[];
}

type SetCells = Extract<SheetEdit, { kind: "set-cells" }>;

/** What has to be known of a sheet before it is written to. */
interface SheetState {
  readonly worksheet: Excel.Worksheet;
  readonly marks: () => FoundMark[];
}

/**
 * Applies the edits in their order. Nothing is written unless every sheet exists and may be changed.
 * Throws ExcelFailure: SheetNotFound, Protected, or what Excel refuses.
 */
export async function applyEdits(edits: readonly SheetEdit[]): Promise<AppliedEdits> {
  if (edits.length === 0) return { changed: [], inverse: [] };
  return withExcel(async (context) => {
    const states = queueStates(context, edits);
    const contents = edits.map((edit, i) => (edit.kind === "set-cells" ? queueContents(states, edit, edits.slice(0, i)) : null));
    await context.sync();
    refuseProtected(states, edits);

    const found = new Map([...states].map(([sheet, state]) => [sheet, marksEdits(edits, sheet) ? state.marks() : []]));
    const areas = new Map([...found].map(([sheet, marks]) => [sheet, queueAreas(marks)]));
    if ([...found.values()].some((marks) => marks.length > 0)) await context.sync();
    const before = new Map([...areas].map(([sheet, ask]) => [sheet, ask()]));

    const inverse = edits.map((edit, i) => invert(edit, contents[i] ?? null, before.get(edit.sheet) ?? [])).toReversed();
    edits.forEach((edit, i) => write(worksheetOf(states, edit.sheet), edit, contents[i] ?? [], found.get(edit.sheet) ?? []));
    try {
      await context.sync();
    } catch (error) {
      if (!edits.every(({ kind }) => kind === "set-marks")) throw error;
      await markOneByOne(context, states, edits);
    }
    return { changed: edits.flatMap(addressOf), inverse };
  });
}

function queueStates(context: Excel.RequestContext, edits: readonly SheetEdit[]): Map<string, SheetState> {
  const states = new Map<string, SheetState>();
  for (const { sheet } of edits) {
    if (states.has(sheet)) continue;
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name,protection/protected,protection/options");
    states.set(sheet, { worksheet, marks: marksEdits(edits, sheet) ? queueMarks(worksheet) : () => [] });
  }
  return states;
}

function marksEdits(edits: readonly SheetEdit[], sheet: string): boolean {
  return edits.some((edit) => edit.kind === "set-marks" && edit.sheet === sheet);
}

function worksheetOf(states: ReadonlyMap<string, SheetState>, sheet: string): Excel.Worksheet {
  const state = states.get(sheet);
  if (!state) throw new ExcelFailure("SheetNotFound", { sheet });
  return state.worksheet;
}

/** Never unprotects: that clears the user's undo stack, and the protection is somebody's will. */
function refuseProtected(states: ReadonlyMap<string, SheetState>, edits: readonly SheetEdit[]): void {
  for (const [sheet, { worksheet }] of states) {
    if (worksheet.isNullObject) throw new ExcelFailure("SheetNotFound", { sheet });
    if (!worksheet.protection.protected) continue;
    const marksOnly = edits.every((edit) => edit.sheet !== sheet || edit.kind === "set-marks");
    if (!marksOnly || !worksheet.protection.options.allowFormatCells) throw new ExcelFailure("Protected", { sheet });
  }
}

interface Occupied {
  readonly cell: CellAddress;
  /** Null where the cell is in a row that the same plan inserts. */
  readonly range: Excel.Range | null;
}

function queueContents(states: ReadonlyMap<string, SheetState>, edit: SetCells, earlier: readonly SheetEdit[]): Occupied[] {
  const worksheet = worksheetOf(states, edit.sheet);
  return edit.cells.map(({ cell }) => {
    const origin = traceBack(cell, edit.sheet, earlier);
    const range = origin ? worksheet.getCell(origin.row, origin.column) : null;
    range?.load("formulas,values,numberFormat");
    return { cell, range };
  });
}

function invert(edit: SheetEdit, contents: readonly Occupied[] | null, marksBefore: readonly Mark[]): SheetEdit {
  const { sheet } = edit;
  switch (edit.kind) {
    case "set-cells":
      return { kind: "set-cells", sheet, cells: (contents ?? []).map(({ cell, range }) => ({ cell, content: contentOf(range) })) };
    case "insert-rows":
      return { kind: "delete-rows", sheet, first: edit.before, count: edit.count };
    case "delete-rows":
      return { kind: "insert-rows", sheet, before: edit.first, count: edit.count, formatFrom: null };
    case "merge":
      return { kind: "unmerge", sheet, range: edit.range };
    case "unmerge":
      return { kind: "merge", sheet, range: edit.range };
    case "set-marks":
      return { kind: "set-marks", sheet, marks: marksBefore };
  }
}

/** A cell formatted as text would keep a number, and show a formula, as text. Null where the format can stay. */
function formatThatFits(content: CellContent, before: Occupied | undefined): string | null {
  const isText = content.kind === "value" && (content.value === null || typeof content.value === "string");
  return !isText && before?.range?.numberFormat[0]?.[0] === "@" ? "General" : null;
}

function contentOf(range: Excel.Range | null): CellContent {
  if (!range) return { kind: "value", value: null };
  return fromExcelContent(range.formulas[0]?.[0], range.values[0]?.[0], String(range.numberFormat[0]?.[0] ?? "General"));
}

function write(worksheet: Excel.Worksheet, edit: SheetEdit, before: readonly Occupied[], marks: readonly FoundMark[]): void {
  switch (edit.kind) {
    case "set-cells":
      edit.cells.forEach(({ cell, content }, i) => {
        const range = worksheet.getCell(cell.row, cell.column);
        const numberFormat = content.numberFormat ?? formatThatFits(content, before[i]);
        if (numberFormat !== null) range.numberFormat = [[numberFormat]];
        range.formulas = [[toExcelInput(content)]];
      });
      return;
    case "insert-rows": {
      const rows = worksheet.getRange(rowsAddress(edit.before, edit.count));
      rows.insert("Down");
      if (edit.formatFrom !== null) {
        const from = edit.formatFrom >= edit.before ? edit.formatFrom + edit.count : edit.formatFrom;
        worksheet.getRange(rowsAddress(edit.before, edit.count)).copyFrom(worksheet.getRange(rowsAddress(from, 1)), "Formats");
      }
      return;
    }
    case "delete-rows":
      worksheet.getRange(rowsAddress(edit.first, edit.count)).delete("Up");
      return;
    case "merge":
      worksheet.getRange(printRange(edit.range)).merge(false);
      return;
    case "unmerge":
      worksheet.getRange(printRange(edit.range)).unmerge();
      return;
    case "set-marks":
      for (const { format } of marks) format.delete();
      paint(worksheet, edit.marks);
      return;
  }
}

/**
 * Excel fails whole batches over a conditional format that another delete took with it (office-js #5222, #6835). Deleting one at a time,
 * from what is there now, gets through; a format that is gone already is what was wanted.
 */
async function markOneByOne(context: Excel.RequestContext, states: ReadonlyMap<string, SheetState>, edits: readonly SheetEdit[]): Promise<void> {
  for (const [sheet, { worksheet }] of states) {
    const find = queueMarks(worksheet);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { format } of find().toReversed()) {
      format.delete();
      try {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      } catch {
        continue;
      }
    }
    const left = queueMarks(worksheet);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    if (left().length > 0) throw new ExcelFailure("Refused", { sheet, detail: "ConditionalFormat.delete" });
    for (const edit of edits) if (edit.kind === "set-marks" && edit.sheet === sheet) paint(worksheet, edit.marks);
  }
  await context.sync();
}

function rowsAddress(first: number, count: number): string {
  return `${String(first + 1)}:${String(first + count)}`;
}

function addressOf(edit: SheetEdit): string[] {
  const at = (range: string): string => `${quoteSheet(edit.sheet)}!${range}`;
  const one = (range: CellRange): string => at(printRange(range));
  switch (edit.kind) {
    case "set-cells":
      return edit.cells.map(({ cell }) => one({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column }));
    case "insert-rows":
      return [at(rowsAddress(edit.before, edit.count))];
    case "delete-rows":
      return [at(rowsAddress(edit.first, edit.count))];
    case "merge":
    case "unmerge":
      return [one(edit.range)];
    case "set-marks":
      return edit.marks.flatMap(({ areas }) => areas.map(one));
  }
}
