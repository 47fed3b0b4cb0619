/**
 * Every blank form, in the order in which they are offered.
 */
import { foldText } from "../../form/fold-text";
import { DEPARTMENT, SELF_EVALUATION, SUMMARY } from "./other-forms";
import { COMBINED, DESCRIBED, SCORED, TYPED } from "./project-targets";
import type { FormTemplate } from "./template";

export const TEMPLATES: readonly FormTemplate[] = [SCORED, TYPED, DESCRIBED, COMBINED, DEPARTMENT, SELF_EVALUATION, SUMMARY];

/** The template of an id or a name, or null. */
export function findTemplate(idOrName: string): FormTemplate | null {
  const folded = foldText(idOrName).toLowerCase();
  return TEMPLATES.find(({ id, name, aliases }) => id === folded || [name, ...aliases].some((one) => foldText(one) === folded)) ?? null;
}
