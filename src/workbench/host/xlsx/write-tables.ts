/**
 * Tables of a sheet. Excel asks that a table's columns and their names agree with the cells of its header row, or it repairs the file. A
 * table that lost its header or changed its number of columns becomes plain cells: they keep their content and formats.
 */
import type { ICellData, IWorksheetData } from "@univerjs/core";
import { parseRange, printRange, type CellRange } from "../../../core/sheet/address";
import type { GridMove } from "./axis-map";
import type { PackagePatch } from "./package-patch";
import { documentText } from "./print-cell";
import { relationIdOf } from "./package-parts";
import { escapeString, unescapeString } from "./sheet-data";
import type { SheetSource } from "./sheet-source";
import { TextPatch, WORKSHEET_ORDER } from "./text-patch";
import { childOf, childrenOf, numberOf, parseXml, patchTag } from "./xml";

/** Patches the tables' parts, and the sheet's list of them where one goes. */
export function writeTables(file: PackagePatch, sheetPart: string, patch: TextPatch, source: SheetSource, sheet: Partial<IWorksheetData>, move: GridMove): void {
  const { root } = source.part;
  const list = childOf(root, "tableParts");
  const gone = new Set<string>();
  for (const relation of file.relations(sheetPart)) {
    const text = relation.type === "table" ? file.text(relation.target) : null;
    if (text === null) continue;
    const written = writeTable(text, relation.target, source, sheet, move);
    if (written !== null) file.write(relation.target, written);
    else {
      gone.add(relation.id);
      file.remove(relation.target);
    }
  }
  if (gone.size === 0 || !list) return;
  file.unrelate(sheetPart, gone);
  const kept = childrenOf(list, "tablePart").filter((part) => !gone.has(relationIdOf(part)));
  const xml = kept.map((part) => patch.source.slice(part.start, part.end)).join("");
  patch.setChild(root, "tableParts", kept.length === 0 ? null : `<tableParts count="${String(kept.length)}">${xml}</tableParts>`, WORKSHEET_ORDER);
}

/** The table's part as it must be, or null where it cannot stay a table. */
function writeTable(text: string, name: string, source: SheetSource, sheet: Partial<IWorksheetData>, move: GridMove): string | null {
  const root = parseXml(text, name);
  const before = parseRange(root.attributes.get("ref") ?? "");
  const range = before && movedRange(before, move);
  if (!before || !range || range.right - range.left !== before.right - before.left) return null;
  const patch = new TextPatch(text);
  if (printRange(range) !== printRange(before)) {
    for (const element of [root, ...root.children.filter((child) => child.name === "autoFilter" || child.name === "sortState")]) {
      const area = parseRange(element.attributes.get("ref") ?? "");
      const moved = area && movedRange(area, move);
      if (moved) patch.replace(element.start, element.openEnd, patchTag(text.slice(element.start, element.openEnd), { ref: printRange(moved) }));
    }
  }
  if ((numberOf(root, "headerRowCount") ?? 1) > 0) {
    if (move.rows.move(before.top) === null) return null;
    const columns = childrenOf(childOf(root, "tableColumns"), "tableColumn");
    const names = new Set(columns.map((column) => unescapeString(column.attributes.get("name") ?? "").toLowerCase()));
    for (const [at, column] of columns.entries()) {
      const header = headerText(sheet.cellData?.[range.top]?.[range.left + at]);
      if (header === headerText(source.cell(before.top, before.left + at))) continue;
      if (header === "" || names.has(header.toLowerCase())) return null;
      names.add(header.toLowerCase());
      patch.replace(column.start, column.openEnd, patchTag(text.slice(column.start, column.openEnd), { name: escapeString(header).replaceAll("\n", "_x000a_") }));
    }
  }
  return patch.changed ? patch.apply() : text;
}

function movedRange(range: CellRange, move: GridMove): CellRange | null {
  const rows = move.rows.moveSpan(range.top, range.bottom);
  const columns = move.columns.moveSpan(range.left, range.right);
  return rows && columns && { top: rows[0], bottom: rows[1], left: columns[0], right: columns[1] };
}

function headerText(cell: Pick<ICellData, "p" | "v"> | null | undefined): string {
  if (cell?.p) return documentText(cell.p);
  return cell?.v === undefined || cell.v === null ? "" : String(cell.v);
}
