import { traceBack, traceLook } from "../../../src/core/sheet/trace-back";
import { type SheetEdit } from "../../../src/core/sheet/edit";

const insert: SheetEdit = { kind: "insert-rows", sheet: "表", before: 5, count: 2, formatFrom: 4 };
const remove: SheetEdit = { kind: "delete-rows", sheet: "表", first: 3, count: 1 };

test.each([
  ["above the insertion", 4, [insert], 4],
  ["an inserted row", 6, [insert], null],
  ["below the insertion", 7, [insert], 5],
  ["below a deletion", 3, [remove], 4],
  ["above a deletion", 2, [remove], 2],
  ["through both, last first", 6, [remove, insert], null],
  ["through both, further down", 8, [remove, insert], 7],
  ["an edit that moves nothing", 9, [{ kind: "unmerge", sheet: "表", range: { top: 0, left: 0, bottom: 9, right: 9 } } satisfies SheetEdit], 9],
])("%s", (_, row, earlier, origin) => {
  expect(traceBack({ row, column: 3 }, "表", earlier)).toEqual(origin === null ? null : { row: origin, column: 3 });
});

test("edits of another sheet move nothing", () => {
  expect(traceBack({ row: 9, column: 0 }, "另一张", [insert])).toEqual({ row: 9, column: 0 });
});

test.each<[what: string, row: number, earlier: readonly SheetEdit[], origin: number | null]>([
  ["above the insertion looks like itself", 4, [insert], 4],
  ["below the insertion looks like itself", 7, [insert], 5],
  ["inserted looks like the row it was made like", 6, [insert], 4],
  ["inserted without a model looks like the row above", 5, [{ ...insert, formatFrom: null }], 4],
  ["inserted at the top without a model looks like none", 0, [{ ...insert, before: 0, formatFrom: null }], null],
  ["inserted among inserted rows looks like what those were made like", 6, [insert, { ...insert, before: 6, formatFrom: 5 }], 4],
  ["below a deletion looks like itself", 3, [remove], 4],
  ["above a deletion looks like itself", 2, [remove], 2],
  ["on an added sheet looks like none", 3, [{ kind: "add-sheet", sheet: "表", after: null }], null],
  ["is not touched by edits of another sheet", 6, [{ ...insert, sheet: "另一张" }], 6],
])("a row %s", (_what, row, earlier, origin) => {
  expect(traceLook(row, "表", earlier)).toBe(origin);
});
