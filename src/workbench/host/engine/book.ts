/**
 * The open workbook, over Univer's facade and its models: what the objects of the API share.
 */
import { IUndoRedoService, IUniverInstanceService, UniverInstanceType, type ICellData, type IDisposable, type Injector, type Nullable, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { Calculation } from "./calculation";
import { Sheet } from "./sheet";
import { watchChanges, type ChangeType } from "./changes";
import { CellWriter } from "./cell-writer";
import { Events } from "./events";
import { followRules } from "./follow-rules";
import { narrowUpdates } from "./narrow-updates";
import type { Place } from "./place";

export class Book {
  readonly calculation: Calculation;
  readonly events: Events;
  /** Writes to cells that are still to be done. */
  readonly writer: CellWriter;
  /** Places that a program may still use: they move when rows and columns do. */
  readonly places = new Set<Place>();
  private readonly sheetById = new Map<string, Sheet>();
  private readonly watching: IDisposable;
  private readonly opening: IDisposable;
  private following: IDisposable | null = null;
  /** Univer's services, from when the first workbook was opened. */
  private services: Injector | null = null;
  private readonly facades = new WeakMap<Workbook, FWorkbook>();
  private readonly started: Promise<boolean>[] = [];
  private silent = false;
  isDirty = false;
  /** Counts requests: what is remembered for one is forgotten with the next. */
  request = 0;
  /** Nobody may add, delete, hide, rename or move sheets. */
  structureProtected = false;

  /** `send` takes the texts of event messages. */
  constructor(
    readonly univer: FUniver,
    send: (messageText: string) => void,
  ) {
    this.writer = new CellWriter({
      run: (sheet, command, params) => this.inSilence(() => sheet.run(command, params)),
      tell: (sheet, edit) => this.events.tellChange(this, { sheetId: sheet.id, type: "RangeEdited", ...edit }),
    });
    this.events = new Events(send);
    this.events.watch(univer, this);
    this.opening = univer.onUniverSheetCreated((workbook) => this.follow(workbook));
    const open = univer.getActiveWorkbook();
    if (open) this.follow(open);
    this.calculation = new Calculation(univer, () => this.services);
    const cellsOf = (sheetId: string): ((row: number, column: number) => Nullable<ICellData>) => {
      const matrix = this.findSheet(sheetId)?.model.getCellMatrix();
      return (row, column) => matrix?.getValue(row, column);
    };
    this.watching = watchChanges(univer, cellsOf, {
      moved: (sheetId, shift) => {
        if (!this.silent) this.movePlaces(sheetId, shift);
      },
      changed: (change) => {
        this.isDirty = true;
        if (!this.silent) this.events.tellChange(this, change);
      },
    });
  }

  /** Univer's facade of the workbook in front. Raises InvalidOperation where none is open. */
  get facade(): FWorkbook {
    const { model } = this;
    // Making a facade costs more than most of what is asked of it.
    let facade = this.facades.get(model);
    if (!facade) {
      facade = this.univer.getWorkbook(model.getUnitId()) ?? undefined;
      if (!facade) throw excelError("InvalidOperation");
      this.facades.set(model, facade);
    }
    return facade;
  }

  get model(): Workbook {
    const model = this.services?.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!model) throw excelError("InvalidOperation");
    return model;
  }

  get unitId(): string {
    return this.model.getUnitId();
  }

  get injector(): Injector {
    if (!this.services) throw excelError("InvalidOperation");
    return this.services;
  }

  /** In tab order, hidden ones included. */
  get sheets(): readonly Sheet[] {
    return this.model.getSheets().map((model) => this.sheetOf(model.getSheetId()));
  }

  get activeSheet(): Sheet {
    return this.sheetOf(this.model.getActiveSheet().getSheetId());
  }

  /** The sheet of this id or name (names regardless of case, as in Excel), or null. */
  findSheet(key: string): Sheet | null {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted) ?? null;
  }

  getSheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (!sheet) throw excelError("ItemNotFound");
    return sheet;
  }

  /** Runs one of Univer's commands, which puts it on the undo stack. */
  run(command: string, params: object = {}): void {
    this.writer.flush();
    if (!this.univer.syncExecuteCommand(command, { unitId: this.unitId, ...params })) throw excelError("GeneralException");
  }

  /**
   * Runs one of Univer's commands whose handler is declared asynchronous though it does all its work at once: what it did is there when
   * this returns; whether it failed is known when `finish` resolves.
   */
  start(command: string, params: object = {}): void {
    this.writer.flush();
    this.started.push(this.univer.executeCommand(command, { unitId: this.unitId, ...params }));
  }

  /** Formulas up to date with all that was written; undefined where they already are. */
  settle(): Promise<void> | undefined {
    this.writer.flush();
    return this.calculation.settle();
  }

  /** Every formula anew. */
  async recalculate(): Promise<void> {
    this.writer.flush();
    await this.calculation.recalculate();
  }

  /** Raises GeneralException where a started command failed; undefined where none was started. */
  finish(): Promise<void> | undefined {
    if (this.started.length === 0) return undefined;
    const started = this.started.splice(0);
    return Promise.all(started).then((results) => {
      if (results.includes(false)) throw excelError("GeneralException");
    });
  }

  /** Does work whose many mutations are one change to everybody else. */
  inOneChange(sheet: Sheet, change: { readonly type: ChangeType; readonly area: CellRange }, shift: (area: CellRange) => CellRange | null, work: () => void): void {
    this.inSilence(work);
    this.movePlaces(sheet.id, shift);
    this.events.tellChange(this, { sheetId: sheet.id, ...change });
  }

  private inSilence(work: () => void): void {
    this.silent = true;
    try {
      work();
    } finally {
      this.silent = false;
    }
  }

  /** Makes everything until `dispose` one step of undo. Null while no workbook is open. */
  oneUndoStep(): IDisposable | null {
    const model = this.services?.get(IUniverInstanceService).getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return model ? this.injector.get(IUndoRedoService).__tempBatchingUndoRedo(model.getUnitId()) : null;
  }

  /** Raises InvalidArgument for what Excel would not take as a formula. */
  checkFormula(formula: string | null): void {
    if (formula !== null && typeof this.injector.get(LexerTreeBuilder).treeBuilder(formula) === "string") throw excelError("InvalidArgument");
  }

  /** Univer's services are there once a workbook is. */
  private follow(workbook: FWorkbook): void {
    if (!this.services) narrowUpdates((this.services = workbook.getActiveSheet().getInject()));
    this.following ??= followRules(this.services, this);
  }

  private movePlaces(sheetId: string, shift: (area: CellRange) => CellRange | null): void {
    for (const place of this.places) if (place.sheet.id === sheetId) place.move(shift);
  }

  private sheetOf(id: string): Sheet {
    const key = `${this.unitId}/${id}`;
    const known = this.sheetById.get(key);
    if (known) return known;
    const sheet = new Sheet(this, this.unitId, id);
    this.sheetById.set(key, sheet);
    return sheet;
  }

  dispose(): void {
    this.opening.dispose();
    this.following?.dispose();
    this.watching.dispose();
    this.events.dispose();
    this.calculation.dispose();
  }
}
