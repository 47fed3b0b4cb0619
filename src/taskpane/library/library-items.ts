/**
 * What the list of the page 指标库 holds, from what is typed and chosen.
 */
import { BLOCKS, PROJECT_TYPES } from "../../core/library/catalogue";
import { rowsOf, type AnyIndicator, type WeightedIndicator } from "../../core/library/fill-block";
import { ownRowsOf, type OwnLibrary } from "../../core/library/own/own-library";
import { ownShelves, UNTYPED } from "../../core/library/own/own-shelves";
import { placeOf } from "../../core/library/places";
import { ASPECTS, type Aspect } from "../../core/library/schema";
import { findBlocks, makeSearch, type LibrarySearch, type SearchFilter, type Shelf } from "../../core/library/search-library";
import { suggestBlocks } from "../../core/library/suggest-blocks";
import { usualWeight } from "../../core/library/usual-weight";
import type { LibraryState, Narrowing } from "./library-state";
import type { LibraryWordKey } from "./words.zh-CN";

/** A block of either library, ready to be opened. */
export interface ShownBlock {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
  readonly keywords: Readonly<Record<string, number>>;
  readonly rows: readonly WeightedIndicator[];
}

export type ListItem =
  | { readonly kind: "heading"; readonly key: string; readonly word: LibraryWordKey }
  /** `because`: words of the project that spoke for it. */
  | { readonly kind: "block"; readonly key: string; readonly block: ShownBlock; readonly because: readonly string[] }
  | { readonly kind: "indicator"; readonly key: string; readonly indicator: AnyIndicator; readonly type: Pick<Shelf, "id" | "name"> };

export interface LibraryList {
  readonly items: readonly ListItem[];
  /** How many indicators were found; null where nothing was looked for. */
  readonly found: number | null;
  /** There are more than are shown. */
  readonly cut: boolean;
}

/** What is searched, made ready once for a state of the own library. */
export interface LibraryShelves {
  readonly search: LibrarySearch;
  readonly ownBlocks: readonly ShownBlock[];
  /** For the filter: the standard types, then a person's own. */
  readonly types: readonly Pick<Shelf, "id" | "name">[];
}

/** Longer lists are not read, they are searched. */
const MOST_HITS = 50;
const MOST_OWN = 200;
const MOST_BLOCKS = 5;
const MOST_SUGGESTED = 3;

const STANDARD_BLOCKS: readonly ShownBlock[] = BLOCKS.map((block) => ({ id: block.id, name: block.name, own: false, keywords: block.keywords, rows: rowsOf(block) }));

export function shelve(library: OwnLibrary): LibraryShelves {
  const own = ownShelves(library, PROJECT_TYPES);
  const ownBlocks = library.blocks.map((block): ShownBlock => ({
    id: block.id,
    name: block.name,
    own: true,
    keywords: {},
    rows: ownRowsOf(block, library).map((indicator) => ({ indicator, weight: usualWeight(indicator) })),
  }));
  const types = [...PROJECT_TYPES, ...own.filter(({ id }) => id.startsWith("own:")), ...own.filter(({ id }) => id === UNTYPED.id)];
  return { search: makeSearch([...own, ...PROJECT_TYPES]), ownBlocks, types };
}

/** The levels that the filter offers: each level 1 with its aspects, as today's official family prints them. */
export const LEVELS: readonly { readonly level1: string; readonly aspects: readonly { readonly aspect: Aspect; readonly level2: string }[] }[] = levels();

function levels(): typeof LEVELS {
  const places = ASPECTS.map((aspect) => ({ aspect, ...placeOf(aspect, "A") }));
  return [...new Set(places.map(({ level1 }) => level1))].map((level1) => ({ level1, aspects: places.filter((place) => place.level1 === level1) }));
}

function aspectsOf(level: string): readonly Aspect[] {
  return LEVELS.flatMap(({ level1, aspects }) => aspects.filter(({ aspect }) => level1 === level || aspect === level).map(({ aspect }) => aspect));
}

