import { browserMemory } from "../../src/taskpane/memory";

function withStorage(localStorage: unknown): void {
  Object.assign(globalThis, { window: {} });
  Object.defineProperty(globalThis.window, "localStorage", { get: typeof localStorage === "function" ? (localStorage as () => unknown) : () => localStorage });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "window");
});

describe("what the pane remembers", () => {
  it("is kept under its own prefix", () => {
    const kept = new Map<string, string>();
    withStorage({ getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => kept.set(key, value) });
    const memory = browserMemory("p.");
    memory.remember("language", "en-US");
    expect(kept.get("p.language")).toBe("en-US");
    expect(memory.recall("language")).toBe("en-US");
    expect(memory.recall("used")).toBeNull();
    expect(memory.works()).toBe(true);
  });

  it("is forgotten without a word where storage is blocked or full", () => {
    const refuse = (): never => {
      throw new Error("SecurityError");
    };
    for (const storage of [refuse, { getItem: () => null, setItem: refuse }]) {
      withStorage(storage);
      const memory = browserMemory("p.");
      memory.remember("language", "en-US");
      expect(memory.recall("language")).toBeNull();
      expect(memory.works()).toBe(false);
    }
  });
});
