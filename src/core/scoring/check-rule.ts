/**
 * What a reviewer would ask about a scoring text that can be read: missing points, bands with gaps or overlaps, thresholds that
 * contradict the target.
 */
import type { CalendarDate } from "../form/form";
import { dateOfSerial, printDate } from "../form/dates";
import { printNumber } from "../words";
import type { ScoringRule } from "./ast";
import { sameDay } from "./calendar";
import { gapsBetween, meet, nested, type Piece, type Stretch } from "./pieces";
import { problem, type Problem } from "./problem";
import type { Give } from "./scheme";
import { isReverse, type ScoringTarget } from "./scoring-target";

/** Points against full marks and against the row's own weight. */
export function checkPoints(rule: ScoringRule, full: number | null, weight: number | null): readonly Problem[] {
  const problems: Problem[] = [];
  for (const clause of rule.clauses) {
    if (clause.kind !== "award") continue;
    const { give, span } = clause;
    if (give.kind === "full" && give.points === null && full === null) problems.push(problem("no-points", span));
    if (give.kind === "points" && full !== null && give.points > full) problems.push(problem("above-full", span, { points: give.points, full }));
    const isFull = (give.kind === "full" && give.points !== null) || (give.kind === "points" && give.points === full);
    if (isFull && full !== null && weight !== null && full !== weight) problems.push(problem("full-differs", span, { rule: full, weight }));
  }
  const needsFull = rule.clauses.some((clause) => clause.kind === "deduct" || clause.give.kind === "ratio" || clause.give.kind === "share" || clause.give.kind === "less");
  const first = rule.clauses[0];
  if (full === null && needsFull && problems.length === 0 && first) problems.push(problem("no-points", first.span));
  return problems;
}

export interface CheckedLine {
  readonly pieces: readonly Piece[];
  /** Something is said for every value that no piece covers. */
  readonly saysRest: boolean;
  readonly row: { readonly target: ScoringTarget };
  readonly full: number | null;
  readonly percent: boolean;
  readonly kind: "number" | "date";
  readonly deadline: CalendarDate | null;
}

export function checkPieces(line: CheckedLine): readonly Problem[] {
  return [...checkThreshold(line), ...checkOverlaps(line), ...checkEdges(line), ...checkGaps(line), ...checkOrder(line)];
}

/** The condition for full marks against the target (rule G05). */
function checkThreshold(line: CheckedLine): readonly Problem[] {
  const { target } = line.row;
  return line.pieces.flatMap((piece) => {
    if (piece.give.kind !== "full" || piece.clause.kind !== "award") return [];
    const { when } = piece.clause;
    if (when.kind === "date" && line.deadline && !when.late) {
      const day = dateOfSerial(piece.high);
      return day && !sameDay(day, line.deadline) ? [problem("date-differs", piece.clause.span, { rule: printDate(day), target: printDate(line.deadline) })] : [];
    }
    if (when.kind !== "band" || target.value === null || isCompletion(piece)) return [];
    const end = isReverse(target) ? piece.high : piece.low;
    if (!Number.isFinite(end) || end === target.value) return [];
    return [problem("threshold-differs", piece.clause.span, { rule: printValue(end, line), target: printValue(target.value, line) })];
  });
}

function isCompletion(piece: Piece): boolean {
  return JSON.stringify(piece.when).includes('"completion"');
}

function checkOverlaps(line: CheckedLine): readonly Problem[] {
  const problems: Problem[] = [];
  // Neighbours along the line are enough: any overlap shows between two of them, and the look stays linear after sorting.
  const sorted = [...line.pieces].sort((a, b) => a.low - b.low || a.high - b.high);
  for (const [index, piece] of sorted.entries()) {
    const next = sorted[index + 1];
    const shared = next && meet(piece, next);
    if (!next || !shared || nested(piece, next) || sameGive(piece.give, next.give)) continue;
    const later = line.pieces.indexOf(piece) > line.pieces.indexOf(next) ? piece : next;
    problems.push(problem("overlap", later.clause.span, { range: printStretch(shared, line) }));
  }
  return problems;
}

