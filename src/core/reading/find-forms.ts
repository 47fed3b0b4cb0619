/**
 * Where the forms of a sheet are: each begins with its title or its first labels and ends where the next begins.
 */
import type { CellRange } from "../sheet/address";
import type { HeaderTerm } from "../form/glossary";
import { isFooterLabel, labelsPlace } from "./labels";
import { regionsOf } from "./regions";
import { columnsUnder, filledRowsBetween, itemsBetween, itemsIn, type Item, type SheetView } from "./sheet-view";
import { readSummaryHeader, type SummaryHeader } from "./summary-header";
import { readTableHeader, type TableHeader } from "./table-header";
import { findTitle, saysContinued } from "./titles";

export interface FormSite {
  readonly range: CellRange;
  readonly title: Item | null;
  /** The header of the indicator table; more than one where it is printed again on a further page. */
  readonly tables: readonly TableHeader[];
  readonly summary: SummaryHeader | null;
  /** Titles printed again on a further page. */
  readonly repeated: readonly Item[];
}

interface RowFacts {
  readonly row: number;
  readonly title: Item | null;
  readonly table: TableHeader | null;
  readonly summary: SummaryHeader | null;
  /** Terms of the header block that are printed in the row. */
  readonly terms: ReadonlySet<HeaderTerm>;
  readonly blankBefore: boolean;
}

/** For every row of a region, the index of the next row below it that … (the number of rows where there is none). */
interface Ahead {
  readonly title: readonly number[];
  readonly table: readonly number[];
  readonly summary: readonly number[];
  readonly naming: readonly number[];
  readonly projectName: readonly number[];
}

interface OpenSite {
  readonly top: number;
  title: Item | null;
  readonly tables: TableHeader[];
  summary: SummaryHeader | null;
  readonly repeated: Item[];
  /** Terms that name the form: printed again after its table, they begin another. */
  readonly named: Set<HeaderTerm>;
  /** A title has just said that the form goes on; labels printed again before the next table name nothing new. */
  goesOn: boolean;
}

const NAMING: readonly HeaderTerm[] = ["projectName", "projectCode", "department", "implementer", "supervisor"];

/** The sites of all forms of a sheet, in reading order of their first cells. A sheet without forms gives none. */
export function findForms(view: SheetView): FormSite[] {
  return regionsOf(view).flatMap((region) => sitesOf(view, region));
}

function sitesOf(view: SheetView, region: CellRange): FormSite[] {
  const facts = factsOf(view, region);
  const ahead = lookAhead(facts);
  const sites: FormSite[] = [];
  let open: OpenSite | null = null;
  const close = (bottom: number): void => {
    if (open) sites.push(finish(view, region, open, bottom));
  };
  const begin = (index: number): OpenSite => {
    const top = topAbove(view, region, facts, index, open);
    close(top - 1);
    return { top, title: null, tables: [], summary: null, repeated: [], named: new Set(), goesOn: false };
  };
  facts.forEach((fact, i) => {
    const { title, table, summary, terms } = fact;
    const hasTable = open !== null && (open.tables.length > 0 || open.summary !== null);
    if (title) {
      if (open && hasTable && goesOn(open, title, ahead, i)) {
        open.repeated.push(title);
        open.goesOn = true;
      } else {
        if (!open || hasTable || (open.named.has("projectName") && before(ahead.projectName, ahead.title, i))) open = begin(i);
        open.title ??= title;
      }
      return;
    }
    if (open && hasTable && !open.goesOn && namesAnother(open, terms) && leadsToTable(ahead, i)) open = begin(i);
    if ((table ?? summary) && !open) open = begin(i);
    if (!open && terms.size > 0 && leadsToTable(ahead, i)) open = begin(i);
    if (!open) return;
    if (table) {
      open.tables.push(table);
      open.goesOn = false;
    } else if (summary && open.tables.length === 0 && !open.summary && listsProjects(ahead, i)) open.summary = summary;
    for (const term of terms) open.named.add(term);
  });
  close(region.bottom);
  return [...restAbove(region, facts, sites), ...sites];
}

/** What stands above the first form may be one without title and header, or goals in prose; its reader decides. */
function restAbove(region: CellRange, facts: readonly RowFacts[], [first]: readonly FormSite[]): FormSite[] {
  const [top] = facts;
  const bottom = first ? first.range.top - 1 : region.bottom;
  return top && top.row <= bottom ? [{ range: { ...region, top: top.row, bottom }, title: null, tables: [], summary: null, repeated: [] }] : [];
}

function factsOf(view: SheetView, region: CellRange): RowFacts[] {
  const facts: RowFacts[] = [];
  let headerEnds = -1;
  let above = region.top - 1;
  for (const row of filledRowsBetween(view, region.top, region.bottom)) {
    const items = itemsIn(view, row, region.left, region.right);
    if (items.length === 0 || row <= headerEnds) continue;
    const table = readTableHeader(view, row, region.left, region.right);
    if (table) headerEnds = table.bottom;
    const summary = table ? null : readSummaryHeader(items);
    const title = table || summary ? null : findTitle(view, row, region.left, region.right);
    facts.push({ row, title, table, summary, terms: table || summary ? new Set() : termsOf(items), blankBefore: row > above + 1 });
    above = table ? table.bottom : row;
  }
  return facts;
}

/** Header terms of a row. Only the first cells of a row are asked: labels do not stand at the end of long rows. */
function termsOf(items: readonly Item[]): ReadonlySet<HeaderTerm> {
  const terms = new Set<HeaderTerm>();
  for (const item of items.slice(0, 8)) {
    const term = item.means.header ?? item.fused?.means.header;
    if (term) terms.add(term);
  }
  return terms;
}

