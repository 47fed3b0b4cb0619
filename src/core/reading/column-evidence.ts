/**
 * What is known of each sheet column of an indicator table.
 */
import type { EvidenceColumn } from "../form/form";
import { modelRole } from "./fit";
import type { TableReading } from "./read-indicator-table";
import { located, type Item } from "./sheet-view";

/** The columns of the header, and those beside them that hold cells nobody has a role for; left to right. */
export function readColumnEvidence({ columns, pages }: Pick<TableReading, "columns" | "pages">, unassigned: readonly Item[]): EvidenceColumn[] {
  const top = pages[0]?.top ?? 0;
  const known = columns.map(({ left, right, role, label, corrected }): EvidenceColumn => ({
    left,
    right,
    role: modelRole(role),
    known: role !== "unknown",
    label: label && located(label, label.text),
    cell: label?.address ?? { row: top, column: left },
    corrected: corrected === true,
  }));
  const beside = new Set<number>();
  for (const { area, address } of unassigned) {
    if (pages.some(({ top: first, bottom }) => first <= address.row && address.row <= bottom) && !columns.some(({ left, right }) => left <= area.left && area.left <= right)) beside.add(area.left);
  }
  const others = [...beside].map((column): EvidenceColumn => ({ left: column, right: column, role: null, known: false, label: null, cell: { row: top, column }, corrected: false }));
  return [...known, ...others].sort((a, b) => a.left - b.left);
}
