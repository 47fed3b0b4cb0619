/** The package of a saved workbook: parts put in, changed and taken out, with the lists that name them kept in step. */
import { zipSync, type Zippable } from "fflate";
import { readRelations, relationsName, type Parts, type Relation } from "./package-parts";
import { TextPatch } from "./text-patch";
import { childrenOf, decodePart, encodePart, escapeAttribute, parseXml, printElement } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
/** The transitional flavour's types; a strict package's own are taken from a relation it has. */
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const CONTENT_TYPES = "[Content_Types].xml";

export class PackagePatch {
  private readonly changed = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();

  constructor(private readonly original: Parts) {}

  get isChanged(): boolean {
    return this.changed.size > 0 || this.removed.size > 0;
  }

  /** The parts as they stand now. */
  get parts(): Parts {
    const now = new Map<string, Uint8Array>();
    for (const [name, bytes] of this.original) if (!this.removed.has(name)) now.set(name, this.changed.get(name) ?? bytes);
    for (const [name, bytes] of this.changed) if (!now.has(name)) now.set(name, bytes);
    return now;
  }

  has(name: string): boolean {
    return this.changed.has(name) || (this.original.has(name) && !this.removed.has(name));
  }

  text(name: string): string | null {
    const bytes = this.removed.has(name) ? undefined : (this.changed.get(name) ?? this.original.get(name));
    return bytes ? decodePart(bytes, name) : null;
  }

  /** Puts a part in; one that says what it said before stays as it was, to the byte. */
  write(name: string, text: string): void {
    if (this.text(name) === text) return;
    this.removed.delete(name);
    this.changed.set(name, encodePart(text));
  }

  /** Adds a part under a free name made from a pattern such as "xl/worksheets/sheet#.xml", and gives the name. */
  add(pattern: string, text: string, contentType: string): string {
    let number = 1;
    while (this.has(pattern.replace("#", String(number)))) number++;
    const name = pattern.replace("#", String(number));
    this.write(name, text);
    this.setContentType(name, contentType);
    return name;
  }

  remove(name: string): void {
    if (!this.has(name)) return;
    this.changed.delete(name);
    if (this.original.has(name)) this.removed.add(name);
    this.setContentType(name, null);
    const relations = relationsName(name);
    if (this.has(relations)) {
      this.changed.delete(relations);
      if (this.original.has(relations)) this.removed.add(relations);
    }
  }

  relations(part: string): Relation[] {
    return readRelations(this.parts, part);
  }

  /** Adds a relation and gives its id. `type` is the last segment of a type of Office's, or a whole type; `target` a part's name, or an address where it is external. */
  relate(part: string, type: string, target: string, external = false): string {
    const name = relationsName(part);
    const present = this.relations(part);
    const ids = new Set(present.map((relation) => relation.id));
    let number = present.length + 1;
    while (ids.has(`rId${String(number)}`)) number++;
    const id = `rId${String(number)}`;
    const family = present.find((relation) => !relation.external)?.element.attributes.get("Type")?.replace(/[^/]*$/, "");
    const relation = printElement("Relationship", {
      Id: id,
      Type: type.includes("/") ? type : (family?.includes("officeDocument") ? family : OFFICE_RELATIONS) + type,
      Target: external ? target : `/${target}`,
      TargetMode: external ? "External" : undefined,
    });
    const text = this.text(name) ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
    const root = parseXml(text, name);
    const patch = new TextPatch(text);
    if (root.openEnd === root.end) patch.replace(root.openEnd - 2, root.end, `>${relation}</${root.prefix}Relationships>`);
    else patch.replace(root.closeStart, root.closeStart, relation);
    this.write(name, patch.apply());
    return id;
  }

  /** Takes out relations of a part. */
  unrelate(part: string, ids: ReadonlySet<string>): void {
    const name = relationsName(part);
    const text = this.text(name);
    if (text === null || ids.size === 0) return;
    const patch = new TextPatch(text);
    for (const element of childrenOf(parseXml(text, name), "Relationship")) {
      if (ids.has(element.attributes.get("Id") ?? "")) patch.replace(element.start, element.end, "");
    }
    if (patch.changed) this.write(name, patch.apply());
  }

  /** Takes out what nothing points to any more but something pointed to when the file was opened. */
  dropUnreached(): void {
    const now = reached(this.parts);
    for (const name of reached(this.original)) if (!now.has(name)) this.remove(name);
  }

  toBytes(): Uint8Array {
    const files: Zippable = {};
    // A fixed time: the same workbook gives the same bytes.
    for (const [name, bytes] of this.parts) files[name] = [bytes, { mtime: "1980-01-01T00:00:00" }];
    return zipSync(files, { level: 6 });
  }

  private setContentType(part: string, type: string | null): void {
    const text = this.text(CONTENT_TYPES) ?? "";
    const root = parseXml(text, CONTENT_TYPES);
    const patch = new TextPatch(text);
    const present = childrenOf(root, "Override").find((element) => element.attributes.get("PartName")?.toLowerCase() === `/${part}`.toLowerCase());
    if (present) patch.replace(present.start, present.end, "");
    if (type !== null) patch.replace(root.closeStart, root.closeStart, `<${root.prefix}Override PartName="/${escapeAttribute(part)}" ContentType="${type}"/>`);
    if (patch.changed) this.write(CONTENT_TYPES, patch.apply());
  }

  /** The content type of parts by their extension, where no override names them. */
  setDefaultType(extension: string, type: string): void {
    const text = this.text(CONTENT_TYPES) ?? "";
    const root = parseXml(text, CONTENT_TYPES);
    if (childrenOf(root, "Default").some((element) => element.attributes.get("Extension")?.toLowerCase() === extension)) return;
    const patch = new TextPatch(text);
    patch.replace(root.openEnd, root.openEnd, `<${root.prefix}Default Extension="${extension}" ContentType="${type}"/>`);
    this.write(CONTENT_TYPES, patch.apply());
  }
}

function reached(parts: Parts): Set<string> {
  const found = new Set<string>();
  const open = [""];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const relation of readRelations(parts, part)) {
      if (relation.external || found.has(relation.target) || !parts.has(relation.target)) continue;
      found.add(relation.target);
      open.push(relation.target);
    }
  }
  return found;
}
