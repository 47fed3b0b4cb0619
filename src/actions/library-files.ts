/**
 * Files of 我的指标库: what a person brings in, and what is handed out. No Excel takes part.
 */
import { ownFromForms } from "../core/library/own/from-form";
import { parseLibrary, printLibrary, type UnusableFile } from "../core/library/own/library-json";
import { readTable, tableOf } from "../core/library/own/library-table";
import { type OwnLibrary } from "../core/library/own/own-library";
import { type OwnImport } from "../core/library/own/problems";
import { readWorkbookForms } from "../core/reading/read-forms";
import { type Grid } from "../core/sheet/grid";
import { type Words } from "../core/words";
import { WorkbookError } from "../files/open-package";
import { readWorkbook } from "../files/read-workbook";
import { writeTable } from "../files/write-table";

export type LibraryFile = OwnImport<OwnLibrary> | UnusableFile;

const WORDS = {
  otherKind: {
    "zh-CN": "只能导入 .json 或 .xlsx 文件，没有导入；请选择从“我的指标库”导出的文件。",
    "en-US": "Only .json and .xlsx files can be imported; choose a file exported from “My library”.",
  },
  noForm: {
    "zh-CN": "这个文件里没有找到绩效目标表（查找了“一级指标”“三级指标”“指标值”等表头）；请选择以前的绩效目标表。",
    "en-US": "No performance form was found in this file (looked for headings such as 一级指标, 三级指标, 指标值); choose a form of a former year.",
  },
  noIndicators: {
    "zh-CN": "这个文件里的绩效目标表没有填写指标，没有可以引用的内容。",
    "en-US": "The forms in this file have no indicators, so there is nothing to take over.",
  },
} satisfies Record<string, Words>;

/** 导入: an exported library, as .json or as a table in an .xlsx. */
export function readLibraryFile(name: string, bytes: Uint8Array): LibraryFile {
  if (/\.json$/i.test(name)) return parseLibrary(new TextDecoder().decode(bytes));
  return /\.xls[xm]$/i.test(name) ? fromWorkbook(bytes, readTable) : { unusable: WORDS.otherKind };
}

/** 从旧表引用: the indicators of every form of a workbook. */
export function readOldForms(bytes: Uint8Array): LibraryFile {
  return fromWorkbook(bytes, (grids) => {
    const forms = readWorkbookForms(grids, { corrections: [] });
    if (forms.length === 0) return { unusable: WORDS.noForm };
    const found = ownFromForms(forms);
    return found.library.indicators.length + found.problems.length === 0 ? { unusable: WORDS.noIndicators } : found;
  });
}

function fromWorkbook(bytes: Uint8Array, read: (grids: readonly Grid[]) => LibraryFile): LibraryFile {
  try {
    return read(readWorkbook(bytes));
  } catch (error) {
    if (error instanceof WorkbookError) return { unusable: error.words };
    throw error;
  }
}

/** Characters wide, by the columns of tableOf. */
const WIDTHS = [13, 18, 26, 9, 14, 9, 7, 34, 40, 20, 14, 16];

/** 导出: bytes of a file of the kind. */
export function writeLibraryFile(kind: "json" | "xlsx", library: OwnLibrary): Uint8Array {
  return kind === "json" ? new TextEncoder().encode(printLibrary(library)) : writeTable({ sheet: "我的指标库", rows: tableOf(library), widths: WIDTHS });
}
