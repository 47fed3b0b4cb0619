/**
 * Differential formats that only rules used which are gone now. They are taken from the end of the list, so that marks that were saved
 * and later cleared leave the styles part as it was before.
 */
import type { PlannedSheet } from "../plan-sheets";
import type { StyleWriter } from "../styles/style-writer";
import { sheetIdOf, type WorkbookFile } from "../workbook-file";
import { readWorksheetPart } from "../worksheet-part";
import { decodePart, numberOf } from "../xml";
import type { RulesBySheet } from "./rule-model";
import { readRules } from "./read-rules";

export function dropUnusedDifferences(styles: StyleWriter, file: WorkbookFile, planned: readonly PlannedSheet[], now: RulesBySheet): void {
  const released = new Map<number, number>();
  for (const { entry, sheet } of planned) {
    if (!entry?.part || !sheet) continue;
    const part = readWorksheetPart(file.parts, entry.part);
    const kept = new Set((now[sheetIdOf(entry.sheetId)] ?? []).map((rule) => rule.cfId));
    for (const rule of readRules(part.root, part.text, file.styles)) {
      const difference = numberOf(rule.element, "dxfId");
      if (rule.shown && !kept.has(rule.id) && difference !== undefined) released.set(difference, (released.get(difference) ?? 0) + 1);
    }
  }
  if (released.size === 0) return;
  const uses = countUses(file);
  styles.dropDifferences((index) => !released.has(index) || (uses.get(index) ?? 0) > (released.get(index) ?? 0));
}

/** How often each differential format is named in all parts: by conditional formats, tables, filters, pivot tables and table styles. */
function countUses(file: WorkbookFile): ReadonlyMap<number, number> {
  const uses = new Map<number, number>();
  for (const [name, bytes] of file.parts) {
    if (!/\.xml$/i.test(name)) continue;
    for (const match of decodePart(bytes, name).matchAll(/\b\w*[dD]xfId\s*=\s*["'](\d+)["']/g)) {
      const index = Number(match[1]);
      uses.set(index, (uses.get(index) ?? 0) + 1);
    }
  }
  return uses;
}
