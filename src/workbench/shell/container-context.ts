/**
 * The answers of `window.external.GetContext()`, by which office.js learns where it runs. Their names and shapes are read off the shipped
 * excel-win32-16.01.js (getAppContext); the values are those of an Excel LTSC 2021 for Windows, the oldest one the add-in supports.
 */
import type { PaneSurroundings } from "./pane-connection";

const EXCEL = 1;
const READ_WRITE = 0;
const TASK_PANE = 1;
const INSERTED = 0;

/** The floor of platform support, so that a call to anything newer shows in the workbench and in the tests. */
const REQUIREMENT_SETS = { ExcelApi: "1.14", SharedRuntime: "1.1", RibbonApi: "1.1", RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2", DelayForCellEdit: "1.1", Settings: "1.1", DialogApi: "1.1" };

/** What office.js reads once at its start, except for the theme, which it asks for again. */
export function containerContext(surroundings: PaneSurroundings) {
  return {
    GetAppType: () => EXCEL,
    GetSolutionRef: () => "jixiao",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => "16.0.14332.20000",
    GetAppUILocale: () => surroundings.language,
    GetAppDataLocale: () => surroundings.language,
    GetDocUrl: () => surroundings.documentUrl,
    GetAppCapabilities: () => READ_WRITE,
    GetActivationMode: () => INSERTED,
    GetControlIntegrationLevel: () => TASK_PANE,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "",
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetSettings: () => documentSettings,
    GetOfficeThemeInfo: () => JSON.stringify(surroundings.theme, (_name, value: unknown) => (typeof value === "string" ? colourNumber(value) : value)),
  };
}

/** The settings of the old document API. The add-in keeps its state in the rich API's Settings, so this one is empty and says so when written. */
const documentSettings = {
  Read: (_keys: string[], _values: string[]) => undefined,
  Write: () => {
    throw new Error("HostGap: Office.context.document.settings.saveAsync");
  },
};

function colourNumber(css: string): number {
  return Number.parseInt(css.slice(1), 16);
}
