/**
 * What a rule is. One rule, one file; everything that is known about it stands on it.
 */
import type { Form, FormKind } from "../form/form";
import type { CellAddress } from "../sheet/address";
import type { CellContent } from "../sheet/edit";
import type { WordData, Words } from "../words";
import type { Finding, Severity, SheetCell } from "./finding";
import type { Practice } from "./practice";

/** What a rule's check reports; the engine adds rule, severity, sheet and form. */
export interface Complaint {
  /** The cell a click goes to. */
  readonly cell: CellAddress;
  /** Only where the cell is on another sheet than the form under check. */
  readonly sheet?: string;
  readonly alsoCells?: readonly (CellAddress | SheetCell)[];
  /** Key of `Rule.messages`; "default" where left out. */
  readonly message?: string;
  /** Only where this case is milder or graver than the rule as a whole. */
  readonly severity?: Severity;
  readonly data?: WordData;
}

/** A complaint of a rule that looks at all forms: it names its sheet and the form that it belongs to. */
export type WorkbookComplaint = Complaint & { readonly form: number | null; readonly sheet: string };

/** All forms that are checked together, and what the county has settled for itself. */
export interface CheckContext {
  readonly forms: readonly Form[];
  readonly practice: Practice;
}

/** One cell of a fix: what it displays now and what it is to hold. `sheet` only where it is not the finding's own. */
export interface CellFix {
  readonly sheet?: string;
  readonly cell: CellAddress;
  readonly from: string;
  readonly to: CellContent;
}

/** One way to mend a finding. `title` only where a person chooses between several. */
export interface FixOption {
  readonly title?: Words;
  readonly data?: WordData;
  readonly cells: readonly CellFix[];
}

/**
 * A graver rule that stands for this one: where it found the same cell, row, form or workbook at fault, this rule is silent,
 * because one defect is one finding. Hints silence nothing.
 */
export interface Yield {
  readonly code: string;
  readonly over: "cell" | "row" | "form" | "workbook";
  /** Only where the other rule gives this message. */
  readonly message?: string;
}

interface RuleFacts {
  /** Code of the catalogue, "A02". */
  readonly code: string;
  /** A name that speaks, kebab-case and equal to the file's name: "amounts-agree". */
  readonly name: string;
  readonly severity: Severity;
  /** Heading of the rule's group in the pane: 资金前后不一致. */
  readonly title: Words;
  /** Each message says what is wrong, with both values. */
  readonly messages: { readonly default: Words } & Readonly<Record<string, Words>>;
  /** Why a reviewer cares. */
  readonly why: Words;
  /** What to do. */
  readonly how: Words;
  /** Whether the add-in can mend it, and whether without asking. Safe: no meaning can change. */
  readonly fix: { readonly safe: boolean; readonly title: Words } | null;
  /** Where the rule comes from: a regulation, or the seed forms. */
  readonly evidence: string;
  /** Short table texts for the docs; both are executed. `practice` only where the rule speaks under a local practice alone. */
  readonly examples: { readonly bad: string; readonly good: string; readonly practice?: Partial<Practice> };
  readonly yieldsTo?: readonly Yield[];
  /**
   * The changes that mend a finding of this rule in `form`: none where this case needs a person's own words, one where it is certain,
   * several where a person chooses. A rule whose fix is safe never gives more than one.
   */
  readonly plan?: (form: Form, finding: Finding, context: CheckContext) => readonly FixOption[];
}

/** Looks at one form at a time. */
export interface FormRule extends RuleFacts {
  readonly scope: "form";
  /** The kinds of form it speaks of; all where left out. */
  readonly kinds?: readonly FormKind[];
  /** Its answer hangs on the other forms too, so that it has to be asked again when one of them changes. */
  readonly looksAround?: true;
  readonly check: (form: Form, context: CheckContext) => Iterable<Complaint>;
}

/** Looks at all forms together: summary × project forms × department form. */
export interface WorkbookRule extends RuleFacts {
  readonly scope: "workbook";
  readonly check: (context: CheckContext) => Iterable<WorkbookComplaint>;
}

export type Rule = FormRule | WorkbookRule;

/** The forms that are sent in before the year: their wording is still open. */
export const TARGET_FORMS: readonly FormKind[] = ["project-target", "department-target"];

/** Forms with a table of indicators. */
export const INDICATOR_FORMS: readonly FormKind[] = ["project-target", "department-target", "self-evaluation", "monitoring"];

/** Both languages of one text. */
export function words(chinese: string, english: string): Words {
  return { "zh-CN": chinese, "en-US": english };
}
