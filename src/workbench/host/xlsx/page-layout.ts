/** How a sheet is printed. The stand-in shows none of it; the host reads and sets it in the sheet's `custom.pageLayout`. */
import { type TextPatch, WORKSHEET_ORDER } from "./text-patch";
import { childOf, descend, flag, numberOf, patchTag, printElement, type XmlElement } from "./xml";

/** In inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

export interface PageLayout {
  readonly orientation: "portrait" | "landscape";
  /** ECMA-376 part 1, 18.3.1.63: 9 is A4, 8 is A3. */
  readonly paperSize: number;
  readonly margins: PageMargins;
  /** In percent. */
  readonly scale: number;
  /** Pages across and down the sheet is made to fit on; 0 is as many as it takes, null is not fitted. */
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** "A1:K25", or several with commas; null prints all. */
  readonly printArea: string | null;
  /** "1:3". */
  readonly printTitleRows: string | null;
  /** "A:B". */
  readonly printTitleColumns: string | null;
}

/** What stands in names of the workbook and not in the sheet's part. */
export type PrintNames = Pick<PageLayout, "printArea" | "printTitleRows" | "printTitleColumns">;

/** Excel's own margins. */
const MARGINS: PageMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

export function readPageLayout(root: XmlElement, names: PrintNames): PageLayout {
  const setup = childOf(root, "pageSetup");
  const margins = childOf(root, "pageMargins");
  const options = childOf(root, "printOptions");
  const fitted = flag(descend(root, "sheetPr", "pageSetUpPr"), "fitToPage");
  const margin = (side: keyof PageMargins): number => numberOf(margins, side) ?? MARGINS[side];
  return {
    orientation: setup?.attributes.get("orientation") === "landscape" ? "landscape" : "portrait",
    paperSize: numberOf(setup, "paperSize") ?? 1,
    margins: { left: margin("left"), right: margin("right"), top: margin("top"), bottom: margin("bottom"), header: margin("header"), footer: margin("footer") },
    scale: numberOf(setup, "scale") ?? 100,
    fitToWidth: fitted ? (numberOf(setup, "fitToWidth") ?? 1) : null,
    fitToHeight: fitted ? (numberOf(setup, "fitToHeight") ?? 1) : null,
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    ...names,
  };
}

/** Writes what differs. Gives the attributes of pageSetUpPr to be set in sheetPr, or null; the caller owns that element. */
export function writePageLayout(patch: TextPatch, root: XmlElement, opened: PageLayout, wanted: Partial<PageLayout>): Readonly<Record<string, string | number | null>> | null {
  const now: PageLayout = { ...opened, ...wanted };
  const set = (name: string, changes: Readonly<Record<string, string | number | null>>): void => {
    if (Object.keys(changes).length === 0) return;
    const present = childOf(root, name);
    const tag = present ? patch.source.slice(present.start, present.openEnd) : `<${name}/>`;
    const rest = present ? patch.source.slice(present.openEnd, present.end) : "";
    patch.setChild(root, name, patchTag(tag, changes) + rest, WORKSHEET_ORDER);
  };
  const margins = { ...opened.margins, ...wanted.margins };
  if (JSON.stringify(margins) !== JSON.stringify(opened.margins)) set("pageMargins", { ...margins });
  const options: Record<string, number> = {};
  if (now.centerHorizontally !== opened.centerHorizontally) options["horizontalCentered"] = now.centerHorizontally ? 1 : 0;
  if (now.centerVertically !== opened.centerVertically) options["verticalCentered"] = now.centerVertically ? 1 : 0;
  set("printOptions", options);
  const setup: Record<string, string | number | null> = {};
  if (now.orientation !== opened.orientation) setup["orientation"] = now.orientation;
  if (now.paperSize !== opened.paperSize) setup["paperSize"] = now.paperSize;
  if (now.scale !== opened.scale) setup["scale"] = now.scale;
  if (now.fitToWidth !== opened.fitToWidth) setup["fitToWidth"] = now.fitToWidth;
  if (now.fitToHeight !== opened.fitToHeight) setup["fitToHeight"] = now.fitToHeight;
  set("pageSetup", setup);
  const fits = now.fitToWidth !== null || now.fitToHeight !== null;
  const fitted = opened.fitToWidth !== null || opened.fitToHeight !== null;
  return fits === fitted ? null : { fitToPage: fits ? 1 : null };
}

/** sheetPr with the colour of the tab and the attributes of pageSetUpPr changed; undefined leaves either as it is. */
export function printSheetProperties(
  source: string,
  properties: XmlElement | null,
  changes: { readonly tabColor?: string | null; readonly pageSetUp?: Readonly<Record<string, string | number | null>> },
): string {
  const tab = properties && childOf(properties, "tabColor");
  const setUp = properties && childOf(properties, "pageSetUpPr");
  const rest = properties?.children.filter((child) => child !== tab && child !== setUp).map((child) => source.slice(child.start, child.end)) ?? [];
  const tabXml = changes.tabColor === undefined ? (tab ? source.slice(tab.start, tab.end) : "") : changes.tabColor === null ? "" : printElement("tabColor", { rgb: `FF${changes.tabColor.slice(1).toUpperCase()}` });
  const setUpTag = setUp ? source.slice(setUp.start, setUp.end) : "<pageSetUpPr/>";
  const setUpXml = changes.pageSetUp ? patchTag(setUpTag, changes.pageSetUp) : setUp ? setUpTag : "";
  const open = properties ? source.slice(properties.start, properties.openEnd).replace(/\s*\/?>$/, ">") : "<sheetPr>";
  return `${open}${tabXml}${rest.join("")}${setUpXml}</${properties?.prefix ?? ""}sheetPr>`;
}
