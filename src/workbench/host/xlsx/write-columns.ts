/** The <cols> of a saved sheet. */
import type { IColumnData, IWorksheetData } from "@univerjs/core";
import { MAX_COLUMNS } from "../../../core/sheet/address";
import type { GridMove } from "./axis-map";
import type { CellFormats } from "./cell-formats";
import { sourceOf } from "./source-mark";
import { columnPixels, columnWidth } from "./units";
import { numbered } from "./numbered";
import type { WorksheetPart } from "./worksheet-part";
import { childOf, childrenOf, flag, numberOf, patchTag, type XmlElement } from "./xml";

export interface ColumnsWriting {
  readonly sheet: Partial<IWorksheetData>;
  readonly sheetId: number;
  readonly part: WorksheetPart;
  /** How many columns of the file were opened. */
  readonly opened: number;
  readonly formats: CellFormats;
  readonly digit: number;
  readonly move: GridMove;
}

/** The whole element, "" where there is to be none, or null where nothing changed. */
export function writeColumns(writing: ColumnsWriting): string | null {
  const { sheet, sheetId, part, opened, move } = writing;
  const present = childrenOf(childOf(part.root, "cols"), "col");
  const elementAt = columnIndex(present, opened);
  const written: { column: number; last: number; tag: string }[] = [];
  const taken = new Set<number>();
  let changed = !move.columns.isStill;
  for (const [column, data] of numbered(sheet.columnData ?? {})) {
    const mark = sourceOf(data.custom);
    const from = mark?.sheetId === sheetId ? mark.column : move.columns.isStill ? column : -1;
    const element = elementAt.get(from) ?? null;
    const tag = columnTag(writing, data, element);
    if (element) taken.add(from);
    if (from !== column || tag.changed) changed ||= element !== null || tag.text !== null;
    if (tag.text !== null) written.push({ column, last: column, tag: tag.text });
  }
  if (!changed && taken.size === elementAt.size) return null;
  for (const element of present) {
    // Behind what was opened nothing was changed; it only moves along.
    const first = Math.max(numberOf(element, "min") ?? 1, opened + 1) - 1;
    const span = first < (numberOf(element, "max") ?? 0) ? move.columns.moveSpan(first, (numberOf(element, "max") ?? 0) - 1) : null;
    if (span && span[0] < MAX_COLUMNS) written.push({ column: span[0], last: Math.min(span[1], MAX_COLUMNS - 1), tag: tagOf(part, element) });
  }
  return printColumns(written);
}

function columnIndex(elements: readonly XmlElement[], opened: number): ReadonlyMap<number, XmlElement> {
  const index = new Map<number, XmlElement>();
  for (const element of elements) {
    const last = Math.min(numberOf(element, "max") ?? 0, opened);
    for (let column = (numberOf(element, "min") ?? 1) - 1; column < last; column++) index.set(column, element);
  }
  return index;
}

function tagOf(part: WorksheetPart, element: XmlElement): string {
  return patchTag(part.text.slice(element.start, element.openEnd).replace(/\s*\/?>$/, "/>"), { min: null, max: null });
}

/** The tag without its columns; null text for a column that says nothing. */
function columnTag(writing: ColumnsWriting, data: Partial<IColumnData>, element: XmlElement | null): { readonly text: string | null; readonly changed: boolean } {
  const { digit, formats, part } = writing;
  const changes: Record<string, string | number | null> = {};
  const width = numberOf(element, "width");
  const isStandard = !element && data.w === writing.sheet.defaultColumnWidth;
  if (data.w !== undefined && !isStandard && (width === undefined || columnPixels(width, digit) !== data.w)) Object.assign(changes, { width: columnWidth(data.w, digit), customWidth: 1 });
  const hidden = data.hd === 1;
  if (hidden !== flag(element, "hidden")) changes["hidden"] = hidden ? 1 : null;
  const before = numberOf(element, "style") ?? 0;
  const format = formats.line(data.s, before) ?? 0;
  if (format !== before) changes["style"] = format === 0 ? null : format;
  // Univer keeps no width for a column that has got the standard one again.
  if (element && data.w === undefined && width !== undefined) {
    if (format === 0 && !hidden) return { text: null, changed: true };
    Object.assign(changes, { width: columnWidth(writing.sheet.defaultColumnWidth ?? 64, digit), customWidth: null });
  }
  const changed = Object.keys(changes).length > 0;
  if (!element && !changed) return { text: null, changed: false };
  // A column that was hidden by having no width needs one to be seen.
  if (element && !hidden && (data.w ?? 1) === 0 && width === 0) changes["width"] = columnWidth(writing.sheet.defaultColumnWidth ?? 64, digit);
  // A <col> must have a width where Excel is to hide or format it.
  if (!element && data.w === undefined) changes["width"] = columnWidth(writing.sheet.defaultColumnWidth ?? 64, digit);
  return { text: patchTag(element ? tagOf(part, element) : "<col/>", changes), changed };
}

function printColumns(columns: { column: number; last: number; tag: string }[]): string {
  if (columns.length === 0) return "";
  const runs: { column: number; last: number; tag: string }[] = [];
  for (const next of columns.sort((a, b) => a.column - b.column)) {
    const run = runs.at(-1);
    if (run && next.column <= run.last) continue;
    if (run?.tag === next.tag && run.last + 1 === next.column) run.last = next.last;
    else runs.push({ ...next });
  }
  return `<cols>${runs.map((run) => run.tag.replace(/^<([^\s/>]+)/, `<$1 min="${String(run.column + 1)}" max="${String(run.last + 1)}"`)).join("")}</cols>`;
}
