/**
 * Queries: which properties the client asked for, and the answer in the shape it reads.
 */
import { HostGap } from "../gaps";
import { type Catalogue, type ObjectDefinition, type OfficeObject } from "./definition";
import { ExcelError } from "./excel-error";
import { ITEMS, REFERENCE_ID, toMemberName, toWireName, type Json, type Query } from "./protocol";

/** What was asked of one object: "*" stands for all its scalars, anything else for itself. */
type Selection = Map<string, Selection>;

/** ["values", "format/fill/color"] → a tree. Nothing selected means every scalar. Dots are accepted as the client accepts them. */
export function selectionOf(query: Query): Selection {
  const root: Selection = new Map();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  for (const path of paths.length > 0 ? paths : ["*"]) {
    let level = root;
    for (const step of path.split(/[/.]/)) {
      const name = step.trim();
      if (name === "") continue;
      const next = level.get(name) ?? new Map<string, Selection>();
      level.set(name, next);
      level = next;
    }
    // "format,format/fill" asks for the scalars of both.
    level.set("*", new Map());
  }
  return root;
}

/** How names are spelled in an answer: Query wants PascalCase, QueryAsJson camelCase. */
type Spelling = (member: string) => string;
export const wireSpelling: Spelling = toWireName;
export const jsonSpelling: Spelling = (member) => (member === ITEMS ? "items" : member);

/** Told of each object that an answer contains, and gives the reference id it is kept under, or null. */
type Keeper = (object: OfficeObject) => string | null;

export class Describer {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly spell: Spelling,
    private readonly keep: Keeper,
  ) {}

  async describe(object: OfficeObject | null, selection: Selection, page: { top?: number; skip?: number } = {}): Promise<Json> {
    if (object === null) return null;
    const definition = definitionOf(this.catalogue, object);
    return definition.items ? await this.describeItems(object, definition, selection, page) : await this.describeOne(object, definition, selection);
  }

  private async describeItems(object: OfficeObject, definition: ObjectDefinition, selection: Selection, page: { top?: number; skip?: number }): Promise<Json> {
    // load("items/name") arrives as "name", load(["items/name"]) as "items/name": the client cleans strings only.
    const inner = selection.get("items");
    const wanted: Selection = new Map([...selection, ...(inner ?? [])]);
    wanted.delete("items");
    // A collection may have scalars of its own, such as the count of borders.
    const own: Selection = new Map([...wanted].filter(([name]) => name === "*" || toMemberName(name) in definition.properties || toMemberName(name) in (definition.navigation ?? {})));
    for (const name of own.keys()) if (name !== "*") wanted.delete(name);
    const answer = (await this.describeOne(object, definition, own)) as { [key: string]: Json };
    const first = page.skip ?? 0;
    const items = definition.items?.(object.self) ?? [];
    const answers: Json[] = [];
    for (const item of items.slice(first, page.top === undefined ? undefined : first + page.top)) {
      const of = definitionOf(this.catalogue, item);
      const told = (await this.describeOne(item, of, wanted)) as { [key: string]: Json };
      answers.push({ ...identify(of, item, this.keep(item), this.spell), ...told });
    }
    return { ...answer, [this.spell(ITEMS)]: answers };
  }

  private async describeOne(object: OfficeObject, definition: ObjectDefinition, selection: Selection): Promise<Json> {
    const answer: { [key: string]: Json } = {};
    for (const [name, inner] of selection) {
      if (name === "*") {
        for (const [scalar, property] of Object.entries(definition.properties)) {
          if (property.get) answer[this.spell(scalar)] ??= await within(definition, scalar, () => property.get?.(object.self) ?? null);
        }
        continue;
      }
      const member = toMemberName(name);
      const property = definition.properties[member];
      const navigate = definition.navigation?.[member];
      if (property?.get) answer[this.spell(member)] = await within(definition, member, () => property.get?.(object.self) ?? null);
      else if (navigate) {
        const target = await within(definition, member, () => navigate(object.self));
        answer[this.spell(member)] = await this.describe(target, inner);
      } else throw new HostGap(`${definition.type}.${member}`);
    }
    return answer;
  }
}

/** Lets an error that names no place name this member. */
export async function within<T>(definition: ObjectDefinition, member: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw located(error, `${definition.type}.${member}`);
  }
}

function located(error: unknown, location: string): unknown {
  return error instanceof ExcelError && error.location === null ? new ExcelError(error.code, error.message, location) : error;
}

/** What an object is found by again: its id where its class has one, and the reference id it is kept under. */
export function identify(definition: ObjectDefinition, object: OfficeObject, reference: string | null, spell: Spelling = wireSpelling): { [key: string]: Json } {
  const identity: { [key: string]: Json } = {};
  if (definition.id) identity[definition.properties["id"] ? spell("id") : "_Id"] = definition.id(object.self);
  if (reference !== null) identity[REFERENCE_ID] = reference;
  return identity;
}

export function definitionOf(catalogue: Catalogue, object: OfficeObject): ObjectDefinition {
  const definition = catalogue.get(object.type);
  if (!definition) throw new HostGap(object.type);
  return definition;
}
