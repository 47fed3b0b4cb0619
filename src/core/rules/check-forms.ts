/**
 * Runs the catalogue over forms that were read. Linear in cells and findings, but for the final sort.
 */
import type { Form } from "../form/form";
import { isBlankForm } from "./facts/blank-form";
import type { Finding, Severity, SheetCell } from "./finding";
import { RULES } from "./index";
import { DEFAULT_PRACTICE, type Practice } from "./practice";
import type { CheckContext, Complaint, FormRule, Rule, Yield } from "./rule";

export interface CheckOptions {
  readonly practice?: Practice;
  /** Codes of the only rules to run; all where left out. */
  readonly only?: readonly string[];
  /** Another catalogue than the product's own; for tests of the engine. */
  readonly rules?: readonly Rule[];
  /** What a rule's own fault does: a finding with the message key "crash", or the exception itself. */
  readonly onCrash?: "report" | "throw";
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/**
 * All findings on the forms, which are checked together: by sheet in the order of the forms, then row, column and severity.
 * Throws a rule's own exception only with `onCrash: "throw"`.
 */
export function checkForms(forms: readonly Form[], options: CheckOptions = {}): Finding[] {
  const { practice = DEFAULT_PRACTICE, only, rules = RULES, onCrash = "report" } = options;
  const context: CheckContext = { forms, practice };
  const active = rules.filter((rule) => !practice.off.includes(rule.code) && (only?.includes(rule.code) ?? true));
  const own = active.filter((rule): rule is FormRule => rule.scope === "form" && rule.looksAround !== true);
  const known = only ? null : knownAnswers(practice, rules);
  const findings: Finding[] = [];
  const answers = answersOf(own, forms, (form) => known?.get(form), context, (rule, index, fault) => findings.push(crashOf(rule, index, fault, forms, onCrash)));
  forms.forEach((form, index) => {
    const told = answers[index] as Answers;
    if (told.whole) known?.set(form, told);
    for (const { rule, complaint } of told.answers) findings.push(findingOf(rule, complaint, complaint.sheet ?? form.sheet, index, practice));
  });
  for (const rule of active) {
    if (rule.scope === "workbook") {
      run(rule, null, findings, onCrash, forms, () => {
        for (const complaint of rule.check(context)) findings.push(findingOf(rule, complaint, complaint.sheet, complaint.form, practice));
      });
    } else if (rule.looksAround) {
      forms.forEach((form, index) => {
        if (!speaksOf(rule, form)) return;
        run(rule, index, findings, onCrash, forms, () => {
          for (const complaint of rule.check(form, context)) findings.push(findingOf(rule, complaint, complaint.sheet ?? form.sheet, index, practice));
        });
      });
    }
  }
  return sorted(withoutEchoes(withoutBlankForms(findings, forms), active), forms);
}

/** What the rules that look at one form alone have to say about it. */
interface Answers {
  readonly answers: readonly { readonly rule: FormRule; readonly complaint: Complaint }[];
  /** No rule broke off. */
  readonly whole: boolean;
}

const known = new WeakMap<Practice, WeakMap<readonly Rule[], WeakMap<Form, Answers>>>();

/** A form that was checked before under the same practice is not checked again: while somebody types, only the form they type in is a new one. */
function knownAnswers(practice: Practice, rules: readonly Rule[]): WeakMap<Form, Answers> {
  const byRules = kept(known, practice, () => new WeakMap<readonly Rule[], WeakMap<Form, Answers>>());
  return kept(byRules, rules, () => new WeakMap<Form, Answers>());
}

/** So many forms stay in the processor's memory while all rules pass over them, and each rule is asked often enough in a row to be quick. */
const AT_ONCE = 24;

/** Asks the rules about every form whose answers are not known: a few forms at a time, one rule after the other. */
function answersOf(
  rules: readonly FormRule[],
  forms: readonly Form[],
  knownOf: (form: Form) => Answers | undefined,
  context: CheckContext,
  onFault: (rule: FormRule, index: number, fault: unknown) => void,
): readonly Answers[] {
  const asked = forms.map((form, index) => ({ form, index, known: knownOf(form), answers: [] as { rule: FormRule; complaint: Complaint }[], whole: true }));
  const open = asked.filter((one) => !one.known);
  for (let first = 0; first < open.length; first += AT_ONCE) {
    const some = open.slice(first, first + AT_ONCE);
    for (const rule of rules) {
      for (const one of some) {
        if (!speaksOf(rule, one.form)) continue;
        const before = one.answers.length;
        try {
          for (const complaint of rule.check(one.form, context)) one.answers.push({ rule, complaint });
        } catch (fault) {
          one.answers.length = before;
          one.whole = false;
          onFault(rule, one.index, fault);
        }
      }
    }
  }
  return asked.map(({ known: old, answers, whole }) => old ?? { answers, whole });
}

function speaksOf({ kinds }: FormRule, { kind }: Form): boolean {
  return kinds?.includes(kind) ?? true;
}

/** The value kept under the key, made when it is first asked for. */
function kept<Key, Value>(store: { get: (key: Key) => Value | undefined; set: (key: Key, value: Value) => unknown }, key: Key, make: () => Value): Value {
  let value = store.get(key);
  if (value === undefined) store.set(key, (value = make()));
  return value;
}

/** Runs one rule over one form or all of them; its exception becomes a finding, or is passed on. What it said before it broke off does not count. */
function run(rule: Rule, index: number | null, findings: Finding[], onCrash: "report" | "throw", forms: readonly Form[], check: () => void): void {
  const before = findings.length;
  try {
    check();
  } catch (fault) {
    findings.length = before;
    findings.push(crashOf(rule, index, fault, forms, onCrash));
  }
}

/** A rule's own fault as a finding, or the fault itself. */
function crashOf(rule: Rule, index: number | null, fault: unknown, forms: readonly Form[], onCrash: "report" | "throw"): Finding {
  if (onCrash === "throw") throw fault;
  const form = forms[index ?? 0];
  return {
    rule: rule.code,
    severity: "warning",
    message: "crash",
    sheet: form?.sheet ?? "",
    cell: { row: form?.range.top ?? 0, column: form?.range.left ?? 0 },
    data: { reason: fault instanceof Error ? fault.message : String(fault) },
    alsoCells: [],
    form: index,
  };
}

function findingOf(rule: Rule, complaint: Complaint, sheet: string, form: number | null, practice: Practice): Finding {
  return {
    rule: rule.code,
    severity: severityOf(rule, complaint, practice),
    message: complaint.message ?? "default",
    sheet,
    cell: complaint.cell,
    data: complaint.data ?? {},
    alsoCells: (complaint.alsoCells ?? []).map((cell): SheetCell => ("cell" in cell ? cell : { sheet, cell })),
    form,
  };
}

/** A county's own severity speaks for the rule; a case that the rule itself calls milder stays milder. */
function severityOf(rule: Rule, complaint: Complaint, practice: Practice): Severity {
  const settled = practice.severities[rule.code];
  if (settled === undefined) return complaint.severity ?? rule.severity;
  return complaint.severity !== undefined && GRAVITY[complaint.severity] > GRAVITY[settled] ? complaint.severity : settled;
}

/** A form that nobody has filled in gets the one hint of A01 that says so. */
function withoutBlankForms(findings: readonly Finding[], forms: readonly Form[]): Finding[] {
  const blank = forms.map(isBlankForm);
  return findings.filter(({ form, rule }) => form === null || blank[form] !== true || rule === "A01");
}

/** Drops the findings whose rule yields to another that found the same place at fault. */
function withoutEchoes(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const yields = new Map(rules.flatMap((rule) => (rule.yieldsTo ? [[rule.code, rule.yieldsTo] as const] : [])));
  const heard = new Map<string, Yield[]>();
  for (const own of [...yields.values()].flat()) heard.set(own.code, [...(heard.get(own.code) ?? []), own]);
  const places = new Set<string>();
  for (const { rule, message, severity, sheet, cell, alsoCells, form } of findings) {
    // A hint is no reason to keep a graver thing back, and a rule that failed found nothing.
    if (message === "crash" || severity === "hint") continue;
    for (const own of heard.get(rule) ?? []) {
      if (own.message !== undefined && own.message !== message) continue;
      for (const at of [{ sheet, cell }, ...alsoCells]) places.add(placeOf(own, at, form));
    }
  }
  return findings.filter((finding) => !(yields.get(finding.rule) ?? []).some((own) => places.has(placeOf(own, finding, finding.form))));
}

function placeOf({ code, over, message = "" }: Yield, { sheet, cell }: SheetCell, form: number | null): string {
  const place = { cell: `${sheet}!${cell.row},${cell.column}`, row: `${form} ${sheet}!${cell.row}`, form: String(form), workbook: "" }[over];
  return `${code} ${message} ${over} ${place}`;
}

function sorted(findings: readonly Finding[], forms: readonly Form[]): Finding[] {
  const order = new Map<string, number>();
  for (const { sheet } of forms) if (!order.has(sheet)) order.set(sheet, order.size);
  const place = (sheet: string): number => order.get(sheet) ?? order.size;
  return findings.toSorted(
    (a, b) =>
      place(a.sheet) - place(b.sheet) ||
      a.cell.row - b.cell.row ||
      a.cell.column - b.cell.column ||
      GRAVITY[a.severity] - GRAVITY[b.severity] ||
      (a.rule < b.rule ? -1 : 1),
  );
}
