/**
 * Tells when the user goes to another sheet or changes a cell. Handlers do not outlive the pane; nothing is registered in the file.
 */
import { withExcel } from "./with-excel";

export interface WorkbookWatcher {
  /** Another sheet is in front. `sheets`: every sheet that there is now, hidden ones too. */
  readonly onSheetActivated: (sheet: string, sheets: readonly string[]) => void;
  /** Cells changed by the person at this machine; our own writes and co-authors' are left out. */
  readonly onCellsChanged: (sheet: string, address: string) => void;
}

/** Starts watching; the function it gives back stops it. Costs one sync, and one per event to learn the sheet's name. */
export async function watchWorkbook(watcher: WorkbookWatcher): Promise<() => Promise<void>> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    const activated = worksheets.onActivated.add(async ({ worksheetId }) => {
      const sheets = await sheetsNow();
      const front = sheets.find(({ id }) => id === worksheetId);
      if (front) watcher.onSheetActivated(front.name, sheets.map(({ name }) => name));
    });
    const changed = worksheets.onChanged.add(async (event) => {
      const ours = event.triggerSource === Excel.EventTriggerSource.thisLocalAddin;
      if (ours || event.source !== Excel.EventSource.local) return;
      const name = await nameOf(event.worksheetId);
      if (name !== null) watcher.onCellsChanged(name, event.address);
    });
    await context.sync();
    return async () => {
      activated.remove();
      changed.remove();
      await context.sync();
    };
  });
}

/** Removing and renaming raise no event below ExcelApi 1.17; who comes to another sheet learns here what is left. */
async function sheetsNow(): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return withExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    return worksheets.items.map(({ id, name }) => ({ id, name }));
  });
}

/** Null where the sheet was deleted before we could ask. */
async function nameOf(worksheetId: string): Promise<string | null> {
  return withExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    worksheet.load("name");
    await context.sync();
    return worksheet.isNullObject ? null : worksheet.name;
  });
}
