/**
 * The extensions of a sheet (extLst): newer conditional formats, validations and sparklines. Univer shows none of them; they are moved
 * with their cells.
 */
import type { GridMove } from "./axis-map";
import { moveRanges, ruleMove, type FormulaMove } from "./move-formula";
import type { TextPatch } from "./text-patch";
import { childOf, escapeText, textOf, type XmlElement } from "./xml";

/** `removed` are ids of rules that were taken out of the sheet: what only adds to them goes, too. */
export function writeExtensions(patch: TextPatch, root: XmlElement, move: GridMove, moveFormula: FormulaMove, removed: readonly string[]): void {
  const list = childOf(root, "extLst");
  if (!list) return;
  const visit = (element: XmlElement, moveOwn: FormulaMove): void => {
    if (element.name === "conditionalFormatting" && removed.length > 0) {
      const rules = element.children.filter((child) => child.name === "cfRule");
      const gone = rules.filter((rule) => removed.includes(rule.attributes.get("id") ?? ""));
      if (gone.length > 0 && gone.length === rules.length) {
        patch.replace(element.start, element.end, "");
        return;
      }
      for (const rule of gone) patch.replace(rule.start, rule.end, "");
    }
    if (element.name === "cfRule" && removed.includes(element.attributes.get("id") ?? "")) return;
    // Rules say behind their formulas where they stand.
    const sqref = element.name === "sparkline" ? null : childOf(element, "sqref");
    const moveInside = sqref ? ruleMove(textOf(sqref, patch.source), move, moveFormula) : moveOwn;
    if (element.name === "sqref" || element.name === "f" || element.name === "formula") moveText(element, moveOwn);
    else for (const child of element.children) visit(child, moveInside);
  };
  const moveText = (element: XmlElement, moveOwn: FormulaMove): void => {
    if (element.children.length > 0) return;
    const text = textOf(element, patch.source);
    const moved = element.name === "sqref" ? (moveRanges(text, move) ?? text) : moveOwn(text);
    if (moved !== text) patch.replace(element.openEnd, element.closeStart, escapeText(moved));
  };
  visit(list, moveFormula);
}
