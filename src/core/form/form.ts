/**
 * The domain model: what a performance form says, whatever its layout. Every value remembers the cell it was read from.
 */
import type { CellAddress, CellRange } from "../sheet/address";

export type FormKind =
  | "project-target"
  | "department-target"
  | "department-narrative"
  | "project-summary"
  | "self-evaluation"
  | "monitoring";

/** The indicator systems of families.ts. */
export type FamilyId = "A" | "B" | "C" | "D" | "E" | "F";

/** A value with its place. `text` is what the cell displays, untouched: a cell may hold more than the value read from it. */
export interface Located<T> {
  readonly value: T;
  readonly cell: CellAddress;
  readonly text: string;
}

/**
 * An amount of money. `value` is in 万元; where neither the cell, its label nor the form declares a unit, `unit` is null and `value`
 * is the number as written, because the forms' default is 万元 but nobody said so.
 */
export interface Money extends Located<number> {
  readonly unit: "元" | "万元" | null;
}

/** What a labelled place of the header holds. */
export type HeaderField = "title" | "fiscalYear" | "department" | "projectName" | "projectCode" | "goal";

/** Money of the header: 项目资金 / 预算数, 年度资金总额, 财政拨款, 上年结转, 其他资金, 上级资金. */
export type FundField = "projectAmount" | "annualTotal" | "fiscal" | "carriedOver" | "other" | "superior";

export type Funds = { readonly [field in FundField]: Money | null };

/** Labelled places of the header that have no field of their own. */
export type FactName =
  | "period"
  | "category"
  | "purpose"
  | "approvalBasis"
  | "leader"
  | "supervisor"
  | "implementer"
  /** 实施期 or 中期 goal. */
  | "longTermGoal"
  /** What a self-evaluation says was reached. */
  | "goalActual"
  | "grade"
  /** By what rules the add-in has written the scores. */
  | "scoringProfile";

export interface HeaderFact {
  readonly name: FactName;
  readonly label: Located<string>;
  readonly value: Located<string> | null;
}

/** A place whose label is printed and whose cell is blank. */
export interface BlankField {
  readonly field: HeaderField | FundField;
  /** The label as printed. */
  readonly label: Located<string>;
  /** Where the value would stand. */
  readonly cell: CellAddress;
}

/** One step of 资金支出计划: cumulative percent (25 for 25%) by a date. */
export interface SpendingStep {
  readonly by: Located<string>;
  readonly percent: Located<number> | null;
}

/** What a column of the indicator table, or a cell of one row, is for. */
export type ColumnRole =
  | "level1"
  | "level2"
  | "level3"
  | "operator"
  | "value"
  | "unit"
  | "description"
  | "explanation"
  | "scoring"
  | "basis"
  | "remark"
  | "weight"
  | "actual"
  | "score"
  | "deviation";

/** One comparison sign per meaning; ≧ ⩾ >= and full-width forms are read as these. */
export type Operator = "≥" | ">" | "=" | "<" | "≤";

/** What is to be reached. Quantitative: value (and operator, unit). Otherwise `text`: a date, a state, a sentence. */
export interface Target {
  readonly operator: Located<Operator> | null;
  /** As a person reads it: 95 for 95%, whether stored as 0.95 or typed as 95 beside a unit %. */
  readonly value: Located<number> | null;
  readonly unit: Located<string> | null;
  readonly text: Located<string> | null;
  /** The row says 定性 (in the type column or elsewhere). */
  readonly qualitative: boolean;
  /** The cell of 指标值类型 as printed (≥, 定性, …), or the 定性 that stands elsewhere in the row. */
  readonly type: Located<string> | null;
  /** The content of the 指标值 cell as printed, operator and unit included. */
  readonly written: Located<string> | null;
  /** The cell of the value holds a number, and it is Excel that shows it with %. */
  readonly shownAsPercent?: true;
}

/** A row whose cells stand `columns` away from where the header says: negative to the left. */
export interface Misplacement {
  readonly columns: number;
  /** Cells that stand in a wrong column, first to last. */
  readonly cells: readonly CellAddress[];
}

export interface Indicator {
  /** 0-based row of the sheet. */
  readonly row: number;
  /** Without decorations such as （50分）; carried down from the row that prints it. */
  readonly level1: Located<string> | null;
  readonly level2: Located<string> | null;
  /** The name, without a leading 指标1：. */
  readonly level3: Located<string> | null;
  readonly target: Target;
  readonly description: Located<string> | null;
  readonly explanation: Located<string> | null;
  readonly scoring: Located<string> | null;
  readonly basis: Located<string> | null;
  readonly remark: Located<string> | null;
  /** Points: from a column 分值, else from the scoring text (得满分10分). */
  readonly weight: Located<number> | null;
  /** 实际完成值: a number where it is one (95 for 95%), else the text. */
  readonly actual: Located<number | string> | null;
  readonly score: Located<number> | null;
  readonly deviation: Located<string> | null;
  readonly misplaced: Misplacement | null;
  /** Where each role of this row stands, or would stand, in the sheet. */
  readonly cells: { readonly [role in ColumnRole]?: CellAddress };
}

