/** All parts of a saved workbook: which sheets there are now, each patched, then what names and counts them. */
import type { IWorkbookData, IWorksheetData } from "@univerjs/core";
import { quoteSheet } from "../../../core/sheet/address";
import { AxisMap, type GridMove } from "./axis-map";
import { CellFormats } from "./cell-formats";
import { DEFINED_NAMES_RESOURCE, printNamesOf, printNameText, readNames, writeNames, type NameEntry, type NameParam, type NamesWriting } from "./defined-names";
import { formulaMove, type WorkbookMove } from "./move-formula";
import { readSnapshot, sheetIdOf, styleIndexOf } from "./open-workbook";
import { PackagePatch } from "./package-patch";
import { relationTo, textPart, type Parts } from "./package-parts";
import type { PageLayout } from "./page-layout";
import { readResource } from "./resources";
import { readSharedStrings } from "./shared-strings";
import { sheetCustom, workbookCustom } from "./sheet-custom";
import { SheetSource } from "./sheet-source";
import { sourceOf } from "./source-mark";
import { PLAIN_STYLES, readStyleSheet } from "./styles/style-sheet";
import { StyleWriter } from "./styles/style-writer";
import { TextPatch, WORKBOOK_ORDER } from "./text-patch";
import { digitWidth } from "./units";
import { verifySheet } from "./verify-sheet";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";
import { parseWorksheet, readWorksheetPart } from "./worksheet-part";
import { numbered } from "./write-rows";
import { BLANK_SHEET, writeSheet } from "./write-sheet";
import { childOf, flag, numberOf, patchTag, printElement } from "./xml";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** A sheet as it will be saved: one of the file, one that is new, or one that is no grid and stays. */
interface PlannedSheet {
  readonly id: string | null;
  readonly sheet: Partial<IWorksheetData> | null;
  readonly entry: SheetEntry | null;
}

export interface WrittenPackage {
  readonly patch: PackagePatch;
  /** Results of formulas are new that were not written, because `results` was false. */
  readonly resultsLeft: boolean;
}

export function writePackage(snapshot: IWorkbookData, parts: Parts, results: boolean): WrittenPackage {
  return new PackageWriter(snapshot, parts, results).write();
}

class PackageWriter {
  private readonly patch: PackagePatch;
  private readonly workbook: WorkbookPart;
  private readonly opened: IWorkbookData;
  private readonly styles: StyleWriter;
  private readonly formats: CellFormats;
  private readonly sources = new Map<number, SheetSource | null>();
  private readonly strings;
  private readonly digit: number;
  private readonly names: readonly NameEntry[];
  private readonly planned: readonly PlannedSheet[];
  private readonly move: WorkbookMove;
  private readonly stylesPart: string | null;

  constructor(
    private readonly snapshot: IWorkbookData,
    private readonly parts: Parts,
    private readonly results: boolean,
  ) {
    this.patch = new PackagePatch(parts);
    this.workbook = readWorkbookPart(parts);
    this.opened = readSnapshot(parts).snapshot;
    this.stylesPart = relationTo(this.workbook.relations, "styles")?.target ?? null;
    const theme = textPart(parts, relationTo(this.workbook.relations, "theme")?.target);
    const sheet = readStyleSheet(textPart(parts, this.stylesPart ?? undefined) ?? PLAIN_STYLES, theme);
    this.styles = new StyleWriter(sheet);
    this.formats = new CellFormats(snapshot, this.opened.styles, styleIndexOf, this.styles);
    this.strings = readSharedStrings(textPart(parts, relationTo(this.workbook.relations, "sharedStrings")?.target));
    this.digit = digitWidth(sheet.look(0).font.name, sheet.look(0).font.size);
    this.names = readNames(this.workbook.root, this.workbook.text);
    this.planned = this.planSheets();
    this.move = this.findMoves();
  }

