/**
 * What stands around the sheets of a workbook: their names and order, the shared strings, the number formats.
 */
import { damaged } from "./open-package";
import { attribute, scanXml, unescapeString } from "./scan-xml";

type Parts = ReadonlyMap<string, Uint8Array>;

export interface SheetPart {
  readonly name: string;
  /** Name of the part in the package. */
  readonly part: string;
  readonly hidden: boolean;
}

export interface WorkbookFrame {
  readonly sheets: readonly SheetPart[];
  /** Days are counted from 1904 (ECMA-376 part 1, 18.2.28). */
  readonly date1904: boolean;
  readonly strings: readonly string[];
  /** Number format of each cell style: a code, or the number of a format that has no code in the file. */
  readonly formats: readonly (string | number)[];
}

/** Reads the frame. Throws a WorkbookError where the package holds no workbook. */
export function readFrame(parts: Parts): WorkbookFrame {
  const lower = new Map([...parts.keys()].map((name) => [name.toLowerCase(), name]));
  const read = (name: string): string | null => {
    const known = lower.get(name.toLowerCase());
    const part = known === undefined ? undefined : parts.get(known);
    return part ? decodePart(part) : null;
  };
  const path = targets(read("_rels/.rels"), "", "officeDocument")[0]?.target ?? "xl/workbook.xml";
  const workbook = read(path);
  if (workbook === null) throw damaged("缺少工作簿部件", "the workbook part is missing");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = targets(read(`${folder}_rels/${path.slice(folder.length)}.rels`), folder, "");
  const one = (type: string): string | null => {
    const relation = relations.find((candidate) => candidate.type.endsWith(`/${type}`));
    return relation ? read(relation.target) : null;
  };
  const sheets: SheetPart[] = [];
  let date1904 = false;
  scanXml(workbook, {
    open: (name, attributes) => {
      if (name === "workbookPr") date1904 = /^(?:1|true|on)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const relation = relations.find(({ id }) => id === attribute(attributes, "id"));
      // Chart sheets and macro sheets hold no cells that a form could stand in.
      if (!relation?.type.endsWith("/worksheet")) return;
      const known = lower.get(relation.target.toLowerCase());
      if (known === undefined) throw damaged(`缺少工作表部件${relation.target}`, `the part ${relation.target} is missing`);
      sheets.push({ name: attribute(attributes, "name") ?? "", part: known, hidden: (attribute(attributes, "state") ?? "visible") !== "visible" });
    },
  });
  return { sheets, date1904, strings: readStrings(one("sharedStrings")), formats: readFormats(one("styles")) };
}

/** The text of a part: UTF-8, or UTF-16 where its first bytes say so. */
export function decodePart(part: Uint8Array): string {
  const wide = part[0] === 0xff && part[1] === 0xfe ? "utf-16le" : part[0] === 0xfe && part[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(part);
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function targets(relations: string | null, folder: string, type: string): Relation[] {
  const found: Relation[] = [];
  scanXml(relations ?? "", {
    open: (name, attributes) => {
      if (name !== "Relationship") return;
      const relation = { id: attribute(attributes, "Id") ?? "", type: attribute(attributes, "Type") ?? "", target: resolve(folder, attribute(attributes, "Target") ?? "") };
      if (relation.type.endsWith(type)) found.push(relation);
    },
  });
  return found;
}

function resolve(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(step);
  }
  return path.join("/");
}

/** Shared strings with their rich-text runs joined; readings of characters (rPh) are not part of the text. */
function readStrings(xml: string | null): string[] {
  const strings: string[] = [];
  let text: string | null = null;
  let inText = false;
  let inReading = false;
  scanXml(xml ?? "", {
    open: (name) => {
      if (name === "si") text = "";
      else if (name === "t") inText = !inReading;
      else if (name === "rPh") inReading = true;
    },
    text: (part) => {
      if (inText && text !== null) text += part;
    },
    close: (name) => {
      if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
      else if (name === "si") strings.push(unescapeString(text ?? ""));
    },
  });
  return strings;
}

function readFormats(xml: string | null): (string | number)[] {
  const codes = new Map<number, string>();
  const formats: (string | number)[] = [];
  let inCells = false;
  scanXml(xml ?? "", {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "General");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        formats.push(codes.get(id) ?? id);
      }
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return formats;
}
