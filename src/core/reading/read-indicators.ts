/**
 * The rows of a table as indicators.
 */
import type { CellAddress } from "../sheet/address";
import { bareLevelName } from "../form/families";
import { foldText } from "../form/fold-text";
import type { ColumnRole, Indicator, Located, Misplacement } from "../form/form";
import { fullMarks } from "../form/target";
import { alignerFor, shiftOf, type Placement } from "./align-row";
import { readPlainNumber, readQuantity } from "./cell-number";
import type { Doubt } from "./doubts";
import type { TableRole } from "./fit";
import type { TableColumns } from "./read-columns";
import { readTarget } from "./read-target";
import { isError, itemAt, located, type Item, type SheetView } from "./sheet-view";
import type { Shape } from "./shape";
import type { BodyRow } from "./table-body";
import type { HeaderColumn } from "./table-header";

export interface IndicatorRows {
  readonly indicators: readonly Indicator[];
  /** Items that got a role, indicators or not. */
  readonly used: readonly Item[];
  readonly doubts: readonly Doubt[];
}

/** Levels as last printed above a row. */
export interface Carried {
  level1: Located<string> | null;
  level2: Located<string> | null;
}

/** What a merged cell over several rows says for each of them; names, weights and scores belong to one row alone. */
const SHARED: ReadonlySet<TableRole> = new Set(["value", "operator", "unit", "description", "explanation", "basis", "remark", "deviation"]);

const NOTHING: readonly Item[] = [];

/** Reads the rows in order. `carried` is changed: a table that goes on after a page break goes on with its levels. */
export function readIndicators(view: SheetView, rows: readonly BodyRow[], table: TableColumns, carried: Carried): IndicatorRows {
  const indicators: Indicator[] = [];
  const used: Item[] = [];
  const doubts: Doubt[] = [];
  const align = alignerFor(table.columns, table.profile);
  for (const { row, items } of rows) {
    const placed = levelsInPlace(align(items, ({ left, right }) => (view.hanging.get(row) ?? NOTHING).some(({ area }) => area.left <= right && area.right >= left)), table.columns);
    for (const { item, column } of placed) if (column.role !== "unknown") used.push(item);
    if (isHeadingRow(placed, table.columns)) {
      carryHeading(placed[0] as Placement, carried);
      continue;
    }
    carryLevels(placed, carried);
    const indicator = readRow(view, row, placed, table.columns, carried, doubts);
    if (indicator) indicators.push(indicator);
  }
  return { indicators, used, doubts };
}

function carryLevels(placed: readonly Placement[], carried: Carried): void {
  const own = (role: TableRole): Item | undefined => placed.find(({ column, item }) => column.role === role && !isError(item))?.item;
  const level1 = own("level1");
  const level2 = own("level2");
  if (level1) {
    const name = located(level1, bareLevelName(level1.text));
    // Printed again on every row, a level 1 begins nothing new.
    if (name.value !== carried.level1?.value) carried.level2 = null;
    carried.level1 = name;
  }
  if (level2) carried.level2 = located(level2, bareLevelName(level2.text));
}

/**
 * 服务对象满意度指标 is a level 1, a level 2 and a possible name. Where it stands in the column of a level, in a row that says nothing else
 * than levels, it is that, and the name is still to be written.
 */
function levelsInPlace(placed: readonly Placement[], columns: readonly HeaderColumn[]): readonly Placement[] {
  if (!placed.every(({ shape }) => /^level/.test(shape))) return placed;
  const levels = columns.flatMap((column, at) => (column.role === "level1" || column.role === "level2" ? [{ column, at }] : []));
  return placed.map((one) => {
    const own = one.column.role === "level3" && one.shift !== 0 ? levels.find(({ column }) => shiftOf(one.item, column) === 0) : undefined;
    return own ? { ...one, ...own, shift: 0 } : one;
  });
}

/** In a table without a column of its own for them, levels stand on rows of their own: among the names, or the first among the second. */
function isHeadingRow(placed: readonly Placement[], columns: readonly HeaderColumn[]): boolean {
  const [only] = placed;
  if (!only || placed.length > 1 || columns.some(({ role }) => role === "level1")) return false;
  if (columns.some(({ role }) => role === "level2")) return isHeading(only.shape);
  return only.column.role === "level3" && /^level/.test(only.shape);
}

/** Whether a cell that stands alone in its row can head the rows below it as their level 1. */
export function isHeading(shape: Shape): boolean {
  return shape === "level1" || shape === "level1or2";
}

function carryHeading({ item, shape }: Placement, carried: Carried): void {
  const name = located(item, bareLevelName(item.text));
  // 成本指标 under 产出指标 is a level 2 of the older families; 满意度指标 is a level 1 in all but one.
  const isSecond = shape === "level2" || (shape === "level1or2" && /成本/.test(name.value) && carried.level1?.value === "产出指标");
  if (!isSecond) carried.level1 = name;
  carried.level2 = isSecond ? name : null;
}

