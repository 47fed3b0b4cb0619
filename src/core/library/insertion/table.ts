/**
 * The indicator table of a form as insertion sees it: its columns, and row by row what stands there and what is free.
 */
import { bareLevelName, levelsNamed } from "../../form/families";
import { foldText } from "../../form/fold-text";
import type { ColumnRole, Form, Indicator } from "../../form/form";
import { COLUMN_TERMS, labelsOf, TABLE_LABELS } from "../../form/glossary";
import { areaOf, cellAt, seenAt, type Grid } from "../../sheet/grid";

export type InsertionRole = ColumnRole | "index" | "quality";
export type LevelRole = "level1" | "level2";

/** One column of the table; null where nobody knows what it is for. */
export interface InsertionColumn {
  readonly role: InsertionRole | null;
  readonly left: number;
  readonly right: number;
}

/**
 * One row below the header. `free`: has no indicator and nothing that would be overwritten. `part`: belongs to its levels and takes no
 * indicator: further rows of one whose name is merged downwards, a level 1 on a row of its own. `other`: headers printed again, totals, whatever else stands between.
 */
export interface BodyRow {
  readonly row: number;
  readonly kind: "indicator" | "free" | "part" | "other";
  /** Level names as they apply to the row, bare; null where none does. */
  readonly level1: string | null;
  readonly level2: string | null;
  readonly indicator: Indicator | null;
}

export interface InsertionTable {
  readonly grid: Grid;
  readonly form: Form;
  readonly columns: readonly InsertionColumn[];
  /** First row below the header. */
  readonly top: number;
  /** Without gaps from `top` on; none where nothing stands below the header. */
  readonly body: readonly BodyRow[];
}

const LABELS = labelsOf(COLUMN_TERMS);
const TABLE_NAMES: ReadonlySet<string> = new Set(TABLE_LABELS.map(foldText));
const PLACEHOLDER = /^(?:指标[一二三四五六七八九十\d]*[:：、.]?)?[.。…·*×xX_\s-]*$/;

/** The column of a role, or null. */
export function columnOf({ columns }: InsertionTable, role: InsertionRole): InsertionColumn | null {
  return columns.find((column) => column.role === role) ?? null;
}

/** Whether a text is only a template's filling: 指标1：, ……. A blank is one. */
export function isPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(foldText(text));
}

/** The table of a form, or null where it has none whose columns for name and target are known. */
export function viewTable(grid: Grid, form: Form): InsertionTable | null {
  const columns = form.evidence.columns.map(({ role, left, right, label }): InsertionColumn => {
    const term = role ?? (label ? LABELS.find(foldText(label.value)) : null);
    // What a column holds says more than a heading such as 指标性质, which stands over signs in one county and over 定性 and 定量 in another.
    const sorts = (role === null || role === "operator") && sortsRows(grid, form, left);
    const taken = role === null && form.columns.some((column) => column.role === term);
    return { role: sorts ? "quality" : term === "extra" || taken ? null : term, left, right };
  });
  const has = (role: InsertionRole): boolean => columns.some((column) => column.role === role);
  if (!has("level3") || !has("value")) return null;
  const labels = form.evidence.columns.flatMap(({ label }) => (label ? [areaOf(grid, label.cell).bottom + 1] : []));
  const first = form.indicators[0]?.row;
  const top = Math.max(...labels, ...(labels.length === 0 && first !== undefined ? [first] : []));
  if (!Number.isFinite(top)) return null;
  const table: InsertionTable = { grid, form, columns, top, body: [] };
  return { ...table, body: bodyOf(table) };
}

/** Whether a column says of every row that it is 定性 or 定量, and nothing else. */
function sortsRows(grid: Grid, { indicators }: Form, column: number): boolean {
  const said = indicators.map(({ row }) => foldText(seenAt(grid, row, column).text)).filter((text) => text !== "");
  return said.includes("定量") && said.every((text) => /^定[性量]$/.test(text));
}

function bodyOf(table: InsertionTable): BodyRow[] {
  const { form, top } = table;
  const indicators = new Map(form.indicators.map((indicator) => [indicator.row, indicator]));
  const bottom = bottomOf(table);
  const body: BodyRow[] = [];
  let carried: Pick<BodyRow, "level1" | "level2"> = { level1: null, level2: null };
  for (let row = top; row <= bottom; row++) {
    const indicator = indicators.get(row) ?? null;
    const kind = indicator ? "indicator" : kindOf(table, row, body.at(-1));
    if (kind === "other") {
      body.push({ row, kind, level1: null, level2: null, indicator: null });
      continue;
    }
    carried = indicator
      ? { level1: indicator.level1?.value ?? null, level2: indicator.level2?.value ?? null }
      : levelsAt(table, row, carried);
    body.push({ row, kind, ...carried, indicator });
  }
  return body.map((one, i) => (isHeading(one, body[i + 1]) ? { ...one, kind: "part" } : one));
}

