/**
 * The scoring text of a row (评分标准), worded as counties' own forms word it, so that the scoring language reads it.
 */
import { printNumber } from "../words";
import type { OwnTarget } from "./own/own-library";
import type { ScoringForm } from "./schema";

/** What a row asks for: of an own indicator as it was written, of a standard one with its placeholders filled in. */
export type FilledTarget = StandardTarget | OwnTarget;

/** A standard indicator's target; null where the project has not said it. */
export type StandardTarget =
  | { readonly kind: "number"; readonly operator: "≥" | "≤" | "="; readonly value: number | null; readonly unit: string; readonly scoring: ScoringForm }
  /** `text` as the row prints it: 2026年12月31日前. */
  | { readonly kind: "date"; readonly text: string | null }
  | { readonly kind: "grades"; readonly full: string; readonly partial: string };

/** The text for a row of so many points: one line, ending in 。 */
export function writeScoring(target: StandardTarget, weight: number): string {
  const points = printNumber(weight);
  const tenth = printNumber(weight / 10);
  if (target.kind === "grades") return `${target.full}得${points}分，${target.partial}得${printNumber(halfOf(weight))}分，否则不得分。`;
  if (target.kind === "date") return `${target.text === null ? "按时" : `在${target.text}`}完成得满分${points}分，每推迟10天扣${tenth}分，扣完为止。`;
  switch (target.scoring) {
    case "proportional":
      return `达到计划值得${points}分，否则按实际值/计划值*指标分值计分。`;
    case "reverse":
      return `不超过计划值得${points}分，否则按计划值/实际值*指标分值计分。`;
    case "all-or-nothing":
      return `达到计划值得${points}分，否则不得分。`;
    case "none-happens":
      return `达到计划值得${points}分，每发生1${target.unit}扣${printNumber(weight / 2)}分，扣完为止。`;
    case "total-cost":
      return `项目成本控制在总成本范围内，得${points}分，每超出10%，扣${tenth}分，扣完为止。`;
    case "bands":
      return writeBands(target.value ?? 95, weight);
  }
}

/** Half the points as these forms give them: 8 of 15. */
function halfOf(weight: number): number {
  return weight < 2 ? weight / 2 : Math.ceil(weight / 2);
}

/** Full points from the target on, 0.8 of them from 80 %, half of them from 60 %. A target of 80 % or less has no band below 80. */
function writeBands(target: number, weight: number): string {
  const full = `满意度大于等于${printNumber(target)}%的得${printNumber(weight)}分`;
  const upper = Math.min(target, 80);
  const middle = target > 80 ? [`满意度小于${printNumber(target)}%且大于等于80%的得${printNumber(weight * 0.8)}分`] : [];
  const lower = `满意度小于${printNumber(upper)}%且大于等于60%的得${printNumber(weight / 2)}分`;
  return `${[full, ...middle, lower, "满意度小于60%不得分"].join("，")}。`;
}
