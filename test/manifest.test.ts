import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { ACTIONS } from "../src/actions";
import { RIBBON_COMMANDS } from "../src/ribbon/bind-commands";
import { VERSION } from "../src/taskpane/version";

const ROOT = path.join(__dirname, "..");
const MANIFEST = path.join(ROOT, "manifest.xml");
const ORIGIN = "https://localhost:3000/";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The manifest as a tree; throws where it is not well-formed. */
function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name: name.replace(/^bt:/, ""), attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root;
}

const tree = parse(readFileSync(MANIFEST, "utf8"));

function all(name: string, within: Element = tree): Element[] {
  return within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);
}

function every(within: Element = tree): Element[] {
  return within.children.flatMap((child) => [child, ...every(child)]);
}

const resources = new Map(["Image", "Url", "String"].flatMap((name) => all(name, all("Resources")[0])).map((element) => [element.attributes["id"] ?? "", element]));

function resource(id: string | undefined): string {
  const found = resources.get(id ?? "");
  if (!found) throw new Error(`no resource ${String(id)}`);
  return found.attributes["DefaultValue"] ?? "";
}

/** The file that the build puts at this address: assets are copied as they are, pages are made of templates. */
function sourceOf(url: string): string {
  const local = url.slice(ORIGIN.length);
  const page = /^(\w+)\.html$/.exec(local)?.[1];
  return page === undefined ? local : `src/${page}/${page}.html`;
}

/** Width and height of a PNG, from its header (https://www.w3.org/TR/png-3/#11IHDR). */
function sizeOf(png: string): readonly [number, number] {
  const bytes = readFileSync(path.join(ROOT, png));
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** What office-addin-manifest reads; in a Node of its own, because it requires ES modules, which Jest does not let it. */
function readManifest(): Record<string, unknown> {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script, MANIFEST], { cwd: ROOT, encoding: "utf8", env: { ...process.env, NODE_NO_WARNINGS: "1" } })) as Record<string, unknown>;
}

describe("manifest.xml", () => {
  it("is read by Microsoft's own parser as a pane for Excel that may edit the document", () => {
    const info = readManifest();
    expect(info).toMatchObject({
      officeAppType: "TaskPaneApp",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      defaultLocale: "zh-CN",
      displayName: "绩效目标助手",
      version: `${VERSION}.0`,
      defaultSettings: { sourceLocation: `${ORIGIN}taskpane.html` },
    });
    expect(info["id"]).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it("has the version of the package and of the pane", () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(VERSION).toBe(version);
  });

  it("stays visible in every Excel that can show panes, and asks for the shared runtime only where it is used", () => {
    const [base, overrides] = all("Requirements").map((requirements) => all("Set", requirements).map(({ attributes }) => `${attributes["Name"]} ${attributes["MinVersion"]}`));
    expect(base).toEqual(["ExcelApi 1.1"]);
    expect(overrides).toEqual(["SharedRuntime 1.1"]);
  });

  it("runs ribbon and pane in one page", () => {
    const pages = ["Runtime", "FunctionFile"].flatMap((name) => all(name)).concat(all("SourceLocation", all("Action")[0]));
    expect(new Set(pages.map(({ attributes }) => resource(attributes["resid"])))).toEqual(new Set([`${ORIGIN}taskpane.html`]));
    expect(pages).toHaveLength(3);
  });

  it("binds each function command to the action of its id, and no command is without one", () => {
    const functions = all("Control").filter((control) => all("FunctionName", control).length > 0);
    expect(functions.map(({ attributes }) => attributes["id"])).toEqual([...RIBBON_COMMANDS]);
    for (const control of functions) {
      expect(all("FunctionName", control)[0]?.text).toBe(control.attributes["id"]);
      const action = ACTIONS.find(({ id }) => id === control.attributes["id"]);
      expect(resource(all("Label", control)[0]?.attributes["resid"])).toBe(action?.title["zh-CN"]);
    }
  });

  it("refers to resources that exist, all of them used, with ids that Office takes", () => {
    const used = new Set(every().flatMap(({ attributes }) => (attributes["resid"] === undefined ? [] : [attributes["resid"]])));
    expect([...used].toSorted()).toEqual([...resources.keys()].toSorted());
    for (const id of used) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("names only addresses of its own, each a file of the build", () => {
    const urls = every().flatMap(({ attributes }) => Object.values(attributes).filter((value) => /^https:\/\/localhost/.test(value)));
    expect(urls.length).toBeGreaterThan(15);
    for (const url of urls) {
      expect(url.startsWith(ORIGIN)).toBe(true);
      expect([url, existsSync(path.join(ROOT, sourceOf(url)))]).toEqual([url, true]);
    }
    const foreign = every().flatMap(({ attributes }) => Object.entries(attributes).filter(([name, value]) => /^https?:/.test(value) && !name.startsWith("xmlns")));
    expect(foreign.filter(([, value]) => !value.startsWith(ORIGIN))).toEqual([]);
  });

  it("has every icon in the size it is declared for", () => {
    const images = every().filter(({ name, attributes }) => name === "Image" && attributes["size"] !== undefined);
    expect(new Set(images.map(({ attributes }) => attributes["size"]))).toEqual(new Set(["16", "32", "64", "80"]));
    for (const { attributes } of images) {
      const size = Number(attributes["size"]);
      expect(sizeOf(sourceOf(resource(attributes["resid"])))).toEqual([size, size]);
    }
    for (const [name, size] of [["IconUrl", 32], ["HighResolutionIconUrl", 64]] as const) {
      expect(sizeOf(sourceOf(all(name)[0]?.attributes["DefaultValue"] ?? ""))).toEqual([size, size]);
    }
    expect(readdirSync(path.join(ROOT, "assets")).filter((file) => file.endsWith(".png"))).toHaveLength(new Set(images.map(({ attributes }) => attributes["resid"])).size);
  });

  it("speaks Chinese first and English completely, within Office's lengths", () => {
    const spoken = [...all("DisplayName"), ...all("Description").filter(({ attributes }) => attributes["DefaultValue"] !== undefined), ...all("String")];
    expect(spoken.length).toBeGreaterThan(10);
    for (const element of spoken) {
      expect(element.attributes["DefaultValue"]).toMatch(/\p{Script=Han}/u);
      const [english, ...others] = all("Override", element);
      expect(others).toEqual([]);
      expect(english?.attributes["Locale"]).toBe("en-US");
      expect(english?.attributes["Value"]).toMatch(/^[^\p{Script=Han}]+$/u);
    }
    const longest = (name: string): number => Math.max(...all(name).flatMap((list) => every(list).flatMap(({ attributes }) => [attributes["DefaultValue"] ?? "", attributes["Value"] ?? ""])).map(({ length }) => length));
    expect(longest("ShortStrings")).toBeLessThanOrEqual(125);
    expect(longest("LongStrings")).toBeLessThanOrEqual(250);
  });
});
