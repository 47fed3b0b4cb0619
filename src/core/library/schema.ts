/**
 * What the library holds: standard indicators by project type, and blocks of them that fill a form.
 */
import { z } from "zod";

/** What an indicator measures. It decides where the indicator stands in each family (places.ts). */
export const ASPECTS = [
  "economic-cost",
  "social-cost",
  "ecological-cost",
  "quantity",
  "quality",
  "timeliness",
  "economic-benefit",
  "social-benefit",
  "ecological-benefit",
  "sustainability",
  "satisfaction",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** How a number earns its points; write-scoring.ts words each. Days and states have one way each. */
export const SCORING_FORMS = ["proportional", "reverse", "all-or-nothing", "bands", "total-cost", "none-happens"] as const;
export type ScoringForm = (typeof SCORING_FORMS)[number];

/**
 * Where a placeholder gets its value while nobody has given one. `share`: the usual price, but never more than the budget can pay for
 * the quantities it is multiplied with (`of`: keys of other placeholders of the block; `times`: 12 for a price by the month).
 */
export const presetSchema = z.discriminatedUnion("from", [
  z.strictObject({ from: z.literal("usual"), value: z.union([z.number(), z.string().min(1)]) }),
  z.strictObject({ from: z.literal("budget") }),
  z.strictObject({ from: z.literal("fiscal-year"), month: z.int().min(1).max(12), day: z.int().min(1).max(31) }),
  z.strictObject({ from: z.literal("share"), usual: z.number().positive(), of: z.array(z.string()).min(1), times: z.number().positive() }),
]);
export type Preset = z.infer<typeof presetSchema>;

/** A value that belongs to the project and not to the indicator. `unit` is the unit that the value is written in, "" without one. */
export const placeholderSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  label: z.string().min(1),
  kind: z.enum(["number", "money", "date", "text"]),
  unit: z.string(),
  preset: presetSchema,
});
export type Placeholder = z.infer<typeof placeholderSchema>;

export const targetSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    operator: z.enum(["≥", "≤", "="]),
    value: z.union([z.number(), placeholderSchema]),
    unit: z.string().min(1),
    scoring: z.enum(SCORING_FORMS),
  }),
  /** Due before the end of a day. */
  z.strictObject({ kind: z.literal("date"), by: placeholderSchema }),
  /** A state that can be observed, and the one short of it that still earns points. */
  z.strictObject({ kind: z.literal("grades"), full: z.string().min(1), partial: z.string().min(1) }),
]);
export type LibraryTarget = z.infer<typeof targetSchema>;

export const indicatorSchema = z.strictObject({
  /** Unique in the library: the type's id and the indicator's own, "training-headcount". */
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1).max(25),
  aspect: z.enum(ASPECTS),
  target: targetSchema,
  /** What is counted and how; `{key}` stands for a placeholder of `texts`. */
  explanation: z.string().min(1),
  texts: z.array(placeholderSchema),
  /** `seed`: found in forms that counties have sent in; `practice`: usual, not verified. */
  source: z.enum(["seed", "practice"]),
});
export type LibraryIndicator = z.infer<typeof indicatorSchema>;

export const blockSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  /** Words of a project's name or goal that speak for the block, and how loudly (suggest-blocks.ts). */
  keywords: z.record(z.string().min(1), z.number().positive()),
  /** Points as in family A; they add up to 90, because 预算执行 takes the other 10. */
  rows: z.array(z.strictObject({ indicator: z.string(), weight: z.number().positive() })).min(6).max(12),
});
export type Block = z.infer<typeof blockSchema>;

export const projectTypeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  indicators: z.array(indicatorSchema).min(1),
  blocks: z.array(blockSchema),
});
export type ProjectType = z.infer<typeof projectTypeSchema>;
