/**
 * One request: its actions in order, until one fails. What earlier actions wrote stays, as in Excel.
 */
import { HostGap } from "../gaps";
import { text } from "./arguments";
import { ExcelError, excelError } from "./excel-error";
import { ObjectPaths } from "./object-paths";
import { Describer, definitionOf, identify, jsonSpelling, selectionOf, wireSpelling, within } from "./query";
import { ActionKind, toMemberName, type Action, type ActionResult, type Json, type RequestBody, type ResponseBody, type WireError } from "./protocol";
import type { Argument, Catalogue, OfficeObject } from "./definition";
import type { References } from "./references";

export interface BatchHost {
  readonly catalogue: Catalogue;
  readonly references: References;
  /** The workbook, which every path starts from. */
  readonly root: OfficeObject;
  /** Called after every action: resolves when all that it began is done, or raises why not. */
  readonly finish: () => Promise<void> | undefined;
  /** Called before anything is read and when the batch is over, however it ended: writes what is still to be written. */
  readonly flush: () => void;
}

/** Runs a request body. What stops it becomes the answer's `Error`. */
export async function runBatch(body: RequestBody, host: BatchHost): Promise<ResponseBody> {
  const batch = new Batch(body, host);
  const failure = await batch.run();
  return { Results: batch.results, TraceIds: batch.traceIds, ...(failure ? { Error: failure } : {}) };
}

/** A fault of the stand-in itself is told as one, with its trace: an answer that never comes would help nobody to find it. */
function asExcelError(error: unknown): ExcelError {
  if (error instanceof ExcelError) return error;
  return new ExcelError("HostFault", `HostFault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
}

function wireError(error: unknown, index: number): WireError {
  const { code, message, location } = asExcelError(error);
  return { Code: code, Message: message, Location: location, HttpStatusCode: 400, ActionIndex: index };
}

class Batch {
  readonly results: ActionResult[] = [];
  readonly traceIds: number[] = [];
  private readonly paths: ObjectPaths;

  constructor(
    private readonly body: RequestBody,
    private readonly host: BatchHost,
  ) {
    this.paths = new ObjectPaths(host.catalogue, host.root, host.references, body.ObjectPaths);
  }

  /** What stopped it, or null. */
  async run(): Promise<WireError | null> {
    let failure: WireError | null = null;
    let index = 0;
    try {
      for (const action of this.body.Actions) {
        await this.act(action);
        await this.host.finish();
        index++;
      }
    } catch (error) {
      failure = wireError(error, index);
    }
    try {
      this.host.flush();
      await this.host.finish();
    } catch (error) {
      failure ??= wireError(error, this.body.Actions.length - 1);
    }
    return failure;
  }

  private async act(action: Action): Promise<void> {
    switch (action.ActionType) {
      case ActionKind.instantiate:
        return this.answer(action, await this.instantiate(action));
      case ActionKind.query:
        return this.answer(action, await this.query(action, wireSpelling));
      case ActionKind.queryAsJson:
        return this.answer(action, await this.query(action, jsonSpelling));
      case ActionKind.method:
        return this.answer(action, await this.call(action));
      case ActionKind.setProperty:
        return await this.set(action, toMemberName(action.Name), (await this.paths.resolveArguments(action.ArgumentInfo))[0] ?? null);
      case ActionKind.update:
        for (const [member, value] of Object.entries(action.ObjectState ?? {})) await this.set(action, member, value);
        return;
      case ActionKind.ensureUnchanged:
        return await this.ensureUnchanged(action);
      case ActionKind.trace:
        this.traceIds.push(action.Id);
        return this.answer(action, null);
      default:
        throw new HostGap(`action type ${String(action.ActionType)}`);
    }
  }

  private answer(action: Action, value: Json): void {
    this.results.push({ ActionId: action.Id, Value: value });
  }

  private async instantiate(action: Action): Promise<Json> {
    const object = await this.paths.resolve(action.ObjectPathId);
    return object === null ? null : identify(definitionOf(this.host.catalogue, object), object, this.host.references.idOf(object));
  }

  private async query(action: Action, spell: (member: string) => string): Promise<Json> {
    const object = await this.paths.resolve(action.ObjectPathId);
    if (object === null) return null;
    this.host.flush();
    const query = action.QueryInfo ?? {};
    const describer = new Describer(this.host.catalogue, spell, (item) => this.keepItem(item));
    const answer = await describer.describe(object, selectionOf(query), {
      ...(query.Top === undefined ? {} : { top: query.Top }),
      ...(query.Skip === undefined ? {} : { skip: query.Skip }),
    });
    return { ...identify(definitionOf(this.host.catalogue, object), object, this.host.references.idOf(object), spell), ...(answer as { [key: string]: Json }) };
  }

  private keepItem(item: OfficeObject): string | null {
    const keepable = definitionOf(this.host.catalogue, item).keepable === true;
    return keepable && this.body.AutoKeepReference === true ? this.host.references.keep(item) : null;
  }

  private async call(action: Action): Promise<Json> {
    const member = toMemberName(action.Name);
    if (member.startsWith("_")) {
      const done = await this.callInternal(action);
      if (done !== undefined) return done;
    }
    const object = await this.paths.resolveExisting(action.ObjectPathId);
    const definition = definitionOf(this.host.catalogue, object);
    const method = definition.methods?.[member];
    if (!method) throw new HostGap(`${definition.type}.${member}`);
    const args = await this.paths.resolveArguments(action.ArgumentInfo);
    return (await within(definition, member, () => method(object.self, ...args))) ?? null;
  }

  /** The client's own housekeeping of references; undefined for any other member. */
  private async callInternal(action: Action): Promise<Json | undefined> {
    const { references } = this.host;
    switch (action.Name) {
      case "_KeepReference":
        return await this.keep(action);
      case "_RemoveReference":
        references.release(text((await this.paths.resolveArguments(action.ArgumentInfo))[0]));
        return null;
      case "_RemoveAllReferences":
        references.releaseAll();
        return null;
      case "_GetReferenceCount":
        return references.count;
      default:
        return undefined;
    }
  }

  /** Null objects are asked to be kept as well, before the client knows that they are; that is no error. */
  private async keep(action: Action): Promise<Json> {
    const object = await this.paths.resolve(action.ObjectPathId);
    if (object === null) return null;
    const definition = definitionOf(this.host.catalogue, object);
    if (definition.keepable !== true) throw new HostGap(`${definition.type}.track`);
    this.host.references.keep(object);
    return null;
  }

  private async set(action: Action, member: string, value: Argument): Promise<void> {
    const object = await this.paths.resolveExisting(action.ObjectPathId);
    const definition = definitionOf(this.host.catalogue, object);
    const property = definition.properties[member];
    if (!property?.set) throw new HostGap(`${definition.type}.${member} (set)`);
    const { set } = property;
    await within(definition, member, () => set(object.self, value as Json));
  }

  private async ensureUnchanged(action: Action): Promise<void> {
    const object = await this.paths.resolveExisting(action.ObjectPathId);
    const definition = definitionOf(this.host.catalogue, object);
    this.host.flush();
    for (const [member, expected] of Object.entries(action.ObjectState ?? {})) {
      const property = definition.properties[member];
      if (!property?.get) throw new HostGap(`${definition.type}.${member}`);
      const { get } = property;
      const actual = await within(definition, member, () => get(object.self));
      if (JSON.stringify(actual) !== JSON.stringify(expected)) throw excelError("Conflict");
    }
  }
}