function readRow(view: SheetView, row: number, placed: readonly Placement[], columns: readonly HeaderColumn[], carried: Carried, doubts: Doubt[]): Indicator | null {
  const own = new Map<TableRole, Item>(placed.map(({ column, item }) => [column.role, item]));
  const hanging = (role: TableRole): Item | null => {
    const column = columns.find((candidate) => candidate.role === role);
    const item = column ? itemAt(view, row, column.left) : null;
    return item && item.address.row < row ? item : null;
  };
  const get = (role: TableRole): Item | null => own.get(role) ?? (SHARED.has(role) ? hanging(role) : null);
  const nameItem = own.get("level3") ?? null;
  const name = nameItem && readName(nameItem);
  const valueItem = own.get("value") ?? null;
  // 无 for name and target: the project has no such indicator.
  if (nameItem && isFilling(nameItem) && (!valueItem || isFilling(valueItem))) return null;
  // A name merged over several rows is one indicator; a value without a name is one only where it says something.
  if (!name && (!valueItem || isFilling(valueItem) || hanging("level3") !== null)) return null;
  const text = (role: TableRole): Located<string> | null => {
    const item = get(role);
    return item && !isError(item) ? located(item, item.text.trim()) : null;
  };
  const target = readTarget(
    { value: get("value"), operator: get("operator"), unit: get("unit"), quality: get("quality"), remark: get("remark") },
    /时效|时间|时限|期限/.test((carried.level2?.value ?? "") + (name?.value ?? "")),
    doubts,
  );
  const scoring = text("scoring");
  return {
    row,
    level1: carried.level1,
    level2: carried.level2,
    level3: name,
    target,
    description: text("description"),
    explanation: text("explanation"),
    scoring,
    basis: text("basis"),
    remark: text("remark"),
    weight: readWeight(get("weight"), scoring),
    actual: readActual(get("actual"), target.unit?.value ?? null),
    score: readNumber(get("score")),
    deviation: text("deviation"),
    misplaced: misplacementOf(placed),
    cells: cellsOf(view, row, own, columns),
  };
}

const NAME_PREFIX = /^\s*指\s*标\s*(?:[一二三四五六七八九十]+\s*[:：、.．]|[\d０-９]{1,2}(?=(?:19|20|１９|２０)[\d０-９]{2}年)|[\d０-９]{1,2}(?![\d０-９]))\s*[:：、.．。,，-]*\s*/;

/** A name without its 指标1： and without line breaks; null where only the template's filling is left. */
function readName(item: Item): Located<string> | null {
  const name = item.text.replace(NAME_PREFIX, "").replace(/\s*[\r\n]+\s*/g, "").trim();
  return isError(item) || /^[.。…·*×xX_:：\s-]*$/.test(foldText(name)) ? null : located(item, name);
}

/** Whether a cell holds nothing that could be a name or a target. */
function isFilling(item: Item): boolean {
  return /^(?:[.。…·*×xX_/-]+|无|不涉及|不适用)$/.test(item.folded);
}

function readNumber(item: Item | null): Located<number> | null {
  const value = item && readPlainNumber(item);
  return item && value !== null ? located(item, value) : null;
}

/** Points from their column, else from the scoring sentence. */
function readWeight(item: Item | null, scoring: Located<string> | null): Located<number> | null {
  if (item) return readNumber(item);
  const marks = scoring && fullMarks(scoring.value);
  return scoring && marks !== null ? { ...scoring, value: marks } : null;
}

/** A number where it is one in the target's own unit, in percent or without unit; else the text. */
function readActual(item: Item | null, unit: string | null): Located<number | string> | null {
  if (!item || isError(item)) return null;
  const quantity = readQuantity(item);
  const plain = quantity.value !== null && quantity.operator === null && (quantity.unit === null || quantity.unit === "%" || quantity.unit === unit);
  return located<number | string>(item, plain ? (quantity.value) : item.text.trim());
}

/** How far most of the slipped cells slipped. */
function misplacementOf(placed: readonly Placement[]): Misplacement | null {
  const slipped = placed.filter(({ shift }) => shift !== 0);
  if (slipped.length === 0) return null;
  const counts = new Map<number, number>();
  for (const { shift } of slipped) counts.set(shift, (counts.get(shift) ?? 0) + 1);
  const [[columns]] = [...counts].sort((a, b) => b[1] - a[1]) as [[number, number]];
  return { columns, cells: slipped.map(({ item }) => item.address) };
}

function cellsOf(view: SheetView, row: number, own: ReadonlyMap<TableRole, Item>, columns: readonly HeaderColumn[]): Indicator["cells"] {
  const cells: { [role in ColumnRole]?: CellAddress } = {};
  for (const { role, left } of columns) {
    if (role === "index" || role === "extra" || role === "unknown" || role === "quality") continue;
    const item = own.get(role);
    const occupant = item ? null : itemAt(view, row, left);
    // Where a slipped row has put something else into the place, the role has no place in this row.
    if (item) cells[role] = item.address;
    else if (!occupant) cells[role] = { row, column: left };
    else if (occupant.address.row < row) cells[role] = occupant.address;
  }
  return cells;
}
