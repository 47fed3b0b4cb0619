import fc from "fast-check";
import { AxisMap, AxisVotes } from "../../../../src/workbench/host/xlsx/axis-map";

function mapOf(pairs: readonly (readonly [number, number])[], marked: readonly number[] = pairs.map(([source]) => source)): AxisMap {
  const votes = new AxisVotes();
  for (const [source, present] of pairs) votes.add(source, present);
  return AxisMap.of(votes, new Set(marked));
}

it("is still where nothing moved, and where rows were sorted", () => {
  expect(mapOf([[0, 0], [4, 4]]).isStill).toBe(true);
  expect(mapOf([[0, 1], [1, 0]]).isStill).toBe(true);
});

it("leaves a cleared row where it was", () => {
  const map = mapOf([[0, 0], [2, 2]], [0, 1, 2]);
  expect(map.move(1)).toBe(1);
});

it("knows deleted rows by their missing marks", () => {
  const map = mapOf([[0, 0], [3, 1], [4, 2]], [0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4, 50].map((index) => map.move(index))).toEqual([0, null, null, 1, 2, 48]);
  expect(map.moveSpan(1, 3)).toEqual([1, 1]);
  expect(map.moveSpan(1, 2)).toBeNull();
});

it("takes the place that most cells of a row went to", () => {
  const map = mapOf([[0, 0], [1, 5], [1, 3], [1, 3], [2, 4]]);
  expect(map.move(1)).toBe(3);
});

it("follows any insertions and deletions of marked rows", () => {
  const edit = fc.record({ at: fc.nat({ max: 20 }), count: fc.integer({ min: 1, max: 3 }), insert: fc.boolean() });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), (edits) => {
      // Rows 0–19 carry marks; null stands for an inserted row.
      let rows: (number | null)[] = [...Array(20).keys()];
      for (const { at, count, insert } of edits) rows = insert ? [...rows.slice(0, at), ...Array<null>(count).fill(null), ...rows.slice(at)] : [...rows.slice(0, at), ...rows.slice(at + count)];
      const pairs = rows.flatMap((source, present) => (source === null ? [] : [[source, present] as const]));
      const map = mapOf(pairs, [...Array(20).keys()]);
      for (const [source, present] of pairs) expect(map.move(source)).toBe(present);
      const last = pairs.at(-1);
      for (const source of Array(last ? last[0] : 0).keys()) if (!pairs.some(([kept]) => kept === source) && map.move(source) !== null) expect(rows[map.move(source) ?? -1]).toBeNull();
    }),
  );
});
