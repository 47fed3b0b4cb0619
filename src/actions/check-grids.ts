/**
 * Grids → forms → findings: what every check does, whether the sheets come from Excel or from a file.
 */
import { checkForms } from "../core/rules/check-forms";
import { type Finding } from "../core/rules/finding";
import { type Form } from "../core/form/form";
import { readForms } from "../core/reading/read-forms";
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
}

/** Reads and checks; the forms of all grids are checked together. */
export function checkGrids(grids: readonly Grid[]): CheckReport {
  const forms = grids.flatMap((grid) => readForms(grid));
  return { sheets: grids.map(({ sheet }) => sheet), forms, findings: locate(checkForms(forms), grids) };
}

function locate(findings: readonly Finding[], grids: readonly Grid[]): ReportedFinding[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return findings.map((finding) => {
    const grid = bySheet.get(finding.sheet);
    return { ...finding, area: grid ? areaOf(grid, finding.cell) : rangeOf(finding.cell) };
  });
}
