/**
 * `jixiao check --report`: one report over all files, as a workbook or as a page for printing.
 */
import { writeFile } from "node:fs/promises";
import { basename, dirname, extname, relative, resolve, sep } from "node:path";
import type { FileCheck } from "../actions/check-file";
import { fileReportOf } from "../actions/file-report";
import { today } from "../actions/today";
import { printHtml } from "../core/report/print-html";
import { UsageError } from "./usage-error";

export interface CheckedPath {
  readonly path: string;
  readonly check: FileCheck;
}

/** Refuses at once what could not be written in the end. Throws UsageError. */
export function refuseReportPath(out: string, files: readonly string[]): void {
  if (!/\.(xlsx|html?)$/i.test(out)) throw new UsageError("--report 的文件名要以 .xlsx 或 .html 结尾");
  if (files.some((file) => resolve(file) === resolve(out))) throw new UsageError("--report 不能是要检查的文件，原文件不会被改写");
}

/** Writes the report and gives null, or one sentence that says why it could not be written. */
export async function writeReport(out: string, checked: readonly CheckedPath[]): Promise<string | null> {
  const bytes = extname(out).toLowerCase() === ".xlsx" ? await workbookOf(out, checked) : printHtml(checked.map(named), { language: "zh-CN", checkedOn: today() });
  try {
    await writeFile(out, bytes);
    return null;
  } catch (error) {
    const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
    if (code === "ENOENT" || code === "ENOTDIR") return "校核报告没有写成，没有这个文件夹；请核对 --report 的路径。";
    if (code === "EACCES" || code === "EPERM" || code === "EBUSY" || code === "EROFS" || code === "EISDIR") return "校核报告没有写成，这个文件正被别的程序使用或不能写；请关闭它或换一个文件名再试。";
    throw error;
  }
}

async function workbookOf(out: string, checked: readonly CheckedPath[]): Promise<Uint8Array> {
  // The stand-in Excel takes a second to load, which nobody who only checks should wait for.
  const [{ openInNode }, { writeReportWorkbook }] = await Promise.all([import("../workbench/host/open-in-node"), import("../actions/report-workbook")]);
  const excel = await openInNode(null);
  try {
    await writeReportWorkbook(checked.map((one) => ({ file: named(one), address: addressOf(out, one.path) })));
    await excel.settle();
    return excel.save();
  } finally {
    excel.close();
  }
}

function named({ path, check }: CheckedPath) {
  return fileReportOf(basename(path), check);
}

/** From the report to the file, so that links hold wherever both are carried together. */
function addressOf(out: string, path: string): string {
  return relative(dirname(resolve(out)), resolve(path)).split(sep).join("/");
}
