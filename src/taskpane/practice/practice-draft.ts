/**
 * A practice while a person edits it: numbers as they are typed, and what is wrong with them.
 */
import type { Severity } from "../../core/rules/finding";
import type { Practice, Thresholds } from "../../core/rules/practice";
import { THRESHOLD_FIELDS, WEIGHT_FIELDS } from "../../core/rules/practice-fields";

export interface PracticeDraft {
  readonly practice: Practice;
  readonly numbers: Readonly<Record<keyof Thresholds, string>>;
  /** By level 1; "" where the county leaves it open. */
  readonly weights: Readonly<Record<string, string>>;
  readonly totals: string;
}

/** What a rule is set to. */
export type RuleChoice = Severity | "default" | "off";

export function draftOf(practice: Practice): PracticeDraft {
  const { thresholds, weights, totals } = practice;
  const others = Object.keys(weights ?? {}).filter((level) => !WEIGHT_FIELDS.includes(level));
  return {
    practice,
    numbers: Object.fromEntries(THRESHOLD_FIELDS.map(({ key }) => [key, String(thresholds[key])])) as Record<keyof Thresholds, string>,
    weights: Object.fromEntries([...WEIGHT_FIELDS, ...others].map((level) => [level, String(weights?.[level] ?? "")])),
    totals: totals.join("、"),
  };
}

/** Fields whose text is no number in their range: "longestName", "weights.产出指标", "totals". */
export function badFields({ numbers, weights, totals }: PracticeDraft): ReadonlySet<string> {
  const bad = new Set<string>();
  for (const { key, min, max } of THRESHOLD_FIELDS) {
    const value = numberIn(numbers[key]);
    if (!Number.isInteger(value) || value < min || value > max) bad.add(key);
  }
  const [fewest, most] = [numberIn(numbers.fewestIndicators), numberIn(numbers.mostIndicators)];
  if (fewest > most) bad.add("mostIndicators");
  for (const [level, text] of Object.entries(weights)) {
    const value = numberIn(text);
    if (text.trim() !== "" && !(value >= 0 && value <= 100)) bad.add(`weights.${level}`);
  }
  const sums = totalsIn(totals);
  if (sums.length === 0 || sums.some((sum) => !(sum >= 1 && sum <= 1000))) bad.add("totals");
  return bad;
}

/** The practice that the draft stands for; only where no field is bad. */
export function practiceOf({ practice, numbers, weights, totals }: PracticeDraft): Practice {
  const points = Object.entries(weights).flatMap(([level, text]) => (text.trim() === "" ? [] : [[level, numberIn(text)] as const]));
  return {
    ...practice,
    thresholds: Object.fromEntries(THRESHOLD_FIELDS.map(({ key }) => [key, numberIn(numbers[key])])) as unknown as Thresholds,
    weights: points.length > 0 ? Object.fromEntries(points) : null,
    totals: totalsIn(totals),
  };
}

export function choiceOfRule({ off, severities }: Practice, code: string): RuleChoice {
  return off.includes(code) ? "off" : (severities[code] ?? "default");
}

export function chooseRule(practice: Practice, code: string, choice: RuleChoice): Practice {
  const severities = Object.fromEntries(Object.entries(practice.severities).filter(([known]) => known !== code));
  return {
    ...practice,
    off: [...practice.off.filter((known) => known !== code), ...(choice === "off" ? [code] : [])],
    severities: choice === "off" || choice === "default" ? severities : { ...severities, [code]: choice },
  };
}

/** Full-width digits count; anything else is NaN. */
function numberIn(text: string): number {
  const plain = text.normalize("NFKC").trim();
  return /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

function totalsIn(text: string): number[] {
  return text.split(/[、，,;；\s]+/).filter((part) => part !== "").map(numberIn);
}
