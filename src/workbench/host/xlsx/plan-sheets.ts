/** Which sheets a saved workbook has, which of the file they are, and how their rows and columns moved. */
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { AxisMap, AxisVotes, type GridMove } from "./axis-map";
import type { WorkbookMove } from "./move-formula";
import { workbookCustom } from "./sheet-custom";
import type { SheetSource } from "./sheet-source";
import { sourceOf } from "./source-mark";
import { activeSheetId, sheetIdOf } from "./workbook-file";
import type { SheetEntry, WorkbookPart } from "./workbook-part";
import { numbered } from "./numbered";

/** A sheet of the file, a new one (`entry` is null), or one that is no grid and stays as it is (`sheet` is null). */
export interface PlannedSheet {
  readonly id: string | null;
  /** The sheetId of the workbook part. */
  readonly sheetId: number;
  readonly sheet: Partial<IWorksheetData> | null;
  readonly entry: SheetEntry | null;
}

/** The snapshot's sheets in their order; what is no grid keeps its place behind the sheet that stood before it. */
export function planSheets(snapshot: IWorkbookData, { sheets }: WorkbookPart): readonly PlannedSheet[] {
  let nextId = Math.max(0, ...sheets.map((entry) => entry.sheetId)) + 1;
  const planned: PlannedSheet[] = snapshot.sheetOrder.flatMap((id) => {
    const sheet = snapshot.sheets[id];
    const entry = sheets.find((candidate) => candidate.part && sheetIdOf(candidate.sheetId) === id) ?? null;
    return sheet ? [{ id, sheetId: entry?.sheetId ?? nextId++, sheet, entry }] : [];
  });
  if (planned.length === 0) throw new Error("A workbook without sheets cannot be saved");
  sheets.forEach((entry, index) => {
    if (entry.part) return;
    const before = planned.findIndex((candidate) => candidate.entry !== null && candidate.entry === sheets[index - 1]);
    planned.splice(index === 0 ? 0 : before < 0 ? planned.length : before + 1, 0, { id: null, sheetId: entry.sheetId, sheet: null, entry });
  });
  return planned;
}

/** Index among the planned sheets of the one in front. */
export function frontOf(planned: readonly PlannedSheet[], snapshot: IWorkbookData, workbook: WorkbookPart): number {
  const wanted = workbookCustom(snapshot).activeSheet ?? activeSheetId(workbook);
  const visible = (sheet: PlannedSheet): boolean => sheet.sheet !== null && sheet.sheet.hidden !== 1;
  const found = planned.findIndex((sheet) => sheet.id !== null && sheet.id === wanted && visible(sheet));
  return found >= 0 ? found : Math.max(0, planned.findIndex(visible));
}

export function findMoves(planned: readonly PlannedSheet[], { sheets }: WorkbookPart, sourceOfSheet: (sheetId: number) => SheetSource | null): WorkbookMove {
  const grids = new Map<string, GridMove>();
  const names = new Map<string, string | null>();
  for (const entry of sheets) {
    const found = planned.find((candidate) => candidate.entry === entry);
    names.set(entry.name, found ? (found.sheet?.name ?? entry.name) : null);
    const source = found?.sheet ? sourceOfSheet(entry.sheetId) : null;
    if (found?.sheet && source) grids.set(entry.name, gridMove(found.sheet, source));
  }
  return { grids, names };
}

function gridMove(sheet: Partial<IWorksheetData>, source: SheetSource): GridMove {
  const rows = new AxisVotes();
  const columns = new AxisVotes();
  for (const [row, line] of numbered(sheet.cellData ?? {})) {
    for (const [column, cell] of numbered(line)) {
      const mark = sourceOf(cell.custom);
      if (mark?.sheetId !== source.sheetId) continue;
      rows.add(mark.row, row);
      columns.add(mark.column, column);
    }
  }
  for (const [row, data] of numbered(sheet.rowData ?? {})) {
    const mark = sourceOf(data.custom);
    if (mark?.sheetId === source.sheetId) rows.add(mark.row, row);
  }
  for (const [column, data] of numbered(sheet.columnData ?? {})) {
    const mark = sourceOf(data.custom);
    if (mark?.sheetId === source.sheetId) columns.add(mark.column, column);
  }
  const usedColumns = new Set<number>();
  for (const { source: cell } of source.cells.values()) usedColumns.add(cell.column);
  return { rows: AxisMap.of(rows, new Set(source.rows.keys())), columns: AxisMap.of(columns, usedColumns) };
}
