/** An .xlsx as a snapshot of Univer, beside the package it came from: saving patches the package with what changed in the snapshot. */
import type { IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { damaged, openPackage } from "../../../files/open-package";
import { DEFINED_NAMES_RESOURCE, namesResource, printNamesOf, readNames } from "./defined-names";
import type { Loss } from "./loss";
import type { OpenedPackage } from "./opened-package";
import { relationTo, textPart, type Parts } from "./package-parts";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { readColumns, readGrid, readMerges, type GridReading } from "./read-grid";
import { readSharedStrings } from "./shared-strings";
import type { SheetCustom, WorkbookCustom } from "./sheet-custom";
import { readSheetView } from "./sheet-view";
import { LOOK_PARTS, PLAIN_LOOK, samePart, styleOf } from "./styles/look";
import { PLAIN_STYLES, readStyleSheet, type StyleSheet } from "./styles/style-sheet";
import { digitWidth } from "./units";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { readWorksheetPart } from "./worksheet-part";
import type { XmlElement } from "./xml";

export interface OpenedWorkbook {
  readonly snapshot: IWorkbookData;
  readonly package: OpenedPackage;
  /** What the stand-in Excel cannot show or edit. */
  readonly losses: readonly Loss[];
}

/** Throws WorkbookError for a file that cannot be opened. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const parts = openPackage(bytes);
  const opened = readSnapshot(parts);
  if (opened.snapshot.sheetOrder.length === 0) throw damaged("没有任何工作表", "there is no worksheet");
  return { ...opened, package: { bytes, parts } };
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

export function readSnapshot(parts: Parts): Omit<OpenedWorkbook, "package"> {
  const workbook = readWorkbookPart(parts);
  const theme = textPart(parts, relationTo(workbook.relations, "theme")?.target);
  const sheet = readStyleSheet(textPart(parts, relationTo(workbook.relations, "styles")?.target) ?? PLAIN_STYLES, theme);
  const strings = readSharedStrings(textPart(parts, relationTo(workbook.relations, "sharedStrings")?.target));
  const losses: Loss[] = [];
  const used = new Set<number>([0]);
  const below = new Set<number>([0]);
  const shared = {
    strings,
    digit: digitOf(sheet),
    styleId: (format: number): string => (used.add(format), styleIdOf(format)),
    lineStyleId: (format: number): string => (used.add(format), below.add(format), styleIdOf(format)),
  };
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const names = readNames(workbook.root, workbook.text);
  workbook.sheets.forEach((entry, index) => {
    if (!entry.part) return;
    const custom = (root: XmlElement): SheetCustom => ({ pageLayout: readPageLayout(root, printNamesOf(names, index)), protection: readProtection(root) });
    sheets[sheetIdOf(entry.sheetId)] = readSheet(parts, entry, entry.part, { ...shared, sheetId: entry.sheetId }, sheet, custom);
  });
  const sheetIdAt = (index: number): string | null => {
    const entry = workbook.sheets[index];
    return entry?.part ? sheetIdOf(entry.sheetId) : null;
  };
  return {
    snapshot: {
      id: "workbook",
      name: "",
      appVersion: "0.25.1",
      // The enumeration's value without its module: importing it would load all of Univer.
      locale: "zhCN" as LocaleType,
      styles: readStyles(sheet, used, below),
      defaultStyle: styleIdOf(0),
      sheetOrder: Object.keys(sheets),
      sheets,
      resources: [{ name: DEFINED_NAMES_RESOURCE, data: JSON.stringify(namesResource(names, sheetIdAt)) }],
      custom: readCustom(workbook),
    },
    losses,
  };
}

function readSheet(parts: Parts, entry: SheetEntry, part: string, reading: GridReading, styles: StyleSheet, custom: (root: XmlElement) => SheetCustom): Partial<IWorksheetData> {
  const worksheet = readWorksheetPart(parts, part);
  const grid = readGrid(worksheet, reading, () => undefined);
  const mergeData = readMerges(worksheet);
  const rowCount = mergeData.reduce((count, merge) => Math.max(count, merge.endRow + 1), grid.rows);
  const columnCount = mergeData.reduce((count, merge) => Math.max(count, merge.endColumn + 1), grid.columns);
  return {
    id: sheetIdOf(entry.sheetId),
    name: entry.name,
    hidden: entry.state === "visible" ? 0 : 1,
    // Room to work in below and beside what is there.
    rowCount: Math.max(200, rowCount + 100),
    columnCount: Math.max(26, columnCount + 10),
    cellData: grid.cellData,
    rowData: grid.rowData,
    columnData: readColumns(worksheet, reading, Math.max(26, columnCount + 10)),
    mergeData,
    ...readSheetView(worksheet.root, styles.palette, reading.digit),
    custom: { ...custom(worksheet.root) },
  };
}

function digitOf(sheet: StyleSheet): number {
  const { font } = sheet.look(0);
  return digitWidth(font.name, font.size);
}

/** The styles of the formats that are used. Those of cells must cover what the default, a row or a column sets. */
function readStyles(sheet: StyleSheet, used: ReadonlySet<number>, below: ReadonlySet<number>): Record<string, IStyleData> {
  const covers = new Set(LOOK_PARTS.filter((part) => [...below].some((index) => !samePart(sheet.look(index), PLAIN_LOOK, part))));
  return Object.fromEntries([...used].map((index) => [styleIdOf(index), styleOf(sheet.look(index), covers)]));
}

function readCustom(workbook: WorkbookPart): Record<string, unknown> & WorkbookCustom {
  const active = workbook.sheets[workbook.activeSheet];
  return {
    activeSheet: sheetIdOf((active?.part ? active : workbook.sheets.find((sheet) => sheet.part))?.sheetId ?? 0),
    date1904: workbook.date1904,
  };
}
