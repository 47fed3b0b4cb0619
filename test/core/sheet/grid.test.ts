import { BLANK_CELL, anchorOf, areaOf, cellAt, mergeAt, seenAt, type Cell, type Grid } from "../../../src/core/sheet/grid";

const cell = (value: string): Cell => ({ value, text: value, formula: null });

/** B2:D4 with a merge over B2:C3 and one over whole columns D:D. */
const grid: Grid = {
  sheet: "表",
  range: { top: 1, left: 1, bottom: 3, right: 3 },
  rows: [
    [cell("甲"), BLANK_CELL, cell("乙")],
    [BLANK_CELL, BLANK_CELL, BLANK_CELL],
    [cell("丙"), cell("丁"), BLANK_CELL],
  ],
  merges: [
    { top: 1, left: 1, bottom: 2, right: 2 },
    { top: 1, left: 3, bottom: 1_048_575, right: 3 },
  ],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

test("cells are addressed as in the sheet, blank outside the used range", () => {
  expect(cellAt(grid, 1, 1).text).toBe("甲");
  expect(cellAt(grid, 3, 2).text).toBe("丁");
  expect(cellAt(grid, 0, 0)).toBe(BLANK_CELL);
  expect(cellAt(grid, 9, 1)).toBe(BLANK_CELL);
});

test("a merged area is one place", () => {
  expect(mergeAt(grid, 2, 2)).toEqual(grid.merges[0]);
  expect(mergeAt(grid, 3, 1)).toBeNull();
  expect(mergeAt(grid, 0, 0)).toBeNull();
  expect(anchorOf(grid, 2, 2)).toEqual({ row: 1, column: 1 });
  expect(anchorOf(grid, 3, 2)).toEqual({ row: 3, column: 2 });
  expect(seenAt(grid, 2, 2).text).toBe("甲");
  expect(seenAt(grid, 3, 3).text).toBe("乙");
  expect(areaOf(grid, { row: 1, column: 1 })).toEqual(grid.merges[0]);
  expect(areaOf(grid, { row: 3, column: 2 })).toEqual({ top: 3, left: 2, bottom: 3, right: 2 });
});
