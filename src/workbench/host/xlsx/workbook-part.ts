/** The workbook part: which sheets there are, where they stand, and what holds for all of them. */
import { damaged } from "../../../files/open-package";
import { readRelations, relationIdOf, relationTo, textPart, type Parts, type Relation } from "./package-parts";
import { childOf, childrenOf, flag, numberOf, parseXml, type XmlElement } from "./xml";

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly state: "visible" | "hidden" | "veryHidden";
  /** The part, or null for what is no grid of cells: a chart sheet, a dialog, a macro sheet. */
  readonly part: string | null;
  readonly relation: Relation | null;
  readonly element: XmlElement;
}

export interface WorkbookPart {
  readonly name: string;
  readonly text: string;
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetEntry[];
  /** Index among the sheets. */
  readonly activeSheet: number;
  readonly date1904: boolean;
}

export function readWorkbookPart(parts: Parts): WorkbookPart {
  const name = relationTo(readRelations(parts, ""), "officeDocument")?.target ?? "xl/workbook.xml";
  const text = textPart(parts, name);
  if (text === null) throw damaged("缺少工作簿部件", "the workbook part is missing");
  const root = parseXml(text, name);
  const relations = readRelations(parts, name);
  const sheets = childrenOf(childOf(root, "sheets"), "sheet").map((element): SheetEntry => {
    const relation = relations.find((candidate) => candidate.id === relationIdOf(element)) ?? null;
    const state = element.attributes.get("state");
    return {
      name: element.attributes.get("name") ?? "",
      sheetId: numberOf(element, "sheetId") ?? 0,
      state: state === "hidden" || state === "veryHidden" ? state : "visible",
      part: relation?.type === "worksheet" && parts.has(relation.target) ? relation.target : null,
      relation,
      element,
    };
  });
  const lost = sheets.find((sheet) => !sheet.part && (!sheet.relation || sheet.relation.type === "worksheet"));
  if (lost) throw damaged(`缺少工作表“${lost.name}”的内容`, `the content of the sheet "${lost.name}" is missing`);
  const view = childOf(childOf(root, "bookViews") ?? root, "workbookView");
  return {
    name,
    text,
    root,
    relations,
    sheets,
    activeSheet: Math.max(0, Math.min(numberOf(view, "activeTab") ?? 0, sheets.length - 1)),
    date1904: flag(childOf(root, "workbookPr"), "date1904"),
  };
}
