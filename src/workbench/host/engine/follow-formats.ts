/** What has to become of the conditional formats of a sheet when cells of it or of another one move. */
import type { IMutationInfo } from "@univerjs/core";
import { AddConditionalRuleMutation, DeleteConditionalRuleMutation, SetConditionalRuleMutation } from "@univerjs/sheets-conditional-formatting";
import { areasOf, rulesOf, type Rule } from "./conditional-formats";
import { mayName, type Mutations, type PlanFollowing } from "./following";
import { toRange } from "./merges";
import { movedFormula, type CellMove } from "./moved-formula";
import type { Sheet } from "./sheet";

interface Planned {
  readonly before: Rule;
  /** Null where its cells are gone. */
  readonly after: Rule | null;
}

export const planFormats: PlanFollowing = (sheet, isMoved, move) => {
  const rules = rulesOf(sheet);
  if (!isMoved && !rules.some((rule) => formulasOf(rule).some((formula) => mayName(formula, move.sheet)))) return null;
  const planned = rules.map((rule): Planned => {
    const before = structuredClone(rule);
    const areas = areasOf(before);
    const left = isMoved ? areas.flatMap((area) => move.shift(area) ?? []) : areas;
    return { before, after: left.length > 0 ? { ...structuredClone(before), ranges: left.map(toRange), rule: movedCondition(before, sheet, move) } : null };
  });
  return () => mutationsFor(sheet, planned);
};

/** Formulas in Univer's words: of a rule, of the points of a colour scale, a data bar or an icon set. */
function formulasOf({ rule }: Rule): string[] {
  const found: string[] = [];
  changeFormulas(rule, (formula) => {
    found.push(formula);
    return formula;
  });
  return found;
}

function movedCondition(rule: Rule, sheet: Sheet, move: CellMove): Rule["rule"] {
  return changeFormulas(rule.rule, (formula) => movedFormula(formula, sheet.name, areasOf(rule), move));
}

function changeFormulas(condition: Rule["rule"], change: (formula: string) => string): Rule["rule"] {
  // All that is called "value" and begins with "=" is a formula, however deep; a text that is looked for is none.
  const visit = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(visit);
    if (typeof part !== "object" || part === null) return part;
    const isText = "subType" in part && part.subType === "text";
    return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, name === "value" && !isText && typeof value === "string" && value.startsWith("=") ? change(value) : visit(value)]));
  };
  return visit(condition) as Rule["rule"];
}

/** Undo runs after Univer's own and must give the rule as it was, whatever that did. */
function mutationsFor(sheet: Sheet, planned: readonly Planned[]): Mutations {
  const where = { unitId: sheet.unitId, subUnitId: sheet.id };
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const now = new Map(rulesOf(sheet).map((rule) => [rule.cfId, JSON.stringify(rule)]));
  for (const { before, after } of planned) {
    const { cfId } = before;
    const present = now.get(cfId);
    now.delete(cfId);
    if (after && present === JSON.stringify(after) && present === JSON.stringify(before)) continue;
    if (!after) {
      if (present !== undefined) redos.push({ id: DeleteConditionalRuleMutation.id, params: { ...where, cfId } });
      undos.push({ id: AddConditionalRuleMutation.id, params: { ...where, rule: before } });
    } else {
      redos.push(present === undefined ? { id: AddConditionalRuleMutation.id, params: { ...where, rule: after } } : { id: SetConditionalRuleMutation.id, params: { ...where, cfId, rule: after } });
      undos.push({ id: SetConditionalRuleMutation.id, params: { ...where, cfId, rule: before } });
    }
  }
  // What is left was split off by Univer.
  for (const cfId of now.keys()) redos.push({ id: DeleteConditionalRuleMutation.id, params: { ...where, cfId } });
  return { redos, undos };
}
