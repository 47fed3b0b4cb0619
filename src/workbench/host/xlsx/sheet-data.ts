/**
 * The cells of a worksheet part, read in one pass over its sheetData: rows and cells with their places in the source, so that what is
 * not touched is written back as it stands.
 */
import { MAX_COLUMNS, MAX_ROWS } from "../../../core/sheet/address";
import { damaged } from "../../../files/open-package";
import { decodeText, parseTag, parseXml, tagEnd, type XmlElement } from "./xml";

export interface SourceFormula {
  /** Without "=", as it stands; "" for a cell that only belongs to a shared formula. */
  readonly text: string;
  readonly kind: "normal" | "shared" | "array" | "dataTable";
  readonly sharedIndex: string | null;
  readonly ref: string | null;
}

export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly format: number;
  /** The t attribute. */
  readonly type: string;
  /** The text of <v>, or of an inline string; null where there is none. */
  readonly raw: string | null;
  readonly formula: SourceFormula | null;
  /** True for text with runs of formats of its own. */
  readonly rich: boolean;
}

export interface SourceRow {
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly cells: readonly SourceCell[];
}

/** The rows between the offsets, in order. `prefix` is the part's own ("x:" or ""). */
export function* readRows(text: string, from: number, to: number, prefix: string): Generator<SourceRow> {
  const rowTag = `<${prefix}row`;
  const rowClose = `</${prefix}row>`;
  let next = 0;
  for (let start = nextTag(text, rowTag, from, to); start >= 0; ) {
    const close = tagEnd(text, start);
    const empty = text.charCodeAt(close - 1) === 0x2f;
    const { attributes } = parseTag(text.slice(start + 1, empty ? close - 1 : close));
    const row = attributes.has("r") ? Number(attributes.get("r")) - 1 : next;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw damaged("行号有误", "a row number is wrong");
    const inner = empty ? close + 1 : text.indexOf(rowClose, close);
    if (close < 0 || inner < 0 || inner > to) throw damaged("工作表的行不完整", "a row of a sheet is incomplete");
    const end = empty ? inner : inner + rowClose.length;
    yield { row, start, openEnd: close + 1, end, attributes, cells: empty ? [] : readCells(text, close + 1, inner, prefix, row) };
    next = row + 1;
    start = nextTag(text, rowTag, end, to);
  }
}

/** The next tag of exactly this name. */
function nextTag(text: string, tag: string, from: number, to: number): number {
  for (let at = text.indexOf(tag, from); at >= 0 && at < to; at = text.indexOf(tag, at + 1)) {
    const after = text.charCodeAt(at + tag.length);
    if (after <= 0x20 || after === 0x3e || after === 0x2f) return at;
  }
  return -1;
}

function readCells(text: string, from: number, to: number, prefix: string, row: number): SourceCell[] {
  const cells: SourceCell[] = [];
  const cellTag = `<${prefix}c`;
  const cellClose = `</${prefix}c>`;
  let next = 0;
  for (let start = nextTag(text, cellTag, from, to); start >= 0; ) {
    const tag = readCellTag(text, start + cellTag.length);
    const closing = tag.empty ? tag.end : text.indexOf(cellClose, tag.end);
    if (tag.end > to || closing < 0 || closing > to) throw damaged("单元格不完整", "a cell is incomplete");
    const column = tag.column ?? next;
    if (!(column < MAX_COLUMNS)) throw damaged("单元格地址有误", "the address of a cell is wrong");
    const end = tag.empty ? closing : closing + cellClose.length;
    const content = tag.empty ? EMPTY : readContent(text, tag.end, closing, prefix, tag.type);
    cells.push({ row, column, start, end, format: tag.format, type: tag.type, raw: content.raw, formula: content.formula, rich: content.rich });
    next = column + 1;
    start = nextTag(text, cellTag, end, to);
  }
  return cells;
}

const EMPTY: Content = { raw: null, formula: null, rich: false };

interface CellTag {
  /** Behind its ">"; behind the text where it does not end. */
  readonly end: number;
  readonly empty: boolean;
  /** NaN for an address that is none; null where the tag has no address. */
  readonly column: number | null;
  readonly format: number;
  readonly type: string;
}

