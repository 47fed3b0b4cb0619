/**
 * 校核报告 as a sheet: one table with a line for each finding, under a band for each form. What stands in it is data; only the links to
 * the cells are formulas, and they hold nothing but the names of sheets.
 */
import type { CalendarDate } from "../form/form";
import { REPORT_HEADINGS, REPORT_HEADING_ROW, REPORT_TITLE } from "../form/report-sheet";
import { printAddress, type CellRange } from "../sheet/address";
import type { BorderLine, CellContent, CellLook, SheetEdit, SheetPage } from "../sheet/edit";
import type { Grid } from "../sheet/grid";
import { heightFor } from "../sheet/text-height";
import { say } from "../words";
import { linkFormula } from "./link-formula";
import { mustMend, overviewOf, type FileReport, type ReportLine, type ReportSection } from "./report";
import { REPORT_WORDS, SIGNS, sayCheckedOn, sayConclusion, sayScope, sayStatus, sayTally, sayVerdict } from "./report-words";

/** A workbook's report, and where a link finds that workbook: "" for the one that the report stands in, null for nowhere. */
export interface LinkedReport {
  readonly file: FileReport;
  readonly address: string | null;
}

export interface ReportSheetOptions {
  readonly sheet: string;
  readonly checkedOn: CalendarDate;
  /** The report that is written over; null where the sheet is new. */
  readonly previous: Grid | null;
}

/** The sheet is read by Chinese offices, whatever language the pane is in. */
const LANGUAGE = "zh-CN";

const LAST = REPORT_HEADINGS.length - 1;
/** Points; together the width of A4 across within the margins. */
const WIDTHS = [30, 120, 50, 52, 105, 215, 150, 68];

const FONT_SIZE = 10;

const LINE: BorderLine = { style: "thin", color: "#8C8C8C" };
const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const SEVERITY_COLOR = { error: "#A4000F", warning: "#8A4B00", hint: "#0F4C8A" } as const;
const PLAIN: CellLook = { bold: false, fontSize: FONT_SIZE, fontColor: "#000000", fill: null, wrap: false, horizontal: "general", vertical: "center", borders: { top: null, bottom: null, left: null, right: null } };

const PAGE: SheetPage = { orientation: "landscape", fitWide: 1, fitTall: null, titleRows: { first: REPORT_HEADING_ROW, last: REPORT_HEADING_ROW }, frozenRows: REPORT_HEADING_ROW + 1, centered: true };

/** One row of the sheet: what stands in it, and looks beside those of its kind. */
interface ReportRow {
  readonly kind: "band" | "line";
  readonly cells: readonly (CellContent | null)[];
  readonly color: string | null;
}

/** The edits that write the report of one or several workbooks into a sheet of its own. */
export function planReportSheet(files: readonly LinkedReport[], { sheet, checkedOn, previous }: ReportSheetOptions): SheetEdit[] {
  const first = REPORT_HEADING_ROW + 1;
  const rows = files.flatMap((file) => rowsOf(file, files.length > 1));
  const bottom = Math.max(first, REPORT_HEADING_ROW + rows.length);
  const written = [...headCells(files, checkedOn), ...rows.flatMap(({ cells }, i) => placed(first + i, cells))];
  const kept = new Set(written.map(({ cell }) => printAddress(cell)));
  const stale = previous ? cellsOf(previous).filter((cell) => cell.column <= LAST && !kept.has(printAddress(cell))) : [];
  const lowest = Math.max(bottom, previous?.range.bottom ?? 0);
  return [
    ...(previous ? [] : [{ kind: "add-sheet", sheet, after: null } as const]),
    { kind: "set-cells", sheet, cells: [...written, ...stale.map((cell) => ({ cell, content: { kind: "value", value: null } as const }))] },
    ...(previous ? [] : [{ kind: "merge", sheet, range: across(0) } as const]),
    { kind: "set-looks", sheet, looks: [{ range: { top: 0, left: 0, bottom: lowest, right: LAST }, look: PLAIN }, ...looksOf(files, rows, first)] },
    {
      kind: "set-sizes",
      sheet,
      columns: WIDTHS.map((width, column) => ({ column, width })),
      rows: [
        { row: 0, height: 32 },
        { row: 1, height: 22 },
        { row: 2, height: 18 },
        { row: REPORT_HEADING_ROW, height: 22 },
        ...rows.map((row, i) => ({ row: first + i, height: row.kind === "band" ? 20 : heightFor(textsOf(row), FONT_SIZE) })),
      ],
    },
    ...(previous ? [] : [{ kind: "set-page", sheet, page: PAGE } as const]),
  ];
}

function headCells(files: readonly LinkedReport[], checkedOn: CalendarDate) {
  const overview = overviewOf(files.map(({ file }) => file));
  const facts = [sayScope(overview, LANGUAGE), sayCheckedOn(checkedOn, LANGUAGE), say(REPORT_WORDS.note, LANGUAGE)];
  return [
    ...placed(0, [text(REPORT_TITLE)]),
    ...placed(1, [text(sayConclusion(overview, LANGUAGE))]),
    ...placed(2, [text(facts.join("　"))]),
    ...placed(REPORT_HEADING_ROW, REPORT_HEADINGS.map(text)),
  ];
}

