/**
 * 插入指标: any choice of indicators of the library, and a person's own, in the form's own layout. Own ones come as they are, because their
 * library lives outside the workbook.
 */
import { z } from "zod";
import { PROJECT_TYPES } from "../core/library/catalogue";
import type { WeightedIndicator } from "../core/library/fill-block";
import { ownIndicatorSchema } from "../core/library/own/own-library";
import { usualWeight } from "../core/library/usual-weight";
import type { Words } from "../core/words";
import { defineAction } from "./action";
import { unchanged } from "./outcome";
import { findPlace, insertPrepared, prepareRows, rowParams } from "./prepare-rows";

const params = z.strictObject({
  indicators: z.array(z.union([z.string().min(1), ownIndicatorSchema])).min(1).describe("标准指标的编号或名称，或我的指标库导出的条目"),
  ...rowParams,
});

const UNKNOWN: Words = {
  "zh-CN": "指标库没有这些指标：{names}；请核对名称或编号。",
  "en-US": "The library has no indicators {names}; check their names or ids.",
};

const STANDARD = PROJECT_TYPES.flatMap(({ indicators }) => indicators);

export const insertIndicatorsAction = defineAction({
  id: "insert-indicators",
  title: { "zh-CN": "插入指标", "en-US": "Insert indicators" },
  params,
  changesWorkbook: true,
  run: async (target, { indicators, values, duplicates, points }, progress) => {
    const place = await findPlace(target, progress);
    if ("ok" in place) return place;
    const found = indicators.map((asked) => ({ asked, indicator: typeof asked === "string" ? STANDARD.find(({ id, name }) => id === asked || name === asked) : asked }));
    const unknown = found.flatMap(({ asked, indicator }) => (indicator || typeof asked !== "string" ? [] : [asked]));
    if (unknown.length > 0) return unchanged(false, UNKNOWN, { names: unknown.join("、") }, null);
    const rows = found.flatMap(({ indicator }): WeightedIndicator[] => (indicator ? [{ indicator, weight: usualWeight(indicator) }] : []));
    return insertPrepared(place.grid, null, prepareRows(place, { rows, apart: true }, { values, duplicates, points }), values);
  },
});
