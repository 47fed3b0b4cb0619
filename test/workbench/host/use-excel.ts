/** A stand-in Excel for the tests of one file, and batches in it. */
import type { IWorkbookData } from "@univerjs/core";
import { startExcelInNode, type NodeExcel } from "../../../src/workbench/host/start-in-node";

type Rows = readonly (readonly (string | number | null)[])[];

export interface Session {
  /** The stand-in; only inside tests. */
  readonly excel: NodeExcel;
  /** Excel.run in it. */
  readonly run: <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;
  /** The error that a batch ends with; fails the test where it ends well. */
  readonly failure: (batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<OfficeExtension.Error>;
}

/** Sheets by name with what is in them from A1 on: numbers, texts, formulas. A new stand-in for each test. */
export function useExcel(sheets: Readonly<Record<string, Rows>> = { 表一: [] }): Session {
  let excel: NodeExcel | null = null;
  const current = (): NodeExcel => {
    if (!excel) throw new Error("the stand-in runs inside tests only");
    return excel;
  };
  beforeEach(async () => {
    excel = await startExcelInNode(snapshotOf(sheets));
  });
  afterEach(() => {
    excel?.dispose();
    excel = null;
  });
  const run: Session["run"] = (batch) => current().Excel.run(batch);
  return {
    get excel() {
      return current();
    },
    run,
    failure: async (batch) => {
      try {
        await run(batch);
      } catch (error) {
        return error as OfficeExtension.Error;
      }
      throw new Error("the batch ended well");
    },
  };
}

function snapshotOf(sheets: Readonly<Record<string, Rows>>): Partial<IWorkbookData> {
  const names = Object.keys(sheets);
  return {
    name: "工作簿",
    sheetOrder: names.map((_, i) => `s${String(i + 1)}`),
    sheets: Object.fromEntries(names.map((name, i) => [`s${String(i + 1)}`, { id: `s${String(i + 1)}`, name, cellData: cellData(sheets[name] ?? []) }])),
  };
}

function cellData(rows: Rows): Record<number, Record<number, object>> {
  return Object.fromEntries(rows.map((row, r) => [r, Object.fromEntries(row.flatMap((value, c) => (value === null ? [] : [[c, cell(value)]])))]));
}

function cell(value: string | number): object {
  if (typeof value === "number") return { v: value, t: 2 };
  return value.startsWith("=") ? { f: value } : { v: value, t: 1 };
}

/** Lets events that were sent reach their handlers. */
export async function delivered(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
}
