/**
 * What Excel makes of something that is set as a value: text is read as if it were typed.
 */
import { CellValueType, numfmt, type ICellData } from "@univerjs/core";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";

export interface Entry {
  /** Value and formula of the cell; style left alone. */
  readonly content: ICellData;
  /** The number format that typing this gives to a cell that has none: "0%" for 12%. */
  readonly pattern: string | null;
}

/** Everything that an entry replaces. */
const CLEARED = { f: null, si: null, p: null } as const;

export const BLANK_ENTRY: Entry = { content: { ...CLEARED, v: null, t: null }, pattern: null };

/** `pattern` is the number format of the cell, because a text format keeps what is typed. Raises InvalidArgument for what is no value. */
export function parseEntry(value: Json, pattern: string): Entry {
  if (typeof value === "number") return plain({ v: value, t: CellValueType.NUMBER });
  if (typeof value === "boolean") return plain({ v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  if (typeof value !== "string") throw excelError("InvalidArgument");
  if (value === "") return BLANK_ENTRY;
  if (value.startsWith("'")) return plain({ v: value.slice(1), t: CellValueType.FORCE_STRING });
  if (pattern === "@") return plain({ v: value, t: CellValueType.STRING });
  // A lone sign is text; anything longer that begins with one is a formula: =A1, and +A1, -甲, @甲 as well unless it is a number.
  if (value.length > 1 && value.startsWith("=")) return formula(value);
  return parseTyped(value) ?? (/^[+\-@]./su.test(value) ? formula(`=${value}`) : plain({ v: value, t: CellValueType.STRING }));
}

function formula(text: string): Entry {
  return { content: { f: text, si: null, p: null, v: null, t: null }, pattern: null };
}

function parseTyped(entered: string): Entry | null {
  const text = entered.trim();
  const date = parseChineseDate(text);
  if (date) return date;
  const parsed = numfmt.parseValue(text);
  if (!parsed || parsed.v === null) return null;
  if (typeof parsed.v === "boolean") return plain({ v: parsed.v ? 1 : 0, t: CellValueType.BOOLEAN });
  if (typeof parsed.v !== "number") return null;
  // 86.55% is 0.8655 and no hair less.
  const value = Number(parsed.v.toPrecision(15));
  return { content: { ...CLEARED, v: value, t: CellValueType.NUMBER }, pattern: parsed.z && parsed.z !== "General" ? parsed.z : null };
}

/** A Chinese Excel reads 2026年12月31日, 2026年12月 and 12月31日 as dates. */
function parseChineseDate(text: string): Entry | null {
  const match = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?$/.exec(text);
  if (!match || (match[1] === undefined && match[3] === undefined)) return null;
  const [year, month, day] = [Number(match[1] ?? new Date().getFullYear()), Number(match[2]), Number(match[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const pattern = match[1] === undefined ? 'm"月"d"日"' : match[3] === undefined ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"';
  return { content: { ...CLEARED, v: numfmt.dateToSerial([year, month, day]), t: CellValueType.NUMBER }, pattern };
}

function plain(content: ICellData): Entry {
  return { content: { ...CLEARED, ...content }, pattern: null };
}
