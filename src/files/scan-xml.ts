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
    if (first === 0x2f) close?.(bareName(xml.slice(at + 2, end - 1).trimEnd()));
    else if (xml.startsWith("<![CDATA[", at)) text?.(xml.slice(at + 9, end - 3));
    else if (first !== 0x3f && first !== 0x21) {
      const empty = xml.charCodeAt(end - 2) === 0x2f;
      const tag = xml.slice(at + 1, empty ? end - 2 : end - 1);
      const space = tag.search(/\s/);
      const name = bareName(space < 0 ? tag : tag.slice(0, space));
      open(name, space < 0 ? "" : tag.slice(space));
      if (empty) close?.(name);
    }
    at = xml.indexOf("<", end);
    if (text && at > end) text(decodeText(xml.slice(end, at)));
  }
}

function endOfMarkup(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at);
  return after(xml, xml.startsWith("<![CDATA[", at) ? "]]>" : ">", at);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? xml.length : at + mark.length;
}

function bareName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The value of an attribute, or null. The name is as written; r:id is asked for as "id" with any prefix. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    const equals = attributes.slice(at + name.length).match(/^\s*=\s*(["'])/);
    if (!equals || (before > 0x20 && before !== 0x3a)) continue;
    const start = at + name.length + equals[0].length;
    return decodeText(attributes.slice(start, attributes.indexOf(equals[1] as string, start)));
  }
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character references and entities resolved, line ends as \n (XML 1.0, 2.11). */
function decodeText(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#(\d+)|#x([\da-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? parseInt(hex as string, 16) : Number(decimal));
  });
}

/** Characters that XML cannot hold are written _x000D_ (ECMA-376 part 1, 22.9.2.19). */
export function unescapeString(text: string): string {
  return text.includes("_x") ? text.replace(/_x([\da-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16))) : text;
}
