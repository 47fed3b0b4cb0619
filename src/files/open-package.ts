/**
 * The bytes of an .xlsx, unzipped within limits. The one place that decides what is a bad file and what a person is told about it,
 * for the add-in's own reader and for the stand-in Excel alike: two readers would disagree.
 */
import { Inflate, inflateSync } from "fflate";
import { MAX_ROWS } from "../core/sheet/address";
import type { Words } from "../core/words";

export type WorkbookErrorCode = "NotAWorkbook" | "Encrypted" | "Damaged" | "TooLarge" | "Empty";

/** A file that cannot be opened. `words` is one sentence: what, why, what to do. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly code: WorkbookErrorCode,
    readonly words: Words,
  ) {
    super(words["zh-CN"]);
  }
}

/** All parts of a workbook together, unpacked. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** The last row of a sheet that may hold a filled cell. */
export const MAX_USED_ROWS = 200_000;
/** The cells of all sheets together. */
export const MAX_USED_CELLS = 5_000_000;

/**
 * The parts of an .xlsx package by name ("xl/workbook.xml", without a leading slash), in the order of the file.
 * Throws a WorkbookError for anything that is not a whole, readable workbook of a size that can be worked with.
 */
export function openPackage(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  refuseWhatIsNoZip(bytes);
  const entries = readDirectory(bytes);
  if (entries.some((entry) => entry.encrypted)) throw encrypted();
  let declared = 0;
  for (const entry of entries) declared += entry.size;
  if (declared > MAX_UNPACKED_BYTES) throw unpacksTooLarge();
  const parts = new Map<string, Uint8Array>();
  let unpacked = 0;
  for (const entry of entries) {
    const part = unpack(bytes, entry, MAX_UNPACKED_BYTES - unpacked);
    unpacked += part.length;
    if (entry.name.endsWith("/")) continue;
    if (parts.has(entry.name)) throw damaged(`部件${entry.name}重复`, `the part ${entry.name} occurs twice`);
    parts.set(entry.name, part);
  }
  refuseOtherPackages(parts);
  let cells = 0;
  for (const [name, part] of parts) {
    if (MAIN_PARTS.test(name) && !isWhole(part)) throw damaged(`部件${name}不完整`, `the part ${name} is cut off`);
    if (/worksheets\/[^/]+\.xml$/i.test(name)) cells = countCells(part, cells);
  }
  return parts;
}

/** The parts that the forms stand in. */
const MAIN_PARTS = /(?:worksheets\/[^/]+|sharedStrings|workbook)\.xml$/i;

/** Whether the XML of a part goes on to the end tag of its first element: a writer that broke off leaves a zip that is none the worse for it. */
function isWhole(part: Uint8Array): boolean {
  // Most parts show both ends in few bytes; declarations and comments may take more.
  return endsWhole(part, 256) || (part.length > 256 && endsWhole(part, 4096));
}

const EMPTY_ROOT = /^(?:[^<]*<[?!][^>]*>)*[^<]*<[^<>]*\/>$/;

function endsWhole(part: Uint8Array, bytes: number): boolean {
  const root = /<([^\s/>?!][^\s/>]*)/.exec(lettersOf(part.subarray(0, bytes)))?.[1];
  const end = lettersOf(part.subarray(-bytes)).trimEnd().replace(/(?:\s*<!--(?:(?!-->)[^])*-->)+$/, "");
  if (root === undefined) return bytes >= Math.min(part.length, 4096);
  return new RegExp(`</${root.replaceAll(".", "\\.")}\\s*>$`).test(end) || EMPTY_ROOT.test(end);
}

const LATIN = new TextDecoder("latin1");

/** The characters of a few bytes, in UTF-8 or UTF-16; only tags are looked for, and they are plain letters. */
function lettersOf(bytes: Uint8Array): string {
  const text = LATIN.decode(bytes);
  return text.includes("\0") ? text.replaceAll("\0", "") : text;
}

