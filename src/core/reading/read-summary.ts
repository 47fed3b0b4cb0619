/**
 * A list of projects with their amounts: 汇总表.
 */
import type { Money, SummaryProject } from "../form/form";
import type { SummaryTerm } from "../form/glossary";
import { cleanNumber, declaredMoneyUnit, type MoneyUnit } from "../form/money";
import { isFooterLabel, isNote, isSubtotalLabel, isTotalLabel, numbersColumns } from "./labels";
import { readMoney } from "./read-money";
import type { CellRange } from "../sheet/address";
import { filledRowsBetween, itemsIn, located, type Item, type SheetView } from "./sheet-view";
import type { SummaryHeader } from "./summary-header";

export interface SummaryReading {
  readonly projects: readonly SummaryProject[];
  readonly total: Money | null;
  readonly used: readonly Item[];
  /** The last row of the list. */
  readonly bottom: number;
}

/** Reads the rows under the header until signatures or notes begin. Rows of 小计 are no projects. */
export function readSummary(view: SheetView, header: SummaryHeader, range: CellRange, unit: MoneyUnit | null): SummaryReading {
  const projects: SummaryProject[] = [];
  const indexes = new Map<SummaryProject, string>();
  const used: Item[] = header.columns.map(({ label }) => label);
  let total: Money | null = null;
  let bottom = header.row;
  const amountLabel = header.columns.find(({ role }) => role === "amount")?.label;
  const of = (amountLabel && declaredMoneyUnit(amountLabel.text)) ?? unit;
  for (const row of filledRowsBetween(view, header.row + 1, range.bottom)) {
    const items = itemsIn(view, row, range.left, range.right);
    const [first] = items;
    if (!first) continue;
    if (isFooterLabel(first) || isNote(first.folded)) break;
    bottom = row;
    if (numbersColumns(items)) {
      used.push(...items);
      continue;
    }
    const cells = new Map<SummaryTerm, Item>();
    for (const { role, label } of header.columns) {
      const item = items.find(({ area }) => area.left <= label.area.right && area.right >= label.area.left);
      if (item && !cells.has(role)) cells.set(role, item);
      if (item) used.push(item);
    }
    const amountItem = cells.get("amount");
    const amount = amountItem ? readMoney(amountItem, of) : null;
    const name = cells.get("name");
    if (items.some((item) => isTotalLabel(item.folded))) total ??= amount;
    else if (name && !items.some((item) => isSubtotalLabel(item.folded))) {
      const remark = cells.get("remark");
      const project = { row, name: located(name, name.text.trim()), amount, remark: remark ? located(remark, remark.text.trim()) : null };
      projects.push(project);
      indexes.set(project, cells.get("index")?.folded ?? "");
    }
  }
  return { projects: withoutGroups(projects, (project) => indexes.get(project) as string), total, used, bottom };
}

/**
 * Without the rows that only head groups of projects: numbered 一 where the projects are numbered 1, or not numbered and as much as the
 * projects below them come to.
 */
function withoutGroups(projects: readonly SummaryProject[], indexOf: (project: SummaryProject) => string): SummaryProject[] {
  const isNumbered = (project: SummaryProject): boolean => /^\d/.test(indexOf(project));
  if (!projects.some(isNumbered)) return [...projects];
  return projects.filter((project, i) => {
    if (isNumbered(project)) return true;
    if (/^\(?[一二三四五六七八九十]+[)、.]?$/.test(indexOf(project))) return false;
    let sum = 0;
    for (let below = i + 1; projects[below] && isNumbered(projects[below] as SummaryProject); below++) sum += projects[below]?.amount?.value ?? 0;
    return sum === 0 || cleanNumber(sum) !== project.amount?.value;
  });
}
