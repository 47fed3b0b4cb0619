/**
 * Gathers writes to cells and does those to one sheet in one command: Univer goes through all cells of a sheet with every command that
 * writes to it. Whoever looks at a sheet, or runs a command, has them done first; nobody can see that they waited.
 */
import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { SetRangeValuesCommand } from "@univerjs/sheets";
import type { CellRange } from "../../../core/sheet/address";
import type { CellState } from "./changes";
import type { Sheet } from "./sheet";

/** Cells to be written: what each is to become, laid over what it is. */
export type CellPatches = { [row: number]: { [column: number]: ICellData } };

/** What to tell of a write once it is done; looks are told to nobody. */
export interface Edit {
  readonly area: CellRange;
  /** Of the one cell, where it is just one. */
  readonly before?: CellState;
}

/** The book's part in it. */
export interface WriteHost {
  readonly run: (sheet: Sheet, command: string, params: object) => void;
  readonly tell: (sheet: Sheet, edit: Edit) => void;
}

export class CellWriter {
  private sheet: Sheet | null = null;
  private patches: CellPatches = {};
  private edits: Edit[] = [];

  constructor(private readonly host: WriteHost) {}

  add(sheet: Sheet, patches: CellPatches, edit: Edit | null): void {
    if (this.sheet !== sheet) this.flush();
    this.sheet = sheet;
    for (const [row, columns] of Object.entries(patches)) {
      for (const [column, patch] of Object.entries(columns)) this.addCell(Number(row), Number(column), patch);
    }
    if (edit) this.edits.push(edit);
  }

  /** What waits to be laid over a cell. */
  patchAt(sheet: Sheet, row: number, column: number): ICellData | null {
    return this.sheet === sheet ? (this.patches[row]?.[column] ?? null) : null;
  }

  flush(): void {
    const { sheet, patches, edits } = this;
    if (!sheet) return;
    this.sheet = null;
    this.patches = {};
    this.edits = [];
    // Univer wants a range as well, but goes by the cells.
    if (Object.keys(patches).length > 0) this.host.run(sheet, SetRangeValuesCommand.id, { value: patches, range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 } });
    for (const edit of edits) this.host.tell(sheet, edit);
  }

  private addCell(row: number, column: number, patch: ICellData): void {
    const columns = (this.patches[row] ??= {});
    const waiting = columns[column];
    columns[column] = waiting ? { ...waiting, ...patch, ...("s" in waiting || "s" in patch ? { s: laidOver(waiting, patch) } : {}) } : patch;
  }
}

type Look = Nullable<IStyleData | string>;

function laidOver(waiting: ICellData, patch: ICellData): Look {
  if (!("s" in patch)) return waiting.s;
  return overlay(waiting.s, patch.s);
}

/** One style over another, part by part; null takes all parts away. */
export function overlay(below: Look, above: Look): Look {
  if (typeof below !== "object" || typeof above !== "object" || !below || !above) return above;
  return { ...below, ...above, ...(below.bd && above.bd ? { bd: { ...below.bd, ...above.bd } } : {}) };
}
