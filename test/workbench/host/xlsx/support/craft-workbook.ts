/** Makes small .xlsx files in memory, from the XML that a test is about. */
import { zipSync } from "fflate";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

export interface CraftedSheet {
  readonly name: string;
  /** The children of worksheet, or only the rows where it does not start with a tag that stands beside sheetData. */
  readonly xml: string;
  /** Attributes of its entry in the workbook: state. */
  readonly attributes?: string;
  /** Relations: type, target, and whether it is external. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string, external?: boolean])[];
}

export interface CraftedWorkbook {
  readonly sheets: readonly CraftedSheet[];
  /** Children of styleSheet. */
  readonly styles?: string;
  /** Items of the shared string table. */
  readonly strings?: readonly string[];
  /** Children of workbook before and behind its sheets. */
  readonly beforeSheets?: string;
  readonly behindSheets?: string;
  /** More parts, by name. */
  readonly parts?: Readonly<Record<string, string>>;
  /** More relations of the workbook. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
  /** More overrides of content types, by part. */
  readonly types?: Readonly<Record<string, string>>;
}

export const PLAIN_STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

/** Rows alone become a whole sheet. */
export function rows(xml: string): string {
  return `<sheetData>${xml}</sheetData>`;
}

export function craftWorkbook(workbook: CraftedWorkbook): Uint8Array {
  const { sheets, strings } = workbook;
  const relation = (id: string, type: string, target: string, external = false): string =>
    `<Relationship Id="${id}" Type="${type.includes("/") ? type : `${OFFICE}/${type}`}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;
  const relations = (inner: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const sheetml = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  const types: Record<string, string> = {
    "xl/workbook.xml": sheetml("sheet.main"),
    "xl/styles.xml": sheetml("styles"),
    ...(strings ? { "xl/sharedStrings.xml": sheetml("sharedStrings") } : {}),
    ...Object.fromEntries(sheets.map((_sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, sheetml("worksheet")])),
    ...workbook.types,
  };
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
      `${Object.entries(types).map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
    "_rels/.rels": relations(relation("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook.beforeSheets ?? ""}<sheets>` +
      `${sheets.map((sheet, index) => `<sheet name="${sheet.name}" sheetId="${String(index + 1)}" ${sheet.attributes ?? ""} r:id="rId${String(index + 1)}"/>`).join("")}</sheets>${workbook.behindSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      sheets.map((_sheet, index) => relation(`rId${String(index + 1)}`, "worksheet", `worksheets/sheet${String(index + 1)}.xml`)).join("") +
        relation("rIdStyles", "styles", "styles.xml") +
        (strings ? relation("rIdStrings", "sharedStrings", "sharedStrings.xml") : "") +
        (workbook.relations ?? []).map(([id, type, target]) => relation(id, type, target)).join(""),
    ),
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${workbook.styles ?? PLAIN_STYLES}</styleSheet>`,
    ...(strings ? { "xl/sharedStrings.xml": `${HEAD}<sst xmlns="${MAIN}">${strings.map((item) => `<si>${item}</si>`).join("")}</sst>` } : {}),
  };
  sheets.forEach((sheet, index) => {
    const name = `sheet${String(index + 1)}.xml`;
    parts[`xl/worksheets/${name}`] = `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet.xml}</worksheet>`;
    if (sheet.relations) parts[`xl/worksheets/_rels/${name}.rels`] = relations(sheet.relations.map(([id, type, target, external]) => relation(id, type, target, external)).join(""));
  });
  return zipSync(Object.fromEntries(Object.entries({ ...parts, ...workbook.parts }).map(([name, text]) => [name, new TextEncoder().encode(text)])));
}
