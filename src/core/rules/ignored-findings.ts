/**
 * Findings that a person has looked at and lets stand, with the reason. One comes back when the cell it is about says something else.
 */
import type { Form } from "../form/form";
import { printAddress } from "../sheet/address";
import { textAt } from "./facts/cells";
import type { Finding } from "./finding";

/** One finding that is let stand. */
export interface IgnoredPlace {
  readonly rule: string;
  readonly message: string;
  readonly sheet: string;
  /** "B7" */
  readonly cell: string;
  /** What the finding was about, as a fingerprint; what a cell says is nobody's business but the cell's. */
  readonly about: string;
  readonly reason: string;
}

/** A rule that is let be in the whole workbook. */
export interface IgnoredRule {
  readonly rule: string;
  readonly reason: string;
}

export type IgnoredEntry = IgnoredPlace | IgnoredRule;

export function isPlace(entry: IgnoredEntry): entry is IgnoredPlace {
  return "cell" in entry;
}

export interface SortedFindings<F extends Finding> {
  readonly findings: readonly F[];
  readonly ignored: readonly { readonly finding: F; readonly entry: IgnoredEntry }[];
}

/**
 * Parts findings into those that count and those that are let stand. An entry whose row has moved finds it again by what it says; an
 * entry that fits nothing hides nothing. `formsOf` are the forms that were checked together.
 */
export function sortIgnored<F extends Finding>(findings: readonly F[], forms: readonly Form[], entries: readonly IgnoredEntry[]): SortedFindings<F> {
  if (entries.length === 0) return { findings, ignored: [] };
  const rules = new Map(entries.flatMap((entry) => (isPlace(entry) ? [] : [[entry.rule, entry] as const])));
  const places = entries.filter(isPlace);
  const asked = new Set(places.map(({ rule }) => rule));
  const hidden = new Map<F, IgnoredEntry>();
  const open: F[] = [];
  for (const finding of findings) {
    if (finding.message === "crash") continue;
    const whole = rules.get(finding.rule);
    if (whole) hidden.set(finding, whole);
    else if (asked.has(finding.rule)) open.push(finding);
  }
  const byPlace = new Map<string, F>();
  const byWords = new Map<string, F[]>();
  for (const finding of open) {
    const about = aboutOf(finding, forms);
    byPlace.set(keyOf(finding.rule, finding.message, finding.sheet, printAddress(finding.cell), about), finding);
    const words = keyOf(finding.rule, finding.message, finding.sheet, "", about);
    byWords.set(words, [...(byWords.get(words) ?? []), finding]);
  }
  const moved: IgnoredPlace[] = [];
  for (const entry of places) {
    const there = byPlace.get(keyOf(entry.rule, entry.message, entry.sheet, entry.cell, entry.about));
    if (there) hidden.set(there, entry);
    else moved.push(entry);
  }
  for (const entry of moved) {
    const elsewhere = byWords.get(keyOf(entry.rule, entry.message, entry.sheet, "", entry.about))?.find((finding) => !hidden.has(finding));
    if (elsewhere) hidden.set(elsewhere, entry);
  }
  return {
    findings: findings.filter((finding) => !hidden.has(finding)),
    ignored: findings.flatMap((finding) => {
      const entry = hidden.get(finding);
      return entry ? [{ finding, entry }] : [];
    }),
  };
}

/** The entry that lets a finding stand. */
export function ignoredPlace(finding: Finding, forms: readonly Form[], reason: string): IgnoredPlace {
  const { rule, message, sheet, cell } = finding;
  return { rule, message, sheet, cell: printAddress(cell), about: aboutOf(finding, forms), reason };
}

/** What the cells of the finding display, and by what its project and its row are called. */
function aboutOf({ form: index, sheet, cell, alsoCells }: Finding, forms: readonly Form[]): string {
  const form = index === null ? undefined : forms[index];
  const shown = [{ sheet, cell }, ...alsoCells].map((place) => {
    const own = form?.sheet === place.sheet ? form : forms.find((one) => one.sheet === place.sheet);
    return own ? textAt(own, place.cell) : "";
  });
  const row = form?.sheet === sheet ? form.indicators.find((indicator) => indicator.row === cell.row) : undefined;
  return fingerprint(JSON.stringify([form?.projectName?.text ?? "", row?.level3?.text ?? "", ...shown]));
}

function keyOf(rule: string, message: string, sheet: string, cell: string, about: string): string {
  return JSON.stringify([rule, message, sheet, cell, about]);
}

/** FNV-1a over UTF-16, two runs of 32 bits: no secret, only short and steady. */
function fingerprint(text: string): string {
  const run = (start: number): string => {
    let hash = start;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    return hash.toString(36);
  };
  return `${run(0x811c9dc5)}-${run(0x9e3779b9)}`;
}

/** The entries of a stored value. Anything that is none is left out, so that a bad value never hides a finding. */
export function parseIgnored(stored: unknown): readonly IgnoredEntry[] {
  return Array.isArray(stored) ? stored.flatMap((entry: unknown) => parseEntry(entry) ?? []) : [];
}

function parseEntry(entry: unknown): IgnoredEntry | null {
  if (typeof entry !== "object" || entry === null) return null;
  const { rule, message, sheet, cell, about, reason } = entry as Readonly<Record<string, unknown>>;
  if (typeof rule !== "string" || typeof reason !== "string") return null;
  if (cell === undefined && sheet === undefined) return { rule, reason };
  if (typeof message !== "string" || typeof sheet !== "string" || typeof cell !== "string" || typeof about !== "string") return null;
  return { rule, message, sheet, cell, about, reason };
}
