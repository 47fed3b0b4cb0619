/** The notes of a saved sheet: comments and their boxes patched where notes moved, changed, came or went. */
import { printAddress } from "../../../../core/sheet/address";
import type { GridMove } from "../axis-map";
import type { PackagePatch } from "../package-patch";
import { escapeString } from "../sheet-data";
import { TextPatch, WORKSHEET_ORDER } from "../text-patch";
import { childOf, childrenOf, escapeText, parseXml, patchTag, textOf, type XmlElement } from "../xml";
import { printBox, printDrawing } from "./print-box";
import type { NotesPart, SheetNote, SourceNote } from "./read-notes";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

export interface NotesWriting {
  readonly file: PackagePatch;
  readonly sheetPart: string;
  readonly before: NotesPart | null;
  /** The snapshot's notes of this sheet; null where the snapshot has no word on them. */
  readonly now: readonly SheetNote[] | null;
  readonly move: GridMove;
}

interface Change {
  readonly source: SourceNote;
  /** Null for a note that is gone. */
  readonly now: SheetNote | null;
}

/** Patches the parts of the notes. Gives the relation of a drawing that the sheet must name, or null where it names one already. */
export function writeNotes({ file, sheetPart, before, now, move }: NotesWriting): string | null {
  const present = before?.notes ?? [];
  const changes = present.map((source): Change => ({ source, now: placeOf(source, now, move) }));
  const known = new Set(present.map(({ note }) => note.id));
  const added = (now ?? []).filter((note) => !known.has(note.id));
  const touched = changes.filter(({ source, now: note }) => !note || note.note !== source.note.note || isMoved(source.note, note));
  if (touched.length === 0 && added.length === 0) return null;
  if (!before) return addParts(file, sheetPart, added);
  patchComments(file, before, touched, added);
  if (before.threads) patchThreads(file, before.threads, touched);
  if (before.drawing) {
    patchBoxes(file, before.drawing, touched, added);
    return null;
  }
  return added.length > 0 ? addDrawing(file, sheetPart, added) : null;
}

/** Where Univer has the note; one that it left where it was although its cell moved goes with its cell. */
function placeOf({ note }: SourceNote, now: readonly SheetNote[] | null, move: GridMove): SheetNote | null {
  const found = now?.find((candidate) => candidate.id === note.id);
  if (now && !found) return null;
  if (found && isMoved(found, note)) return found;
  const row = move.rows.move(note.row);
  const col = move.columns.move(note.col);
  return row === null || col === null ? null : { ...(found ?? note), row, col };
}

function isMoved(a: SheetNote, b: SheetNote): boolean {
  return a.row !== b.row || a.col !== b.col;
}

function reference(note: SheetNote): string {
  return printAddress({ row: note.row, column: note.col });
}

function patchComments(file: PackagePatch, part: NotesPart, touched: readonly Change[], added: readonly SheetNote[]): void {
  const patch = new TextPatch(part.text);
  for (const { source, now } of touched) {
    const { element } = source;
    if (!now) {
      patch.replace(element.start, element.end, "");
      continue;
    }
    patch.replace(element.start, element.openEnd, patchTag(part.text.slice(element.start, element.openEnd), { ref: reference(now) }));
    const text = childOf(element, "text");
    if (text && now.note !== source.note.note) patch.replaceElement(text, printText(now.note));
  }
  const list = childOf(part.root, "commentList");
  const authors = childOf(part.root, "authors");
  const authorId = childrenOf(authors, "author").findIndex((author) => textOf(author, part.text) === "");
  const author = authorId >= 0 ? authorId : childrenOf(authors, "author").length;
  if (added.length > 0 && authorId < 0 && authors) appendTo(patch, authors, "<author></author>");
  if (list) appendTo(patch, list, added.map((note) => printComment(note, author)).join(""));
  if (patch.changed) file.write(part.name, patch.apply());
}

function appendTo(patch: TextPatch, element: XmlElement, xml: string): void {
  if (xml === "") return;
  if (element.openEnd === element.end) patch.replace(element.openEnd - 2, element.end, `>${xml}</${element.prefix}${element.name}>`);
  else patch.insert(element.closeStart, xml, element.prefix);
}

