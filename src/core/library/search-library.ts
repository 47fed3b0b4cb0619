/**
 * Finding indicators and blocks as one types.
 */
import { foldText } from "../form/fold-text";
import { canonicalUnit } from "../form/units";
import type { AnyIndicator } from "./fill-block";
import { matchHomophone, matchTerm, speak, type Spoken } from "./match-term";
import type { Aspect, Block } from "./schema";

export interface SearchFilter {
  /** Id of a shelf. */
  readonly type?: string;
  /** One of them. */
  readonly aspects?: readonly Aspect[];
  readonly unit?: string;
  /** true: a person's own alone; false: the standard ones alone. */
  readonly own?: boolean;
}

/** Indicators of one project type; a ProjectType is one, and so are a person's own of that type. */
export interface Shelf {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly AnyIndicator[];
}

export interface IndicatorHit {
  readonly indicator: AnyIndicator;
  readonly type: Shelf;
}

/** Searches a fixed set of indicators; best first, the set's own order among equals. */
export interface LibrarySearch {
  /** All that pass the filter where the query is blank. `limit` defaults to 50. */
  readonly find: (query: string, filter?: SearchFilter, limit?: number) => IndicatorHit[];
  /** Units of what passes the filter, the most frequent first, under their usual names. */
  readonly units: (filter?: Omit<SearchFilter, "unit">) => string[];
}

/** A match in a lesser field costs more than any match in the name. */
const IN_TYPE = 50;
const IN_UNIT = 80;
const IN_EXPLANATION = 90;

type Match = typeof matchTerm;

interface Entry {
  readonly indicator: AnyIndicator;
  readonly name: Spoken;
  readonly unit: string | null;
  readonly explanation: string;
}

interface SpokenShelf {
  readonly type: Shelf;
  readonly name: Spoken;
  readonly entries: readonly Entry[];
}

interface Candidate extends IndicatorHit {
  readonly cost: number;
  readonly length: number;
}

/**
 * Makes the shelves' indicators ready for searching, once: a search then takes well under a frame for thousands of them. Several shelves
 * may have one id; a filter means them all.
 */
export function makeSearch(types: readonly Shelf[]): LibrarySearch {
  const shelves = types.map((type): SpokenShelf => ({ type, name: speak(type.name), entries: type.indicators.map(entryOf) }));
  return {
    find: (query, filter = {}, limit = 50) => {
      const terms = termsOf(query);
      const exact = candidates(shelves, terms, filter, matchTerm);
      const found = exact.length > 0 ? exact : candidates(shelves, terms, filter, matchHomophone);
      // Sorting is stable: equals stay in the library's own order, and so does all where nothing was asked for.
      if (terms.length > 0) found.sort((a, b) => a.cost - b.cost || a.length - b.length);
      return found.slice(0, limit).map(({ indicator, type }) => ({ indicator, type }));
    },
    units: (filter = {}) => {
      const counts = new Map<string, number>();
      for (const { entries } of shelvesFor(shelves, filter)) {
        for (const { unit } of entries.filter(passes(filter))) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
      }
      return [...counts].sort(([, a], [, b]) => b - a).map(([unit]) => unit);
    },
  };
}

/** Blocks whose name or keywords the query means, best first; all of them where it is blank. */
export function findBlocks<Found extends Pick<Block, "name" | "keywords">>(query: string, blocks: readonly Found[]): Found[] {
  const terms = termsOf(query);
  return blocks
    .flatMap((block) => {
      const words = Object.keys(block.keywords).map(speak);
      const name = speak(block.name);
      const cost = sum(terms, (term) => matchTerm(term, name) ?? (words.some((word) => matchTerm(term, word) !== null) ? IN_TYPE : null));
      return cost === null ? [] : [{ block, cost }];
    })
    .sort((a, b) => a.cost - b.cost)
    .map(({ block }) => block);
}

function entryOf(indicator: AnyIndicator): Entry {
  const { name, target, explanation } = indicator;
  return {
    indicator,
    name: speak(name),
    unit: "unit" in target && target.unit !== null ? canonicalUnit(target.unit) : null,
    explanation: foldText(explanation).toLowerCase(),
  };
}

/** The query's terms: parts between blanks. */
function termsOf(query: string): Spoken[] {
  return query.split(/\s+/).map(speak).filter(({ text }) => text !== "");
}

function candidates(shelves: readonly SpokenShelf[], terms: readonly Spoken[], filter: SearchFilter, match: Match): Candidate[] {
  return shelvesFor(shelves, filter).flatMap(({ type, name: shelfName, entries }) => {
    const ofShelf = new Map(terms.map((term) => [term, match(term, shelfName)]));
    return entries.filter(passes(filter)).flatMap((entry): Candidate[] => {
      const cost = sum(terms, (term) => costOf(term, entry, ofShelf.get(term) ?? null, match));
      return cost === null ? [] : [{ indicator: entry.indicator, type, cost, length: entry.name.text.length }];
    });
  });
}

function shelvesFor(shelves: readonly SpokenShelf[], { type: wanted }: SearchFilter): readonly SpokenShelf[] {
  return wanted === undefined ? shelves : shelves.filter(({ type }) => type.id === wanted);
}

function passes({ aspects, unit, own }: SearchFilter): (entry: Entry) => boolean {
  const wanted = unit === undefined ? undefined : canonicalUnit(unit);
  return (entry) => (own === undefined || own === (entry.indicator.source === "own")) && (aspects?.includes(entry.indicator.aspect) ?? true) && (wanted === undefined || entry.unit === wanted);
}

/** The best place where the term is found. */
function costOf(term: Spoken, { name, unit, explanation }: Entry, ofShelf: number | null, match: Match): number | null {
  const inName = match(term, name);
  if (inName !== null) return inName;
  if (ofShelf !== null) return IN_TYPE + ofShelf;
  if (term.text === unit) return IN_UNIT;
  return explanation.includes(term.text) ? IN_EXPLANATION : null;
}

/** Every term has to be found: the costs add up, or null where one is not. */
function sum(terms: readonly Spoken[], cost: (term: Spoken) => number | null): number | null {
  let total = 0;
  for (const term of terms) {
    const one = cost(term);
    if (one === null) return null;
    total += one;
  }
  return total;
}
