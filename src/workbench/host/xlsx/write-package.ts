/** All parts of a saved workbook: each sheet patched, then what names and counts the sheets. */
import type { IWorkbookData } from "@univerjs/core";
import { NO_MOVE } from "./axis-map";
import { CellFormats } from "./cell-formats";
import { dropUnusedDifferences } from "./conditional/drop-differences";
import { readRules } from "./conditional/read-rules";
import { CONDITIONAL_FORMATS_RESOURCE, type RulesBySheet } from "./conditional/rule-model";
import { writeRules } from "./conditional/write-rules";
import { readDocumentProperties, writeDocumentProperties } from "./document-properties";
import { writeExtensions } from "./extensions";
import { readKeptSettings, writeKeptSettings } from "./kept-settings";
import { formulaMove, type WorkbookMove } from "./move-formula";
import { moveLinked, moveQuotes } from "./move-linked";
import { NOTES_RESOURCE, readNotes, type NotesBySheet, type SheetNote } from "./notes/read-notes";
import { nameDrawing, writeNotes } from "./notes/write-notes";
import { PackagePatch } from "./package-patch";
import { relationTo, type Parts } from "./package-parts";
import { findMoves, frontOf, planSheets, type PlannedSheet } from "./plan-sheets";
import { readMerges, rowFormat } from "./read-grid";
import { readResource } from "./resources";
import { sheetCustom, workbookCustom } from "./sheet-custom";
import { SheetSource } from "./sheet-source";
import { StyleWriter } from "./styles/style-writer";
import { readValidations, VALIDATIONS_RESOURCE, writeValidations, type ValidationsBySheet } from "./validations/validations";
import { verifySheet } from "./verify-sheet";
import { columnCountOf, coveredParts, readWorkbookFile, type WorkbookFile } from "./workbook-file";
import { parseWorksheet, readWorksheetPart } from "./worksheet-part";
import { numbered } from "./numbered";
import type { WrittenRows } from "./write-rows";
import { BLANK_SHEET, writeSheet } from "./write-sheet";
import { writeTables } from "./write-tables";
import { writeWorkbookPart } from "./write-workbook-part";
import { childOf, childrenOf, numberOf } from "./xml";

/** The strict flavour has its own namespaces, and a package keeps to one flavour. */
const STRICT = "http://purl.oclc.org/ooxml/";
const TRANSITIONAL_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

export interface WrittenPackage {
  readonly patch: PackagePatch;
  /** Results of formulas are new that were not written, because `results` was false. */
  readonly resultsLeft: boolean;
}

export function writePackage(snapshot: IWorkbookData, parts: Parts, results: boolean): WrittenPackage {
  return new PackageWriter(snapshot, readWorkbookFile(parts), results).write();
}

class PackageWriter {
  private readonly patch: PackagePatch;
  private readonly styles: StyleWriter;
  private readonly formats: CellFormats;
  private readonly sources = new Map<number, SheetSource | null>();
  private readonly planned: readonly PlannedSheet[];
  private readonly move: WorkbookMove;
  private readonly front: number;
  private readonly rules: RulesBySheet | null;
  private readonly validations: ValidationsBySheet | null;
  private readonly notes: NotesBySheet | null;

  constructor(
    private readonly snapshot: IWorkbookData,
    private readonly file: WorkbookFile,
    private readonly results: boolean,
  ) {
    this.patch = new PackagePatch(file.parts);
    this.styles = new StyleWriter(file.styles);
    this.formats = new CellFormats(snapshot, coveredParts(file.styles, this.lineFormats()), this.styles);
    this.planned = planSheets(snapshot, file.workbook);
    this.move = findMoves(this.planned, file.workbook, (sheetId) => this.source(sheetId));
    this.front = frontOf(this.planned, snapshot, file.workbook);
    this.rules = readResource<RulesBySheet>(snapshot, CONDITIONAL_FORMATS_RESOURCE);
    this.validations = readResource<ValidationsBySheet>(snapshot, VALIDATIONS_RESOURCE);
    this.notes = readResource<NotesBySheet>(snapshot, NOTES_RESOURCE);
  }

  write(): WrittenPackage {
    const { workbook } = this.file;
    if (this.rules) dropUnusedDifferences(this.styles, this.file, this.planned, this.rules);
    const partNames = new Map<PlannedSheet, string>();
    const written: WrittenRows[] = [];
    for (const planned of this.planned) {
      if (!planned.sheet) continue;
      const name = planned.entry?.part ?? this.patch.add("xl/worksheets/sheet#.xml", this.blankSheet(), WORKSHEET_TYPE);
      partNames.set(planned, name);
      written.push(this.writeSheet(planned, name));
    }
    this.writeStyles();
    moveQuotes(this.patch, this.move);
    const gone = workbook.sheets.filter((entry) => !this.planned.some((planned) => planned.entry === entry));
    if (gone.length > 0 || written.some((rows) => rows.formulasChanged)) this.dropCalculationChain();
    const calculate = (gone.length > 0 || written.some((rows) => rows.xml !== null)) && this.hasFormulas();
    this.writeCustom();
    const { patch, file, snapshot, planned, move, front } = this;
    writeWorkbookPart({ patch, file, snapshot, planned, partNames, move, front, calculate });
    if (gone.length > 0) {
      this.patch.unrelate(workbook.name, new Set(gone.flatMap((entry) => (entry.relation ? [entry.relation.id] : []))));
      this.patch.dropUnreached();
    }
    return { patch: this.patch, resultsLeft: written.some((rows) => rows.resultsLeft) };
  }

