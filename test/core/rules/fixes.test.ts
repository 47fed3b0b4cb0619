/**
 * The law of fixes: apply one, read again, and that finding is gone and nothing new has come; all safe ones together end in a form
 * that has none left, and doing it again changes nothing.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { RULES } from "../../../src/core/rules";
import { checkForms } from "../../../src/core/rules/check-forms";
import type { Finding } from "../../../src/core/rules/finding";
import { planFix } from "../../../src/core/rules/plan-fix";
import { printAddress } from "../../../src/core/sheet/address";
import type { Grid } from "../../../src/core/sheet/grid";
import { readWorkbook } from "../../../src/files/read-workbook";
import { applyOption } from "../../support/apply-fixes";
import { casesOf } from "../../support/rule-cases";
import { readMarked } from "../../support/rule-tester";

const WORKBOOKS = join(__dirname, "../../fixtures/workbooks");

function keyOf({ rule, sheet, cell, message }: Finding): string {
  return `${rule} ${message} ${sheet}!${printAddress(cell)}`;
}

const read = new WeakMap<Grid, readonly Form[]>();

/** Sheets that a fix leaves alone are not read again. */
function formsOf(grid: Grid): readonly Form[] {
  let forms = read.get(grid);
  if (!forms) read.set(grid, (forms = readForms(grid)));
  return forms;
}

function check(grids: readonly Grid[]): { findings: Finding[]; plan: (finding: Finding) => ReturnType<typeof planFix> } {
  const forms = grids.flatMap(formsOf);
  return { findings: checkForms(forms, { onCrash: "throw" }), plan: (finding) => planFix(finding, forms) };
}

/** Every option of every finding that breaks the law, in words. */
function breaches(grids: readonly Grid[]): string[] {
  const { findings, plan } = check(grids);
  const had = new Set(findings.map(keyOf));
  return findings.flatMap((finding) =>
    (plan(finding)?.options ?? []).flatMap((option) => {
      const after = check(applyOption(grids, option, finding.sheet)).findings.map(keyOf);
      const stays = after.includes(keyOf(finding)) ? [`${keyOf(finding)} stays`] : [];
      return [...stays, ...after.filter((key) => !had.has(key)).map((key) => `${keyOf(finding)} brings ${key}`)];
    }),
  );
}

/** Applies safe fixes one after the other until none is left. */
function applyAllSafe(grids: readonly Grid[]): readonly Grid[] {
  let now = grids;
  for (let turns = 0; turns < 1000; turns++) {
    const { findings, plan } = check(now);
    const next = findings.map((finding) => ({ finding, fix: plan(finding) })).find(({ fix }) => fix?.safe);
    const [option] = next?.fix?.options ?? [];
    if (!next || !option) return now;
    now = applyOption(now, option, next.finding.sheet);
  }
  throw new Error("safe fixes never come to an end");
}

const workbooks = readdirSync(WORKBOOKS).filter((name) => name.endsWith(".xlsx"));

describe.each(workbooks)("%s", (name) => {
  const grids = readWorkbook(new Uint8Array(readFileSync(join(WORKBOOKS, name))));

  test("every fix removes its finding and brings no other", () => {
    expect(breaches(grids)).toEqual([]);
  });

  test("all safe fixes bring nothing new", () => {
    const had = new Set(check(grids).findings.map(keyOf));
    expect(check(applyAllSafe(grids)).findings.map(keyOf).filter((key) => !had.has(key))).toEqual([]);
  });
});

describe.each(RULES.filter(({ plan }) => plan).map((rule) => [`${rule.code} ${rule.name}`, rule] as const))("%s", (_, rule) => {
  const texts = [rule.examples.bad, ...casesOf(rule.code).flatMap(({ fires, text }) => (fires ? [text] : []))];

  test("a safe fix never leaves a choice", () => {
    for (const text of texts) {
      const { findings, plan } = check(readMarked(text).grids);
      const options = findings.filter((finding) => finding.rule === rule.code).map((finding) => plan(finding)?.options.length ?? 0);
      expect(rule.fix).not.toBeNull();
      if (rule.fix?.safe) expect(Math.max(0, ...options)).toBeLessThanOrEqual(1);
    }
  });

  test("some finding can be mended, and mending obeys the law", () => {
    let mended = 0;
    for (const text of texts) {
      const { grids } = readMarked(text);
      const { findings, plan } = check(grids);
      mended += findings.filter((finding) => finding.rule === rule.code && plan(finding) !== null).length;
      expect(breaches(grids)).toEqual([]);
    }
    expect(mended).toBeGreaterThan(0);
  });
});
