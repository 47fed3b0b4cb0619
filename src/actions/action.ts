/**
 * What a button does. Pane, ribbon, command line and tests call the same actions through Office.js, whoever answers it.
 */
import { type z } from "zod";
import { type Practice } from "../core/rules/practice";
import { type WorkbookEdit } from "../core/sheet/edit";
import { type WordData, type Words } from "../core/words";
import type { CheckReport } from "./check-grids";

/** Where an action works: the command line's --sheet and --form; without them the active sheet, and the first form in it. */
export interface ActionTarget {
  readonly sheet?: string;
  /** 0-based among the forms of the sheet. */
  readonly form?: number;
}

/** How a long action reports and is stopped, and what whoever started it brings along. */
export interface ActionProgress {
  /** `canStop`: nothing has been written yet, so who cancels now finds all as it was. */
  readonly report: (done: number, of: number, what: Words, canStop?: boolean) => void;
  readonly cancelled: () => boolean;
  /** The person's own practice, for workbooks that have none. */
  readonly practice?: Practice | null;
}

export interface ActionOutcome<Data = unknown> {
  /** False where there was nothing to do it to; the message says why and what to do. */
  readonly ok: boolean;
  readonly message: Words;
  readonly messageData: WordData;
  /** Full addresses that were changed: "表一!B7:C9". */
  readonly changed: readonly string[];
  /** What takes it back, or null where nothing was changed. */
  readonly undo: readonly WorkbookEdit[] | null;
  readonly data: Data;
  /** What is found in the sheets as the action leaves them, where it knows; nobody has to check again then. */
  readonly checked?: CheckReport;
}

export interface Action<Data = unknown> {
  /** Equal to the manifest's command id. */
  readonly id: string;
  readonly title: Words;
  readonly params: z.ZodType;
  readonly changesWorkbook: boolean;
  /** Throws BadParams where the parameters do not fit, ExcelFailure where Excel refuses, ActionCancelled. */
  readonly run: (target: ActionTarget, params: unknown, progress?: ActionProgress) => Promise<ActionOutcome<Data>>;
}

/** The parameters given to an action are not its own. */
export class BadParams extends Error {
  readonly words: Words = {
    "zh-CN": "操作「{action}」的参数有误：{problem}",
    "en-US": "The parameters of “{action}” do not fit: {problem}",
  };

  constructor(
    readonly data: { readonly action: string; readonly problem: string },
    options?: ErrorOptions,
  ) {
    super(data.problem, options);
    this.name = "BadParams";
  }
}

/** The person has cancelled before anything was written. */
export class ActionCancelled extends Error {
  readonly words: Words = { "zh-CN": "已取消，没有改动。", "en-US": "Cancelled; nothing was changed." };
  readonly data = {};

  constructor() {
    super("cancelled");
    this.name = "ActionCancelled";
  }
}

const SILENT: ActionProgress = { report: () => undefined, cancelled: () => false };

/** Makes an action of its facts: parameters are checked before it starts, whoever calls it. */
export function defineAction<const Id extends string, Schema extends z.ZodType, Data>(facts: {
  readonly id: Id;
  readonly title: Words;
  readonly params: Schema;
  readonly changesWorkbook: boolean;
  readonly run: (target: ActionTarget, params: z.output<Schema>, progress: ActionProgress) => Promise<ActionOutcome<Data>>;
}): Action<Data> & { readonly id: Id } {
  return {
    ...facts,
    run: async (target, params, progress = SILENT) => {
      const parsed = facts.params.safeParse(params ?? {});
      if (!parsed.success) {
        const problem = parsed.error.issues.map(({ path, message }) => [...path, message].join(" ")).join("; ");
        throw new BadParams({ action: facts.id, problem }, { cause: parsed.error });
      }
      return facts.run(target, parsed.data, progress);
    },
  };
}
