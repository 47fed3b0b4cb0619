/**
 * Prints a form under a layout: the opposite of reading it.
 */
import type { CellAddress } from "../sheet/address";
import type { BudgetField, FormContent } from "./form-content";
import type { Block, FieldPlace, Layout, PlaceField } from "./layout";
import { write, type Paper, type Printed } from "./paper";
import { printTable, widthOfTable } from "./print-table";
import { moneyContent, numberContent, percentContent, textContent, type Content } from "./write-value";

interface Page {
  readonly paper: Paper;
  readonly content: FormContent;
  readonly layout: Layout;
  readonly left: number;
  readonly width: number;
}

/** Prints a form with its first cell at `origin`. What the layout has no place for is not printed. */
export function printForm(content: FormContent, layout: Layout, origin: CellAddress): Printed {
  const paper: Paper = { cells: [], merges: [] };
  const width = Math.max(layout.width, ...layout.blocks.map(widthOf));
  const page: Page = { paper, content, layout, left: origin.column, width };
  let row = origin.row;
  for (const block of layout.blocks) row = printBlock(page, block, row);
  return { ...paper, range: { top: origin.row, left: origin.column, bottom: Math.max(origin.row, row - 1), right: origin.column + width - 1 } };
}

/** Sheet columns that a block takes at least. */
function widthOf(block: Block): number {
  switch (block.block) {
    case "line":
      return block.cells.length;
    case "fields":
      return (block.heading === null ? 0 : 1) + Math.max(1, ...block.rows.map((places) => places.length * 2));
    case "execution":
      return (block.heading === null ? 1 : 2) + block.columns.length;
    case "indicators":
      return widthOfTable(block);
    case "projects":
      return block.columns.reduce((sum, { span }) => sum + span, 0);
    default:
      return 1;
  }
}

/** Prints a block from a row on and gives the row below it. */
function printBlock(page: Page, block: Block, row: number): number {
  const { paper, content, layout, left, width } = page;
  switch (block.block) {
    case "blank":
      return row + block.rows;
    case "title":
      cell(page, row, left, left + width - 1, textContent(content.title, layout.writing));
      return row + 1;
    case "year":
      cell(page, row, left, left + width - 1, textContent(block.before + (content.fiscalYear === null ? "" : String(content.fiscalYear)) + block.after, layout.writing));
      return row + 1;
    case "line":
      spread(left, width, block.cells.length).forEach((area, i) => cell(page, row, area.left, area.right, textContent(block.cells[i] ?? null, layout.writing)));
      return row + 1;
    case "fields":
      return printFields(page, block, row);
    case "execution":
      return printExecution(page, block, row);
    case "indicators":
      return printTable(paper, block, content, layout, { top: row, left, width });
    case "projects":
      return printProjects(page, block, row);
  }
}

function cell({ paper, layout }: Page, row: number, left: number, right: number, content: Content | null): void {
  write(paper, { top: row, bottom: row, left, right }, content, layout.merged);
}

/** Divides a width among cells, the first ones narrower. */
function spread(left: number, width: number, count: number): { readonly left: number; readonly right: number }[] {
  const start = (i: number): number => left + Math.floor((i * width) / count);
  return Array.from({ length: count }, (_, i) => ({ left: start(i), right: start(i + 1) - 1 }));
}

function printFields(page: Page, block: Block & { readonly block: "fields" }, top: number): number {
  const { paper, layout, left, width } = page;
  const indent = block.heading === null ? 0 : 1;
  if (block.heading !== null) {
    const bottom = Math.max(top, top + block.rows.length - 1);
    write(paper, { top, bottom, left, right: left }, textContent(block.heading, layout.writing), layout.merged);
  }
  block.rows.forEach((places, i) => {
    spread(left + indent, width - indent, places.length).forEach((area, j) => {
      const place = places[j];
      if (place) printPlace(page, place, top + i, area.left, area.right);
    });
  });
  return top + block.rows.length;
}

