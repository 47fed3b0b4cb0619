/**
 * --practice: a file of local practice, for workbooks that have none of their own.
 */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Practice } from "../core/rules/practice";
import { parsePracticeText } from "../core/rules/stored-practice";
import { UsageError } from "./usage-error";

/** The practice of the file, null where none is named. Throws UsageError for a file that is none. */
export async function readPractice(path: string | undefined): Promise<Practice | null> {
  if (path === undefined) return null;
  const text = await readFile(path, "utf8").catch((cause: unknown) => {
    throw new UsageError(`读不了口径文件 ${path}`, { cause });
  });
  const { practice, problem } = parsePracticeText(text);
  if (!practice) throw new UsageError(`${basename(path)}：${problem["zh-CN"].replace(/。$/, "")}`);
  return practice;
}
