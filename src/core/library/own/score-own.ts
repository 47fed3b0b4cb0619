/**
 * The scoring text of an own indicator, for the points that its row gets.
 */
import { isDeadline } from "../../form/dates";
import { foldText } from "../../form/fold-text";
import { fullMarks } from "../../form/target";
import { printNumber } from "../../words";
import type { ScoringForm } from "../schema";
import { type StandardTarget, writeScoring } from "../write-scoring";
import type { OwnIndicator, OwnTarget } from "./own-library";

/** A number of points: 10分, but not 10分钟 nor 十分之一. */
const POINTS = /(\d+(?:\.\d+)?)(?=\s*分(?![钟之数别类项级段散析布]))/g;

/**
 * Its own text where it has one, brought to the new points (得满分10分，每推迟10天扣1分 for 5 points: 得满分5分，…扣0.5分). A text whose numbers
 * are no points of these (考核95分以上得10分) cannot be brought to others; then, and without a text, the usual one for its target stands.
 */
export function scoringOf({ target, aspect, scoring }: Pick<OwnIndicator, "target" | "aspect" | "scoring">, weight: number): string {
  if (scoring === "") return usualScoring(target, aspect === "satisfaction", weight);
  const full = fullMarks(scoring);
  if (full === null || full === weight) return scoring;
  const points = [...scoring.matchAll(POINTS)].map((match) => Number(match[1]));
  if (full === 0 || points.some((point) => point > full)) return usualScoring(target, aspect === "satisfaction", weight);
  return scoring.replace(POINTS, (point) => printNumber(Number(((Number(point) * weight) / full).toFixed(2))));
}

function usualScoring(target: OwnTarget, satisfaction: boolean, weight: number): string {
  return writeScoring(comparable(target, satisfaction), weight);
}

/** The target as the library's own kinds say it. */
function comparable({ operator, value, unit, text }: OwnTarget, satisfaction: boolean): StandardTarget {
  if (text !== null && isDeadline(foldText(text))) return { kind: "date", text };
  return { kind: "number", operator: "=", value, unit: unit ?? "次", scoring: scoringForm(operator, value, satisfaction && unit === "%") };
}

function scoringForm(operator: OwnTarget["operator"], value: number | null, rated: boolean): ScoringForm {
  const least = operator === "≥" || operator === ">";
  if (value === 0 && !least) return "none-happens";
  if (value === null || operator === null || operator === "=") return "all-or-nothing";
  if (!least) return "reverse";
  return rated ? "bands" : "proportional";
}
