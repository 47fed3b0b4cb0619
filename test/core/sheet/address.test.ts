import fc from "fast-check";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  contains,
  overlaps,
  parseAddress,
  parseColumn,
  parseRange,
  printAddress,
  printColumn,
  printRange,
  quoteSheet,
  rangeOf,
  sameCell,
  sheetOf,
  union,
} from "../../../src/core/sheet/address";

const row = fc.integer({ min: 0, max: MAX_ROWS - 1 });
const column = fc.integer({ min: 0, max: MAX_COLUMNS - 1 });

test("columns are counted in letters", () => {
  expect([0, 25, 26, 701, 702, MAX_COLUMNS - 1].map(printColumn)).toEqual(["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
  expect(["a", "Z", "AA", "XFD"].map(parseColumn)).toEqual([0, 25, 26, MAX_COLUMNS - 1]);
  expect(["", "1", "A1", "ABCD"].map(parseColumn)).toEqual([NaN, NaN, NaN, NaN]);
});

test("what is printed is parsed back", () => {
  fc.assert(fc.property(row, column, (r, c) => sameCell(parseAddress(printAddress({ row: r, column: c })) ?? { row: -1, column: -1 }, { row: r, column: c })));
  fc.assert(
    fc.property(row, column, row, column, (r1, c1, r2, c2) => {
      const range = { top: Math.min(r1, r2), left: Math.min(c1, c2), bottom: Math.max(r1, r2), right: Math.max(c1, c2) };
      expect(parseRange(printRange(range))).toEqual(range);
    }),
  );
});

test.each([
  ["$B$7", { row: 6, column: 1 }],
  [" k25 ", { row: 24, column: 10 }],
  ["A0", null],
  ["XFE1", null],
  ["A1048577", null],
  ["B7:C8", null],
  ["表1", null],
])("address %s", (text, cell) => {
  expect(parseAddress(text)).toEqual(cell);
});

test.each([
  ["'表 1'!$A$1:B2", { top: 0, left: 0, bottom: 1, right: 1 }],
  ["B2:A1", { top: 0, left: 0, bottom: 1, right: 1 }],
  ["B:D", { top: 0, left: 1, bottom: MAX_ROWS - 1, right: 3 }],
  ["3:5", { top: 2, left: 0, bottom: 4, right: MAX_COLUMNS - 1 }],
  ["0:5", null],
  ["ABCD:B", null],
  ["A1:表", null],
  ["", null],
])("range %s", (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test("sheet names are quoted where Excel needs it", () => {
  expect(["汇总表", "表 1", "it's", "A1", "2016", "_x.y"].map(quoteSheet)).toEqual(["汇总表", "'表 1'", "'it''s'", "'A1'", "'2016'", "_x.y"]);
  expect(["汇总表!A1", "'it''s'!A1", "A1"].map(sheetOf)).toEqual(["汇总表", "it's", null]);
});

test("rectangles", () => {
  const a = { top: 1, left: 1, bottom: 3, right: 3 };
  expect(rangeOf({ row: 1, column: 2 })).toEqual({ top: 1, left: 2, bottom: 1, right: 2 });
  expect(contains(a, { row: 3, column: 1 })).toBe(true);
  expect(contains(a, { row: 4, column: 1 })).toBe(false);
  expect(overlaps(a, { top: 3, left: 3, bottom: 9, right: 9 })).toBe(true);
  expect(overlaps(a, { top: 4, left: 1, bottom: 9, right: 9 })).toBe(false);
  expect(union(a, { top: 0, left: 2, bottom: 2, right: 9 })).toEqual({ top: 0, left: 1, bottom: 3, right: 9 });
});