const sameGive = (a: Give, b: Give): boolean => JSON.stringify(a) === JSON.stringify(b);

/** 80%-90% and 90%-95%: to which band does 90% belong? */
function checkEdges(line: CheckedLine): readonly Problem[] {
  const open = new Map<number, { low: boolean; high: boolean; piece: Piece }>();
  for (const piece of line.pieces) {
    if (piece.clause.kind !== "award" || piece.clause.when.kind !== "band") continue;
    const { low, high } = piece.clause.when;
    // 60%以下 beside 60%以上 is no doubt: the other end says that it includes its edge.
    if (low?.inclusive === null) open.set(piece.low, { high: false, ...open.get(piece.low), low: true, piece });
    if (high?.inclusive === null) open.set(piece.high, { low: false, ...open.get(piece.high), high: true, piece });
  }
  return [...open].flatMap(([edge, { low, high, piece }]) => (low && high ? [problem("edge-unsaid", piece.clause.span, { edge: printValue(edge, line) })] : []));
}

function checkGaps(line: CheckedLine): readonly Problem[] {
  if (line.saysRest) return [];
  const first = line.pieces[0];
  if (!first) return [];
  const top = line.percent && line.pieces.every((piece) => !Number.isFinite(piece.high) || piece.high <= 100) ? 100 : Number.POSITIVE_INFINITY;
  const counted = line.kind === "number" && (line.row.target.value ?? 0) >= 0;
  const whole: Stretch = { low: counted ? 0 : Number.NEGATIVE_INFINITY, lowIn: counted, high: top, highIn: Number.isFinite(top) };
  const span = { from: first.clause.span.from, to: Math.max(...line.pieces.map((piece) => piece.clause.span.to)) };
  // A single condition with nothing after it is not a broken row of bands: what is missing is the other case.
  if (line.pieces.length === 1) return [problem("unsaid", span)];
  return gapsBetween(line.pieces, whole).map((gap) => problem("gap", span, { range: printStretch(gap, line) }));
}

/** Better results must not earn fewer points. */
function checkOrder(line: CheckedLine): readonly Problem[] {
  const reverse = isReverse(line.row.target) || line.kind === "date";
  const points = (give: Give): number | null =>
    give.kind === "points" ? give.points : give.kind === "full" ? line.full : give.kind === "share" && line.full !== null ? (line.full * give.percent) / 100 : give.kind === "less" && line.full !== null ? line.full - give.points : null;
  const scored = line.pieces.flatMap((piece) => {
    const worth = points(piece.give);
    return worth === null ? [] : [{ piece, worth }];
  });
  const sorted = scored.sort((a, b) => a.piece.low - b.piece.low || a.piece.high - b.piece.high);
  return sorted.flatMap(({ piece, worth }, index) => {
    const before = sorted[index - 1];
    if (!before || (reverse ? worth <= before.worth : worth >= before.worth)) return [];
    return [problem("wrong-order", piece.clause.span)];
  });
}

function printValue(value: number, line: Pick<CheckedLine, "percent" | "kind" | "row">): string {
  if (line.kind === "date") {
    const day = dateOfSerial(value);
    return day ? printDate(day) : printNumber(value);
  }
  return printNumber(value) + (line.percent ? "%" : line.row.target.unit);
}

/** A stretch in signs that every language reads: <60%, 90%–95%, =90%. */
function printStretch(stretch: Stretch, line: CheckedLine): string {
  const { low, lowIn, high, highIn } = stretch;
  if (low === high) return `=${printValue(low, line)}`;
  if (high === Number.POSITIVE_INFINITY) return `${lowIn ? "≥" : ">"}${printValue(low, line)}`;
  const fromStart = low === Number.NEGATIVE_INFINITY || (line.kind === "number" && low === 0 && lowIn);
  return fromStart ? `${highIn ? "≤" : "<"}${printValue(high, line)}` : `${printValue(low, line)}–${printValue(high, line)}`;
}

