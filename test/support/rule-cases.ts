/**
 * The case files of the rules: test/core/rules/cases/*.txt, each a list of
 *
 *   ### A02 fires: 换算后仍不同      or   ### A02 silent: 元与万元换算后相同
 *   a marked table (rule-tester.ts)
 *
 * A line "practice {…}" under the heading, in JSON, sets the county's own practice.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Practice } from "../../src/core/rules/practice";

export interface RuleCase {
  readonly code: string;
  readonly fires: boolean;
  readonly title: string;
  readonly text: string;
  readonly practice: Partial<Practice>;
}

const FOLDER = join(__dirname, "../core/rules/cases");
const HEADING = /^### ([A-J]\d{2}) (fires|silent): (.+)$/;

/** All cases of all files. Throws for text before the first heading. */
export function readCases(): RuleCase[] {
  return readdirSync(FOLDER).flatMap((name) => parseCases(readFileSync(join(FOLDER, name), "utf8")));
}

function parseCases(text: string): RuleCase[] {
  const cases: { code: string; fires: boolean; title: string; lines: string[] }[] = [];
  for (const line of text.split("\n")) {
    const [, code, kind, title] = HEADING.exec(line) ?? [];
    const last = cases.at(-1);
    if (code !== undefined && title !== undefined) cases.push({ code, fires: kind === "fires", title, lines: [] });
    else if (last) last.lines.push(line);
    else if (line.trim() !== "") throw new Error(`no heading over “${line}”`);
  }
  return cases.map(({ lines, ...head }) => {
    const json = /^practice (\{.*\})$/.exec(lines[0] ?? "")?.[1];
    const table = json === undefined ? lines : lines.slice(1);
    return { ...head, text: table.join("\n").trim(), practice: json === undefined ? {} : (JSON.parse(json) as Partial<Practice>) };
  });
}

const cases = readCases();

/** The cases of one rule. */
export function casesOf(code: string): RuleCase[] {
  return cases.filter((one) => one.code === code);
}