function lookAhead(facts: readonly RowFacts[]): Ahead {
  return {
    title: next(facts, ({ title }) => title !== null),
    table: next(facts, ({ table }) => table !== null),
    summary: next(facts, ({ summary }) => summary !== null),
    naming: next(facts, ({ terms }) => NAMING.some((term) => terms.has(term))),
    projectName: next(facts, ({ terms }) => terms.has("projectName")),
  };
}

function next(facts: readonly RowFacts[], test: (fact: RowFacts) => boolean): number[] {
  const found = new Array<number>(facts.length).fill(facts.length);
  for (let i = facts.length - 2; i >= 0; i--) found[i] = test(facts[i + 1] as RowFacts) ? i + 1 : (found[i + 1] as number);
  return found;
}

/** Whether of two kinds of row the first comes before the second, below a row. */
function before(first: readonly number[], second: readonly number[], index: number): boolean {
  return (first[index] as number) < (second[index] as number);
}

/** A title printed again with no header block before the next table is a page break, and so is one that says 续. */
function goesOn(open: OpenSite, title: Item, ahead: Ahead, index: number): boolean {
  if (saysContinued(title.folded)) return true;
  if (open.title?.folded !== title.folded || open.named.size === 0) return false;
  return before(ahead.table, ahead.title, index) && before(ahead.table, ahead.summary, index) && before(ahead.table, ahead.naming, index);
}

function namesAnother(open: OpenSite, terms: ReadonlySet<HeaderTerm>): boolean {
  if (terms.has("projectName")) return true;
  return NAMING.some((term) => terms.has(term) && open.named.has(term));
}

/** Whether a table follows before any other title. */
function leadsToTable(ahead: Ahead, index: number): boolean {
  return before(ahead.table, ahead.title, index) || before(ahead.summary, ahead.title, index);
}

/** A heading with a Chinese numeral, or a paragraph: no line of a form's header. */
function isProse([line, ...more]: readonly Item[]): boolean {
  return line !== undefined && more.length === 0 && (/^[一二三四五六七八九十]+[、.]/.test(line.folded) || (line.folded.length > 40 && /[。;,，；]/.test(line.folded) && !line.fused?.means.header));
}

/** A row of labels that indicators follow is one of their header, unless another project is named in between. */
function listsProjects(ahead: Ahead, index: number): boolean {
  return !before(ahead.table, ahead.title, index) || before(ahead.projectName, ahead.table, index);
}

function lastTableRow(open: OpenSite): number {
  return Math.max(open.top, open.summary?.row ?? 0, ...open.tables.map((table) => table.bottom));
}

/**
 * The first row of a form that is recognised at `facts[index]`. Lines right above it belong to it: all of them above the first form, and
 * between forms such as 附件2, 填报单位 or 金额单位, which no form ends with, as it does with 总分 or 合计.
 */
function topAbove(view: SheetView, region: CellRange, facts: readonly RowFacts[], index: number, after: OpenSite | null): number {
  let at = index;
  for (; at > 0; at--) {
    const fact = facts[at] as RowFacts;
    const above = facts[at - 1] as RowFacts;
    if (fact.blankBefore || above.table || above.summary || above.title) break;
    const items = itemsIn(view, above.row, region.left, region.right);
    if (!after && isProse(items)) break;
    if (!after) continue;
    const prelude = items.every((item) => /^附[件表录]|^\(?(?:19|20)\d\d/.test(item.folded));
    const labelled = (after.tables.length > 0 || after.summary !== null) && [...above.terms].some((term) => term !== "scoreTotal") && !items.some((item) => isFooterLabel(item));
    if (above.row <= lastTableRow(after) || (!prelude && !labelled)) break;
  }
  return (facts[at] as RowFacts).row;
}

function finish(view: SheetView, region: CellRange, open: OpenSite, bottom: number): FormSite {
  const items = itemsBetween(view, { ...region, top: open.top, bottom });
  const { left, right } = columnsOf(items, open);
  const last = items.reduce((lowest, { area }) => (area.left <= right && area.right >= left ? Math.max(lowest, area.bottom) : lowest), open.top);
  const range: CellRange = { top: open.top, left, right: Math.min(right, view.grid.range.right), bottom: Math.min(last, view.grid.range.bottom) };
  return { range, title: open.title, tables: open.tables, summary: open.summary, repeated: open.repeated };
}

interface Block {
  readonly left: number;
  right: number;
}

/** The columns of a form: remarks beside it, past a blank column and without any label, are not part of it. */
function columnsOf(items: readonly Item[], open: OpenSite): { readonly left: number; readonly right: number } {
  const blocks: Block[] = [];
  for (const column of [...columnsUnder(items)].sort((a, b) => a - b)) {
    const block = blocks.at(-1);
    if (block && column === block.right + 1) block.right = column;
    else blocks.push({ left: column, right: column });
  }
  const own = blocks.length > 1 ? blocksWithLabels(blocks, items, open) : blocks;
  return { left: Math.min(...own.map((block) => block.left)), right: Math.max(...own.map((block) => block.right)) };
}

function blocksWithLabels(blocks: readonly Block[], items: readonly Item[], open: OpenSite): readonly Block[] {
  const core = new Set<Item | null>([open.title, ...open.tables.flatMap((table) => table.items), ...(open.summary?.columns.map(({ label }) => label) ?? [])]);
  const labelled = new Set<Block>();
  for (const item of items) {
    const block = blocks.find(({ left, right }) => item.area.left <= right && item.area.right >= left) as Block;
    if (!labelled.has(block) && (core.has(item) || isAnyLabel(item))) labelled.add(block);
  }
  return blocks.filter((block) => labelled.has(block));
}

function isAnyLabel(item: Item): boolean {
  const means = (item.fused ?? item).means;
  return isFooterLabel(item) || labelsPlace(means) || means.column !== null;
}
