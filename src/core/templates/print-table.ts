/**
 * Prints an indicator table: header, rows page by page, total.
 */
import type { FormContent, IndicatorContent } from "./form-content";
import type { IndicatorTable, Layout, TableColumn, TableRole } from "./layout";
import { write, type Paper } from "./paper";
import { actualContent, numberContent, targetContent, textContent, type Content } from "./write-value";

/** A column with its place on the sheet. */
interface PlacedColumn extends TableColumn {
  readonly left: number;
  readonly right: number;
}

interface Table {
  readonly paper: Paper;
  readonly table: IndicatorTable;
  readonly layout: Layout;
  readonly columns: readonly PlacedColumn[];
  /** First sheet column, that of the label beside the table. */
  readonly left: number;
}

/** Sheet columns that the table takes at least. */
export function widthOfTable(table: IndicatorTable): number {
  return (table.side ? 1 : 0) + table.columns.reduce((sum, { span }) => sum + span, 0);
}

/** Prints the table from a row on over a width and gives the row below it. */
export function printTable(paper: Paper, block: IndicatorTable, content: FormContent, layout: Layout, place: { readonly top: number; readonly left: number; readonly width: number }): number {
  const table: Table = { paper, table: block, layout, columns: placeColumns(block, place.left, place.width), left: place.left };
  const { indicators } = content;
  const size = block.pageRows ?? Math.max(1, indicators.length);
  let row = place.top;
  for (let from = 0; from === 0 || from < indicators.length; from += size) {
    const top = from > 0 && block.titleAgain ? printTitleAgain(table, content, row, place.width) : row;
    const first = printHeader(table, top);
    // A table without indicators keeps a row for the first one.
    row = Math.max(first + 1, printRows(table, indicators, from, Math.min(indicators.length, from + size), first));
    printSide(table, top, first, row - 1);
  }
  return block.total === null ? row : printTotal(table, block.total, content.scoreTotal, row);
}

/** The columns from left to right; the last one takes what the form is wider. */
function placeColumns(block: IndicatorTable, left: number, width: number): PlacedColumn[] {
  let at = left + (block.side ? 1 : 0);
  const spare = Math.max(0, width - widthOfTable(block));
  return block.columns.map((column, i) => {
    const span = column.span + (i === block.columns.length - 1 ? spare : 0);
    at += span;
    return { ...column, left: at - span, right: at - 1 };
  });
}

function printTitleAgain({ paper, layout, left }: Table, { title }: FormContent, row: number, width: number): number {
  write(paper, { top: row, bottom: row, left, right: left + width - 1 }, textContent(title, layout.writing), layout.merged);
  return row + 1;
}

/** Gives the first row below the header. */
function printHeader({ paper, layout, columns }: Table, top: number): number {
  const grouped = columns.some(({ group }) => group !== undefined);
  const bottom = grouped ? top + 1 : top;
  columns.forEach((column, i) => {
    const { left, right, label, group } = column;
    write(paper, { top: group === undefined ? top : bottom, bottom, left, right }, textContent(label, layout.writing), layout.merged || grouped);
    if (group === undefined || columns[i - 1]?.group === group) return;
    const beyond = columns.findIndex((other, j) => j > i && other.group !== group);
    const last = columns[(beyond < 0 ? columns.length : beyond) - 1] ?? column;
    write(paper, { top, bottom: top, left, right: last.right }, textContent(group, layout.writing), true);
  });
  return bottom + 1;
}

/** Prints the indicators `from` to `to`, exclusive, and gives the row below them. */
function printRows(table: Table, indicators: readonly IndicatorContent[], from: number, to: number, top: number): number {
  const { paper, layout, columns } = table;
  for (let i = from; i < to; i++) {
    const row = top + i - from;
    for (const { role, left, right } of columns) {
      if (role === "level1" || role === "level2") continue;
      write(paper, { top: row, bottom: row, left, right }, contentFor(table, role, indicators, i), layout.merged);
    }
  }
  for (const { role, left, right } of columns) if (role === "level1" || role === "level2") printLevel(table, role, { left, right }, indicators, from, to, top);
  return top + to - from;
}

