/**
 * What is folded, open and focused in the list of findings. Pure, so that moving about by keyboard can be tested without a page.
 */
import type { FindingGroup, FindingItem } from "./finding-groups";

/** Rows of a group shown at first, and by each 再显示: a list of thousands would make the pane slow. */
export const ROWS_AT_ONCE = 50;

export interface TreeState {
  /** Groups that the person folded or unfolded; others follow their severity. */
  readonly folded: ReadonlyMap<string, boolean>;
  /** How many rows of a group are shown, where it is not ROWS_AT_ONCE. */
  readonly shown: ReadonlyMap<string, number>;
  /** Findings whose reason is shown. */
  readonly open: readonly string[];
  /** The row that takes part in the tab order. */
  readonly current: string | null;
}

export type TreeRow =
  | { readonly kind: "group"; readonly key: string; readonly group: FindingGroup; readonly folded: boolean }
  | { readonly kind: "finding"; readonly key: string; readonly group: FindingGroup; readonly item: FindingItem; readonly open: boolean }
  | { readonly kind: "more"; readonly key: string; readonly group: FindingGroup; readonly left: number };

export type TreeEvent =
  | { readonly kind: "focused"; readonly key: string }
  | { readonly kind: "fold-toggled"; readonly group: FindingGroup }
  | { readonly kind: "more-asked"; readonly group: FindingGroup }
  /** `alone` closes the others at once; without it they stay, so that nothing moves under the pointer. */
  | { readonly kind: "opened"; readonly key: string; readonly alone: boolean }
  | { readonly kind: "closed"; readonly key: string }
  /** The pointer has left: only the current finding stays open. */
  | { readonly kind: "left" };

export const START: TreeState = { folded: new Map(), shown: new Map(), open: [], current: null };

/** Hints are folded until asked for. */
export function isFolded(state: TreeState, group: FindingGroup): boolean {
  return state.folded.get(group.key) ?? group.severity === "hint";
}

/** The rows that can be seen, top to bottom. */
export function treeRows(groups: readonly FindingGroup[], state: TreeState): TreeRow[] {
  return groups.flatMap((group): TreeRow[] => {
    const folded = isFolded(state, group);
    const head: TreeRow = { kind: "group", key: group.key, group, folded };
    if (folded) return [head];
    const shown = group.items.slice(0, state.shown.get(group.key) ?? ROWS_AT_ONCE);
    const rows = shown.map((item): TreeRow => ({ kind: "finding", key: item.key, group, item, open: state.open.includes(item.key) }));
    const left = group.items.length - shown.length;
    return left > 0 ? [head, ...rows, { kind: "more", key: `${group.key}/more`, group, left }] : [head, ...rows];
  });
}

export function reduceTree(state: TreeState, event: TreeEvent): TreeState {
  switch (event.kind) {
    case "focused":
      return state.current === event.key ? state : { ...state, current: event.key };
    case "fold-toggled":
      return { ...state, current: event.group.key, folded: new Map(state.folded).set(event.group.key, !isFolded(state, event.group)) };
    case "more-asked": {
      const shown = (state.shown.get(event.group.key) ?? ROWS_AT_ONCE) + ROWS_AT_ONCE;
      return { ...state, shown: new Map(state.shown).set(event.group.key, shown) };
    }
    case "opened":
      return { ...state, current: event.key, open: event.alone ? [event.key] : [...state.open.filter((key) => key !== event.key), event.key] };
    case "closed":
      return { ...state, open: state.open.filter((key) => key !== event.key) };
    case "left":
      return state.open.length <= 1 ? state : { ...state, open: state.open.filter((key) => key === state.current) };
  }
}

/** The row in the tab order: the current one, or the first where it has gone. */
export function currentRow(rows: readonly TreeRow[], state: TreeState): TreeRow | null {
  return rows.find((row) => row.key === state.current) ?? rows[0] ?? null;
}

/** Where an arrow key leads (WAI-ARIA Authoring Practices, tree view): a row to go to, a row to fold or open, or null for nowhere. */
export function keyTarget(rows: readonly TreeRow[], current: TreeRow, key: string): { readonly go: TreeRow } | { readonly toggle: TreeRow } | null {
  const at = rows.indexOf(current);
  const go = (row: TreeRow | undefined): { readonly go: TreeRow } | null => (row && row !== current ? { go: row } : null);
  switch (key) {
    case "ArrowDown":
      return go(rows[at + 1]);
    case "ArrowUp":
      return go(rows[at - 1]);
    case "Home":
      return go(rows[0]);
    case "End":
      return go(rows.at(-1));
    case "ArrowRight":
      if (current.kind === "group") return current.folded ? { toggle: current } : go(rows[at + 1]);
      return current.kind === "finding" && !current.open ? { toggle: current } : null;
    case "ArrowLeft":
      if (current.kind === "group") return current.folded ? null : { toggle: current };
      if (current.kind === "finding" && current.open) return { toggle: current };
      return go(rows.find((row) => row.kind === "group" && row.group === current.group));
    default:
      return null;
  }
}
