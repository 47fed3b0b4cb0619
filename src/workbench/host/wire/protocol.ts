/**
 * The rich API's messages as Microsoft's client (excel-win32-16.01.js) writes and reads them. Read from the shipped client; there is
 * no public description. Names on the wire are PascalCase; those in `Select` and `ObjectState` are camelCase with "/" for nesting.
 */

/** Anything JSON can carry. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Kinds of object paths: how the client says which object it means. */
export const PathKind = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface Arguments {
  readonly Arguments?: readonly Json[];
  /** Parallel to Arguments: the path id where an argument is an object, 0 where it is plain, nested for arrays. */
  readonly ReferencedObjectPathIds?: readonly Json[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** Kinds of actions. 6 (recursive query) is known to the client and used by none of its Excel objects. */
export const ActionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
  readonly ObjectState?: { readonly [property: string]: Json };
}

export interface RequestBody {
  /** Set inside Excel.run: objects that a query gives back are to be kept alive until the run ends. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: Json;
}

/** What the client turns into OfficeExtension.Error; it makes `debugInfo` itself from ActionIndex and its own list of actions. */
export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: WireError;
}

/** Bits of a message's `flags`. The rest (read-only, undoable, concurrent) changes nothing here. */
export const RequestFlag = { write: 1, delayForCellEdit: 64 } as const;

/** The envelope of HostBridge: type 1 carries a request or its response, type 3 events. */
export interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody | string };
}

/** The key under which a collection's items travel, and those by which an object is found again. */
export const ITEMS = "_Items";
export const REFERENCE_ID = "_ReferenceId";

/** "rowIndex" → "RowIndex"; "_ReferenceId" stays. */
export function toWireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** "RowIndex" → "rowIndex"; "_KeepReference" stays. */
export function toMemberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}