/** 部门整体支出: the budget by type of spending and by source. */
export interface DepartmentBudget {
  readonly personnel: Money | null;
  readonly operating: Money | null;
  /** 基本支出 合计. */
  readonly basicTotal: Money | null;
  readonly project: Money | null;
  readonly incomeTotal: Money | null;
  readonly expenditureTotal: Money | null;
  readonly sources: readonly { readonly label: Located<string>; readonly amount: Money | null }[];
}

export interface NarrativeSection {
  readonly heading: Located<string>;
  /** Paragraphs joined by line breaks; `cell` is the first paragraph's. */
  readonly text: Located<string> | null;
}

export interface SummaryProject {
  readonly row: number;
  readonly name: Located<string>;
  readonly amount: Money | null;
  readonly remark: Located<string> | null;
}

/** 总分 of a self-evaluation. */
export interface ScoreTotal {
  readonly weight: Located<number> | null;
  readonly score: Located<number> | null;
}

/** 预算执行 of a self-evaluation or monitoring form; the row of 年度资金总额. */
export interface BudgetExecution {
  /** 全年预算数 (年初预算数 where only that is printed). */
  readonly budget: Money | null;
  readonly executed: Money | null;
  /** Percent: 86.5 for 86.5%. */
  readonly rate: Located<number> | null;
  readonly weight: Located<number> | null;
  readonly score: Located<number> | null;
}

/** Lines below or beside the table: who filled and who reviewed, when. */
export interface FooterEntry {
  readonly role: "filledBy" | "filledOn" | "businessReview" | "performanceReview" | "phone" | "responsible" | "financeResponsible";
  readonly label: Located<string>;
  /** Text after the label, date taken out; null where nothing stands there. */
  readonly entry: Located<string> | null;
  readonly date: Located<CalendarDate> | null;
}

/** A day without time zone. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** One column of the indicator table as it was understood. */
export interface FormColumn {
  readonly role: ColumnRole;
  readonly column: number;
  /** The printed heading, or null where content alone gave the role. */
  readonly label: Located<string> | null;
}

/** One column of the sheet that the indicator table has, understood or not. */
export interface EvidenceColumn {
  /** First and last sheet column. */
  readonly left: number;
  readonly right: number;
  /** Null where the column has no place in the model. */
  readonly role: ColumnRole | null;
  /** False where nobody knows what the column is for: its label is unknown, or it has none. */
  readonly known: boolean;
  /** The printed heading, or null where there is none. */
  readonly label: Located<string> | null;
  /** The heading, or the place in the table's first row where it would be. */
  readonly cell: CellAddress;
  /** A person said what this column is. */
  readonly corrected: boolean;
}

/** How sure the reading is: what was found, what was missed, what has no role. */
export interface ReadingEvidence {
  /** Columns of the indicator table, left to right; none where the form has no such table. */
  readonly columns: readonly EvidenceColumn[];
  /** Labels that were found, in reading order. */
  readonly found: readonly Located<string>[];
  /** Labels that this kind of form has and that were not found, as printed normally. */
  readonly missing: readonly string[];
  /** Filled cells inside the form that have no role. */
  readonly unassigned: readonly CellAddress[];
  /** Doubts that a person should see, each at a cell. */
  readonly doubts: readonly { readonly key: string; readonly cell: CellAddress; readonly data: Readonly<Record<string, string | number>> }[];
}

export interface Form {
  readonly sheet: string;
  readonly range: CellRange;
  readonly kind: FormKind;
  readonly family: FamilyId | null;
  readonly title: Located<string> | null;
  readonly fiscalYear: Located<number> | null;
  readonly department: Located<string> | null;
  readonly projectName: Located<string> | null;
  readonly projectCode: Located<string> | null;
  readonly goal: Located<string> | null;
  /** In reading order; a name may stand there more than once. */
  readonly facts: readonly HeaderFact[];
  /** The unit that the form declares for its money (金额单位：万元, 项目资金（万元）), or null. */
  readonly moneyUnit: Located<"元" | "万元"> | null;
  readonly funds: Funds;
  readonly spendingPlan: readonly SpendingStep[];
  readonly columns: readonly FormColumn[];
  readonly indicators: readonly Indicator[];
  readonly budget: DepartmentBudget | null;
  readonly sections: readonly NarrativeSection[];
  readonly projects: readonly SummaryProject[];
  /** The printed total of a project summary. */
  readonly summaryTotal: Money | null;
  readonly scoreTotal: ScoreTotal | null;
  readonly execution: BudgetExecution | null;
  readonly footer: readonly FooterEntry[];
  readonly blanks: readonly BlankField[];
  /** Every filled cell of the form in reading order, for the rules that look at text as such. */
  readonly texts: readonly Located<string>[];
  readonly evidence: ReadingEvidence;
}
