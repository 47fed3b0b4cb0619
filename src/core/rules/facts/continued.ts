/**
 * Forms that the reading takes for one half of a form on two sheets.
 */
import type { Form } from "../../form/form";

/** Whether the form may go on on another sheet: what seems to be missing here may stand there. */
export function mayContinue({ evidence }: Form): boolean {
  return evidence.doubts.some(({ key }) => key.startsWith("may-continue"));
}
