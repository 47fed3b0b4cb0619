/**
 * 标记到表中: checks again, so that marks stand where the faults are now, and marks their cells. With `standing` it only brings marks up to
 * date: for after something was mended.
 */
import { z } from "zod";
import { applyEdits } from "../excel/apply-edits";
import { type Mark, type MarkKind, type SheetEdit } from "../core/sheet/edit";
import { printRange, type CellRange } from "../core/sheet/address";
import { type Words } from "../core/words";
import { defineAction } from "./action";
import { checkGrids, type ReportedFinding } from "./check-grids";
import { checkParams, describeReport, readTarget } from "./check-forms";
import { unchanged } from "./outcome";

const WORDS = {
  marked: {
    "zh-CN": "已标记{cells}处；报送前请点“清除标记”。",
    "en-US": "{cells} place(s) marked; clear the marks before sending.",
  },
  cleared: {
    "zh-CN": "没有发现问题，原有的标记已清除。",
    "en-US": "Nothing was found; the marks there were have been removed.",
  },
  nothing: {
    "zh-CN": "没有发现问题，没有需要标记的单元格。",
    "en-US": "Nothing was found, so there is nothing to mark.",
  },
} satisfies Record<string, Words>;

export const markFindingsAction = defineAction({
  id: "mark-findings",
  title: { "zh-CN": "标记到表中", "en-US": "Mark in the sheet" },
  params: checkParams.extend({ standing: z.boolean().default(false).describe("true：只更新已经有标记的工作表，没有标记的不动") }),
  changesWorkbook: true,
  run: async (target, { all, standing }, progress) => {
    const report = checkGrids(await readTarget(target, all, progress));
    if (report.forms.length === 0) return describeReport(report);
    const edits = report.sheets.map((sheet) => ({ ...planMarks(sheet, report.findings), ifMarked: standing }));
    const { changed, inverse } = await applyEdits(edits);
    if (changed.length === 0) {
      const cleared = inverse.flatMap((edit) => (edit.kind === "set-marks" && edit.marks.length > 0 ? [edit.sheet] : []));
      if (cleared.length === 0) return { ...unchanged(true, WORDS.nothing, {}, report), checked: report };
      return { ok: true, message: WORDS.cleared, messageData: {}, changed: cleared, undo: inverse, data: report, checked: report };
    }
    return { ok: true, message: WORDS.marked, messageData: { cells: changed.length }, changed, undo: inverse, data: report, checked: report };
  },
});

const GRAVEST_FIRST: readonly MarkKind[] = ["error", "warning", "hint"];

/** Every area once, under its gravest finding; a sheet without findings loses the marks it had. What is still to be filled stays marked. */
export function planMarks(sheet: string, findings: readonly ReportedFinding[]): Extract<SheetEdit, { kind: "set-marks" }> {
  const taken = new Set<string>();
  const marks: Mark[] = [];
  for (const kind of GRAVEST_FIRST) {
    const areas: CellRange[] = [];
    for (const finding of findings) {
      const key = printRange(finding.area);
      if (finding.sheet !== sheet || finding.severity !== kind || taken.has(key)) continue;
      taken.add(key);
      areas.push(finding.area);
    }
    if (areas.length > 0) marks.push({ kind, areas });
  }
  return { kind: "set-marks", sheet, marks, only: GRAVEST_FIRST };
}