function printLevel(table: Table, role: "level1" | "level2", { left, right }: { readonly left: number; readonly right: number }, indicators: readonly IndicatorContent[], from: number, to: number, top: number): void {
  const { paper, layout, table: block } = table;
  let end = from;
  for (let start = from; start < to; start = end) {
    end = start + 1;
    while (end < to && sameLevel(indicators, start, end, role)) end++;
    const content = textContent(levelText(block, role, indicators, start), layout.writing);
    const bottom = block.levels === "merged" ? top + end - 1 - from : top + start - from;
    write(paper, { top: top + start - from, bottom, left, right }, content, layout.merged || block.levels === "merged");
    for (let again = start + 1; again < end && block.levels !== "merged"; again++) {
      const row = top + again - from;
      write(paper, { top: row, bottom: row, left, right }, block.levels === "repeated" ? content : null, layout.merged);
    }
  }
}

function sameLevel(indicators: readonly IndicatorContent[], a: number, b: number, role: "level1" | "level2"): boolean {
  const [first, second] = [indicators[a], indicators[b]];
  return first?.level1 === second?.level1 && (role === "level1" || first?.level2 === second?.level2);
}

const COUNTS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

function levelText(block: IndicatorTable, role: "level1" | "level2", indicators: readonly IndicatorContent[], at: number): string | null {
  const name = indicators[at]?.[role] ?? null;
  if (name === null) return null;
  switch (block.levelStyle) {
    case "plain":
      return name;
    case "points": {
      const points = role === "level1" ? indicators.filter(({ level1 }) => level1 === name).reduce((sum, { weight }) => sum + (weight ?? 0), 0) : 0;
      return points > 0 ? `${name}（${points}分）` : name;
    }
    case "broken":
      return name.replace(/指标$/, "\n指标");
    case "spaced":
      return [...name].join(" ");
    case "numbered": {
      const before = new Set(indicators.slice(0, at).map(({ level1 }) => level1));
      return role === "level1" ? `${COUNTS[before.size] ?? ""}、${name}` : name;
    }
  }
}

function contentFor({ table, layout: { writing }, columns }: Table, role: TableRole, indicators: readonly IndicatorContent[], at: number): Content | null {
  const indicator = indicators[at];
  if (!indicator) return null;
  const has = (other: TableRole): boolean => columns.some((column) => column.role === other);
  switch (role) {
    case "index":
      return numberContent(at + 1, writing);
    case "level3":
      return textContent(indicator.level3 === null || table.prefix === null ? indicator.level3 : table.prefix.replace("1", String(countIn(indicators, at))) + indicator.level3, writing);
    case "operator":
      return textContent(indicator.qualitative && table.qualityIn === "operator" ? "定性" : indicator.operator, writing);
    case "quality":
      return textContent(indicator.qualitative ? "定性" : "定量", writing);
    case "value":
      return targetContent(indicator, { operator: has("operator"), unit: has("unit") }, writing);
    case "unit":
      return textContent(indicator.unit ?? table.noUnit, writing);
    case "remark":
      return textContent(indicator.qualitative && table.qualityIn === "remark" ? "定性" : indicator.remark, writing);
    case "weight":
    case "score":
      return numberContent(indicator[role], writing);
    case "actual":
      return actualContent(indicator, writing);
    default:
      return textContent(indicator[role], writing);
  }
}

/** Which of the names under its level 2 an indicator is, from 1. */
function countIn(indicators: readonly IndicatorContent[], at: number): number {
  let count = 1;
  while (count <= at && sameLevel(indicators, at, at - count, "level2")) count++;
  return count;
}

function printSide({ paper, table: { side }, layout, left }: Table, top: number, first: number, bottom: number): void {
  if (!side) return;
  const start = side.besideHeader ? top : first;
  const letters = [...side.label];
  if (side.style === "letters" && bottom - start + 1 >= letters.length) {
    letters.forEach((letter, i) => write(paper, { top: start + i, bottom: start + i, left, right: left }, textContent(letter, layout.writing), false));
    return;
  }
  write(paper, { top: start, bottom: Math.max(start, bottom), left, right: left }, textContent(side.label, layout.writing), side.style !== "once");
}

function printTotal({ paper, layout, columns, left }: Table, label: string, total: FormContent["scoreTotal"], row: number): number {
  const summed = columns.filter(({ role }) => role === "weight" || role === "score");
  const end = Math.min(...summed.map((column) => column.left), (columns.at(-1)?.right ?? left) + 1);
  write(paper, { top: row, bottom: row, left, right: Math.max(left, end - 1) }, textContent(label, layout.writing), layout.merged);
  for (const column of summed) {
    const value = total?.[column.role === "weight" ? "weight" : "score"] ?? null;
    write(paper, { top: row, bottom: row, left: column.left, right: column.right }, numberContent(value, layout.writing), layout.merged);
  }
  return row + 1;
}