/** The file starts as a workbook but does not hold together. `zh` and `en` complete the sentence: what is wrong, without a full stop. */
export function damaged(zh: string, en: string): WorkbookError {
  return new WorkbookError("Damaged", {
    "zh-CN": `文件已损坏或没有传完整（${zh}），无法打开，请重新下载，或向报送单位再要一份原文件。`,
    "en-US": `The file is damaged or incomplete (${en}) and cannot be opened; download it again or ask the sender for the original.`,
  });
}

function notAWorkbook(zh: string, en: string): WorkbookError {
  return new WorkbookError("NotAWorkbook", {
    "zh-CN": `这不是 .xlsx 工作簿（${zh}），请在 Excel 或 WPS 中打开后另存为 .xlsx，再试一次。`,
    "en-US": `This is not an .xlsx workbook (${en}); open it in Excel or WPS, save it as .xlsx and try again.`,
  });
}

function encrypted(): WorkbookError {
  return new WorkbookError("Encrypted", {
    "zh-CN": "工作簿设有打开密码，内容已加密，无法读取，请先在 Excel 或 WPS 中取消打开密码，保存后再试。",
    "en-US": "The workbook is encrypted with a password to open and cannot be read; remove that password in Excel or WPS, save, and try again.",
  });
}

function unpacksTooLarge(): WorkbookError {
  return new WorkbookError("TooLarge", {
    "zh-CN": "工作簿解压后超过 200 MB，超出可以处理的大小，请拆分工作簿，或删去图片和多余的行后再试。",
    "en-US": "The workbook unpacks to more than 200 MB, which is more than can be worked with; split it, or remove pictures and unused rows, and try again.",
  });
}

const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function refuseWhatIsNoZip(bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new WorkbookError("Empty", {
      "zh-CN": "文件是空的（0 字节），没有可以读取的内容，请重新导出，或向报送单位再要一份。",
      "en-US": "The file is empty (0 bytes) and holds nothing to read; export it again or ask the sender for another copy.",
    });
  }
  if (CFB_SIGNATURE.every((byte, at) => bytes[at] === byte)) {
    // An encrypted .xlsx is a compound file with a stream of this name ([MS-OFFCRYPTO] 2.3.4.4); names stand in it as UTF-16LE.
    if (holdsUtf16(bytes, "EncryptedPackage")) throw encrypted();
    throw notAWorkbook("是旧格式的 .xls、.et 或其他旧版文档", "it is an old .xls, .et or another document of that time");
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw notAWorkbook("内容不是 Excel 格式", "its content is of another format");
}

function holdsUtf16(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (matched < text.length && bytes[at + 2 * matched] === text.charCodeAt(matched) && bytes[at + 2 * matched + 1] === 0) matched++;
    if (matched === text.length) return true;
  }
  return false;
}

