/** Notes of a sheet: the comments part has their text, a VML drawing their boxes. */
import { parseAddress } from "../../../../core/sheet/address";
import { readRelations, relationTo, textPart, type Parts } from "../package-parts";
import { stringItem, unescapeString } from "../sheet-data";
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from "../xml";
import { WorkbookError } from "../../../../files/open-package";

export const NOTES_RESOURCE = "SHEET_NOTE_PLUGIN";

/** ISheetNote of sheets-note; sizes in px. */
export interface SheetNote {
  readonly id: string;
  readonly row: number;
  readonly col: number;
  readonly width: number;
  readonly height: number;
  readonly note: string;
  readonly show?: boolean;
}

/** The resource: notes by sheet id, row and column. */
export type NotesBySheet = Readonly<Record<string, Readonly<Record<number, Readonly<Record<number, SheetNote>>>>>>;

export interface SourceNote {
  readonly note: SheetNote;
  readonly element: XmlElement;
  readonly shape: XmlElement | null;
}

export interface NotesPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly notes: readonly SourceNote[];
  /** The drawing that holds the boxes, or null where there is none that can be read. */
  readonly drawing: { readonly name: string; readonly text: string; readonly root: XmlElement } | null;
  /** The threaded comments that newer versions of Excel show instead. */
  readonly threads: { readonly name: string; readonly text: string; readonly root: XmlElement } | null;
}

/** Excel's own box, in px. */
export const NOTE_SIZE = { width: 144, height: 79 };

export function readNotes(parts: Parts, sheetPart: string): NotesPart | null {
  const relations = readRelations(parts, sheetPart);
  const name = relationTo(relations, "comments")?.target;
  const text = textPart(parts, name);
  if (name === undefined || text === null) return null;
  const root = parseXml(text, name);
  const drawing = readable(parts, relationTo(relations, "vmlDrawing")?.target);
  const shapes = new Map<string, XmlElement>();
  for (const shape of drawing?.root.children ?? []) {
    const place = drawing && notePlace(shape, drawing.text);
    if (place) shapes.set(place, shape);
  }
  const notes = childrenOf(childOf(root, "commentList"), "comment").flatMap((element, index): SourceNote[] => {
    const cell = parseAddress(element.attributes.get("ref") ?? "");
    if (!cell) return [];
    const shape = shapes.get(`${String(cell.row)},${String(cell.column)}`) ?? null;
    const content = childOf(element, "text");
    const note = unescapeString(content ? stringItem(content, text).raw : "");
    return [{ element, shape, note: { id: `note-${String(index)}`, row: cell.row, col: cell.column, note, ...boxOf(shape) } }];
  });
  return { name, text, root, notes, drawing, threads: readable(parts, relationTo(relations, "threadedComment")?.target) };
}

/** A part that other programs may have written as they liked: what is no XML is left alone. */
function readable(parts: Parts, name: string | undefined): NotesPart["drawing"] {
  const text = textPart(parts, name);
  if (name === undefined || text === null) return null;
  try {
    return { name, text, root: parseXml(text, name) };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/** "row,column" of a note's box, or null for another shape. */
function notePlace(shape: XmlElement, source: string): string | null {
  const data = childOf(shape, "ClientData");
  if (data?.attributes.get("ObjectType") !== "Note") return null;
  return `${textOf(childOf(data, "Row"), source).trim()},${textOf(childOf(data, "Column"), source).trim()}`;
}

function boxOf(shape: XmlElement | null): Pick<SheetNote, "width" | "height" | "show"> {
  const style = shape?.attributes.get("style") ?? "";
  const points = (name: string): number | null => {
    const written = new RegExp(`(?:^|;)\\s*${name}:([\\d.]+)pt`).exec(style)?.[1];
    return written === undefined ? null : Math.round((Number(written) * 4) / 3);
  };
  const visible = shape ? childOf(childOf(shape, "ClientData") ?? shape, "Visible") !== null : false;
  return { width: points("width") ?? NOTE_SIZE.width, height: points("height") ?? NOTE_SIZE.height, ...(visible ? { show: true } : {}) };
}

/** What Univer is given for a sheet. */
export function notesResource(part: NotesPart): Record<number, Record<number, SheetNote>> {
  const rows: Record<number, Record<number, SheetNote>> = {};
  for (const { note } of part.notes) rows[note.row] = { ...rows[note.row], [note.col]: note };
  return rows;
}