function printComment(note: SheetNote, author: number): string {
  return `<comment ref="${reference(note)}" authorId="${String(author)}">${printText(note.note)}</comment>`;
}

function printText(note: string): string {
  return `<text><t xml:space="preserve">${escapeText(escapeString(note))}</t></text>`;
}

/** Threaded comments name their cell, too; replies share it. */
function patchThreads(file: PackagePatch, threads: NonNullable<NotesPart["threads"]>, touched: readonly Change[]): void {
  const patch = new TextPatch(threads.text);
  const byCell = new Map(touched.map((change) => [reference(change.source.note), change.now]));
  for (const thread of childrenOf(threads.root, "threadedComment")) {
    const now = byCell.get(thread.attributes.get("ref") ?? "");
    if (now === null) patch.replace(thread.start, thread.end, "");
    else if (now) patch.replace(thread.start, thread.openEnd, patchTag(threads.text.slice(thread.start, thread.openEnd), { ref: reference(now) }));
  }
  if (patch.changed) file.write(threads.name, patch.apply());
}

function patchBoxes(file: PackagePatch, drawing: NonNullable<NotesPart["drawing"]>, touched: readonly Change[], added: readonly SheetNote[]): void {
  const patch = new TextPatch(drawing.text);
  for (const { source, now } of touched) {
    const { shape } = source;
    const data = shape && childOf(shape, "ClientData");
    if (!shape || !data) continue;
    if (!now) {
      patch.replace(shape.start, shape.end, "");
      continue;
    }
    const rows = now.row - source.note.row;
    const columns = now.col - source.note.col;
    for (const child of data.children) {
      const text = textOf(child, drawing.text);
      if (child.name === "Row") patch.replace(child.openEnd, child.closeStart, String(now.row));
      if (child.name === "Column") patch.replace(child.openEnd, child.closeStart, String(now.col));
      if (child.name === "Anchor") patch.replace(child.openEnd, child.closeStart, shiftAnchor(text, rows, columns));
    }
  }
  const ids = new Set([...drawing.text.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1])));
  const first = Math.max(1024, ...ids) + 1;
  patch.replace(drawing.root.closeStart, drawing.root.closeStart, added.map((note, index) => printBox(note, first + index)).join(""));
  if (patch.changed) file.write(drawing.name, patch.apply());
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function shiftAnchor(anchor: string, rows: number, columns: number): string {
  const numbers = anchor.split(",").map((piece) => Number(piece.trim()));
  if (numbers.length !== 8 || numbers.some((number) => Number.isNaN(number))) return anchor;
  return numbers.map((number, at) => Math.max(0, number + (at % 4 === 0 ? columns : at % 4 === 2 ? rows : 0))).join(", ");
}

function addParts(file: PackagePatch, sheetPart: string, added: readonly SheetNote[]): string | null {
  const text =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<authors><author></author></authors><commentList>${added.map((note) => printComment(note, 0)).join("")}</commentList></comments>`;
  file.relate(sheetPart, "comments", file.add("xl/comments#.xml", text, COMMENTS_TYPE));
  return addDrawing(file, sheetPart, added);
}

/** A sheet may have one such drawing only; where it has one for other things, the boxes go there. */
function addDrawing(file: PackagePatch, sheetPart: string, added: readonly SheetNote[]): string | null {
  const present = file.relations(sheetPart).find((relation) => relation.type === "vmlDrawing");
  const text = present && file.text(present.target);
  if (present && text) {
    const root = parseXml(text, present.target);
    patchBoxes(file, { name: present.target, text, root }, [], added);
    return null;
  }
  file.setDefaultType("vml", VML_TYPE);
  const name = file.add("xl/drawings/vmlDrawing#.vml", printDrawing(added), VML_TYPE);
  return file.relate(sheetPart, "vmlDrawing", name);
}

/** Lets the sheet name its drawing. */
export function nameDrawing(patch: TextPatch, root: XmlElement, relation: string | null): void {
  if (relation !== null) patch.setChild(root, "legacyDrawing", `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/>`, WORKSHEET_ORDER);
}
