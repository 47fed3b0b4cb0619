/**
 * Reads arguments as the members want them. A wrong one is InvalidArgument, as in Excel.
 */
import { excelError } from "./excel-error";
import { OfficeObject, type Argument } from "./definition";
import type { Json } from "./protocol";

export function text(value: Argument | undefined): string {
  if (typeof value !== "string") throw excelError("InvalidArgument");
  return value;
}

export function textOr<Default>(value: Argument | undefined, missing: Default): string | Default {
  return isMissing(value) ? missing : text(value);
}

export function whole(value: Argument | undefined): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw excelError("InvalidArgument");
  return value;
}

export function wholeOr(value: Argument | undefined, missing: number): number {
  return isMissing(value) ? missing : whole(value);
}

export function number(value: Argument | undefined): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw excelError("InvalidArgument");
  return value;
}

export function flag(value: Argument | undefined, missing = false): boolean {
  if (isMissing(value)) return missing;
  if (typeof value !== "boolean") throw excelError("InvalidArgument");
  return value;
}

/** One of Excel's enumeration values, which are strings on the wire. */
export function oneOf<Value extends string>(value: Argument | undefined, allowed: readonly Value[], missing?: Value): Value {
  if (isMissing(value) && missing !== undefined) return missing;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw excelError("InvalidArgument");
  return found;
}

export function isMissing(value: Argument | undefined): value is null | undefined {
  return value === null || value === undefined;
}

/** A plain object; never an array, never an object of the API. */
export function record(value: Argument | undefined): { readonly [key: string]: Json } {
  if (isMissing(value) || typeof value !== "object" || Array.isArray(value) || value instanceof OfficeObject) throw excelError("InvalidArgument");
  return value as { readonly [key: string]: Json };
}

export function list(value: Argument | undefined): readonly Argument[] {
  if (!Array.isArray(value)) throw excelError("InvalidArgument");
  return value;
}
