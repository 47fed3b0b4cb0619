/**
 * Contents of cells, read and written by blocks: naming a range costs as many bytes as sixty cells that are left alone.
 */
import { printAddress, printRange, type CellAddress, type CellRange } from "../../core/sheet/address";
import type { CellContent, SheetEdit } from "../../core/sheet/edit";
import { blocksOf, rectanglesOf } from "../../core/sheet/rectangles";
import { traceBack } from "../../core/sheet/trace-back";
import { fromExcelContent, toExcelInput } from "../write-content";
import type { EditPlace, Question } from "./prepared-edit";

type SetCells = Extract<SheetEdit, { kind: "set-cells" }>;

export function prepareSetCells(edit: SetCells, place: EditPlace): Question {
  const { sheet } = edit;
  const cells = edit.cells.map(({ cell, content }) => ({ cell, content, origin: traceBack(cell, sheet, place.earlier) }));
  const ask = askContents(place.before, cells.flatMap(({ origin }) => origin ?? []));
  return () => {
    const before = new Map(cells.flatMap(({ cell, origin }) => (origin ? [[printAddress(cell), ask(origin)] as const] : [])));
    const was = cells.flatMap(({ cell, origin }) => {
      const content = before.get(printAddress(cell));
      return content && origin ? [{ cell, origin, content }] : [];
    });
    // A formula of then would be changed once more by the rows that are still to go: it waits until they are gone.
    const rowsMove = place.earlier.some((other) => other.sheet === sheet && (other.kind === "insert-rows" || other.kind === "delete-rows"));
    const waits = ({ content }: { readonly content: CellContent }): boolean => rowsMove && content.kind === "formula";
    const [now, last] = [was.filter((one) => !waits(one)), was.filter(waits)];
    return {
      inverse: now.length > 0 ? [{ kind: "set-cells", sheet, cells: now.map(({ cell, content }) => ({ cell, content })) }] : [],
      ...(last.length > 0 && { inverseLast: [{ kind: "set-cells", sheet, cells: last.map(({ origin, content }) => ({ cell: origin, content })) }] }),
      changed: rectanglesOf(edit.cells.map(({ cell }) => cell)).map(printRange),
      write: () => writeCells(place.worksheet(), edit, before, place.earlier.some((other) => other.sheet === sheet && CHANGES_FORMATS.has(other.kind))),
    };
  };
}

/** After these, a cell's number format need not be what it was before the plan. */
const CHANGES_FORMATS: ReadonlySet<SheetEdit["kind"]> = new Set(["set-cells", "set-looks", "copy-looks"] as const);

/** Asks for the contents of the cells; the function it gives back tells that of each of them after the sync. */
export function askContents(worksheet: Excel.Worksheet | null, cells: readonly CellAddress[]): (cell: CellAddress) => CellContent {
  const blocks = worksheet ? blocksOf(cells).map((block) => ({ block, asked: loaded(worksheet, block) })) : [];
  return ({ row, column }) => {
    const found = blocks.find(({ block }) => row >= block.top && row <= block.bottom && column >= block.left && column <= block.right);
    if (!found) return { kind: "value", value: null };
    const at = <T>(rows: readonly (readonly T[])[]): T | undefined => rows[row - found.block.top]?.[column - found.block.left];
    return fromExcelContent(at<unknown>(found.asked.formulas), at<unknown>(found.asked.values), at<string>(found.asked.numberFormat) ?? "General");
  };
}

function loaded(worksheet: Excel.Worksheet, block: CellRange): Excel.Range {
  const asked = worksheet.getRange(printRange(block));
  asked.load("formulas,values,numberFormat");
  return asked;
}

function writeCells(worksheet: Excel.Worksheet, edit: SetCells, before: ReadonlyMap<string, CellContent>, formatsChanged: boolean): void {
  const cells = new Map(edit.cells.map(({ cell, content }) => [printAddress(cell), content]));
  for (const block of blocksOf(edit.cells.map(({ cell }) => cell))) {
    const target = worksheet.getRange(printRange(block));
    const each = <T>(tell: (content: CellContent, format: string) => T): (T | null)[][] =>
      Array.from({ length: block.bottom - block.top + 1 }, (_, r) =>
        Array.from({ length: block.right - block.left + 1 }, (__, c) => {
          const address = printAddress({ row: block.top + r, column: block.left + c });
          const content = cells.get(address);
          return content ? tell(content, before.get(address)?.numberFormat ?? "General") : null;
        }),
      );
    // Null leaves a cell as it is: https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
    const formats = each((content, format) => formatFor(content, format, formatsChanged));
    if (formats.flat().some((format) => format !== null)) target.numberFormat = formats;
    target.formulas = each((content, format) => toExcelInput(content, formatFor(content, format, true) ?? format));
  }
}

/** The number format to be set; null where the cell's own can stay. */
function formatFor(content: CellContent, before: string, formatsChanged: boolean): string | null {
  if (content.numberFormat !== undefined) return formatsChanged || content.numberFormat !== before ? content.numberFormat : null;
  const isText = content.kind === "value" && (content.value === null || typeof content.value === "string");
  // A cell formatted as text would keep a number, and show a formula, as text.
  return !isText && before === "@" ? "General" : null;
}
