/** https://learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes */
import { CancelFrozenCommand, SetFrozenCommand } from "@univerjs/sheets";
import type { CellRange } from "../../../core/sheet/address";
import { areaOf } from "../engine/addresses";
import type { Sheet } from "../engine/sheet";
import { makeRoom } from "../engine/write-cells";
import { wholeOr } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { placeOf, rangeObject } from "./subjects";

function freeze(sheet: Sheet, rows: number, columns: number): void {
  makeRoom(sheet, { top: 0, left: 0, bottom: rows, right: columns });
  sheet.run(SetFrozenCommand.id, { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns });
}

/** What stays in place while the sheet scrolls. */
function frozen(sheet: Sheet): CellRange | null {
  const { xSplit, ySplit } = sheet.model.getFreeze();
  if (xSplit === 0 && ySplit === 0) return null;
  return { top: 0, left: 0, bottom: ySplit === 0 ? sheet.whole.bottom : ySplit - 1, right: xSplit === 0 ? sheet.whole.right : xSplit - 1 };
}

export const worksheetFreezePanes = defineObject<Sheet>("WorksheetFreezePanes", {
  objects: {
    getLocation: (sheet) => {
      const area = frozen(sheet);
      if (!area) throw excelError("ItemNotFound");
      return rangeObject(sheet, area);
    },
    getLocationOrNullObject: (sheet) => {
      const area = frozen(sheet);
      return area && rangeObject(sheet, area);
    },
  },
  methods: {
    freezeRows: (sheet, count) => freeze(sheet, wholeOr(count, 1), 0),
    freezeColumns: (sheet, count) => freeze(sheet, 0, wholeOr(count, 1)),
    freezeAt: (sheet, range) => {
      const area = typeof range === "string" ? areaOf(sheet, range) : placeOf(range).area;
      freeze(sheet, area.bottom === sheet.whole.bottom ? 0 : area.bottom + 1, area.right === sheet.whole.right ? 0 : area.right + 1);
    },
    unfreeze: (sheet) => {
      if (frozen(sheet)) sheet.run(CancelFrozenCommand.id);
    },
  },
});
