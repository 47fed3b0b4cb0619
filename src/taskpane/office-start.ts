/**
 * What the pane learns from Office before it is drawn, and from then on: language, colours, what this Excel can do.
 */
import type { Language } from "../core/words";
import type { SelfTestFact } from "./self-test";
import type { OfficeColors } from "./theme";

/** Excel LTSC 2021, the floor of the features (https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets). */
const NEEDED_API = "1.14";

export interface OfficeStart {
  readonly language: Language;
  /** As they are now: Excel has no event for a change of theme. Null outside of Office. */
  readonly colors: () => OfficeColors | null;
  readonly facts: readonly SelfTestFact[];
  /** Keeps apart what the browser stores for several documents' hosts; empty where Office gives none. */
  readonly storagePrefix: string;
}

/** Waits until Office is ready; without office.js it answers at once, and the first action says that there is no Excel. */
export async function startOffice(): Promise<OfficeStart> {
  if (typeof Office === "undefined") return { language: languageOf(navigator.language), colors: () => null, facts: [hostFact(null, "")], storagePrefix: "" };
  const { host, platform } = await Office.onReady();
  if (!host) return { language: languageOf(navigator.language), colors: () => null, facts: [hostFact(null, "")], storagePrefix: "" };
  const { context } = Office;
  return {
    language: languageOf(context.displayLanguage),
    colors: () => context.officeTheme ?? null,
    facts: [
      hostFact(String(host), String(platform)),
      { name: "factHostVersion", value: context.diagnostics.version, good: true },
      { name: "factApi", nameData: { version: NEEDED_API }, ...supported("ExcelApi", NEEDED_API) },
      { name: "factRuntime", value: hasSharedRuntime(), good: true },
    ],
    storagePrefix: context.partitionKey ?? "",
  };
}

/** Brings the pane to the front where Office lets an add-in do so. */
export async function showPane(): Promise<void> {
  if (!hasSharedRuntime()) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane comes on top of what a command does to the sheet; Office may keep it closed (it does for add-ins of its store).
    return;
  }
}

function hasSharedRuntime(): boolean {
  return Office.context.requirements.isSetSupported("SharedRuntime", "1.1");
}

function supported(set: string, version: string): { readonly value: boolean; readonly good: boolean } {
  const value = Office.context.requirements.isSetSupported(set, version);
  return { value, good: value };
}

function hostFact(host: string | null, platform: string): SelfTestFact {
  return { name: "factHost", value: host === null ? false : `${host} (${platform})`, good: host !== null };
}

/** Chinese for Chinese of every region, English for everybody else. */
function languageOf(locale: string): Language {
  return /^zh\b/i.test(locale) ? "zh-CN" : "en-US";
}
