/**
 * One table as an .xlsx of its own: an export that people go on working with in Excel or WPS.
 */
import { strToU8, zipSync } from "fflate";
import { printColumn } from "../core/sheet/address";

export interface WrittenTable {
  /** At most 31 characters, none of \ / ? * [ ] : */
  readonly sheet: string;
  /** The first row is the heading. "" is a blank cell. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
}

/** Formats of styles.xml below, by their place there. */
const PLAIN = 1;
const HEADING = 2;
/** Excel shows a leading ' for it: such a text stays text even when somebody edits the cell. */
const QUOTED = 3;

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of the workbook: heading bold, frozen and with filters, texts wrapped, A4 across, one page wide. */
export function writeTable(table: WrittenTable): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${NS} xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="${escape(table.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    "xl/styles.xml": STYLES,
    "xl/worksheets/sheet1.xml": sheetXml(table),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(HEAD + xml)])));
}

const BORDER = '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const ALIGNMENT = '<alignment vertical="center" wrapText="1"/>';

const STYLES =
  `<styleSheet ${NS}><fonts count="2"><font><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><family val="3"/><charset val="134"/></font></fonts>` +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BORDER}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1">${ALIGNMENT}</xf>` +
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>' +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyAlignment="1">${ALIGNMENT}</xf>` +
  '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

function sheetXml({ rows, widths }: WrittenTable): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const range = `A1:${printColumn(width - 1)}${String(Math.max(1, rows.length))}`;
  const columns = widths.map((chars, i) => `<col min="${String(i + 1)}" max="${String(i + 1)}" width="${String(chars)}" customWidth="1"/>`).join("");
  const body = rows.map((row, r) => `<row r="${String(r + 1)}">${row.map((value, c) => cellXml(value, `${printColumn(c)}${String(r + 1)}`, r === 0)).join("")}</row>`).join("");
  return (
    `<worksheet ${NS}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${range}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${body}</sheetData><autoFilter ref="${range}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

function cellXml(value: string | number, address: string, heading: boolean): string {
  const plain = heading ? HEADING : PLAIN;
  if (value === "") return `<c r="${address}" s="${String(plain)}"/>`;
  if (typeof value === "number") return `<c r="${address}" s="${String(plain)}"><v>${String(value)}</v></c>`;
  const style = /^[=+\-@\t\r]/.test(value) ? QUOTED : plain;
  return `<c r="${address}" s="${String(style)}" t="inlineStr"><is><t xml:space="preserve">${escape(value)}</t></is></c>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Characters that XML cannot hold are written _x000B_, and an underscore that would be read so as _x005F_ (ECMA-376 part 1, 22.9.2.19). */
function escape(text: string): string {
  return text
    .replace(/_(?=x[\da-fA-F]{4}_)/g, "_x005F_")
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, (odd) => `_x${odd.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}
