/**
 * How an object file is written.
 *
 * Each Office class is one table, `defineObject<Self>("Range", { … })`, in one file of ../objects, with the address of its reference
 * page on top. `Self` is what the object stands for in the engine (a place on a sheet, a sheet, a rule). The table says:
 *
 *   properties   scalars. A function reads; `{ get, set }` also writes. Names as in Office.js, camelCase.
 *   navigation   properties that are objects: `format: (place) => new OfficeObject("RangeFormat", place)`.
 *   objects      methods that give an object; null gives a null object, so only …OrNullObject members may return null.
 *   methods      methods that do something or tell a value (which the client wraps in a ClientResult).
 *   items, item  what a collection holds, and how one of them is found by the key of `getItem`.
 *   id           the key by which the collection finds the object again: the client rewrites its path with it after the first sync.
 *   keepable     the object has `track()`: it is kept alive between requests under a reference id.
 *
 * Arguments arrive as the client sent them, missing ones as null; ./arguments.ts reads them and raises InvalidArgument. What the table
 * does not list answers with HostGap by name. Nothing here awaits unless a member returns a promise.
 */
import type { Json } from "./protocol";

/** An object of the API as the wire hands it around: which class, and what it stands for. */
export class OfficeObject<Self = unknown> {
  constructor(
    readonly type: string,
    readonly self: Self,
  ) {}
}

export type Argument = Json | OfficeObject | readonly Argument[];

type Sooner<T> = T | Promise<T>;
type Getter<Self> = (self: Self) => Sooner<Json>;

export interface Property<Self> {
  readonly get?: Getter<Self>;
  readonly set?: (self: Self, value: Json) => Sooner<void>;
}

export interface ObjectTable<Self> {
  readonly properties?: { readonly [name: string]: Getter<Self> | Property<Self> };
  readonly navigation?: { readonly [name: string]: (self: Self) => OfficeObject | null };
  readonly objects?: { readonly [name: string]: (self: Self, ...args: Argument[]) => Sooner<OfficeObject | null> };
  readonly methods?: { readonly [name: string]: (self: Self, ...args: Argument[]) => Sooner<Json | void> };
  readonly items?: (self: Self) => readonly OfficeObject[];
  /** Raises ItemNotFound where there is none. */
  readonly item?: (self: Self, key: Argument) => OfficeObject;
  readonly id?: (self: Self) => string;
  readonly keepable?: boolean;
}

/** A table whose `Self` is forgotten: the catalogue pairs it with objects of its own type only. */
export interface ObjectDefinition extends ObjectTable<unknown> {
  readonly type: string;
  readonly properties: { readonly [name: string]: Property<unknown> };
}

export function defineObject<Self>(type: string, table: ObjectTable<Self>): ObjectDefinition {
  const properties: Record<string, Property<Self>> = {};
  for (const [name, property] of Object.entries(table.properties ?? {})) properties[name] = typeof property === "function" ? { get: property } : property;
  // The one place where Self is forgotten; OfficeObjects of this type are only made with it.
  return { ...table, type, properties } as unknown as ObjectDefinition;
}

export type Catalogue = ReadonlyMap<string, ObjectDefinition>;