/** `project`: of the form in front, for suggestions. */
export function listLibrary(state: Pick<LibraryState, "query" | "source" | "narrowing">, shelves: LibraryShelves, project: { readonly name: string | null; readonly goal: string | null }): LibraryList {
  const { query, source, narrowing } = state;
  const filter: SearchFilter = { ...filterOf(state), ...(narrowing.unit === "" ? {} : { unit: narrowing.unit }) };
  const narrowed = countNarrowed(narrowing) > 0;
  if (query.trim() === "" && !narrowed) return source === "own" ? ownList(shelves, filter) : startList(source, shelves, project);
  const blocks = narrowed ? [] : findBlocks(query, [...(source === "standard" ? [] : shelves.ownBlocks), ...(source === "own" ? [] : STANDARD_BLOCKS)]).slice(0, MOST_BLOCKS);
  const hits = hitsOf(query, filter, shelves, MOST_HITS);
  return { ...hits, items: [...section("blocks", "blocks", blocks.map((block) => blockItem("found", block))), ...section("indicators", "indicators", hits.items)] };
}

/** What the list is narrowed to, the unit aside. */
function filterOf({ source, narrowing: { type, level } }: Pick<LibraryState, "source" | "narrowing">): Omit<SearchFilter, "unit"> {
  return { ...(type === "" ? {} : { type }), ...(level === "" ? {} : { aspects: aspectsOf(level) }), ...(source === "all" ? {} : { own: source === "own" }) };
}

/** Units that the filter offers: those that lead to something, the most frequent first, and the one that is chosen. */
export function unitsOffered(state: Pick<LibraryState, "source" | "narrowing">, { search }: LibraryShelves): readonly string[] {
  const { unit } = state.narrowing;
  const units = search.units(filterOf(state));
  return unit === "" || units.includes(unit) ? units : [unit, ...units];
}

export function countNarrowed({ level, type, unit }: Narrowing): number {
  return [level, type, unit].filter((one) => one !== "").length;
}

function startList(source: LibraryState["source"], { ownBlocks }: LibraryShelves, project: Parameters<typeof suggestBlocks>[0]): LibraryList {
  const suggested = suggestBlocks(project).slice(0, MOST_SUGGESTED).flatMap(({ block, because }) => {
    const shown = STANDARD_BLOCKS.find(({ id }) => id === block.id);
    return shown ? [blockItem("suggested", shown, because)] : [];
  });
  const own = source === "all" ? ownBlocks.map((block) => blockItem("own", block)) : [];
  const items = [...section("suggested", "suggested", suggested), ...section("own-blocks", "ownBlocks", own), ...section("blocks", "blocks", STANDARD_BLOCKS.map((block) => blockItem("all", block)))];
  return { items, found: null, cut: false };
}

function ownList(shelves: LibraryShelves, filter: SearchFilter): LibraryList {
  const hits = hitsOf("", filter, shelves, MOST_OWN);
  const blocks = shelves.ownBlocks.map((block) => blockItem("own", block));
  return { items: [...section("own-blocks", "ownBlocks", blocks), ...section("own-indicators", "ownIndicators", hits.items)], found: null, cut: hits.cut };
}

function hitsOf(query: string, filter: SearchFilter, { search }: LibraryShelves, most: number): LibraryList {
  const hits = search.find(query, filter, most + 1);
  const items = hits.slice(0, most).map(({ indicator, type }): ListItem => ({ kind: "indicator", key: indicator.id, indicator, type }));
  return { items, found: items.length, cut: hits.length > most };
}

function blockItem(section: string, block: ShownBlock, because: readonly string[] = []): ListItem {
  return { kind: "block", key: `${section} ${block.id}`, block, because };
}

function section(key: string, word: LibraryWordKey, items: readonly ListItem[]): readonly ListItem[] {
  return items.length === 0 ? [] : [{ kind: "heading", key: `heading ${key}`, word }, ...items];
}

/** Points of a block, as in family A. */
export function pointsOf(rows: readonly WeightedIndicator[]): number {
  return Number(rows.reduce((sum, { weight }) => sum + weight, 0).toFixed(2));
}
