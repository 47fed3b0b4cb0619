/**
 * The closed list of changes that are ever made to a workbook. Core plans them; src/excel/apply-edits.ts is the only writer.
 */
import type { CellAddress, CellRange } from "./address";
import type { CellValue } from "./grid";

/** What one cell is to hold. `formula` is the add-in's own and starts with "="; `value` is data and is never taken for a formula. */
export type CellContent =
  | { readonly kind: "value"; readonly value: CellValue; readonly numberFormat?: string }
  | { readonly kind: "formula"; readonly formula: string; readonly numberFormat?: string };

/** What a mark says of a cell; each kind has its own look. "to-fill" are places that an insertion left to the person. */
export type MarkKind = "error" | "warning" | "hint" | "to-fill";

/** Areas that get one look. */
export interface Mark {
  readonly kind: MarkKind;
  readonly areas: readonly CellRange[];
}

/** Lines as files name them. */
export type BorderStyle =
  | "thin"
  | "medium"
  | "thick"
  | "dashed"
  | "dotted"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

/** One side of a cell's frame; null is no line. Colors are "#RRGGBB". */
export type BorderLine = { readonly style: BorderStyle; readonly color: string } | null;

/** How cells look. What is left out stays as it is; null takes it away. */
export interface CellLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean | "double";
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly fill?: string | null;
  readonly horizontal?: "general" | "left" | "center" | "right" | "fill" | "justify" | "distributed" | "centerAcross";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** Degrees, counter-clockwise; 180 is upright letters from top to bottom. */
  readonly rotation?: number;
  readonly borders?: { readonly top?: BorderLine; readonly bottom?: BorderLine; readonly left?: BorderLine; readonly right?: BorderLine };
  readonly numberFormat?: string;
}

/** How a sheet is printed and scrolled. */
export interface SheetPage {
  readonly orientation: "portrait" | "landscape";
  /** Pages side by side and one below the other that everything is shrunk to on A4; null: as many as it takes. */
  readonly fitWide: number | null;
  readonly fitTall: number | null;
  /** Rows printed again at the head of each page, 0-based, inclusive. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  /** How many rows at the top stay in sight. */
  readonly frozenRows?: number;
  readonly centered?: boolean;
}

export interface ColumnSize {
  readonly column: number;
  readonly width: number | null;
}

export interface RowSize {
  readonly row: number;
  readonly height: number | "standard" | null;
}

export type SheetEdit =
  | { readonly kind: "set-cells"; readonly sheet: string; readonly cells: readonly { readonly cell: CellAddress; readonly content: CellContent }[] }
  /**
   * Whole rows above `before`. Looks, heights and merges of one row come from `formatFrom`, a row number before the insertion; null leaves
   * the choice to Excel, which takes the row above. Merges that the insertion lies inside of grow.
   */
  | { readonly kind: "insert-rows"; readonly sheet: string; readonly before: number; readonly count: number; readonly formatFrom: number | null }
  /** A print area of one rectangle that ends with the row `from` ends with the row `to`; any other stays as it is. */
  | { readonly kind: "move-print-end"; readonly sheet: string; readonly from: number; readonly to: number }
  /** Only as the inverse of insert-rows: what stood in the rows is not kept. */
  | { readonly kind: "delete-rows"; readonly sheet: string; readonly first: number; readonly count: number }
  /** Only the first cell keeps its content; taking it back gives the others theirs again. */
  | { readonly kind: "merge"; readonly sheet: string; readonly range: CellRange }
  /** Where nothing is merged, nothing happens. */
  | { readonly kind: "unmerge"; readonly sheet: string; readonly range: CellRange }
  /**
   * Replaces all marks of the sheet of these kinds (of every kind where `only` is left out); none means that the sheet is left without a
   * trace of them. With `add` those that stand stay, and move with the rows of the plan. With `ifMarked` a sheet that has none of these
   * kinds is left alone.
   */
  | { readonly kind: "set-marks"; readonly sheet: string; readonly marks: readonly Mark[]; readonly only?: readonly MarkKind[]; readonly add?: boolean; readonly ifMarked?: boolean }
  /** Later looks of the list lie over earlier ones. */
  | { readonly kind: "set-looks"; readonly sheet: string; readonly looks: readonly { readonly range: CellRange; readonly look: CellLook }[] }
  /** Formats alone, merges and conditional formats not; the shape of `from` is repeated over `to`. Neither is of whole rows or columns. */
  | { readonly kind: "copy-looks"; readonly sheet: string; readonly from: CellRange; readonly to: CellRange }
  /** Points. A width of null is the standard width, a height of null the one that the text needs. */
  | { readonly kind: "set-sizes"; readonly sheet: string; readonly columns?: readonly ColumnSize[]; readonly rows?: readonly RowSize[] }
  /**
   * A drop-down list; anything else may still be typed (a hint, never a bar). Null takes the list away. A range in which any cell is
   * validated otherwise, or by a list that somebody else made, is left as it is. Choices with a comma, and those beyond the 255 characters
   * that Excel takes, are left out. Lists of one plan do not overlap.
   */
  | { readonly kind: "set-choices"; readonly sheet: string; readonly range: CellRange; readonly choices: readonly string[] | null }
  /** A new, empty sheet behind `after` (at the end where null). Refused where the name is taken or none that Excel takes. */
  | { readonly kind: "add-sheet"; readonly sheet: string; readonly after: string | null }
  /** Only as the inverse of add-sheet. */
  | { readonly kind: "delete-sheet"; readonly sheet: string }
  /** Only on a sheet that the same plan adds: what it was like before is not kept. */
  | { readonly kind: "set-page"; readonly sheet: string; readonly page: SheetPage };

/** Small JSON that travels with the workbook and that no sheet shows; null takes the key out. */
export interface SettingEdit {
  readonly kind: "set-setting";
  readonly key: string;
  readonly value: unknown;
}

/** Everything that an action may change and 撤销 takes back. */
export type WorkbookEdit = SheetEdit | SettingEdit;
