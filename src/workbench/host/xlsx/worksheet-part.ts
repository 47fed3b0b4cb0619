/** A worksheet part as it was read: its elements by name, with sheetData left to its own reader. */
import { textPart, type Parts } from "./package-parts";
import { readRows, type SourceRow } from "./sheet-data";
import { childOf, parseXml, type XmlElement } from "./xml";
import { damaged } from "../../../files/open-package";

export interface WorksheetPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly sheetData: XmlElement;
  readonly rows: () => Generator<SourceRow>;
}

export function readWorksheetPart(parts: Parts, name: string): WorksheetPart {
  return parseWorksheet(name, textPart(parts, name) ?? "");
}

export function parseWorksheet(name: string, text: string): WorksheetPart {
  const root = parseXml(text, name, new Set(["sheetData"]));
  const sheetData = childOf(root, "sheetData");
  if (!sheetData) throw damaged(`部件${name}没有单元格区`, `the part ${name} has no cells`);
  return { name, text, root, sheetData, rows: () => readRows(text, sheetData.openEnd, sheetData.closeStart, root.prefix) };
}
