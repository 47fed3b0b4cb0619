/**
 * 我的指标库 as the pane has it: kept in the browser for the person at this machine, shared by every window of the add-in.
 */
import { applyChange, type OwnChange } from "../../core/library/own/change-library";
import { parseLibrary } from "../../core/library/own/library-json";
import { EMPTY_LIBRARY, MOST_INDICATORS, type OwnLibrary } from "../../core/library/own/own-library";
import type { Memory } from "../memory";

/** `off`: nothing can be kept, the library lives as long as the pane. `damaged`: what was kept could not be read whole. */
export type OwnTrouble = "off" | "damaged";

export interface OwnState {
  readonly library: OwnLibrary;
  readonly trouble: OwnTrouble | null;
}

/** A change that was made, with what takes it back; or why it was not. */
export type Changed = { readonly kind: "changed"; readonly inverse: OwnChange } | { readonly kind: "full" } | { readonly kind: "too-many" };

export interface OwnStore {
  readonly state: () => OwnState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Plans from the library as it is now, which another window may have changed, and keeps what comes of it. */
  readonly change: (plan: (library: OwnLibrary) => OwnChange) => Changed;
}

const KEY = "own-library";
/** What could not be read stays for whoever can mend it. */
const DAMAGED_KEY = "own-library.damaged";

export function createOwnStore(memory: Memory): OwnStore {
  const listeners = new Set<() => void>();
  let state = read(memory);

  const become = (next: OwnState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  memory.follow(KEY, () => become(read(memory)));

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (plan) => {
      const { library } = state.trouble === "off" ? state : read(memory);
      const { library: next, inverse } = applyChange(library, plan(library));
      if (next.indicators.length > MOST_INDICATORS) return { kind: "too-many" };
      const kept = memory.keep(KEY, JSON.stringify(next));
      if (kept === "full") return { kind: "full" };
      become({ library: next, trouble: kept === "off" ? "off" : null });
      return { kind: "changed", inverse };
    },
  };
}

function read(memory: Memory): OwnState {
  const text = memory.recall(KEY);
  if (text === null) return { library: EMPTY_LIBRARY, trouble: memory.works() ? null : "off" };
  const parsed = parseLibrary(text);
  if (!("unusable" in parsed) && parsed.problems.length === 0) return { library: parsed.library, trouble: null };
  memory.remember(DAMAGED_KEY, text);
  return { library: "unusable" in parsed ? EMPTY_LIBRARY : parsed.library, trouble: "damaged" };
}
