/**
 * What software leaves in cells when it converts a document: watermarks of trial versions, bookmarks, field codes.
 */

/** What conversion programs and Word leave behind, each bounded so that nothing of the author's own is touched. */
export const RESIDUES: readonly RegExp[] = [
  /\[bookmark:\s*[^\]]*\]/gi,
  /Evaluation (?:Warning|Only)\s*[:.]?[^\n\u4e00-\u9fff]*/gi,
  /Created with (?:an evaluation copy of )?(?:Aspose|Spire)[^\n\u4e00-\u9fff]*/gi,
  /(?<![A-Za-z])_(?:GoBack|Toc[\d_]+|Hlk\d+|Ref\d+)(?![A-Za-z])/g,
  /(?:PAGEREF|HYPERLINK)\s+\\?[^\s\u4e00-\u9fff]*(?:\s+\\h)?/g,
  /\\\*\s*MERGEFORMAT/g,
  /错误[!！]\s*未(?:找到引用源|定义书签)[。.]?/g,
  /Error! (?:Reference source not found|Bookmark not defined)\.?/gi,
];

/** Whether a text is nothing but such a watermark: it stands where a program put it, below or among the rows of a form. */
export function isWatermark(text: string): boolean {
  return /^\s*(?:Evaluation (?:Warning|Only)|Created with)/i.test(text) && RESIDUES.reduce((rest, look) => rest.replace(look, ""), text).trim() === "";
}
