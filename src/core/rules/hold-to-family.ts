/**
 * A county may say to which system of indicators its projects are held; without a word each form is held to the one it is written in.
 */
import type { FamilyId, Form } from "../form/form";
import type { Practice } from "./practice";

const held = new Map<FamilyId, WeakMap<Form, Form>>();

/** The forms as the practice holds them. A form gives the same object each time, so that what is known of it stays known. */
export function holdToFamily(forms: readonly Form[], { family }: Practice): readonly Form[] {
  if (family === null) return forms;
  const known = held.get(family) ?? new WeakMap<Form, Form>();
  held.set(family, known);
  return forms.map((form) => {
    // Departments have a system of their own, and a form without indicators has none.
    if (form.family === family || form.family === "E" || form.kind === "department-target" || form.indicators.length === 0) return form;
    const other = known.get(form) ?? { ...form, family };
    known.set(form, other);
    return other;
  });
}
