/**
 * A way of scoring where a row has no scoring text of its own: a county's or a province's, chosen by the user, held as data.
 */
import { z } from "zod";

const words = z.strictObject({ "zh-CN": z.string().min(1), "en-US": z.string().min(1) });
const percent = z.number().min(0).max(100);
const family = z.enum(["A", "B", "C", "D", "E", "F"]);

export const scoringProfileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z-]*$/),
    name: words,
    /** Where it comes from, in one sentence that may be shown. */
    basis: words,
    /** False where part of it is common belief: shown as 参考口径. */
    verified: z.boolean(),
    digits: z.int().min(0).max(4),
    /** Whether 每超出10%扣2分 counts complete steps or begun ones, where the text does not say. */
    steps: z.enum(["whole", "started"]),
    /** ≤ and < beyond the target: 1 − (a − t)/t, t/a, or so many percent of full marks for every so many percent over. */
    reverse: z.discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("linear-over") }),
      z.strictObject({ kind: z.literal("target/actual") }),
      z.strictObject({ kind: z.literal("steps"), percent: z.number().positive(), minus: percent }),
    ]),
    /** Time limits that were missed. */
    late: z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("by-hand") }), z.strictObject({ kind: z.literal("steps"), days: z.int().positive(), minus: percent })]),
    qualitative: z.discriminatedUnion("kind", [
      /** A person gives points inside the band, percent of full marks, best first. */
      z.strictObject({ kind: z.literal("by-hand"), bands: z.array(z.strictObject({ label: z.string().min(1), from: percent, to: percent })).min(2) }),
      z.strictObject({ kind: z.literal("graded"), grades: z.array(z.strictObject({ label: z.string().min(1), percent })).min(2) }),
    ]),
    execution: z.strictObject({ weight: z.number().positive() }),
    /** What the indicators add up to beside 预算执行. */
    indicatorTotal: z.number().positive(),
    /** Points of level 1 by family; null where any split is allowed. */
    levels: z.array(z.strictObject({ families: z.array(family).min(1), verified: z.boolean(), weights: z.record(z.string(), z.number().positive()) })).nullable(),
    /** 优良中差, best first, from so many points of 100. */
    grades: z.array(z.strictObject({ label: z.string().min(1), from: percent })).min(2),
    /** Percent of the target from which an explanation is required. */
    overachievement: z.number().positive().nullable(),
  })
  .refine((profile) => profile.execution.weight + profile.indicatorTotal === 100, { error: "execution.weight and indicatorTotal must add up to 100", path: ["indicatorTotal"] })
  .refine((profile) => (profile.levels ?? []).every(({ weights }) => Object.values(weights).reduce((sum, weight) => sum + weight, 0) === profile.indicatorTotal), { error: "weights of level 1 must add up to indicatorTotal", path: ["levels"] })
  .refine((profile) => profile.grades.every((grade, index) => index === 0 || grade.from < (profile.grades[index - 1]?.from ?? 0)) && profile.grades.at(-1)?.from === 0, { error: "grades must fall from the best down to 0", path: ["grades"] })
  .refine((profile) => profile.qualitative.kind !== "by-hand" || tiles(profile.qualitative.bands), { error: "bands must follow each other from 100 down to 0", path: ["qualitative"] });

function tiles(bands: readonly { readonly from: number; readonly to: number }[]): boolean {
  return bands[0]?.to === 100 && bands.at(-1)?.from === 0 && bands.every((band, index) => band.from < band.to && (index === 0 || band.to === bands[index - 1]?.from));
}

export type ScoringProfile = z.infer<typeof scoringProfileSchema>;
