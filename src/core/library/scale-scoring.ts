/**
 * A scoring text brought to other points.
 */
import { fullMarks } from "../form/target";
import { printNumber } from "../words";

/** A number of points: 10分, but not 10分钟 nor 十分之一. */
const POINTS = /(\d+(?:\.\d+)?)(?=\s*分(?![钟之数别类项级段散析布]))/g;

/**
 * The text for so many points: 得满分10分，每推迟10天扣1分 for 5 points is 得满分5分，…扣0.5分. Null for one that names none, or whose numbers
 * are no points of these (考核95分以上得10分).
 */
export function scaleScoring(scoring: string, weight: number): string | null {
  const full = fullMarks(scoring);
  if (full === null || full === 0) return null;
  if (full === weight) return scoring;
  const points = [...scoring.matchAll(POINTS)].map((match) => Number(match[1]));
  if (points.some((point) => point > full)) return null;
  const scaled = scoring.replace(POINTS, (point) => printNumber(Number(((Number(point) * weight) / full).toFixed(2))));
  return fullMarks(scaled) === weight ? scaled : null;
}
