/**
 * Knows whether formulas are up to date, and brings them up to date at once. Univer waits 100 ms after the last change before it
 * calculates; a program that writes and reads must not wait for that, so what changed is collected here as well.
 */
import { IUniverInstanceService, UniverInstanceType, type ICellData, type ICommandInfo, type IDisposable, type IExecutionOptions, type Injector, type Nullable, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import { isFormula } from "./read-cell";

type DirtyData = Partial<IFormulaDirtyData>;
type CellRow = Readonly<Record<string, Nullable<ICellData>>>;
type StringMap = { [unit: string]: { [name: string]: unknown } };

export class Calculation {
  private changes: DirtyData[] = [];
  private running = 0;
  private waiting: (() => void)[] = [];
  private readonly subscription: IDisposable;

  /** `injector` gives Univer's services, or null while no workbook is open. */
  constructor(
    private readonly univer: FUniver,
    private readonly injector: () => Injector | null,
  ) {
    this.subscription = univer.onCommandExecuted((command, options) => this.observe(command, options));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  /** Resolves when every value is calculated; undefined where it already is. */
  settle(): Promise<void> | undefined {
    return this.running > 0 || this.hasWork() ? this.calculate() : undefined;
  }

  /** Recalculates every formula, as Application.calculate("Full") does. */
  async recalculate(): Promise<void> {
    this.changes.push({ forceCalculation: true });
    await this.settle();
  }

  /** Calls back when no calculation is under way, which may be at once. */
  whenIdle(done: () => void): void {
    // Not in the middle of Univer's telling everybody that it has ended.
    if (this.running > 0) this.waiting.push(() => void setTimeout(done, 0));
    else done();
  }

  private observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStartMutation.id) this.running++;
    else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const state = (command.params as ISetFormulaCalculationNotificationMutation).functionsExecutedState;
      // INITIAL is told a second time after a stopped run and ends nothing.
      if (state !== undefined && state !== FormulaExecutedStateType.INITIAL) this.finish();
    } else if (options?.onlyLocal !== true || command.id === "formula.mutation.set-trigger-formula-calculation-start") this.collect(command);
  }

  private finish(): void {
    this.running = Math.max(0, this.running - 1);
    if (this.running > 0) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  private collect(command: Readonly<ICommandInfo>): void {
    const conversion = this.injector()?.get(IActiveDirtyManagerService).get(command.id);
    if (conversion) this.changes.push(conversion.getDirtyData(command));
  }

  private hasWork(): boolean {
    if (this.changes.length === 0) return false;
    if (this.changes.some(isDirty) && this.hasFormulas()) return true;
    // Only caches to be cleared, or nothing that any formula could see: Univer's own delayed run does that.
    this.changes = [];
    return false;
  }

  private hasFormulas(): boolean {
    const workbook = this.injector()?.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheets().some((sheet) => Object.values(sheet.getCellMatrix().getMatrix()).some((row) => Object.values(row as CellRow).some(isFormula))) === true;
  }

  private async calculate(): Promise<void> {
    if (this.running > 0) await this.finished();
    if (!this.hasWork()) return;
    const dirty = merge(this.changes);
    this.changes = [];
    const done = this.finished();
    this.univer.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
    await done;
  }

  private finished(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

function isDirty(data: DirtyData): boolean {
  const maps = [data.dirtyNameMap, data.dirtyDefinedNameMap, data.dirtySuperTableMap];
  return data.forceCalculation === true || (data.dirtyRanges?.length ?? 0) > 0 || maps.some((map) => Object.keys(map ?? {}).length > 0);
}

function merge(all: readonly DirtyData[]): IFormulaDirtyData {
  const join = (maps: readonly (object | undefined)[]): StringMap => {
    const joined: StringMap = {};
    for (const map of maps) for (const [unit, names] of Object.entries((map ?? {}) as StringMap)) joined[unit] = { ...joined[unit], ...names };
    return joined;
  };
  return {
    forceCalculation: all.some((data) => data.forceCalculation === true),
    dirtyRanges: all.flatMap((data) => data.dirtyRanges ?? []),
    dirtyNameMap: join(all.map((data) => data.dirtyNameMap)) as IFormulaDirtyData["dirtyNameMap"],
    dirtyDefinedNameMap: join(all.map((data) => data.dirtyDefinedNameMap)) as IFormulaDirtyData["dirtyDefinedNameMap"],
    dirtySuperTableMap: join(all.map((data) => data.dirtySuperTableMap)) as NonNullable<IFormulaDirtyData["dirtySuperTableMap"]>,
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: join(all.map((data) => data.clearDependencyTreeCache)) as IFormulaDirtyData["clearDependencyTreeCache"],
  };
}
