/**
 * Marks in the sheet: custom conditional formats that are always true and carry a tag. They never touch the user's own formats, and
 * always come off again. Facts they rest on: a formula without cell references does not shift between areas (office-js #5194); ids are not
 * stable (#6396); rules are found by their formula through customOrNullObject (#2180).
 */
import { parseRange, printRange, type CellRange } from "../core/sheet/address";
import type { Mark, MarkKind } from "../core/sheet/edit";

/** Raised when the look or the formula of marks changes, so that old marks are still known as ours. */
const VERSION = 1;
const TAG = /jixiao:\d+:(error|warning|hint|to-fill)/;

/** `getRanges` cuts an address silently at 8,192 characters. */
const MAX_ADDRESS = 7_500;

/** Colour, line and letters differ, so that marks can be told apart in print and without colour vision. */
export const MARK_LOOKS: Readonly<Record<MarkKind, { fill: string; line: Excel.ConditionalRangeBorder["style"]; lineColor: string; letters: "bold" | "italic" | "underline" | null }>> = {
  error: { fill: "#FBDADA", line: "Continuous", lineColor: "#C50F1F", letters: "bold" },
  warning: { fill: "#FFF1CC", line: "Dash", lineColor: "#9A5B00", letters: null },
  hint: { fill: "#E3EEFB", line: "Dot", lineColor: "#0F5EA8", letters: "underline" },
  "to-fill": { fill: "#E2F3E2", line: "DashDot", lineColor: "#1E6B2A", letters: "italic" },
};

export function markFormula(kind: MarkKind): string {
  return `=N("jixiao:${String(VERSION)}:${kind}")=0`;
}

/** Marks of a sheet as they are found; `areas` answers once another sync is done. */
export interface FoundMark {
  readonly kind: MarkKind;
  readonly format: Excel.ConditionalFormat;
}

/** Asks for the conditional formats of a sheet; the function it gives back picks ours after the sync. */
export function queueMarks(worksheet: Excel.Worksheet): () => FoundMark[] {
  const formats = worksheet.getRange().conditionalFormats;
  formats.load("items/type,items/customOrNullObject/rule/formula");
  return () =>
    formats.items.flatMap((format) => {
      if (format.type !== Excel.ConditionalFormatType.custom || format.customOrNullObject.isNullObject) return [];
      const kind = TAG.exec(format.customOrNullObject.rule.formula)?.[1];
      return kind ? [{ kind: kind as MarkKind, format }] : [];
    });
}

/** Asks where marks stand; the function it gives back answers after the sync. */
export function queueAreas(marks: readonly FoundMark[]): () => Mark[] {
  const asked = marks.map(({ kind, format }) => {
    const ranges = format.getRanges();
    ranges.load("areas/items/address");
    return { kind, ranges };
  });
  return () => asked.map(({ kind, ranges }) => ({ kind, areas: ranges.areas.items.flatMap(({ address }) => parseRange(address) ?? []) }));
}

/** Adds the marks to the batch; nothing is sent. */
export function paint(worksheet: Excel.Worksheet, marks: readonly Mark[]): void {
  for (const { kind, areas } of marks) {
    for (const address of addresses(areas)) {
      const target = address.includes(",") ? worksheet.getRanges(address) : worksheet.getRange(address);
      const { custom } = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.rule.formula = markFormula(kind);
      const look = MARK_LOOKS[kind];
      custom.format.fill.color = look.fill;
      if (look.letters === "bold") custom.format.font.bold = true;
      if (look.letters === "italic") custom.format.font.italic = true;
      if (look.letters === "underline") custom.format.font.underline = "Single";
      for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
        const border = custom.format.borders.getItem(edge);
        border.style = look.line;
        border.color = look.lineColor;
      }
    }
  }
}

/** The areas as texts that Excel takes whole. */
function addresses(areas: readonly CellRange[]): string[] {
  const texts: string[] = [];
  for (const address of new Set(areas.map(printRange))) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < MAX_ADDRESS) texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}
