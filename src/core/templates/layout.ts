/**
 * How a form is laid out on a sheet, as data: blocks from top to bottom, each with its labels. Labels are written as they are printed.
 */
import type { ColumnRole, FundField } from "../form/form";
import type { MoneyUnit } from "../form/money";
import type { BudgetField } from "./form-content";

/** A labelled place above or below the table. */
export type PlaceField = "fiscalYear" | "department" | "projectName" | "projectCode" | "goal" | FundField | BudgetField | { readonly source: number };

/** A label and where its value stands: in the next cell, or in the same cell after a colon. */
export interface FieldPlace {
  readonly label: string;
  /** Null: the label stands for something that the form says nothing of; `fixed` is printed as its value. */
  readonly field: PlaceField | null;
  readonly fused?: boolean;
  readonly fixed?: string;
}

export type ExecutionColumn = "initialBudget" | "budget" | "executed" | "rate" | "weight" | "score";

/** Columns of an indicator table: the model's, and 序号 and 定性/定量. */
export type TableRole = ColumnRole | "index" | "quality";

export interface TableColumn {
  readonly role: TableRole;
  readonly label: string;
  /** Sheet columns it takes, merged in every row. */
  readonly span: number;
  /** A label over this column and those after it with the same one; the header then has two rows. */
  readonly group?: string;
}

export interface IndicatorTable {
  readonly block: "indicators";
  /** 绩效指标 beside the table: in one merged cell, in its first cell alone, or letter by letter. */
  readonly side: { readonly label: string; readonly style: "merged" | "once" | "letters"; readonly besideHeader: boolean } | null;
  readonly columns: readonly TableColumn[];
  /** How a level is shown in the rows it goes on in. */
  readonly levels: "merged" | "repeated" | "blank";
  readonly levelStyle: "plain" | "points" | "broken" | "spaced" | "numbered";
  /** What stands before the names under a level 2, counted from 1 and followed by this: 指标1：, 指标1. Null: nothing. */
  readonly prefix: string | null;
  /** Where 定性 is said of a target that is no number. */
  readonly qualityIn: "operator" | "quality" | "remark" | null;
  /** What a column of units holds where there is no unit. */
  readonly noUnit: "" | "无" | "/";
  /** After this many rows the header is printed again, the title above it where `titleAgain`. */
  readonly pageRows: number | null;
  readonly titleAgain: boolean;
  readonly total: string | null;
}

export type Block =
  /** Cells spread over the width: notes, signatures, 附件1. Under a heading they are not part of the form. */
  | { readonly block: "line"; readonly cells: readonly string[] }
  | { readonly block: "blank"; readonly rows: number }
  | { readonly block: "title" }
  /** （2026年度） on a line of its own. */
  | { readonly block: "year"; readonly before: string; readonly after: string }
  /** Labels with values; a heading stands left of all rows. */
  | { readonly block: "fields"; readonly heading: string | null; readonly rows: readonly (readonly FieldPlace[])[] }
  | {
      readonly block: "execution";
      readonly heading: string | null;
      readonly columns: readonly { readonly column: ExecutionColumn; readonly label: string }[];
      /** The annual total first, then parts of it. */
      readonly rows: readonly { readonly label: string; readonly field: FundField }[];
    }
  | IndicatorTable
  | {
      readonly block: "projects";
      readonly columns: readonly { readonly role: "index" | "name" | "amount" | "remark"; readonly label: string; readonly span: number }[];
      readonly total: { readonly label: string; readonly at: "index" | "name"; readonly first: boolean } | null;
    };

/** How numbers and letters are written. */
export interface Writing {
  /** Numbers as numbers, or as text. */
  readonly numbers: "number" | "text";
  /** 95 %: the number 0.95 shown as 95%, or the text 95%. Beside a column of units also the plain number 95. */
  readonly percent: "fraction" | "text" | "plain";
  /** Unit of amounts, and whether each amount has it beside it (5万元). */
  readonly money: MoneyUnit;
  readonly moneyBeside: boolean;
  readonly thousands: boolean;
  /** Half-width signs, digits and letters as full-width ones. */
  readonly fullWidth: boolean;
}

export interface Layout {
  readonly blocks: readonly Block[];
  /** Sheet columns at least. */
  readonly width: number;
  /** Whether cells that take several columns are merged, or stand in the first and leave the others blank. */
  readonly merged: boolean;
  readonly writing: Writing;
}
