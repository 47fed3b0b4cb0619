/**
 * 全部安全修复: every fix that cannot change a meaning, in one go, with one 撤销 for all of it.
 */
import type { SheetEdit } from "../core/sheet/edit";
import type { Words } from "../core/words";
import { applyEdits } from "../excel/apply-edits";
import { defineAction } from "./action";
import { checkGrids, type CheckReport } from "./check-grids";
import { checkParams, describeReport, readTarget } from "./check-forms";
import { unchanged } from "./outcome";
import { cellsOf, editsOf, safeFix } from "./plan-fixes";

const WORDS = {
  fixed: { "zh-CN": "已修改{cells}个单元格，内容含义不变。", "en-US": "{cells} cell(s) changed; no meaning was altered." },
  nothing: { "zh-CN": "没有可以自动修改的内容。", "en-US": "There is nothing that can be mended automatically." },
} satisfies Record<string, Words>;

/** Two fixes of one cell are made one after the other; a cell with more than this is looked at by a person. */
const MAX_ROUNDS = 5;

export const fixAllSafeAction = defineAction({
  id: "fix-all-safe",
  title: { "zh-CN": "全部安全修复", "en-US": "Apply all safe fixes" },
  params: checkParams,
  changesWorkbook: true,
  run: async (target, { all }, progress) => {
    const changed = new Set<string>();
    const undo: SheetEdit[] = [];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const report = checkGrids(await readTarget(target, all, progress));
      if (report.forms.length === 0) return describeReport(report);
      const edits = planSafeFixes(report);
      if (edits.length === 0) break;
      const applied = await applyEdits(edits);
      for (const address of applied.changed) changed.add(address);
      undo.unshift(...applied.inverse);
    }
    if (changed.size === 0) return unchanged(true, WORDS.nothing, {}, null);
    return { ok: true, message: WORDS.fixed, messageData: { cells: changed.size }, changed: [...changed], undo, data: null };
  },
});

/** The safe fixes of a report as far as they touch different cells. */
export function planSafeFixes(report: CheckReport): SheetEdit[] {
  const taken = new Set<string>();
  return report.findings.flatMap((finding) => {
    const option = safeFix(report, finding);
    if (!option) return [];
    const cells = cellsOf(option, finding);
    if (cells.some((cell) => taken.has(cell))) return [];
    for (const cell of cells) taken.add(cell);
    return editsOf(option, finding);
  });
}