/** An .xlsx says what it is in its content types (ECMA-376 part 2, 10.1.2); .docx, .xlsb, .ods and plain zips say otherwise. */
function refuseOtherPackages(parts: ReadonlyMap<string, Uint8Array>): void {
  const types = parts.get("[Content_Types].xml");
  const text = types ? new TextDecoder().decode(types) : "";
  if (/sheet\.main\+xml|template\.main\+xml|sheet\.macroEnabled\.main\+xml|template\.macroEnabled\.main\+xml/i.test(text)) return;
  if (/wordprocessingml/.test(text)) throw notAWorkbook("是 Word 文档", "it is a Word document");
  if (/sheet\.binary/.test(text)) throw notAWorkbook("是二进制工作簿 .xlsb", "it is a binary workbook, .xlsb");
  if (types && ![...parts.keys()].some((name) => /workbook/i.test(name))) throw notAWorkbook("压缩包里没有工作簿", "the archive holds no workbook");
  if (types) throw damaged("缺少工作簿的内容类型", "the content type of the workbook is missing");
  throw notAWorkbook("是普通压缩包或其他格式的文档", "it is an ordinary archive or a document of another format");
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

/** The central directory (PKWARE APPNOTE 4.3.12), with its 64-bit form where a writer used it. */
function readDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const truncated = (): WorkbookError => damaged("压缩目录缺失", "the directory of the archive is missing");
  let end = bytes.length - 22;
  const lowest = Math.max(0, end - 0xffff);
  while (end >= lowest && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < lowest || end < 0) throw truncated();
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let start = view.getUint32(end + 16, true);
  if (end >= 20 && view.getUint32(end - 20, true) === 0x07064b50 && (count === 0xffff || start === 0xffffffff || size === 0xffffffff)) {
    const end64 = Number(view.getBigUint64(end - 12, true));
    if (end64 + 56 > bytes.length || view.getUint32(end64, true) !== 0x06064b50) throw truncated();
    count = Number(view.getBigUint64(end64 + 32, true));
    size = Number(view.getBigUint64(end64 + 40, true));
    start = Number(view.getBigUint64(end64 + 48, true));
  }
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || at >= start + size || view.getUint32(at, true) !== 0x02014b50) throw truncated();
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw truncated();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const wide = wideSizes(view, at, at + 46 + nameLength, extraLength);
    entries.push({
      name: name.replaceAll("\\", "/").replace(/^\/+/, ""),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      ...wide,
    });
    at = next;
  }
  return entries;
}

/** Sizes and place of an entry; those that read 0xFFFFFFFF stand, in this order, in the extra field 0x0001 (APPNOTE 4.5.3). */
function wideSizes(view: DataView, at: number, extraAt: number, extraLength: number): Pick<ZipEntry, "size" | "packedSize" | "headerAt"> {
  const fields = { size: view.getUint32(at + 24, true), packedSize: view.getUint32(at + 20, true), headerAt: view.getUint32(at + 42, true) };
  for (let extra = extraAt; extra + 4 <= extraAt + extraLength; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let wide = extra + 4;
    for (const key of ["size", "packedSize", "headerAt"] as const) {
      if (fields[key] !== 0xffffffff || wide + 8 > view.byteLength) continue;
      fields[key] = Number(view.getBigUint64(wide, true));
      wide += 8;
    }
  }
  return fields;
}

/** Deflate packs at most so many bytes into one (zlib Technical Details, "Maximum Compression Factor"). */
const MOST_PACKED = 1032;
/** So little packed data inflates to 33 MB at most, so a lying entry is caught before it fills the memory. */
const CHUNK_BYTES = 32 * 1024;

function unpack(bytes: Uint8Array, entry: ZipEntry, room: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const broken = (): WorkbookError => damaged(`部件${entry.name}读不出来`, `the part ${entry.name} cannot be read`);
  if (entry.headerAt + 30 > bytes.length || view.getUint32(entry.headerAt, true) !== 0x04034b50) throw broken();
  const start = entry.headerAt + 30 + view.getUint16(entry.headerAt + 26, true) + view.getUint16(entry.headerAt + 28, true);
  if (start + entry.packedSize > bytes.length) throw broken();
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (entry.method !== 0 && entry.method !== 8) throw broken();
  const part = entry.method === 0 ? packed.slice() : inflate(packed, entry.size, room, broken);
  if (part.length !== entry.size || crc32(part) !== entry.crc) throw broken();
  return part;
}

/** Inflates a part to the size that its entry declares; throws where the entry lies, and as soon as there is no room. */
function inflate(packed: Uint8Array, size: number, room: number, broken: () => WorkbookError): Uint8Array {
  try {
    // A small part, at once: it fits, whatever its entry says. The byte more shows whether it holds more than that.
    const part = packed.length * MOST_PACKED <= room ? inflateSync(packed, { out: new Uint8Array(size + 1) }) : inflateByChunks(packed, size, room);
    if (part.length === size) return part;
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
  }
  throw broken();
}

