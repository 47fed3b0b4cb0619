/**
 * The year that is typed for a blank form.
 */

/** The year as the action takes it; null where nothing was typed, "bad" where what was typed is no budget year. Full-width digits count. */
export function yearTyped(text: string): number | null | "bad" {
  const plain = text.normalize("NFKC").trim().replace(/年度?$/, "");
  if (plain === "") return null;
  return /^20\d\d$/.test(plain) ? Number(plain) : "bad";
}
