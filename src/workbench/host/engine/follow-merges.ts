/** Merged areas follow their cells. Univer sees to it in the sheet alone that it took for the one in front last. */
import type { IMutationInfo } from "@univerjs/core";
import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from "@univerjs/sheets";
import type { CellRange } from "../../../core/sheet/address";
import type { PlanFollowing } from "./following";
import { mergesOf, toRange } from "./merges";
import { cellCount } from "./place";

export const planMerges: PlanFollowing = (sheet, isMoved, { shift }) => {
  const before = isMoved ? mergesOf(sheet) : [];
  if (before.length === 0) return null;
  const after = before.flatMap((merge) => shift(merge) ?? []).filter((merge) => cellCount(merge) > 1);
  const where = { unitId: sheet.unitId, subUnitId: sheet.id };
  const put = (merges: readonly CellRange[]): IMutationInfo[] => [
    { id: RemoveWorksheetMergeMutation.id, params: { ...where, ranges: [toRange(sheet.whole)] } },
    { id: AddWorksheetMergeMutation.id, params: { ...where, ranges: merges.map(toRange) } },
  ];
  return () => (JSON.stringify(mergesOf(sheet)) === JSON.stringify(after) ? { redos: [], undos: [] } : { redos: put(after), undos: put(before) });
};