/** The attributes r, s and t of a cell's tag, from behind its name on. There is one for every cell, so it is read by hand. */
function readCellTag(text: string, from: number): CellTag {
  let column: number | null = null;
  let format = 0;
  let type = "n";
  let at = from;
  for (let code = text.charCodeAt(at); code !== 0x3e && code !== 0x2f; code = text.charCodeAt(at)) {
    if (at >= text.length) return { end: text.length + 1, empty: true, column, format, type };
    const equals = text.indexOf("=", at);
    let open = equals + 1;
    while (text.charCodeAt(open) <= 0x20) open++;
    const close = text.indexOf(text.charAt(open), open + 1);
    if (code <= 0x20) at++;
    else if (equals < 0 || close < 0) return { end: text.length + 1, empty: true, column, format, type };
    else {
      const name = text.slice(at, equals).trimEnd();
      if (name === "r") column = columnOf(text, open + 1, close);
      else if (name === "s") format = Number(text.slice(open + 1, close)) || 0;
      else if (name === "t") type = text.slice(open + 1, close);
      at = close + 1;
    }
  }
  const empty = text.charCodeAt(at) === 0x2f;
  return { end: empty ? text.indexOf(">", at) + 1 : at + 1, empty, column, format, type };
}

/** The column of the address between the offsets, NaN for what is none. */
function columnOf(text: string, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (let code = text.charCodeAt(at) & 0xdf; at < to && code >= 0x41 && code <= 0x5a; code = text.charCodeAt(++at) & 0xdf) column = column * 26 + code - 0x40;
  return at === from || at === to ? Number.NaN : column - 1;
}

type Content = Pick<SourceCell, "raw" | "formula" | "rich">;

function readContent(text: string, from: number, to: number, prefix: string, type: string): Content {
  const valueTag = `<${prefix}v>`;
  if (text.startsWith(valueTag, from)) {
    const end = text.indexOf("<", from + valueTag.length);
    // Nearly every cell has a value and nothing else.
    if (end + prefix.length + 4 === to) return { raw: decodeText(text.slice(from + valueTag.length, end)), formula: null, rich: false };
  }
  const inside = text.slice(from, to);
  if (type === "inlineStr") return readInline(inside, prefix);
  const value = elementText(inside, `${prefix}v`);
  return { raw: value, formula: readFormula(inside, prefix), rich: false };
}

/** The text inside the first element of this name, or null where there is none. */
function elementText(inside: string, name: string): string | null {
  const start = nextTag(inside, `<${name}`, 0, inside.length);
  if (start < 0) return null;
  const close = tagEnd(inside, start);
  if (inside.charCodeAt(close - 1) === 0x2f) return "";
  const end = inside.indexOf(`</${name}>`, close);
  return end < 0 ? null : decodeText(inside.slice(close + 1, end));
}

function readFormula(inside: string, prefix: string): SourceFormula | null {
  const start = nextTag(inside, `<${prefix}f`, 0, inside.length);
  if (start < 0) return null;
  const { attributes } = parseTag(inside.slice(start + 1, tagEnd(inside, start)).replace(/\/$/, ""));
  const kind = attributes.get("t") ?? "normal";
  return {
    text: elementText(inside, `${prefix}f`) ?? "",
    kind: kind === "shared" || kind === "array" || kind === "dataTable" ? kind : "normal",
    sharedIndex: attributes.get("si") ?? null,
    ref: attributes.get("ref") ?? null,
  };
}

function readInline(inside: string, prefix: string): Content {
  const formula = inside.includes(`<${prefix}f`) ? readFormula(inside, prefix) : null;
  const start = nextTag(inside, `<${prefix}is`, 0, inside.length);
  if (start < 0) return { raw: elementText(inside, `${prefix}v`), formula, rich: false };
  const simple = new RegExp(`^<${prefix}is><${prefix}t(?: xml:space="preserve")?>([^<]*)</${prefix}t></${prefix}is>$`).exec(inside);
  if (simple) return { raw: decodeText(simple[1] ?? ""), formula, rich: false };
  const root = parseXml(`<c xmlns:r="r">${inside}</c>`, "inlineStr");
  const string = root.children.find((child) => child.name === "is");
  return { ...stringItem(string ?? root, `<c xmlns:r="r">${inside}</c>`), formula };
}

/** The text of a string item (<si> or <is>): its own <t> or those of its runs, without phonetic hints (ECMA-376 part 1, 18.4.8). */
export function stringItem(item: XmlElement, source: string): { readonly raw: string; readonly rich: boolean } {
  let raw = "";
  let rich = false;
  for (const child of item.children) {
    if (child.name === "t") raw += decodeText(source.slice(child.openEnd, child.closeStart));
    if (child.name !== "r") continue;
    rich = true;
    for (const inner of child.children) if (inner.name === "t") raw += decodeText(source.slice(inner.openEnd, inner.closeStart));
  }
  return { raw, rich };
}

/** Characters that XML cannot hold stand as _xHHHH_ in strings, and so does an underscore before such a text (ST_Xstring). */
export function unescapeString(text: string): string {
  return text.includes("_x") ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}

export function escapeString(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
       
      .replace(/[\u0000-\u0008\u000B\u000C\u000D-\u001F\uFFFE\uFFFF]/g, (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
  );
}
