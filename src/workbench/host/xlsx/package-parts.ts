/** The parts of a package and how they point to each other (ECMA-376 part 2: relationships and content types). */
import { attributeNamed, childrenOf, decodePart, parseXml, type XmlElement } from "./xml";

export type Parts = ReadonlyMap<string, Uint8Array>;

export interface Relation {
  readonly id: string;
  /** The last segment of the type's address: "worksheet", "styles", the same for the transitional and the strict flavour. */
  readonly type: string;
  /** The part's name, or the address as written where it is external. */
  readonly target: string;
  readonly external: boolean;
  readonly element: XmlElement;
}

/** "xl/workbook.xml" → "xl/_rels/workbook.xml.rels"; "" → the package's own. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelations(parts: Parts, part: string): Relation[] {
  const name = relationsName(part);
  const bytes = parts.get(name);
  if (!bytes) return [];
  return childrenOf(parseXml(decodePart(bytes, name), name), "Relationship").map((element) => {
    const target = element.attributes.get("Target") ?? "";
    const external = element.attributes.get("TargetMode") === "External";
    return {
      id: element.attributes.get("Id") ?? "",
      type: (element.attributes.get("Type") ?? "").replace(/^.*\//, ""),
      target: external ? target : partNamed(parts, resolve(part, target)),
      external,
      element,
    };
  });
}

/** A target relative to the part that names it; "/xl/…" counts from the package's root. */
function resolve(part: string, target: string): string {
  const path = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return decodePath(path.join("/"));
}

function decodePath(path: string): string {
  return path.includes("%") ? path.replace(/%([0-9A-Fa-f]{2})/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : path;
}

/** Part names are compared without regard to case (ECMA-376 part 2, 6.2.2.3). */
function partNamed(parts: Parts, name: string): string {
  if (parts.has(name)) return name;
  const lower = name.toLowerCase();
  for (const key of parts.keys()) if (key.toLowerCase() === lower) return key;
  return name;
}

export function relationTo(relations: readonly Relation[], type: string): Relation | null {
  return relations.find((relation) => relation.type === type) ?? null;
}

/** The r:id of an element, whatever the prefix. */
export function relationIdOf(element: XmlElement): string {
  return attributeNamed(element, "id") ?? "";
}

export function textPart(parts: Parts, name: string | undefined): string | null {
  const bytes = name === undefined ? undefined : parts.get(name);
  return bytes && name !== undefined ? decodePart(bytes, name) : null;
}
