/**
 * The catalogue against the folder, the cases and itself: one rule, one file, one code, one name, both languages.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/core/rules";
import { messageOf, ruleOf, sayFinding } from "../../../src/core/rules/explain-finding";
import type { Finding } from "../../../src/core/rules/finding";
import type { Words } from "../../../src/core/words";
import { casesOf, readCases } from "../../support/rule-cases";
import { findingsOf, readMarked } from "../../support/rule-tester";

const FOLDER = join(__dirname, "../../../src/core/rules");
/** The engine's own files; every other one is a rule. */
const ENGINE = ["check-forms", "explain-finding", "finding", "hold-to-family", "ignored-findings", "index", "practice", "practice-fields", "rule", "stored-practice"];
/** How a message may begin: what is wrong comes first, in the same few words everywhere. */
const OPENINGS = ["缺少", "重复", "应", "不一致", "含有", "疑似", "建议"];

const bothLanguages = (words: Words): string[] => [words["zh-CN"], words["en-US"]];
const placesIn = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name))].toSorted();

test("every file of the folder is in the catalogue, under its own name", () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts")).map((name) => name.slice(0, -3));
  expect(RULES.map(({ name }) => name).toSorted()).toEqual(files.filter((name) => !ENGINE.includes(name)).toSorted());
});

test("codes and names are unique, and the catalogue is in the order of its codes", () => {
  const codes = RULES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].toSorted());
  expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
});

test("every case is a known rule's", () => {
  expect(readCases().filter(({ code }) => ruleOf(code) === null)).toEqual([]);
});

describe.each(RULES.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))("%s", (_, rule) => {
  const texts = [rule.title, rule.why, rule.how, ...Object.values(rule.messages), ...(rule.fix ? [rule.fix.title] : [])];

  test("speaks both languages, calmly and without codes", () => {
    for (const text of texts.flatMap(bothLanguages)) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/[!！]|\b[A-J]\d{2}\b/);
    }
    for (const words of texts) {
      expect(words["zh-CN"]).toMatch(/\p{Script=Han}/u);
      expect(words["en-US"]).not.toBe(words["zh-CN"]);
    }
  });

  test("names the same data in both languages", () => {
    for (const words of texts) expect(placesIn(words["zh-CN"])).toEqual(placesIn(words["en-US"]));
  });

  test("begins its messages with one of the few openings", () => {
    for (const words of Object.values(rule.messages)) expect(OPENINGS.some((opening) => words["zh-CN"].startsWith(opening))).toBe(true);
  });

  test("has a case that must not fire for every case that must", () => {
    const cases = casesOf(rule.code);
    // The example of the rule itself is one of each.
    const fires = 1 + cases.filter((one) => one.fires).length;
    const silent = 1 + cases.filter((one) => !one.fires).length;
    expect(silent).toBeGreaterThanOrEqual(fires);
  });

  test("fills every place of its messages", () => {
    const tables = [{ text: rule.examples.bad, practice: rule.examples.practice }, ...casesOf(rule.code).filter(({ fires }) => fires)];
    const findings = tables.flatMap(({ text, practice }) => findingsOf(rule, readMarked(text).forms, practice));
    for (const finding of findings) {
      expect(sayFinding(finding, "zh-CN")).not.toMatch(/\{\w+\}|undefined|NaN/);
      expect(sayFinding(finding, "en-US")).not.toMatch(/\{\w+\}|undefined|NaN/);
    }
    expect(findings.length).toBeGreaterThan(0);
  });

  test("has a plan if it promises a fix", () => {
    expect(rule.plan !== undefined).toBe(rule.fix !== null);
  });

  test("only yields to rules of the catalogue", () => {
    for (const { code, message } of rule.yieldsTo ?? []) {
      expect(ruleOf(code)).not.toBeNull();
      if (message !== undefined) expect(ruleOf(code)?.messages[message]).toBeDefined();
    }
  });
});

test("every message of the catalogue is given by some example or case", () => {
  const given = new Set(
    RULES.flatMap((rule) =>
      [{ text: rule.examples.bad, practice: rule.examples.practice }, ...casesOf(rule.code)].flatMap(({ text, practice }) =>
        findingsOf(rule, readMarked(text).forms, practice).map(({ message }) => `${rule.code} ${message}`),
      ),
    ),
  );
  const all = RULES.flatMap(({ code, messages }) => Object.keys(messages).map((key) => `${code} ${key}`));
  expect(all.filter((key) => !given.has(key))).toEqual([]);
});

test("a finding of no rule, or with no message, is our own fault and says so", () => {
  const finding: Finding = { rule: "A02", severity: "error", message: "nothing", sheet: "表", cell: { row: 0, column: 0 }, data: {}, alsoCells: [], form: 0 };
  expect(() => messageOf(finding)).toThrow('A02 has no message "nothing"');
  expect(() => messageOf({ ...finding, rule: "Z99" })).toThrow("Z99");
  expect(sayFinding({ ...finding, message: "crash", data: { reason: "x" } }, "zh-CN")).toContain("没有完成");
});
