/**
 * 总分 of a self-evaluation: a row of the table, or a labelled place in the header.
 */
import type { Located, ScoreTotal } from "../form/form";
import { readPlainNumber } from "./cell-number";
import { markRead, valueRightOf, type HeaderView } from "./header-view";
import { located, type Item } from "./sheet-view";
import type { HeaderColumn } from "./table-header";

/** Reads the total from the last total row under a table; where there is none, from a label that speaks of points. */
export function readScoreTotal(header: HeaderView, totals: readonly (readonly Item[])[], columns: readonly HeaderColumn[]): ScoreTotal | null {
  const row = totals.findLast((items) => items.some((item) => readPlainNumber(item) !== null));
  return row ? totalOfRow(row, columns) : totalOfLabel(header);
}

function totalOfRow(row: readonly Item[], columns: readonly HeaderColumn[]): ScoreTotal {
  const under = (role: "weight" | "score"): Located<number> | null => {
    const column = columns.find((candidate) => candidate.role === role);
    const item = column && row.find(({ area }) => area.left <= column.right && area.right >= column.left);
    return item ? numberOf(item) : null;
  };
  const weight = under("weight");
  const score = under("score");
  if (weight ?? score) return { weight, score };
  const [first, second] = row.flatMap((item) => numberOf(item) ?? []) as [Located<number>, Located<number>?];
  return second ? { weight: first, score: second } : { weight: null, score: first };
}

function numberOf(item: Item): Located<number> | null {
  const value = readPlainNumber(item);
  return value === null ? null : located(item, value);
}

function totalOfLabel(header: HeaderView): ScoreTotal | null {
  for (const label of header.named.get("scoreTotal") ?? []) {
    // 合计 alone may be of anything; 总分 and 总得分 are of points.
    if (!/分/.test(label.text)) continue;
    const value = label.rest ? label.item : valueRightOf(header, label.item);
    const score = value && (label.rest ? fromText(value, label.rest) : numberOf(value));
    if (!score) continue;
    markRead(header, label, value);
    return { weight: null, score };
  }
  return null;
}

function fromText(item: Item, rest: string): Located<number> | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*分?\s*$/.exec(rest.normalize("NFKC"));
  return match ? located(item, Number(match[1])) : null;
}
