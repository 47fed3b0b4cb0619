/**
 * 每超出10%扣2分 applied to a row: what one step is, where counting starts, which way.
 */
import type { Clause, Quantity } from "./ast";
import { inTargetUnit, isCounter, isTimeSpan, latenessStep } from "./measures";
import { printQuantity } from "./print";
import type { Complain } from "./resolve-band";
import { dayOf } from "./resolve-line";
import type { Deduction } from "./scheme";
import { isReverse, type ScoringTarget } from "./scoring-target";
import type { CalendarDate } from "../form/form";

export type Deduct = Extract<Clause, { kind: "deduct" }>;

export interface DeductionContext {
  readonly target: ScoringTarget;
  /** The last day on time, from the text or the target. */
  readonly deadline: CalendarDate | null;
  /** The threshold of full marks, where a band names it. */
  readonly fullFrom: number | null;
  /** Bands in % show that a target without a unit is a percentage. */
  readonly percent: boolean;
  readonly steps: "whole" | "started";
  readonly atMost: number | null;
}

type Rest = Omit<Deduction, "kind" | "fault" | "base" | "step">;

export function resolveDeduction(deduct: Deduct, reading: "number" | "date", context: DeductionContext, complain: Complain): Deduction | null {
  const rest: Rest = {
    minus: deduct.minusOf === "points" ? { of: "points", size: deduct.minus } : { of: "share", size: deduct.minus / 100 },
    partial: deduct.partial ?? context.steps,
    atMost: context.atMost,
  };
  if (deduct.step.value <= 0) {
    complain("unit-differs", deduct, { unit: printQuantity(deduct.step), target: context.target.unit });
    return null;
  }
  return reading === "date" ? lateDeduction(deduct, rest, context, complain) : numberDeduction(deduct, rest, context, complain);
}

function lateDeduction(deduct: Deduct, rest: Rest, context: DeductionContext, complain: Complain): Deduction | null {
  const step = latenessStep(deduct.step);
  if (deduct.fault !== "late" && !(deduct.fault === "over" && step)) {
    complain("kind-differs", deduct, { target: "日期", rule: printQuantity(deduct.step) });
    return null;
  }
  if (!step || (step.of === "months" && rest.partial === "started" && deduct.partial === "started")) {
    complain("calendar-unit", deduct, { unit: deduct.step.unit });
    return null;
  }
  const deadline = deduct.base && "year" in deduct.base ? dayOf(deduct.base, context.target) : context.deadline;
  if (!deadline) {
    complain("no-deadline", deduct);
    return null;
  }
  return { kind: "deduct", fault: "late", base: deadline, step, ...rest, partial: step.of === "months" ? "whole" : rest.partial };
}

function numberDeduction(deduct: Deduct, rest: Rest, context: DeductionContext, complain: Complain): Deduction | null {
  const { target } = context;
  const fault = faultOnNumber(deduct, target, complain);
  if (!fault) return null;
  const ownBase = deduct.base && !("year" in deduct.base) ? baseInTargetUnit(deduct.base, target) : null;
  const base = ownBase ?? context.fullFrom ?? target.value;
  if (base === null) {
    complain("no-target", deduct);
    return null;
  }
  const step = stepOnNumber(deduct, context, base, complain);
  return step && { kind: "deduct", fault, base: ownBase === null && context.fullFrom === null ? "target" : base, step, ...rest };
}

/** 低于95%的 in the target's unit; beside a target that is no percentage it is a share of that target. */
function baseInTargetUnit(base: Quantity, target: ScoringTarget): number | null {
  if (base.unit !== "%") return inTargetUnit(base, target.unit);
  if (target.unit === "%" || target.unit === "") return base.value;
  return target.value === null ? null : (target.value * base.value) / 100;
}

function faultOnNumber(deduct: Deduct, target: ScoringTarget, complain: Complain): "over" | "under" | "off" | null {
  const operator = target.operator ?? "";
  if (deduct.fault === "late") {
    if (isTimeSpan(target.unit)) return "over";
    complain("kind-differs", deduct, { target: `${String(target.value)}${target.unit}`, rule: "推迟" });
    return null;
  }
  if (deduct.fault === "occurrence") {
    // What happens too often is counted by the actual value itself only where the target limits that count.
    if (isReverse(target) || (target.operator === "=" && target.value === 0)) return "over";
    complain("direction", deduct, { operator });
    return null;
  }
  const forward = target.operator === "≥" || target.operator === ">";
  if ((deduct.fault === "over" && forward) || (deduct.fault === "under" && isReverse(target))) {
    complain("direction", deduct, { operator });
    return null;
  }
  return deduct.fault;
}

function stepOnNumber(deduct: Deduct, context: DeductionContext, base: number, complain: Complain): Deduction["step"] | null {
  const { step } = deduct;
  const { unit } = context.target;
  const isPercent = unit === "%" || (unit === "" && context.percent);
  if (step.unit === "%" || step.unit === "百分点") {
    if (isPercent || (unit === "" && step.unit === "百分点")) {
      if (step.unit === "%") complain("percent-as-points", deduct, { step: printQuantity(step) });
      return { of: "units", size: step.value };
    }
    if (unit === "") {
      complain("unit-unsaid", deduct, { unit: step.unit });
      return null;
    }
    if (base > 0) return { of: "share", size: step.value / 100 };
    complain("target-zero", deduct, { value: base });
    return null;
  }
  const size = isPercent && step.unit !== "" ? null : inTargetUnit(step, unit);
  // 每发现一起…扣2分 counts whatever the row counts.
  const counted = size ?? (deduct.fault === "occurrence" && (unit === "" || isCounter(unit)) ? step.value : null);
  if (counted === null) complain("unit-differs", deduct, { unit: step.unit, target: unit });
  return counted === null ? null : { of: "units", size: counted };
}
