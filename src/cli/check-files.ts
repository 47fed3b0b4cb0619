/**
 * `jixiao check`: every file on its own; one that cannot be read does not keep the others from being done.
 */
import { readFile, readdir, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { checkFile } from "../actions/check-file";
import type { Practice } from "../core/rules/practice";
import { printFileCheck, type FileCheckJson } from "../actions/print-check";
import { type Terminal } from "./run-command";
import { UsageError } from "./usage-error";
import { refuseReportPath, writeReport, type CheckedPath } from "./write-report";

/** What a person would open in Excel; a folder's other files are nobody's mistake. */
const SPREADSHEET = /\.(xlsx|xlsm|xls|et)$/i;

export interface CheckOptions {
  readonly json: boolean;
  readonly practice: Practice | null;
  /** Where a report over all files goes, .xlsx or .html; none where left out. */
  readonly report?: string | undefined;
}

export async function checkFiles(paths: readonly string[], { json, practice, report }: CheckOptions, terminal: Terminal): Promise<0 | 1 | 2> {
  if (paths.length === 0) throw new UsageError("没有写要检查的文件");
  if (report !== undefined) refuseReportPath(report, paths);
  // An earlier report that lies among the files is written over, not checked.
  const files = (await listFiles(paths)).filter((path) => report === undefined || resolve(path) !== resolve(report));
  const checks: FileCheckJson[] = [];
  const ignored: number[] = [];
  const checked: CheckedPath[] = [];
  for (const [i, path] of files.entries()) {
    if (terminal.isTerminal) terminal.err(`\r${String(i + 1)}/${String(files.length)} ${basename(path)}\u001b[K`);
    const found = await checkPath(path, practice);
    const check = printFileCheck(basename(path), found);
    checks.push(check);
    ignored.push(found.report?.ignored.length ?? 0);
    if (report !== undefined) checked.push({ path, check: found });
    if (terminal.isTerminal) terminal.err("\r\u001b[K");
    if (check.error) terminal.err(`${path}：${check.error.message}\n`);
  }
  if (json) terminal.out(`${JSON.stringify({ files: checks }, null, 2)}\n`);
  else checks.forEach((check, i) => terminal.out(describe(check, ignored[i] ?? 0)));
  const refusal = report === undefined ? null : await writeReport(report, checked);
  if (report !== undefined && !json) terminal.out(refusal === null ? `校核报告已写入 ${report}\n` : "");
  if (refusal !== null) {
    terminal.err(`${String(report)}：${refusal}\n`);
    return 2;
  }
  if (checks.some(({ error }) => error !== null)) return 2;
  return checks.some(({ findings }) => findings.some(({ severity }) => severity === "error")) ? 1 : 0;
}

async function checkPath(path: string, practice: Practice | null): Promise<ReturnType<typeof checkFile>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return { error: unreadable(error), report: null };
  }
  return checkFile(bytes, "zh-CN", practice);
}

function unreadable(error: unknown): { code: string; message: string } {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "ENOENT") return { code: "NotFound", message: "没有这个文件；请核对文件名和路径。" };
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") return { code: "InUse", message: "文件打不开，可能正被别的程序使用或没有权限；请关闭后再试。" };
  throw error;
}

/** Files as named, folders with every workbook below them in name order; Excel's lock files (~$…) are left out. */
async function listFiles(paths: readonly string[]): Promise<string[]> {
  const lists = await Promise.all(
    paths.map(async (path) => {
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      if (!isFolder) return [path];
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile() && SPREADSHEET.test(entry.name) && !entry.name.startsWith("~$"))
        .map((entry) => join(entry.parentPath, entry.name))
        .sort();
    }),
  );
  return lists.flat();
}

const SIGNS = { error: "●", warning: "▲", hint: "○" } as const;

function describe({ file, error, forms, findings }: FileCheckJson, ignored: number): string {
  if (error) return "";
  const lines = [`${file}：${String(forms.length)}张表，${String(findings.length)}条${ignored > 0 ? `，已忽略${String(ignored)}处` : ""}`];
  for (const { severity, sheet, cell, message } of findings) lines.push(`  ${SIGNS[severity]} ${sheet}!${cell}  ${message}`);
  return `${lines.join("\n")}\n`;
}
