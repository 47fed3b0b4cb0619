/**
 * The named fields of the header: year, unit, project, goal, and the facts that have no field of their own.
 */
import { findYear } from "../form/dates";
import { foldText } from "../form/fold-text";
import type { BlankField, FactName, HeaderFact, HeaderField, Located } from "../form/form";
import type { HeaderTerm } from "../form/glossary";
import { blankPlaceOf, neighbourOf, rowOf, valueOf, type HeaderView, type Label } from "./header-view";
import { located, type Item } from "./sheet-view";

export interface Fields {
  readonly fiscalYear: Located<number> | null;
  readonly department: Located<string> | null;
  readonly projectName: Located<string> | null;
  readonly projectCode: Located<string> | null;
  readonly goal: Located<string> | null;
  readonly facts: readonly HeaderFact[];
  readonly blanks: readonly BlankField[];
}

interface Found {
  readonly label: Label;
  readonly value: Located<string> | null;
}

const FACTS: readonly FactName[] = ["period", "category", "purpose", "approvalBasis", "leader", "supervisor", "implementer", "longTermGoal", "goalActual", "grade", "scoringProfile"];

export function readFields(header: HeaderView, title: Item | null): Fields {
  const blanks: BlankField[] = [];
  const goal = readGoal(header);
  const projectName = firstFilled(header, ["projectName"], plain);
  const projectCode = firstFilled(header, ["projectCode"], plain);
  const department = readDepartment(header);
  const facts = FACTS.flatMap((name) => readAll(header, name, name === "longTermGoal" || name === "goalActual" ? withoutFilling : plain).map(({ label, value }) => ({ name, label: located(label.item, label.text), value })));
  const fiscalYear = readYear(header, title, projectName.value?.value ?? null);
  const note = (field: HeaderField, found: { readonly value: unknown; readonly blank: Label | null }): void => {
    if (found.value !== null || !found.blank) return;
    const { item, text } = found.blank;
    blanks.push({ field, label: located(item, text), cell: header.values.get(item)?.item.address ?? blankPlaceOf(header, item) });
  };
  note("fiscalYear", fiscalYear);
  note("department", department.unfilled ? { value: null, blank: department.unfilled } : department);
  note("projectName", projectName);
  note("projectCode", projectCode);
  note("goal", goal);
  const value = { fiscalYear: fiscalYear.value, department: department.value ?? departmentLine(header, title, department.blank), projectName: projectName.value };
  markRepeats(header, [value.department, value.projectName]);
  return { ...value, projectCode: projectCode.value, goal: goal.value, facts, blanks };
}

interface FirstFilled {
  readonly value: Located<string> | null;
  /** The first label without a value. */
  readonly blank: Label | null;
}

function firstFilled(header: HeaderView, terms: readonly HeaderTerm[], clean: (text: string) => string): FirstFilled {
  let blank: Label | null = null;
  let value: Located<string> | null = null;
  for (const term of terms) {
    for (const found of readAll(header, term, clean)) {
      value ??= found.value;
      if (!found.value) blank ??= found.label;
    }
  }
  return { value, blank };
}

/** Every label of a term with its value, in reading order. */
function readAll(header: HeaderView, term: HeaderTerm, clean: (text: string) => string): Found[] {
  const found: Found[] = [];
  for (const label of header.named.get(term) ?? []) {
    if (header.used.has(label.item) && !header.found.has(label.item)) continue;
    const value = readValue(header, label, clean);
    if (value || !isHeading(header, label)) found.push({ label, value });
  }
  return found;
}

function readValue(header: HeaderView, label: Label, clean: (text: string) => string): Located<string> | null {
  const value = valueOf(header, label);
  const text = value ? clean(value.text) : "";
  return value && text !== "" ? located(value.item, text) : null;
}

