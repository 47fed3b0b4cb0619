/**
 * @jest-environment @happy-dom/jest-environment
 */
import { showPane, startOffice } from "../../src/taskpane/office-start";

interface FakeContext {
  readonly displayLanguage: string;
  readonly officeTheme?: { readonly bodyBackgroundColor: string };
  readonly sets: readonly string[];
}

/** Office as far as the start asks it; the real client is met in the browser test. */
function installOffice({ displayLanguage, officeTheme, sets }: FakeContext, host: string | null = "Excel", shown: () => Promise<void> = () => Promise.resolve()): void {
  const context = {
    displayLanguage,
    officeTheme,
    diagnostics: { version: "16.0.14332" },
    requirements: { isSetSupported: (name: string, version: string) => sets.includes(`${name} ${version}`) },
  };
  Object.assign(globalThis, { Office: { onReady: () => Promise.resolve({ host, platform: "PC" }), context, addin: { showAsTaskpane: shown } } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

test("reads language, colours and abilities from Office", async () => {
  installOffice({ displayLanguage: "zh-TW", officeTheme: { bodyBackgroundColor: "#262626" }, sets: ["ExcelApi 1.14"] });
  const office = await startOffice();
  expect(office).toMatchObject({ language: "zh-CN", storagePrefix: "" });
  expect(office.colors()).toEqual({ bodyBackgroundColor: "#262626" });
  expect(office.facts.map(({ name, value, good }) => [name, value, good])).toEqual([
    ["factHost", "Excel (PC)", true],
    ["factHostVersion", "16.0.14332", true],
    ["factApi", true, true],
    ["factRuntime", false, true],
  ]);
});

test("says which requirement is not met, and speaks English to all others", async () => {
  installOffice({ displayLanguage: "de-DE", sets: [] });
  const office = await startOffice();
  expect(office.language).toBe("en-US");
  expect(office.colors()).toBeNull();
  expect(office.facts.filter(({ good }) => !good).map(({ name }) => name)).toEqual(["factApi"]);
});

test("starts without Excel, and without Office", async () => {
  installOffice({ displayLanguage: "zh-CN", sets: [] }, null);
  expect((await startOffice()).facts).toEqual([{ name: "factHost", value: false, good: false }]);
  Reflect.deleteProperty(globalThis, "Office");
  expect((await startOffice()).colors()).toBeNull();
});

test("shows the pane where Office can, and goes on where it will not", async () => {
  let shown = 0;
  const show = () => {
    shown += 1;
    return Promise.reject(new Error("not allowed"));
  };
  installOffice({ displayLanguage: "zh-CN", sets: [] }, "Excel", show);
  await showPane();
  expect(shown).toBe(0);
  installOffice({ displayLanguage: "zh-CN", sets: ["SharedRuntime 1.1"] }, "Excel", show);
  await showPane();
  expect(shown).toBe(1);
});
