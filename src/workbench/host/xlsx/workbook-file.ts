/** A package as far as all of its sheets share it: read once for opening, and once more for saving, to compare with. */
import type { IRange } from "@univerjs/core";
import { namesResource, readNames, type NameEntry, type NameParam } from "./defined-names";
import { relationTo, textPart, type Parts } from "./package-parts";
import { readSharedStrings, type SharedString } from "./shared-strings";
import { LOOK_PARTS, PLAIN_LOOK, samePart, type LookPart } from "./styles/look";
import { PLAIN_STYLES, readStyleSheet, type StyleSheet } from "./styles/style-sheet";
import { digitWidth } from "./units";
import { readWorkbookPart, type WorkbookPart } from "./workbook-part";

export interface WorkbookFile {
  readonly parts: Parts;
  readonly workbook: WorkbookPart;
  readonly names: readonly NameEntry[];
  /** The name of the styles part, or null where the package has none. */
  readonly stylesPart: string | null;
  readonly styles: StyleSheet;
  readonly strings: readonly SharedString[];
  /** Width of a digit of the workbook's first font in px. */
  readonly digit: number;
}

export function readWorkbookFile(parts: Parts): WorkbookFile {
  const workbook = readWorkbookPart(parts);
  const target = (type: string): string | undefined => relationTo(workbook.relations, type)?.target;
  const stylesText = textPart(parts, target("styles"));
  const styles = readStyleSheet(stylesText ?? PLAIN_STYLES, textPart(parts, target("theme")));
  const { font } = styles.look(0);
  return {
    parts,
    workbook,
    names: readNames(workbook.root, workbook.text),
    stylesPart: stylesText === null ? null : (target("styles") ?? null),
    styles,
    strings: readSharedStrings(textPart(parts, target("sharedStrings"))),
    digit: digitWidth(font.name, font.size),
  };
}

/** The snapshot's id of a sheet of the file. */
export function sheetIdOf(sheetId: number): string {
  return `sheet-${String(sheetId)}`;
}

/** The snapshot's id of cell format `index`. */
export function styleIdOf(index: number): string {
  return `x${String(index)}`;
}

/** The format behind such an id; null for a style that Univer made. */
export function styleIndexOf(id: string): number | null {
  return /^x\d+$/.test(id) ? Number(id.slice(1)) : null;
}

/** Id of the sheet in front, or of the first one that is a grid. */
export function activeSheetId({ sheets, activeSheet }: WorkbookPart): string {
  const active = sheets[activeSheet];
  return sheetIdOf((active?.part ? active : sheets.find((sheet) => sheet.part))?.sheetId ?? 0);
}

/** The names by the snapshot's ids of their sheets. */
export function namesOf({ workbook, names }: WorkbookFile): Record<string, NameParam> {
  return namesResource(names, (index) => {
    const entry = workbook.sheets[index];
    return entry?.part ? sheetIdOf(entry.sheetId) : null;
  });
}

/** How many columns the snapshot has of a sheet: room to work in beside what is there. */
export function columnCountOf(usedColumns: number, merges: readonly IRange[]): number {
  return Math.max(26, merges.reduce((count, merge) => Math.max(count, merge.endColumn + 1), usedColumns) + 10);
}

/** What the default, rows and columns set, by their formats: styles of cells must cover it. */
export function coveredParts(styles: StyleSheet, below: Iterable<number>): ReadonlySet<LookPart> {
  const formats = [...below];
  return new Set(LOOK_PARTS.filter((part) => formats.some((index) => !samePart(styles.look(index), PLAIN_LOOK, part))));
}
