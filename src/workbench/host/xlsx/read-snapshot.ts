/** The snapshot that Univer is given for a package. */
import type { IStyleData, IWorkbookData, IWorksheetData, LocaleType } from "@univerjs/core";
import { readRules, shownRules, type SourceRule } from "./conditional/read-rules";
import { CONDITIONAL_FORMATS_RESOURCE, type FormatRule } from "./conditional/rule-model";
import { DEFINED_NAMES_RESOURCE, printNamesOf } from "./defined-names";
import { readDocumentProperties } from "./document-properties";
import { CellLosses, sheetLosses, workbookLosses } from "./find-losses";
import { readKeptSettings, type KeptSettings } from "./kept-settings";
import type { Loss } from "./loss";
import { NOTES_RESOURCE, notesResource, readNotes, type SheetNote } from "./notes/read-notes";
import { readPageLayout } from "./page-layout";
import { readProtection } from "./protection";
import { readColumns, readGrid, readMerges, type GridReading } from "./read-grid";
import type { SheetCustom, WorkbookCustom } from "./sheet-custom";
import { readSheetView } from "./sheet-view";
import { styleOf } from "./styles/look";
import type { StyleSheet } from "./styles/style-sheet";
import { readValidations, VALIDATIONS_RESOURCE, type ValidationRule } from "./validations/validations";
import { activeSheetId, columnCountOf, coveredParts, namesOf, sheetIdOf, styleIdOf, type WorkbookFile } from "./workbook-file";
import type { SheetEntry } from "./workbook-part";
import { readWorksheetPart, type WorksheetPart } from "./worksheet-part";

export interface ReadSnapshot {
  readonly snapshot: IWorkbookData;
  readonly losses: readonly Loss[];
}

export function readSnapshot(file: WorkbookFile): ReadSnapshot {
  const { workbook, styles, strings, digit } = file;
  const losses = workbookLosses(file);
  const kept = readKeptSettings(file.parts, workbook);
  const used = new Set<number>([0]);
  const below = new Set<number>([0]);
  const styleId = (format: number): string => (used.add(format), styleIdOf(format));
  const lineStyleId = (format: number): string => (below.add(format), styleId(format));
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const formats: Record<string, FormatRule[]> = {};
  const validations: Record<string, ValidationRule[]> = {};
  const notes: Record<string, Record<number, Record<number, SheetNote>>> = {};
  workbook.sheets.forEach((entry, index) => {
    if (!entry.part) return;
    const id = sheetIdOf(entry.sheetId);
    const part = readWorksheetPart(file.parts, entry.part);
    const rules = readRules(part.root, part.text, styles);
    const cellLosses = new CellLosses(strings, styles);
    const reading: GridReading = { sheetId: entry.sheetId, strings, styleId, lineStyleId, digit };
    const grid = readGrid(part, reading, (row) => cellLosses.see(row));
    sheets[id] = { ...frameOf(entry, part, reading, grid, styles), custom: { ...customOf(file, part, index), ...propertiesOf(kept, entry) } };
    losses.push(...cellLosses.list(entry.name), ...sheetLosses(file.parts, entry.name, part, rules));
    addResources(file, part, rules, { formats, validations, notes }, id);
  });
  const resources = {
    [DEFINED_NAMES_RESOURCE]: namesOf(file),
    [CONDITIONAL_FORMATS_RESOURCE]: formats,
    [VALIDATIONS_RESOURCE]: validations,
    [NOTES_RESOURCE]: notes,
  };
  return {
    snapshot: {
      id: "workbook",
      name: "",
      appVersion: "0.25.1",
      // The enumeration's value without its module: importing it would load all of Univer.
      locale: "zhCN" as LocaleType,
      styles: readStyles(styles, used, below),
      defaultStyle: styleIdOf(0),
      sheetOrder: Object.keys(sheets),
      sheets,
      resources: Object.entries(resources).map(([name, data]) => ({ name, data: JSON.stringify(data) })),
      custom: {
        activeSheet: activeSheetId(workbook),
        date1904: workbook.date1904,
        settings: kept.settings,
        properties: readDocumentProperties(file.parts),
      } satisfies WorkbookCustom,
    },
    losses,
  };
}

function frameOf(entry: SheetEntry, part: WorksheetPart, reading: GridReading, grid: ReturnType<typeof readGrid>, styles: StyleSheet): Partial<IWorksheetData> {
  const mergeData = readMerges(part);
  const rows = mergeData.reduce((count, merge) => Math.max(count, merge.endRow + 1), grid.rows);
  const columnCount = columnCountOf(grid.columns, mergeData);
  return {
    id: sheetIdOf(entry.sheetId),
    name: entry.name,
    hidden: entry.state === "visible" ? 0 : 1,
    // Room to work in below what is there.
    rowCount: Math.max(200, rows + 100),
    columnCount,
    cellData: grid.cellData,
    rowData: grid.rowData,
    columnData: readColumns(part, reading, columnCount),
    mergeData,
    ...readSheetView(part.root, styles.palette, reading.digit),
  };
}

function customOf({ names }: WorkbookFile, { root }: WorksheetPart, index: number): SheetCustom {
  return { pageLayout: readPageLayout(root, printNamesOf(names, index)), protection: readProtection(root) };
}

function propertiesOf(kept: KeptSettings, entry: SheetEntry): SheetCustom {
  const properties = kept.sheets.get(entry.sheetId);
  return properties ? { properties } : {};
}

interface SheetResources {
  readonly formats: Record<string, FormatRule[]>;
  readonly validations: Record<string, ValidationRule[]>;
  readonly notes: Record<string, Record<number, Record<number, SheetNote>>>;
}

function addResources(file: WorkbookFile, part: WorksheetPart, rules: readonly SourceRule[], into: SheetResources, id: string): void {
  const shown = shownRules(rules);
  if (shown.length > 0) into.formats[id] = shown;
  const validations = readValidations(part.root, part.text).map((validation) => validation.rule);
  if (validations.length > 0) into.validations[id] = validations;
  const notes = readNotes(file.parts, part.name);
  if (notes && notes.notes.length > 0) into.notes[id] = notesResource(notes);
}

/** The styles of the formats that are used. Those of cells must cover what the default, a row or a column sets. */
function readStyles(sheet: StyleSheet, used: ReadonlySet<number>, below: ReadonlySet<number>): Record<string, IStyleData> {
  const covers = coveredParts(sheet, below);
  return Object.fromEntries([...used].map((index) => [styleIdOf(index), styleOf(sheet.look(index), covers)]));
}
