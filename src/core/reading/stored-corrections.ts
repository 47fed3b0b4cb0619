/**
 * Corrections as the workbook keeps them: small JSON, which an older or newer version of this program, or anybody, may have written.
 */
import { COLUMN_ROLES } from "../form/column-roles";
import type { ColumnRole } from "../form/form";
import type { ColumnCorrection } from "./corrections";

/** The corrections of a stored value. Anything that is none is left out, so that a bad value never stands in the way of reading. */
export function parseCorrections(stored: unknown): readonly ColumnCorrection[] {
  return Array.isArray(stored) ? stored.flatMap((entry: unknown) => parseCorrection(entry) ?? []) : [];
}

function parseCorrection(entry: unknown): ColumnCorrection | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { sheet, form, label, column, role } = entry as Readonly<Record<string, unknown>>;
  if (typeof sheet !== "string" || !isTextOrNull(form) || !isTextOrNull(label) || !isColumn(column) || !isRoleOrNull(role)) return null;
  return { sheet, form, label, column, role };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isColumn(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isRoleOrNull(value: unknown): value is ColumnRole | null {
  return value === null || COLUMN_ROLES.some((role) => role === value);
}
