/**
 * What a sheet may be called. https://support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9
 */

const MAX_LENGTH = 31;
const RESERVED = /[:\\/?*[\]：？＊／＼［］]/g;

/** Whether Excel takes the name, whatever other sheets are called. */
export function isSheetName(name: string): boolean {
  return name.trim() !== "" && name.length <= MAX_LENGTH && !/[:\\/?*[\]]/.test(name) && !name.startsWith("'") && !name.endsWith("'") && name.toLowerCase() !== "history";
}

/** The nearest name that Excel takes and no other sheet has: "表: 一" → "表 一", then "表 一 (2)". */
export function freeSheetName(wanted: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map(foldName));
  const clean = wanted.replace(RESERVED, " ").replace(/\s+/g, " ").replace(/^[\s']+|[\s']+$/g, "");
  const stem = clean === "" || foldName(clean) === "history" ? "表" : clean;
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${String(number)})`;
    const name = stem.slice(0, MAX_LENGTH - ending.length).replace(/[\s']+$/, "") + ending;
    if (!used.has(foldName(name))) return name;
  }
}

/** Excel tells sheets apart without regard to case. */
export function foldName(name: string): string {
  return name.toLowerCase();
}
