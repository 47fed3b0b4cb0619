/**
 * Points shared out anew over the rows that are there and the new ones. It changes what is filled in, so it is done only where somebody asks
 * for it, and only where every place that names points can be changed: a column of points, a scoring text, or both.
 */
import { foldText } from "../../form/fold-text";
import type { FamilyId, Form, Indicator, Located } from "../../form/form";
import { fullMarks } from "../../form/target";
import { sameCell, type CellAddress } from "../../sheet/address";
import { printNumber, type WordData, type Words } from "../../words";
import { scaleScoring } from "../scale-scoring";
import { type LevelTotals, spreadWeights } from "../spread-weights";
import { everyLevel, scaled, type LocalPoints } from "./local-points";
import { levelOf, pointsPrintedFor, sumOf, totalOf, type PointsRow } from "./plan-points";

/** What a filled cell is to hold instead. Cells are those before the insertion. */
export interface CellChange {
  readonly cell: CellAddress;
  readonly value: number | string;
}

export interface Respread {
  readonly ok: true;
  /** Points by level 1 for the new rows alone. */
  readonly totals: LevelTotals;
  readonly changes: readonly CellChange[];
  /** Rows that were there and get other points. */
  readonly count: number;
}

/** Why the points stay as they are; the sentence takes `data`. */
export interface NoRespread {
  readonly ok: false;
  readonly problem: Words;
  readonly data: WordData;
}

const PROBLEMS = {
  scored: {
    "zh-CN": "表中已经填了得分，不能重新分配分值；请先清除得分，或只用剩余的分值插入。",
    "en-US": "The form has scores already, so its points cannot be shared out anew; clear the scores first, or insert with the points that are left.",
  },
  blank: {
    "zh-CN": "第{row}行没有分值，不能一起重新分配；请先补上这一行的分值。",
    "en-US": "Row {row} has no points, so they cannot be shared out anew; fill them in first.",
  },
  fixed: {
    "zh-CN": "第{row}行写的分值不能自动改，不能一起重新分配；请插入后自行调整各行分值。",
    "en-US": "The points written in row {row} cannot be changed by themselves; insert the rows and adjust the points by hand.",
  },
  levels: {
    "zh-CN": "“{level}”后面写着{points}分，与重新分配的{sum}分不同；请先修改这里写的分值。",
    "en-US": "“{level}” is printed with {points} points, which differ from the {sum} that it would get; change that first.",
  },
} satisfies Record<string, Words>;

/** The points of all rows, old and new, or why they cannot be shared out. Throws nothing; a form without points has nothing to change. */
export function respreadPoints(form: Form, family: FamilyId, rows: readonly PointsRow[], local: LocalPoints): Respread | NoRespread {
  if (form.indicators.some(({ score }) => score !== null) || form.facts.some(({ name }) => name === "scoringProfile")) return refused(PROBLEMS.scored);
  const blank = form.indicators.find(({ weight }) => !weight || weight.value <= 0);
  if (blank) return refused(PROBLEMS.blank, { row: blank.row + 1 });
  const old = form.indicators.map((indicator) => ({ indicator, level1: levelOf(family, indicator), weight: indicator.weight?.value ?? 0 }));
  const all = [...old, ...rows.map((row) => ({ indicator: null, ...row }))];
  const totals = totalsFor(form, family, all, local);
  for (const [level, sum] of Object.entries(totals)) {
    const points = pointsPrintedFor(old.filter(({ level1 }) => level1 === level).map(({ indicator }) => indicator));
    if (points !== null && Math.abs(points - sum) > 0.01) return refused(PROBLEMS.levels, { level, points, sum: printNumber(sum) });
  }
  const spread = spreadWeights(all, totals);
  const changes: CellChange[] = [];
  let count = 0;
  for (const { indicator, weight } of spread) {
    if (!indicator || indicator.weight?.value === weight) continue;
    const cells = changesOf(indicator, weight);
    if (!cells || cells.some(({ cell }) => changes.some((other) => sameCell(other.cell, cell)))) {
      return refused(PROBLEMS.fixed, { row: indicator.row + 1 });
    }
    changes.push(...cells);
    count++;
  }
  const added: Record<string, number> = {};
  for (const { indicator, level1, weight } of spread) if (!indicator) added[level1] = Number(((added[level1] ?? 0) + weight).toFixed(6));
  return { ok: true, totals: added, changes, count };
}

function refused(problem: Words, data: WordData = {}): NoRespread {
  return { ok: false, problem, data };
}

/** A level keeps its points where the new rows bring no other level; else the levels get the usual ones. Together they are as many as before, where that was right. */
function totalsFor(form: Form, family: FamilyId, rows: readonly { readonly indicator: Indicator | null; readonly level1: string; readonly weight: number }[], local: LocalPoints): LevelTotals {
  const sum = sumOf(form.indicators);
  const whole = [...local.totals, 90, 100].includes(sum) ? sum : totalOf(form, local);
  const levels = [...new Set(rows.map(({ level1 }) => level1))];
  const weigh = (level: string, isOld: boolean | null): number =>
    rows.filter(({ level1, indicator }) => level1 === level && (isOld === null || (indicator !== null) === isOld)).reduce((points, { weight }) => points + weight, 0);
  const kept = levels.every((level) => weigh(level, true) > 0);
  const usual = everyLevel(family, local);
  const hasUsual = levels.every((level) => usual?.[level] !== undefined);
  const weights = levels.map((level): [string, number] => [level, kept ? weigh(level, true) : hasUsual ? (usual?.[level] ?? 0) : weigh(level, null)]);
  return scaled(Object.fromEntries(weights), whole);
}

/** The cells that name an indicator's points, with the new ones; null where one of them cannot be changed. */
function changesOf({ weight, scoring }: Indicator, points: number): CellChange[] | null {
  if (!weight) return null;
  const inText = scoring !== null && sameCell(scoring.cell, weight.cell);
  const said = scoring && fullMarks(scoring.value) !== null ? scaleScoring(scoring.text, points) : undefined;
  if (said === null || (inText && said === undefined)) return null;
  const sentence = scoring && said !== undefined ? [{ cell: scoring.cell, value: said }] : [];
  if (inText) return sentence;
  const own = ownCell(weight, points);
  return own && [own, ...sentence];
}

/** A cell of the column of points: a number, or one with 分. */
function ownCell({ cell, text, value }: Located<number>, points: number): CellChange | null {
  const folded = foldText(text);
  if (folded === printNumber(value)) return { cell, value: points };
  return folded === `${printNumber(value)}分` ? { cell, value: `${printNumber(points)}分` } : null;
}