  write(): WrittenPackage {
    let resultsLeft = false;
    let formulasChanged = false;
    let cellsChanged = false;
    const partNames = new Map<PlannedSheet, string>();
    for (const planned of this.planned) {
      if (!planned.sheet) continue;
      const part = planned.entry?.part ?? null;
      const source = (planned.entry ? this.source(planned.entry.sheetId) : null) ?? blankSource();
      const name = planned.entry?.name ?? null;
      const grid = this.move.grids.get(name ?? "") ?? { rows: AxisMap.still, columns: AxisMap.still };
      const { text, rows } = writeSheet(
        {
          sheet: planned.sheet,
          openedColumns: (planned.id ? this.opened.sheets[planned.id]?.columnCount : undefined) ?? 0,
          source,
          sourceOfSheet: (sheetId) => this.source(sheetId),
          formats: this.formats,
          palette: this.styles.sheet.palette,
          digit: this.digit,
          move: grid,
          moveFormula: formulaMove(this.move, name),
          results: this.results,
          inFront: this.inFront(planned),
        },
        () => undefined,
      );
      if (rows.xml !== null) {
        verifySheet(text, planned.sheet, this.strings);
        cellsChanged = true;
      }
      resultsLeft ||= rows.resultsLeft;
      formulasChanged ||= rows.formulasChanged;
      if (part) this.patch.write(part, text);
      else partNames.set(planned, this.patch.add("xl/worksheets/sheet#.xml", text, WORKSHEET_TYPE));
    }
    this.writeStyles();
    const gone = this.workbook.sheets.filter((entry) => !this.planned.some((planned) => planned.entry === entry));
    if (formulasChanged || gone.length > 0) this.dropCalculationChain();
    this.writeWorkbook(partNames, gone, cellsChanged || gone.length > 0);
    return { patch: this.patch, resultsLeft };
  }

  private source(sheetId: number): SheetSource | null {
    const known = this.sources.get(sheetId);
    if (known !== undefined) return known;
    const entry = this.workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
    const source = entry?.part ? new SheetSource(sheetId, readWorksheetPart(this.parts, entry.part), this.strings) : null;
    this.sources.set(sheetId, source);
    return source;
  }

  /** The snapshot's sheets in their order; what is no grid keeps its place behind the sheet that stood before it. */
  private planSheets(): PlannedSheet[] {
    const { sheets } = this.workbook;
    const planned: PlannedSheet[] = this.snapshot.sheetOrder.flatMap((id) => {
      const sheet = this.snapshot.sheets[id];
      return sheet ? [{ id, sheet, entry: sheets.find((entry) => entry.part && sheetIdOf(entry.sheetId) === id) ?? null }] : [];
    });
    if (planned.length === 0) throw new Error("A workbook without sheets cannot be saved");
    sheets.forEach((entry, index) => {
      if (entry.part) return;
      const before = planned.findIndex((candidate) => candidate.entry === sheets[index - 1]);
      planned.splice(index === 0 ? 0 : before < 0 ? planned.length : before + 1, 0, { id: null, sheet: null, entry });
    });
    return planned;
  }

  private findMoves(): WorkbookMove {
    const grids = new Map<string, GridMove>();
    const names = new Map<string, string | null>();
    for (const entry of this.workbook.sheets) {
      const planned = this.planned.find((candidate) => candidate.entry === entry);
      names.set(entry.name, planned ? (planned.sheet?.name ?? entry.name) : null);
      const source = planned?.sheet ? this.source(entry.sheetId) : null;
      if (planned?.sheet && source) grids.set(entry.name, gridMove(planned.sheet, source));
    }
    return { grids, names };
  }

  /** Index among the planned sheets of the one in front. */
  private front(): number {
    const wanted = workbookCustom(this.snapshot).activeSheet ?? workbookCustom(this.opened).activeSheet;
    const found = this.planned.findIndex((planned) => planned.id !== null && planned.id === wanted && planned.sheet?.hidden !== 1);
    return found >= 0 ? found : Math.max(0, this.planned.findIndex((planned) => planned.sheet !== null && planned.sheet.hidden !== 1));
  }

