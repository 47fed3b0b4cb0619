/**
 * Finding indicators and blocks as one types.
 */
import { foldText } from "../form/fold-text";
import { canonicalUnit } from "../form/units";
import { matchTerm, speak, type Spoken } from "./match-term";
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

interface Entry extends IndicatorHit {
  readonly name: Spoken;
  readonly typeName: Spoken;
  readonly unit: string | null;
  readonly explanation: string;
}

/** Makes the types' indicators ready for searching, once: a search then takes well under a frame for thousands of them. */
export function makeSearch(types: readonly ProjectType[]): LibrarySearch {
  const entries = types.flatMap((type): Entry[] => {
    const typeName = speak(type.name);
    return type.indicators.map((indicator) => ({
      indicator,
      type,
      name: speak(indicator.name),
      typeName,
      unit: indicator.target.kind === "number" ? canonicalUnit(indicator.target.unit) : null,
      explanation: foldText(indicator.explanation).toLowerCase(),
    }));
  });
  return {
    find: (query, filter = {}, limit = 50) => {
      const terms = termsOf(query);
      return entries
        .filter((entry) => passes(entry, filter))
        .flatMap((entry, order) => {
          const cost = costOf(terms, entry);
          return cost === null ? [] : [{ entry, cost, order }];
        })
        .sort((a, b) => a.cost - b.cost || a.entry.name.text.length - b.entry.name.text.length || a.order - b.order)
        .slice(0, limit)
        .map(({ entry: { indicator, type } }) => ({ indicator, type }));
    },
  };
}

/** Blocks whose name or keywords the query means, best first; all of them where it is blank. */
export function findBlocks(query: string, blocks: readonly Block[]): Block[] {
  const terms = termsOf(query);
  return blocks
    .flatMap((block, order) => {
      const fields = [{ spoken: speak(block.name), extra: 0 }, ...Object.keys(block.keywords).map((word) => ({ spoken: speak(word), extra: IN_TYPE }))];
      const cost = sum(terms.map((term) => least(fields.map(({ spoken, extra }) => plus(matchTerm(term, spoken), extra)))));
      return cost === null ? [] : [{ block, cost, order }];
    })
    .sort((a, b) => a.cost - b.cost || a.order - b.order)
    .map(({ block }) => block);
}

/** The query's terms: parts between blanks, each folded. */
function termsOf(query: string): string[] {
  return query.split(/\s+/).map((term) => foldText(term).toLowerCase()).filter((term) => term !== "");
}

function passes({ indicator, type, unit }: Entry, filter: SearchFilter): boolean {
  return (
    (filter.type === undefined || type.id === filter.type) &&
    (filter.aspect === undefined || indicator.aspect === filter.aspect) &&
    (filter.unit === undefined || unit === canonicalUnit(filter.unit))
  );
}

/** Every term has to be found somewhere; the costs of the best places add up. */
function costOf(terms: readonly string[], entry: Entry): number | null {
  return sum(terms.map((term) => costOfTerm(term, entry)));
}

function costOfTerm(term: string, { name, typeName, unit, explanation }: Entry): number | null {
  const inName = matchTerm(term, name);
  if (inName !== null) return inName;
  const inType = matchTerm(term, typeName);
  if (inType !== null) return IN_TYPE + inType;
  if (term === unit) return IN_UNIT;
  return explanation.includes(term) ? IN_EXPLANATION : null;
}

function sum(costs: readonly (number | null)[]): number | null {
  return costs.reduce((total, cost) => (total === null || cost === null ? null : total + cost), 0);
}

function least(costs: readonly (number | null)[]): number | null {
  const found = costs.filter((cost) => cost !== null);
  return found.length > 0 ? Math.min(...found) : null;
}

function plus(cost: number | null, extra: number): number | null {
  return cost === null ? null : cost + extra;
}
