/**
 * Amounts of the header, with the unit that the cell, its label or the form declares.
 */
import type { Money } from "../form/form";
import { declaredMoneyUnit, inWan, parseMoney, type MoneyUnit } from "../form/money";
import { neighbourOf, rowOf, type HeaderView, type Label } from "./header-view";
import { located, type Item } from "./sheet-view";

/** The amount an item holds, or null where it holds none. `unit` counts where the cell itself names none. */
export function readMoney(item: Item, unit: MoneyUnit | null): Money | null {
  return moneyFrom(item, item.text, unit);
}

/** The amount that a part of an item's text writes: the part after a colon. */
export function moneyFrom(item: Item, text: string, unit: MoneyUnit | null): Money | null {
  const { value } = item.cell;
  const written = parseMoney(text);
  if (!written) return null;
  const of = written.unit ?? unit;
  // The cell's own number is exact where its display is rounded.
  const amount = typeof value === "number" && written.unit === null ? value : written.amount;
  return { ...located(item, inWan(amount, of)), unit: of };
}

/** The unit of money for a label: its own (项目资金（元）), else the form's. */
export function unitFor(label: Label, form: MoneyUnit | null): MoneyUnit | null {
  return declaredMoneyUnit(label.text) ?? form;
}

/** The unit that the form declares for its money, and where. */
export function readMoneyUnit(header: HeaderView): { readonly item: Item; readonly unit: MoneyUnit } | null {
  let byBracket: { readonly item: Item; readonly unit: MoneyUnit } | null = null;
  for (const row of header.rows) {
    for (const item of rowOf(header, row)) {
      const label = header.labels.get(item);
      if (label && (label.header === "moneyUnit" || label.header === "unitOrMoneyUnit")) {
        const next = label.rest ?? neighbourOf(header, item)?.text ?? "";
        const unit = declaredMoneyUnit(`单位:${next}`);
        if (unit) return { item, unit };
      }
      const money = label ? label.fund !== null || label.header === "fundBlock" : /^\([^()]*元\)$/.test(item.folded);
      const unit = money ? declaredMoneyUnit(label ? label.text : item.folded) : null;
      if (unit && !byBracket) byBracket = { item, unit };
    }
  }
  return byBracket;
}
