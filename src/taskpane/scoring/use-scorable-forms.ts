import { useCallback, useEffect, useRef, useState } from "react";
import type { ScorableForm } from "../../actions/show-scoring";
import type { Outcome } from "../pane-backend";
import type { PaneState } from "../pane-state";
import type { PaneCommands } from "../pane-store";

/** A person who types wants to see the score, not to wait for it after every key. */
const AFTER_TYPING_MS = 500;

export type Loaded =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly outcome: Outcome }
  | { readonly kind: "loaded"; readonly sheet: string | null; readonly forms: readonly ScorableForm[] };

/** The forms of the sheet in front, read again when another sheet comes to the front, when one is changed, and after an action. */
export function useScorableForms({ sheet, changes, busy }: Pick<PaneState, "sheet" | "changes" | "busy">, commands: PaneCommands): { readonly loaded: Loaded; readonly reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded>({ kind: "loading" });
  const turn = useRef(0);
  const load = useCallback(async (): Promise<void> => {
    const mine = (turn.current += 1);
    const outcome = await commands.ask({ action: "show-scoring", ...(sheet !== null && { target: { sheet } }) });
    if (mine !== turn.current || !outcome) return;
    setLoaded(outcome.done ? { kind: "loaded", sheet, forms: outcome.data as readonly ScorableForm[] } : { kind: "refused", outcome });
  }, [commands, sheet]);
  const idle = busy === null;
  const seen = useRef(changes);
  useEffect(() => {
    if (!idle) return undefined;
    const wait = seen.current === changes ? 0 : AFTER_TYPING_MS;
    seen.current = changes;
    const timer = setTimeout(() => void load(), wait);
    return () => clearTimeout(timer);
  }, [load, changes, idle]);
  return { loaded, reload: () => void load() };
}
