/**
 * The indicator table of a site, over all its pages.
 */
import { bareLevelName } from "../form/families";
import type { Indicator } from "../form/form";
import type { CellAddress } from "../sheet/address";
import { correctColumns, type ColumnCorrection } from "./corrections";
import type { Doubt } from "./doubts";
import type { FormSite } from "./find-forms";
import { readColumns, type TableColumns } from "./read-columns";
import { isHeading, readIndicators, type Carried, type IndicatorRows } from "./read-indicators";
import { shapeOf } from "./shape";
import { itemsIn, located, type Item, type SheetView } from "./sheet-view";
import { readTableBody, type TableBody } from "./table-body";
import type { HeaderColumn, TableHeader } from "./table-header";

export interface TableReading {
  readonly indicators: readonly Indicator[];
  readonly columns: readonly HeaderColumn[];
  readonly totals: readonly (readonly Item[])[];
  /** Rows that belong to the table, header included, page by page. */
  readonly pages: readonly { readonly top: number; readonly bottom: number }[];
  readonly used: readonly Item[];
  readonly labels: readonly Item[];
  readonly doubts: readonly Doubt[];
}

interface Page {
  /** Null where the sheet prints none. */
  readonly header: TableHeader | null;
  readonly body: TableBody;
  /** The first cell of the page. */
  readonly at: CellAddress;
  /** Items of the header, and those of them that head columns. */
  readonly items: readonly Item[];
  readonly labels: readonly Item[];
}

/** Reads the tables of a site; a site without header is read by contents where its rows look like indicators. Null: there is no table. */
export function readIndicatorTable(view: SheetView, site: FormSite, corrections: readonly ColumnCorrection[]): TableReading | null {
  const pages = site.tables.length > 0 ? pagesOf(view, site) : pagesByContent(view, site);
  const [first] = pages;
  if (!first) return null;
  const carried: Carried = { level1: null, level2: null };
  const parts: (Page & { readonly rows: IndicatorRows })[] = [];
  const doubts: Doubt[] = [];
  let columns: TableColumns | null = null;
  let last: TableHeader | null = null;
  const headings: Item[] = [];
  for (const page of pages) {
    const { header, body, at } = page;
    if (!columns || !sameColumns(header as TableHeader, last as TableHeader)) {
      if (columns) doubts.push({ key: "header-contradicts", cell: at, data: {} });
      columns = readColumns(header?.columns ?? [], body.rows.map(({ items }) => items), at);
      columns = { ...columns, columns: correctColumns(columns.columns, corrections) };
      doubts.push(...columns.doubts);
    }
    last = header;
    const heading = header && parts.length === 0 ? headingAbove(view, site, header, columns.columns) : null;
    if (heading) {
      carried.level1 = located(heading, bareLevelName(heading.text));
      headings.push(heading);
    }
    parts.push({ ...page, rows: readIndicators(view, body.rows, columns, carried) });
  }
  const indicators = parts.flatMap(({ rows }) => rows.indicators);
  if (indicators.length === 0 && first.header) doubts.push({ key: "header-without-rows", cell: first.at, data: {} });
  return {
    indicators,
    columns: (columns as TableColumns).columns,
    totals: parts.flatMap(({ body }) => body.totals),
    pages: parts.map(({ header, body, at }) => ({ top: at.row, bottom: Math.max(body.bottom, header ? header.bottom : at.row) })),
    used: [...headings, ...parts.flatMap(({ items, body, rows }) => [...items, ...body.besides, ...rows.used, ...body.totals.flat()])],
    labels: parts.flatMap(({ labels }) => labels),
    doubts: [...doubts, ...parts.flatMap(({ rows }) => rows.doubts)],
  };
}

/** 一、产出指标 on a row of its own above the labels of its rows, where these have no column for it. */
function headingAbove(view: SheetView, { range }: FormSite, header: TableHeader, columns: readonly HeaderColumn[]): Item | null {
  if (columns.some(({ role }) => role === "level1")) return null;
  const [above, ...more] = itemsIn(view, header.top - 1, range.left, range.right);
  return above && more.length === 0 && isHeading(shapeOf(above)) ? above : null;
}

function pagesOf(view: SheetView, site: FormSite): Page[] {
  return site.tables.map((header, i) => {
    const next = site.tables[i + 1]?.top ?? site.range.bottom + 1;
    const repeated = site.repeated.map(({ address }) => address.row).filter((row) => row > header.bottom);
    const body = { ...site.range, top: header.bottom + 1, bottom: Math.min(next, ...repeated) - 1 };
    const labels = header.columns.map(({ label }) => label as Item);
    return { header, body: readTableBody(view, header, body), at: (header.items[0] as Item).address, items: header.items, labels };
  });
}

/** The same labels over the same columns. */
function sameColumns(a: TableHeader, b: TableHeader): boolean {
  const print = (header: TableHeader): string => header.columns.map(({ left, role }) => `${left} ${role}`).join();
  return print(a) === print(b);
}

/** Rows without a header are taken for indicators where at least two of them carry level names and more. */
function pagesByContent(view: SheetView, site: FormSite): Page[] {
  const body = readTableBody(view, null, site.range);
  const levels = (row: TableBody["rows"][number]): number => row.items.filter(({ shape }) => /^level/.test(shape)).length;
  const first = body.rows.findIndex((row) => levels(row) > 0 && row.items.length >= 3);
  const rows = first < 0 ? [] : body.rows.slice(first);
  if (rows.filter((row) => levels(row) > 0 && row.items.length >= 3).length < 2) return [];
  const top = (rows[0] as TableBody["rows"][number]).row;
  return [{ header: null, body: readTableBody(view, null, { ...site.range, top }), at: { row: top, column: site.range.left }, items: [], labels: [] }];
}