  private inFront(planned: PlannedSheet): boolean | null {
    const before = this.workbook.sheets[this.workbook.activeSheet];
    const now = this.planned[this.front()];
    if (now?.entry && now.entry === before) return null;
    // Two selected sheets would be edited together.
    return planned === now ? true : planned.entry !== null && planned.entry === before ? false : null;
  }

  private writeStyles(): void {
    const text = this.styles.print();
    if (this.stylesPart !== null && text !== null) this.patch.write(this.stylesPart, text);
    if (this.stylesPart !== null) return;
    if (text === null) return;
    const name = this.patch.add("xl/styles#.xml", text, STYLES_TYPE);
    this.patch.relate(this.workbook.name, "styles", name);
  }

  private dropCalculationChain(): void {
    const chain = relationTo(this.workbook.relations, "calcChain");
    if (!chain) return;
    this.patch.unrelate(this.workbook.name, new Set([chain.id]));
    this.patch.remove(chain.target);
  }

  private writeWorkbook(partNames: ReadonlyMap<PlannedSheet, string>, gone: readonly SheetEntry[], calculate: boolean): void {
    const { root, text } = this.workbook;
    const patch = new TextPatch(text);
    this.writeSheetList(patch, partNames);
    this.writeFront(patch);
    const names = writeNames(this.namesWriting());
    if (names !== null) patch.setChild(root, "definedNames", names === "" ? null : names, WORKBOOK_ORDER);
    const calculation = childOf(root, "calcPr");
    if (calculate && this.hasFormulas() && !flag(calculation, "fullCalcOnLoad")) {
      patch.setChild(root, "calcPr", patchTag(calculation ? text.slice(calculation.start, calculation.end) : "<calcPr/>", { fullCalcOnLoad: 1 }), WORKBOOK_ORDER);
    }
    if (patch.changed) this.patch.write(this.workbook.name, patch.apply());
    if (gone.length === 0) return;
    this.patch.unrelate(this.workbook.name, new Set(gone.flatMap((entry) => (entry.relation ? [entry.relation.id] : []))));
    this.patch.dropUnreached();
  }

  private hasFormulas(): boolean {
    return this.planned.some((planned) => {
      for (const [, line] of numbered(planned.sheet?.cellData ?? {})) for (const [, cell] of numbered(line)) if (cell.f || cell.si) return true;
      return false;
    });
  }

  private writeSheetList(patch: TextPatch, partNames: ReadonlyMap<PlannedSheet, string>): void {
    const { root, text, sheets } = this.workbook;
    let nextId = Math.max(0, ...sheets.map((entry) => entry.sheetId)) + 1;
    let changed = this.planned.length !== sheets.length;
    const xmls = this.planned.map((planned, index) => {
      const { entry, sheet } = planned;
      if (entry !== sheets[index]) changed = true;
      if (!entry) {
        const id = this.patch.relate(this.workbook.name, "worksheet", partNames.get(planned) ?? "");
        return printElement("sheet", {
          "xmlns:r": relationNamespace(text),
          name: sheet?.name ?? "",
          sheetId: nextId++,
          state: sheet?.hidden === 1 ? "hidden" : undefined,
          "r:id": id,
        });
      }
      const tag = text.slice(entry.element.start, entry.element.end);
      const changes: Record<string, string | null> = {};
      if (sheet?.name !== undefined && sheet.name !== entry.name) changes["name"] = sheet.name;
      if (sheet && (sheet.hidden === 1) !== (entry.state !== "visible")) changes["state"] = sheet.hidden === 1 ? "hidden" : null;
      if (Object.keys(changes).length === 0) return tag;
      changed = true;
      return patchTag(tag, changes);
    });
    const list = childOf(root, "sheets");
    if (changed && list) patch.replaceElement(list, `<sheets>${xmls.join("")}</sheets>`);
  }

  private writeFront(patch: TextPatch): void {
    const { root, text } = this.workbook;
    const views = childOf(root, "bookViews");
    const view = views && childOf(views, "workbookView");
    const front = this.front();
    if (!view || (numberOf(view, "activeTab") ?? 0) === front) return;
    const first = Math.min(numberOf(view, "firstSheet") ?? 0, front);
    const changes = { activeTab: front, ...(view.attributes.has("firstSheet") ? { firstSheet: first } : {}) };
    patch.replace(view.start, view.openEnd, patchTag(text.slice(view.start, view.openEnd), changes));
  }

