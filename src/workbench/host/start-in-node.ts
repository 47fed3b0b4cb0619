/**
 * Starts the stand-in Excel in Node: Univer without a screen, the host over it, and Microsoft's client connected to the host.
 */
import { createUniver, LocaleType, mergeLocales, type IWorkbookData } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import zhCN from "@univerjs/preset-sheets-node-core/locales/zh-CN";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import "@univerjs/sheets-conditional-formatting/facade";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import type { FUniver } from "@univerjs/core/facade";
import { connectClient } from "./connect-client";
import { UnseenFormulasPlugin } from "./engine/unseen-formulas";
import { ExcelHost } from "./excel-host";
import { loadClient, type OfficeClient } from "./load-client";
import type { Traffic } from "./traffic";

export interface NodeExcel extends OfficeClient {
  readonly host: ExcelHost;
  readonly univerAPI: FUniver;
  readonly traffic: Traffic;
  /** Puts Excel, Office and OfficeExtension on globalThis, as an add-in finds them. Gives the function that takes them away again. */
  readonly installGlobals: () => () => void;
  readonly dispose: () => void;
}

/** Opens a workbook of Univer's, or an empty one with one sheet. */
export function startExcelInNode(snapshot?: Partial<IWorkbookData>): Promise<NodeExcel> {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UnseenFormulasPlugin, UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin],
  });
  const host = new ExcelHost(univerAPI);
  univerAPI.createWorkbook(snapshot ?? { name: "工作簿1", sheetOrder: ["sheet-1"], sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1" } } });
  const client = loadClient();
  const disconnect = connectClient(client.OfficeExtension, host);
  const { Excel, Office, OfficeExtension } = client;
  return Promise.resolve({
    Excel,
    Office,
    OfficeExtension,
    host,
    univerAPI,
    traffic: host.traffic,
    installGlobals: () => installGlobals({ Excel, Office, OfficeExtension }),
    dispose: () => {
      disconnect();
      // Univer's formula engine must not be taken away from under a calculation: its timers would find nothing there.
      host.book.calculation.whenIdle(() => {
        host.dispose();
        univer.dispose();
      });
    },
  });
}

function installGlobals(globals: OfficeClient): () => void {
  const before = Object.keys(globals).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  Object.assign(globalThis, globals);
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else Reflect.deleteProperty(globalThis, name);
    }
  };
}