function rowsOf({ file: { file, error, report }, address }: LinkedReport, named: boolean): ReportRow[] {
  const head = named || !report ? [bandOf(file, report ? sayTally(report.tally, LANGUAGE) : say(REPORT_WORDS.unread, LANGUAGE, { reason: error.message }), report ? sayVerdict(report.tally, LANGUAGE) : null, report === null || mustMend(report.tally))] : [];
  let number = 0;
  const sections = report?.sections ?? [];
  return [
    ...head,
    ...sections.flatMap((section) => [
      bandOf(labelOf(section), sayTally(section.tally, LANGUAGE), sayVerdict(section.tally, LANGUAGE), mustMend(section.tally)),
      ...section.lines.map((line) => lineRow(line, (number += 1), section, address)),
    ]),
  ];
}

function bandOf(label: string, said: string, verdict: string | null, bad: boolean): ReportRow {
  return { kind: "band", cells: [text(label), null, null, null, null, text(said), null, verdict === null ? null : text(verdict)], color: bad ? SEVERITY_COLOR.error : null };
}

function lineRow(line: ReportLine, number: number, { form }: ReportSection, address: string | null): ReportRow {
  const { sheet, cell, severity, ignored, data } = line;
  const at = printAddress(cell);
  const formula = address === null ? null : linkFormula(address, sheet, at);
  const cells: readonly CellContent[] = [
    { kind: "value", value: number },
    text(form && form.name !== sheet && form.sheet === sheet ? say(REPORT_WORDS.formInSheet, LANGUAGE, { form: form.name, sheet }) : sheet),
    formula === null ? text(at) : { kind: "formula", formula },
    text(`${SIGNS[severity]} ${REPORT_WORDS[severity][LANGUAGE]}`),
    text(line.title[LANGUAGE]),
    text(say(line.message, LANGUAGE, data)),
    text(say(line.how, LANGUAGE, data)),
    text(sayStatus(line, LANGUAGE)),
  ];
  return { kind: "line", cells, color: ignored === null ? SEVERITY_COLOR[severity] : null };
}

function labelOf({ form }: ReportSection): string {
  if (!form) return REPORT_WORDS.workbook[LANGUAGE];
  return form.name === form.sheet ? form.name : say(REPORT_WORDS.formInSheet, LANGUAGE, { form: form.name, sheet: form.sheet });
}

function looksOf(files: readonly LinkedReport[], rows: readonly ReportRow[], first: number): { readonly range: CellRange; readonly look: CellLook }[] {
  const { ready } = overviewOf(files.map(({ file }) => file));
  const table = { top: REPORT_HEADING_ROW, left: 0, bottom: REPORT_HEADING_ROW + rows.length, right: LAST };
  return [
    { range: across(0), look: { bold: true, fontSize: 18, horizontal: "center" } },
    { range: across(1), look: { bold: true, fontSize: 12, fontColor: ready ? "#0B5A0B" : SEVERITY_COLOR.error } },
    { range: across(2), look: { fontColor: "#595959" } },
    { range: table, look: { wrap: true, borders: FRAME } },
    { range: across(REPORT_HEADING_ROW), look: { bold: true, fill: "#DDE3EB", horizontal: "center" } },
    { range: { ...table, top: first, right: 0 }, look: { horizontal: "center" } },
    ...rows.flatMap(({ kind, color }, i) => {
      const row = first + i;
      if (kind === "line") {
        const link = { range: { top: row, left: 2, bottom: row, right: 2 }, look: { fontColor: "#0563C1", underline: true } };
        return color === null ? [link, { range: across(row), look: { fontColor: "#595959" } }] : [link, { range: { top: row, left: 3, bottom: row, right: 3 }, look: { fontColor: color } }];
      }
      const band = { range: across(row), look: { bold: true, fill: "#F2F4F7", wrap: false, horizontal: "left" } as const };
      // The name runs on over the empty cells beside it, so no lines stand between them.
      const open = { range: { top: row, left: 0, bottom: row, right: 4 }, look: { borders: { top: LINE, bottom: LINE, left: null, right: null } } };
      return [band, open, ...(color === null ? [] : [{ range: { top: row, left: LAST, bottom: row, right: LAST }, look: { fontColor: color } }])];
    }),
  ];
}

function across(row: number): CellRange {
  return { top: row, left: 0, bottom: row, right: LAST };
}

function text(value: string): CellContent {
  return { kind: "value", value };
}

function textsOf({ cells }: ReportRow) {
  return cells.flatMap((content, column) => (content?.kind === "value" ? [{ text: String(content.value), width: WIDTHS[column] ?? 0 }] : []));
}

function placed(row: number, cells: readonly (CellContent | null)[]) {
  return cells.flatMap((content, column) => (content ? [{ cell: { row, column }, content }] : []));
}

function cellsOf({ range, rows }: Grid) {
  return rows.flatMap((row, r) => row.flatMap(({ text: shown, formula }, c) => (shown === "" && formula === null ? [] : [{ row: range.top + r, column: range.left + c }])));
}
