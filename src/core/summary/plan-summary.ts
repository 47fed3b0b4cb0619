/**
 * 汇总表 as edits: a new sheet, or the one made earlier brought up to date with its remarks kept.
 */
import { printAddress, quoteSheet } from "../sheet/address";
import type { BorderLine, CellContent, SheetEdit } from "../sheet/edit";
import { cellAt, type Cell } from "../sheet/grid";
import { heightFor } from "../sheet/text-height";
import { AT, SUMMARY_HEADINGS, SUMMARY_TITLE, SUMMARY_TOTAL, SUMMARY_UNIT, nameKey, sumFormula, type OwnSummary } from "./own-summary";
import type { SummaryContent, SummaryRow } from "./summary-content";

const HEADING = 2;
const LAST = SUMMARY_HEADINGS.length - 1;
const LINE: BorderLine = { style: "thin", color: "#000000" };
const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE };
/** Points; A4 upright within its margins. */
const WIDTHS = [42, 255, 105, 110] as const;
const FONT_SIZE = 11;
/** Amounts with their cents, and with up to four decimals where a form states them. */
const AMOUNT_FORMAT = "#,##0.00##";

/** A new sheet of this name. */
export function planSummary({ department, year, rows }: SummaryContent, sheet: string): SheetEdit[] {
  const first = HEADING + 1;
  const total = first + rows.length;
  const table = { top: HEADING, left: 0, bottom: total, right: LAST };
  const title = `${department ?? ""}${year === null ? "" : `${String(year)}年`}${SUMMARY_TITLE}`;
  const width = WIDTHS.reduce((sum, one) => sum + one, 0);
  // A long name of a department gets smaller letters before it gets a second line.
  const titleSize = Math.max(14, Math.min(18, Math.floor(width / (title.length + 1))));
  const cells = [
    placed(0, 0, text(title)),
    ...(department === null ? [] : [placed(1, 0, text(`填报单位：${department}`))]),
    placed(1, LAST, text(SUMMARY_UNIT)),
    ...SUMMARY_HEADINGS.map((heading, column) => placed(HEADING, column, text(heading))),
    ...rows.flatMap((row, i) => rowCells(row, i, first + i)),
    placed(total, AT.name, text(SUMMARY_TOTAL)),
    placed(total, AT.amount, { kind: "formula", formula: sumFormula(first, total), numberFormat: AMOUNT_FORMAT }),
  ];
  return [
    { kind: "add-sheet", sheet, after: null },
    { kind: "set-cells", sheet, cells },
    { kind: "merge", sheet, range: { top: 0, left: 0, bottom: 0, right: LAST } },
    {
      kind: "set-looks",
      sheet,
      looks: [
        { range: { top: 0, left: 0, bottom: total, right: LAST }, look: { fontName: "宋体", fontSize: FONT_SIZE, vertical: "center" } },
        { range: { top: 0, left: 0, bottom: 0, right: LAST }, look: { fontName: "黑体", fontSize: titleSize, horizontal: "center", wrap: true } },
        { range: { top: 1, left: LAST, bottom: 1, right: LAST }, look: { horizontal: "right" } },
        { range: table, look: { borders: FRAME, wrap: true } },
        { range: { ...table, bottom: HEADING }, look: { bold: true, horizontal: "center" } },
        { range: { ...table, top: first, right: AT.index }, look: { horizontal: "center" } },
        { range: { ...table, top: first, left: AT.amount, right: AT.amount }, look: { horizontal: "right", numberFormat: AMOUNT_FORMAT } },
        { range: { ...table, top: total }, look: { bold: true } },
        { range: { top: total, left: AT.name, bottom: total, right: AT.name }, look: { horizontal: "center" } },
      ],
    },
    {
      kind: "set-sizes",
      sheet,
      columns: WIDTHS.map((width, column) => ({ column, width })),
      rows: [{ row: 0, height: heightFor([{ text: title, width }], titleSize) + 12 }, { row: 1, height: 22 }, { row: HEADING, height: 28 }, ...rows.map(({ name }, i) => ({ row: first + i, height: Math.max(26, heightFor([{ text: name, width: WIDTHS[AT.name] }], FONT_SIZE)) })), { row: total, height: 28 }],
    },
    { kind: "set-page", sheet, page: { orientation: "portrait", fitWide: 1, fitTall: null, titleRows: { first: HEADING, last: HEADING }, frozenRows: first, centered: true } },
  ];
}

/** The sheet made earlier, with the projects as they are now and each project's remark beside it; nothing where it says so already. */
export function planSummaryUpdate({ rows }: SummaryContent, own: OwnSummary): SheetEdit[] {
  const { grid, first, total, remarks } = own;
  const { sheet } = grid;
  const had = total - first;
  const newTotal = first + rows.length;
  const cells = rows.flatMap((row, i) => {
    const at = first + i;
    const stays = i < had && nameKey(cellAt(grid, at, AT.name).value) === nameKey(row.name);
    const remark = stays ? [] : [placed(at, AT.remark, { kind: "value", value: remarks.get(nameKey(row.name)) ?? null })];
    return [...rowCells(row, i, at), ...remark].filter(({ cell, content }) => i >= had || !holds(cellAt(grid, cell.row, cell.column), content));
  });
  if (rows.length === had) return cells.length > 0 ? [{ kind: "set-cells", sheet, cells }] : [];
  const sum = placed(newTotal, AT.amount, { kind: "formula", formula: sumFormula(first, newTotal), numberFormat: AMOUNT_FORMAT });
  const write: SheetEdit = { kind: "set-cells", sheet, cells: [...cells, sum] };
  if (rows.length > had) return [{ kind: "insert-rows", sheet, before: total, count: rows.length - had, formatFrom: total - 1 }, write];
  // Rows that go are emptied first, so that 撤销 has what stood in them.
  const gone = Array.from({ length: had - rows.length }, (_, i) => newTotal + i).flatMap((row) => SUMMARY_HEADINGS.map((_, column) => placed(row, column, { kind: "value", value: null })));
  return [{ kind: "set-cells", sheet, cells: gone }, { kind: "delete-rows", sheet, first: newTotal, count: had - rows.length }, write];
}

function holds(cell: Cell, content: CellContent): boolean {
  return content.kind === "formula" ? cell.formula === content.formula : cell.formula === null && cell.value === content.value;
}

function rowCells({ name, amount, source }: SummaryRow, index: number, row: number) {
  const content: CellContent = source ? { kind: "formula", formula: `=${quoteSheet(source.sheet)}!${printAddress(source.cell)}`, numberFormat: AMOUNT_FORMAT } : { kind: "value", value: amount, numberFormat: AMOUNT_FORMAT };
  return [placed(row, AT.index, { kind: "value", value: index + 1 }), placed(row, AT.name, text(name)), placed(row, AT.amount, content)];
}

function text(value: string): CellContent {
  return { kind: "value", value };
}

function placed(row: number, column: number, content: CellContent) {
  return { cell: { row, column }, content };
}
