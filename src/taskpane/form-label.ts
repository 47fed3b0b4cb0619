/**
 * By what a form is known to a person.
 */
import { formNameOf } from "../core/reading/corrections";
import { printRange } from "../core/sheet/address";
import type { CheckedForm } from "./pane-backend";
import type { PaneText } from "./pane-text";

/** Its project, else its printed title, else its sheet. */
export function formName(form: CheckedForm): string {
  return (formNameOf(form) ?? form.sheet).replace(/\s+/g, " ").trim() || form.sheet;
}

/** The name with the sheet, and with the place where several forms of a sheet are called alike. */
export function formLabel(form: CheckedForm, forms: readonly CheckedForm[], text: PaneText): string {
  const name = formName(form);
  const named = name === form.sheet ? name : text.word("formInSheet", { form: name, sheet: form.sheet });
  const alike = forms.filter((other) => other.sheet === form.sheet && formName(other) === name).length > 1;
  return alike ? text.word("formNamedAlike", { form: named, range: printRange(form.range) }) : named;
}
