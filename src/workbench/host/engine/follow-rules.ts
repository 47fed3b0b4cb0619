/**
 * Merges, conditional formats, data validations and what is frozen follow their cells when rows, columns or cells are inserted or deleted, grow
 * with what is inserted inside them, and their formulas keep naming the cells that they named, as in Excel. Univer moves some of it, in a
 * page more than without a screen, splits rules, and takes the sheet in front for the one that is meant: whatever it did is put right.
 */
import type { ICommandInfo, IDisposable, Injector, IRange } from "@univerjs/core";
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
import type { CellRange } from "../../../core/sheet/address";
import type { Book } from "./book";
import { INSERT_ROWS, shiftCells, shiftLines } from "./changes";
import { planFormats } from "./follow-formats";
import { planFreeze } from "./follow-freeze";
import { planMerges } from "./follow-merges";
import { planValidations } from "./follow-validations";
import type { Following, Mutations } from "./following";
import { toArea } from "./merges";
import type { CellMove } from "./moved-formula";

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

const NOTHING: Mutations = { redos: [], undos: [] };

export function followRules(injector: Injector, book: Book): IDisposable {
  const interceptors = injector.get(SheetInterceptorService);
  let planned: readonly Following[] = [];
  const before = interceptors.interceptCommand({
    getMutations: (command) => {
      if (SHIFTS[command.id]) planned = plan(command, book);
      return NOTHING;
    },
  });
  const after = interceptors.interceptAfterCommand({
    getMutations: (command) => {
      if (!SHIFTS[command.id]) return NOTHING;
      const done = planned.map((follow) => follow());
      planned = [];
      return { redos: done.flatMap((one) => one.redos), undos: done.flatMap((one) => one.undos) };
    },
  });
  return {
    dispose: () => {
      before.dispose();
      after.dispose();
    },
  };
}

function plan(command: ICommandInfo, book: Book): readonly Following[] {
  const { range, subUnitId } = (command.params ?? {}) as { range?: IRange; subUnitId?: string };
  // Univer's own commands work on the sheet in front where they name none.
  const sheet = subUnitId === undefined ? book.activeSheet : book.findSheet(subUnitId);
  const shift = SHIFTS[command.id];
  if (!range || !sheet || !shift) return [];
  const moved = toArea(range);
  const move: CellMove = { sheet: sheet.name, shift: (area) => shift(area, moved) };
  return book.sheets.flatMap((one) => [planMerges, planFormats, planValidations, planFreeze].flatMap((planOne) => planOne(one, one === sheet, move) ?? []));
}