  private namesWriting(): NamesWriting {
    const { sheets } = this.workbook;
    const indexOf = (sheet: number): number | null => {
      const found = this.planned.findIndex((planned) => planned.entry !== null && planned.entry === sheets[sheet]);
      return found < 0 ? null : found;
    };
    return {
      source: this.workbook.text,
      names: this.names,
      opened: readResource<Record<string, NameParam>>(this.opened, DEFINED_NAMES_RESOURCE) ?? {},
      now: readResource<Record<string, NameParam>>(this.snapshot, DEFINED_NAMES_RESOURCE),
      indexOf,
      indexOfId: (id) => {
        const found = this.planned.findIndex((planned) => planned.id === id);
        return found < 0 ? null : found;
      },
      moveFormula: (sheet) => formulaMove(this.move, sheet === null ? null : (sheets[sheet]?.name ?? null)),
      printNames: this.planned.flatMap((planned, index) => this.printNames(planned, index)),
    };
  }

  /** Print areas and titles that the host set otherwise than they were. */
  private printNames(planned: PlannedSheet, index: number): NamesWriting["printNames"][number][] {
    const wanted: Partial<PageLayout> = (planned.sheet && sheetCustom(planned.sheet).pageLayout) ?? {};
    const before = printNamesOf(this.names, planned.entry ? this.workbook.sheets.indexOf(planned.entry) : -1);
    const prefix = `${quoteSheet(planned.sheet?.name ?? "")}!`;
    const now = { ...before, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) };
    const found: NamesWriting["printNames"][number][] = [];
    if (now.printArea !== before.printArea) found.push({ sheet: index, name: "_xlnm.Print_Area", text: printNameText(prefix, [now.printArea]) });
    if (now.printTitleRows !== before.printTitleRows || now.printTitleColumns !== before.printTitleColumns) {
      found.push({ sheet: index, name: "_xlnm.Print_Titles", text: printNameText(prefix, [now.printTitleColumns, now.printTitleRows]) });
    }
    return found;
  }
}

/** The address that the part itself uses for r:. */
function relationNamespace(workbook: string): string {
  return /purl\.oclc\.org\/ooxml\/officeDocument\/relationships/.test(workbook)
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
}

function gridMove(sheet: Partial<IWorksheetData>, source: SheetSource): GridMove {
  const rows = function* (): Generator<[number, number]> {
    for (const [row, line] of numbered(sheet.cellData ?? {})) {
      for (const [, cell] of numbered(line)) {
        const mark = sourceOf(cell.custom);
        if (mark?.sheetId === source.sheetId) yield [mark.row, row];
      }
    }
    for (const [row, data] of numbered(sheet.rowData ?? {})) {
      const mark = sourceOf(data.custom);
      if (mark?.sheetId === source.sheetId) yield [mark.row, row];
    }
  };
  const columns = function* (): Generator<[number, number]> {
    for (const [, line] of numbered(sheet.cellData ?? {})) {
      for (const [column, cell] of numbered(line)) {
        const mark = sourceOf(cell.custom);
        if (mark?.sheetId === source.sheetId) yield [mark.column, column];
      }
    }
    for (const [column, data] of numbered(sheet.columnData ?? {})) {
      const mark = sourceOf(data.custom);
      if (mark?.sheetId === source.sheetId) yield [mark.column, column];
    }
  };
  const marked = new Set<number>();
  for (const { source: cell } of source.cells.values()) marked.add(cell.column);
  return { rows: AxisMap.of(rows(), new Set(source.rows.keys())), columns: AxisMap.of(columns(), marked) };
}

/** What a new sheet is made from; no mark points to its number. */
function blankSource(): SheetSource {
  return new SheetSource(-1, parseWorksheet("sheet.xml", BLANK_SHEET), []);
}
