import { writeGrid } from "../../../src/core/sheet/write-grid";
import { gridFromText } from "../../support/grid-from-text";

const at = (row: number, column: number) => ({ row, column });

test("writes values as they will be displayed, formulas without a value, and nothing outside the range", () => {
  const grid = gridFromText("甲 | 乙\n丙 | 丁");
  const written = writeGrid(grid, [
    { cell: at(0, 0), content: { kind: "value", value: 0.1 + 0.2 } },
    { cell: at(0, 1), content: { kind: "value", value: null } },
    { cell: at(1, 0), content: { kind: "formula", formula: "=SUM(A1:A1)" } },
    { cell: at(1, 1), content: { kind: "value", value: true } },
    { cell: at(9, 9), content: { kind: "value", value: "远" } },
  ]);
  expect(written.rows.map((row) => row.map(({ text, formula }) => formula ?? text))).toEqual([
    ["0.3", ""],
    ["=SUM(A1:A1)", "true"],
  ]);
  expect(grid.rows[0]?.[0]?.text).toBe("甲");
});

test("leaves rows that nothing is written to as they are", () => {
  const grid = gridFromText("甲\n乙");
  expect(writeGrid(grid, [{ cell: at(0, 0), content: { kind: "value", value: "丙" } }]).rows[1]).toBe(grid.rows[1]);
});
