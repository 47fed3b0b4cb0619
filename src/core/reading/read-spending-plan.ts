/**
 * 资金支出计划: cumulative percentages by dates, below their dates or beside them.
 */
import type { Located, SpendingStep } from "../form/form";
import { readPercent } from "./cell-number";
import { markRead, rowBelow, rowOf, type HeaderView } from "./header-view";
import { itemAt, located, type Item } from "./sheet-view";

const STEP = /^(?:截?[至止]?\d{1,2}月(?:份|底|末|\d{1,2}日)?|第?[一二三四1-4]季度?|[上下]半年|年[底末中])(?:底|末|前|之前|累计)*$/;

export function readSpendingPlan(header: HeaderView): readonly SpendingStep[] {
  const label = header.named.get("spendingPlan")?.[0];
  if (!label) return [];
  markRead(header, label, null);
  const steps: SpendingStep[] = [];
  for (let row = label.item.area.top; row <= Math.max(label.item.area.bottom, label.item.area.top + 1); row++) {
    const items = rowOf(header, row).filter((item) => item.area.left > label.item.area.right);
    items.forEach((item, i) => {
      if (!STEP.test(item.folded)) return;
      const found = percentOf(header, item, items[i + 1]);
      for (const used of [item, found?.item]) if (used) header.used.add(used);
      steps.push({ by: located(item, item.text.trim()), percent: found?.percent ?? null });
    });
  }
  return steps;
}

function percentOf(header: HeaderView, step: Item, next: Item | undefined): { readonly item: Item; readonly percent: Located<number> } | null {
  for (const item of [next, itemAt(header.view, rowBelow(header, step), step.area.left)]) {
    const percent = item && !STEP.test(item.folded) ? readPercent(item) : null;
    if (item && percent !== null) return { item, percent: located(item, percent) };
  }
  return null;
}

