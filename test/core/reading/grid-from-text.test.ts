import { cellAt, seenAt } from "../../../src/core/sheet/grid";
import { gridFromText } from "../../support/grid-from-text";

describe("gridFromText", () => {
  const grid = gridFromText(
    `
    标题 | < | <
    甲 | 6 | 95%
    ^ | '95% | "  a"
    ~ @2026-12-31 | {=SUM(B2:B2)}6 | x\\ny
    `,
    { top: 2, left: 1 },
  );

  it("places cells, merges and hidden rows", () => {
    expect(grid.range).toEqual({ top: 2, left: 1, bottom: 5, right: 3 });
    expect(grid.merges).toEqual([
      { top: 2, left: 1, bottom: 2, right: 3 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ]);
    expect([...grid.hiddenRows]).toEqual([5]);
    expect(seenAt(grid, 2, 3).text).toBe("标题");
    expect(seenAt(grid, 4, 1).text).toBe("甲");
  });

  it("takes cells as Excel takes typing", () => {
    expect(cellAt(grid, 3, 2)).toEqual({ value: 6, text: "6", formula: null });
    expect(cellAt(grid, 3, 3)).toEqual({ value: 0.95, text: "95%", formula: null });
    expect(cellAt(grid, 4, 2)).toEqual({ value: "95%", text: "95%", formula: null });
    expect(cellAt(grid, 4, 3).value).toBe("  a");
    expect(cellAt(grid, 5, 1)).toEqual({ value: 46387, text: "2026-12-31", formula: null });
    expect(cellAt(grid, 5, 2)).toEqual({ value: 6, text: "6", formula: "=SUM(B2:B2)" });
    expect(cellAt(grid, 5, 3).value).toBe("x\ny");
  });
});
