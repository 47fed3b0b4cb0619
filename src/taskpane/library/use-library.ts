/**
 * What components of the page 指标库 read: its state, the own library, and the forms of the sheet in front.
 */
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { CheckReport } from "../../actions/check-grids";
import type { Form } from "../../core/form/form";
import type { PaneState } from "../pane-state";
import type { PaneCommands } from "../pane-store";
import { shelve, type LibraryShelves } from "./library-items";
import type { LibrarySession } from "./library-session";
import type { LibraryState } from "./library-state";
import type { OwnState } from "./own-store";
import type { Saying } from "../pane-backend";

export interface Library {
  readonly session: LibrarySession;
  readonly state: LibraryState;
  readonly own: OwnState;
  readonly shelves: LibraryShelves;
  readonly forms: FormsInFront;
  readonly commands: PaneCommands;
  readonly paneState: PaneState;
  /** An action on the workbook is going on. */
  readonly busy: boolean;
}

/** `reading` until the sheet was read for the first time; `refused` where Excel does not let it be read. */
export type FormsInFront =
  | { readonly kind: "reading" }
  | { readonly kind: "none" }
  | { readonly kind: "refused"; readonly saying: Saying }
  | { readonly kind: "forms"; readonly sheet: string; readonly forms: readonly Form[] };

const LibraryContext = createContext<Library | null>(null);

export const LibraryProvider = LibraryContext.Provider;

export function useLibrary(): Library {
  const library = useContext(LibraryContext);
  if (!library) throw new Error("No library around this component.");
  return library;
}

/** Joins everything for LibraryPage, which hands it down. */
export function useLibraryOf(session: LibrarySession, pane: PaneState, commands: PaneCommands): Library {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const own = useSyncExternalStore(session.own.subscribe, session.own.state);
  const shelves = useMemo(() => shelve(own.library), [own.library]);
  const forms = useFormsInFront(pane, commands, state.page.kind === "choice");
  return { session, state, own, shelves, forms, commands, paneState: pane, busy: pane.busy !== null };
}

/** Read again when another sheet comes to the front, when an action has ended, and when `fresh` becomes true. */
function useFormsInFront({ sheet, busy }: PaneState, { ask }: PaneCommands, fresh: boolean): FormsInFront {
  const [forms, setForms] = useState<FormsInFront>({ kind: "reading" });
  const turn = useRef(0);
  const read = useCallback(async (): Promise<void> => {
    const mine = (turn.current += 1);
    const outcome = await ask({ action: "check-forms", target: sheet === null ? {} : { sheet } });
    if (!outcome || mine !== turn.current) return;
    const report = outcome.data as CheckReport | null;
    if (!report) setForms({ kind: "refused", saying: outcome.saying });
    else if (report.forms.length === 0) setForms({ kind: "none" });
    else setForms({ kind: "forms", sheet: report.sheets[0] ?? "", forms: report.forms });
  }, [ask, sheet]);
  const resting = busy === null;
  useEffect(() => {
    if (resting) void read();
  }, [read, resting, fresh]);
  return forms;
}
