/**
 * Grids → forms → findings: what every check does, whether the sheets come from Excel or from a file.
 */
import { checkForms } from "../core/rules/check-forms";
import { type Finding } from "../core/rules/finding";
import { holdToFamily } from "../core/rules/hold-to-family";
import { parseIgnored, sortIgnored, type IgnoredEntry } from "../core/rules/ignored-findings";
import { DEFAULT_PRACTICE, type Practice } from "../core/rules/practice";
import { keptPractice } from "../core/rules/stored-practice";
import { type Form } from "../core/form/form";
import { unfitCorrections, type ColumnCorrection } from "../core/reading/corrections";
import { parseCorrections } from "../core/reading/stored-corrections";
import { readForms, readWorkbookForms } from "../core/reading/read-forms";
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
  /** Findings that a person lets stand; they count for nothing. */
  readonly ignored: readonly IgnoredFinding[];
  /** What it was made of. */
  readonly reading: SheetReading;
}

export interface IgnoredFinding {
  readonly finding: ReportedFinding;
  readonly entry: IgnoredEntry;
}

/** Sheets as they were read, with what the workbook and its reader have settled. */
export interface SheetReading {
  readonly grids: readonly Grid[];
  readonly corrections: readonly ColumnCorrection[];
  /** The workbook's own practice, else the person's; the default where left out. */
  readonly practice?: Practice;
  readonly ignored?: readonly IgnoredEntry[];
}

/**
 * Joins sheets with what their workbook keeps; `practice` is what holds where the workbook has none of its own. Corrections that are as in
 * an earlier reading are the same object, so that what was read under them stays known.
 */
export function readingOf(
  grids: readonly Grid[],
  kept: { readonly corrections: unknown; readonly practice: unknown; readonly ignored: unknown },
  practice: Practice | null,
  earlier: SheetReading | null = null,
): SheetReading {
  const corrections = parseCorrections(kept.corrections);
  return {
    grids,
    corrections: earlier && JSON.stringify(earlier.corrections) === JSON.stringify(corrections) ? earlier.corrections : corrections,
    practice: keptPractice(kept.practice) ?? practice ?? DEFAULT_PRACTICE,
    ignored: parseIgnored(kept.ignored),
  };
}

/** Reads and checks; the forms of all grids are checked together. */
export function checkGrids(reading: SheetReading): CheckReport {
  const { grids, corrections, practice = DEFAULT_PRACTICE, ignored: entries = [] } = reading;
  const forms = holdToFamily(readWorkbookForms(grids, { corrections, readSheet: (grid) => formsOf(grid, corrections) }), practice);
  const sheets = grids.map(({ sheet }) => sheet);
  const { findings, ignored } = sortIgnored(locate(checkForms(forms, { practice }), grids), forms, entries);
  return { sheets, forms, findings, ignored, unfitCorrections: unfitCorrections(corrections, sheets, forms), reading };
}

const read = new WeakMap<Grid, { readonly corrections: readonly ColumnCorrection[]; readonly forms: readonly Form[] }>();

/** The forms of a sheet; a grid that was read before under the same corrections is not read again. */
function formsOf(grid: Grid, corrections: readonly ColumnCorrection[]): readonly Form[] {
  const known = read.get(grid);
  if (known?.corrections === corrections) return known.forms;
  const forms = readForms(grid, { corrections });
  read.set(grid, { corrections, forms });
  return forms;
}

function locate(findings: readonly Finding[], grids: readonly Grid[]): ReportedFinding[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return findings.map((finding) => {
    const grid = bySheet.get(finding.sheet);
    return { ...finding, area: grid ? areaOf(grid, finding.cell) : rangeOf(finding.cell) };
  });
}
