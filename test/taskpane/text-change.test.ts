import fc from "fast-check";
import { textChange } from "../../src/taskpane/text-change";

test("tells what was cut and what was put in its place, with what stands around it", () => {
  expect(textChange("15", "45")).toEqual({ before: "", cut: "1", put: "4", after: "5" });
  expect(textChange("数量", "数量指标")).toEqual({ before: "数量", cut: "", put: "指标", after: "" });
  expect(textChange("", "≥95%")).toEqual({ before: "", cut: "", put: "≥95%", after: "" });
  expect(textChange("aa", "a")).toEqual({ before: "a", cut: "a", put: "", after: "" });
});

test("shortens a long text to the neighbourhood of the difference", () => {
  const [left, right] = ["甲".repeat(30), "乙".repeat(30)];
  expect(textChange(`${left} ${right}`, left + right)).toEqual({ before: `…${"甲".repeat(10)}`, cut: " ", put: "", after: `${"乙".repeat(10)}…` });
});

test("a short text is never changed in the telling", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 8 }), fc.string({ unit: "grapheme", maxLength: 8 }), (from, to) => {
      const { before, cut, put, after } = textChange(from, to);
      expect([before + cut + after, before + put + after]).toEqual([from, to]);
    }),
  );
});