function printPlace(page: Page, place: FieldPlace, row: number, left: number, right: number): void {
  const { writing } = page.layout;
  const value = place.field === null ? textContent(place.fixed ?? null, writing) : placeContent(page, place.field);
  if (place.fused) {
    const text = value ? String(value.value) : "";
    cell(page, row, left, right, textContent(`${place.label}：${text}`, writing));
    return;
  }
  cell(page, row, left, left, textContent(place.label, writing));
  if (right > left) cell(page, row, left + 1, right, value);
}

function placeContent({ content, layout: { writing } }: Page, field: PlaceField): Content | null {
  if (typeof field === "object") return moneyContent(content.budget?.sources[field.source]?.amount ?? null, writing);
  if (field === "fiscalYear") return numberContent(content.fiscalYear, writing);
  if (field === "department" || field === "projectName" || field === "projectCode" || field === "goal") return textContent(content[field], writing);
  if (field in content.funds) return moneyContent(content.funds[field as keyof FormContent["funds"]], writing);
  return moneyContent(content.budget?.amounts[field as BudgetField] ?? null, writing);
}

function printExecution(page: Page, block: Block & { readonly block: "execution" }, top: number): number {
  const { paper, content, layout, left, width } = page;
  const indent = block.heading === null ? 0 : 1;
  const bottom = top + block.rows.length;
  if (block.heading !== null) write(paper, { top, bottom, left, right: left }, textContent(block.heading, layout.writing), layout.merged);
  const [labels, ...columns] = spread(left + indent, width - indent, block.columns.length + 1);
  columns.forEach((area, i) => cell(page, top, area.left, area.right, textContent(block.columns[i]?.label ?? null, layout.writing)));
  block.rows.forEach(({ label, field }, r) => {
    const row = top + 1 + r;
    if (labels) cell(page, row, labels.left, labels.right, textContent(label, layout.writing));
    columns.forEach((area, i) => {
      const column = block.columns[i]?.column;
      if (column) cell(page, row, area.left, area.right, executionContent(content, column, r === 0 ? null : field, layout));
    });
  });
  return bottom + 1;
}

/** A cell of 预算执行: of the annual total where `part` is null, else of one of its parts, which have a budget alone. */
function executionContent({ execution, funds }: FormContent, column: string, part: keyof FormContent["funds"] | null, { writing }: Layout): Content | null {
  const isBudget = column === "budget" || column === "initialBudget";
  if (part) return isBudget ? moneyContent(funds[part], writing) : null;
  if (isBudget) return moneyContent(execution?.budget ?? null, writing);
  if (column === "executed") return moneyContent(execution?.executed ?? null, writing);
  if (column === "rate") return percentContent(execution?.rate ?? null, writing);
  return numberContent(execution?.[column === "weight" ? "weight" : "score"] ?? null, writing);
}

function printProjects(page: Page, block: Block & { readonly block: "projects" }, top: number): number {
  const { content, layout, left, width } = page;
  let at = left;
  const columns = block.columns.map((column, i) => {
    const start = at;
    at = i === block.columns.length - 1 ? left + width : at + column.span;
    return { ...column, left: start, right: at - 1 };
  });
  for (const { left: from, right, label } of columns) cell(page, top, from, right, textContent(label, layout.writing));
  let row = top + 1;
  const printTotal = (): void => {
    for (const { role, left: from, right } of columns) {
      if (role === block.total?.at) cell(page, row, from, right, textContent(block.total.label, layout.writing));
      else cell(page, row, from, right, role === "amount" ? moneyContent(content.summaryTotal, layout.writing) : null);
    }
    row++;
  };
  if (block.total?.first) printTotal();
  content.projects.forEach((project, i) => {
    for (const { role, left: from, right } of columns) {
      const value = role === "index" ? numberContent(i + 1, layout.writing) : role === "amount" ? moneyContent(project.amount, layout.writing) : textContent(project[role], layout.writing);
      cell(page, row, from, right, value);
    }
    row++;
  });
  if (block.total && !block.total.first) printTotal();
  return row;
}
