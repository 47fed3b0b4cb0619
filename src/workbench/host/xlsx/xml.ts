/**
 * XML as text with places: parts are patched where they change, so every element remembers where it starts and ends in its source.
 * (A general DOM would serialise the rest of the part anew and lose its bytes.)
 */
import { damaged } from "../../../files/open-package";

export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** "x:" or "". */
  readonly prefix: string;
  /** Values by qualified name, entities resolved. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly parent: XmlElement | null;
  /** Offset of "<". */
  readonly start: number;
  /** Offset behind the start tag's ">". */
  readonly openEnd: number;
  /** Offset of the end tag's "<"; of an empty tag its openEnd. */
  readonly closeStart: number;
  /** Offset behind the element. */
  readonly end: number;
}

type OpenElement = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlElement[] };

/** The text of a part. UTF-8, or UTF-16 with its byte order mark; a mark stays part of the text. */
export function decodePart(bytes: Uint8Array, name: string): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(`部件${name}的文字编码有误`, `the text of the part ${name} is badly encoded`);
  }
}

/** Bytes of a changed part. A part that came as UTF-16 goes out as UTF-8 and says so. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text.replace(/^\uFEFF/, "").replace(/^(<\?xml[^>]*?encoding=["'])utf-16(["'])/i, "$1UTF-8$2"));
}

/**
 * The root element. `opaque` names elements whose content is not parsed (sheetData has its own, faster reader).
 * Throws WorkbookError "Damaged" where tags do not match.
 */
export function parseXml(text: string, partName: string, opaque: ReadonlySet<string> = new Set()): XmlElement {
  const broken = (): Error => damaged(`部件${partName}不是完整的XML`, `the part ${partName} is not well-formed XML`);
  let root: OpenElement | null = null;
  let current: OpenElement | null = null;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const next = text.charCodeAt(at + 1);
    if (next === 0x21 || next === 0x3f) {
      at = skipDeclaration(text, at);
      if (at < 0) throw broken();
      continue;
    }
    const close = tagEnd(text, at);
    if (close < 0) throw broken();
    if (next === 0x2f) {
      const name = text.slice(at + 2, close).trim();
      if (!current || name !== current.prefix + current.name) throw broken();
      current.closeStart = at;
      current.end = close + 1;
      current = current.parent as OpenElement | null;
    } else {
      const empty = text.charCodeAt(close - 1) === 0x2f;
      const element: OpenElement = {
        ...parseTag(text.slice(at + 1, empty ? close - 1 : close)),
        children: [],
        parent: current,
        start: at,
        openEnd: close + 1,
        closeStart: close + 1,
        end: close + 1,
      };
      if (current) current.children.push(element);
      else if (!root) root = element;
      else throw broken();
      if (!empty) {
        current = element;
        if (opaque.has(element.name)) {
          const closing = text.indexOf(`</${element.prefix}${element.name}`, close);
          if (closing < 0) throw broken();
          at = closing;
          continue;
        }
      }
    }
    at = close + 1;
  }
  if (!root || current) throw broken();
  return root;
}

/** Behind a comment, CDATA section, processing instruction or DOCTYPE at `at`; -1 where it does not end. */
function skipDeclaration(text: string, at: number): number {
  const closing = text.startsWith("<!--", at) ? "-->" : text.startsWith("<![CDATA[", at) ? "]]>" : text.startsWith("<?", at) ? "?>" : ">";
  const end = text.indexOf(closing, at + 2);
  return end < 0 ? -1 : end + closing.length;
}

/** The ">" that ends the tag at `at`, looking past quoted attribute values; -1 where there is none. */
export function tagEnd(text: string, at: number): number {
  let quote = 0;
  for (let look = at; look < text.length; look++) {
    const code = text.charCodeAt(look);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return look;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The inside of a start tag: `x:row r="1" ht="18"`. */
export function parseTag(inside: string): Pick<XmlElement, "name" | "prefix" | "attributes"> {
  const space = inside.search(/\s/);
  const qualified = space < 0 ? inside : inside.slice(0, space);
  const colon = qualified.indexOf(":");
  const attributes = new Map<string, string>();
  if (space >= 0) {
    for (const match of inside.slice(space).matchAll(ATTRIBUTE)) attributes.set(match[1] ?? "", decodeEntities(match[2] ?? match[3] ?? ""));
  }
  return { name: qualified.slice(colon + 1), prefix: qualified.slice(0, colon + 1), attributes };
}

export function childOf(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((child) => child.name === name) ?? null;
}

export function childrenOf(element: XmlElement | null, name: string): XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

/** The child of a child: descend(dxf, "fill", "patternFill", "bgColor"). */
export function descend(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  let at = element;
  for (const name of names) at = at && childOf(at, name);
  return at;
}

/** An attribute whatever its prefix is: the r: of r:id is the writer's choice. */
export function attributeNamed(element: XmlElement, localName: string): string | undefined {
  for (const [name, value] of element.attributes) if (name === localName || name.endsWith(`:${localName}`)) return value;
  return undefined;
}

/** xsd:boolean; `missing` where the attribute is absent. */
export function flag(element: XmlElement | null, name: string, missing = false): boolean {
  const value = element?.attributes.get(name);
  return value === undefined ? missing : value === "1" || value === "true" || value === "on";
}

/** A numeric attribute, or undefined where it is absent or no number. */
export function numberOf(element: XmlElement | null, name: string): number | undefined {
  const value = element?.attributes.get(name);
  const number = value === undefined || value === "" ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Character data of an element without children, entities and CDATA resolved. */
export function textOf(element: XmlElement | null, source: string): string {
  return element ? decodeText(source.slice(element.openEnd, element.closeStart)) : "";
}

export function sourceOf(element: XmlElement, source: string): string {
  return source.slice(element.start, element.end);
}

/** Character data as it stands in the source: entities, CDATA sections, comments, line ends. */
export function decodeText(raw: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!lines.includes("<")) return decodeEntities(lines);
  return lines
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)/)
    .map((piece) => (piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : piece.startsWith("<!--") ? "" : decodeEntities(piece)))
    .join("");
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

export function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("\r", "&#13;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

/** `<name a="1"/>` or `<name a="1">content</name>`; attributes that are undefined are left out. */
export function printElement(name: string, attributes: Readonly<Record<string, string | number | undefined>>, content?: string): string {
  let tag = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) tag += ` ${key}="${escapeAttribute(String(value))}"`;
  return content === undefined || content === "" ? `${tag}/>` : `${tag}>${content}</${name}>`;
}

/** Start tag (or empty tag) `tag` with attributes set, or removed where the value is null; the others stay as they are written. */
export function patchTag(tag: string, changes: Readonly<Record<string, string | number | null>>): string {
  let patched = tag;
  for (const [name, value] of Object.entries(changes)) {
    const present = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === null ? "" : `${name}="${escapeAttribute(String(value))}"`;
    if (present.test(patched)) patched = patched.replace(present, (_whole, space: string) => (value === null ? "" : space + written));
    else if (value !== null) patched = patched.replace(/\s*(\/?>)$/, (_whole, close: string) => ` ${written}${close}`);
  }
  return patched;
}

/** Unprefixed element names of generated XML under the prefix of the part they go into. */
export function underPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[A-Za-z])(?![\w.-]+:)/g, `<$1${prefix}`);
}
