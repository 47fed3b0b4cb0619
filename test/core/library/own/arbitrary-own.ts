import fc from "fast-check";
import { ASPECTS } from "../../../../src/core/library/schema";
import { identityOf, type OwnIndicator, type OwnLibrary } from "../../../../src/core/library/own/own-library";
import { ownEntry, ownLibrary } from "./own-entry";

const word = fc.stringMatching(/^[培训会议补贴发放率数=+@-]{2,8}$/);

const target: fc.Arbitrary<OwnIndicator["target"]> = fc.oneof(
  fc.record({
    kind: fc.constant("written" as const),
    operator: fc.constantFrom("≥" as const, "≤" as const, "=" as const, ">" as const, "<" as const),
    value: fc.integer({ min: 0, max: 5000 }),
    unit: fc.constantFrom("人", "%", "万元", "次"),
    text: fc.constant(null),
  }),
  fc.constantFrom("2026年12月31日前", "效果明显", "明显提升").map((text) => ({ kind: "written" as const, operator: null, value: null, unit: null, text })),
);

const entry: fc.Arbitrary<OwnIndicator> = fc
  .record({
    name: word,
    aspect: fc.constantFrom(...ASPECTS),
    target,
    explanation: fc.constantFrom("", "实际人数", "=1+1", "-说明"),
    scoring: fc.constantFrom("", "达到计划值得10分，否则不得分。"),
    basis: fc.constantFrom("", "年度工作计划"),
    weight: fc.constantFrom(null, 5, 7.5, 10),
    type: fc.constantFrom("", "培训", "会议", "本单位专项"),
  })
  .map((facts) => ownEntry(1, facts));

/** Libraries as they come about: ids in order, no two entries of one identity, blocks of some of them in their order. */
export const arbitraryLibrary: fc.Arbitrary<OwnLibrary> = fc
  .tuple(fc.uniqueArray(entry, { maxLength: 12, selector: identityOf }), fc.array(fc.nat({ max: 11 }), { maxLength: 4 }))
  .map(([entries, chosen]) => {
    const indicators = entries.map((one, i) => ({ ...one, id: `own-${String(i + 1)}` }));
    const rows = [...new Set(chosen)].sort((a, b) => a - b).flatMap((at) => indicators[at]?.id ?? []);
    return ownLibrary(indicators, rows.length > 0 ? [{ id: "block-1", name: "常用", rows }] : []);
  });
