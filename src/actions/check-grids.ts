/**
 * Grids → forms → findings: what every check does, whether the sheets come from Excel or from a file.
 */
import { checkForms } from "../core/rules/check-forms";
import { type Finding } from "../core/rules/finding";
import { type Form } from "../core/form/form";
import { unfitCorrections, type ColumnCorrection } from "../core/reading/corrections";
import { readWorkbookForms } from "../core/reading/read-forms";
import { areaOf, type Grid } from "../core/sheet/grid";
import { rangeOf, type CellRange } from "../core/sheet/address";

/** A finding with the whole merged area that a person sees as its cell. */
export interface ReportedFinding extends Finding {
  readonly area: CellRange;
}

export interface CheckReport {
  /** Sheets that were read, in the workbook's order. */
  readonly sheets: readonly string[];
  readonly forms: readonly Form[];
  readonly findings: readonly ReportedFinding[];
  /** What a person said about columns of these sheets and what fits them no more; it was left out. */
  readonly unfitCorrections: readonly ColumnCorrection[];
  /** What it was made of. */
  readonly reading: SheetReading;
}

/** Sheets as they were read, with what a person said about their columns. */
export interface SheetReading {
  readonly grids: readonly Grid[];
  readonly corrections: readonly ColumnCorrection[];
}

/** Reads and checks; the forms of all grids are checked together. */
export function checkGrids(reading: SheetReading): CheckReport {
  const { grids, corrections } = reading;
  const forms = readWorkbookForms(grids, { corrections });
  const sheets = grids.map(({ sheet }) => sheet);
  return { sheets, forms, findings: locate(checkForms(forms), grids), unfitCorrections: unfitCorrections(corrections, sheets, forms), reading };
}

function locate(findings: readonly Finding[], grids: readonly Grid[]): ReportedFinding[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return findings.map((finding) => {
    const grid = bySheet.get(finding.sheet);
    return { ...finding, area: grid ? areaOf(grid, finding.cell) : rangeOf(finding.cell) };
  });
}
