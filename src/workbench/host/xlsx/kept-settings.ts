/**
 * Settings that an add-in keeps in the workbook, and custom properties of its sheets. Excel keeps an add-in's settings in a part that
 * names the add-in as installed there, which the stand-in has no business to write; they go into a custom XML part, which every Excel
 * carries along (ECMA-376 part 1, 15.2.5).
 */
import type { PackagePatch } from "./package-patch";
import { textPart, type Parts } from "./package-parts";
import type { WorkbookPart } from "./workbook-part";
import { childOf, childrenOf, escapeText, numberOf, parseXml, textOf, type XmlElement } from "./xml";

const NAMESPACE = "urn:jixiao-addin:workbench";

type Bag = Readonly<Record<string, unknown>>;

export interface KeptSettings {
  readonly settings: Bag;
  /** Custom properties by sheetId. */
  readonly sheets: ReadonlyMap<number, Bag>;
}

/** The part, or null where the workbook has none of ours. */
function keptPart(parts: Parts, { relations }: WorkbookPart): { readonly relation: string; readonly name: string; readonly text: string } | null {
  for (const relation of relations) {
    const text = relation.type === "customXml" ? textPart(parts, relation.target) : null;
    if (text?.includes(`xmlns="${NAMESPACE}"`)) return { relation: relation.id, name: relation.target, text };
  }
  return null;
}

export function readKeptSettings(parts: Parts, workbook: WorkbookPart): KeptSettings {
  const part = keptPart(parts, workbook);
  if (!part) return { settings: {}, sheets: new Map() };
  const root = parseXml(part.text, part.name);
  const bag = (element: XmlElement | null): Bag => parseBag(textOf(element, part.text));
  return { settings: bag(childOf(root, "settings")), sheets: new Map(childrenOf(root, "sheet").map((sheet) => [numberOf(sheet, "id") ?? 0, bag(sheet)])) };
}

/** A part that somebody edited by hand must not keep the workbook from opening: what cannot be read counts as not set. */
function parseBag(text: string): Bag {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Bag) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

export function writeKeptSettings(file: PackagePatch, workbook: WorkbookPart, parts: Parts, now: KeptSettings): void {
  const part = keptPart(parts, workbook);
  const sheets = [...now.sheets].filter(([, bag]) => Object.keys(bag).length > 0);
  if (Object.keys(now.settings).length === 0 && sheets.length === 0) {
    if (!part) return;
    file.unrelate(workbook.name, new Set([part.relation]));
    file.remove(part.name);
    return;
  }
  const text =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${NAMESPACE}"><settings>${escapeText(JSON.stringify(now.settings))}</settings>` +
    `${sheets.map(([id, bag]) => `<sheet id="${String(id)}">${escapeText(JSON.stringify(bag))}</sheet>`).join("")}</workbook>`;
  if (part) file.write(part.name, text);
  else file.relate(workbook.name, "customXml", file.add("customXml/item#.xml", text, "application/xml"));
}
