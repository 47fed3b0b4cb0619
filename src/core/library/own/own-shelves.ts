/**
 * 我的指标库 as shelves to be searched beside the standard library's.
 */
import { foldText } from "../../form/fold-text";
import type { Shelf } from "../search-library";
import type { OwnIndicator, OwnLibrary } from "./own-library";

/** Where own indicators without a type stand. */
export const UNTYPED: Pick<Shelf, "id" | "name"> = { id: "own", name: "未分类" };

/** One shelf per type, in the order in which types come first. A type named like a standard one has its id, so that a filter finds both. */
export function ownShelves(library: Pick<OwnLibrary, "indicators">, standard: readonly Pick<Shelf, "id" | "name">[]): Shelf[] {
  const byType = new Map<string, OwnIndicator[]>();
  for (const indicator of library.indicators) {
    const type = foldText(indicator.type);
    const shelf = byType.get(type);
    if (shelf) shelf.push(indicator);
    else byType.set(type, [indicator]);
  }
  return [...byType].map(([type, indicators]) => {
    if (type === "") return { ...UNTYPED, indicators };
    const known = standard.find(({ name }) => foldText(name) === type);
    return { id: known?.id ?? `own:${type}`, name: known?.name ?? indicators[0]?.type ?? type, indicators };
  });
}
