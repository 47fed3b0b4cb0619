/** Looks through a workbook for what the stand-in Excel does not show. All of it stays in the file. */
import { printAddress, type CellAddress } from "../../../core/sheet/address";
import { isWorkable } from "./cell-value";
import type { SourceRule } from "./conditional/read-rules";
import type { Loss } from "./loss";
import { readRelations, type Parts } from "./package-parts";
import type { SharedString } from "./shared-strings";
import type { SourceRow } from "./sheet-data";
import type { StyleSheet } from "./styles/style-sheet";
import type { WorkbookFile } from "./workbook-file";
import type { WorksheetPart } from "./worksheet-part";
import { childOf, childrenOf, descend, flag, numberOf } from "./xml";

type Text = readonly [zh: string, en: string];

/** What is told of each kind; "{n}" is how many there are. */
const WHAT: Readonly<Record<string, Text>> = {
  RichText: ["{n}个单元格的文字有多种格式，按一种格式显示；不改这些单元格就原样保留", "{n} cells mix formats in their text; shown in one, kept as they are unless the cell is edited"],
  ArrayFormula: ["{n}个数组公式、模拟运算表或LET公式只显示结果，不会重新计算，保存时保留公式", "{n} array formulas, data tables or LET formulas show their results only and are not recalculated; the formulas are kept"],
  ConditionalFormat: ["{n}条条件格式不能显示，保存时保留", "{n} conditional formats cannot be shown; they are kept"],
  Extension: ["新版Excel的条件格式、迷你图等扩展内容不能显示，保存时保留", "extensions of newer Excel, such as sparklines, cannot be shown; they are kept"],
  Drawing: ["图片、图表和形状不能显示，保存时保留", "pictures, charts and shapes cannot be shown; they are kept"],
  EmbeddedObject: ["嵌入的对象和控件不能显示，保存时保留", "embedded objects and controls cannot be shown; they are kept"],
  Hyperlink: ["{n}个超链接不能点击，保存时保留", "{n} hyperlinks cannot be followed; they are kept"],
  AutoFilter: ["筛选按钮不能显示，已筛掉的行仍隐藏，保存时保留", "filter buttons cannot be shown, filtered rows stay hidden; the filter is kept"],
  Table: ["表格（套用表格格式）的样式和筛选按钮不能显示，保存时保留；在其中增删列后变为普通单元格", "table styles and their filter buttons cannot be shown; they are kept, but adding or deleting columns turns the table into plain cells"],
  PivotTable: ["数据透视表按单元格显示，不能刷新，保存时保留", "pivot tables are shown as cells and cannot be refreshed; they are kept"],
  Outline: ["行列的分级显示（组合）按钮不能显示，保存时保留", "outline buttons of grouped rows and columns cannot be shown; they are kept"],
  HiddenByDefault: ["未使用的行默认隐藏，这里仍会显示，保存时保留", "unused rows are hidden by default but shown here; the setting is kept"],
  FillPattern: ["有图案或渐变的底纹按纯色显示，保存时保留", "patterned or gradient fills are shown in one plain colour; they are kept"],
  ThreadedComment: ["批注会话按备注显示，保存时保留", "threaded comments are shown as notes; they are kept"],
  OtherSheet: ["图表工作表、宏表等不能显示，保存时保留", "a chart sheet, macro sheet or the like cannot be shown; it is kept"],
  Date1904: ["工作簿使用1904日期系统，日期在这里显示早1462天，保存的数值不变", "the workbook counts dates from 1904, so dates show 1462 days early here; the values are kept"],
  Macro: ["宏不会运行，保存时保留", "macros do not run; they are kept"],
  ExternalLink: ["链接到其他工作簿的公式显示上次的结果，保存时保留", "formulas that refer to other workbooks show their last results; they are kept"],
};

/** Counts, sheet by sheet, what cells hold that is not shown. */
export class CellLosses {
  private readonly found = new Map<string, { count: number; readonly first: CellAddress }>();
  private readonly patterned = new Map<number, boolean>();

  constructor(
    private readonly strings: readonly SharedString[],
    private readonly styles: StyleSheet,
  ) {}

