/**
 * The only writer. Asks first (is it allowed, what stands there), then writes everything in one sync and gives back the inverse.
 */
import { quoteSheet } from "../core/sheet/address";
import type { SheetEdit } from "../core/sheet/edit";
import { prepareCopyLooks, prepareSetLooks } from "./edits/looks";
import { prepareMerge, prepareUnmerge } from "./edits/merges";
import { NOTHING_TO_DO, type EditPlace, type PreparedEdit, type Question } from "./edits/prepared-edit";
import { prepareMovePrintEnd } from "./edits/print-end";
import { prepareDeleteRows, prepareInsertRows } from "./edits/rows";
import { prepareSetCells } from "./edits/set-cells";
import { prepareSetChoices } from "./edits/set-choices";
import { markOneByOne, prepareSetMarks, type SetMarks } from "./edits/set-marks";
import { prepareSetPage } from "./edits/set-page";
import { prepareSetSizes } from "./edits/set-sizes";
import { prepareAddSheet, prepareDeleteSheet } from "./edits/sheets";
import { ExcelFailure } from "./excel-failure";
import { withExcel } from "./with-excel";

export interface AppliedEdits {
  /** Full addresses of what was changed, neighbours in one: "汇总表!D5:E9", "'表 1'!3:5"; a sheet that was added is one address. */
  readonly changed: readonly string[];
  /** Applied in its order, takes everything back. */
  readonly inverse: readonly SheetEdit[];
}

/**
 * Applies the edits in their order: one sync to ask (two where marks are added to others) and one to write, however many they are. Nothing is
 * written unless every sheet exists and may be changed.
 * Throws ExcelFailure: SheetNotFound, SheetExists, SheetName, Protected, StructureProtected, or what Excel refuses.
 */
export async function applyEdits(edits: readonly SheetEdit[]): Promise<AppliedEdits> {
  if (edits.length === 0) return { changed: [], inverse: [] };
  return withExcel(async (context) => {
    const sheets = queueSheets(context, edits);
    const structure = edits.some(({ kind }) => kind === "add-sheet" || kind === "delete-sheet") ? context.workbook.protection : null;
    structure?.load("protected");
    const questions = edits.map((edit, i) => prepare(edit, placeOf(context, sheets, edits, i), sheets));
    await context.sync();
    refuseMissing(sheets);
    if (structure?.protected) throw new ExcelFailure("StructureProtected");

    let answers: (PreparedEdit | Question)[] = questions.map((ask) => ask());
    refuseProtected(sheets, edits.filter((_edit, i) => answers[i] !== NOTHING_TO_DO));
    if (answers.some((answer) => typeof answer === "function")) {
      await context.sync();
      answers = answers.map((answer) => (typeof answer === "function" ? answer() : answer));
    }
    const prepared = answers.filter((answer) => typeof answer !== "function");
    for (const { readFirst } of prepared) readFirst?.();
    for (const { write } of prepared) write();
    try {
      await context.sync();
    } catch (error) {
      const marks = edits.filter((edit): edit is SetMarks => edit.kind === "set-marks" && edit.add !== true);
      if (marks.length < edits.length) throw error;
      await markOneByOne(context, marks.map((edit) => ({ edit, worksheet: worksheetOf(sheets, edit.sheet) })), error);
    }
    return { changed: changedOf(edits, prepared), inverse: inverseOf(edits, prepared) };
  });
}

/** Sheets of the plan by name; those that it adds are there once they are written. */
type Sheets = Map<string, { readonly before: Excel.Worksheet | null; worksheet: Excel.Worksheet | null }>;

function queueSheets(context: Excel.RequestContext, edits: readonly SheetEdit[]): Sheets {
  const sheets: Sheets = new Map();
  for (const { kind, sheet } of edits) {
    if (sheets.has(sheet)) continue;
    if (kind === "add-sheet") {
      sheets.set(sheet, { before: null, worksheet: null });
      continue;
    }
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("name,protection/protected,protection/options");
    sheets.set(sheet, { before: worksheet, worksheet });
  }
  return sheets;
}

