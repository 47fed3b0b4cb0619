/** https://learn.microsoft.com/javascript/api/excel/excel.formatprotection */
import type { ICellData, Nullable } from "@univerjs/core";
import { sharedAnswer } from "../engine/looks";
import type { Place } from "../engine/place";
import type { CellPatches } from "../engine/cell-writer";
import { demand, isLocked } from "../engine/protection";
import { keptContent, makeRoom, writePatches } from "../engine/write-cells";
import { flag } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import type { Json } from "../wire/protocol";

function setLocked({ sheet, areas }: Place, value: Json): void {
  demand(sheet, "never");
  const locked = flag(value);
  for (const area of areas) {
    const cells = sheet.clip(area) ?? area;
    makeRoom(sheet, cells);
    const patches: CellPatches = {};
    for (let row = cells.top; row <= cells.bottom; row++) {
      for (let column = cells.left; column <= cells.right; column++) (patches[row] ??= {})[column] = lockPatch(sheet.nextCell(row, column), locked);
    }
    writePatches(sheet, patches, null);
  }
}

function lockPatch(cell: Nullable<ICellData>, locked: boolean): ICellData {
  return { ...keptContent(cell), custom: { ...cell?.custom, locked } };
}

export const formatProtection = defineObject<Place>("FormatProtection", {
  properties: {
    locked: { get: ({ sheet, areas }) => sharedAnswer(sheet, areas, (row, column) => isLocked(sheet, row, column)), set: setLocked },
    formulaHidden: () => false,
  },
});
