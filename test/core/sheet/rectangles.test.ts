import fc from "fast-check";
import { contains, overlaps, type CellAddress } from "../../../src/core/sheet/address";
import { blocksOf, rectanglesOf } from "../../../src/core/sheet/rectangles";

const cell = fc.record({ row: fc.nat({ max: 12 }), column: fc.nat({ max: 9 }) });
const cells = fc.uniqueArray(cell, { maxLength: 60, selector: ({ row, column }) => `${row}:${column}` });
const sizeOf = (range: { top: number; left: number; bottom: number; right: number }): number => (range.bottom - range.top + 1) * (range.right - range.left + 1);

test("rectangles hold each cell once and nothing else, and only what is alike", () => {
  fc.assert(
    fc.property(cells, (all) => {
      const kind = ({ row, column }: CellAddress): string => (row + column > 9 ? "far" : "near");
      const rectangles = rectanglesOf(all, kind);
      expect(rectangles.reduce((sum, one) => sum + sizeOf(one), 0)).toBe(all.length);
      for (const one of all) expect(rectangles.filter((rectangle) => contains(rectangle, one))).toHaveLength(1);
      for (const { top, left, bottom, right } of rectangles) expect(kind({ row: top, column: left })).toBe(kind({ row: bottom, column: right }));
    }),
  );
});

test("a full table is one rectangle, whatever the order and however often a cell is named", () => {
  const table = Array.from({ length: 24 }, (_, i) => ({ row: 3 - (i % 4), column: Math.floor(i / 4) }));
  expect(rectanglesOf([...table, ...table])).toEqual([{ top: 0, left: 0, bottom: 3, right: 5 }]);
});

test("blocks hold every cell, few of them, and take neighbours along rather than be many", () => {
  fc.assert(
    fc.property(cells, (all) => {
      const blocks = blocksOf(all);
      for (const one of all) expect(blocks.some((block) => contains(block, one))).toBe(true);
      expect(blocks.length).toBeLessThanOrEqual(rectanglesOf(all).length);
    }),
  );
  expect(blocksOf([{ row: 0, column: 0 }, { row: 500, column: 90 }])).toHaveLength(2);
  expect(blocksOf([{ row: 0, column: 0 }, { row: 4, column: 4 }, { row: 2, column: 1 }])).toEqual([{ top: 0, left: 0, bottom: 4, right: 4 }]);
});

test("blocks far apart do not overlap", () => {
  const [first, second] = blocksOf([{ row: 0, column: 0 }, { row: 200, column: 3 }]);
  expect(first && second && overlaps(first, second)).toBe(false);
});
