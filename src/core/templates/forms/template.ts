/**
 * A whole blank form: its layout, what is printed in it before anybody fills it in, and how it lies on paper.
 */
import { familyOf } from "../../form/families";
import type { FamilyId } from "../../form/form";
import type { FormContent, IndicatorContent } from "../form-content";
import type { Block, FieldPlace, IndicatorTable, Layout, PlaceField, TableColumn, TableRole, Writing } from "../layout";

export interface FormTemplate {
  readonly id: string;
  /** As it is offered to people. */
  readonly name: string;
  /** Other names that people use for it. */
  readonly aliases: readonly string[];
  /** What its sheet is called. */
  readonly sheet: string;
  readonly content: FormContent;
  readonly layout: Layout;
  /** Widths of the sheet columns in points. */
  readonly widths: readonly number[];
  readonly orientation: "portrait" | "landscape";
}

/** Numbers as numbers, amounts in 万元. */
const PLAIN_WRITING: Writing = { numbers: "number", percent: "plain", money: "万元", moneyBeside: false, thousands: false, fullWidth: false };

export function column(role: TableRole, label: string): TableColumn {
  return { role, label, span: 1 };
}

/** A label with a place of the model, or with one that the model has no field for. */
export function place(label: string, field: PlaceField | null = null): FieldPlace {
  return { label, field };
}

/** Labels with their values, row by row. */
export function fields(...rows: readonly (readonly FieldPlace[])[]): Block {
  return { block: "fields", heading: null, rows };
}

/** （2026年度） below the title. */
export const YEAR: Block = { block: "year", before: "（", after: "年度）" };

/** The indicator table with the three levels and further columns. `side`: the label beside it, headings included. */
export function table(side: string | null, columns: readonly TableColumn[], more: Partial<Pick<IndicatorTable, "qualityIn" | "total">> = {}): IndicatorTable {
  return {
    block: "indicators",
    side: side === null ? null : { label: side, style: "merged", besideHeader: true },
    columns: [column("level1", "一级指标"), column("level2", "二级指标"), column("level3", "三级指标"), ...columns],
    levels: "merged",
    levelStyle: "plain",
    prefix: null,
    qualityIn: null,
    noUnit: "",
    pageRows: null,
    titleAgain: false,
    total: null,
    ...more,
  };
}

/** A template's blocks over its columns, `widths` in points, with cells merged and plain writing. */
export function onPaper(orientation: FormTemplate["orientation"], widths: readonly number[], blocks: readonly Block[]): Pick<FormTemplate, "layout" | "widths" | "orientation"> {
  return { layout: { blocks, width: widths.length, merged: true, writing: PLAIN_WRITING }, widths, orientation };
}

const NOTHING: Omit<IndicatorContent, "level1" | "level2"> = {
  level3: null,
  operator: null,
  value: null,
  unit: null,
  text: null,
  qualitative: false,
  description: null,
  explanation: null,
  scoring: null,
  basis: null,
  remark: null,
  weight: null,
  actual: null,
  score: null,
  deviation: null,
};

/** Blank rows under every level 2 of a family, or under those of the given level 1: as many as `rows` says, else one. */
export function blankRows(family: FamilyId, rows: Readonly<Record<string, number>> = {}, only?: readonly string[]): IndicatorContent[] {
  return familyOf(family)
    .levels.filter(({ name }) => only?.includes(name) ?? true)
    .flatMap(({ name: level1, level2 }) =>
      level2.flatMap(({ name }) => Array.from({ length: rows[name] ?? 1 }, (): IndicatorContent => ({ ...NOTHING, level1, level2: name }))),
    );
}

/** What most projects need more than one of. */
export const USUAL_ROWS: Readonly<Record<string, number>> = { 数量指标: 3, 质量指标: 2 };
