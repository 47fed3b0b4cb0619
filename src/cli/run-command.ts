/**
 * Which command, with which words. Exit status: 0 fine, 1 at least one finding of severity error, 2 bad usage or an unreadable file.
 */
import { parseArgs } from "node:util";
import { listActions } from "./list-actions";
import { checkFiles } from "./check-files";
import { readPractice } from "./read-practice";
import { UsageError } from "./usage-error";

/** Where a command prints. stdout carries the result alone, stderr everything else. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isTerminal: boolean;
}

const HELP = `用法：
  jixiao check 文件或文件夹… [--json] [--report 报告.xlsx或.html] [--practice 口径.json]
                                              读取并检查，不改动文件；--report 把全部结果写成一份校核报告
  jixiao run 操作 文件 --out 另存为.xlsx [--sheet 工作表] [--form 第几张表] [--params JSON] [--practice 口径.json] [--json]
                                              对文件做一个操作，结果另存，原文件不动
  jixiao actions [--json]                     列出全部操作
退出状态：0 没有错误；1 有错误级问题；2 用法不对或有文件读不了
`;

const OPTIONS = {
  json: { type: "boolean" },
  report: { type: "string" },
  out: { type: "string" },
  sheet: { type: "string" },
  form: { type: "string" },
  params: { type: "string" },
  practice: { type: "string" },
  help: { type: "boolean" },
} as const;

/** Options that each command takes; another one is a mistake, not noise. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  check: ["json", "report", "practice"],
  run: ["json", "out", "sheet", "form", "params", "practice"],
  actions: ["json"],
};

export async function runCommand(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parse(args);
    const [command, ...rest] = positionals;
    if (values.help || command === undefined) {
      (values.help ? terminal.out : terminal.err)(HELP);
      return values.help ? 0 : 2;
    }
    const takes = TAKES[command];
    if (!takes) throw new UsageError(`没有「${command}」这个命令`);
    const stray = Object.keys(values).find((name) => !takes.includes(name));
    if (stray) throw new UsageError(`「${command}」不接受 --${stray}`);
    if (command === "check") return await checkFiles(rest, { json: values.json ?? false, practice: await readPractice(values.practice), report: values.report }, terminal);
    if (command === "run") {
      // The stand-in Excel takes a second to load, which nobody who only checks should wait for.
      const { runAction } = await import("./run-action");
      return await runAction(rest, { ...values, practice: await readPractice(values.practice) }, terminal);
    }
    return listActions({ json: values.json ?? false }, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`${error.message}；用 jixiao --help 查看用法\n`);
    return 2;
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new UsageError(`看不懂这些参数：${args.join(" ")}`, { cause });
  }
}
