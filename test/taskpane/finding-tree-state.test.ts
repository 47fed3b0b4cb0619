import { groupFindings } from "../../src/taskpane/finding-groups";
import { ROWS_AT_ONCE, START, currentRow, keyTarget, reduceTree, treeRows, type TreeEvent, type TreeRow, type TreeState } from "../../src/taskpane/finding-tree-state";
import { finding, sheetReport } from "./check-report";

const groups = groupFindings(sheetReport().findings);
const [errors, warnings, hints] = groups;
if (!errors || !warnings || !hints) throw new Error("three groups are expected");
const keyOf = (row: TreeRow | null | undefined): string | undefined => row?.key;
const rowsAfter = (...events: readonly TreeEvent[]): TreeRow[] => treeRows(groups, stateAfter(...events));
const stateAfter = (...events: readonly TreeEvent[]): TreeState => events.reduce(reduceTree, START);

/** The row at `at` of the list as it starts. */
function row(at: number, rows = rowsAfter()): TreeRow {
  const found = rows[at];
  if (!found) throw new Error(`no row ${String(at)}`);
  return found;
}

describe("rows of the list", () => {
  it("show errors and warnings, and hints when asked for", () => {
    expect(rowsAfter().map(({ kind }) => kind)).toEqual(["group", "finding", "finding", "group", "finding", "group"]);
    expect(rowsAfter({ kind: "fold-toggled", group: hints })).toHaveLength(7);
    expect(rowsAfter({ kind: "fold-toggled", group: errors })).toHaveLength(4);
    expect(rowsAfter({ kind: "fold-toggled", group: errors }, { kind: "fold-toggled", group: errors })).toHaveLength(6);
  });

  it("come some at a time", () => {
    const many = groupFindings(Array.from({ length: 2 * ROWS_AT_ONCE + 5 }, (_, i) => finding({ rule: "B07", severity: "error", cell: `E${String(i + 1)}` })));
    const first = treeRows(many, START);
    expect(first.at(-1)).toMatchObject({ kind: "more", left: ROWS_AT_ONCE + 5 });
    const group = many[0];
    if (!group) throw new Error("one group is expected");
    const more = reduceTree(START, { kind: "more-asked", group });
    expect(treeRows(many, more).at(-1)).toMatchObject({ kind: "more", left: 5 });
    expect(treeRows(many, reduceTree(more, { kind: "more-asked", group }))).toHaveLength(1 + 2 * ROWS_AT_ONCE + 5);
  });
});

describe("opening findings", () => {
  const [first, second] = [row(1).key, row(2).key];

  it("keeps those already open while the pointer is over the list, and folds them when it leaves", () => {
    const both = stateAfter({ kind: "opened", key: first, alone: false }, { kind: "opened", key: second, alone: false });
    expect(both.open).toEqual([first, second]);
    expect(reduceTree(both, { kind: "left" }).open).toEqual([second]);
    const one = stateAfter({ kind: "opened", key: first, alone: false });
    expect(reduceTree(one, { kind: "left" })).toBe(one);
  });

  it("shows one at a time by keyboard, and closes it again", () => {
    const open = stateAfter({ kind: "opened", key: first, alone: true }, { kind: "opened", key: second, alone: true });
    expect(open).toMatchObject({ open: [second], current: second });
    expect(reduceTree(open, { kind: "closed", key: second }).open).toEqual([]);
  });
});

describe("the row in the tab order", () => {
  it("is the current one, or the first where that has gone", () => {
    const rows = rowsAfter();
    expect(currentRow(rows, stateAfter({ kind: "focused", key: row(2).key }))).toBe(rows[2]);
    expect(currentRow(rows, stateAfter({ kind: "focused", key: "gone" }))).toBe(rows[0]);
    expect(currentRow([], START)).toBeNull();
    const state = stateAfter({ kind: "focused", key: "x" });
    expect(reduceTree(state, { kind: "focused", key: "x" })).toBe(state);
  });
});

describe("keys", () => {
  const rows = rowsAfter();
  const press = (at: number, key: string, list = rows) => keyTarget(list, row(at, list), key);

  it("move by row and to both ends", () => {
    expect(press(0, "ArrowDown")).toEqual({ go: rows[1] });
    expect(press(1, "ArrowUp")).toEqual({ go: rows[0] });
    expect(press(2, "Home")).toEqual({ go: rows[0] });
    expect(press(0, "End")).toEqual({ go: rows.at(-1) });
    expect(press(0, "ArrowUp")).toBeNull();
    expect(press(5, "ArrowDown")).toBeNull();
    expect(press(0, "Home")).toBeNull();
  });

  it("fold and unfold, and go from a finding to its rule", () => {
    expect(press(5, "ArrowRight")).toEqual({ toggle: rows[5] });
    expect(press(0, "ArrowRight")).toEqual({ go: rows[1] });
    expect(press(0, "ArrowLeft")).toEqual({ toggle: rows[0] });
    expect(press(5, "ArrowLeft")).toBeNull();
    expect(press(2, "ArrowLeft")).toEqual({ go: rows[0] });
    expect(press(1, "ArrowRight")).toEqual({ toggle: rows[1] });
    const open = rowsAfter({ kind: "opened", key: row(1).key, alone: true });
    expect(press(1, "ArrowLeft", open)).toEqual({ toggle: open[1] });
    expect(press(1, "ArrowRight", open)).toBeNull();
  });

  it("leave the others alone", () => {
    expect(press(0, "a")).toBeNull();
    expect(keyOf(row(0))).toBe("error/A02");
  });
});
