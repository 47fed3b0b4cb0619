/**
 * The target of one row from the cells that stand for value, sign, unit and type.
 */
import { foldText } from "../form/fold-text";
import type { Located, Operator, Target } from "../form/form";
import { parseOperator } from "../form/target";
import { canonicalUnit } from "../form/units";
import { readQuantity, readSerialDay } from "./cell-number";
import type { Doubt } from "./doubts";
import { isError, located, type Item } from "./sheet-view";

export interface TargetItems {
  readonly value: Item | null;
  readonly operator: Item | null;
  readonly unit: Item | null;
  /** 定性 or 定量, in a column of its own or elsewhere in the row. */
  readonly quality: Item | null;
  readonly remark: Item | null;
}

const NOTHING: Target = { operator: null, value: null, unit: null, text: null, qualitative: false, type: null, written: null };

/** Reads the target. `ofTime` says that the row is about when: there a bare serial number is a day. */
export function readTarget(items: TargetItems, ofTime: boolean, doubts: Doubt[]): Target {
  const { value: item } = items;
  const qualitative = [items.operator, items.quality, items.remark].find((other) => other !== null && /^\(?定性(?:指标)?\)?$/.test(other.folded));
  const sign = items.operator && parseOperator(items.operator.folded);
  const unitText = items.unit && canonicalUnit(items.unit.text);
  const base: Target = {
    ...NOTHING,
    operator: items.operator && sign ? located(items.operator, sign) : null,
    unit: items.unit && unitText !== null ? located(items.unit, unitText) : null,
    qualitative: qualitative !== undefined,
    type: typeOf(items, qualitative),
  };
  if (!item) return base;
  const written = located(item, item.text);
  const day = ofTime && base.unit === null ? readSerialDay(item) : null;
  if (day !== null) {
    doubts.push({ key: "serial-date", cell: item.address, data: { number: item.folded, date: day } });
    return { ...base, written, text: located(item, day) };
  }
  if (isError(item)) return { ...base, written };
  const quantity = readQuantity(item, base.unit !== null);
  const ownSign = quantity.operator;
  const direction = quantity.value === null ? null : directionOf(items.operator ?? items.quality);
  const target: Target = {
    ...base,
    written,
    operator: base.operator ?? (ownSign && (quantity.value !== null || parseOperator(item.folded) !== null) ? located<Operator>(item, ownSign) : direction),
    value: quantity.value === null ? null : located(item, quantity.value),
    unit: base.unit ?? (quantity.unit === null ? null : located(item, quantity.unit)),
    text: quantity.value === null && parseOperator(item.folded) === null ? located(item, item.text.trim()) : null,
  };
  return quantity.unit === "%" && typeof item.cell.value === "number" ? { ...target, shownAsPercent: true } : target;
}

/** 正向 and 反向 beside a number say which way it counts. */
function directionOf(item: Item | null): Located<Operator> | null {
  if (!item) return null;
  if (/^正向(?:型)?(?:指标)?$/.test(item.folded)) return located<Operator>(item, "≥");
  return /^(?:反|逆|负)向(?:型)?(?:指标)?$/.test(item.folded) ? located<Operator>(item, "≤") : null;
}

function typeOf(items: TargetItems, qualitative: Item | null | undefined): Located<string> | null {
  const item = items.operator ?? qualitative ?? items.quality;
  return item ? located(item, foldText(item.text)) : null;
}
