/**
 * The page's state and the own library, once per pane: found by the pane's memory, because the page itself comes and goes with its tab.
 */
import type { OwnChange } from "../../core/library/own/change-library";
import { MOST_INDICATORS, type OwnLibrary } from "../../core/library/own/own-library";
import type { Memory } from "../memory";
import type { Saying } from "../pane-backend";
import { libraryWords } from "./library-words";
import { createLibraryReader, type LibraryReader } from "./library-reader";
import { reduceLibrary, START, type LibraryEvent, type LibraryState } from "./library-state";
import { createOwnStore, type OwnStore } from "./own-store";

export interface LibrarySession {
  readonly own: OwnStore;
  readonly state: () => LibraryState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: LibraryEvent) => void;
  /**
   * Changes the own library and says so, with 撤销. False where nothing could be kept: then that is said. `more`: lines below, such as
   * why rows were left out.
   */
  readonly change: (plan: (library: OwnLibrary) => OwnChange, saying: Saying, more?: readonly string[]) => boolean;
  /** Takes back the last change. */
  readonly undo: () => void;
  readonly reader: LibraryReader;
}

const sessions = new WeakMap<Memory, LibrarySession>();

export function sessionOf(memory: Memory): LibrarySession {
  let session = sessions.get(memory);
  if (!session) sessions.set(memory, (session = createSession(memory)));
  return session;
}

function createSession(memory: Memory): LibrarySession {
  const own = createOwnStore(memory);
  const listeners = new Set<() => void>();
  let state = START;
  let takeBack: OwnChange | null = null;

  const dispatch = (event: LibraryEvent): void => {
    state = reduceLibrary(state, event);
    for (const listener of listeners) listener();
  };

  const notice = (good: boolean, saying: Saying, more: readonly string[], canUndo: boolean): void => dispatch({ kind: "noticed", notice: { good, saying, more, canUndo } });

  const change: LibrarySession["change"] = (plan, saying, more = []) => {
    const changed = own.change(plan);
    if (changed.kind === "full") notice(false, { words: libraryWords("full"), data: {} }, [], false);
    if (changed.kind === "too-many") notice(false, { words: libraryWords("tooMany"), data: { most: MOST_INDICATORS } }, [], false);
    if (changed.kind !== "changed") return false;
    takeBack = isNothing(changed.inverse) ? null : changed.inverse;
    notice(true, saying, more, takeBack !== null);
    return true;
  };

  return {
    own,
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch,
    reader: createLibraryReader(dispatch),
    change,
    undo: () => {
      const inverse = takeBack;
      if (!inverse || !change(() => inverse, { words: libraryWords("undone"), data: {} })) return;
      takeBack = null;
      notice(true, { words: libraryWords("undone"), data: {} }, [], false);
    },
  };
}

function isNothing({ put, remove, putBlocks, removeBlocks }: OwnChange): boolean {
  return put.length + remove.length + putBlocks.length + removeBlocks.length === 0;
}
