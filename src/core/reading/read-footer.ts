/**
 * Who filled the form and who reviewed it, and when.
 */
import { dateOfSerial, findDate } from "../form/dates";
import { foldText } from "../form/fold-text";
import type { CalendarDate, FooterEntry, Located } from "../form/form";
import { meaningsOf } from "./labels";
import { markRead, rowOf, valueRightOf, type HeaderView, type Label } from "./header-view";
import { located, type Item } from "./sheet-view";

/** Reads every label of signatures, reviews and dates, in reading order. */
export function readFooter(header: HeaderView): readonly FooterEntry[] {
  const entries: FooterEntry[] = [];
  for (const [row, labels] of footersByRow(header)) {
    const below = valuesBelow(header, row, labels);
    labels.forEach((label, i) => {
      const together = entriesOf(label);
      if (together.length > 1) {
        markRead(header, label, null);
        entries.push(...together);
        return;
      }
      const item = label.rest ? label.item : (valueRightOf(header, label.item) ?? below[i] ?? null);
      const text = label.rest ?? "";
      markRead(header, label, item);
      entries.push({ role: label.footer as FooterEntry["role"], label: located(label.item, label.text), ...readEntry(item, text === "" ? (item?.text ?? "") : text) });
    });
  }
  return entries.some(({ role }) => role === "filledOn") || entries.length === 0 ? entries : [...entries, ...bareDate(header, entries)];
}

/** One cell may hold a whole line of them: 填表人：甲某 联系电话：… 填表日期：…. */
function entriesOf({ item }: Label): FooterEntry[] {
  const starts = [...item.text.matchAll(/[^\s:：﹕]+(?=[:：﹕])/g)].flatMap(({ index, 0: label }) => {
    const role = meaningsOf(foldText(label)).footer;
    return role ? [{ index, label, role }] : [];
  });
  return starts.map(({ index, label, role }, i) => {
    const rest = item.text.slice(index + label.length + 1, starts[i + 1]?.index).trim();
    return { role, label: located(item, label), ...readEntry(rest === "" ? null : item, rest) };
  });
}

function footersByRow(header: HeaderView): ReadonlyMap<number, readonly Label[]> {
  const rows = new Map<number, Label[]>();
  for (const label of header.labels.values()) {
    if (label.footer === null || header.used.has(label.item)) continue;
    const { row } = label.item.address;
    const labels = rows.get(row);
    if (labels) labels.push(label);
    else rows.set(row, [label]);
  }
  return rows;
}

/** A day without a label at the end of the line of who filled the form is the day it was filled. */
function bareDate(header: HeaderView, entries: readonly FooterEntry[]): readonly FooterEntry[] {
  const rows = new Set(entries.filter(({ role }) => role === "filledBy").map(({ label }) => label.cell.row));
  for (const row of rows) {
    for (const item of rowOf(header, row)) {
      const { entry, date } = readEntry(item, item.text);
      if (header.used.has(item) || entry || !date) continue;
      header.used.add(item);
      return [{ role: "filledOn", label: located(item, item.text), entry, date }];
    }
  }
  return [];
}

/** Where nothing stands beside the labels of a row, the next row may hold one entry for each. */
function valuesBelow(header: HeaderView, row: number, labels: readonly Label[]): readonly Item[] {
  if (labels.some((label) => label.rest)) return [];
  const items = header.rowSet.has(row + 1) ? rowOf(header, row + 1) : [];
  const free = items.every((item) => !header.labels.has(item) && !header.used.has(item) && item.folded.length <= 30);
  return free && items.length === labels.length ? items : [];
}

function readEntry(item: Item | null, text: string): { readonly entry: Located<string> | null; readonly date: Located<CalendarDate> | null } {
  if (!item) return { entry: null, date: null };
  const serial = typeof item.cell.value === "number" ? dateOfSerial(item.cell.value) : null;
  const folded = foldText(text);
  const found = findDate(folded);
  const date = found?.date ?? serial;
  const rest = (found ? withoutDate(text) : serial ? "" : text).trim();
  const blank = rest === "" || /^[年月日\s_]+$/.test(rest) || /^[(（].*(?:盖章|签字|签章|公章)[)）]$/.test(rest);
  return { entry: blank ? null : located(item, rest), date: date && located(item, date) };
}

const DATE = /(?:19|20)\d{2}\s*(?:年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日号]|[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}|\d{4})/;

function withoutDate(text: string): string {
  return text.normalize("NFKC").replace(DATE, "");
}
