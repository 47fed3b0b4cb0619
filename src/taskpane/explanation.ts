/**
 * What is said of a finding. Its rule's words come from the catalogue; where the rule itself broke off, the pane says so.
 */
import type { Finding } from "../core/rules/finding";
import type { Words } from "../core/words";

/** Message key of a finding that tells of a check which broke off (src/core/rules/check-forms.ts). */
export const CRASHED_CHECK = "crash";

export interface Explanation {
  /** Heading of the finding's group. */
  readonly title: Words;
  readonly message: Words;
  readonly why: Words;
  readonly how: Words;
}

export type Explain = (finding: Finding) => Explanation;
