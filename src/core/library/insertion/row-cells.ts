/**
 * What stands in each cell of a new row.
 */
import { cleanNumber } from "../../form/money";
import type { CellContent } from "../../sheet/edit";
import { printNumber } from "../../words";
import type { FilledRow } from "../fill-block";
import type { RowStyle } from "./style";
import type { InsertionRole } from "./table";

/** Content by role; roles that stay blank are left out. Levels are written elsewhere: they belong to groups. */
export type RowCells = ReadonlyMap<InsertionRole, CellContent>;

/** What stands for a number that is still to be filled in: seen by a person, and by the checks. */
const BLANK = "__";

const text = (value: string): CellContent => ({ kind: "value", value });
const number = (value: number, numberFormat: string): CellContent => ({ kind: "value", value, numberFormat });

/** What a row asks for, whoever wrote it: a number with sign and unit, or a text. */
interface Asked {
  readonly operator: string;
  readonly value: number | null;
  readonly unit: string;
  readonly text: string | null;
  /** The target is no number, and is not going to be one. */
  readonly inWords: boolean;
}

/** The cells of a row. `has` says which columns there are; `name` is the name as it is to stand there. */
export function rowCells(row: FilledRow, name: string, style: RowStyle, has: (role: InsertionRole) => boolean): RowCells {
  const cells = new Map<InsertionRole, CellContent>([["level3", text(name)]]);
  const put = (role: InsertionRole, content: CellContent | null): void => {
    if (content && content.kind === "value" && content.value !== "" && has(role)) cells.set(role, content);
  };
  const said = askedOf(row);
  const asked = { ...said, unit: style.unit(said.unit) };
  put("value", targetCell(asked, style, has));
  if (asked.inWords) {
    if (style.qualityIn) put(style.qualityIn, text("定性"));
    if (style.directions && row.target.kind === "grades") put("operator", text(style.directions.up));
    put("unit", text(style.noUnit));
  } else {
    put("operator", text(style.directions ? directionOf(asked.operator, style.directions) : asked.operator));
    put("unit", text(asked.unit));
    put("quality", text("定量"));
  }
  put(has("explanation") ? "explanation" : "description", text(row.explanation));
  put("scoring", text(dressScoring(row.scoring, style)));
  put("basis", text(row.basis));
  put("weight", { kind: "value", value: row.weight });
  return cells;
}

/** Which way a sign counts: less is better, or more. */
function directionOf(operator: string, { up, down }: NonNullable<RowStyle["directions"]>): string {
  return operator === "" ? "" : /[≤<]/.test(operator) ? down : up;
}

function askedOf({ target, indicator }: FilledRow): Asked {
  switch (target.kind) {
    case "number":
      return { operator: target.operator, value: target.value, unit: target.unit, text: null, inWords: false };
    case "written":
      return { operator: target.operator ?? "", value: target.value, unit: target.unit ?? "", text: target.text, inWords: target.text !== null && target.value === null };
    case "date":
      return { operator: "", value: null, unit: "", text: target.text ?? dayOf(indicator), inWords: true };
    case "grades":
      return { operator: "", value: null, unit: "", text: target.full, inWords: true };
  }
}

/** The usual day of a deadline whose year the form does not say. */
function dayOf({ target }: FilledRow["indicator"]): string {
  const preset = target.kind === "date" ? target.by.preset : null;
  return preset?.from === "fiscal-year" ? `${String(preset.month)}月${String(preset.day)}日前` : BLANK;
}

/** The target with its sign and its unit where they have no columns of their own; a gap where the project has not said the number. */
function targetCell(asked: Asked, style: RowStyle, has: (role: InsertionRole) => boolean): CellContent | null {
  const { value } = asked;
  if (value === null && asked.text !== null) return text(asked.text);
  const sign = has("operator") || (asked.operator === "=" && !style.writesEquals) ? "" : asked.operator;
  const unit = has("unit") ? "" : asked.unit;
  if (value === null) return asked.operator === "" && asked.unit === "" ? null : text(`${sign}${BLANK}${unit}`);
  if (asked.unit === "%") {
    if (sign === "" && style.percent === "fraction") return number(cleanNumber(value / 100), percentFormat(value));
    if (unit === "" && style.percent === "fraction") return text(`${sign}${printNumber(value)}%`);
  }
  if (sign === "" && unit === "") return number(value, "General");
  return text(`${sign}${printNumber(value)}${unit}`);
}

/** The sentence worded as the sheet's others are. */
function dressScoring(sentence: string, { scoring: { verb, stop } }: RowStyle): string {
  const worded = verb === null ? sentence : sentence.replace(/分值(?:计分|计算|记分)/g, `分值${verb}`);
  return stop ? worded : worded.replace(/。$/, "");
}

function percentFormat(value: number): string {
  const decimals = /\.(\d+)$/.exec(printNumber(value))?.[1]?.length ?? 0;
  return decimals === 0 ? "0%" : `0.${"0".repeat(decimals)}%`;
}
