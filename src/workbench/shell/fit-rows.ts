import { IRenderManagerService } from "@univerjs/engine-render";
import type { FUniver } from "@univerjs/presets";
import { SetWorksheetRowAutoHeightMutation } from "@univerjs/sheets";
import type { FWorksheet } from "@univerjs/sheets/facade";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";

/**
 * Gives the rows whose height the file does not state the height of what stands in them, as Excel does when it opens a file: many
 * programs write wrapped text and leave the heights to Excel. The heights are for the eye; they are no edit, and are not saved.
 */
export function fitRows(univerAPI: FUniver): void {
  const workbook = univerAPI.getActiveWorkbook();
  if (!workbook) return;
  const unitId = workbook.getId();
  for (const sheet of workbook.getSheets()) {
    const rowsAutoHeightInfo = fittingHeights(unitId, sheet);
    const params = { unitId, subUnitId: sheet.getSheetId(), rowsAutoHeightInfo };
    if (rowsAutoHeightInfo.length > 0) univerAPI.syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, params);
  }
}

/** Univer measures rows anew after many an edit, and leaves merged cells out then as well: no row of a title becomes lower by that. */
export function keepTitlesHigh(univerAPI: FUniver): void {
  univerAPI.onBeforeCommandExecute((command) => {
    if (command.id !== SetWorksheetRowAutoHeightMutation.id) return;
    const { subUnitId, rowsAutoHeightInfo } = command.params as { readonly subUnitId: string; readonly rowsAutoHeightInfo: { readonly row: number; autoHeight?: number }[] };
    const sheet = univerAPI.getActiveWorkbook()?.getSheetBySheetId(subUnitId);
    if (!sheet) return;
    const titles = titleHeights(sheet);
    for (const info of rowsAutoHeightInfo) info.autoHeight = Math.max(info.autoHeight ?? 0, titles.get(info.row) ?? 0);
  });
}

interface RowHeight {
  readonly row: number;
  /** In CSS pixels. */
  readonly autoHeight: number;
}

function fittingHeights(unitId: string, sheet: FWorksheet): RowHeight[] {
  const skeletons = sheet.getInject().get(IRenderManagerService).getRenderById(unitId)?.with(SheetSkeletonManagerService);
  const skeleton = skeletons?.ensureSkeleton(sheet.getSheetId());
  if (!skeleton) return [];
  const rows = sheet.getSheet().getRowManager();
  const titles = titleHeights(sheet);
  const used = { startRow: 0, endRow: sheet.getLastRow(), startColumn: 0, endColumn: sheet.getLastColumn() };
  const heights = new Map(skeleton.calculateAutoHeightInRange([used]).map(({ row, autoHeight }) => [row, autoHeight ?? 0]));
  for (const [row, height] of titles) heights.set(row, Math.max(height, heights.get(row) ?? rows.getRowHeight(row)));
  return [...heights]
    .map(([row, autoHeight]) => ({ row, autoHeight }))
    .filter(({ row, autoHeight }) => rows.getRow(row)?.h === undefined && autoHeight !== rows.getRowHeight(row));
}

/** Text in cells merged along one row is not wrapped into the height, but its font counts; Univer leaves such cells out. */
function titleHeights(sheet: FWorksheet): Map<number, number> {
  const heights = new Map<number, number>();
  const worksheet = sheet.getSheet();
  for (const { startRow, endRow, startColumn } of worksheet.getMergeData()) {
    const points = worksheet.getComposedCellStyle(startRow, startColumn).fs;
    if (startRow === endRow && points) heights.set(startRow, Math.max(heights.get(startRow) ?? 0, lineHeight(points)));
  }
  return heights;
}

/** Of one line of Chinese text in Excel, in CSS pixels: 18 for 11 points of 宋体, 27 for 16 points of 黑体. */
function lineHeight(points: number): number {
  return Math.round((points * 4 * 1.26) / 3);
}
