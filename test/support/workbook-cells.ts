/**
 * What an .xlsx says, cell by cell and format by format, read straight from its XML: a witness that shares no code with the product.
 */
import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export interface WorkbookCells {
  /** By full address ("表一!B7"): what stands there and how it looks, as XML of its format's parts. */
  readonly cells: Readonly<Record<string, { readonly content: string; readonly format: string }>>;
  /** By sheet: merges, column widths and row heights as written. */
  readonly layout: Readonly<Record<string, string>>;
  /** By sheet: the formulas of its custom conditional formats. */
  readonly conditions: Readonly<Record<string, readonly string[]>>;
}

/** Reads every sheet of the workbook. */
export function readWorkbookCells(bytes: Uint8Array): WorkbookCells {
  const files = unzipSync(bytes);
  const part = (name: string): Element | null => {
    const file = files[name];
    return file ? parse(new TextDecoder().decode(file)) : null;
  };
  const formats = readFormats(part("xl/styles.xml"));
  const strings = findAll(part("xl/sharedStrings.xml"), "si").map(textOf);
  const targets = new Map(findAll(part("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [attributes["Id"], attributes["Target"]]));
  const cells: Record<string, { content: string; format: string }> = {};
  const layout: Record<string, string> = {};
  const conditions: Record<string, string[]> = {};
  for (const { attributes } of findAll(part("xl/workbook.xml"), "sheet")) {
    const sheet = attributes["name"] ?? "";
    const target = targets.get(attributes["r:id"]) ?? "";
    const root = part(target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    for (const cell of findAll(root, "c")) {
      cells[`${sheet}!${cell.attributes["r"] ?? ""}`] = { content: contentOf(cell, strings), format: formats[Number(cell.attributes["s"] ?? 0)] ?? "" };
    }
    const rows = findAll(root, "row").map(({ attributes: { r, ht, hidden } }) => [r, ht, hidden]);
    layout[sheet] = JSON.stringify([findAll(root, "mergeCell"), findAll(root, "col"), rows]);
    conditions[sheet] = findAll(root, "cfRule").flatMap((rule) => findAll(rule, "formula").map(textOf));
  }
  return { cells, layout, conditions };
}

/** The cellXfs, each with its font, fill, border and number format put in the place of their numbers. */
function readFormats(styles: Element | null): string[] {
  const list = (name: string) => findAll(styles, name)[0]?.children ?? [];
  const [fonts, fills, borders] = [list("fonts"), list("fills"), list("borders")];
  const codes = new Map(findAll(styles, "numFmt").map(({ attributes }) => [attributes["numFmtId"], attributes["formatCode"]]));
  return list("cellXfs").map(({ attributes, children }) => {
    const number = attributes["numFmtId"];
    return JSON.stringify([fonts[Number(attributes["fontId"])], fills[Number(attributes["fillId"])], borders[Number(attributes["borderId"])], codes.get(number) ?? number, children]);
  });
}

function contentOf(cell: Element, strings: readonly string[]): string {
  const formula = findAll(cell, "f").map(textOf).join("");
  const value = findAll(cell, "v").map(textOf).join("");
  const type = cell.attributes["t"] ?? "n";
  const shown = type === "s" ? strings[Number(value)] : type === "inlineStr" ? findAll(cell, "t").map(textOf).join("") : value;
  const kind = type === "s" || type === "inlineStr" || type === "str" ? "text" : type;
  return JSON.stringify([shown === "" ? "" : kind, shown, formula]);
}

function findAll(root: Element | null | undefined, name: string): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    if (element.name === name) found.push(element);
    element.children.forEach(walk);
  };
  if (root) walk(root);
  return found;
}

function textOf(element: Element): string {
  return element.name === "rPh" ? "" : element.text + element.children.map(textOf).join("");
}

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  });
  parser.write(xml).close();
  return top;
}
