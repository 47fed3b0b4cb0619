import fc from "fast-check";
import { heightFor } from "../../../src/core/sheet/text-height";

test("a line, several lines of wrapped text, and line breaks", () => {
  const one = heightFor([{ text: "项目", width: 100 }], 10);
  expect(heightFor([], 10)).toBe(one);
  expect(heightFor([{ text: "", width: 100 }], 10)).toBe(one);
  // 94 points hold nine full-width characters of 10 points, or sixteen letters.
  const lines = (text: string) => Math.round((heightFor([{ text, width: 100 }], 10) - 5) / 13.5);
  expect([lines("一二三四五六七八九"), lines("一二三四五六七八九十"), lines("abcdefghijklmnop"), lines("abcdefghijklmnopq"), lines("一\n二\n三")]).toEqual([1, 2, 1, 2, 3]);
});

test("the longest text of the row counts, longer text never makes it lower, and Excel's limit holds", () => {
  const short = { text: "项目", width: 100 };
  const long = { text: "绩效目标".repeat(20), width: 100 };
  expect(heightFor([short, long], 10)).toBe(heightFor([long], 10));
  fc.assert(fc.property(fc.string(), fc.string(), (a, b) => heightFor([{ text: a + b, width: 80 }], 11) >= heightFor([{ text: a, width: 80 }], 11)));
  expect(heightFor([{ text: "长".repeat(5000), width: 40 }], 10)).toBe(409);
  expect(heightFor([{ text: "窄", width: 5 }], 10)).toBe(heightFor([short], 10));
});
