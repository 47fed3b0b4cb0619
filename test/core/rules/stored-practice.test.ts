import fc from "fast-check";
import { RULES } from "../../../src/core/rules";
import { DEFAULT_PRACTICE, type Practice, type Thresholds } from "../../../src/core/rules/practice";
import { PRACTICE_FAMILIES, THRESHOLD_FIELDS } from "../../../src/core/rules/practice-fields";
import { isDefaultPractice, keptPractice, parsePractice, parsePracticeText, printPractice } from "../../../src/core/rules/stored-practice";

const codes = RULES.map(({ code }) => code);

const practices: fc.Arbitrary<Practice> = fc.record({
  off: fc.subarray(codes, { maxLength: 5 }),
  severities: fc.dictionary(fc.constantFrom(...codes), fc.constantFrom("error" as const, "warning" as const, "hint" as const), { maxKeys: 4 }),
  thresholds: fc
    .record(Object.fromEntries(THRESHOLD_FIELDS.map(({ key, min, max }) => [key, fc.integer({ min, max })])))
    .map((limits) => ({ ...limits, fewestIndicators: 0 }) as unknown as Thresholds),
  requires: fc.record({ cost: fc.boolean(), costOfWorks: fc.boolean(), satisfaction: fc.boolean() }),
  weights: fc.option(fc.dictionary(fc.constantFrom("产出指标", "效益指标"), fc.integer({ min: 0, max: 100 }))),
  totals: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 3 }),
  family: fc.option(fc.constantFrom(...PRACTICE_FAMILIES.map(({ id }) => id))),
});

test("what is written is read again", () => {
  fc.assert(
    fc.property(practices, (practice) => {
      expect(parsePracticeText(JSON.stringify(printPractice(practice)))).toEqual({ practice, problem: null });
    }),
  );
});

test("a field exists for every threshold, its range holds the default, and its rule exists", () => {
  expect(THRESHOLD_FIELDS.map(({ key }) => key).sort()).toEqual(Object.keys(DEFAULT_PRACTICE.thresholds).sort());
  for (const { key, min, max, rule } of THRESHOLD_FIELDS) {
    expect(DEFAULT_PRACTICE.thresholds[key]).toBeGreaterThanOrEqual(min);
    expect(DEFAULT_PRACTICE.thresholds[key]).toBeLessThanOrEqual(max);
    expect(codes).toContain(rule);
  }
});

test("what is left out is as in the default", () => {
  const { practice } = parsePractice({ format: "jixiao-practice", version: 1, thresholds: { longestName: 30 } });
  expect(practice).toEqual({ ...DEFAULT_PRACTICE, thresholds: { ...DEFAULT_PRACTICE.thresholds, longestName: 30 } });
  expect(isDefaultPractice(DEFAULT_PRACTICE)).toBe(true);
  expect(practice && isDefaultPractice(practice)).toBe(false);
});

const file = (entries: object) => ({ format: "jixiao-practice", version: 1, ...entries });

test.each([
  ["no file of ours", { off: [] }, "这个文件不是口径文件（没有写 format: jixiao-practice）；请选择用“导出”存下的文件。"],
  ["a newer version", file({ version: 2 }), "这个口径文件的版本是2，本插件只认版本1；请更新插件后再导入。"],
  ["an unknown entry", file({ thresholds: { longest: 3 } }), "口径文件里的“thresholds.longest”不认识；请删去这一项再导入。"],
  ["a number out of range", file({ thresholds: { longestName: 3 } }), "口径文件里的“thresholds.longestName”应为5到100的整数，现为3；请改正后再导入，原来的口径没有变。"],
  ["a text for a number", file({ thresholds: { unspent: "二十" } }), "口径文件里的“thresholds.unspent”应为0到100的整数，现为\"二十\"；请改正后再导入，原来的口径没有变。"],
  ["a rule that does not exist", file({ off: ["D05", "Z99"] }), "口径文件里的“off.1”应为规则编号，如D05，现为\"Z99\"；请改正后再导入，原来的口径没有变。"],
  ["rules that are no list", file({ off: "D05" }), "口径文件里的“off”应为规则编号的列表，现为\"D05\"；请改正后再导入，原来的口径没有变。"],
  ["a severity of a rule that does not exist", file({ severities: { Z99: "hint" } }), "口径文件里的“severities.Z99”应为规则编号，如D05，现为Z99；请改正后再导入，原来的口径没有变。"],
  ["an unknown severity", file({ severities: { D05: "严重" } }), "口径文件里的“severities.D05”应为error、warning或hint，现为\"严重\"；请改正后再导入，原来的口径没有变。"],
  ["an unknown family", file({ family: "E" }), "口径文件里的“family”应为A、B、C、F或null，现为\"E\"；请改正后再导入，原来的口径没有变。"],
  ["a requirement", file({ requires: { cost: 1 } }), "口径文件里的“requires.cost”应为true或false，现为1；请改正后再导入，原来的口径没有变。"],
  ["weights", file({ weights: { 产出指标: 101 } }), "口径文件里的“weights.产出指标”应为0到100的分值，现为101；请改正后再导入，原来的口径没有变。"],
  ["totals", file({ totals: [] }), "口径文件里的“totals”应为合计分值的列表，如[90, 100]，现为[]；请改正后再导入，原来的口径没有变。"],
  ["limits that cross", file({ thresholds: { fewestIndicators: 50 } }), "口径文件里最少指标数（50）大于最多指标数（20）；请改正后再导入，原来的口径没有变。"],
])("a bad file is said in one sentence: %s", (_, value, sentence) => {
  const { practice, problem } = parsePractice(value);
  expect(practice).toBeNull();
  expect(problem?.["zh-CN"]).toBe(sentence);
});

test("what is no JSON is said, and a byte order mark does no harm", () => {
  expect(parsePracticeText("口径").problem?.["zh-CN"]).toContain("读不出JSON");
  expect(parsePracticeText(`\uFEFF${JSON.stringify(file({}))}`).practice).toEqual(DEFAULT_PRACTICE);
});

test("what is kept gives the same object as long as it is the same, and never stands in the way", () => {
  const kept = file({ off: ["D05"] });
  expect(keptPractice(kept)).toBe(keptPractice({ ...kept }));
  expect(keptPractice(undefined)).toBeNull();
  expect(keptPractice({ off: ["D05"] })).toBeNull();
});
