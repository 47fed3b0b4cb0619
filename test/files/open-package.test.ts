/** What is a workbook and what is not, and that no file can fill the memory. */
import { deflateSync, zipSync } from "fflate";
import fc from "fast-check";
import { MAX_UNPACKED_BYTES, openPackage, WorkbookError, type WorkbookErrorCode } from "../../src/files/open-package";
import { craftWorkbook, rows } from "../workbench/host/xlsx/support/craft-workbook";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const TYPES = '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';

function refusal(bytes: Uint8Array): WorkbookError {
  try {
    openPackage(bytes);
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
  throw new Error("was opened");
}

/** A zip of one deflated entry whose directory may say anything of it. */
function zipOf(name: string, packed: Uint8Array, declared: number, flags = 0): Uint8Array {
  const encoded = text(name);
  const header = (signature: number, middle: number): DataView => {
    const view = new DataView(new ArrayBuffer(middle));
    view.setUint32(0, signature, true);
    return view;
  };
  const local = header(0x04034b50, 30);
  local.setUint16(8, 8, true);
  local.setUint16(26, encoded.length, true);
  const central = header(0x02014b50, 46);
  central.setUint16(8, flags, true);
  central.setUint16(10, 8, true);
  central.setUint32(20, packed.length, true);
  central.setUint32(24, declared, true);
  central.setUint16(28, encoded.length, true);
  const end = header(0x06054b50, 22);
  end.setUint16(8, 1, true);
  end.setUint16(10, 1, true);
  end.setUint32(12, 46 + encoded.length, true);
  end.setUint32(16, 30 + encoded.length + packed.length, true);
  return Buffer.concat([Buffer.from(local.buffer), encoded, packed, Buffer.from(central.buffer), encoded, Buffer.from(end.buffer)]);
}

const cfb = (content: string): Uint8Array => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(content, "utf16le"), Buffer.alloc(100)]);
const good = craftWorkbook({ sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row>') }] });

it("gives the parts of a workbook in the order of the file", () => {
  const parts = openPackage(good);
  expect([...parts.keys()].slice(0, 3)).toEqual(["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"]);
  expect(new TextDecoder().decode(parts.get("xl/worksheets/sheet1.xml"))).toContain("<v>1</v>");
});

it("reads stored entries and entries under a backslash or a leading slash", () => {
  const bytes = zipSync({ "[Content_Types].xml": [text(TYPES), { level: 0 }], "xl\\workbook.xml": text("<workbook/>"), "/xl/styles.xml": text("<styleSheet/>") });
  expect([...openPackage(bytes).keys()]).toEqual(["[Content_Types].xml", "xl/workbook.xml", "xl/styles.xml"]);
});

const cases: readonly (readonly [string, Uint8Array, WorkbookErrorCode, string])[] = [
  ["zero bytes", new Uint8Array(), "Empty", "0 字节"],
  ["a CSV file", text("单位,金额\n甲,1\n"), "NotAWorkbook", "另存为 .xlsx"],
  ["an old .xls", cfb("Workbook"), "NotAWorkbook", ".xls"],
  ["an encrypted workbook", cfb("EncryptedPackage"), "Encrypted", "密码"],
  ["a zip with encrypted entries", zipOf("xl/workbook.xml", deflateSync(text("x")), 1, 1), "Encrypted", "密码"],
  ["a Word document", zipSync({ "[Content_Types].xml": text('<Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>') }), "NotAWorkbook", "Word"],
  ["a binary workbook", zipSync({ "[Content_Types].xml": text('<Override ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>') }), "NotAWorkbook", ".xlsb"],
  ["an ordinary zip", zipSync({ "a.txt": text("a") }), "NotAWorkbook", "压缩包"],
  ["a package of another kind", zipSync({ "[Content_Types].xml": text("<Types/>"), "ppt/presentation.xml": text("<p/>") }), "NotAWorkbook", "没有工作簿"],
  ["a workbook without its content type", zipSync({ "[Content_Types].xml": text("<Types/>"), "xl/workbook.xml": text("<w/>") }), "Damaged", "内容类型"],
  ["a truncated zip", good.subarray(0, good.length - 40), "Damaged", "重新下载"],
  ["half a zip", good.subarray(0, good.length / 2), "Damaged", "重新下载"],
  ["two entries of one name", zipSync({ "[Content_Types].xml": text(TYPES), "xl/workbook.xml": text("1"), "xl\\workbook.xml": text("2") }), "Damaged", "重复"],
];

it.each(cases)("refuses %s and says what to do", (_name, bytes, code, words) => {
  const error = refusal(bytes);
  expect(error.code).toBe(code);
  expect(error.words["zh-CN"]).toContain(words);
  expect(error.words["zh-CN"]).toMatch(/^[^。]+。$/);
  expect(error.words["en-US"]).toMatch(/\.$/);
});

it("refuses a part whose bytes were changed", () => {
  const bytes = Uint8Array.from(zipSync({ "[Content_Types].xml": [text(TYPES), { level: 0 }] }));
  const at = Buffer.from(bytes).indexOf("Override");
  bytes[at] = 0x6f;
  expect(refusal(bytes)).toMatchObject({ code: "Damaged" });
});

it("refuses a bomb by what its directory declares", () => {
  expect(refusal(zipOf("xl/workbook.xml", deflateSync(new Uint8Array(10)), MAX_UNPACKED_BYTES + 1))).toMatchObject({ code: "TooLarge" });
});

it("refuses a bomb whose directory lies, while it unpacks", () => {
  const packed = deflateSync(new Uint8Array(MAX_UNPACKED_BYTES + 10), { level: 9 });
  expect(packed.length).toBeLessThan(300_000);
  expect(refusal(zipOf("xl/workbook.xml", packed, 100))).toMatchObject({ code: "TooLarge" });
});

it("refuses an entry that holds less or more than it declares", () => {
  expect(refusal(zipOf("xl/workbook.xml", deflateSync(new Uint8Array(50)), 100))).toMatchObject({ code: "Damaged" });
  expect(refusal(zipOf("xl/workbook.xml", deflateSync(new Uint8Array(500)), 100))).toMatchObject({ code: "Damaged" });
});

it("refuses a sheet of a million used rows, whatever its prefix", () => {
  for (const xml of ['<row r="1"/><row r="1048576"><c r="A1048576"><v>1</v></c></row>', '<x:row r="1048576"><x:c r="A1048576"><x:v>1</x:v></x:c></x:row>', "<row ht='2' r='1048576'><c><v>1</v></c></row>"]) {
    const error = refusal(craftWorkbook({ sheets: [{ name: "表", xml: rows(xml) }] }));
    expect(error.code).toBe("TooLarge");
    expect(error.words["zh-CN"]).toContain("1048576");
  }
});

it("counts rows that do not say their number", () => {
  const bare = "<row><c><v>1</v></c></row>";
  expect(refusal(craftWorkbook({ sheets: [{ name: "表", xml: rows(bare.repeat(200_001)) }] })).code).toBe("TooLarge");
});

it("opens a sheet whose last row only has a height", () => {
  const bytes = craftWorkbook({ sheets: [{ name: "表", xml: rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576" hidden="1"/>') }] });
  expect(openPackage(bytes).size).toBeGreaterThan(4);
});

it("opens a sheet whose last row holds cells that only have a look", () => {
  for (const xml of ['<row r="1048576"><c r="A1048576" s="0"/><c r="XFD1048576"/></row>', '<x:row r="1048576"><x:c r="A1048576"/></x:row>']) {
    expect(openPackage(craftWorkbook({ sheets: [{ name: "表", xml: rows(xml) }] })).size).toBeGreaterThan(4);
  }
});

it("refuses a part whose writer broke off, in a whole archive", () => {
  const name = "xl/worksheets/sheet1.xml";
  const rewritten = (change: (sheet: Uint8Array) => Uint8Array): Uint8Array => zipSync({ ...Object.fromEntries(openPackage(good)), [name]: change(openPackage(good).get(name) as Uint8Array) });
  for (const cut of [3, 12, 30]) expect(refusal(rewritten((sheet) => sheet.slice(0, -cut)))).toMatchObject({ code: "Damaged" });
  expect(openPackage(rewritten((sheet) => Uint8Array.of(...sheet, ...text("\n<!-- by hand -->\n")))).size).toBeGreaterThan(4);
  expect(openPackage(rewritten(() => text("<?xml version='1.0'?><worksheet xmlns='x'/>"))).size).toBeGreaterThan(4);
});

it("answers any bytes with parts or a WorkbookError", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ at: fc.nat({ max: good.length - 1 }), byte: fc.nat({ max: 255 }) }), { minLength: 1, maxLength: 6 }), fc.nat({ max: good.length }), (changes, length) => {
      const bytes = Uint8Array.from(good);
      for (const { at, byte } of changes) bytes[at] = byte;
      for (const candidate of [bytes, bytes.subarray(0, length)]) {
        try {
          openPackage(candidate);
        } catch (error) {
          expect(error).toBeInstanceOf(WorkbookError);
        }
      }
    }),
    { numRuns: 300 },
  );
});