function worksheetOf(sheets: Sheets, sheet: string): Excel.Worksheet {
  const worksheet = sheets.get(sheet)?.worksheet;
  if (!worksheet) throw new ExcelFailure("SheetNotFound", { sheet });
  return worksheet;
}

function placeOf(context: Excel.RequestContext, sheets: Sheets, edits: readonly SheetEdit[], i: number): EditPlace {
  const sheet = edits[i]?.sheet ?? "";
  return { context, sheet, before: sheets.get(sheet)?.before ?? null, worksheet: () => worksheetOf(sheets, sheet), earlier: edits.slice(0, i), later: edits.slice(i + 1) };
}

function prepare(edit: SheetEdit, place: EditPlace, sheets: Sheets): Question {
  switch (edit.kind) {
    case "set-cells":
      return prepareSetCells(edit, place);
    case "insert-rows":
      return prepareInsertRows(edit, place);
    case "delete-rows":
      return prepareDeleteRows(edit, place);
    case "move-print-end":
      return prepareMovePrintEnd(edit, place);
    case "merge":
      return prepareMerge(edit, place);
    case "unmerge":
      return prepareUnmerge(edit, place);
    case "set-marks":
      return prepareSetMarks(edit, place);
    case "set-looks":
      return prepareSetLooks(edit, place);
    case "copy-looks":
      return prepareCopyLooks(edit, place);
    case "set-sizes":
      return prepareSetSizes(edit, place);
    case "set-choices":
      return prepareSetChoices(edit, place);
    case "add-sheet":
      return prepareAddSheet(edit, place, (worksheet) => sheets.set(edit.sheet, { before: null, worksheet }));
    case "delete-sheet":
      return prepareDeleteSheet(edit, place);
    case "set-page":
      return prepareSetPage(edit, place);
  }
}

function refuseMissing(sheets: Sheets): void {
  for (const [sheet, { before }] of sheets) if (before?.isNullObject) throw new ExcelFailure("SheetNotFound", { sheet });
}

/** Never unprotects: that clears the user's undo stack, and the protection is somebody's will. */
function refuseProtected(sheets: Sheets, edits: readonly SheetEdit[]): void {
  for (const [sheet, { before }] of sheets) {
    const here = edits.filter((edit) => edit.sheet === sheet);
    if (!before?.protection.protected || here.length === 0) continue;
    const marksOnly = here.every(({ kind }) => kind === "set-marks");
    if (!marksOnly || !before.protection.options.allowFormatCells) throw new ExcelFailure("Protected", { sheet });
  }
}

/** What is on a sheet that the plan adds comes and goes with the sheet. */
function addedSheets(edits: readonly SheetEdit[]): ReadonlySet<string> {
  return new Set(edits.flatMap(({ kind, sheet }) => (kind === "add-sheet" ? [sheet] : [])));
}

function changedOf(edits: readonly SheetEdit[], prepared: readonly PreparedEdit[]): string[] {
  const added = addedSheets(edits);
  const addresses = edits.flatMap(({ kind, sheet }, i) =>
    added.has(sheet) && kind !== "add-sheet" ? [] : (prepared[i]?.changed ?? []).map((range) => `${quoteSheet(sheet)}!${range}`),
  );
  return [...new Set(addresses)];
}

function inverseOf(edits: readonly SheetEdit[], prepared: readonly PreparedEdit[]): SheetEdit[] {
  const added = addedSheets(edits);
  const kept = (inverse: readonly SheetEdit[], i: number): readonly SheetEdit[] => (added.has(edits[i]?.sheet ?? "") ? inverse.filter(({ kind }) => kind === "delete-sheet") : inverse);
  const steps = prepared.map(({ inverse }, i) => kept(inverse, i)).toReversed();
  const last = prepared.map(({ inverseLast = [] }, i) => kept(inverseLast, i)).toReversed();
  return [...steps, ...last].flat();
}
