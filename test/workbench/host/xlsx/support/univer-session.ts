/** A workbook open in Univer without a screen, as the host has it. */
import { createUniver, LocaleType, mergeLocales, type IWorkbookData } from "@univerjs/presets";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import zhCN from "@univerjs/preset-sheets-node-core/locales/zh-CN";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import "@univerjs/sheets-conditional-formatting/facade";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import "@univerjs/sheets-note/facade";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { FUniver } from "@univerjs/core/facade";

export interface Session {
  readonly univerAPI: FUniver;
  readonly workbook: FWorkbook;
  /** After what Univer does a moment later: formulas, moved references. */
  readonly snapshot: () => Promise<IWorkbookData>;
}

/** Opens the snapshot, hands it to `work` and closes it again. */
export async function inUniver<Result>(snapshot: IWorkbookData, work: (session: Session) => Promise<Result> | Result): Promise<Result> {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN) },
    presets: [UniverSheetsNodeCorePreset()],
    plugins: [UniverSheetsConditionalFormattingPlugin, UniverSheetsNotePlugin],
  });
  try {
    const workbook = univerAPI.createWorkbook(snapshot);
    await settled();
    return await work({
      univerAPI,
      workbook,
      snapshot: async () => {
        await settled();
        return workbook.save();
      },
    });
  } finally {
    univer.dispose();
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}