  see(row: SourceRow): void {
    if ((row.attributes.get("outlineLevel") ?? "0") !== "0") this.count("Outline", { row: row.row, column: 0 });
    for (const cell of row.cells) {
      if (cell.rich || (cell.type === "s" && this.strings[Number(cell.raw)]?.rich)) this.count("RichText", cell);
      if (cell.formula && (cell.formula.kind !== "shared" || cell.formula.text !== "") && !isWorkable(cell)) this.count("ArrayFormula", cell);
      if (this.hasPattern(cell.format)) this.count("FillPattern", cell);
    }
  }

  list(sheet: string): Loss[] {
    return [...this.found].map(([key, { count, first }]) => loss(key, sheet, printAddress(first), count));
  }

  private count(key: string, cell: CellAddress): void {
    const found = this.found.get(key);
    if (found) found.count++;
    else this.found.set(key, { count: 1, first: { row: cell.row, column: cell.column } });
  }

  private hasPattern(format: number): boolean {
    const known = this.patterned.get(format);
    if (known !== undefined) return known;
    const found = this.findPattern(format);
    this.patterned.set(format, found);
    return found;
  }

  private findPattern(format: number): boolean {
    const fill = this.styles.fills[numberOf(this.styles.formats[format] ?? null, "fillId") ?? 0];
    if (!fill) return false;
    const type = childOf(fill, "patternFill")?.attributes.get("patternType") ?? "none";
    return childOf(fill, "gradientFill") !== null || (type !== "none" && type !== "solid");
  }
}

export function sheetLosses(parts: Parts, sheet: string, part: WorksheetPart, rules: readonly SourceRule[]): Loss[] {
  const { root } = part;
  const relations = readRelations(parts, part.name);
  const related = (type: string): boolean => relations.some((relation) => relation.type === type);
  const found: Loss[] = [];
  const tell = (key: string, when: boolean, range: string | null = null, count = 1): void => {
    if (when) found.push(loss(key, sheet, range, count));
  };
  const hidden = rules.filter((rule) => !rule.shown);
  tell("ConditionalFormat", hidden.length > 0, hidden[0]?.sqref ?? null, hidden.length);
  tell("Extension", (childOf(root, "extLst")?.children.length ?? 0) > 0);
  tell("Drawing", childOf(root, "drawing") !== null || childOf(root, "picture") !== null);
  tell("EmbeddedObject", childOf(root, "oleObjects") !== null || childOf(root, "controls") !== null || childOf(root, "AlternateContent") !== null);
  const links = childrenOf(childOf(root, "hyperlinks"), "hyperlink");
  tell("Hyperlink", links.length > 0, links[0]?.attributes.get("ref") ?? null, links.length);
  tell("AutoFilter", childOf(root, "autoFilter") !== null, childOf(root, "autoFilter")?.attributes.get("ref") ?? null);
  tell("Table", related("table"));
  tell("PivotTable", related("pivotTable"));
  tell("HiddenByDefault", flag(childOf(root, "sheetFormatPr"), "zeroHeight"));
  tell("ThreadedComment", related("threadedComment"));
  return found;
}

export function workbookLosses({ workbook, parts }: WorkbookFile): Loss[] {
  const found = workbook.sheets.filter((sheet) => !sheet.part).map((sheet) => loss("OtherSheet", sheet.name, null, 1));
  if (workbook.date1904) found.push(loss("Date1904", null, null, 1));
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))) found.push(loss("Macro", null, null, 1));
  if (descend(workbook.root, "externalReferences", "externalReference")) found.push(loss("ExternalLink", null, null, 1));
  return found;
}

function loss(key: string, sheet: string | null, range: string | null, count: number): Loss {
  const [zh, en] = WHAT[key] ?? [key, key];
  const place = range === null ? "" : range.split(" ")[0] ?? "";
  const where: Text =
    sheet === null
      ? ["", ""]
      : place === ""
        ? [`工作表“${sheet}”：`, `Sheet "${sheet}": `]
        : [`工作表“${sheet}”（从${place}起）：`, `Sheet "${sheet}", from ${place}: `];
  const say = (text: string): string => text.replace("{n}", String(count));
  return { key, sheet, range, kept: true, words: { "zh-CN": `${where[0]}${say(zh)}。`, "en-US": `${where[1]}${say(en)}.` } };
}
