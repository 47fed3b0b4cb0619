/**
 * A blank form as the changes that put it on a sheet of its own, ready to be filled in and printed on A4.
 */
import { printAddress, rangeOf, type CellRange } from "../sheet/address";
import type { BorderLine, CellLook, SheetEdit } from "../sheet/edit";
import { heightFor } from "../sheet/text-height";
import type { FormTemplate } from "./forms/template";
import type { Block, IndicatorTable, TableRole } from "./layout";
import type { Printed, PrintedCell } from "./paper";
import { printForm } from "./print-form";

const LINE: BorderLine = { style: "thin", color: "#000000" };
const FRAME = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const FONT: CellLook = { fontName: "宋体", fontSize: 10.5, vertical: "center", wrap: true };
const ROW = 22;
const GOAL_ROW = 56;
/** A frozen head higher than this leaves no room on a small screen. */
const MOST_FROZEN = 260;

export const OPERATOR_CHOICES: readonly string[] = ["≥", "≤", "=", "＞", "＜", "定性"];
export const UNIT_CHOICES: readonly string[] = ["%", "人", "人次", "个", "次", "场", "期", "件", "项", "户", "套", "台", "份", "天", "万元", "元", "元/人", "元/人·月", "元/人·年", "平方米", "公里", "亩"];

/** One block as it was printed. */
interface Placed {
  readonly block: Block;
  readonly printed: Printed;
}

/** The form on a new sheet of this name behind the sheet `after`. `year` is printed where the form has a place for it. */
export function planForm(template: FormTemplate, sheet: string, after: string | null, year: number | null = null): SheetEdit[] {
  const placed = placeBlocks(template, year);
  const cells = placed.flatMap(({ printed }) => printed.cells);
  const merges = placed.flatMap(({ printed }) => printed.merges);
  const header = headerOf(placed);
  const rows = placed.flatMap((one) => heightsOf(one, template.widths));
  const above = rows.filter(({ row }) => header !== null && row <= header).reduce((sum, { height }) => sum + (height ?? 0), 0);
  const frozenRows = header !== null && above <= MOST_FROZEN ? header + 1 : 1;
  return [
    { kind: "add-sheet", sheet, after },
    { kind: "set-cells", sheet, cells: [...cells, ...placed.flatMap(totalCells)] },
    ...merges.map((range): SheetEdit => ({ kind: "merge", sheet, range })),
    { kind: "set-looks", sheet, looks: placed.flatMap(looksOf) },
    { kind: "set-sizes", sheet, columns: template.widths.map((width, column) => ({ column, width })), rows },
    ...placed.flatMap(({ block, printed }) => (block.block === "indicators" ? choicesOf(block, printed, sheet) : [])),
    {
      kind: "set-page",
      sheet,
      page: { orientation: template.orientation, fitWide: 1, fitTall: null, ...(header !== null && { titleRows: { first: header, last: header } }), frozenRows, centered: true },
    },
  ];
}

/** Each block below the one before, all over the same columns. */
function placeBlocks({ content, layout, widths }: FormTemplate, fiscalYear: number | null): Placed[] {
  let row = 0;
  return layout.blocks.map((block) => {
    const printed = printForm({ ...content, fiscalYear }, { ...layout, blocks: [block], width: widths.length }, { row, column: 0 });
    row = printed.range.bottom + 1;
    return { block, printed };
  });
}

/** The row of column headings that is printed again on each page. */
function headerOf(placed: readonly Placed[]): number | null {
  return placed.find(({ block }) => block.block === "indicators" || block.block === "projects")?.printed.range.top ?? null;
}

function isFramed({ block }: Block): boolean {
  return block === "fields" || block === "execution" || block === "indicators" || block === "projects";
}

