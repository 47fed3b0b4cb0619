/**
 * An own indicator while it is edited: everything as it is typed.
 */
import { foldText } from "../../core/form/fold-text";
import { parseTarget } from "../../core/form/target";
import { ownIndicatorSchema, type OwnIndicator } from "../../core/library/own/own-library";
import { ASPECTS } from "../../core/library/schema";
import { printNumber } from "../../core/words";
import type { LibraryWordKey } from "./words.zh-CN";

export interface Draft {
  readonly name: string;
  /** An aspect; "" for the levels of the entry's own form. */
  readonly level: string;
  /** One of OPERATOR_CHOICES. */
  readonly operator: string;
  readonly value: string;
  readonly unit: string;
  readonly points: string;
  readonly explanation: string;
  readonly scoring: string;
  readonly basis: string;
  readonly type: string;
}

export type DraftProblems = { readonly [field in Exclude<keyof Draft, "level" | "operator">]?: LibraryWordKey };

const OPERATORS = ["≥", "≤", "=", ">", "<"] as const;

/** "" is a number without operator, "text" a target that is no number. */
export const OPERATOR_CHOICES: readonly string[] = [...OPERATORS, "", "text"];

export function draftOf({ name, aspect, place, target, weight, explanation, scoring, basis, type }: OwnIndicator): Draft {
  return {
    name,
    level: place ? "" : aspect,
    operator: target.text !== null ? "text" : (target.operator ?? ""),
    value: target.text ?? (target.value === null ? "" : printNumber(target.value)),
    unit: target.unit ?? "",
    points: weight === null ? "" : printNumber(weight),
    explanation,
    scoring,
    basis,
    type,
  };
}

/** What keeps the draft from being saved, field by field. */
export function problemsOf({ name, operator, value, points }: Draft): DraftProblems {
  const blank = value.trim() === "";
  const weight = Number(points);
  return {
    ...(name.trim() === "" ? { name: "nameNeeded" as const } : {}),
    ...(operator !== "text" && !blank && parseTarget(value).value === null ? { value: "valueNumber" as const } : {}),
    ...(points.trim() !== "" && !(weight > 0 && weight <= 1000) ? { points: "pointsNumber" as const } : {}),
  };
}

/** The entry as it is to be kept, or null where the draft has problems. */
export function entryOf(draft: Draft, before: OwnIndicator): OwnIndicator | null {
  const { operator, value, unit, points } = draft;
  const written = parseTarget(value);
  const text = operator === "text" && value.trim() !== "";
  const read = ownIndicatorSchema.safeParse({
    ...before,
    name: draft.name.trim(),
    aspect: ASPECTS.find((aspect) => aspect === draft.level) ?? before.aspect,
    place: draft.level === "" ? before.place : null,
    target: {
      kind: "written",
      operator: text || written.value === null ? null : (OPERATORS.find((sign) => sign === operator) ?? written.operator),
      value: text ? null : written.value,
      unit: text || written.value === null ? null : foldText(unit) || written.unit,
      text: text ? value.trim() : null,
    },
    weight: points.trim() === "" ? null : Number(points),
    explanation: draft.explanation.trim(),
    scoring: draft.scoring.trim(),
    basis: draft.basis.trim(),
    type: draft.type.trim(),
  });
  return read.success ? read.data : null;
}
