/**
 * Finding indicators and blocks as one types.
 */
import { foldText } from "../form/fold-text";
import { canonicalUnit } from "../form/units";
import { matchHomophone, matchTerm, speak, type Spoken } from "./match-term";
import type { Aspect, Block, LibraryIndicator, ProjectType } from "./schema";

export interface SearchFilter {
  /** Id of a project type. */
  readonly type?: string;
  readonly aspect?: Aspect;
  readonly unit?: string;
}

export interface IndicatorHit {
  readonly indicator: LibraryIndicator;
  readonly type: ProjectType;
}

/** Searches a fixed set of indicators; best first, the set's own order among equals. */
export interface LibrarySearch {
  /** All that pass the filter where the query is blank. `limit` defaults to 50. */
  readonly find: (query: string, filter?: SearchFilter, limit?: number) => IndicatorHit[];
}

/** A match in a lesser field costs more than any match in the name. */
const IN_TYPE = 50;
const IN_UNIT = 80;
const IN_EXPLANATION = 90;

type Match = typeof matchTerm;

interface Entry {
  readonly indicator: LibraryIndicator;
  readonly name: Spoken;
  readonly unit: string | null;
  readonly explanation: string;
}

interface Shelf {
  readonly type: ProjectType;
  readonly name: Spoken;
  readonly entries: readonly Entry[];
}

interface Candidate extends IndicatorHit {
  readonly cost: number;
  readonly length: number;
}

/** Makes the types' indicators ready for searching, once: a search then takes well under a frame for thousands of them. */
export function makeSearch(types: readonly ProjectType[]): LibrarySearch {
  const shelves = types.map((type): Shelf => ({ type, name: speak(type.name), entries: type.indicators.map(entryOf) }));
  return {
    find: (query, filter = {}, limit = 50) => {
      const terms = termsOf(query);
      const exact = candidates(shelves, terms, filter, matchTerm);
      const found = exact.length > 0 ? exact : candidates(shelves, terms, filter, matchHomophone);
      // Sorting is stable: equals stay in the library's own order.
      found.sort((a, b) => a.cost - b.cost || a.length - b.length);
      return found.slice(0, limit).map(({ indicator, type }) => ({ indicator, type }));
    },
  };
}

/** Blocks whose name or keywords the query means, best first; all of them where it is blank. */
export function findBlocks(query: string, blocks: readonly Block[]): Block[] {
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

function entryOf(indicator: LibraryIndicator): Entry {
  const { name, target, explanation } = indicator;
  return {
    indicator,
    name: speak(name),
    unit: target.kind === "number" ? canonicalUnit(target.unit) : null,
    explanation: foldText(explanation).toLowerCase(),
  };
}

/** The query's terms: parts between blanks. */
function termsOf(query: string): Spoken[] {
  return query.split(/\s+/).map(speak).filter(({ text }) => text !== "");
}

function candidates(shelves: readonly Shelf[], terms: readonly Spoken[], filter: SearchFilter, match: Match): Candidate[] {
  const unit = filter.unit === undefined ? undefined : canonicalUnit(filter.unit);
  return shelves
    .filter(({ type }) => filter.type === undefined || type.id === filter.type)
    .flatMap(({ type, name: shelfName, entries }) => {
      const ofShelf = new Map(terms.map((term) => [term, match(term, shelfName)]));
      return entries
        .filter((entry) => (filter.aspect === undefined || entry.indicator.aspect === filter.aspect) && (unit === undefined || entry.unit === unit))
        .flatMap((entry): Candidate[] => {
          const cost = sum(terms, (term) => costOf(term, entry, ofShelf.get(term) ?? null, match));
          return cost === null ? [] : [{ indicator: entry.indicator, type, cost, length: entry.name.text.length }];
        });
    });
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
