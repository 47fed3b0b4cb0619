/**
 * 本地口径 as it is kept and handed on: one JSON file, written by this program, by hand, or by another version of it.
 */
import { z } from "zod";
import { filled, type Words } from "../words";
import { RULES } from "./index";
import { DEFAULT_PRACTICE, type Practice } from "./practice";
import { PRACTICE_FAMILIES, REQUIREMENT_FIELDS, THRESHOLD_FIELDS } from "./practice-fields";
import { words } from "./rule";

const FORMAT = "jixiao-practice";
const VERSION = 1;

const CODES: ReadonlySet<string> = new Set(RULES.map(({ code }) => code));
const code = z.string().refine((text) => CODES.has(text), { params: { expected: words("规则编号", "the code of a rule") } });
const family = z.enum(PRACTICE_FAMILIES.map(({ id }) => id));
const points = z.number().min(0).max(100);
const thresholds = z.strictObject(Object.fromEntries(THRESHOLD_FIELDS.map(({ key, min, max }) => [key, z.int().min(min).max(max).optional()])));
const requires = z.strictObject(Object.fromEntries(REQUIREMENT_FIELDS.map(({ key }) => [key, z.boolean().optional()])));

const schema = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION).optional(),
  off: z.array(code).optional(),
  severities: z.record(code, z.enum(["error", "warning", "hint"])).optional(),
  thresholds: thresholds.optional(),
  requires: requires.optional(),
  weights: z.record(z.string().min(1), points).nullable().optional(),
  totals: z.array(z.number().min(1).max(1000)).min(1).optional(),
  family: family.nullable().optional(),
});

/** Exactly one of both: the practice, or a sentence saying what is wrong with which entry and what to do. */
export type PracticeReading = { readonly practice: Practice; readonly problem: null } | { readonly practice: null; readonly problem: Words };

const PROBLEMS = {
  notJson: words("这个文件不是口径文件（读不出JSON）；请选择用“导出”存下的文件。", "This is no practice file (it is not JSON); choose one that was written by Export."),
  notOurs: words("这个文件不是口径文件（没有写 format: jixiao-practice）；请选择用“导出”存下的文件。", "This is no practice file (it does not say format: jixiao-practice); choose one that was written by Export."),
  newer: words("这个口径文件的版本是{found}，本插件只认版本1；请更新插件后再导入。", "This practice file is of version {found}, and only version 1 is known here; update the add-in first."),
  unknown: words("口径文件里的“{entry}”不认识；请删去这一项再导入。", "The entry “{entry}” of the practice file is not known; take it out and import again."),
  wrong: words("口径文件里的“{entry}”应为{expected}，现为{found}；请改正后再导入，原来的口径没有变。", "The entry “{entry}” of the practice file should be {expected}, is {found}; correct it and import again. Nothing was changed."),
  order: words("口径文件里最少指标数（{fewest}）大于最多指标数（{most}）；请改正后再导入，原来的口径没有变。", "In the practice file the fewest indicators ({fewest}) are more than the most ({most}); correct it and import again. Nothing was changed."),
} satisfies Record<string, Words>;

/** Reads the text of a file. */
export function parsePracticeText(text: string): PracticeReading {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { practice: null, problem: PROBLEMS.notJson };
  }
  return parsePractice(value);
}

/** Reads what a file or a workbook holds; entries that are left out are as in the default. */
export function parsePractice(value: unknown): PracticeReading {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT) return { practice: null, problem: PROBLEMS.notOurs };
  if ("version" in value && value.version !== VERSION) return { practice: null, problem: filled(PROBLEMS.newer, { found: printed(value.version) }) };
  const read = schema.safeParse(value);
  if (!read.success) return { practice: null, problem: problemOf(read.error.issues[0], value) };
  const { off, severities, thresholds: limits, requires: asked, weights, totals, family: held } = read.data;
  const practice: Practice = {
    off: off ?? DEFAULT_PRACTICE.off,
    severities: severities ?? DEFAULT_PRACTICE.severities,
    thresholds: { ...DEFAULT_PRACTICE.thresholds, ...given(limits ?? {}) },
    requires: { ...DEFAULT_PRACTICE.requires, ...given(asked ?? {}) },
    weights: weights ?? null,
    totals: totals ?? DEFAULT_PRACTICE.totals,
    family: held ?? null,
  };
  const { fewestIndicators: fewest, mostIndicators: most } = practice.thresholds;
  if (fewest > most) return { practice: null, problem: filled(PROBLEMS.order, { fewest, most }) };
  return { practice, problem: null };
}

const known = new Map<string, PracticeReading>();

/** The practice that a workbook or this machine keeps, or null. The same text gives the same object, so that answers under it stay known. */
export function keptPractice(stored: unknown): Practice | null {
  if (stored === undefined || stored === null) return null;
  const text = JSON.stringify(stored);
  const reading = known.get(text) ?? parsePractice(stored);
  if (!known.has(text)) known.clear();
  known.set(text, reading);
  return reading.practice;
}

/** The practice as JSON that parsePractice reads again. */
export function printPractice(practice: Practice): Readonly<Record<string, unknown>> {
  return { format: FORMAT, version: VERSION, ...practice };
}

/** Whether it asks for nothing but what the default asks for. */
export function isDefaultPractice(practice: Practice): boolean {
  return JSON.stringify(sorted(practice)) === JSON.stringify(sorted(DEFAULT_PRACTICE));
}

function sorted({ off, severities, thresholds: limits, requires: asked, weights, totals, family: held }: Practice): unknown {
  const entries = (bag: object | null): unknown => bag && Object.entries(bag).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [[...off].sort(), entries(severities), entries(limits), entries(asked), entries(weights), totals, held];
}

/** Without the entries that are not there. */
function given<Value>(bag: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(bag).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

function problemOf(issue: z.core.$ZodIssue | undefined, value: unknown): Words {
  if (!issue) return PROBLEMS.notOurs;
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") return filled(PROBLEMS.unknown, { entry: [...path, issue.keys[0] ?? ""].join(".") });
  const entry = path.join(".");
  // Of an entry whose name is wrong there is no value that could be.
  const found = issue.code === "invalid_key" ? (path.at(-1) ?? "") : printed(path.reduce<unknown>((bag, key) => (bag as Record<string, unknown> | undefined)?.[key], value));
  return filled(PROBLEMS.wrong, { entry, found, expected: expectedOf(issue) });
}

function expectedOf(issue: z.core.$ZodIssue): Words {
  const place = issue.path[0];
  const field = THRESHOLD_FIELDS.find(({ key }) => place === "thresholds" && issue.path[1] === key);
  if (field) return filled(words("{min}到{max}的整数", "a whole number from {min} to {max}"), { min: field.min, max: field.max });
  if (place === "off" && issue.path.length > 1) return words("规则编号，如D05", "the code of a rule such as D05");
  if (place === "off") return words("规则编号的列表", "a list of codes of rules");
  if (place === "severities" && issue.code === "invalid_key") return words("规则编号，如D05", "the code of a rule such as D05");
  if (place === "severities") return words("error、warning或hint", "error, warning or hint");
  if (place === "requires") return words("true或false", "true or false");
  if (place === "weights") return words("0到100的分值", "points from 0 to 100");
  if (place === "totals") return words("合计分值的列表，如[90, 100]", "a list of totals such as [90, 100]");
  if (place === "family") return filled(words("{ids}或null", "{ids} or null"), { ids: PRACTICE_FAMILIES.map(({ id }) => id).join("、") });
  return words("口径文件的写法", "as in an exported file");
}

function printed(value: unknown): string {
  const text = value === undefined ? "" : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
