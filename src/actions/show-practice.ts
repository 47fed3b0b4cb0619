/**
 * Which practice checks go by, and where it comes from.
 */
import { z } from "zod";
import { DEFAULT_PRACTICE, type Practice } from "../core/rules/practice";
import { keptPractice } from "../core/rules/stored-practice";
import type { Words } from "../core/words";
import { readKept } from "../excel/read-kept";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

export interface PracticeShown {
  /** The workbook's own practice, or null. */
  readonly workbook: Practice | null;
  /** What checks go by. */
  readonly used: Practice;
  readonly from: "workbook" | "person" | "default";
}

const WORDS = {
  workbook: { "zh-CN": "现用口径：本工作簿的口径。", "en-US": "Checks go by the workbook's own practice." },
  person: { "zh-CN": "现用口径：本机的口径。", "en-US": "Checks go by the practice kept on this computer." },
  default: { "zh-CN": "现用口径：默认口径。", "en-US": "Checks go by the default practice." },
} satisfies Record<PracticeShown["from"], Words>;

export const showPracticeAction = defineAction({
  id: "show-practice",
  title: { "zh-CN": "查看现用口径", "en-US": "Show the practice in use" },
  params: z.strictObject({}),
  changesWorkbook: false,
  run: async (_target, _params, { practice = null }) => {
    const workbook = keptPractice((await readKept()).practice);
    const from = workbook ? "workbook" : practice ? "person" : "default";
    const data: PracticeShown = { workbook, used: workbook ?? practice ?? DEFAULT_PRACTICE, from };
    return unchanged(true, WORDS[from], {}, data);
  },
});
