/** Opens a file, edits its snapshot as Univer would, saves it, and gives what was written. */
import type { ICellData, IWorkbookData, IWorksheetData } from "@univerjs/core";
import { openPackage } from "../../../../../src/files/open-package";
import { openWorkbook } from "../../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../../src/workbench/host/xlsx/save-workbook";

export type Matrix = Record<number, Record<number, ICellData>>;

export interface Saved {
  readonly bytes: Uint8Array;
  /** The text of a part; "" for one that is not there. */
  readonly part: (name: string) => string;
  readonly names: readonly string[];
  /** The parts that are new, gone or other than they were. */
  readonly changed: readonly string[];
}

export function edited(bytes: Uint8Array, change: (snapshot: IWorkbookData) => void): Saved {
  const { snapshot, package: opened } = openWorkbook(bytes);
  change(snapshot);
  const saved = saveWorkbook(snapshot, opened);
  const parts = openPackage(saved);
  const text = (of: ReadonlyMap<string, Uint8Array>, name: string): string => new TextDecoder().decode(of.get(name));
  const names = [...parts.keys()];
  return {
    bytes: saved,
    part: (name) => text(parts, name),
    names,
    changed: [...new Set([...opened.parts.keys(), ...names])].filter((name) => text(parts, name) !== text(opened.parts, name) || parts.has(name) !== opened.parts.has(name)),
  };
}

export function sheetOf(snapshot: IWorkbookData, at = 0): Partial<IWorksheetData> {
  const sheet = snapshot.sheets[snapshot.sheetOrder[at] ?? ""];
  if (!sheet) throw new Error(`no sheet at ${String(at)}`);
  return sheet;
}

export function cellOf(snapshot: IWorkbookData, row: number, column: number, at = 0): ICellData {
  const cells = (sheetOf(snapshot, at).cellData ??= {}) as Matrix;
  return ((cells[row] ??= {})[column] ??= {});
}

/** Moves whole rows down from `from` on (up for a negative count), with what Univer moves: cells, row data, merges. */
export function moveRows(sheet: Partial<IWorksheetData>, from: number, count: number): void {
  const target = (row: number): number | null => (row < from ? row : count < 0 && row < from - count ? null : row + count);
  const moved = <Value>(of: Record<number, Value>): Record<number, Value> =>
    Object.fromEntries(Object.entries(of).flatMap(([row, value]) => (target(Number(row)) === null ? [] : [[target(Number(row)), value]]))) as Record<number, Value>;
  sheet.cellData = moved((sheet.cellData ?? {}) as Matrix);
  sheet.rowData = moved((sheet.rowData ?? {}) as Record<number, object>);
  sheet.mergeData = (sheet.mergeData ?? []).flatMap((merge) => {
    const rows = [...Array(merge.endRow - merge.startRow + 1).keys()].map((offset) => target(merge.startRow + offset)).filter((row) => row !== null);
    const [first] = rows;
    const last = rows.at(-1);
    if (first === undefined || last === undefined || (first === last && merge.startColumn === merge.endColumn)) return [];
    return [{ ...merge, startRow: first, endRow: last }];
  });
}

export function resourceOf<Value>(snapshot: IWorkbookData, name: string): Value {
  return JSON.parse(snapshot.resources?.find((resource) => resource.name === name)?.data ?? "{}") as Value;
}

export function setResource(snapshot: IWorkbookData, name: string, value: unknown): void {
  snapshot.resources = [...(snapshot.resources ?? []).filter((resource) => resource.name !== name), { name, data: JSON.stringify(value) }];
}
