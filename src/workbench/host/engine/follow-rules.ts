/**
 * Conditional formats follow their cells when rows, columns or cells are inserted or deleted, and grow with what is inserted inside them,
 * as in Excel. In a page Univer moves them too, but leaves the inserted rows out; without a screen it does not move them at all.
 */
import { type ICommandInfo, type IDisposable, type IMutationInfo, type Injector, type IRange } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SheetInterceptorService,
} from "@univerjs/sheets";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";
import { FormulaRefRangeService } from "@univerjs/sheets-formula";
import type { CellRange } from "../../../core/sheet/address";
import { INSERT_ROWS, shiftCells, shiftLines } from "./changes";
import { areasOf, rulesOf, type Rule } from "./conditional-formats";
import { toArea, toRange } from "./merges";
import type { Sheet } from "./sheet";

type Shift = (area: CellRange, moved: CellRange) => CellRange | null;

const SHIFTS: Readonly<Record<string, Shift>> = {
  [INSERT_ROWS]: (area, moved) => shiftLines(area, moved, "rows", 1),
  [RemoveRowCommand.id]: (area, moved) => shiftLines(area, moved, "rows", -1),
  [InsertColCommand.id]: (area, moved) => shiftLines(area, moved, "columns", 1),
  [RemoveColCommand.id]: (area, moved) => shiftLines(area, moved, "columns", -1),
  [InsertRangeMoveDownCommand.id]: (area, moved) => shiftCells(area, moved, "rows", 1),
  [InsertRangeMoveRightCommand.id]: (area, moved) => shiftCells(area, moved, "columns", 1),
  [DeleteRangeMoveUpCommand.id]: (area, moved) => shiftCells(area, moved, "rows", -1),
  [DeleteRangeMoveLeftCommand.id]: (area, moved) => shiftCells(area, moved, "columns", -1),
};

interface Move {
  readonly sheet: Sheet;
  /** Each rule as it was, and as it has to be; null where its cells are gone. */
  readonly rules: readonly { readonly before: Rule; readonly after: Rule | null }[];
}

const NOTHING = { redos: [], undos: [] };

/** `sheetOf` gives the sheet that a command works on: the one in front where it names none. */
export function followRules(injector: Injector, sheetOf: (sheetId: string | undefined) => Sheet | null): IDisposable {
  const interceptors = injector.get(SheetInterceptorService);
  let move: Move | null = null;
  const before = interceptors.interceptCommand({
    getMutations: (command) => {
      if (SHIFTS[command.id]) move = plan(command, sheetOf, injector);
      return NOTHING;
    },
  });
  const after = interceptors.interceptAfterCommand({
    getMutations: (command) => {
      if (!SHIFTS[command.id] || !move) return NOTHING;
      const done = move;
      move = null;
      return mutationsFor(done, injector);
    },
  });
  return {
    dispose: () => {
      before.dispose();
      after.dispose();
    },
  };
}

function plan(command: ICommandInfo, sheetOf: (sheetId: string | undefined) => Sheet | null, injector: Injector): Move | null {
  const { range, subUnitId } = (command.params ?? {}) as { range?: IRange; subUnitId?: string };
  const sheet = sheetOf(subUnitId);
  const shift = SHIFTS[command.id];
  if (!range || !sheet || !shift) return null;
  const moved = toArea(range);
  const rules = rulesOf(sheet).map((rule) => {
    const areas = areasOf(rule).flatMap((area) => shift(area, moved) ?? []);
    return { before: structuredClone(rule), after: areas.length > 0 ? { ...structuredClone(rule), ranges: areas.map(toRange), rule: movedCondition(rule, command, sheet, injector) } : null };
  });
  return { sheet, rules };
}

/** References in a rule's formula are those of its first cell. */
function movedCondition({ rule }: Rule, command: ICommandInfo, sheet: Sheet, injector: Injector): Rule["rule"] {
  if (rule.type !== "highlightCell" || !("value" in rule) || typeof rule.value !== "string" || !rule.value.startsWith("=")) return structuredClone(rule);
  const value = injector.get(FormulaRefRangeService).transformFormulaByEffectCommand(sheet.unitId, sheet.id, rule.value, command as Parameters<FormulaRefRangeService["transformFormulaByEffectCommand"]>[3]);
  return { ...structuredClone(rule), value } as Rule["rule"];
}

/** Undo runs after Univer's own and must give the rule as it was, whatever that did. */
function mutationsFor({ sheet, rules }: Move, injector: Injector): { redos: IMutationInfo[]; undos: IMutationInfo[] } {
  const where = { unitId: sheet.unitId, subUnitId: sheet.id };
  const redos: IMutationInfo[] = [];
  const undos: IMutationInfo[] = [];
  const now = new Map((injector.get(ConditionalFormattingRuleModel).getSubunitRules(sheet.unitId, sheet.id) ?? []).map((rule) => [rule.cfId, JSON.stringify(rule)]));
  for (const { before, after } of rules) {
    const present = now.get(before.cfId);
    now.delete(before.cfId);
    if (after && present === JSON.stringify(after) && present === JSON.stringify(before)) continue;
    const { cfId } = before;
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
