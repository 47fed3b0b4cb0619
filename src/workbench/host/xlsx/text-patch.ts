/** Changes to a text by offsets of its original, put in together at the end. */
import { childOf, underPrefix, type XmlElement } from "./xml";

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Of several insertions at one place, the lower comes first. */
  readonly rank: number;
}

export class TextPatch {
  private readonly replacements: Replacement[] = [];

  constructor(readonly source: string) {}

  get changed(): boolean {
    return this.replacements.length > 0;
  }

  replace(start: number, end: number, text: string, rank = -1): void {
    if (this.source.slice(start, end) !== text) this.replacements.push({ start, end, text, rank });
  }

  /** Generated XML at a place, under the part's prefix. */
  insert(at: number, xml: string, prefix: string): void {
    this.replace(at, at, underPrefix(xml, prefix));
  }

  replaceElement(element: XmlElement, xml: string): void {
    this.replace(element.start, element.end, underPrefix(xml, element.prefix));
  }

  /** Puts `xml` in the place of the child `name`, or where the schema's `order` wants it; null takes the child out. */
  setChild(parent: XmlElement, name: string, xml: string | null, order: readonly string[]): void {
    this.setChildren(parent, name, xml === null ? [] : [xml], order);
  }

  /** The same for a child that may stand several times: all of them are replaced by the given ones. */
  setChildren(parent: XmlElement, name: string, xmls: readonly string[], order: readonly string[]): void {
    const present = parent.children.filter((child) => child.name === name);
    const written = xmls.map((xml) => underPrefix(xml, parent.prefix)).join("");
    const [first] = present;
    if (!first) {
      if (written === "") return;
      const at = placeFor(parent, name, order);
      // An empty tag has no inside to put it into.
      if (parent.openEnd === parent.end) this.replace(parent.openEnd - 2, parent.end, `>${written}</${parent.prefix}${parent.name}>`);
      else this.replace(at, at, written, order.indexOf(name));
      return;
    }
    this.replace(first.start, first.end, written);
    for (const child of present.slice(1)) this.replace(child.start, child.end, "");
  }

  apply(): string {
    const sorted = [...this.replacements].sort((a, b) => a.start - b.start || a.end - b.end || a.rank - b.rank);
    let result = "";
    let done = 0;
    for (const { start, end, text } of sorted) {
      if (start < done) throw new Error(`Two changes of one place, at ${String(start)}`);
      result += this.source.slice(done, start) + text;
      done = end;
    }
    return result + this.source.slice(done);
  }
}

/** Before the first child that the schema puts behind `name`. */
function placeFor(parent: XmlElement, name: string, order: readonly string[]): number {
  const rank = order.indexOf(name);
  const after = parent.children.find((child) => order.indexOf(child.name) > rank);
  return after ? after.start : parent.closeStart;
}

/** The children of CT_Worksheet, CT_Workbook and CT_Stylesheet in the order of the schema (ECMA-376 part 1, annex A.2). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState " +
  "dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup " +
  "headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture " +
  "oleObjects controls webPublishItems tableParts extLst"
).split(" ");

export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize " +
  "customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst"
).split(" ");

export const STYLES_ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");

/** The children of a child list as it will stand: the list's source with items appended and its count set. */
export function appendedList(source: string, parent: XmlElement, list: string, items: readonly string[]): string {
  const present = childOf(parent, list);
  const count = (present?.children.length ?? 0) + items.length;
  const inner = present ? source.slice(present.openEnd, present.closeStart) : "";
  const name = parent.prefix + list;
  const attributes = present ? /^<[^\s/>]+([^>]*?)\/?>$/.exec(source.slice(present.start, present.openEnd))?.[1] ?? "" : "";
  const counted = /\scount\s*=/.test(attributes) ? attributes.replace(/(\scount\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${String(count)}"`) : `${attributes} count="${String(count)}"`;
  return `<${name}${counted}>${inner}${items.map((item) => underPrefix(item, parent.prefix)).join("")}</${name}>`;
}
