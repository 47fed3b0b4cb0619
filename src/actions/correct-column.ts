/**
 * 这一列是…: keeps in the workbook what a person says a column is, and reads by it from then on.
 */
import { z } from "zod";
import { COLUMN_ROLES, COLUMN_ROLE_WORDS } from "../core/form/column-roles";
import type { EvidenceColumn } from "../core/form/form";
import { planCorrection } from "../core/reading/corrections";
import { readWorkbookForms } from "../core/reading/read-forms";
import { parseColumn, printColumn } from "../core/sheet/address";
import { filled, type Words } from "../core/words";
import { applySettings } from "../excel/apply-settings";
import { storeKept } from "../excel/kept-store";
import { defineAction } from "./action";
import { readTarget } from "./check-forms";
import { unchanged } from "./outcome";

const params = z.strictObject({
  column: z
    .string()
    .refine((text) => Number.isInteger(parseColumn(text)))
    .describe("列标，如 G"),
  role: z.enum([...COLUMN_ROLES, "none", "auto"]).describe("这一列的用途；none：没有用途；auto：恢复自动识别"),
});

const WORDS = {
  given: { "zh-CN": "{column}列已设为“{role}”，记在本工作簿中。", "en-US": "Column {column} is “{role}” from now on; this is kept in the workbook." },
  none: { "zh-CN": "{column}列已设为没有用途，记在本工作簿中。", "en-US": "Column {column} has no role from now on; this is kept in the workbook." },
  auto: { "zh-CN": "{column}列已恢复自动识别。", "en-US": "The role of column {column} is recognised automatically again." },
  noForm: {
    "zh-CN": "工作表中没有找到这张绩效表；请重新检查后再设置。",
    "en-US": "The form was not found on this sheet; check again, then say what the column is.",
  },
  noColumn: {
    "zh-CN": "指标表中没有{column}列；可以设置的列：{columns}。",
    "en-US": "The indicator table has no column {column}; it has {columns}.",
  },
} satisfies Record<string, Words>;

export const correctColumnAction = defineAction({
  id: "correct-column",
  title: { "zh-CN": "设置列的用途", "en-US": "Say what a column is" },
  params,
  changesWorkbook: true,
  run: async (target, { column: letters, role }, progress) => {
    const reading = await readTarget(target, false, progress);
    const forms = readWorkbookForms(reading.grids, { corrections: reading.corrections });
    const form = forms[target.form ?? 0];
    if (!form) return unchanged(false, WORDS.noForm, {}, null);
    const at = parseColumn(letters);
    const column = form.evidence.columns.find(({ left, right }) => left <= at && at <= right);
    if (!column) {
      const columns = form.evidence.columns.map(({ left }) => printColumn(left)).join(" ");
      return unchanged(false, WORDS.noColumn, { column: printColumn(at), columns }, null);
    }
    const planned = planCorrection(reading.corrections, forms, form, column, role === "none" ? null : role);
    const undo = await applySettings([storeKept("corrections", planned)]);
    return { ok: true, message: messageOf(role, column), messageData: { column: printColumn(column.left) }, changed: [], undo, data: null };
  },
});

function messageOf(role: z.output<typeof params>["role"], { left }: EvidenceColumn): Words {
  if (role === "none" || role === "auto") return WORDS[role];
  return filled(WORDS.given, { column: printColumn(left), role: COLUMN_ROLE_WORDS[role] });
}
