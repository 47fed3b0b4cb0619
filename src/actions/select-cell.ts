/**
 * A click on a finding: goes to its cell, on whatever sheet it is.
 */
import { z } from "zod";
import { parseRange, printRange } from "../core/sheet/address";
import { selectArea } from "../excel/select-area";
import { activeSheetName } from "../excel/active-sheet";
import { type Words } from "../core/words";
import { defineAction } from "./action";
import { unchanged } from "./outcome";

const params = z.strictObject({
  range: z
    .string()
    .refine((text) => parseRange(text) !== null)
    .describe("单元格或区域，如 B7 或 B7:K7"),
});

const SELECTED: Words = { "zh-CN": "已定位到{range}。", "en-US": "{range} is selected." };

export const selectCellAction = defineAction({
  id: "select-cell",
  title: { "zh-CN": "定位单元格", "en-US": "Go to cell" },
  params,
  changesWorkbook: false,
  run: async (target, { range }) => {
    const area = parseRange(range);
    if (!area) throw new RangeError(`not a range: ${range}`);
    await selectArea(target.sheet ?? (await activeSheetName()), area);
    return unchanged(true, SELECTED, { range: printRange(area) }, null);
  },
});
