/**
 * 我的指标库: indicators that a person has kept for the next form, and groups of them. It lives outside the workbook, so it has a format of
 * its own with a version.
 */
import { z } from "zod";
import { foldText } from "../../form/fold-text";
import { ASPECTS } from "../schema";

/** What the row asks for, as its form said it: a number, or a text (a date, a state); neither where nothing was said. */
export const ownTargetSchema = z.strictObject({
  kind: z.literal("written"),
  operator: z.enum(["≥", ">", "=", "<", "≤"]).nullable(),
  /** 95 for 95%. */
  value: z.number().nullable(),
  unit: z.string().max(20).nullable(),
  text: z.string().max(500).nullable(),
});
export type OwnTarget = z.infer<typeof ownTargetSchema>;

const note = z.string().max(2000);

export const ownIndicatorSchema = z.strictObject({
  /** Of this library alone; another library's entry of the same id is another one. */
  id: z.string().regex(/^own-[1-9]\d*$/),
  source: z.literal("own"),
  name: z.string().min(1).max(100),
  aspect: z.enum(ASPECTS),
  /** The level names of its form, where the aspect alone does not lead back to them (a department's 财务管理). */
  place: z.strictObject({ level1: z.string().min(1).max(50), level2: z.string().min(1).max(50) }).nullable(),
  target: ownTargetSchema,
  /** "" where the form said nothing, as in the next two. */
  explanation: note,
  scoring: note,
  /** 指标值确定依据. */
  basis: note,
  weight: z.number().positive().max(1000).nullable(),
  /** 项目类型 in a person's own words; "" without one. */
  type: z.string().max(50),
});
export type OwnIndicator = z.infer<typeof ownIndicatorSchema>;

export const ownBlockSchema = z.strictObject({
  id: z.string().regex(/^block-[1-9]\d*$/),
  name: z.string().min(1).max(50),
  /** Ids of indicators of the same library. */
  rows: z.array(z.string()).min(1),
});
export type OwnBlock = z.infer<typeof ownBlockSchema>;

export const OWN_FORMAT = "jixiao-own-library";
export const OWN_VERSION = 1;

/** Far more than a county's forms hold, and still searched within a frame. */
export const MOST_INDICATORS = 5000;

export const ownLibrarySchema = z
  .strictObject({
    format: z.literal(OWN_FORMAT),
    version: z.literal(OWN_VERSION),
    indicators: z.array(ownIndicatorSchema).max(MOST_INDICATORS),
    blocks: z.array(ownBlockSchema).max(MOST_INDICATORS),
  })
  .refine(({ indicators, blocks }) => {
    const ids = new Set(indicators.map(({ id }) => id));
    return blocks.every(({ rows }) => rows.every((row) => ids.has(row)));
  }, { path: ["blocks"] });
export type OwnLibrary = z.infer<typeof ownLibrarySchema>;

export const EMPTY_LIBRARY: OwnLibrary = { format: OWN_FORMAT, version: OWN_VERSION, indicators: [], blocks: [] };

/** Equal for entries that are the same indicator: one name on one level. */
export function identityOf({ name, aspect }: Pick<OwnIndicator, "name" | "aspect">): string {
  return `${foldText(name)} ${aspect}`;
}

/** The number in an id; ids grow in the order in which entries came. */
export function numberOf(id: string): number {
  return Number(id.slice(id.indexOf("-") + 1));
}

/** The indicators of a block, in the block's order. */
export function ownRowsOf(block: OwnBlock, library: OwnLibrary): OwnIndicator[] {
  const byId = new Map(library.indicators.map((indicator) => [indicator.id, indicator]));
  return block.rows.flatMap((id) => byId.get(id) ?? []);
}
