/**
 * What a rule is. One rule, one file; everything that is known about it stands on it.
 */
import type { Form } from "../form/form";
import type { CellAddress } from "../sheet/address";
import type { WordData, Words } from "../words";
import type { Severity, SheetCell } from "./finding";

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

/** All forms that are checked together, and where the one under check stands among them. */
export interface CheckContext {
  readonly forms: readonly Form[];
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
  /** Whether the add-in can mend it, and whether without asking. */
  readonly fix: { readonly safe: boolean; readonly title: Words } | null;
  /** Where the rule comes from: a regulation, or the seed forms. */
  readonly evidence: string;
  /** Short table texts for the docs; both are executed. */
  readonly examples: { readonly bad: string; readonly good: string };
}

/** Looks at one form at a time. */
export interface FormRule extends RuleFacts {
  readonly scope: "form";
  readonly check: (form: Form, context: CheckContext) => Iterable<Complaint>;
}

/** Looks at all forms together: summary × project forms × department form. */
export interface WorkbookRule extends RuleFacts {
  readonly scope: "workbook";
  readonly check: (context: CheckContext) => Iterable<Complaint & { readonly form: number | null; readonly sheet: string }>;
}

export type Rule = FormRule | WorkbookRule;
