/**
 * A list of indicators of many projects in one table: 单位名称 | 项目名称 | 预算数 | 年度绩效目标 | 一级指标 …. Each project of it is a form.
 */
import type { FundField, Funds, Located, Money } from "../form/form";
import { declaredMoneyUnit, type MoneyUnit } from "../form/money";
import { readMoney } from "./read-money";
import { itemAt, located, type Item, type SheetView } from "./sheet-view";
import type { TableHeader } from "./table-header";

/** One project of a list: its rows, and what the columns left of the levels say of it. */
export interface ListedProject {
  readonly top: number;
  readonly bottom: number;
  readonly projectName: Located<string> | null;
  readonly projectCode: Located<string> | null;
  readonly department: Located<string> | null;
  readonly goal: Located<string> | null;
  readonly funds: Funds;
}

interface ListColumns {
  readonly name: Item;
  readonly code: Item | undefined;
  readonly department: Item | undefined;
  readonly goal: Item | undefined;
  readonly funds: readonly { readonly field: FundField; readonly label: Item }[];
}

/** The projects of a table in order, or null where the table is of one project alone. `bottom` is the last row of the table. */
export function readList(view: SheetView, header: TableHeader, rows: readonly number[], bottom: number, unit: MoneyUnit | null): ListedProject[] | null {
  const columns = columnsOf(header);
  if (!columns) return null;
  const units = unitsBetween(view, header, columns.name, rows);
  const starts: { readonly row: number; readonly name: Item | null }[] = [];
  for (const row of rows) {
    const name = itemAt(view, row, columns.name.area.left);
    const last = starts.at(-1);
    // A name left blank below its first row goes on; one that is printed again is the same project.
    if (!last || (name !== null && name.folded !== last.name?.folded)) starts.push({ row, name });
  }
  return starts.map(({ row, name }, i) => {
    const text = (label: Item | undefined): Located<string> | null => {
      const item = label ? itemAt(view, row, label.area.left) : null;
      return item && located(item, item.text.trim());
    };
    const funds: { [field in FundField]: Money | null } = { projectAmount: null, annualTotal: null, fiscal: null, carriedOver: null, other: null, superior: null };
    for (const { field, label } of columns.funds) {
      const item = itemAt(view, row, label.area.left);
      funds[field] ??= item && readMoney(item, declaredMoneyUnit(label.text) ?? unit);
    }
    return {
      top: row,
      bottom: (starts[i + 1]?.row ?? bottom + 1) - 1,
      projectName: name && located(name, name.text.trim()),
      projectCode: text(columns.code),
      department: text(columns.department) ?? units.get(row) ?? null,
      goal: text(columns.goal),
      funds,
    };
  });
}

/** Under 单位名称、项目名称 a unit stands on a row of its own above its projects; by the rows of their indicators. */
function unitsBetween(view: SheetView, header: TableHeader, name: Item, rows: readonly number[]): ReadonlyMap<number, Located<string>> {
  const units = new Map<number, Located<string>>();
  if (!/单位.*项目/.test(name.folded)) return units;
  let unit: Located<string> | null = null;
  let above = header.bottom;
  for (const row of rows) {
    for (let between = above + 1; between < row; between++) {
      const item = itemAt(view, between, name.area.left);
      if (item?.address.row === between) unit = located(item, item.text.trim());
    }
    above = row;
    if (unit) units.set(row, unit);
  }
  return units;
}

function columnsOf({ asides }: TableHeader): ListColumns | null {
  const named = (...terms: readonly string[]): Item | undefined =>
    terms.flatMap((term) => asides.find(({ means }) => means.header === term) ?? [])[0];
  const name = named("projectName");
  if (!name) return null;
  const funds = asides.flatMap((label) => {
    const field = label.means.fund;
    return field && field !== "otherKind" ? [{ field, label }] : [];
  });
  return { name, code: named("projectCode"), department: named("department", "implementer", "supervisor"), goal: named("goal"), funds };
}
