/**
 * The tags and texts of a workbook's XML parts, in order. Office writes plain XML without DTD, so one pass over the characters is enough,
 * and a workbook of many sheets is read in a fraction of the time a general parser takes.
 */

export interface XmlHandler {
  /** `attributes` is the raw text after the name; ask `attribute` for one of them. Empty elements are opened and closed. */
  readonly open: (name: string, attributes: string) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Calls the handler for every tag and text. Names come without prefix ("x:row" → "row"); declarations and comments are left out. */
export function scanXml(xml: string, { open, close, text }: XmlHandler): void {
  let at = xml.indexOf("<");
  while (at >= 0) {
    const end = endOfMarkup(xml, at);
    const first = xml.charCodeAt(at + 1);
    if (first === SLASH) close?.(bareName(xml.slice(at + 2, endOfName(xml, at + 2))));
    else if (xml.startsWith("<![CDATA[", at)) text?.(xml.slice(at + 9, end - 3));
    else if (first !== 0x3f && first !== 0x21) {
      const empty = xml.charCodeAt(end - 2) === SLASH;
      const nameEnd = endOfName(xml, at + 1);
      const name = bareName(xml.slice(at + 1, nameEnd));
      open(name, xml.slice(nameEnd, empty ? end - 2 : end - 1));
      if (empty) close?.(name);
    }
    at = xml.indexOf("<", end);
    if (text && at > end) text(decodeText(xml.slice(end, at)));
  }
}

const SLASH = 0x2f;

function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at);
  return after(xml, xml.startsWith("<![CDATA[", at) ? "]]>" : ">", at);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

/** Where the name that begins at `from` ends: at a blank, a slash or the end of its tag. */
function endOfName(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code > 0x20 && code !== SLASH && code !== 0x3e; code = xml.charCodeAt(at)) at++;
  return at;
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute, or null. The name is as written; r:id is asked for as "id" with any prefix. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before > 0x20 && before !== 0x3a) continue;
    const equals = afterBlanks(attributes, at + name.length);
    if (attributes[equals] !== "=") continue;
    const start = afterBlanks(attributes, equals + 1);
    const quote = attributes[start];
    if (quote === '"' || quote === "'") return decodeText(attributes.slice(start + 1, attributes.indexOf(quote, start + 1)));
  }
  return null;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) <= 0x20) at++;
  return at;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([["lt", "<"], ["gt", ">"], ["amp", "&"], ["quot", '"'], ["apos", "'"]]);

/** Character references and entities resolved, line ends as \n (XML 1.0, 2.11). */
function decodeText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  let decoded = "";
  let done = 0;
  for (let at = lines.indexOf("&"); at >= 0; at = lines.indexOf("&", at + 1)) {
    const end = lines.indexOf(";", at);
    const character = end < 0 ? null : resolve(lines.slice(at + 1, end));
    if (character === null) continue;
    decoded += lines.slice(done, at) + character;
    done = end + 1;
  }
  return done === 0 ? lines : decoded + lines.slice(done);
}

/** The character that a reference stands for, without its & and ;. Null for what is none. */
function resolve(reference: string): string | null {
  if (!reference.startsWith("#")) return ENTITIES.get(reference) ?? null;
  // x4e2d reads as a number with a 0 before it.
  const code = Number(reference.charCodeAt(1) === 0x78 ? `0${reference.slice(1)}` : reference.slice(1));
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

/** Characters that XML cannot hold are written _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescapeString(text: string): string {
  return text.includes("_x") ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
