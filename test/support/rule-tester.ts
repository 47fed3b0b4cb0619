/**
 * Tables of forms with marks where a rule is to complain: "15{A02}". Too few complaints fail, and so do too many.
 *
 *   = 汇总表                     begins a sheet; without one the table is the sheet 表
 *   项目资金 | 15{A02} | …       the notation of grid-from-text.ts; a mark belongs to its cell and is no part of its text
 */
import { readWorkbookForms } from "../../src/core/reading/read-forms";
import { checkForms } from "../../src/core/rules/check-forms";
import type { Finding } from "../../src/core/rules/finding";
import { DEFAULT_PRACTICE, type Practice } from "../../src/core/rules/practice";
import type { Rule } from "../../src/core/rules/rule";
import { printAddress } from "../../src/core/sheet/address";
import type { Grid } from "../../src/core/sheet/grid";
import type { Form } from "../../src/core/form/form";
import { gridFromText } from "./grid-from-text";

export interface MarkedSheets {
  readonly grids: readonly Grid[];
  readonly forms: readonly Form[];
  /** "表!B7 A02" for every mark, sorted. */
  readonly marks: readonly string[];
}

const MARK = /\{([A-J]\d{2})\}/g;

/** Reads marked tables: the sheets without their marks, the forms in them, and the marks. */
export function readMarked(text: string): MarkedSheets {
  const sheets: { name: string; lines: string[] }[] = [];
  for (const line of text.replace(/^\s*\n/, "").replace(/\n\s*$/, "").split("\n")) {
    const name = /^= (.+)$/.exec(line)?.[1];
    if (name !== undefined) sheets.push({ name: name.trim(), lines: [] });
    else if (sheets.length === 0) sheets.push({ name: "表", lines: [line] });
    else sheets.at(-1)?.lines.push(line);
  }
  const marks: string[] = [];
  const grids = sheets.map(({ name, lines }) => {
    lines.forEach((line, row) => {
      line.replaceAll("\\|", "  ").split("|").forEach((cell, column) => {
        for (const [, code] of cell.matchAll(MARK)) marks.push(`${name}!${printAddress({ row, column })} ${code}`);
      });
    });
    return gridFromText(lines.map((line) => line.replace(MARK, "")).join("\n"), { sheet: name });
  });
  return { grids, forms: readWorkbookForms(grids), marks: marks.toSorted() };
}

/** The places of findings as marks are written. */
export function placesOf(findings: readonly Finding[]): string[] {
  return findings.map(({ sheet, cell, rule }) => `${sheet}!${printAddress(cell)} ${rule}`).toSorted();
}

/** The findings of one rule; the rules that speak instead of it run as well. */
export function findingsOf(rule: Rule, forms: readonly Form[], practice: Partial<Practice> = {}): Finding[] {
  const only = [rule.code, ...(rule.yieldsTo ?? []).map(({ code }) => code)];
  return checkForms(forms, { only, practice: { ...DEFAULT_PRACTICE, ...practice }, onCrash: "throw" }).filter((finding) => finding.rule === rule.code);
}

/** Fails unless the rule complains at exactly the marked cells. */
export function expectMarks(rule: Rule, text: string, practice: Partial<Practice> = {}): void {
  const { forms, marks } = readMarked(text);
  expect(forms.length).toBeGreaterThan(0);
  expect(placesOf(findingsOf(rule, forms, practice))).toEqual(marks.filter((mark) => mark.endsWith(rule.code)));
}