function looksOf({ block, printed }: Placed): { readonly range: CellRange; readonly look: CellLook }[] {
  const { range } = printed;
  if (block.block === "title") return [{ range, look: { ...FONT, fontName: "黑体", fontSize: 18, horizontal: "center" } }];
  if (block.block === "year") return [{ range, look: { ...FONT, horizontal: "center" } }];
  if (!isFramed(block)) return [{ range, look: { ...FONT, horizontal: "left" } }];
  const bold = block.block === "indicators" || block.block === "projects" ? [{ range: { ...range, bottom: range.top }, look: { bold: true } }] : [];
  return [{ range, look: { ...FONT, horizontal: "center", borders: FRAME } }, ...bold, ...longTexts(block, printed)];
}

const LONG: ReadonlySet<TableRole> = new Set(["explanation", "scoring", "description", "deviation", "basis"]);

/** Goals and explanations read better from the left. */
function longTexts(block: Block, { range, cells }: Printed): { readonly range: CellRange; readonly look: CellLook }[] {
  const left: CellLook = { horizontal: "left" };
  if (block.block === "fields") {
    const rows = goalRows(block).map((row) => range.top + row);
    const labels = cells.filter(({ cell }) => rows.includes(cell.row)).map(({ cell }) => ({ range: rangeOf(cell), look: { horizontal: "center" as const } }));
    return [...rows.map((row) => ({ range: { ...range, top: row, bottom: row, left: range.left + 1 }, look: left })), ...labels];
  }
  if (block.block !== "indicators") return [];
  return columnsOf(block, range).flatMap(({ role, column }) => (LONG.has(role) ? [{ range: { ...range, top: range.top + 1, left: column, right: column }, look: left }] : []));
}

function goalRows(block: Block & { readonly block: "fields" }): number[] {
  return block.rows.flatMap((places, row) => (places.some(({ label }) => /目标|用途|完成情况/.test(label)) ? [row] : []));
}

function columnsOf(table: IndicatorTable, { left }: CellRange): { readonly role: TableRole; readonly column: number }[] {
  return table.columns.map(({ role }, i) => ({ role, column: left + (table.side ? 1 : 0) + i }));
}

/** Rows that are filled in grow with what is written there: a row whose height was set would hide all but the first line. */
function heightsOf({ block, printed }: Placed, widths: readonly number[]): { readonly row: number; readonly height: number | null }[] {
  const { top, bottom } = printed.range;
  const grows = block.block === "indicators" || block.block === "projects";
  const goals = block.block === "fields" ? goalRows(block).map((row) => top + row) : [];
  return Array.from({ length: bottom - top + 1 }, (_, i) => {
    const row = top + i;
    if (block.block === "title") return { row, height: 36 };
    if (grows && row > top) return { row, height: null };
    if (goals.includes(row)) return { row, height: GOAL_ROW };
    const lone = printed.cells.filter(({ cell }) => cell.row === row && !printed.merges.some((merge) => merge.top === row && merge.left === cell.column));
    return { row, height: Math.max(ROW, heightFor(lone.map(({ cell, content }) => ({ text: String(content.value), width: widths[cell.column] ?? 60 })), 10.5)) };
  });
}

/** Lists to choose from; anything else may still be typed. */
function choicesOf(table: IndicatorTable, { range }: Printed, sheet: string): SheetEdit[] {
  return columnsOf(table, range).flatMap(({ role, column }): SheetEdit[] => {
    const choices = role === "operator" ? OPERATOR_CHOICES : role === "unit" ? UNIT_CHOICES : null;
    return choices ? [{ kind: "set-choices", sheet, range: { ...range, top: range.top + 1, left: column, right: column }, choices }] : [];
  });
}

/** The total of a list of projects adds up what is filled in; blank until something is. */
function totalCells({ block, printed: { range } }: Placed): (PrintedCell | { readonly cell: PrintedCell["cell"]; readonly content: { readonly kind: "formula"; readonly formula: string } })[] {
  if (block.block !== "projects" || !block.total || block.total.first) return [];
  const column = range.left + block.columns.findIndex(({ role }) => role === "amount");
  const amounts = `${printAddress({ row: range.top + 1, column })}:${printAddress({ row: range.bottom - 1, column })}`;
  return [{ cell: { row: range.bottom, column }, content: { kind: "formula", formula: `=IF(COUNT(${amounts})=0,"",SUM(${amounts}))` } }];
}
