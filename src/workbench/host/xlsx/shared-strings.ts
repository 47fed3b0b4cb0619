/** The shared strings of a workbook: the text of each, and whether it has runs of its own formats. */
import { stringItem, unescapeString } from "./sheet-data";
import { decodeText, parseXml } from "./xml";

export interface SharedString {
  readonly text: string;
  readonly rich: boolean;
}

export function readSharedStrings(source: string | null): readonly SharedString[] {
  if (source === null) return [];
  // Nearly all items are one plain <t>, in Chinese files with a note on phonetics behind it: they are read without building a tree for the whole table, which may hold most of the file.
  const strings: SharedString[] = [];
  const item = /<((?:\w+:)?)si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/\1si>)/g;
  for (const match of source.matchAll(item)) {
    const inside = match[2] ?? "";
    const plain = /^\s*<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?t>\s*(?:<(?:\w+:)?phoneticPr[^>]*\/>\s*)?$/.exec(inside);
    if (plain) strings.push({ text: unescapeString(decodeText(plain[1] ?? "")), rich: false });
    else {
      const wrapped = `<si>${inside}</si>`;
      const { raw, rich } = stringItem(parseXml(wrapped, "sharedStrings.xml"), wrapped);
      strings.push({ text: unescapeString(raw), rich });
    }
  }
  return strings;
}
