/**
 * The closed list of changes that are ever made to a workbook. Core plans them; src/excel/apply-edits.ts is the only writer.
 */
import type { CellAddress, CellRange } from "./address";
import type { CellValue } from "./grid";

/** What one cell is to hold. `formula` is the add-in's own and starts with "="; `value` is data and is never taken for a formula. */
export type CellContent =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string; readonly numberFormat?: string };

/** How grave what is marked is; each kind has its own look. */
export type MarkKind = "error" | "warning" | "hint";

/** Areas that get one look. */
export interface Mark {
  readonly kind: MarkKind;
  readonly areas: readonly CellRange[];
}

export type SheetEdit =
  | { readonly kind: "set-cells"; readonly sheet: string; readonly cells: readonly { readonly cell: CellAddress; readonly content: CellContent }[] }
  /** Whole rows above `before`; formats come from `formatFrom`, a row number before the insertion. */
  | { readonly kind: "insert-rows"; readonly sheet: string; readonly before: number; readonly count: number; readonly formatFrom: number | null }
  | { readonly kind: "delete-rows"; readonly sheet: string; readonly first: number; readonly count: number }
  | { readonly kind: "merge"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly range: CellRange }
  /** Replaces all marks of the sheet; none means that the sheet is left without a trace of them. */
  | { readonly kind: "set-marks"; readonly sheet: string; readonly marks: readonly Mark[] };

/** Small JSON that travels with the workbook and that no sheet shows; null takes the key out. */
export interface SettingEdit {
  readonly kind: "set-setting";
  readonly key: string;
  readonly value: unknown;
}

/** Everything that an action may change and 撤销 takes back. */
export type WorkbookEdit = SheetEdit | SettingEdit;
