/**
 * The scoring text of an own indicator, for the points that its row gets.
 */
import { isDeadline } from "../../form/dates";
import { foldText } from "../../form/fold-text";
import { fullMarks } from "../../form/target";
import type { ScoringForm } from "../schema";
import { scaleScoring } from "../scale-scoring";
import { type StandardTarget, writeScoring } from "../write-scoring";
import type { OwnIndicator, OwnTarget } from "./own-library";

/**
 * Its own text where it has one, brought to the new points. Where that cannot be done, and without a text, the usual one for its target
 * stands.
 */
export function scoringOf({ target, aspect, scoring }: Pick<OwnIndicator, "target" | "aspect" | "scoring">, weight: number): string {
  if (scoring !== "" && fullMarks(scoring) === null) return scoring;
  return scaleScoring(scoring, weight) ?? usualScoring(target, aspect === "satisfaction", weight);
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
