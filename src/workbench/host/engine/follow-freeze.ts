/** Frozen rows and columns stay frozen, with what is inserted among them, as in Excel. Univer sees to it in a page alone. */
import type { IFreeze, IMutationInfo } from "@univerjs/core";
import { SetFrozenMutation } from "@univerjs/sheets";
import type { PlanFollowing } from "./following";

export const planFreeze: PlanFollowing = (sheet, isMoved, { shift }) => {
  const before = { ...sheet.unwritten.getFreeze() };
  if (!isMoved || (before.xSplit <= 0 && before.ySplit <= 0)) return null;
  // Something stays frozen even where all that was is deleted.
  const rows = before.ySplit > 0 ? Math.max(1, (shift({ ...sheet.whole, bottom: before.ySplit - 1 })?.bottom ?? 0) + 1) : before.ySplit;
  const columns = before.xSplit > 0 ? Math.max(1, (shift({ ...sheet.whole, right: before.xSplit - 1 })?.right ?? 0) + 1) : before.xSplit;
  const after: IFreeze = { xSplit: columns, ySplit: rows, startRow: before.startRow + rows - before.ySplit, startColumn: before.startColumn + columns - before.xSplit };
  if (after.xSplit === before.xSplit && after.ySplit === before.ySplit) return null;
  const set = (freeze: IFreeze): IMutationInfo => ({ id: SetFrozenMutation.id, params: { ...freeze, unitId: sheet.unitId, subUnitId: sheet.id, resetScroll: false } });
  return () => ({ redos: [set(after)], undos: [set(before)] });
};
