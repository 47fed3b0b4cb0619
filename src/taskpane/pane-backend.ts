/**
 * All that the pane can have done. index.tsx answers it with the action catalogue; stories and tests answer it from memory.
 */
import type { ActionId } from "../actions";
import type { ActionTarget } from "../actions/action";
import type { CheckReport, ReportedFinding } from "../actions/check-grids";
import type { CellChange, FixProposal } from "../actions/plan-fixes";
import type { CellRange } from "../core/sheet/address";
import type { Practice } from "../core/rules/practice";
import type { ColumnRole, Form } from "../core/form/form";
import type { WordData, Words } from "../core/words";

/** The sheet in front, or every sheet of the workbook. */
export type Scope = "sheet" | "workbook";

/** What the pane shows of a form. */
export type CheckedForm = Pick<Form, "sheet" | "range" | "title" | "projectName" | "indicators" | "evidence">;

/** What the pane shows of a check; an action's CheckReport is one once its scope is told. */
export interface PaneReport extends Pick<CheckReport, "sheets" | "unfitCorrections" | "ignored"> {
  readonly scope: Scope;
  readonly forms: readonly CheckedForm[];
  /** `form` is an index into `forms`. */
  readonly findings: readonly ReportedFinding[];
  /** The ways to mend a finding of this report: none, one, or several to choose from. */
  readonly fixesOf: (finding: ReportedFinding) => readonly FixProposal[];
  /** Findings that can be mended without asking. */
  readonly safe: readonly ReportedFinding[];
  /** What mending those would change, in one form or in all where `form` is null. */
  readonly safeChanges: (form: number | null) => readonly CellChange[];
  /** The report as it is now that these sheets were changed; null where Excel does not let look. */
  readonly recheck: (changed: readonly string[]) => Promise<PaneReport | null>;
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

/** An action of the catalogue as a button asks for it. */
export interface Deed {
  readonly action: ActionId;
  readonly target?: ActionTarget;
  readonly params?: Readonly<Record<string, unknown>>;
  /** What is said while it takes long; 正在处理 where left out. */
  readonly busy?: Words;
  /** By what 撤销 names it; the action's title where left out. */
  readonly undoing?: Words;
}

/** What an action did, or why it was refused. */
export interface Outcome {
  readonly done: boolean;
  /** The person stopped it before it changed anything. */
  readonly cancelled?: boolean;
  readonly saying: Saying;
  /** The action's title. */
  readonly title: Words;
  /** What the action gave beside its sentence (ActionOutcome.data); null where it was refused. */
  readonly data: unknown;
  /** The forms or how they are read and judged are not what they were: more was changed than marks. */
  readonly touched: boolean;
  /** Whether the workbook holds marks now; null where the action did nothing about them. */
  readonly marks: boolean | null;
  /** What is found now of that which the pane shows; null where nobody had to look again, or nothing was found. */
  readonly report: PaneReport | null;
  /** The marks in the sheet say what the report says. */
  readonly inStep?: boolean;
  /** Takes the action back, or null where there is nothing to take back. Answers like the action itself. */
  readonly undo: ((shown: Shown | null) => Promise<Outcome>) | null;
}

/** What the pane shows, and what is checked again where an action touched the forms; `sheet` is null for the whole workbook. */
export interface Shown {
  readonly sheet: string | null;
  /** The workbook holds marks, which then follow what is found. */
  readonly marked?: boolean;
}

/** Tells how far an action or a check is, and whether it is still wanted. */
export interface CheckProgress {
  /** `canStop`: cancelling now leaves all as it was. */
  readonly report: (done: number, of: number, what: Words, canStop?: boolean) => void;
  readonly cancelled: () => boolean;
}

/** What a person says a column is: a role, nothing, or that the program is to judge again. */
export type RoleChoice = ColumnRole | "none" | "auto";

export interface PaneWatcher {
  /** `sheets`: every sheet that there is now, where Excel has told. */
  readonly onSheetActivated: (sheet: string, sheets?: readonly string[]) => void;
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
  /** Checks quietly; null where there is no form or Excel does not let look. */
  readonly look: (shown: Shown) => Promise<PaneReport | null>;
  /** 本地口径 of this computer, for workbooks that have none of their own; null where none was settled. */
  readonly userPractice: () => Practice | null;
  readonly keepUserPractice: (practice: Practice | null) => void;
  /** Does it, and checks again what is shown where forms were touched. */
  readonly perform: (deed: Deed, shown: Shown | null, progress: CheckProgress) => Promise<Outcome>;
}
