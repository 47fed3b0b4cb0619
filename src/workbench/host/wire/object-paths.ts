/**
 * Object paths: from what the client calls an object to the object. A path is walked once a batch, when its first action needs it, so
 * a method path (worksheets.add(), range.insert()) does its work exactly once.
 */
import { HostGap } from "../gaps";
import { definitionOf, within } from "./query";
import { excelError } from "./excel-error";
import { toMemberName, PathKind, type Arguments, type Json, type ObjectPath } from "./protocol";
import { OfficeObject, type Argument, type Catalogue } from "./definition";
import type { References } from "./references";

export class ObjectPaths {
  private readonly objects = new Map<number, OfficeObject | null>();

  constructor(
    private readonly catalogue: Catalogue,
    private readonly root: OfficeObject,
    private readonly references: References,
    private readonly paths: { readonly [id: string]: ObjectPath },
  ) {}

  /** null is a null object. */
  async resolve(id: number): Promise<OfficeObject | null> {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (!path) throw excelError("InvalidArgument");
    const object = await this.walk(path);
    this.objects.set(id, object);
    return object;
  }

  /** The object of a path that must exist: what is done to a null object fails as in Excel. */
  async resolveExisting(id: number): Promise<OfficeObject> {
    const object = await this.resolve(id);
    if (object === null) throw excelError("ItemNotFound");
    return object;
  }

  /** Plain arguments as sent, objects in place of their path ids. */
  async resolveArguments(info: Arguments | undefined): Promise<Argument[]> {
    return await this.resolveList(info?.Arguments ?? [], info?.ReferencedObjectPathIds ?? []);
  }

  private async resolveList(values: readonly Json[], ids: readonly Json[]): Promise<Argument[]> {
    const resolved: Argument[] = [];
    for (const [index, value] of values.entries()) {
      const id = ids[index];
      if (typeof id === "number" && id !== 0) resolved.push(await this.resolveExisting(id));
      else if (Array.isArray(id) && Array.isArray(value)) resolved.push(await this.resolveList(value, id));
      else resolved.push((await this.resolveInside(value)) as Argument);
    }
    return resolved;
  }

  /** Inside plain objects the client puts { _ObjectPathId } where a program put an object. */
  private async resolveInside(value: Json): Promise<unknown> {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const id = value["_ObjectPathId"];
    if (typeof id === "number") return await this.resolveExisting(id);
    const resolved: { [key: string]: unknown } = {};
    for (const [key, inner] of Object.entries(value)) resolved[key] = await this.resolveInside(inner);
    return resolved;
  }

  private async walk(path: ObjectPath): Promise<OfficeObject | null> {
    switch (path.ObjectPathType) {
      case PathKind.global:
        return this.root;
      case PathKind.nullObject:
        return null;
      case PathKind.reference:
        return this.references.get(path.Name);
      case PathKind.newObject:
        // Services of the add-in's runtime that belong to no workbook; the client names their class.
        if (this.catalogue.has(path.Name)) return new OfficeObject(path.Name, null);
        throw new HostGap(path.Name);
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    // Asking a null object for another object gives a null object again; the first thing done to it fails.
    return parent === null ? null : await this.walkFrom(parent, path);
  }

  private async walkFrom(parent: OfficeObject, path: ObjectPath): Promise<OfficeObject | null> {
    const definition = definitionOf(this.catalogue, parent);
    const member = toMemberName(path.Name);
    const args = await this.resolveArguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathKind.property: {
        const navigate = definition.navigation?.[member];
        if (navigate) return await within(definition, member, () => navigate(parent.self));
        break;
      }
      case PathKind.method: {
        const method = definition.objects?.[member];
        if (method) return await within(definition, member, () => method(parent.self, ...args));
        break;
      }
      case PathKind.indexer: {
        const item = definition.item;
        if (item) return await within(definition, "getItem", () => item(parent.self, args[0] ?? null));
        throw new HostGap(`${definition.type}.getItem`);
      }
    }
    throw new HostGap(`${definition.type}.${member}`);
  }
}