/** The first bytes of what a part inflates to, and one more where there are more than its entry declares. */
function inflateByChunks(packed: Uint8Array, size: number, room: number): Uint8Array {
  const out = new Uint8Array(size + 1);
  let written = 0;
  const stream = new Inflate((chunk) => {
    if (written + chunk.length > room) throw unpacksTooLarge();
    out.set(chunk.subarray(0, Math.max(0, out.length - written)), Math.min(written, out.length));
    written += chunk.length;
  });
  for (let at = 0; at === 0 || at < packed.length; at += CHUNK_BYTES) {
    stream.push(packed.subarray(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= packed.length);
  }
  return out.subarray(0, Math.min(written, out.length));
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}

/**
 * Adds the cells of a worksheet part to `before` and refuses a sheet that is too large to work with. It looks at tags alone, so that a
 * sheet of a million rows is refused before anything builds a million rows from it.
 */
function countCells(sheet: Uint8Array, before: number): number {
  let cells = before;
  let row = 0;
  for (let at = sheet.indexOf(0x3c); at >= 0; at = sheet.indexOf(0x3c, at + 1)) {
    let name = at + 1;
    // A prefix ("x:row") is read over; closing tags start with a slash and match nothing.
    for (let look = name; look < name + 12 && isNameByte(sheet[look]); look++) if (sheet[look] === 0x3a) name = look + 1;
    if (sheet[name] === 0x72 && sheet[name + 1] === 0x6f && sheet[name + 2] === 0x77 && !isNameByte(sheet[name + 3])) {
      row = rowNumber(sheet, name + 3) ?? row + 1;
    } else if (sheet[name] === 0x63 && !isNameByte(sheet[name + 1])) {
      cells++;
      // A cell that only has a look, far below the table, is no content.
      if ((row > MAX_USED_ROWS && !isEmptyTag(sheet, name)) || cells > MAX_USED_CELLS) throw sheetTooLarge(row);
    }
  }
  return cells;
}

/** Whether the tag closes itself: <c r="A1048576" s="3"/>. */
function isEmptyTag(sheet: Uint8Array, from: number): boolean {
  const end = sheet.indexOf(0x3e, from);
  return end > 0 && sheet[end - 1] === 0x2f;
}

function sheetTooLarge(row: number): WorkbookError {
  const zh = row > MAX_USED_ROWS ? `有工作表用到了第 ${String(row)} 行，超过 ${String(MAX_USED_ROWS)} 行` : `单元格超过 ${String(MAX_USED_CELLS)} 个`;
  const en = row > MAX_USED_ROWS ? `A sheet is used down to row ${String(row)}, beyond ${String(MAX_USED_ROWS)} rows` : `There are more than ${String(MAX_USED_CELLS)} cells`;
  return new WorkbookError("TooLarge", {
    "zh-CN": `${zh}，超出可以处理的大小，请删除表格下方多余的行（整行删除后保存）再试。`,
    "en-US": `${en}, which is more than can be worked with; delete the unused rows below the table (whole rows), save, and try again.`,
  });
}

function isNameByte(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && byte !== 0x3e && byte !== 0x2f && byte !== 0x3c;
}

/** The r attribute of a row tag, or null where it has none. */
function rowNumber(sheet: Uint8Array, from: number): number | null {
  for (let at = from; at < sheet.length && sheet[at] !== 0x3e; at++) {
    const quote = sheet[at + 2];
    if (sheet[at] !== 0x72 || sheet[at + 1] !== 0x3d || (quote !== 0x22 && quote !== 0x27) || isNameByte(sheet[at - 1])) continue;
    let number = 0;
    for (let digit = at + 3; sheet[digit] !== quote && number <= MAX_ROWS; digit++) number = number * 10 + (sheet[digit] ?? 0x30) - 0x30;
    return number;
  }
  return null;
}
