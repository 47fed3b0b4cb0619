/**
 * Adds to a styles part what changed cells need. What is there keeps its index and its text; a new format is made from the one it
 * replaces, so that all that Univer knows nothing of (protection, font families, shrinking) stays.
 */
import { appendedList, STYLES_ORDER, TextPatch } from "../text-patch";
import { childOf, escapeAttribute, numberOf, parseTag, patchTag, printElement, sourceOf, type XmlElement } from "../xml";
import { printAlignment, printBorder, printFill, printFont } from "./print-look";
import { builtInNumber, GENERAL } from "./number-formats";
import { samePart, type Look } from "./look";
import { readBorder, readFill, readFont, type StyleSheet } from "./style-sheet";

type Pool = "fonts" | "fills" | "borders" | "cellXfs" | "dxfs" | "numFmts";

export class StyleWriter {
  private readonly added: Record<Pool, string[]> = { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [], numFmts: [] };
  private readonly made = new Map<string, number>();
  private readonly looks: Look[] = [];
  private readonly formatKeys = new Map<string, number>();
  private byLook: Map<string, number> | null = null;
  private keptDifferences: number;

  constructor(readonly sheet: StyleSheet) {
    this.keptDifferences = sheet.differences.length;
    sheet.formats.forEach((format, index) => {
      const key = formatKey(
        format.attributes,
        format.children.map((child) => sourceOf(child, sheet.text)),
      );
      if (!this.formatKeys.has(key)) this.formatKeys.set(key, index);
    });
  }

  /** The look of a format of the file, or of one that was added. */
  look(format: number): Look {
    return this.looks[format - this.sheet.formats.length] ?? this.sheet.look(format);
  }

  /** The first format of the file that looks so, or null. */
  formatLike(look: Look): number | null {
    if (!this.byLook) {
      this.byLook = new Map();
      for (let index = this.sheet.formats.length - 1; index >= 0; index--) this.byLook.set(JSON.stringify(this.sheet.look(index)), index);
    }
    return this.byLook.get(JSON.stringify(look)) ?? null;
  }

