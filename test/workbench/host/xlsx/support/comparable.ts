/** What a person sees of a snapshot, sheet by sheet, in a form that two snapshots can be compared in. */
import type { IStyleData, IWorkbookData, Nullable } from "@univerjs/core";
import { plainValue } from "../../../../../src/workbench/host/xlsx/cell-value";
import { layered, lookOf, PLAIN_LOOK, sameLook, type Look } from "../../../../../src/workbench/host/xlsx/styles/look";
import { numbered } from "../../../../../src/workbench/host/xlsx/numbered";

const BASE: Look = { ...PLAIN_LOOK, font: { ...PLAIN_LOOK.font, name: "宋体", size: 11 } };
const PALETTE = { theme: [], indexed: [] };

/** Without `exact`, results of formulas are left out, which Univer may not have calculated yet, and locks, which it does not copy to inserted cells. */
export function comparable(snapshot: IWorkbookData, exact = true): Record<string, unknown> {
  const styleOf = (style: Nullable<IStyleData | string>): IStyleData | null => (typeof style === "string" ? (snapshot.styles[style] ?? null) : (style ?? null));
  return Object.fromEntries(
    snapshot.sheetOrder.map((id) => {
      const sheet = snapshot.sheets[id] ?? {};
      const cells: Record<string, unknown> = {};
      for (const [row, line] of numbered(sheet.cellData ?? {})) {
        for (const [column, cell] of numbered(line)) {
          const below = [styleOf(snapshot.defaultStyle), styleOf(sheet.rowData?.[row]?.s), styleOf(sheet.columnData?.[column]?.s)];
          const style = layered(...below, styleOf(cell.s));
          const value = plainValue(cell);
          const look = lookOf(style, BASE, PALETTE);
          // A cell without anything of its own shows its row or column.
          if ((value === null || value === "") && !cell.f && sameLook(look, lookOf(layered(...below), BASE, PALETTE))) continue;
          cells[`${String(row)},${String(column)}`] = [value === "" || (!exact && cell.f) ? null : value, cell.f ?? null, exact ? look : { ...look, locked: true }];
        }
      }
      const rows: Record<string, unknown> = {};
      for (const [row, data] of numbered(sheet.rowData ?? {})) {
        const height = data.h !== undefined && Number(data.ia ?? 0) !== 1 ? Math.round(data.h * 100) / 100 : null;
        if (height !== null || Number(data.hd ?? 0) === 1) rows[row] = [height, data.hd ?? 0];
      }
      const columns: Record<string, unknown> = {};
      // The snapshot of a file holds only as many columns as there is room to work in; further out nothing is edited.
      // A column of standard width (72 px where a sheet says nothing) is none of its own.
      for (const [column, data] of numbered(sheet.columnData ?? {})) {
        const width = data.w === (sheet.defaultColumnWidth ?? 72) ? null : (data.w ?? null);
        if (column < 20 && (width !== null || Number(data.hd ?? 0) === 1)) columns[column] = [width, data.hd ?? 0];
      }
      const merges = (sheet.mergeData ?? []).map((merge) => [merge.startRow, merge.startColumn, merge.endRow, merge.endColumn].join()).sort();
      return [sheet.name ?? "", { cells, rows, columns, merges, hidden: sheet.hidden ?? 0, freeze: [Math.max(0, sheet.freeze?.xSplit ?? 0), Math.max(0, sheet.freeze?.ySplit ?? 0)] }];
    }),
  );
}
