/**
 * The open workbook, over Univer's facade and its models: what the objects of the API share.
 */
import { IUndoRedoService, type ICellData, type IDisposable, type Injector, type Nullable, type Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { CellRange } from "../../../core/sheet/address";
import { excelError } from "../wire/excel-error";
import { Calculation } from "./calculation";
import { Sheet } from "./sheet";
import { watchChanges, type ChangeType } from "./changes";
import { Events } from "./events";
import { followRules } from "./follow-rules";
import type { Place } from "./place";

export class Book {
  readonly calculation: Calculation;
  readonly events: Events;
  /** Places that a program may still use: they move when rows and columns do. */
  readonly places = new Set<Place>();
  private readonly sheetById = new Map<string, Sheet>();
  private readonly watching: IDisposable;
  private readonly opening: IDisposable;
  private following: IDisposable | null = null;
  private readonly started: Promise<boolean>[] = [];
  private silent = false;
  isDirty = false;
  /** Nobody may add, delete, hide, rename or move sheets. */
  structureProtected = false;

  /** `send` takes the texts of event messages. */
  constructor(
    readonly univer: FUniver,
    send: (messageText: string) => void,
  ) {
    this.events = new Events(send);
    this.events.watch(univer, this);
    this.opening = univer.onUniverSheetCreated((workbook) => this.follow(workbook));
    const open = univer.getActiveWorkbook();
    if (open) this.follow(open);
    this.calculation = new Calculation(univer, () => this.univer.getActiveWorkbook()?.getActiveSheet().getInject() ?? null);
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
    const facade = this.univer.getActiveWorkbook();
    if (!facade) throw excelError("InvalidOperation");
    return facade;
  }

  get model(): Workbook {
    return this.facade.getWorkbook();
  }

  get unitId(): string {
    return this.facade.getId();
  }

  get injector(): Injector {
    return this.facade.getActiveSheet().getInject();
  }

  /** In tab order, hidden ones included. */
  get sheets(): readonly Sheet[] {
    return this.model.getSheets().map((model) => this.sheetOf(model.getSheetId()));
  }

  get activeSheet(): Sheet {
    return this.sheetOf(this.facade.getActiveSheet().getSheetId());
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
    if (!this.univer.syncExecuteCommand(command, { unitId: this.unitId, ...params })) throw excelError("GeneralException");
  }

  /**
   * Runs one of Univer's commands whose handler is declared asynchronous though it does all its work at once: what it did is there when
   * this returns; whether it failed is known when `finish` resolves.
   */
  start(command: string, params: object = {}): void {
    this.started.push(this.univer.executeCommand(command, { unitId: this.unitId, ...params }));
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
    this.silent = true;
    try {
      work();
    } finally {
      this.silent = false;
    }
    this.movePlaces(sheet.id, shift);
    this.events.tellChange(this, { sheetId: sheet.id, ...change });
  }

  /** Makes everything until `dispose` one step of undo. Null while no workbook is open. */
  oneUndoStep(): IDisposable | null {
    const facade = this.univer.getActiveWorkbook();
    return facade && facade.getActiveSheet().getInject().get(IUndoRedoService).__tempBatchingUndoRedo(facade.getId());
  }

  /** Raises InvalidArgument for what Excel would not take as a formula. */
  checkFormula(formula: string | null): void {
    if (formula !== null && typeof this.injector.get(LexerTreeBuilder).treeBuilder(formula) === "string") throw excelError("InvalidArgument");
  }

  /** Univer's services are there once a workbook is. */
  private follow(workbook: FWorkbook): void {
    this.following ??= followRules(workbook.getActiveSheet().getInject(), (sheetId) => (sheetId === undefined ? this.activeSheet : this.findSheet(sheetId)));
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
