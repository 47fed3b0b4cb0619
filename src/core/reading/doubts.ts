/**
 * What the reading is not sure of. A doubt is data; its sentence is made at the edge.
 */
import type { ReadingEvidence } from "../form/form";
import type { Words } from "../words";

export type Doubt = ReadingEvidence["doubts"][number] & { readonly key: DoubtKey };

export const DOUBT_WORDS = {
  "header-offset": {
    "zh-CN": "表头与数据错开{columns}列，已按数据的位置识别",
    "en-US": "The header stands {columns} columns apart from the data; columns were taken from the data",
  },
  "columns-by-content": {
    "zh-CN": "没有找到表头，{columns}列的用途按内容判断",
    "en-US": "No header was found; the roles of {columns} columns were judged by their contents",
  },
  "label-and-content-differ": {
    "zh-CN": "这一列的表头与内容不符，按内容识别",
    "en-US": "The heading of this column does not match its contents; the contents were followed",
  },
  "label-unknown": {
    "zh-CN": "不认识这一列的表头，按内容识别",
    "en-US": "The heading of this column is unknown; its contents were followed",
  },
  "header-without-rows": {
    "zh-CN": "表头下面没有指标",
    "en-US": "There are no indicators under the header",
  },
  "header-contradicts": {
    "zh-CN": "后一个表头与前面的不同，其后的行按后一个识别",
    "en-US": "This header differs from the one before; the rows after it were read by it",
  },
  "second-column-for-role": {
    "zh-CN": "有两列像是同一用途，只用了前一列",
    "en-US": "Two columns seem to have the same role; only the first was used",
  },
  "may-continue-previous-sheet": {
    "zh-CN": "没有表题和项目名称，可能是工作表“{sheet}”中表的续页，没有合并",
    "en-US": "No title and no project name: this may continue the form on sheet “{sheet}”; they were not joined",
  },
  "may-continue-on-next-sheet": {
    "zh-CN": "工作表“{sheet}”可能是本表的续页，没有合并",
    "en-US": "Sheet “{sheet}” may continue this form; they were not joined",
  },
  "error-value": {
    "zh-CN": "单元格是错误值{text}，按空白处理",
    "en-US": "The cell holds the error {text} and was taken as blank",
  },
  "serial-date": {
    "zh-CN": "数字{number}按日期识别为{date}",
    "en-US": "The number {number} was read as the date {date}",
  },
  "two-names-for-field": {
    "zh-CN": "“{label}”出现两次而内容不同，用了前一处",
    "en-US": "“{label}” is printed twice with different contents; the first was used",
  },
} as const satisfies Readonly<Record<string, Words>>;

export type DoubtKey = keyof typeof DOUBT_WORDS;
