/**
 * Loads Microsoft's unmodified Office.js client into Node: the script that office.js itself would load into a task pane of Excel for
 * Windows. It gets a world of its own with the few things it touches while it starts.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, Script } from "node:vm";
import type { BridgedClient } from "./connect-client";

/** The globals of one loaded client. */
export interface OfficeClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & BridgedClient;
  readonly Office: typeof Office;
}

const CLIENT = "@microsoft/office-js/dist/excel-win32-16.01.js";
let compiled: Script | null = null;

function clientScript(): Script {
  if (!compiled) {
    const path = createRequire(__filename).resolve(CLIENT);
    compiled = new Script(readFileSync(path, "utf8"), { filename: path });
  }
  return compiled;
}

/** A fresh client: nothing is shared with one that was loaded before. About 100 ms. */
export function loadClient(): OfficeClient {
  const world = createContext(browserStandIn()) as unknown as OfficeClient & { readonly OSF: { _OfficeAppFactory: object } };
  clientScript().runInContext(world);
  const context = contextOf();
  // What office.js, the loader that only a page runs, would have put there.
  world.OSF._OfficeAppFactory = { getContext: () => context, getHostInfo: () => ({ hostType: "excel", hostPlatform: "win32" }) };
  Object.assign(world.Office, { onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }) });
  return world;
}

/**
 * Error, Promise and the containers are the caller's own, so that `error instanceof Error` and comparisons of arrays hold on both
 * sides of the wall.
 */
function browserStandIn(): object {
  const nothing = (): void => undefined;
  const element = { setAttribute: nothing, appendChild: nothing };
  const world: { [name: string]: unknown } = {
    ...{ Array, Date, Error, JSON, Map, Object, Promise, Set, clearTimeout, setTimeout },
    navigator: { userAgent: "", language: "zh-CN" },
    location: { href: "", search: "", hash: "", protocol: "https:", host: "" },
    document: { cookie: "", readyState: "loading", createElement: () => element, getElementsByTagName: () => [], addEventListener: nothing },
    addEventListener: nothing,
    removeEventListener: nothing,
  };
  for (const name of ["window", "self", "top", "parent"]) world[name] = world;
  return world;
}

/** Newest ExcelApi set of this client: its classes stop there, whatever @types/office-js declares. */
const NEWEST: { readonly [set: string]: number } = { ExcelApi: 1.15, RichApiRuntime: 1.2, RichApiRuntimeFlag: 1.2, DelayForCellEdit: 1.1, SharedRuntime: 1.1, DialogApi: 1.1 };

/** The part of Office.context that needs no window. */
function contextOf(): object {
  const isSetSupported = (name: string, version: string | number = "1.1"): boolean => {
    const newest = NEWEST[name];
    return newest !== undefined && minor(version) <= minor(newest);
  };
  return { displayLanguage: "zh-CN", contentLanguage: "zh-CN", host: "Excel", platform: "PC", requirements: { isSetSupported } };
}

/** Sets are compared by their minor number, because 1.10 is later than 1.9. All known ones are 1.x. */
function minor(version: string | number): number {
  return Number(String(version).split(".")[1] ?? 0);
}
