/** Properties of a place's look, one for each facet. */
import type { Facets } from "../engine/facets";
import { readFacet, writeFacet } from "../engine/looks";
import type { Place } from "../engine/place";
import type { Property } from "../wire/definition";

export function lookProperties(facets: Facets): Record<string, Property<Place>> {
  return Object.fromEntries(
    Object.entries(facets).map(([name, facet]): [string, Property<Place>] => [
      name,
      { get: ({ sheet, areas }) => readFacet(sheet, areas, facet), set: ({ sheet, areas }, value) => writeFacet(sheet, areas, facet, value) },
    ]),
  );
}
