/**
 * The page in which the pane starts: what it says in an Excel whose browser is too old, and where office.js comes from.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { Linter } from "eslint";
import bundles from "../webpack.config.js";

const TEMPLATE = readFileSync(path.join(__dirname, "../src/taskpane/taskpane.html"), "utf8");
const SCRIPT = /<script>([\s\S]*?)<\/script>/.exec(TEMPLATE)?.[1] ?? "";

describe("the script for browsers that are too old", () => {
  it("is ES5, which Internet Explorer can read", () => {
    const old: Linter.Config = { files: ["**/*.js"], languageOptions: { ecmaVersion: 5, sourceType: "script" } };
    expect(new Linter().verify(SCRIPT, [old], "pane.js")).toEqual([]);
    expect(new Linter().verify("const a = 1;", [old], "pane.js")).not.toEqual([]);
  });

  it("says there what is needed", () => {
    expect(shownIn("delete Array.prototype.at;")).toMatch(/当前 Excel 版本过低.*Excel 2021.*WebView2/s);
  });

  it("says nothing in a browser of today", () => {
    expect(shownIn("")).toBe("");
  });

  function shownIn(before: string): string {
    const root = { innerHTML: "" };
    runInNewContext(`${before}${SCRIPT}`, { document: { getElementById: (id: string) => (id === "root" ? root : null) } });
    return root.innerHTML;
  }
});

describe("where office.js comes from", () => {
  afterEach(() => {
    delete process.env["OFFICE_JS"];
  });

  it.each([
    [undefined, "office/office.js"],
    ["hosted", "office/office.js"],
    ["cdn", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
    ["cdn-21vianet", "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js"],
  ])("is one choice of the build: %s", (choice, address) => {
    if (choice) process.env["OFFICE_JS"] = choice;
    expect(JSON.stringify(bundles()[0]?.plugins)).toContain(JSON.stringify(address));
  });

  it("is not guessed", () => {
    process.env["OFFICE_JS"] = "somewhere";
    expect(() => bundles()).toThrow("hosted, cdn, cdn-21vianet");
  });
});
