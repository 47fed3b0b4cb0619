/**
 * The indicator table of a site, over all its pages.
 */
import type { Indicator } from "../form/form";
import type { CellAddress, CellRange } from "../sheet/address";
import { correctColumns, type ColumnCorrection } from "./corrections";
import type { Doubt } from "./doubts";
import type { FormSite } from "./find-forms";
import { readColumns, type TableColumns } from "./read-columns";
import { readIndicators, type Carried, type IndicatorRows } from "./read-indicators";
import type { Item, SheetView } from "./sheet-view";
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
  readonly header: TableHeader | null;
  readonly body: TableBody;
}

/** Reads the tables of a site; a site without header is read by contents where its rows look like indicators. Null: there is no table. */
export function readIndicatorTable(view: SheetView, site: FormSite, corrections: readonly ColumnCorrection[]): TableReading | null {
  const pages = site.tables.length > 0 ? pagesOf(view, site) : pagesByContent(view, site);
  const [first] = pages;
  if (!first) return null;
  const carried: Carried = { level1: null, level2: null };
  const parts: { readonly header: TableHeader | null; readonly body: TableBody; readonly rows: IndicatorRows }[] = [];
  const spans: { readonly top: number; readonly bottom: number }[] = [];
  const doubts: Doubt[] = [];
  let columns: TableColumns | null = null;
  for (const [i, { header, body }] of pages.entries()) {
    const at: CellAddress = header?.items[0]?.address ?? { row: body.rows[0]?.row ?? site.range.top, column: site.range.left };
    if (!columns || (header && !sameHeader(header, (pages[i - 1] as Page).header))) {
      if (columns) doubts.push({ key: "header-contradicts", cell: at, data: {} });
      columns = readColumns(header?.columns ?? [], body.rows.map(({ items }) => items), at);
      columns = { ...columns, columns: correctColumns(columns.columns, corrections) };
      doubts.push(...columns.doubts);
    }
    const rows = readIndicators(view, body.rows, columns, carried);
    parts.push({ header, body, rows });
    spans.push({ top: header?.top ?? at.row, bottom: Math.max(body.bottom, header?.bottom ?? 0) });
  }
  const indicators = parts.flatMap(({ rows }) => rows.indicators);
  if (indicators.length === 0 && first.header) doubts.push({ key: "header-without-rows", cell: (first.header.items[0] as Item).address, data: {} });
  return {
    indicators,
    columns: (columns as TableColumns).columns,
    totals: parts.flatMap(({ body }) => body.totals),
    pages: spans,
    used: parts.flatMap(({ header, body, rows }) => [...(header?.items ?? []), ...body.besides, ...rows.used, ...body.totals.flat()]),
    labels: parts.flatMap(({ header }) => header?.columns.flatMap(({ label }) => label ?? []) ?? []),
    doubts: [...doubts, ...parts.flatMap(({ rows }) => rows.doubts)],
  };
}

function pagesOf(view: SheetView, site: FormSite): Page[] {
  return site.tables.map((header, i) => {
    const next = site.tables[i + 1]?.top ?? site.range.bottom + 1;
    const repeated = site.repeated.map(({ address }) => address.row).filter((row) => row > header.bottom);
    const body = { ...site.range, top: header.bottom + 1, bottom: Math.min(next, ...repeated) - 1 };
    return { header, body: readTableBody(view, header, body) };
  });
}

/** The same labels over the same columns. */
function sameHeader(a: TableHeader, b: TableHeader | null): boolean {
  const print = (header: TableHeader): string => header.columns.map(({ left, role }) => `${left} ${role}`).join();
  return b !== null && print(a) === print(b);
}

/** Rows without a header are taken for indicators where at least two of them carry level names and more. */
function pagesByContent(view: SheetView, site: FormSite): Page[] {
  const body = readTableBody(view, null, site.range);
  const levels = (row: TableBody["rows"][number]): number => row.items.filter(({ shape }) => /^level/.test(shape)).length;
  const first = body.rows.findIndex((row) => levels(row) > 0 && row.items.length >= 3);
  const rows = first < 0 ? [] : body.rows.slice(first);
  if (rows.filter((row) => levels(row) > 0 && row.items.length >= 3).length < 2) return [];
  const [top] = rows;
  const range: CellRange = { ...site.range, top: (top as TableBody["rows"][number]).row };
  return [{ header: null, body: readTableBody(view, null, range) }];
}
