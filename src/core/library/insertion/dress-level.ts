/**
 * A level name as the sheet writes its own: broken into lines, letters apart.
 */
import { cellAt } from "../../sheet/grid";
import { columnOf, type InsertionTable, type LevelRole } from "./table";

/** The name in the writing of the other names of its column. */
export function dressLevel(table: InsertionTable, role: LevelRole, name: string): string {
  const column = columnOf(table, role);
  const texts = column ? table.body.map(({ row }) => cellAt(table.grid, row, column.left).text.trim()).filter((text) => text !== "") : [];
  const most = (look: RegExp): boolean => texts.length > 0 && texts.filter((text) => look.test(text)).length * 2 > texts.length;
  if (most(/\n\s*指标/)) return name.replace(/指标$/, "\n指标");
  if (most(/^\p{L}(?:[ \u3000]\p{L})+$/u)) return [...name].join(" ");
  return name;
}
