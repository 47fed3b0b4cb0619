/**
 * The block of 预算执行, 总分 and 等级 that is added with the columns: pairs of label and value, above the table's header, or below the
 * form where there is no room above.
 */
import type { Form, Money } from "../../form/form";
import { SCORING_BLOCK_LABELS } from "../../form/scoring-labels";
import { printAddress, type CellAddress, type CellRange } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import { areaOf, cellAt, type Grid } from "../../sheet/grid";
import type { PointsAsked } from "../points-asked";
import type { ScoringProfile } from "../profiles/profile";
import { emitExecutionRate, emitExecutionScore, emitGrade, emitTotal } from "../totals";
import { isFree, type ScoringPlace } from "./place";

type BlockItem = keyof typeof SCORING_BLOCK_LABELS;

export interface BlockCell {
  readonly item: BlockItem;
  readonly label: CellAddress;
  /** More than one cell where it is to be merged. */
  readonly value: CellRange;
}

export interface Block {
  readonly range: CellRange;
  readonly cells: readonly BlockCell[];
}

const ORDER: readonly BlockItem[] = ["profile", "budget", "executed", "rate", "executionScore", "total", "grade"];

/** Where the block stands or may stand; null where it would cover something. */
export function findBlock(form: Form, grid: Grid, others: readonly Form[], place: ScoringPlace): Block | null {
  const { added, header } = place;
  if (!added) return null;
  const printed = form.facts.find(({ name }) => name === "scoringProfile")?.label.cell;
  const left = printed?.column ?? added.left;
  const wide = (printed ? added.right - left : added.right - added.left) >= 3;
  const height = wide ? 4 : ORDER.length;
  const right = left + (wide ? 3 : 1);
  if (printed) return layOut({ top: printed.row, left, right, bottom: printed.row + height - 1 }, wide);
  const title = form.title ? areaOf(grid, form.title.cell).bottom + 1 : form.range.top;
  const above = { top: header.top - height, left, right, bottom: header.top - 1 };
  if (above.top >= Math.max(title, form.range.top) && isFree(grid, above)) return layOut(above, wide);
  const top = Math.max(form.range.bottom, place.bottom) + 1;
  const below = { top, left, right, bottom: top + height - 1 };
  const free = isFree(grid, { ...below, bottom: below.bottom + 1 });
  const meets = others.some(({ range }) => range !== form.range && range.top >= form.range.bottom && range.top <= below.bottom + 1 && range.left <= right + 1 && range.right >= form.range.left);
  return free && !meets ? layOut(below, wide) : null;
}

function layOut(range: CellRange, wide: boolean): Block {
  const { top, left, right } = range;
  const cells = ORDER.map((item, i): BlockCell => {
    // The profile's name takes a row of its own.
    const at = wide && i > 0 ? i + 1 : i;
    const row = wide ? top + Math.floor(at / 2) : top + i;
    const column = wide ? left + (at % 2) * 2 : left;
    return { item, label: { row, column }, value: { top: row, bottom: row, left: column + 1, right: item === "profile" ? right : column + 1 } };
  });
  return { range, cells };
}

export interface BlockInput {
  readonly form: Form;
  readonly grid: Grid;
  readonly profile: ScoringProfile;
  readonly asked: PointsAsked;
  /** The score cells as A1 text, and how many there are. */
  readonly scores: readonly string[];
  readonly count: number;
}

/** Labels and values of the block. An amount that the form says as a number is followed by a formula; what a person types stays. */
export function blockContents(block: Block, { form, grid, profile, asked, scores, count }: BlockInput): readonly { readonly cell: CellAddress; readonly content: CellContent; readonly input: boolean }[] {
  const at = (item: BlockItem): CellAddress => {
    const found = block.cells.find((cell) => cell.item === item);
    return { row: found?.value.top ?? 0, column: found?.value.left ?? 0 };
  };
  const ref = (item: BlockItem): string => printAddress(at(item));
  const { budget, executed } = { budget: ref("budget"), executed: ref("executed") };
  const formulas: { readonly [item in BlockItem]?: string } = {
    rate: emitExecutionRate(budget, executed),
    executionScore: emitExecutionScore(budget, executed, String(asked.execution), profile.digits),
    total: asked.execution > 0 ? emitTotal([...scores, ref("executionScore")], count + 1, profile.digits) : emitTotal(scores, count, profile.digits),
    grade: emitGrade(ref("total"), profile.grades),
  };
  const money = form.funds.annualTotal ?? form.funds.projectAmount ?? form.funds.fiscal;
  return block.cells.flatMap(({ item, label, value }) => {
    const text = SCORING_BLOCK_LABELS[item] + (item === "budget" || item === "executed" ? unitBeside(form, money) : "");
    const cell = { row: value.top, column: value.left };
    const formula = formulas[item];
    const contents: CellContent = formula !== undefined ? { kind: "formula", formula, ...(item === "rate" && { numberFormat: "0.00%" }) } : item === "profile" ? { kind: "value", value: profile.name["zh-CN"] } : item === "budget" ? budgetContent(money, grid) : { kind: "value", value: null };
    return [
      { cell: label, content: { kind: "value" as const, value: text }, input: false },
      { cell, content: contents, input: item === "budget" || item === "executed" },
    ];
  });
}

/** （万元） where the amount's unit is not the one that the form declares for all. */
function unitBeside(form: Form, money: Money | null): string {
  return money?.unit && money.unit !== form.moneyUnit?.value ? `（${money.unit}）` : "";
}

function budgetContent(money: Money | null, grid: Grid): CellContent {
  if (!money) return { kind: "value", value: null };
  const { value } = cellAt(grid, money.cell.row, money.cell.column);
  const raw = money.unit === "元" ? money.value * 10_000 : money.value;
  if (typeof value === "number" && Math.abs(value - raw) < 1e-6) return { kind: "formula", formula: `=${printAddress(money.cell)}` };
  return { kind: "value", value: Number(raw.toFixed(6)) };
}
