/** Which format of the file a cell of the snapshot gets. */
import type { IStyleData, IWorkbookData, Nullable } from "@univerjs/core";
import { layered, lookOf, sameLook, styleOf, type LookPart } from "./styles/look";
import type { StyleWriter } from "./styles/style-writer";
import { styleIndexOf } from "./workbook-file";

type StyleReference = Nullable<IStyleData | string>;

interface Wanted {
  readonly style: StyleReference;
  readonly row: StyleReference;
  readonly column: StyleReference;
  /** The file's format behind the style, where it is as it was opened. */
  readonly own: number | null;
  readonly source: number | null;
  readonly near: readonly number[];
  readonly locked: boolean | undefined;
}

export class CellFormats {
  private readonly known = new Map<string, number>();
  private readonly untouched = new Map<string, number | null>();

  /** `covers` is what the styles of cells had to cover when the file was opened. */
  constructor(
    private readonly snapshot: IWorkbookData,
    private readonly covers: ReadonlySet<LookPart>,
    private readonly writer: StyleWriter,
  ) {}

  /**
   * `source` is the format the cell came with; `row` and `column` are the styles that lie under its own. A cell without a source was
   * inserted and looks like a neighbour: of formats that look alike it gets the neighbour's, with what no style tells. `locked` is set
   * where the host set it for the cell itself.
   */
  cell(style: StyleReference, source: number | null, row: StyleReference, column: StyleReference, neighbours: readonly number[] = [], locked?: boolean): number {
    const untouched = this.untouchedFormat(style);
    const own = untouched !== null && (locked === undefined || this.writer.look(untouched).locked === locked) ? untouched : null;
    if (own !== null && (own === source || source === null)) return own;
    const near = source === null ? neighbours : [];
    const key = `${keyOf(style)}|${String(source)}|${keyOf(row)}|${keyOf(column)}|${near.join()}|${String(locked)}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const found = this.find({ style, row, column, own, source, near, locked });
    this.known.set(key, found);
    return found;
  }

  /** The format of a row or column, or null where it has none. */
  line(style: StyleReference, source: number | null): number | null {
    return style === null || style === undefined ? null : this.cell(style, source, null, null);
  }

  private find({ style, row, column, own, source, near, locked }: Wanted): number {
    const under = this.line(column, null) ?? this.line(row, null) ?? 0;
    const base = source ?? own ?? under;
    if (own !== null && (own === base || sameLook(this.writer.look(own), this.writer.look(base)))) return base;
    if (own !== null) return own;
    if ((style === null || style === undefined) && locked === undefined) return under;
    const { palette } = this.writer.sheet;
    const whole = layered(this.styleNamed(this.snapshot.defaultStyle), this.styleNamed(row), this.styleNamed(column), this.styleNamed(style), locked === undefined ? null : { locked });
    const look = lookOf(whole, this.writer.look(0), palette);
    // Univer copies looks to inserted cells, but not whether they are locked: there the neighbour tells.
    const twin = source === null && whole.locked === undefined ? near.find((format) => sameLook({ ...look, locked: this.writer.look(format).locked }, this.writer.look(format))) : undefined;
    const alike = source === null ? [...near, base] : [base];
    return twin ?? alike.find((format) => sameLook(look, this.writer.look(format))) ?? (source === null ? this.writer.formatLike(look) : null) ?? this.writer.format(base, look);
  }

  private styleNamed(style: StyleReference): IStyleData | null {
    return typeof style === "string" ? (this.snapshot.styles[style] ?? null) : (style ?? null);
  }

  /** The file's format behind a style that is as it was opened. */
  private untouchedFormat(style: StyleReference): number | null {
    if (typeof style !== "string") return null;
    const known = this.untouched.get(style);
    if (known !== undefined) return known;
    const format = styleIndexOf(style);
    const before = format === null ? null : styleOf(this.writer.sheet.look(format), this.covers);
    const index = before && JSON.stringify(before) === JSON.stringify(this.snapshot.styles[style]) ? format : null;
    this.untouched.set(style, index);
    return index;
  }
}

function keyOf(style: StyleReference): string {
  return typeof style === "string" ? style : style ? JSON.stringify(style) : "";
}
