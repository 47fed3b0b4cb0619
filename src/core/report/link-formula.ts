/**
 * A link to a cell that Excel, WPS and LibreOffice follow alike.
 */

/** Excel takes no longer text inside a formula (Excel specifications and limits, support.microsoft.com). */
const LONGEST_TEXT = 255;

/** `=HYPERLINK("#'表'!B7","B7")`; `address` is the other workbook's, "" for the same. Null where a formula cannot hold it. */
export function linkFormula(address: string, sheet: string, cell: string): string | null {
  const target = `${address}#'${sheet.replaceAll("'", "''")}'!${cell}`;
  if (target.length > LONGEST_TEXT || address.includes("#")) return null;
  return `=HYPERLINK("${target.replaceAll('"', '""')}","${cell}")`;
}
