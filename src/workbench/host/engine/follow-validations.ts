/** What has to become of the data validations of a sheet when cells of it or of another one move. */
import { Quantity, type IMutationInfo, type ISheetDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation, RemoveDataValidationMutation, UpdateDataValidationMutation, UpdateRuleType } from "@univerjs/data-validation";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { mayName, type Mutations, type PlanFollowing } from "./following";
import { toArea, toRange } from "./merges";
import { movedFormula, type CellMove } from "./moved-formula";
import type { Sheet } from "./sheet";

type Rule = ISheetDataValidationRule;

interface Planned {
  readonly before: Rule;
  /** Null where its cells are gone. */
  readonly after: Rule | null;
}

export const planValidations: PlanFollowing = (sheet, isMoved, move) => {
  const rules = rulesOf(sheet);
  if (rules.length === 0 || (!isMoved && !rules.some((rule) => mayName(rule.formula1, move.sheet) || mayName(rule.formula2, move.sheet)))) return null;
  const planned = rules.map((rule): Planned => {
    const before = structuredClone(rule);
    return { before, after: movedRule(before, sheet, isMoved, move) };
  });
  return () => mutationsFor(sheet, planned);
};

/** A page may do without Univer's plugin for them. */
function rulesOf(sheet: Sheet): readonly Rule[] {
  return sheet.book.injector.get(SheetDataValidationModel, Quantity.OPTIONAL)?.getRules(sheet.unitId, sheet.id) ?? [];
}

function movedRule(rule: Rule, sheet: Sheet, isMoved: boolean, move: CellMove): Rule | null {
  const areas = rule.ranges.map(toArea);
  const left = isMoved ? areas.flatMap((area) => move.shift(area) ?? []) : areas;
  if (left.length === 0) return null;
  const moved: Rule = { ...structuredClone(rule), ranges: left.map(toRange) };
  for (const name of ["formula1", "formula2"] as const) {
    const formula = rule[name];
    if (formula?.startsWith("=")) moved[name] = movedFormula(formula, sheet.name, areas, move);
  }
  return moved;
}

/** Undo runs after Univer's own and must give the rule as it was, whatever that did. */
function mutationsFor(sheet: Sheet, planned: readonly Planned[]): Mutations {
  const where = { unitId: sheet.unitId, subUnitId: sheet.id, source: "patched" };
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const now = new Map(rulesOf(sheet).map((rule) => [rule.uid, rule]));
  // Adding a rule that is there does nothing, and setting it then says what it has to be.
  const put = (rule: Rule, index: number): IMutationInfo[] => [
    { id: AddDataValidationMutation.id, params: { ...where, rule, index } },
    { id: UpdateDataValidationMutation.id, params: { ...where, ruleId: rule.uid, payload: { type: UpdateRuleType.ALL, payload: { ...rule, formula1: rule.formula1, formula2: rule.formula2 } } } },
  ];
  planned.forEach(({ before, after }, index) => {
    const present = now.get(before.uid);
    now.delete(before.uid);
    const written = JSON.stringify(before);
    if (after && JSON.stringify(present) === written && JSON.stringify(after) === written) return;
    redos.push(...(after ? put(after, index) : [{ id: RemoveDataValidationMutation.id, params: { ...where, ruleId: before.uid } }]));
    undos.push(...put(before, index));
  });
  // What is left was split off by Univer.
  for (const ruleId of now.keys()) redos.push({ id: RemoveDataValidationMutation.id, params: { ...where, ruleId } });
  return { redos, undos };
}
