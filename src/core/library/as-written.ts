/**
 * A row's target the way a form says it, whatever kind of indicator it belongs to.
 */
import type { OwnTarget } from "./own/own-library";
import type { FilledTarget } from "./write-scoring";

/** Operator, number and unit, or a text (a date, a state); all null where the project has not said it. */
export function asWritten(target: FilledTarget): OwnTarget {
  switch (target.kind) {
    case "written":
      return target;
    case "number":
      return { kind: "written", operator: target.operator, value: target.value, unit: target.unit, text: null };
    case "date":
      return { kind: "written", operator: null, value: null, unit: null, text: target.text };
    case "grades":
      return { kind: "written", operator: null, value: null, unit: null, text: target.full };
  }
}
