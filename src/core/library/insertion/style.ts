/**
 * How a sheet writes what insertion is going to write: learnt from the rows that are there.
 */
import { foldText } from "../../form/fold-text";
import type { Indicator, Located } from "../../form/form";
import { SAME_UNITS, saysNoUnit } from "../../form/units";
import { areaOf, cellAt } from "../../sheet/grid";
import { columnOf, type InsertionTable, type LevelRole } from "./table";

/** How a level is shown in the rows it goes on in. */
export type LevelShow = "merged" | "repeated" | "blank";

export interface RowStyle {
  readonly levels: Readonly<Record<LevelRole, LevelShow>>;
  /** What stands before a name: the text of the n-th name under a level 2. Null: nothing. */
  readonly prefix: ((n: number) => string) | null;
  /** Where 定性 is said of a target that is no number. */
  readonly qualityIn: "operator" | "quality" | "remark" | null;
  /** 正向 and 反向 where the column of signs says which way a target counts; null where it holds signs. */
  readonly directions: { readonly up: string; readonly down: string } | null;
  /** What a column of units holds where there is no unit. */
  readonly noUnit: string;
  /** A unit as the rows write it: km where they do not write 公里. */
  readonly unit: (unit: string) => string;
  /** 95 % as the number 0.95 in percent format, as the number 95 beside its unit, or as the text 95%. */
  readonly percent: "fraction" | "plain" | "text";
  /** How scoring sentences that go by a formula end: 计分 or 计算, with a full stop or without. */
  readonly scoring: { readonly verb: string | null; readonly stop: boolean };
  /** Where signs stand in the target's own cell: whether an equals sign is written. */
  readonly writesEquals: boolean;
}

/** The style of a table; where nothing tells, that of the official forms. */
export function styleOf(table: InsertionTable): RowStyle {
  const rows = table.form.indicators.filter(({ misplaced }) => misplaced === null);
  const level1 = levelShow(table, "level1");
  const level2 = levelShow(table, "level2");
  const usual: LevelShow = table.grid.merges.length > 0 ? "merged" : "repeated";
  return {
    levels: { level1: level1 ?? level2 ?? usual, level2: level2 ?? level1 ?? usual },
    prefix: prefixOf(table),
    qualityIn: qualityPlace(table, rows),
    directions: directionsIn(table, rows),
    noUnit: noUnitIn(table, rows),
    unit: unitWriting(rows),
    percent: percentOf(table, rows),
    scoring: scoringStyle(rows),
    writesEquals: writesEquals(rows),
  };
}

/** How this level is shown, as neighbouring rows of one group show it; null where no group has two rows. */
function levelShow({ grid, body, ...table }: InsertionTable, role: LevelRole): LevelShow | null {
  const column = columnOf({ grid, body, ...table }, role);
  if (!column) return null;
  const seen: LevelShow[] = [];
  body.forEach((below, i) => {
    const above = body[i - 1];
    if (!above || above.kind === "other" || below.kind === "other" || below.kind === "part") return;
    const sameGroup = above.level1 === below.level1 && (role === "level1" || above.level2 === below.level2) && below[role] !== null;
    if (!sameGroup) return;
    const area = areaOf(grid, { row: below.row, column: column.left });
    if (area.top < below.row) seen.push("merged");
    else seen.push(cellAt(grid, below.row, column.left).text.trim() === "" ? "blank" : "repeated");
  });
  return mostFrequent(seen);
}

/** The most frequent of a list, the first of them in a tie; null of an empty list. */
function mostFrequent<T>(list: readonly T[]): T | null {
  const counts = new Map<T, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best ? best[0] : null;
}

const NUMBERED = /^\s*(指\s*标\s*)(?:(\d{1,2}|[０-９]{1,2})|([一二三四五六七八九十]+))\s*([:：、.．]?)/;
const COUNTS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 指标1： before names, where at least half of the names have it. What a blank template prints in free rows is no name. */
function prefixOf(table: InsertionTable): RowStyle["prefix"] {
  const column = columnOf(table, "level3");
  if (!column) return null;
  const texts = table.form.indicators.map(({ row }) => cellAt(table.grid, row, column.left).text).filter((text) => text.trim() !== "");
  const matches = texts.flatMap((text) => {
    const match = NUMBERED.exec(text);
    return match ? [match] : [];
  });
  const [first] = matches;
  if (!first || matches.length * 2 < texts.length) return null;
  const [, word = "指标", , chinese] = first;
  const sign = mostFrequent(matches.map((match) => match[4] ?? "")) ?? "：";
  return (n) => `${word.trim()}${chinese === undefined ? String(n) : (COUNTS[n - 1] ?? String(n))}${sign === "" ? "：" : sign}`;
}

