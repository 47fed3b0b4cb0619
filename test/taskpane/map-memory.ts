import type { Memory } from "../../src/taskpane/memory";

/** A browser's storage that lives in the test. `room`: characters that it takes; `heard`: to be called when another window writes. */
export function mapMemory(kept: Map<string, string>, more: { room?: () => number; heard?: (tell: () => void) => void } = {}): Memory {
  const keep: Memory["keep"] = (key, value) => {
    if (value.length > (more.room?.() ?? Infinity)) return "full";
    kept.set(key, value);
    return "kept";
  };
  return {
    recall: (key) => kept.get(key) ?? null,
    remember: (key, value) => void keep(key, value),
    keep,
    follow: (_key, listener) => {
      more.heard?.(listener);
      return () => undefined;
    },
    works: () => true,
  };
}

/** A browser that keeps nothing. */
export const NO_MEMORY: Memory = { recall: () => null, remember: () => undefined, keep: () => "off", follow: () => () => undefined, works: () => false };