/** A level 1 on a row of its own, above the rows that have a level 2: it stays alone there. */
function isHeading({ kind, level1, level2 }: BodyRow, below: BodyRow | undefined): boolean {
  return kind === "free" && level1 !== null && level2 === null && below?.kind === "indicator" && below.level1 === level1 && below.level2 !== null;
}

/** The last row of the table: below the last indicator, rows that belong to it and blank ones between them. */
function bottomOf(table: InsertionTable): number {
  const { grid, form, top } = table;
  const bare = form.indicators.length === 0 ? blankRowsBelow(table) : 0;
  let bottom = Math.max(top + bare - 1, ...form.indicators.map(({ row }) => row));
  for (let row = bottom + 1; row <= lowest(grid); row++) {
    if (belongs(table, row)) bottom = row;
    else if (!isBlankRow(grid, row, form.range.left, form.range.right)) break;
  }
  return bottom;
}

/** The last row that anything reaches. */
function lowest(grid: Grid): number {
  return grid.merges.reduce((bottom, merge) => Math.max(bottom, Math.min(merge.bottom, grid.range.bottom + 50)), grid.range.bottom);
}

/** In a table that nobody has begun: blank rows between the header and what comes next. */
function blankRowsBelow({ grid, form, top }: InsertionTable): number {
  let row = top;
  while (row <= grid.range.bottom && isBlankRow(grid, row, form.range.left, form.range.right)) row++;
  return row > grid.range.bottom ? 0 : row - top;
}

function isBlankRow(grid: Grid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (textAt(grid, row, column) !== "") return false;
  return true;
}

function textAt(grid: Grid, row: number, column: number): string {
  const { value, text, formula } = cellAt(grid, row, column);
  return formula ?? (value === null ? "" : text === "" ? String(value) : text);
}

/** Whether a row below the last indicator still is one of the table: a level stands there, or 指标1：, or the label beside reaches it. */
function belongs(table: InsertionTable, row: number): boolean {
  const { grid, columns, form, top } = table;
  const levels = columns.filter(({ role }) => role === "level1" || role === "level2");
  const named = levels.some(({ left }) => {
    const { level1, level2 } = levelsNamed(seenAt(grid, row, left).text);
    return level1 || level2;
  });
  if (named) return true;
  const name = columns.find(({ role }) => role === "level3");
  const text = name ? textAt(grid, row, name.left) : "";
  if (text !== "" && isPlaceholder(text)) return true;
  const first = Math.min(...columns.map(({ left }) => left));
  for (let column = form.range.left; column < first; column++) {
    const area = areaOf(grid, { row, column });
    const label = foldText(cellAt(grid, area.top, area.left).text);
    if (area.bottom > area.top && area.top <= top && TABLE_NAMES.has(label)) return true;
  }
  return false;
}

function kindOf({ grid, columns, form }: InsertionTable, row: number, above: BodyRow | undefined): BodyRow["kind"] {
  const name = columns.find(({ role }) => role === "level3") as InsertionColumn;
  const area = areaOf(grid, { row, column: name.left });
  if (area.top < row && cellAt(grid, area.top, area.left).value !== null) return above && above.kind !== "other" && above.kind !== "free" ? "part" : "other";
  const own = columns.filter(({ role }) => role !== "level1" && role !== "level2");
  const first = Math.min(...columns.map(({ left }) => left));
  for (let column = form.range.left; column <= form.range.right; column++) {
    const text = textAt(grid, row, column);
    if (column < first) {
      if (text !== "" && !isBesideLabel(text) && areaOf(grid, { row, column }).bottom === row) return "other";
      continue;
    }
    const level = columns.some(({ role, left, right }) => (role === "level1" || role === "level2") && column >= left && column <= right);
    if (level ? text !== "" && !isLevelName(text) : text !== "" && !isPlaceholder(text)) return "other";
  }
  const merged = own.some(({ left }) => {
    const cell = areaOf(grid, { row, column: left });
    return cell.bottom > cell.top && cell.top <= row;
  });
  return merged || grid.hiddenRows.has(row) ? "other" : "free";
}

/** 绩效指标 left of the levels, whole or letter by letter. */
function isBesideLabel(text: string): boolean {
  const folded = foldText(text);
  return TABLE_NAMES.has(folded) || /^[年度绩效指标目体系]{1,2}$/.test(folded);
}

function isLevelName(text: string): boolean {
  const { level1, level2 } = levelsNamed(text);
  return level1 || level2;
}

/** Levels of a row without indicator: as printed there or merged over it, else as above. */
function levelsAt({ grid, columns }: InsertionTable, row: number, carried: Pick<BodyRow, "level1" | "level2">): Pick<BodyRow, "level1" | "level2"> {
  const printed = (role: LevelRole): string | null => {
    const column = columns.find((candidate) => candidate.role === role);
    const text = column ? seenAt(grid, row, column.left).text : "";
    return isLevelName(text) ? bareLevelName(text) : null;
  };
  const level1 = printed("level1");
  const level2 = printed("level2");
  if (level1 !== null && level1 !== carried.level1) return { level1, level2 };
  return { level1: carried.level1, level2: level2 ?? carried.level2 };
}
