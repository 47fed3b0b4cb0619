/** What a sheet holds beside its grid and Univer knows nothing of, moved with the rows and columns it belongs to. */
import { parseRange } from "../../../core/sheet/address";
import { type AxisMap, type GridMove } from "./axis-map";
import { moveRanges } from "./move-formula";
import type { TextPatch } from "./text-patch";
import type { WorksheetPart } from "./worksheet-part";
import { childrenOf, numberOf, patchTag, type XmlElement } from "./xml";

/** List, item, and the attribute that says where it stands. */
const PLACED: readonly (readonly [string, string, string])[] = [
  ["hyperlinks", "hyperlink", "ref"],
  ["protectedRanges", "protectedRange", "sqref"],
  ["ignoredErrors", "ignoredError", "sqref"],
  ["cellWatches", "cellWatch", "r"],
];

export function moveKept(patch: TextPatch, part: WorksheetPart, move: GridMove): void {
  // A link's place in another sheet ("location") is left to Excel, which does not move it either.
  if (move.rows.isStill && move.columns.isStill) return;
  for (const [list, item, attribute] of PLACED) {
    for (const parent of childrenOf(part.root, list)) moveList(patch, parent, item, attribute, move);
  }
  for (const filter of [...childrenOf(part.root, "autoFilter"), ...childrenOf(part.root, "sortState")]) {
    const before = filter.attributes.get("ref") ?? "";
    const ref = moveRanges(before, move);
    // Without its header row there is nothing to filter with.
    const headless = filter.name === "autoFilter" && move.rows.move(parseRange(before)?.top ?? 0) === null;
    if (ref === null || headless) patch.replace(filter.start, filter.end, "");
    else patch.replace(filter.start, filter.openEnd, patchTag(patch.source.slice(filter.start, filter.openEnd), { ref }));
  }
  for (const breaks of childrenOf(part.root, "rowBreaks")) moveBreaks(patch, breaks, move.rows);
  for (const breaks of childrenOf(part.root, "colBreaks")) moveBreaks(patch, breaks, move.columns);
}

/** Items whose cells are gone go, and a list without items with them: an empty one is no valid list. */
export function moveList(patch: TextPatch, parent: XmlElement, item: string, attribute: string, move: GridMove): void {
  const items = childrenOf(parent, item);
  const moved = items.map((element) => moveRanges(element.attributes.get(attribute) ?? "", move));
  if (moved.every((range) => range === null)) {
    patch.replace(parent.start, parent.end, "");
    return;
  }
  items.forEach((element, index) => {
    const range = moved[index] ?? null;
    if (range === null) patch.replace(element.start, element.end, "");
    else patch.replace(element.start, element.openEnd, patchTag(patch.source.slice(element.start, element.openEnd), { [attribute]: range }));
  });
}

/** A break stands above the row (left of the column) with its 0-based id, which is the 1-based number of the one before. */
function moveBreaks(patch: TextPatch, parent: XmlElement, axis: AxisMap): void {
  for (const element of childrenOf(parent, "brk")) {
    const id = numberOf(element, "id");
    const moved = id === undefined ? null : axis.move(id);
    if (moved === null) patch.replace(element.start, element.end, "");
    else patch.replace(element.start, element.openEnd, patchTag(patch.source.slice(element.start, element.openEnd), { id: moved }));
  }
}
