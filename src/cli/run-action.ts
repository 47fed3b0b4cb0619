/**
 * `jixiao run`: an action of the catalogue on a file, through the stand-in Excel. The file itself is never written.
 */
import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { ACTIONS } from "../actions";
import { BadParams, type ActionOutcome, type ActionTarget } from "../actions/action";
import type { Practice } from "../core/rules/practice";
import { say } from "../core/words";
import { ExcelFailure } from "../excel/excel-failure";
import { WorkbookError } from "../files/open-package";
import { openInNode } from "../workbench/host/open-in-node";
import { type Terminal } from "./run-command";
import { UsageError } from "./usage-error";

export interface RunOptions {
  readonly json?: boolean | undefined;
  readonly out?: string | undefined;
  readonly sheet?: string | undefined;
  readonly form?: string | undefined;
  readonly params?: string | undefined;
  readonly practice?: Practice | null;
}

export async function runAction(words: readonly string[], options: RunOptions, terminal: Terminal): Promise<0 | 2> {
  const [id, file, ...more] = words;
  if (id === undefined || file === undefined || more.length > 0) throw new UsageError("run 后面要写一个操作和一个文件");
  const action = ACTIONS.find((known) => known.id === id);
  if (!action) throw new UsageError(`没有「${id}」这个操作`);
  if (options.out === undefined) throw new UsageError("缺少 --out，没有写结果存到哪里");
  if (resolve(options.out) === resolve(file)) throw new UsageError("--out 不能是原文件，原文件不会被改写");
  const target = targetOf(options);
  const params = paramsOf(options.params);
  try {
    const bytes = await readFile(file);
    const excel = await openInNode(bytes);
    try {
      const outcome = await action.run(target, params, { report: () => undefined, cancelled: () => false, practice: options.practice ?? null });
      const { syncs, requestBytes } = excel.traffic;
      await excel.settle();
      if (outcome.ok) await writeFile(options.out, excel.save());
      report(outcome, { syncs, bytes: requestBytes }, options, terminal);
      return outcome.ok ? 0 : 2;
    } finally {
      excel.close();
    }
  } catch (error) {
    terminal.err(`${basename(file)}：${reasonOf(error)}\n`);
    return 2;
  }
}

function report(outcome: ActionOutcome, traffic: { syncs: number; bytes: number }, { json }: RunOptions, terminal: Terminal): void {
  const message = say(outcome.message, "zh-CN", outcome.messageData);
  if (json) {
    const { ok, changed, undo } = outcome;
    terminal.out(`${JSON.stringify({ ok, message, changed, undo: undo !== null, ...traffic }, null, 2)}\n`);
  } else {
    terminal.out(`${message}\n`);
  }
}

function targetOf({ sheet, form }: RunOptions): ActionTarget {
  if (form !== undefined && !/^[1-9]\d*$/.test(form)) throw new UsageError("--form 要写第几张表，从1数起");
  return { ...(sheet !== undefined && { sheet }), ...(form !== undefined && { form: Number(form) - 1 }) };
}

function paramsOf(text: string | undefined): unknown {
  if (text === undefined) return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new UsageError("--params 不是JSON", { cause });
  }
}

/** One sentence for what can go wrong with a file or in Excel; anything else is our own fault and goes on. */
function reasonOf(error: unknown): string {
  if (error instanceof WorkbookError) return say(error.words, "zh-CN");
  if (error instanceof ExcelFailure || error instanceof BadParams) return say(error.words, "zh-CN", { ...error.data });
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return "没有这个文件；请核对文件名和路径。";
  throw error;
}
