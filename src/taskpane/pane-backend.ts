/**
 * All that the pane can have done. index.tsx answers it with the action catalogue; stories and tests answer it from memory.
 */
import type { CheckReport, ReportedFinding } from "../actions/check-grids";
import type { CellRange } from "../core/sheet/address";
import type { ColumnRole, Form } from "../core/form/form";
import type { WordData, Words } from "../core/words";

/** The sheet in front, or every sheet of the workbook. */
export type Scope = "sheet" | "workbook";

/** What the pane shows of a form. */
export type CheckedForm = Pick<Form, "sheet" | "range" | "title" | "projectName" | "indicators" | "evidence">;

/** What the pane shows of a check; an action's CheckReport is one once its scope is told. */
export interface PaneReport extends Pick<CheckReport, "sheets" | "unfitCorrections"> {
  readonly scope: Scope;
  readonly forms: readonly CheckedForm[];
  /** `form` is an index into `forms`. */
  readonly findings: readonly ReportedFinding[];
}

/** Where a click leads. */
export interface Place {
  readonly sheet: string;
  readonly area: CellRange;
}

/** A sentence with what fills it. */
export interface Saying {
  readonly words: Words;
  readonly data: WordData;
}

export type CheckAnswer =
  | { readonly kind: "checked"; readonly report: PaneReport }
  /** `lookedFor`: headings as printed. */
  | { readonly kind: "no-form"; readonly scope: Scope; readonly lookedFor: readonly string[] }
  | { readonly kind: "refused"; readonly saying: Saying }
  | { readonly kind: "cancelled" };

/** What an action did, or why it was refused. */
export interface Outcome {
  readonly done: boolean;
  readonly saying: Saying;
  /** Takes the action back, or null where there is nothing to take back. Answers like the action itself. */
  readonly undo: (() => Promise<Outcome | CheckedOutcome>) | null;
}

/** Some actions check again; `report` is what was found then, null where nothing was. */
export interface CheckedOutcome extends Outcome {
  readonly report: PaneReport | null;
}

/** A form of the list: its sheet, its place among the forms of the sheet, and what is to be checked after it was changed. */
export interface FormPlace {
  readonly sheet: string;
  readonly form: number;
  readonly scope: Scope;
}

/** What a person says a column is: a role, nothing, or that the program is to judge again. */
export type RoleChoice = ColumnRole | "none" | "auto";

export interface CheckProgress {
  readonly report: (done: number, of: number, what: Words) => void;
  readonly cancelled: () => boolean;
}

export interface PaneWatcher {
  readonly onSheetActivated: (sheet: string) => void;
  readonly onSheetChanged: (sheet: string) => void;
}

export type OpenAnswer =
  | { readonly kind: "open"; readonly sheet: string; readonly hasMarks: boolean }
  | { readonly kind: "refused"; readonly saying: Saying };

/** Refusals come as answers. A promise that rejects is a fault of the program and ends at the error boundary. */
export interface PaneBackend {
  /** Tells which sheet is in front and whether the workbook holds marks, and follows the workbook from then on. */
  readonly open: (watcher: PaneWatcher) => Promise<OpenAnswer>;
  readonly check: (scope: Scope, progress: CheckProgress) => Promise<CheckAnswer>;
  /** Goes to the place and selects it; null where that went well. */
  readonly select: (place: Place) => Promise<Saying | null>;
  /** Marks what is found in one sheet, or in all where `sheet` is null. */
  readonly mark: (sheet: string | null) => Promise<CheckedOutcome>;
  /** Keeps in the workbook what a column of the form is, and checks again. */
  readonly correctColumn: (form: FormPlace, column: number, role: RoleChoice) => Promise<CheckedOutcome>;
  /** Forgets what was said of the form's columns, and checks again. */
  readonly resetCorrections: (form: FormPlace) => Promise<CheckedOutcome>;
  readonly clearMarks: () => Promise<Outcome>;
}
