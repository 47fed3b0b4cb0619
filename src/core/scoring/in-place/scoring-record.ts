/**
 * What the workbook keeps of the scoring that was added to a form, so that it can be taken away again after the file was saved and
 * opened: small JSON, which an older or newer version of this program, or anybody, may have written.
 */
import type { Form } from "../../form/form";
import type { CellAddress } from "../../sheet/address";
import type { CellLook, ColumnSize, SheetEdit } from "../../sheet/edit";
import { z } from "zod";

export interface FilledCell {
  readonly cell: CellAddress;
  /** A formula with its "=", or a number. */
  readonly content: string | number;
}

export interface ScoringRecord {
  readonly sheet: string;
  /** Project, else title. */
  readonly form: string | null;
  /** Id of the profile. */
  readonly profile: string;
  /** Rows of the table at that time: the header's first, the last. */
  readonly top: number;
  readonly bottom: number;
  /** Cells of the table's own columns that were filled. */
  readonly filled: readonly FilledCell[];
  /** Looks and sizes that the added cells had before; no looks where they are not known. */
  readonly looks: Extract<SheetEdit, { kind: "set-looks" }>["looks"];
  readonly widths: readonly ColumnSize[];
}

const row = z.int().min(0).max(1_048_575);
const column = z.int().min(0).max(16_383);
const range = z.object({ top: row, bottom: row, left: column, right: column });

const schema = z.object({
  sheet: z.string(),
  form: z.string().nullable(),
  profile: z.string(),
  top: row,
  bottom: row,
  filled: z.array(z.object({ cell: z.object({ row, column }), content: z.union([z.string(), z.number()]) })),
  // Written by this program from Excel's own answers; what does not fit a cell, Excel refuses.
  looks: z.array(z.object({ range, look: z.custom<CellLook>((value) => typeof value === "object" && value !== null) })),
  widths: z.array(z.object({ column, width: z.number().positive().nullable() })),
});

/** The records of a stored value. Anything that is none is left out. */
export function parseScoringRecords(stored: unknown): readonly ScoringRecord[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((entry: unknown) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

export function scoredFormName({ projectName, title }: Pick<Form, "projectName" | "title">): string | null {
  return projectName?.value ?? title?.value ?? null;
}

/** The record of a form; where the project was renamed since, the only one of the sheet. */
export function recordOf(records: readonly ScoringRecord[], form: Form): ScoringRecord | null {
  const own = records.filter(({ sheet }) => sheet === form.sheet);
  return own.find((record) => record.form === scoredFormName(form)) ?? (own.length === 1 ? (own[0] ?? null) : null);
}

/** What is kept once a plan has been carried out; `inverse` is what the writer gave for taking it back. */
export function recordScoring(
  before: ScoringRecord | null,
  form: Form,
  said: { readonly profile: string; readonly top: number; readonly bottom: number; readonly filled: readonly FilledCell[] },
  inverse: readonly SheetEdit[],
): ScoringRecord {
  const looks = inverse.flatMap((edit) => (edit.kind === "set-looks" && edit.sheet === form.sheet ? edit.looks : []));
  const widths = inverse.flatMap((edit) => (edit.kind === "set-sizes" && edit.sheet === form.sheet ? (edit.columns ?? []) : []));
  const down = before ? said.top - before.top : 0;
  const known = new Set(said.filled.map(({ cell }) => `${cell.row}:${cell.column}`));
  const filledBefore = (before?.filled ?? []).map(({ cell, content }) => ({ cell: { ...cell, row: cell.row + down }, content }));
  const looksBefore = (before?.looks ?? []).map(({ range, look }) => ({ range: { ...range, top: range.top + down, bottom: range.bottom + down }, look }));
  // Where rows came in between, nobody knows any more which cell had which look.
  const isWhole = !before || (before.looks.length > 0 && before.bottom - before.top === said.bottom - said.top);
  return {
    sheet: form.sheet,
    form: scoredFormName(form),
    profile: said.profile,
    top: said.top,
    bottom: said.bottom,
    filled: [...filledBefore.filter(({ cell }) => !known.has(`${cell.row}:${cell.column}`)), ...said.filled],
    // What was there before the first plan lies over what the second one found.
    looks: isWhole ? [...looks, ...looksBefore] : [],
    widths: [...widths, ...(before?.widths ?? [])],
  };
}
