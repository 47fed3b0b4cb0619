/**
 * The open workbook, over Univer's facade and its models: what the objects of the API share.
 */
import type { Injector, Workbook } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { excelError } from "../wire/excel-error";
import { Calculation } from "./calculation";
import { Sheet } from "./sheet";
import type { Place } from "./place";

export class Book {
  readonly calculation: Calculation;
  /** Places that a program may still use: they move when rows and columns do. */
  readonly places = new Set<Place>();
  private readonly sheetById = new Map<string, Sheet>();

  constructor(readonly univer: FUniver) {
    this.calculation = new Calculation(univer, () => this.univer.getActiveWorkbook()?.getActiveSheet().getInject() ?? null);
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

  private sheetOf(id: string): Sheet {
    const key = `${this.unitId}/${id}`;
    const known = this.sheetById.get(key);
    if (known) return known;
    const sheet = new Sheet(this, this.unitId, id);
    this.sheetById.set(key, sheet);
    return sheet;
  }

  dispose(): void {
    this.calculation.dispose();
  }
}
