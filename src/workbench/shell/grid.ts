/**
 * Univer's spreadsheet with its full user interface: the grid that stands where Excel's would be.
 */
import { createUniver, type FUniver, greenTheme, type IWorkbookData, LifecycleStages, LocaleType, mergeLocales } from "@univerjs/presets";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/presets/preset-sheets-conditional-formatting";
import formattingEnglish from "@univerjs/presets/preset-sheets-conditional-formatting/locales/en-US";
import formattingChinese from "@univerjs/presets/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/presets/preset-sheets-core";
import coreEnglish from "@univerjs/presets/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/presets/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/presets/preset-sheets-data-validation";
import validationEnglish from "@univerjs/presets/preset-sheets-data-validation/locales/en-US";
import validationChinese from "@univerjs/presets/preset-sheets-data-validation/locales/zh-CN";
import { UniverSheetsNotePreset } from "@univerjs/presets/preset-sheets-note";
import noteEnglish from "@univerjs/presets/preset-sheets-note/locales/en-US";
import noteChinese from "@univerjs/presets/preset-sheets-note/locales/zh-CN";
import "@univerjs/presets/lib/styles/preset-sheets-core.css";
import "@univerjs/presets/lib/styles/preset-sheets-conditional-formatting.css";
import "@univerjs/presets/lib/styles/preset-sheets-data-validation.css";
import "@univerjs/presets/lib/styles/preset-sheets-note.css";
import type { Language } from "../../core/words";
import { fitRows, keepTitlesHigh } from "./fit-rows";

export interface Grid {
  readonly univerAPI: FUniver;
  /** Puts a workbook in the place of the one that is open; done when it can be seen. */
  show(snapshot: IWorkbookData): Promise<void>;
  /** The workbook as it is now, with an edit that is still being typed taken in. */
  snapshot(): Promise<IWorkbookData>;
}

/** Builds the grid inside `container`; it fills it. */
export function createGrid(container: HTMLElement, language: Language): Grid {
  const { univerAPI } = createUniver({
    theme: greenTheme,
    locale: language === "zh-CN" ? LocaleType.ZH_CN : LocaleType.EN_US,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(coreChinese, formattingChinese, validationChinese, noteChinese),
      [LocaleType.EN_US]: mergeLocales(coreEnglish, formattingEnglish, validationEnglish, noteEnglish),
    },
    presets: [
      UniverSheetsCorePreset({ container, ribbonType: "simple" }),
      UniverSheetsConditionalFormattingPreset(),
      // Without its button: people are to choose from lists, not to make them.
      UniverSheetsDataValidationPreset({ showEditOnDropdown: false }),
      UniverSheetsNotePreset(),
    ],
  });
  keepTitlesHigh(univerAPI);
  return {
    univerAPI,
    show: async (snapshot) => {
      const open = univerAPI.getActiveWorkbook();
      if (open) univerAPI.disposeUnit(open.getId());
      // An id of its own: Univer keeps the undo stack of one under its id.
      univerAPI.createWorkbook({ ...snapshot, id: crypto.randomUUID() });
      await firstRendering(univerAPI);
      fitRows(univerAPI);
      await formulaBar(container);
      selectAgain(univerAPI);
    },
    snapshot: async () => {
      const open = univerAPI.getActiveWorkbook();
      if (!open) throw new Error("There is no workbook to take a snapshot of.");
      await open.endEditingAsync(true);
      return open.save();
    },
  };
}

/** Resolves when the name box and the formula bar listen to the selection. */
async function formulaBar(container: HTMLElement): Promise<void> {
  const made = () => container.querySelector('[data-u-comp="defined-name"] input') !== null;
  await new Promise<void>((resolve) => {
    const look = () => {
      if (!made()) return;
      watcher.disconnect();
      resolve();
    };
    const watcher = new MutationObserver(look);
    watcher.observe(container, { childList: true, subtree: true });
    look();
  });
  // They begin to listen once they have been drawn.
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** The first selection came before there was a name box to show it. */
function selectAgain(univerAPI: FUniver): void {
  const selected = univerAPI.getActiveWorkbook()?.getActiveRange();
  if (selected) univerAPI.getActiveWorkbook()?.setActiveRange(selected);
}

/** Before it has drawn anything, Univer has no measures of text. */
function firstRendering(univerAPI: FUniver): Promise<void> {
  if (univerAPI.getCurrentLifecycleStage() >= LifecycleStages.Rendered) return Promise.resolve();
  return new Promise((resolve) => {
    const heard = univerAPI.addEvent(univerAPI.Event.LifeCycleChanged, ({ stage }) => {
      if (stage < LifecycleStages.Rendered) return;
      heard.dispose();
      resolve();
    });
  });
}
