/**
 * What the page 指标库 shows. It outlives the page, so that a look at another tab loses nothing that was typed. Pure; library-session.ts
 * holds it.
 */
import type { WeightedIndicator } from "../../core/library/fill-block";
import type { Preference } from "../../core/library/own/change-library";
import type { OwnLibrary } from "../../core/library/own/own-library";
import type { OwnImport } from "../../core/library/own/problems";
import type { Saying } from "../pane-backend";

export type Source = "all" | "standard" | "own";

/** What narrows the list; "" is no restriction. */
export interface Narrowing {
  /** An aspect, or the name of a level 1. */
  readonly level: string;
  /** Id of a shelf. */
  readonly type: string;
  readonly unit: string;
}

/** Indicators about to be inserted. */
export interface Choice {
  readonly title: Saying;
  /** Id of the standard block that the rows are; null for any other choice. */
  readonly block: string | null;
  readonly rows: readonly WeightedIndicator[];
  /** Ids of rows that a person has ticked or unticked himself; the others follow from what the form has. */
  readonly ticks: Readonly<Record<string, boolean>>;
  /** What was typed, by placeholder. */
  readonly values: Readonly<Record<string, string>>;
}

/** A file that was read and is looked through before anything of it is kept. */
export interface Incoming {
  readonly file: string;
  readonly from: "library" | "old-form";
  readonly read: OwnImport<OwnLibrary>;
  readonly ticked: ReadonlySet<string>;
  readonly prefer: Preference;
}

export type Page =
  | { readonly kind: "list" }
  | { readonly kind: "choice"; readonly choice: Choice; readonly before: Page }
  | { readonly kind: "edit"; readonly id: string }
  | { readonly kind: "incoming"; readonly incoming: Incoming };

/** What was done to the own library. */
export interface LibraryNotice {
  readonly good: boolean;
  readonly saying: Saying;
  /** Lines below: why rows were left out. */
  readonly more: readonly string[];
  readonly canUndo: boolean;
  /** It is going on, and can be given up. */
  readonly canStop?: boolean;
}

export interface LibraryState {
  readonly query: string;
  readonly source: Source;
  readonly narrowing: Narrowing;
  readonly filterShown: boolean;
  /** Ids of indicators that are ticked in the list. */
  readonly ticked: ReadonlySet<string>;
  /** Key of the row of the list that was last in focus: coming back leads there. */
  readonly current: string | null;
  readonly page: Page;
  readonly notice: LibraryNotice | null;
}

export const NO_NARROWING: Narrowing = { level: "", type: "", unit: "" };

export const START: LibraryState = { query: "", source: "all", narrowing: NO_NARROWING, filterShown: false, ticked: new Set(), current: null, page: { kind: "list" }, notice: null };

export type LibraryEvent =
  | { readonly kind: "searched"; readonly query: string }
  | { readonly kind: "source-chosen"; readonly source: Source }
  | { readonly kind: "narrowed"; readonly narrowing: Narrowing }
  | { readonly kind: "filter-toggled" }
  | { readonly kind: "ticked"; readonly id: string; readonly on: boolean }
  | { readonly kind: "unticked-all" }
  | { readonly kind: "focused"; readonly key: string }
  | { readonly kind: "choice-opened"; readonly title: Saying; readonly block: string | null; readonly rows: readonly WeightedIndicator[] }
  | { readonly kind: "row-ticked"; readonly id: string; readonly on: boolean }
  | { readonly kind: "value-typed"; readonly key: string; readonly value: string }
  | { readonly kind: "edit-opened"; readonly id: string }
  | { readonly kind: "file-read"; readonly file: string; readonly from: Incoming["from"]; readonly read: OwnImport<OwnLibrary> }
  | { readonly kind: "incoming-ticked"; readonly ids: readonly string[]; readonly on: boolean }
  | { readonly kind: "preferred"; readonly prefer: Preference }
  | { readonly kind: "went-back" }
  | { readonly kind: "finished" }
  | { readonly kind: "noticed"; readonly notice: LibraryNotice | null };

export function reduceLibrary(state: LibraryState, event: LibraryEvent): LibraryState {
  const { page } = state;
  switch (event.kind) {
    case "searched":
      return { ...state, query: event.query, notice: null };
    case "source-chosen":
      return { ...state, source: event.source, ticked: new Set() };
    case "narrowed":
      return { ...state, narrowing: event.narrowing };
    case "filter-toggled":
      return { ...state, filterShown: !state.filterShown };
    case "ticked":
      return { ...state, ticked: changed(state.ticked, [event.id], event.on) };
    case "unticked-all":
      return { ...state, ticked: new Set() };
    case "focused":
      return { ...state, current: event.key };
    case "choice-opened": {
      const choice: Choice = { title: event.title, block: event.block, rows: event.rows, ticks: {}, values: {} };
      return { ...state, notice: null, page: { kind: "choice", choice, before: page } };
    }
    case "row-ticked":
      return page.kind === "choice" ? { ...state, page: { ...page, choice: { ...page.choice, ticks: { ...page.choice.ticks, [event.id]: event.on } } } } : state;
    case "value-typed":
      return page.kind === "choice" ? { ...state, page: { ...page, choice: { ...page.choice, values: { ...page.choice.values, [event.key]: event.value } } } } : state;
    case "edit-opened":
      return { ...state, notice: null, page: { kind: "edit", id: event.id } };
    case "file-read": {
      const { file, from, read } = event;
      // A library is meant as a whole; of old forms a few rows are wanted.
      const ticked = new Set(from === "library" ? read.library.indicators.map(({ id }) => id) : []);
      return { ...state, notice: null, page: { kind: "incoming", incoming: { file, from, read, ticked, prefer: "newer" } } };
    }
    case "incoming-ticked":
      return page.kind === "incoming" ? { ...state, page: { ...page, incoming: { ...page.incoming, ticked: changed(page.incoming.ticked, event.ids, event.on) } } } : state;
    case "preferred":
      return page.kind === "incoming" ? { ...state, page: { ...page, incoming: { ...page.incoming, prefer: event.prefer } } } : state;
    case "went-back":
      return { ...state, page: page.kind === "choice" ? page.before : { kind: "list" } };
    case "finished":
      return { ...state, ticked: new Set(), page: { kind: "list" } };
    case "noticed":
      return { ...state, notice: event.notice };
  }
}

function changed(ids: ReadonlySet<string>, touched: readonly string[], on: boolean): ReadonlySet<string> {
  const next = new Set(ids);
  for (const id of touched) {
    if (on) next.add(id);
    else next.delete(id);
  }
  return next;
}
