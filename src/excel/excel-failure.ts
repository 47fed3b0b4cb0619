/**
 * Excel refused. One sentence each: what, why, what to do. Made in with-excel.ts and by the gateway's own checks, nowhere else.
 */
import type { WordData, Words } from "../core/words";

export type ExcelFailureCode =
  | "Editing"
  | "Protected"
  | "SheetNotFound"
  | "SheetExists"
  | "SheetName"
  | "StructureProtected"
  | "TooLarge"
  | "CannotSelect"
  | "ReadOnly"
  | "OldExcel"
  | "NoExcel"
  | "Busy"
  | "Refused";

const WORDS: Record<ExcelFailureCode, Words> = {
  Editing: {
    "zh-CN": "正在编辑单元格，Excel暂时不接受操作；请按回车键结束编辑，再点一次。",
    "en-US": "A cell is being edited, so Excel takes no commands; press Enter to finish editing and try again.",
  },
  Protected: {
    "zh-CN": "工作表「{sheet}」受保护，只能查看，不能改动；请在“审阅”中撤销工作表保护后再试。",
    "en-US": "The sheet “{sheet}” is protected and can only be viewed; unprotect it on the Review tab and try again.",
  },
  SheetNotFound: {
    "zh-CN": "没有找到工作表「{sheet}」，可能已改名或删除；请重新检查。",
    "en-US": "There is no sheet “{sheet}”; it may have been renamed or deleted. Check again.",
  },
  SheetExists: {
    "zh-CN": "工作簿里已有工作表「{sheet}」，不能再建同名的；请先给它改名或将它删除，再试一次。",
    "en-US": "There is already a sheet “{sheet}”; rename or delete it and try again.",
  },
  SheetName: {
    "zh-CN": "「{sheet}」不能用作工作表名；名称应有1至31个字符，不含 : \\ / ? * [ ]，首尾不是单引号。",
    "en-US": "“{sheet}” cannot be the name of a sheet; names have 1 to 31 characters, none of : \\ / ? * [ ], and no apostrophe at either end.",
  },
  StructureProtected: {
    "zh-CN": "工作簿结构受保护，不能增加或删除工作表；请在“审阅”中撤销工作簿保护后再试。",
    "en-US": "The structure of the workbook is protected, so no sheet can be added or deleted; unprotect it on the Review tab and try again.",
  },
  TooLarge: {
    "zh-CN": "工作表「{sheet}」已用区域有{cells}个单元格，超出可读取的范围；请删除表格以外的空行空列后再试。",
    "en-US": "The used range of “{sheet}” has {cells} cells, more than can be read; delete the empty rows and columns outside the form and try again.",
  },
  CannotSelect: {
    "zh-CN": "无法选中这个单元格，当前可能选中了图表或切换到了别的工作簿；请先点一下表格，再试。",
    "en-US": "The cell cannot be selected; a chart or another workbook may be active. Click into the sheet first and try again.",
  },
  ReadOnly: {
    "zh-CN": "文件以只读方式打开或正被他人使用，不能改动；请另存一份再试。",
    "en-US": "The file is open read-only or in use by somebody else; save a copy and try again.",
  },
  OldExcel: {
    "zh-CN": "当前Excel版本过低，缺少所需功能；请使用Excel 2021或更新的版本。",
    "en-US": "This version of Excel lacks what is needed; use Excel 2021 or later.",
  },
  NoExcel: {
    "zh-CN": "没有连接到Excel；请在Excel中打开本面板。",
    "en-US": "There is no Excel to talk to; open this pane in Excel.",
  },
  Busy: {
    "zh-CN": "Excel正忙，没有完成操作；请稍等片刻再试。",
    "en-US": "Excel is busy and did not finish; wait a moment and try again.",
  },
  Refused: {
    "zh-CN": "Excel没有完成操作（{detail}），表格没有改动完；请撤销后重试，仍不行请重新打开文件。",
    "en-US": "Excel did not finish ({detail}); undo and try again, or reopen the file.",
  },
};

export class ExcelFailure extends Error {
  readonly words: Words;

  constructor(
    readonly code: ExcelFailureCode,
    readonly data: WordData = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
    this.name = "ExcelFailure";
    this.words = WORDS[code];
  }
}
