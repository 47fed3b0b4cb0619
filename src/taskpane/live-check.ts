/**
 * 实时检查: waits until the person has stopped typing for a moment, then looks again at what they touched. It shows nothing while it looks,
 * selects nothing, and steps back for everything that a person asks for.
 */
import type { PaneReport } from "./pane-backend";
import type { PaneState } from "./pane-state";

/** Long enough to let a pasted block or a quick series of entries end. */
const QUIET_MS = 250;

interface Surroundings {
  readonly state: () => PaneState;
  /** Looks again at a report whose sheets were changed, or for the first time at the one sheet that was. */
  readonly check: (report: PaneReport | null, changed: readonly string[]) => Promise<PaneReport | null>;
  readonly show: (report: PaneReport) => void;
}

export interface LiveCheck {
  /** Cells of the sheet were changed by the person. */
  readonly changed: (sheet: string) => void;
}

export function createLiveCheck({ state, check, show }: Surroundings): LiveCheck {
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = false;

  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), QUIET_MS);
  };

  const look = async (): Promise<void> => {
    const { live, busy, phase, sheet } = state();
    if (!live) return waiting.clear();
    // What the person asked for goes first; it may look again by itself.
    if (looking || busy || phase.kind === "reading") return later();
    const report = phase.kind === "checked" ? phase.report : null;
    const changed = [...waiting].filter((name) => (report ? report.sheets.includes(name) : name === sheet));
    waiting.clear();
    if (changed.length === 0) return;
    looking = true;
    const fresh = await check(report, changed);
    looking = false;
    // Meanwhile the person may have gone to another sheet, or had it checked: then this answer is nobody's.
    const now = state().phase;
    const same = report ? now.kind === "checked" && now.report === report : now === phase;
    if (fresh && same && !state().busy) show(fresh);
    if (waiting.size > 0) later();
  };

  return {
    changed: (sheet) => {
      if (!state().live) return;
      waiting.add(sheet);
      later();
    },
  };
}