/** A label that only stands over or before other labels: 年度总体目标 beside 预期目标. */
function isHeading(header: HeaderView, label: Label): boolean {
  const next = neighbourOf(header, label.item);
  return label.rest === null && next !== null && header.labels.has(next) && next.area.left === label.item.area.right + 1 && label.item.area.bottom > label.item.area.top;
}

function plain(text: string): string {
  return text.trim();
}

/** A goal of which somebody wrote something: 目标1： and …… are the template's own. */
function withoutFilling(text: string): string {
  return /^(?:(?:目标)?\d*[:：、.。…;；—_]*)*$/.test(foldText(text)) ? "" : text.trim();
}

/** A unit's name without its code (203001…, …124001, 219-…) and without the place for its seal. */
function unitName(text: string): string {
  return text
    .trim()
    .replace(/[(（][^()（）]*(?:盖章|公章|签章|签字)[^()（）]*[)）]/g, "")
    .replace(/^[[【(（]?[\d０-９][\d０-９-]{2,}[\]】)）]?\s*[-—:：_]?\s*/, "")
    .replace(/\s*[-—_]?[[【(（]?[\d０-９]{3,}[\]】)）]?$/, "")
    .trim();
}

interface DepartmentFound extends FirstFilled {
  /** 实施单位 left blank where only 主管部门 is filled in: the unit that fills the form is still to be named. */
  readonly unfilled: Label | null;
}

function readDepartment(header: HeaderView): DepartmentFound {
  const named = firstFilled(header, ["department"], unitName);
  const office = officeUnderUnit(header);
  const own = firstFilled(header, ["implementer"], unitName);
  const above = firstFilled(header, ["supervisor"], unitName);
  const value = named.value ?? office ?? own.value ?? above.value;
  const unfilled = value !== null && value === above.value ? own.blank : null;
  return { value, blank: named.blank ?? own.blank ?? above.blank, unfilled };
}

/** 单位：某局, where 单位 is an office and not 万元. */
function officeUnderUnit(header: HeaderView): Located<string> | null {
  for (const label of header.named.get("unitOrMoneyUnit") ?? []) {
    if (/元$/.test(foldText(label.rest ?? ""))) continue;
    const value = readValue(header, label, unitName);
    if (value && looksLikeOffice(foldText(value.value))) return value;
  }
  return null;
}

const OFFICE = /(?:局|委|办|部|院|厅|处|站|所|馆|会|团|社|校|队|中心|政府|本级|学校|医院|办公室|法院|检察院|支队|街道|乡|镇|公司)(?:\(.*\))?$/;

function looksLikeOffice(folded: string): boolean {
  return folded.length >= 4 && folded.length <= 40 && OFFICE.test(folded);
}

/** Some forms print the unit on a line of its own under the title, with its code before it. */
function departmentLine(header: HeaderView, title: Item | null, blank: Label | null): Located<string> | null {
  if (blank) return null;
  for (const row of header.rows) {
    const items = rowOf(header, row);
    if (items.some((item) => header.labels.has(item) && !isUnitOfMoney(header, item))) return null;
    for (const item of items) {
      const name = unitName(item.text);
      if (item === title || header.labels.has(item) || !looksLikeOffice(foldText(name))) continue;
      header.used.add(item);
      return located(item, name);
    }
  }
  return null;
}

function isUnitOfMoney(header: HeaderView, item: Item): boolean {
  const term = header.labels.get(item)?.header;
  return term === "moneyUnit" || term === "unitOrMoneyUnit";
}

/** Lines under the title that say again what a label says further down. */
function markRepeats(header: HeaderView, values: readonly (Located<string> | null)[]): void {
  const names = new Set(values.flatMap((value) => (value ? [foldText(value.value)] : [])));
  for (const row of header.rows) {
    for (const item of rowOf(header, row)) if (names.has(item.folded)) header.used.add(item);
  }
}

