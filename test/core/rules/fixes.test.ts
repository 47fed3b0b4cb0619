/**
 * The law of fixes: apply one, read again, and that finding is gone and nothing new has come; all safe ones together end in a form
 * that has none left, and doing it again changes nothing.
 */
import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Form } from "../../../src/core/form/form";
import { readForms } from "../../../src/core/reading/read-forms";
import { RULES } from "../../../src/core/rules";
import { checkForms } from "../../../src/core/rules/check-forms";
import type { Finding } from "../../../src/core/rules/finding";
import { ruleOf } from "../../../src/core/rules/explain-finding";
import { DEFAULT_PRACTICE } from "../../../src/core/rules/practice";
import type { FixOption } from "../../../src/core/rules/rule";
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

interface Checked {
  readonly findings: readonly Finding[];
  readonly plan: (finding: Finding) => readonly FixOption[];
}

function check(grids: readonly Grid[]): Checked {
  const forms = grids.flatMap(formsOf);
  const plan = (finding: Finding): readonly FixOption[] => {
    const form = finding.form === null ? undefined : forms[finding.form];
    return (form && ruleOf(finding.rule)?.plan?.(form, finding, { forms, practice: DEFAULT_PRACTICE })) ?? [];
  };
  return { findings: checkForms(forms, { onCrash: "throw" }), plan };
}

/** Every option of every finding that breaks the law, in words. */
function breaches(grids: readonly Grid[]): string[] {
  const { findings, plan } = check(grids);
  const had = new Set(findings.map(keyOf));
  return findings.flatMap((finding) =>
    plan(finding).flatMap((option) => {
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
    const next = findings.find((finding) => ruleOf(finding.rule)?.fix?.safe && plan(finding).length > 0);
    const [option] = next ? plan(next) : [];
    if (!next || !option) return now;
    now = applyOption(now, option, next.sheet);
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

/** Which fix is taken at each step: a place in the list of those that are possible then. */
const steps = fc.array(fc.record({ finding: fc.nat(), option: fc.nat() }), { minLength: 1, maxLength: 6 });

test("fixes of any kind in any order: each removes its finding and brings no other", () => {
  const books = workbooks.map((name) => readWorkbook(new Uint8Array(readFileSync(join(WORKBOOKS, name)))));
  fc.assert(
    fc.property(fc.nat({ max: books.length - 1 }), steps, (book, chosen) => {
      let now: readonly Grid[] = books[book] ?? [];
      for (const { finding: which, option: way } of chosen) {
        const { findings, plan } = check(now);
        const mendable = findings.filter((finding) => plan(finding).length > 0);
        const finding = mendable[which % Math.max(1, mendable.length)];
        if (!finding) return;
        const options = plan(finding);
        now = applyOption(now, options[way % options.length] ?? { cells: [] }, finding.sheet);
        const had = new Set(findings.map(keyOf));
        const after = check(now).findings.map(keyOf);
        expect(after).not.toContain(keyOf(finding));
        expect(after.filter((key) => !had.has(key))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

describe.each(RULES.filter(({ plan }) => plan).map((rule) => [`${rule.code} ${rule.name}`, rule] as const))("%s", (_, rule) => {
  const texts = [rule.examples.bad, ...casesOf(rule.code).flatMap(({ fires, text }) => (fires ? [text] : []))];

  test("a safe fix never leaves a choice, and no option is empty", () => {
    for (const text of texts) {
      const { findings, plan } = check(readMarked(text).grids);
      const own = findings.filter((finding) => finding.rule === rule.code);
      const options = own.map((finding) => plan(finding).length);
      expect(own.flatMap(plan).filter(({ cells }) => cells.length === 0)).toEqual([]);
      expect(rule.fix).not.toBeNull();
      if (rule.fix?.safe) expect(Math.max(0, ...options)).toBeLessThanOrEqual(1);
    }
  });

  test("some finding can be mended, and mending obeys the law", () => {
    let mended = 0;
    for (const text of texts) {
      const { grids } = readMarked(text);
      const { findings, plan } = check(grids);
      mended += findings.filter((finding) => finding.rule === rule.code && plan(finding).length > 0).length;
      expect(breaches(grids)).toEqual([]);
    }
    expect(mended).toBeGreaterThan(0);
  });
});

test("a plan made of a finding that is no longer there writes nothing wrong: it gives nothing, or rewrites what stands there now", () => {
  const { forms: others } = readMarked(`
项目支出绩效目标表
项目名称 | 别的项目`);
  for (const rule of RULES) {
    const { plan } = rule;
    if (!plan) continue;
    const { forms } = readMarked(rule.examples.bad);
    const practice = { ...DEFAULT_PRACTICE, ...rule.examples.practice };
    for (const finding of checkForms(forms, { only: [rule.code], practice })) {
      for (const form of [...others, ...readMarked(rule.examples.good).forms]) {
        for (const { cells } of plan(form, finding, { forms: [form], practice })) {
          for (const fix of cells) if (fix.to.kind === "value" && typeof fix.to.value === "number") expect(fix.to.value).not.toBeNaN();
        }
      }
    }
  }
});
