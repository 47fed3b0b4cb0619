/**
 * Which place of the table each new row gets: a free row of its levels, else behind the last row of them, else where the family's order
 * puts a new group.
 */
import type { FamilyId } from "../../form/form";
import type { FilledRow } from "../fill-block";
import { keyOf, type LevelKey } from "./level-keys";
import type { BodyRow, InsertionTable } from "./table";

/** One row of the table as it is going to be. `old`: the row of the sheet before; null for rows that are inserted. `added`: what it gets. */
export interface Entry {
  readonly old: BodyRow | null;
  readonly added: FilledRow | null;
  readonly key: LevelKey;
  /** A free row that has no levels of its own either. */
  readonly open: boolean;
}

/** The table's rows with the new ones among them, in their final order. */
export function placeRows({ body, columns }: InsertionTable, rows: readonly FilledRow[], family: FamilyId): readonly Entry[] {
  const entries = body.map((old): Entry => {
    const key = keyOf(family, old.level1, old.level2);
    return { old, added: null, key, open: old.kind === "free" && old.level1 === null && old.level2 === null };
  });
  const twoLevels = columns.some(({ role }) => role === "level2");
  for (const added of rows) {
    const key = keyOf(family, added.level1, added.level2);
    const wanted = twoLevels ? key : { ...key, second: null };
    const free = freeRow(entries, wanted) ?? freeRow(entries, { ...wanted, second: null });
    if (free !== null) fill(entries, free, added, wanted);
    else insert(entries, placeFor(entries, wanted), added, wanted);
  }
  return entries;
}

function isFree({ old, added }: Entry): boolean {
  return old?.kind === "free" && added === null;
}

/** The first free row that stands under exactly these levels. */
function freeRow(entries: readonly Entry[], wanted: LevelKey): number | null {
  const at = entries.findIndex((entry) => isFree(entry) && !entry.open && same(entry.key, wanted));
  return at < 0 ? null : at;
}

function same(a: LevelKey, b: LevelKey): boolean {
  return a.first === b.first && a.second === b.second;
}

function fill(entries: Entry[], at: number, added: FilledRow, key: LevelKey): void {
  const entry = entries[at] as Entry;
  entries[at] = { ...entry, added, key, open: false };
}

/** Before the entry `at`; a blank row that stands there is taken instead. */
function insert(entries: Entry[], at: number, added: FilledRow, key: LevelKey): void {
  const next = entries[at];
  if (next && next.open && isFree(next)) fill(entries, at, added, key);
  else entries.splice(at, 0, { old: null, added, key, open: false });
}

/** The index before which a row of these levels belongs. */
function placeFor(entries: readonly Entry[], { first, second }: LevelKey): number {
  const known = entries.map(({ key }, index) => ({ key, index })).filter(({ key }) => key.first !== null);
  const after = (test: (key: LevelKey) => boolean): number | null => {
    const last = known.filter(({ key }) => test(key)).at(-1);
    return last ? last.index + 1 : null;
  };
  const group = known.filter(({ key }) => key.first === first);
  const [head] = group;
  if (head) {
    const own = after((key) => key.first === first && key.second === second);
    const lower = after((key) => key.first === first && key.second !== null && key.second < (second ?? 0));
    const higher = group.find(({ key }) => key.second !== null && key.second > (second ?? 0));
    // Rows of a level 2 that the family does not know stay with those above them.
    const strange = (at: number): boolean => group.some(({ index, key }) => index === at && key.second === null);
    let at = own ?? lower ?? higher?.index ?? (group.at(-1) ?? head).index + 1;
    while (own === null && lower !== null && strange(at)) at++;
    return at;
  }
  const lower = after((key) => (key.first as number) < (first as number));
  if (lower !== null) return lower;
  const [start] = known;
  if (start) return start.index;
  const open = entries.findIndex((entry) => entry.open && isFree(entry));
  return open >= 0 ? open : entries.length;
}