const YEAR_LINE = /^\(?(?:(?:19|20)\d{2}|[\dxX*_]{0,4}|二[〇○零一二三四五六七八九]{3})年?\)?年?度?\)?$/;

function readYear(header: HeaderView, title: Item | null, projectName: string | null): { readonly value: Located<number> | null; readonly blank: Label | null } {
  const labelled = readAll(header, "fiscalYear", plain);
  for (const { value } of labelled) {
    const year = value && Number(/(?:19|20)\d{2}/.exec(foldText(value.value))?.[0]);
    if (value && year) return { value: { ...value, value: year }, blank: null };
  }
  for (const { label, value } of labelled) {
    const before = value ? undefined : rowOf(header, label.item.address.row).findLast(({ area }) => area.right < label.item.area.left);
    // 2026 | 年度, in cells of their own.
    if (!before || header.used.has(before) || !/^(?:19|20)\d{2}$/.test(before.folded)) continue;
    header.used.add(before);
    return { value: located(before, Number(before.folded)), blank: null };
  }
  let blank = labelled[0]?.label ?? null;
  for (const row of header.rows) {
    for (const item of rowOf(header, row)) {
      if (header.used.has(item) || !/年/.test(item.folded) || !YEAR_LINE.test(item.folded)) continue;
      header.used.add(item);
      const year = findYear(item.folded);
      if (year !== null) return { value: located(item, year), blank: null };
      blank ??= { item, header: "fiscalYear", fund: null, execution: null, budget: null, footer: null, text: item.text, rest: null };
    }
  }
  const line = lineOverTitle(header, title);
  if (line) return { value: line, blank };
  // A year in the project's own name is not the form's.
  const rest = title && (projectName ? title.folded.replace(foldText(projectName), "") : title.folded);
  const year = rest === null ? null : findYear(rest);
  return { value: title && year !== null ? located(title, year) : null, blank };
}

/** The first line of a title of two: 某县2026年度 over 项目支出绩效目标申报表. */
function lineOverTitle(header: HeaderView, title: Item | null): Located<number> | null {
  if (!title || findYear(title.folded) !== null) return null;
  const row = header.rows.findLast((above) => above < title.address.row);
  const [line, ...more] = row === undefined ? [] : rowOf(header, row);
  const year = line && more.length === 0 && !header.used.has(line) && line.folded.length <= 30 && /年度?$/.test(line.folded) ? findYear(line.folded) : null;
  if (!line || year === null) return null;
  header.used.add(line);
  return located(line, year);
}

/** 预期目标 and the year's goal first; a label 绩效目标 that only heads others is none. */
function readGoal(header: HeaderView): FirstFilled {
  const found: FirstFilled & { readonly rank: number } = { value: null, blank: null, rank: 9 };
  let best = found;
  for (const { label, value } of readAll(header, "goal", withoutFilling)) {
    const rank = goalRank(label);
    if (value) takeGoalRows(header, label, value);
    if (value && rank < best.rank) best = { value, blank: null, rank };
    else if (!value && !best.value && !best.blank) best = { ...best, blank: label };
  }
  return best;
}

function goalRank(label: Label): number {
  const folded = foldText(label.text);
  if (/预期|年初|设定/.test(folded)) return 0;
  return /年|当年/.test(folded) ? 1 : 2;
}

/** A goal may run on in rows below that have no label of their own, and say beside it what was reached. */
function takeGoalRows(header: HeaderView, label: Label, value: Located<string>): void {
  for (const item of value.cell.row === label.item.address.row ? rowOf(header, value.cell.row) : []) {
    if (item.area.left > value.cell.column && item.area.left > label.item.area.right && !header.labels.has(item)) header.used.add(item);
  }
  for (let row = value.cell.row + 1; header.rowSet.has(row); row++) {
    const items = rowOf(header, row);
    if (items.some((item) => header.labels.has(item) || item.area.left !== value.cell.column)) return;
    for (const item of items) header.used.add(item);
  }
}
