/**
 * How badly a look suits a role: 0 is perfect, 1 plausible, from 3 on hardly believable, 6 out of the question. The table is the
 * reader's whole knowledge of what belongs in which column; labels and places are weighed against it (align-row.ts).
 */
import type { ColumnRole } from "../form/form";
import type { Shape } from "./shape";

/** Roles of columns while reading: the model's, 定性/定量 in a column of its own, and columns that are known or only counted. */
export type TableRole = ColumnRole | "quality" | "index" | "extra" | "unknown";

/** The role in the model, or null for a column that has no place there. */
export function modelRole(role: TableRole): ColumnRole | null {
  return role === "quality" || role === "index" || role === "extra" || role === "unknown" ? null : role;
}

type JudgedRole = Exclude<TableRole, "index" | "extra" | "unknown">;

const JUDGED: readonly JudgedRole[] = [
  "level1", "level2", "level3", "operator", "value", "unit", "description", "explanation", "scoring", "basis", "remark", "weight", "actual", "score", "deviation", "quality",
];

const TABLE: readonly (readonly [Shape, string])[] = [
  //            l1  l2  l3  opr val uni des exp sco bas rem wei act sco dev qua
  ["level1", "  0.0 3.0 4.0 6.0 5.0 6.0 5.0 5.0 6.0 5.0 4.0 6.0 5.0 6.0 5.0 6.0"],
  ["level2", "  4.0 0.0 3.0 6.0 5.0 6.0 5.0 5.0 6.0 5.0 4.0 6.0 5.0 6.0 5.0 6.0"],
  ["level1or2", "0.3 0.3 0.6 6.0 5.0 6.0 3.5 3.5 6.0 5.0 4.0 6.0 5.0 6.0 5.0 6.0"],
  ["strangeLevel", "1.0 0.2 0.8 6.0 4.0 5.0 2.0 2.0 6.0 3.0 3.0 6.0 4.0 6.0 4.0 6.0"],
  ["sign", "    6.0 6.0 6.0 0.0 3.0 5.0 6.0 6.0 6.0 6.0 3.0 6.0 4.0 6.0 6.0 3.0"],
  ["quality", " 6.0 6.0 5.0 0.0 3.5 4.0 5.0 5.0 6.0 5.0 2.2 6.0 4.0 6.0 5.0 0.0"],
  ["unit", "    5.0 5.0 3.5 5.0 2.0 0.0 4.0 4.0 5.0 4.0 2.5 5.0 2.5 6.0 4.0 5.0"],
  ["none", "    5.0 5.0 5.0 1.5 2.5 0.0 3.0 3.0 4.0 3.0 0.8 3.0 1.5 3.0 0.3 3.0"],
  ["number", "  6.0 6.0 4.5 6.0 0.0 4.5 5.0 5.0 5.0 5.0 2.5 0.2 0.0 0.0 4.0 6.0"],
  ["quantity", "6.0 6.0 2.0 5.0 0.0 4.5 3.0 3.0 4.0 4.0 2.0 2.5 0.0 4.0 3.0 6.0"],
  ["points", "  6.0 6.0 5.0 6.0 1.0 4.0 5.0 5.0 3.0 5.0 2.5 0.0 1.5 0.2 4.0 6.0"],
  ["deadline", "6.0 6.0 2.0 5.0 0.2 5.0 3.0 3.0 4.0 3.0 2.0 6.0 0.5 6.0 3.0 6.0"],
  ["scoring", " 6.0 6.0 5.0 6.0 4.5 6.0 4.0 3.5 0.0 3.0 3.0 6.0 4.0 6.0 3.5 6.0"],
  ["scoreReason", "6.0 6.0 6.0 6.0 6.0 6.0 6.0 6.0 6.0 6.0 3.0 6.0 3.0 0.0 3.0 6.0"],
  ["measure", " 2.5 2.0 0.0 6.0 1.5 4.5 0.3 0.3 2.5 0.7 1.0 6.0 1.5 6.0 1.0 5.0"],
  ["state", "   3.0 3.0 2.0 5.0 0.2 4.0 2.0 2.0 3.5 1.0 1.0 6.0 0.2 6.0 1.0 5.0"],
  ["sentence", "5.0 5.0 1.0 6.0 0.8 6.0 0.0 0.0 1.5 1.0 0.6 6.0 0.8 6.0 0.0 6.0"],
  ["phrase", "  1.5 1.5 0.2 5.0 0.6 3.0 0.6 0.6 2.5 0.5 0.5 6.0 0.6 6.0 0.4 5.0"],
  ["placeholder", "1.0 1.0 0.5 2.0 0.5 1.0 0.5 0.5 0.5 0.5 0.5 1.0 0.5 1.0 0.5 1.0"],
  ["error", "   1.0 1.0 1.0 1.0 0.5 1.0 1.0 1.0 1.0 1.0 1.0 0.5 0.5 0.5 1.0 1.0"],
];

const COSTS = Object.fromEntries(
  TABLE.map(([shape, costs]) => {
    const numbers = costs.trim().split(/\s+/).map(Number);
    return [shape, Object.fromEntries(JUDGED.map((role, i) => [role, numbers[i]]))];
  }),
) as Readonly<Record<Shape, Readonly<Record<JudgedRole, number>>>>;

/** Shapes that a column of other contents takes without complaint: nothing is known of what belongs there. */
const ANYTHING = 0.6;

/** The cost of a cell of this look in a column of this role, 0 to 6. */
export function misfit(shape: Shape, role: TableRole): number {
  if (role === "index") return shape === "number" ? 0 : 3;
  if (role === "extra" || role === "unknown") return ANYTHING;
  return COSTS[shape][role];
}