  private writeSheet(planned: PlannedSheet, partName: string): WrittenRows {
    const { file, styles } = this;
    const sheet = planned.sheet ?? {};
    const id = planned.id ?? "";
    const source = (planned.entry && this.source(planned.entry.sheetId)) ?? new SheetSource(-1, parseWorksheet(partName, this.blankSheet()), []);
    const sheetName = planned.entry?.name ?? null;
    const move = this.move.grids.get(sheetName ?? "") ?? NO_MOVE;
    const moveFormula = formulaMove(this.move, sheetName);
    const { root, text: before } = source.part;
    const notes = this.notes ? notesOf(this.notes, id) : null;
    const drawing = writeNotes({ file: this.patch, sheetPart: partName, before: readNotes(file.parts, partName), now: notes, move });
    const { text, rows } = writeSheet(
      {
        sheet,
        openedColumns: columnCountOf(source.columns, readMerges(source.part)),
        source,
        sourceOfSheet: (sheetId) => this.source(sheetId),
        formats: this.formats,
        palette: file.styles.palette,
        digit: file.digit,
        move,
        moveFormula,
        results: this.results,
        inFront: this.inFront(planned),
      },
      (patch) => {
        const rules = readRules(root, before, file.styles);
        const removed = writeRules({ patch, root, before: rules, now: this.rules && (this.rules[id] ?? []), move, moveFormula, styles });
        writeValidations(patch, root, readValidations(root, before), this.validations && (this.validations[id] ?? []), move, moveFormula);
        writeExtensions(patch, root, move, moveFormula, removed);
        nameDrawing(patch, root, drawing);
        writeTables(this.patch, partName, patch, source, sheet, move);
      },
    );
    if (rows.xml !== null) verifySheet(text, sheet, file.strings, rows.plain);
    this.patch.write(partName, text);
    moveLinked(this.patch, partName, move);
    return rows;
  }

  /** The formats of rows and columns, and the default. */
  private *lineFormats(): Generator<number> {
    yield 0;
    for (const entry of this.file.workbook.sheets) {
      const source = this.source(entry.sheetId);
      if (!source) continue;
      for (const row of source.rows.values()) yield rowFormat(row) ?? 0;
      const opened = columnCountOf(source.columns, readMerges(source.part));
      for (const column of childrenOf(childOf(source.part.root, "cols"), "col")) if ((numberOf(column, "min") ?? 1) <= opened) yield numberOf(column, "style") ?? 0;
    }
  }

  private blankSheet(): string {
    if (!this.file.workbook.text.includes(`${STRICT}spreadsheetml/main`)) return BLANK_SHEET;
    return BLANK_SHEET.replace(TRANSITIONAL_MAIN, `${STRICT}spreadsheetml/main`).replace(/http:\/\/schemas[^"]*relationships/, `${STRICT}officeDocument/relationships`);
  }

  private source(sheetId: number): SheetSource | null {
    const known = this.sources.get(sheetId);
    if (known !== undefined) return known;
    const entry = this.file.workbook.sheets.find((sheet) => sheet.sheetId === sheetId);
    const source = entry?.part ? new SheetSource(sheetId, readWorksheetPart(this.file.parts, entry.part), this.file.strings) : null;
    this.sources.set(sheetId, source);
    return source;
  }

  /** Two selected sheets would be edited together, so the one that was in front must be let go. */
  private inFront(planned: PlannedSheet): boolean | null {
    const before = this.file.workbook.sheets[this.file.workbook.activeSheet];
    const now = this.planned[this.front];
    if (now?.entry && now.entry === before) return null;
    return planned === now ? true : planned.entry !== null && planned.entry === before ? false : null;
  }

  private writeCustom(): void {
    const { settings, properties } = workbookCustom(this.snapshot);
    writeDocumentProperties(this.patch, readDocumentProperties(this.file.parts), properties);
    const before = readKeptSettings(this.file.parts, this.file.workbook);
    const sheets = new Map(this.planned.map(({ sheet, sheetId }) => [sheetId, (sheet && sheetCustom(sheet).properties) ?? {}]));
    writeKeptSettings(this.patch, this.file.workbook, this.file.parts, { settings: settings ?? before.settings, sheets });
  }

  private writeStyles(): void {
    const text = this.styles.print();
    if (text === null) return;
    if (this.file.stylesPart !== null) this.patch.write(this.file.stylesPart, text);
    else this.patch.relate(this.file.workbook.name, "styles", this.patch.add("xl/styles#.xml", text, STYLES_TYPE));
  }

  private dropCalculationChain(): void {
    const chain = relationTo(this.file.workbook.relations, "calcChain");
    if (!chain) return;
    this.patch.unrelate(this.file.workbook.name, new Set([chain.id]));
    this.patch.remove(chain.target);
  }

  private hasFormulas(): boolean {
    return this.planned.some(({ sheet, entry }) => {
      for (const [, line] of numbered(sheet?.cellData ?? {})) for (const [, cell] of numbered(line)) if (cell.f || cell.si) return true;
      // Array formulas are in the file only.
      return entry !== null && [...(this.source(entry.sheetId)?.cells.values() ?? [])].some((cell) => cell.source.formula !== null);
    });
  }
}

function notesOf(notes: NotesBySheet, id: string): SheetNote[] {
  return Object.entries(notes[id] ?? {}).flatMap(([row, columns]) => Object.entries(columns).map(([col, note]) => ({ ...note, row: Number(row), col: Number(col) })));
}