function qualityPlace(table: InsertionTable, rows: readonly Indicator[]): RowStyle["qualityIn"] {
  const places = (["operator", "quality", "remark"] as const).filter((role) => columnOf(table, role) !== null);
  const inWords = rows.filter(({ target }) => target.text !== null);
  const said = inWords.flatMap(({ row, target }) => {
    const sorted = columnOf(table, "quality");
    if (sorted && foldText(cellAt(table.grid, row, sorted.left).text) === "定性") return ["quality" as const];
    const cell = target.qualitative ? target.type?.cell : undefined;
    const place = cell && places.find((role) => holds(table, role, cell.column));
    return place ? [place] : [];
  });
  const usual = mostFrequent(said);
  if (usual) return usual;
  const [first] = places;
  // Rows in words that say nothing of 定性 leave it unsaid; without such rows the columns made for it are filled.
  return inWords.length > 0 || first === "remark" ? null : (places.find((role) => role === "quality") ?? first ?? null);
}

function directionsIn(table: InsertionTable, rows: readonly Indicator[]): RowStyle["directions"] {
  const column = columnOf(table, "operator");
  const words = column ? rows.map(({ row }) => cellAt(table.grid, row, column.left).text.trim()) : [];
  const up = words.find((word) => word.startsWith("正向"));
  const down = words.find((word) => /^[反逆负]向/.test(word));
  if (up === undefined && down === undefined) return null;
  return { up: up ?? (down ?? "").replace(/^./, "正"), down: down ?? (up ?? "").replace(/^./, "反") };
}

function holds(table: InsertionTable, role: "operator" | "quality" | "remark", column: number): boolean {
  const found = columnOf(table, role);
  return found !== null && column >= found.left && column <= found.right;
}

/** Most sheets leave the place blank or strike it out; 无 is what reviewers ask about, and is not copied. */
function noUnitIn(table: InsertionTable, rows: readonly Indicator[]): string {
  const usual = mostFrequent(rows.flatMap((row) => noUnitOf(table, row))) ?? "";
  return /无/.test(usual) ? "" : usual;
}

/** What stands in the unit's column of a row whose target is words. */
function noUnitOf(table: InsertionTable, { row, target }: Indicator): readonly string[] {
  const column = columnOf(table, "unit");
  if (!column || target.text === null) return [];
  const text = cellAt(table.grid, row, column.left).text.trim();
  return text === "" || saysNoUnit(foldText(text)) ? [text] : [];
}

function unitWriting(rows: readonly Indicator[]): RowStyle["unit"] {
  const written = new Set(rows.flatMap(({ target }) => (target.unit ? [target.unit.value] : [])));
  return (unit) => (written.has(unit) ? unit : (SAME_UNITS.find((group) => group.includes(unit))?.find((other) => written.has(other)) ?? unit));
}

function percentOf(table: InsertionTable, rows: readonly Indicator[]): RowStyle["percent"] {
  const hasUnit = columnOf(table, "unit") !== null;
  const written = rows.flatMap(({ target }) => (target.unit?.value === "%" && target.value ? [target.value] : []));
  const kinds = written.map((value): RowStyle["percent"] => (!/[%％]/.test(value.text) ? "plain" : isNumber(table, value) ? "fraction" : "text"));
  const usual = mostFrequent(hasUnit ? kinds : kinds.filter((kind) => kind !== "plain"));
  // Beside a column of units, 95% written out is one of the reviewer's questions and no style.
  return hasUnit ? (usual === "fraction" ? "fraction" : "plain") : (usual ?? "fraction");
}

function isNumber({ grid }: InsertionTable, { cell }: Located<number>): boolean {
  return typeof cellAt(grid, cell.row, cell.column).value === "number";
}

/** Where no row has an equals sign and some have a number without any sign, a bare number is how the sheet writes it. */
function writesEquals(rows: readonly Indicator[]): boolean {
  const numbers = rows.filter(({ target }) => target.value !== null);
  return numbers.some(({ target }) => target.operator?.value === "=") || !numbers.some(({ target }) => target.operator === null);
}

function scoringStyle(rows: readonly Indicator[]): RowStyle["scoring"] {
  const texts = rows.flatMap(({ scoring }) => (scoring ? [foldText(scoring.value)] : []));
  const verbs = texts.flatMap((text) => /分值(计分|计算|记分)/.exec(text)?.[1] ?? []);
  const stops = texts.filter((text) => /扣完为止|分值计分|分值计算/.test(text)).map((text) => /[。.]$/.test(text));
  return { verb: mostFrequent(verbs), stop: mostFrequent(stops) ?? true };
}
