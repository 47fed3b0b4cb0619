/** Parts that belong to a sheet and say where on it they stand (drawings), and parts that quote its cells (charts, pivot caches). */
import type { GridMove } from "./axis-map";
import { formulaMove, moveRanges, type WorkbookMove } from "./move-formula";
import type { PackagePatch } from "./package-patch";
import { TextPatch } from "./text-patch";
import { childOf, escapeText, numberOf, parseXml, patchTag, textOf, type XmlElement } from "./xml";

export function moveLinked(file: PackagePatch, sheetPart: string, move: GridMove): void {
  if (move.rows.isStill && move.columns.isStill) return;
  for (const relation of file.relations(sheetPart)) {
    if (relation.type === "drawing") edit(file, relation.target, (patch, root) => moveAnchors(patch, root, move));
  }
}

/** Charts and pivot caches name their cells with the sheet. */
export function moveQuotes(file: PackagePatch, move: WorkbookMove): void {
  const moves = formulaMove(move, null);
  for (const name of file.parts.keys()) {
    if (/charts\/chart[^/]*\.xml$/i.test(name)) edit(file, name, (patch, root) => moveChart(patch, root, moves));
    if (/pivotCacheDefinition[^/]*\.xml$/i.test(name)) edit(file, name, (patch, root) => movePivotSource(patch, root, move));
  }
}

function edit(file: PackagePatch, name: string, change: (patch: TextPatch, root: XmlElement) => void): void {
  const text = file.text(name);
  if (text === null) return;
  const patch = new TextPatch(text);
  change(patch, parseXml(text, name));
  if (patch.changed) file.write(name, patch.apply());
}

/** xdr:from and xdr:to hold a 0-based column and row; what stood in deleted rows goes to the row that took their place. */
function moveAnchors(patch: TextPatch, root: XmlElement, move: GridMove): void {
  for (const anchor of root.children) {
    for (const corner of anchor.children) {
      if (corner.name !== "from" && corner.name !== "to") continue;
      for (const [name, axis] of [["row", move.rows], ["col", move.columns]] as const) {
        const element = childOf(corner, name);
        const index = Number(textOf(element, patch.source));
        if (!element || !Number.isInteger(index)) continue;
        let moved = axis.move(index);
        for (let next = index + 1; moved === null && next < index + 10_000; next++) moved = axis.move(next);
        if (moved !== null) patch.replace(element.openEnd, element.closeStart, String(moved));
      }
    }
  }
}

function moveChart(patch: TextPatch, root: XmlElement, move: (formula: string) => string): void {
  const visit = (element: XmlElement): void => {
    if (element.name !== "f" || element.children.length > 0) {
      element.children.forEach(visit);
      return;
    }
    const text = textOf(element, patch.source);
    const moved = move(text);
    if (moved !== text) patch.replace(element.openEnd, element.closeStart, escapeText(moved));
  };
  visit(root);
}

function movePivotSource(patch: TextPatch, root: XmlElement, move: WorkbookMove): void {
  const source = childOf(childOf(root, "cacheSource") ?? root, "worksheetSource");
  const sheet = source?.attributes.get("sheet");
  if (!source || sheet === undefined || numberOf(source, "id") !== undefined) return;
  const grid = move.grids.get(sheet);
  const before = source.attributes.get("ref");
  const ref = before !== undefined && grid ? moveRanges(before, grid) : null;
  const name = move.names.get(sheet);
  patch.replace(source.start, source.openEnd, patchTag(patch.source.slice(source.start, source.openEnd), { ...(ref === null ? {} : { ref }), ...(name ? { sheet: name } : {}) }));
}
