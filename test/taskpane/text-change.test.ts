import fc from "fast-check";
import { compareTexts, shorten, type TextPart } from "../../src/taskpane/text-change";

const print = (parts: readonly TextPart[]): string => parts.map(({ kind, text }) => ({ same: text, cut: `[-${text}]`, put: `[+${text}]` })[kind]).join("");
const compare = (from: string, to: string): string => print(compareTexts(from, to));

test("tells what was cut and what was put in its place", () => {
  expect(compare("15", "45")).toBe("[-15][+45]");
  expect(compare("数量", "数量指标")).toBe("数量[+指标]");
  expect(compare("", "≥95%")).toBe("[+≥95%]");
  expect(compare("填报日期: 20251212", "填报日期: 2025年12月12日")).toBe("填报日期: [-20251212][+2025年12月12日]");
  expect(compare("甲,乙丙,丁", "甲，乙丙，丁")).toBe("甲[-,][+，]乙丙[-,][+，]丁");
});

test("does not look for likeness where there is none, or where it would take long", () => {
  expect(compare("办事 效率提高", "满意度不低于九成")).toBe("[-办事 效率提高][+满意度不低于九成]");
  const [left, right] = ["甲乙".repeat(400), "乙甲".repeat(400)];
  expect(compareTexts(left, right)).toHaveLength(2);
});

test("shortens a long text to the neighbourhood of the differences", () => {
  const long = "甲".repeat(30);
  expect(print(shorten(compareTexts(`${long} ${long},${long}`, `${long}${long}，${long}`)))).toBe(`…${"甲".repeat(8)}[- ]${"甲".repeat(8)}…${"甲".repeat(8)}[-,][+，]${"甲".repeat(8)}…`);
  expect(shorten([{ kind: "put", text: long }])).toEqual([{ kind: "put", text: long }]);
});

test("the parts are both texts", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("甲", "乙", "1", ".", " ", "a", "𠮷"), maxLength: 12 }), fc.string({ unit: fc.constantFrom("甲", "乙", "1", ".", " ", "a", "𠮷"), maxLength: 12 }), (from, to) => {
      const parts = compareTexts(from, to);
      const without = (kind: TextPart["kind"]): string => parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join("");
      expect([without("put"), without("cut")]).toEqual([from, to]);
    }),
  );
});
