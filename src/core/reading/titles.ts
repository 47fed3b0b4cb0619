/**
 * Which cell is the title of a form.
 */
import { itemsIn, type Item, type SheetView } from "./sheet-view";

const TITLE = /(?:绩效|自评|监控|评价).*(?:表|书)(?:\([^()]*\))*$|(?:项目|支出|预算|绩效).*(?:汇总|一览|明细)表(?:\([^()]*\))*$/;
const NO_TITLE = /[。;:《]|请|填写|说明|见附|附后/;

/** The title that stands in a row between two columns, or null. Beside it there may be 附件 or 金额单位, not a filled row. */
export function findTitle(view: SheetView, row: number, left: number, right: number): Item | null {
  const items = itemsIn(view, row, left, right);
  if (items.length > 3) return null;
  return items.find((item) => looksLikeTitle(item.folded)) ?? null;
}

/** Whether a folded text could be a title: 2026年项目支出绩效目标表, …绩效自评表. */
export function looksLikeTitle(folded: string): boolean {
  return folded.length >= 4 && folded.length <= 70 && TITLE.test(folded) && !NO_TITLE.test(folded);
}

/** Whether a title says that it goes on from another page: 项目支出绩效目标表（续）. */
export function saysContinued(folded: string): boolean {
  return /续表?\)?$|\(续/.test(folded);
}