  /** The index of a format that looks like `look` and is for the rest like format `base`. */
  format(base: number, look: Look): number {
    const key = `${String(base)} ${JSON.stringify(look)}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const xml = this.printFormat(base, look);
    const same = this.formatKeys.get(formatKey(xml.attributes, xml.children));
    const index = same ?? this.sheet.formats.length + this.append("cellXfs", xml.text);
    if (same === undefined) this.looks[index - this.sheet.formats.length] = look;
    this.made.set(key, index);
    return index;
  }

  /** The index of a differential format: an equal one of the file, or a new one. */
  difference(xml: string): number {
    const present = this.sheet.differences.slice(0, this.keptDifferences).findIndex((difference) => sourceOf(difference, this.sheet.text) === xml);
    return present >= 0 ? present : this.keptDifferences + this.append("dxfs", xml);
  }

  /** Takes differential formats from the end of the file's list, as far as nothing uses them. Only before any is added. */
  dropDifferences(isUsed: (index: number) => boolean): void {
    while (this.keptDifferences > 0 && !isUsed(this.keptDifferences - 1)) this.keptDifferences--;
  }

  /** The part as it must be written, or null where nothing was added. */
  print(): string | null {
    const { text, root } = this.sheet;
    const patch = new TextPatch(text);
    for (const pool of ["numFmts", "fonts", "fills", "borders", "cellXfs"] as const) {
      if (this.added[pool].length > 0) patch.setChild(root, pool, appendedList(text, root, pool, this.added[pool]), STYLES_ORDER);
    }
    if (this.added.dxfs.length > 0 || this.keptDifferences < this.sheet.differences.length) patch.setChild(root, "dxfs", this.printDifferences(), STYLES_ORDER);
    return patch.changed ? patch.apply() : null;
  }

  /**
   * A list that we made is written with a space before the ">" of its start tag, so that it can be told from one that was there, empty:
   * taking the last entry out then gives back the part as it was before the first was added.
   */
  private printDifferences(): string | null {
    const { text, root, differences } = this.sheet;
    const list = childOf(root, "dxfs");
    const ours = !list || / >$/.test(text.slice(list.start, list.openEnd));
    const kept = differences.slice(0, this.keptDifferences).map((difference) => sourceOf(difference, text));
    const items = [...kept, ...this.added.dxfs];
    if (items.length === 0) return ours ? null : `<${root.prefix}dxfs count="0"/>`;
    return `<${root.prefix}dxfs count="${String(items.length)}"${ours ? " " : ""}>${items.join("")}</${root.prefix}dxfs>`;
  }

  private append(pool: Pool, xml: string): number {
    const list = this.added[pool];
    const at = list.indexOf(xml);
    return at >= 0 ? at : list.push(xml) - 1;
  }

  private printFormat(base: number, look: Look): FormatXml {
    const format = this.sheet.formats[base] ?? this.sheet.formats[0];
    const before = this.look(base);
    const changes: Record<string, string | number | null> = {};
    const change = (part: keyof Look, id: string, apply: string, index: () => number): void => {
      if (samePart(look, before, part)) return;
      changes[id] = index();
      changes[apply] = 1;
    };
    change("font", "fontId", "applyFont", () => this.fontIndex(base, look));
    change("fill", "fillId", "applyFill", () => this.fillIndex(look));
    change("border", "borderId", "applyBorder", () => this.borderIndex(base, look));
    change("format", "numFmtId", "applyNumberFormat", () => this.codeNumber(look.format));
    const children = format?.children.filter((child) => child.name !== "alignment" && child.name !== "protection").map((child) => sourceOf(child, this.sheet.text)) ?? [];
    const protection = format ? childOf(format, "protection") : null;
    const tag = protection ? sourceOf(protection, this.sheet.text) : "<protection/>";
    if (!samePart(look, before, "locked")) {
      children.unshift(patchTag(tag, { locked: look.locked ? 1 : 0 }));
      changes["applyProtection"] = 1;
    } else if (protection) children.unshift(tag);
    const alignment = format ? childOf(format, "alignment") : null;
    if (samePart(look, before, "alignment")) {
      if (alignment) children.unshift(sourceOf(alignment, this.sheet.text));
    } else {
      children.unshift(printAlignment(look.alignment, before.alignment, alignment));
      changes["applyAlignment"] = 1;
    }
    const attributes = new Map(format?.attributes ?? [["xfId", "0"]]);
    for (const [name, value] of Object.entries(changes)) attributes.set(name, String(value));
    const inside = children.join("");
    const plain = printElement("xf", Object.fromEntries(attributes), inside);
    const open = format ? patchTag(this.sheet.text.slice(format.start, format.openEnd), changes).replace(/\s*\/?>$/, "") : "";
    const text = format ? (inside === "" ? `${open}/>` : `${open}>${inside}</${format.prefix}xf>`) : plain;
    return { text, attributes, children };
  }

  private fontIndex(base: number, look: Look): number {
    const { fonts, palette, formats, text } = this.sheet;
    const wanted = JSON.stringify(look.font);
    const present = fonts.findIndex((font) => JSON.stringify(readFont(font, palette)) === wanted);
    if (present >= 0) return present;
    const font = fonts[numberOf(formats[base] ?? null, "fontId") ?? 0] ?? null;
    return fonts.length + this.append("fonts", printFont(look.font, this.look(base).font, font, text));
  }

  private fillIndex(look: Look): number {
    const { fills, palette } = this.sheet;
    const plain = (fill: XmlElement): boolean => {
      const type = childOf(fill, "patternFill")?.attributes.get("patternType") ?? "none";
      return !childOf(fill, "gradientFill") && (type === "none" || type === "solid");
    };
    const present = fills.findIndex((fill) => plain(fill) && readFill(fill, palette) === look.fill);
    return present >= 0 ? present : fills.length + this.append("fills", printFill(look.fill));
  }

  private borderIndex(base: number, look: Look): number {
    const { borders, palette, formats, text } = this.sheet;
    const wanted = JSON.stringify(look.border);
    const present = borders.findIndex((border) => JSON.stringify(readBorder(border, palette)) === wanted);
    if (present >= 0) return present;
    const border = borders[numberOf(formats[base] ?? null, "borderId") ?? 0] ?? null;
    return borders.length + this.append("borders", printBorder(look.border, this.look(base).border, border, text));
  }

  private codeNumber(code: string): number {
    if (code === GENERAL) return 0;
    const builtIn = builtInNumber(code);
    if (builtIn !== null) return builtIn;
    for (const [number, declared] of this.sheet.codes) if (declared === code) return number;
    // Numbers below 164 belong to Excel (ECMA-376 part 1, 18.8.30).
    const first = Math.max(163, ...this.sheet.codes.keys()) + 1;
    const known = this.made.get(`code ${code}`);
    const number = known ?? first + this.added.numFmts.length;
    if (known === undefined) {
      this.added.numFmts.push(`<numFmt numFmtId="${String(number)}" formatCode="${escapeAttribute(code)}"/>`);
      this.made.set(`code ${code}`, number);
    }
    return number;
  }
}

interface FormatXml {
  readonly text: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly string[];
}

/** Equal for formats that mean the same: all but the flags that only say which part was applied. `children` is their XML. */
function formatKey(attributes: ReadonlyMap<string, string>, children: readonly string[]): string {
  const said = (map: ReadonlyMap<string, string>): [string, string][] =>
    [...map].filter(([name, value]) => !name.startsWith("apply") && name !== "xfId" && value !== "0" && value !== "false").sort(([a], [b]) => (a < b ? -1 : 1));
  const tags = children.map((xml) => parseTag(xml.slice(1, xml.indexOf(">")).replace(/\/$/, "")));
  return JSON.stringify([attributes.get("xfId") ?? "0", said(attributes), tags.map((tag) => [tag.name, said(tag.attributes)]).sort()]);
}
