/**
 * What mends a finding: the rule's own plan, if it has one for this case.
 */
import type { Form } from "../form/form";
import { ruleOf } from "./explain-finding";
import type { Finding } from "./finding";
import { DEFAULT_PRACTICE, type Practice } from "./practice";
import type { FixOption } from "./rule";

export interface FixPlan {
  /** Whether it may be carried out without asking. */
  readonly safe: boolean;
  /** At least one; several where a person chooses. */
  readonly options: readonly FixOption[];
}

/** The plan for a finding on these forms, which must be those that were checked; null where a person has to mend it. */
export function planFix(finding: Finding, forms: readonly Form[], practice: Practice = DEFAULT_PRACTICE): FixPlan | null {
  const rule = ruleOf(finding.rule);
  const form = finding.form === null ? undefined : forms[finding.form];
  if (!rule?.plan || !rule.fix || !form || finding.message === "crash") return null;
  const options = rule.plan(form, finding, { forms, practice }).filter(({ cells }) => cells.length > 0);
  return options.length > 0 ? { safe: rule.fix.safe, options } : null;
}
