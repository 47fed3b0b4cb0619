/**
 * Changes of 我的指标库: planned first, then applied, with the change that takes them back. A change names only what it touches, so that two
 * windows that show the same library do not undo each other's work.
 */
import { foldText } from "../../form/fold-text";
import { identityOf, numberOf, type OwnBlock, type OwnIndicator, type OwnLibrary } from "./own-library";

export interface OwnChange {
  readonly put: readonly OwnIndicator[];
  readonly remove: readonly string[];
  readonly putBlocks: readonly OwnBlock[];
  readonly removeBlocks: readonly string[];
}

const NO_CHANGE: OwnChange = { put: [], remove: [], putBlocks: [], removeBlocks: [] };

/** What becomes of an entry that the library has already, under the same name on the same level. */
export type Preference = "newer" | "kept";

export interface PlannedMerge {
  readonly change: OwnChange;
  /** How many entries come to the library, replace one, or are left out because the library has them. */
  readonly added: number;
  readonly replaced: number;
  readonly left: number;
}

/** The library after a change, and the change that takes it back. Entries stay in the order of their ids. */
export function applyChange(library: OwnLibrary, change: OwnChange): { readonly library: OwnLibrary; readonly inverse: OwnChange } {
  const indicators = changed(library.indicators, change.put, change.remove);
  const blocks = changed(library.blocks, change.putBlocks, change.removeBlocks);
  return {
    library: { ...library, indicators: indicators.entries, blocks: blocks.entries },
    inverse: { put: indicators.before, remove: indicators.fresh, putBlocks: blocks.before, removeBlocks: blocks.fresh },
  };
}

function changed<Entry extends { readonly id: string }>(entries: readonly Entry[], put: readonly Entry[], remove: readonly string[]): { entries: Entry[]; before: Entry[]; fresh: string[] } {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const touched = [...put.map(({ id }) => id), ...remove];
  const before = touched.flatMap((id) => byId.get(id) ?? []);
  const fresh = put.flatMap(({ id }) => (byId.has(id) ? [] : [id]));
  for (const entry of put) byId.set(entry.id, entry);
  for (const id of remove) byId.delete(id);
  return { entries: [...byId.values()].sort((a, b) => numberOf(a.id) - numberOf(b.id)), before, fresh };
}

/**
 * Brings another library's entries in. Ids of `from` are its own and are given anew; a block of the same name gets the rows that it lacks.
 * An entry that comes twice comes once, as the later one says.
 */
export function planMerge(library: OwnLibrary, from: Pick<OwnLibrary, "indicators" | "blocks">, prefer: Preference): PlannedMerge {
  const originals = new Map(library.indicators.map((entry) => [entry.id, entry]));
  const known = new Map(library.indicators.map((entry) => [identityOf(entry), entry.id]));
  const next = counter("own", library.indicators);
  const ids = new Map<string, string>();
  const put = new Map<string, OwnIndicator>();
  const left = new Set<string>();
  for (const entry of from.indicators) {
    const identity = identityOf(entry);
    const id = known.get(identity) ?? next();
    known.set(identity, id);
    ids.set(entry.id, id);
    const original = originals.get(id);
    const stays = original !== undefined && (prefer === "kept" || sameContent(original, entry));
    if (stays) {
      put.delete(id);
      left.add(id);
    } else {
      put.set(id, { ...entry, id });
      left.delete(id);
    }
  }
  const replaced = [...put.keys()].filter((id) => originals.has(id)).length;
  const putBlocks = mergedBlocks(library, from.blocks, ids);
  return { change: { ...NO_CHANGE, put: [...put.values()], putBlocks }, added: put.size - replaced, replaced, left: left.size };
}

function mergedBlocks(library: OwnLibrary, blocks: readonly OwnBlock[], ids: ReadonlyMap<string, string>): OwnBlock[] {
  const next = counter("block", library.blocks);
  const put = new Map<string, OwnBlock>();
  for (const { name, rows } of blocks) {
    const folded = foldText(name);
    const old = put.get(folded) ?? library.blocks.find((block) => foldText(block.name) === folded);
    const merged = [...new Set([...(old?.rows ?? []), ...rows.flatMap((row) => ids.get(row) ?? [])])];
    if (merged.length > (old?.rows.length ?? 0)) put.set(folded, { id: old?.id ?? next(), name: old?.name ?? name, rows: merged });
  }
  return [...put.values()];
}

function counter(kind: "own" | "block", entries: readonly { readonly id: string }[]): () => string {
  let last = entries.reduce((most, { id }) => Math.max(most, numberOf(id)), 0);
  return () => `${kind}-${String((last += 1))}`;
}

function sameContent(a: OwnIndicator, b: OwnIndicator): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered({ name, aspect, place, target, explanation, scoring, basis, weight, type }: OwnIndicator): unknown[] {
  const { operator, value, unit, text } = target;
  return [name, aspect, place && [place.level1, place.level2], operator, value, unit, text, explanation, scoring, basis, weight, type];
}

/**
 * One entry as a person has edited it. Null where another entry has its new name and level: two of one name could not be told apart.
 */
export function planEdit(library: OwnLibrary, entry: OwnIndicator): OwnChange | null {
  const identity = identityOf(entry);
  if (library.indicators.some((other) => other.id !== entry.id && identityOf(other) === identity)) return null;
  return { ...NO_CHANGE, put: [entry] };
}

/** Takes entries out, of blocks as well; a block without rows goes with its last one. */
export function planRemoval(library: OwnLibrary, ids: readonly string[]): OwnChange {
  const gone = new Set(ids);
  const touched = library.blocks.filter(({ rows }) => rows.some((row) => gone.has(row))).map((block) => ({ ...block, rows: block.rows.filter((row) => !gone.has(row)) }));
  return {
    ...NO_CHANGE,
    remove: library.indicators.flatMap(({ id }) => (gone.has(id) ? [id] : [])),
    putBlocks: touched.filter(({ rows }) => rows.length > 0),
    removeBlocks: touched.filter(({ rows }) => rows.length === 0).map(({ id }) => id),
  };
}

/** Takes a block out; its rows stay in the library. */
export function planBlockRemoval(id: string): OwnChange {
  return { ...NO_CHANGE, removeBlocks: [id] };
}

/** Entries under one name. A block of that name has these rows from then on. */
export function planBlock(library: OwnLibrary, name: string, rows: readonly string[]): OwnChange {
  const old = library.blocks.find((block) => foldText(block.name) === foldText(name));
  return { ...NO_CHANGE, putBlocks: [{ id: old?.id ?? counter("block", library.blocks)(), name: name.trim(), rows: [...new Set(rows)] }] };
}
