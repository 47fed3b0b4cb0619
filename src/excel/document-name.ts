/**
 * What the open file is called.
 */

/** The file name of the workbook that is open, or null where Office does not tell (a workbook that was never saved). */
export function documentName(): string | null {
  if (typeof Office === "undefined") return null;
  const last = (Office.context.document?.url ?? "").split(/[\\/]/).at(-1) ?? "";
  try {
    return decodeURIComponent(last) || null;
  } catch {
    // A name with a bare percent sign in it is no address and is shown as it stands.
    return last;
  }
}
