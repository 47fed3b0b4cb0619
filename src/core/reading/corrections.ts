/**
 * What a person said about columns (这一列是…): it stands above labels and contents.
 */
import type { ColumnRole } from "../form/form";
import { foldText } from "../form/fold-text";
import type { HeaderColumn } from "./table-header";

export interface ColumnCorrection {
  readonly sheet: string;
  /** The printed heading: the correction follows it when columns move. Null for a column without heading. */
  readonly label: string | null;
  /** 0-based sheet column; counts where `label` is null. */
  readonly column: number;
  /** Null: the column has no role. */
  readonly role: ColumnRole | null;
}

/** The columns with the corrections for this sheet applied; a role that a person gave away is taken from whoever had it. */
export function correctColumns(columns: readonly HeaderColumn[], sheet: string, corrections: readonly ColumnCorrection[]): readonly HeaderColumn[] {
  return corrections.filter((correction) => correction.sheet === sheet).reduce(correct, columns);
}

function correct(columns: readonly HeaderColumn[], { label, column, role }: ColumnCorrection): readonly HeaderColumn[] {
  const at = columns.findIndex((candidate) =>
    label === null ? candidate.left <= column && candidate.right >= column : candidate.label?.folded === foldText(label),
  );
  if (at < 0 && label !== null) return columns;
  const freed = columns.map((candidate) => (role !== null && candidate.role === role ? { ...candidate, role: "unknown" as const } : candidate));
  const given = role ?? ("extra" as const);
  if (at >= 0) return freed.map((candidate, i) => (i === at ? { ...candidate, role: given } : candidate));
  return [...freed, { left: column, right: column, role: given, label: null }].sort((a, b) => a.left - b.left);
}
