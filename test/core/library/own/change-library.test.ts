import fc from "fast-check";
import { applyChange, planBlock, planBlockRemoval, planEdit, planMerge, planRemoval } from "../../../../src/core/library/own/change-library";
import { EMPTY_LIBRARY, identityOf, ownLibrarySchema, ownRowsOf, type OwnLibrary } from "../../../../src/core/library/own/own-library";
import { arbitraryLibrary } from "./arbitrary-own";
import { ownEntry, ownLibrary } from "./own-entry";

const identities = ({ indicators }: OwnLibrary): string[] => indicators.map(identityOf).sort();

describe("merging", () => {
  test("adds what is new under ids of its own, and leaves out what is the same", () => {
    const library = ownLibrary([ownEntry(1), ownEntry(2)]);
    const from = ownLibrary([ownEntry(1, { id: "own-7" }), ownEntry(9, { id: "own-1" })]);
    const merge = planMerge(library, from, "newer");
    expect(merge).toMatchObject({ added: 1, replaced: 0, left: 1 });
    expect(merge.change.put.map(({ id, name }) => [id, name])).toEqual([["own-3", "指标9号人数"]]);
  });

  test("of one name on one level, the newer or the older stays, as asked; on another level it is another indicator", () => {
    const library = ownLibrary([ownEntry(1)]);
    const from = ownLibrary([ownEntry(5, { name: " 指标１号人数", weight: 5 }), ownEntry(6, { name: "指标1号人数", aspect: "quality" })]);
    const newer = planMerge(library, from, "newer");
    expect(newer).toMatchObject({ added: 1, replaced: 1, left: 0 });
    expect(newer.change.put.map(({ id, weight, aspect }) => [id, weight, aspect])).toEqual([["own-1", 5, "quantity"], ["own-2", 10, "quality"]]);
    expect(planMerge(library, from, "kept")).toMatchObject({ added: 1, replaced: 0, left: 1 });
  });

  test("an entry that comes twice comes once, as the later one says", () => {
    const twice = ownLibrary([ownEntry(1, { weight: 3 }), ownEntry(2, { name: "指标1号人数", weight: 4 })]);
    expect(planMerge(EMPTY_LIBRARY, twice, "newer").change.put.map(({ id, weight }) => [id, weight])).toEqual([["own-1", 4]]);
    const back = ownLibrary([ownEntry(1, { weight: 3 }), ownEntry(2, { name: "指标1号人数" })]);
    expect(planMerge(ownLibrary([ownEntry(1)]), back, "newer")).toMatchObject({ added: 0, replaced: 0, left: 1, change: { put: [] } });
  });

  test("a block of the same name gets the rows that it lacks", () => {
    const library = ownLibrary([ownEntry(1)], [{ id: "block-4", name: "常用", rows: ["own-1"] }]);
    const from = ownLibrary([ownEntry(1), ownEntry(2)], [{ id: "block-1", name: "常 用", rows: ["own-1", "own-2"] }, { id: "block-2", name: "会议", rows: ["own-2"] }]);
    const merged = applyChange(library, planMerge(library, from, "newer").change).library;
    expect(merged.blocks).toEqual([
      { id: "block-4", name: "常用", rows: ["own-1", "own-2"] },
      { id: "block-5", name: "会议", rows: ["own-2"] },
    ]);
    expect(planMerge(merged, from, "newer").change).toEqual({ put: [], remove: [], putBlocks: [], removeBlocks: [] });
  });

  test("whatever is merged: a valid library with every indicator once, and merging again changes nothing", () => {
    fc.assert(
      fc.property(arbitraryLibrary, arbitraryLibrary, fc.constantFrom("newer" as const, "kept" as const), (library, from, prefer) => {
        const merged = applyChange(library, planMerge(library, from, prefer).change).library;
        expect(ownLibrarySchema.safeParse(merged).error).toBeUndefined();
        expect(identities(merged)).toEqual([...new Set([...identities(library), ...identities(from)])].sort());
        expect(planMerge(merged, from, prefer).change).toEqual({ put: [], remove: [], putBlocks: [], removeBlocks: [] });
      }),
    );
  });
});

test("every change is taken back by its inverse", () => {
  fc.assert(
    fc.property(arbitraryLibrary, arbitraryLibrary, fc.nat({ max: 12 }), (library, from, at) => {
      const id = `own-${String(at)}`;
      for (const change of [planMerge(library, from, "newer").change, planRemoval(library, [id]), planBlockRemoval("block-1"), planBlock(library, "新块", library.indicators.map((one) => one.id))]) {
        const { library: after, inverse } = applyChange(library, change);
        expect(applyChange(after, inverse).library).toEqual(library);
      }
    }),
  );
});

test("an entry that is taken out leaves its blocks, and a block goes with its last row", () => {
  const library = ownLibrary([ownEntry(1), ownEntry(2)], [{ id: "block-1", name: "甲", rows: ["own-1", "own-2"] }, { id: "block-2", name: "乙", rows: ["own-1"] }]);
  const after = applyChange(library, planRemoval(library, ["own-1"])).library;
  expect(after.indicators.map(({ id }) => id)).toEqual(["own-2"]);
  expect(after.blocks).toEqual([{ id: "block-1", name: "甲", rows: ["own-2"] }]);
});

test("an entry can be renamed, but not to what another is called on its level", () => {
  const library = ownLibrary([ownEntry(1), ownEntry(2)]);
  expect(planEdit(library, ownEntry(1, { name: "培训场次" }))?.put[0]?.name).toBe("培训场次");
  expect(planEdit(library, ownEntry(1, { name: "指标２号人数" }))).toBeNull();
  expect(planEdit(library, ownEntry(1, { name: "指标2号人数", aspect: "quality" }))).not.toBeNull();
});

test("a block is named anew or given other rows under its name", () => {
  const library = ownLibrary([ownEntry(1), ownEntry(2)], [{ id: "block-3", name: "常用", rows: ["own-1"] }]);
  expect(planBlock(library, "常用", ["own-2", "own-2"]).putBlocks).toEqual([{ id: "block-3", name: "常用", rows: ["own-2"] }]);
  expect(planBlock(library, " 另一个 ", ["own-1"]).putBlocks).toEqual([{ id: "block-4", name: "另一个", rows: ["own-1"] }]);
  expect(ownRowsOf({ id: "block-9", name: "块", rows: ["own-2", "own-8"] }, library).map(({ id }) => id)).toEqual(["own-2"]);
});
