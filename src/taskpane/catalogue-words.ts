/**
 * Explanations from the catalogue of rules.
 */
import { messageOf, ruleOf } from "../core/rules/explain-finding";
import { CRASHED_CHECK, type Explain } from "./explanation";
import { paneWords } from "./pane-text";

export const explainFromCatalogue: Explain = (finding) => {
  const message = messageOf(finding);
  const rule = finding.message === CRASHED_CHECK ? null : ruleOf(finding.rule);
  if (rule) return { title: rule.title, message, why: rule.why, how: rule.how };
  return { title: paneWords("brokenCheck"), message, why: paneWords("brokenCheckWhy"), how: paneWords("brokenCheckHow") };
};
