/**
 * A file opened in the stand-in Excel, in Node: the one entrance for the command line and the tests.
 */
import type { ExcelHost } from "./excel-host";
import { startExcelInNode } from "./start-in-node";
import type { Traffic } from "./traffic";
import { openWorkbook } from "./xlsx/open-workbook";
import { saveWorkbook } from "./xlsx/save-workbook";
import type { Loss } from "./xlsx/loss";

export interface OpenedInNode {
  readonly host: ExcelHost;
  readonly traffic: Traffic;
  /** What the stand-in cannot show or edit; it stays in the file. */
  readonly losses: readonly Loss[];
  /** Resolves once every formula has its value. */
  readonly settle: () => Promise<void>;
  /** The workbook as it is now, as bytes of an .xlsx. */
  readonly save: () => Uint8Array;
  /** Ends the stand-in and takes Excel and Office off globalThis. */
  readonly close: () => void;
}

const BLANK = { snapshot: undefined, package: null, losses: [] } as const;

/**
 * Opens the bytes, or a new workbook with one empty sheet where they are null, and puts Excel, Office and OfficeExtension on globalThis.
 * Throws WorkbookError for a file that cannot be opened.
 */
export async function openInNode(bytes: Uint8Array | null): Promise<OpenedInNode> {
  const { snapshot, package: original, losses } = bytes ? openWorkbook(bytes) : BLANK;
  const excel = await startExcelInNode(snapshot);
  const uninstall = excel.installGlobals();
  return {
    host: excel.host,
    traffic: excel.traffic,
    losses,
    settle: async () => excel.host.book.calculation.settle(),
    save: () => {
      const workbook = excel.univerAPI.getActiveWorkbook();
      if (!workbook) throw new Error("the stand-in has no workbook to save");
      return saveWorkbook(workbook.save(), original);
    },
    close: () => {
      uninstall();
      excel.dispose();
    },
  };
}
