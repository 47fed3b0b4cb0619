/**
 * The document's own properties. The host reads and sets them in the workbook's `custom.properties`, in the words of Office.js; files
 * have them in two parts beside the workbook (ECMA-376 part 2, 8.3.4, and part 1, 22.2).
 */
import type { PackagePatch } from "./package-patch";
import { readRelations, relationTo, textPart, type Parts } from "./package-parts";
import { TextPatch } from "./text-patch";
import { childOf, escapeText, parseXml, textOf, type XmlElement } from "./xml";

export type PropertyName = "title" | "subject" | "author" | "keywords" | "comments" | "category" | "manager" | "company";
export type DocumentProperties = Readonly<Partial<Record<PropertyName, string>>>;

interface PropertyPart {
  /** The last segment of the relation's type. */
  readonly relation: string;
  readonly elements: readonly (readonly [PropertyName, string])[];
  readonly pattern: string;
  readonly type: string;
  /** The whole type of the relation; this one does not belong to Office's family. */
  readonly relationType: string;
  readonly empty: string;
}

const CORE: PropertyPart = {
  relation: "core-properties",
  elements: [
    ["title", "dc:title"],
    ["subject", "dc:subject"],
    ["author", "dc:creator"],
    ["keywords", "cp:keywords"],
    ["comments", "dc:description"],
    ["category", "cp:category"],
  ],
  pattern: "docProps/core#.xml",
  type: "application/vnd.openxmlformats-package.core-properties+xml",
  relationType: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  empty:
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"></cp:coreProperties>',
};

const EXTENDED: PropertyPart = {
  relation: "extended-properties",
  elements: [
    ["manager", "Manager"],
    ["company", "Company"],
  ],
  pattern: "docProps/app#.xml",
  type: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  relationType: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties",
  empty: '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"></Properties>',
};

/** Properties that are there and say something. */
export function readDocumentProperties(parts: Parts): DocumentProperties {
  const found: Partial<Record<PropertyName, string>> = {};
  const relations = readRelations(parts, "");
  for (const part of [CORE, EXTENDED]) {
    const name = relationTo(relations, part.relation)?.target;
    const text = textPart(parts, name);
    if (name === undefined || text === null) continue;
    const root = parseXml(text, name);
    for (const [property, element] of part.elements) {
      const value = textOf(childOf(root, localName(element)), text);
      if (value !== "") found[property] = value;
    }
  }
  return found;
}

/** Writes what differs. Where the author's name is taken out, that of whoever saved last goes, too. */
export function writeDocumentProperties(file: PackagePatch, before: DocumentProperties, now: DocumentProperties | undefined): void {
  if (!now) return;
  for (const part of [CORE, EXTENDED]) {
    const changes = part.elements.flatMap(([property, element]) => ((now[property] ?? "") === (before[property] ?? "") ? [] : [[element, now[property] ?? ""] as const]));
    const present = relationTo(file.relations(""), part.relation)?.target;
    const text = (present === undefined ? null : file.text(present)) ?? part.empty;
    const root = parseXml(text, part.pattern);
    // An author who was never there and is set to nothing counts as taken out, too.
    const isTakenOut = now.author === "" || (now.author === undefined && before.author !== undefined);
    if (part === CORE && isTakenOut && textOf(childOf(root, "lastModifiedBy"), text) !== "") changes.push(["cp:lastModifiedBy", ""]);
    if (changes.length === 0) continue;
    const patch = new TextPatch(text);
    for (const [element, value] of changes) setText(patch, root, element, value);
    if (present !== undefined) file.write(present, patch.apply());
    else file.relate("", part.relationType, file.add(part.pattern, patch.apply(), part.type));
  }
}

function setText(patch: TextPatch, root: XmlElement, element: string, value: string): void {
  const present = childOf(root, localName(element));
  if (!present) {
    if (value !== "") patch.replace(root.closeStart, root.closeStart, `<${element}>${escapeText(value)}</${element}>`);
  } else if (present.openEnd === present.end) patch.replace(present.openEnd - 2, present.end, `>${escapeText(value)}</${present.prefix}${present.name}>`);
  else patch.replace(present.openEnd, present.closeStart, escapeText(value));
}

function localName(element: string): string {
  return element.slice(element.indexOf(":") + 1);
}
