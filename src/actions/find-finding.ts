/**
 * A finding as a person points at it: its rule and its cell, found again in a fresh reading.
 */
import { z } from "zod";
import { ruleOf } from "../core/rules/explain-finding";
import { parseAddress, sameCell } from "../core/sheet/address";
import { activeSheetName } from "../excel/active-sheet";
import type { ActionProgress, ActionTarget } from "./action";
import { checkGrids, type CheckReport, type ReportedFinding } from "./check-grids";
import { readTarget } from "./check-forms";

export const findingParams = z.strictObject({
  rule: z.string().describe("规则编号，如 A02"),
  cell: z
    .string()
    .refine((text) => parseAddress(text) !== null)
    .describe("问题所在单元格，如 B7"),
  message: z.string().optional().describe("同一单元格同一规则有几个问题时，是哪一个"),
  all: z.boolean().default(true).describe("false：各表之间的规则也只看这一张工作表"),
});

/** Checks what has to be looked at for the rule and gives the finding, null where it is not there. */
export async function findFinding(
  target: ActionTarget,
  { rule: code, cell: address, message, all }: Omit<z.output<typeof findingParams>, "cell"> & { readonly cell: string | null },
  progress: ActionProgress,
): Promise<{ readonly report: CheckReport; readonly finding: ReportedFinding | null }> {
  const rule = ruleOf(code);
  const sheet = target.sheet ?? (await activeSheetName());
  // A rule that compares forms needs all of them; for the others the sheet is enough.
  const wide = all && (rule?.scope === "workbook" || rule?.looksAround === true);
  const report = checkGrids(await readTarget(wide ? {} : { sheet }, wide, progress));
  const cell = address === null ? null : parseAddress(address);
  const finding = report.findings.find((found) => found.rule === code && found.sheet === sheet && cell !== null && sameCell(found.cell, cell) && (message ?? found.message) === found.message);
  return { report, finding: finding ?? null };
}
