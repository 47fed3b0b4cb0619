import { planMerge, planRemoval } from "../../../src/core/library/own/change-library";
import { printLibrary } from "../../../src/core/library/own/library-json";
import { createOwnStore } from "../../../src/taskpane/library/own-store";
import { ownEntry, ownLibrary } from "../../core/library/own/own-entry";
import { mapMemory, NO_MEMORY } from "../map-memory";

const add = (number: number) => (library: Parameters<typeof planMerge>[0]) => planMerge(library, ownLibrary([ownEntry(number)]), "newer").change;
const names = (store: ReturnType<typeof createOwnStore>): string[] => store.state().library.indicators.map(({ name }) => name);

test("what is kept is there when the pane opens again, and is taken back by the inverse", () => {
  const kept = new Map<string, string>();
  const store = createOwnStore(mapMemory(kept));
  store.change(add(1));
  const changed = store.change(add(2));
  expect(names(createOwnStore(mapMemory(kept)))).toEqual(["指标1号人数", "指标2号人数"]);
  if (changed.kind === "changed") store.change(() => changed.inverse);
  expect(names(createOwnStore(mapMemory(kept)))).toEqual(["指标1号人数"]);
});

test("two windows do not undo each other's work, and each sees what the other has kept", () => {
  const kept = new Map<string, string>();
  let tell: () => void = () => undefined;
  const one = createOwnStore(mapMemory(kept, { heard: (listener) => (tell = listener) }));
  const other = createOwnStore(mapMemory(kept));
  let told = 0;
  const stop = one.subscribe(() => (told += 1));
  one.change(add(1));
  other.change(add(2));
  expect(names(one)).toEqual(["指标1号人数"]);
  one.change(add(3));
  expect(names(one)).toEqual(["指标1号人数", "指标2号人数", "指标3号人数"]);
  other.change((library) => planRemoval(library, ["own-1"]));
  tell();
  stop();
  tell();
  expect([names(one), told]).toEqual([["指标2号人数", "指标3号人数"], 3]);
});

test("nothing is lost or half kept where storage is full, switched off, or the library would be too large", () => {
  const kept = new Map<string, string>();
  let room = Infinity;
  const store = createOwnStore(mapMemory(kept, { room: () => room }));
  store.change(add(1));
  room = 10;
  expect(store.change(add(2))).toEqual({ kind: "full" });
  expect([names(store), names(createOwnStore(mapMemory(kept)))]).toEqual([["指标1号人数"], ["指标1号人数"]]);

  const forgetful = createOwnStore(NO_MEMORY);
  expect(forgetful.state().trouble).toBe("off");
  expect(forgetful.change(add(1)).kind).toBe("changed");
  forgetful.change(add(2));
  expect([names(forgetful), forgetful.state().trouble]).toEqual([["指标1号人数", "指标2号人数"], "off"]);

  const many = ownLibrary(Array.from({ length: 5001 }, (_, i) => ownEntry(i + 1)));
  expect(createOwnStore(mapMemory(new Map())).change((library) => planMerge(library, many, "newer").change)).toEqual({ kind: "too-many" });
});

test.each([
  ["{ broken", []],
  [JSON.stringify({ ...ownLibrary([]), indicators: [ownEntry(1), { id: 3 }] }), ["指标1号人数"]],
])("what cannot be read whole is put aside, and what can be read is there: %.20s", (text, expected) => {
  const kept = new Map([["own-library", text]]);
  const store = createOwnStore(mapMemory(kept));
  expect([store.state().trouble, names(store)]).toEqual(["damaged", expected]);
  store.change(add(9));
  expect(kept.get("own-library.damaged")).toBe(text);
  expect([store.state().trouble, names(store).at(-1)]).toEqual([null, "指标9号人数"]);
});

test("an export is as good as what the browser keeps", () => {
  const library = ownLibrary([ownEntry(1)]);
  expect(createOwnStore(mapMemory(new Map([["own-library", printLibrary(library)]]))).state()).toEqual({ library, trouble: null });
});
