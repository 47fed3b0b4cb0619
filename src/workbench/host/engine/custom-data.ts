/**
 * Small data by key that Univer carries for us in the `custom` of a workbook or sheet: settings, custom properties, page layout. It goes
 * into snapshots, and so to whoever saves them.
 */
import type { Json } from "../wire/protocol";
import type { Book } from "./book";
import type { Sheet } from "./sheet";

export interface Store {
  readonly keys: () => string[];
  readonly get: (key: string) => Json | undefined;
  readonly set: (key: string, value: Json) => void;
  readonly delete: (key: string) => void;
}

type Bag = { readonly [key: string]: Json };

function storeOf(read: () => Bag, write: (bag: Bag) => void): Store {
  return {
    keys: () => Object.keys(read()),
    get: (key) => read()[key],
    set: (key, value) => write({ ...read(), [key]: value }),
    delete: (key) => {
      const { [key]: _gone, ...rest } = read();
      write(rest);
    },
  };
}

/** One of the workbook's bags: "settings" (Office's document settings) or "properties". */
export function bookStore(book: Book, bag: "settings" | "properties"): Store {
  const custom = (): Record<string, unknown> => book.facade.getCustomMetadata() ?? {};
  return storeOf(() => (custom()[bag] ?? {}) as Bag, (value) => void book.facade.setCustomMetadata({ ...custom(), [bag]: value }));
}

/** One of a sheet's bags: "properties" (custom properties of the sheet) or "pageLayout" (as xlsx/page-layout.ts describes it). */
export function sheetStore(sheet: Sheet, bag: "properties" | "pageLayout"): Store {
  const custom = (): Record<string, unknown> => sheet.facade.getCustomMetadata() ?? {};
  return storeOf(() => (custom()[bag] ?? {}) as Bag, (value) => void sheet.facade.setCustomMetadata({ ...custom(), [bag]: value }));
}
