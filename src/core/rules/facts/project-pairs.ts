/**
 * Which row of a summary speaks of which project form: by name, never by position.
 */
import type { Form, SummaryProject } from "../../form/form";
import { differ, budgetsOf } from "./money";
import { bareName, likeness, pairsOf } from "./likeness";
import { oncePer } from "./once-per";

export interface ProjectPair {
  readonly summary: number;
  readonly project: SummaryProject;
  /** Index of the project form. */
  readonly form: number;
  /** 1 for the same name. */
  readonly likeness: number;
}

export interface ProjectPairs {
  readonly pairs: readonly ProjectPair[];
  readonly rowsAlone: readonly { readonly summary: number; readonly project: SummaryProject }[];
  /** Indices of project forms that no summary names; empty where the workbook has no summary. */
  readonly formsAlone: readonly number[];
}

/** From here on two names may mean one project. */
const ALIKE = 0.5;
/** From here on they do, whatever the amounts say. */
const NEARLY_SAME = 0.8;
/** A pair of characters that stands in more names than this tells nothing (经费, 工作); keeps the search linear. */
const COMMON = 40;

/**
 * Pairs rows and forms, same names first, then the most alike. Unlike amounts keep half-alike names apart. Every summary may list a form:
 * a department's own list and one that goes with it say the same.
 */
export const pairProjects = oncePer(findPairs);

interface OpenRow {
  readonly summary: number;
  readonly project: SummaryProject;
  readonly name: string;
}

function findPairs(forms: readonly Form[]): ProjectPairs {
  const rows: OpenRow[] = forms.flatMap((form, summary) =>
    form.kind === "project-summary" ? form.projects.map((project) => ({ summary, project, name: bareName(project.name.value) })) : [],
  );
  const names = new Map<number, string>();
  forms.forEach((form, i) => {
    // Where the form's own name is blank (A01), its sheet is usually called after it.
    if (form.kind === "project-target") names.set(i, bareName(form.projectName?.value ?? form.sheet));
  });
  if (rows.length === 0) return { pairs: [], rowsAlone: [], formsAlone: [] };

  const byName = new Map<string, number[]>();
  for (const [form, name] of names) byName.set(name, [...(byName.get(name) ?? []), form]);
  const pairs: ProjectPair[] = [];
  const open: OpenRow[] = [];
  /** Forms that each summary lists under their own names. */
  const listed = new Map<number, Set<number>>(rows.map(({ summary }) => [summary, new Set()]));
  for (const row of rows) {
    const own = listed.get(row.summary);
    const form = byName.get(row.name)?.find((candidate) => !own?.has(candidate));
    if (form === undefined) open.push(row);
    else {
      pairs.push({ ...row, form, likeness: 1 });
      own?.add(form);
    }
  }
  const reserved = namedElsewhere(listed);
  const free = ({ summary, form }: ProjectPair): boolean => listed.get(summary)?.has(form) !== true && reserved.get(summary)?.has(form) !== true;
  const candidates = alike(open, names, forms).toSorted((x, y) => y.likeness - x.likeness);
  const taken = new Set<SummaryProject>();
  for (const pair of candidates) {
    if (taken.has(pair.project) || !free(pair)) continue;
    taken.add(pair.project);
    listed.get(pair.summary)?.add(pair.form);
    pairs.push(pair);
  }
  const paired = new Set(pairs.map(({ form }) => form));
  return { pairs, rowsAlone: open.filter(({ project }) => !taken.has(project)), formsAlone: [...names.keys()].filter((form) => !paired.has(form)) };
}

/** A list that goes on on another sheet names other forms; two lists of the same forms are each looked at for itself. */
function namedElsewhere(listed: ReadonlyMap<number, ReadonlySet<number>>): ReadonlyMap<number, ReadonlySet<number>> {
  const lists = [...listed];
  return new Map(
    lists.map(([summary, own]) => {
      const apart = lists.filter(([other, named]) => other !== summary && ![...named].some((form) => own.has(form)));
      return [summary, new Set(apart.flatMap(([, named]) => [...named]))];
    }),
  );
}

function alike(rows: readonly OpenRow[], names: ReadonlyMap<number, string>, forms: readonly Form[]): ProjectPair[] {
  const byPair = new Map<string, number[]>();
  for (const [form, name] of names) for (const pair of pairsOf(name).keys()) byPair.set(pair, [...(byPair.get(pair) ?? []), form]);
  return rows.flatMap(({ summary, project, name }) => {
    const near = new Set([...pairsOf(name).keys()].flatMap((pair) => {
      const holders = byPair.get(pair) ?? [];
      return holders.length > COMMON ? [] : holders;
    }));
    return [...near].flatMap((form) => {
      const alikeness = likeness(name, names.get(form) ?? "");
      const enough = alikeness >= NEARLY_SAME || (alikeness >= ALIKE && !amountsDiffer(project, forms[form]));
      return enough ? [{ summary, project, form, likeness: alikeness }] : [];
    });
  });
}

/** Whether both state an amount and it is not the same. */
function amountsDiffer({ amount }: SummaryProject, form: Form | undefined): boolean {
  const budgets = form ? budgetsOf(form) : [];
  return amount !== null && budgets.length > 0 && budgets.every(({ value }) => differ(value, amount.value));
}
