/**
 * 全部安全修复 thought through to its end before anything is written: fixes of one cell come one after the other, and a cell is shown once,
 * as it is and as it will be.
 */
import { printAddress } from "../core/sheet/address";
import { writeGrid } from "../core/sheet/write-grid";
import { checkGrids, type CheckReport } from "./check-grids";
import { changesOf, editsOf, safeFix, type CellChange, type SetCells } from "./plan-fixes";

export interface SafeFixes {
  readonly changes: readonly CellChange[];
  /** One a sheet. */
  readonly edits: readonly SetCells[];
}

/** Two fixes of one cell are made one after the other; a cell with more than this is looked at by a person. */
const MAX_ROUNDS = 5;

/** Every fix of the report that needs no asking; of one form where `form` is its index in the report. */
export function planSafeFixes(report: CheckReport, form: number | null = null): SafeFixes {
  const changes = new Map<string, CellChange>();
  const contents = new Map<string, Map<string, SetCells["cells"][number]>>();
  let now = report;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = planRound(now, form, changes);
    if (edits.length === 0) break;
    const { reading } = now;
    for (const { sheet, cells } of edits) {
      const kept = contents.get(sheet) ?? new Map<string, SetCells["cells"][number]>();
      contents.set(sheet, kept);
      for (const one of cells) kept.set(printAddress(one.cell), one);
    }
    const grids = reading.grids.map((grid) => {
      const own = edits.filter(({ sheet }) => sheet === grid.sheet).flatMap(({ cells }) => cells);
      return own.length > 0 ? writeGrid(grid, own) : grid;
    });
    now = checkGrids({ ...reading, grids });
  }
  return { changes: [...changes.values()], edits: [...contents].map(([sheet, cells]) => ({ kind: "set-cells", sheet, cells: [...cells.values()] })) };
}

/** The safe fixes of a report as far as they touch different cells. */
function planRound(report: CheckReport, form: number | null, changes: Map<string, CellChange>): SetCells[] {
  const taken = new Set<string>();
  return report.findings.flatMap((finding) => {
    if (form !== null && finding.form !== form) return [];
    const option = safeFix(report, finding);
    if (!option) return [];
    const own = changesOf(option, finding).map((change) => [`${change.sheet}!${printAddress(change.cell)}`, change] as const);
    if (own.some(([key]) => taken.has(key))) return [];
    for (const [key, change] of own) {
      taken.add(key);
      changes.set(key, { ...change, from: changes.get(key)?.from ?? change.from });
    }
    return editsOf(option, finding);
  });
}
