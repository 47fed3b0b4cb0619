import { strToU8, unzipSync } from "fflate";
import { KEPT_KEYS } from "../../src/excel/kept-store";
import { setPracticeAction } from "../../src/actions/set-practice";
import { readSettings } from "../../src/files/read-settings";
import { readWorkbookFile } from "../../src/files/read-workbook";
import { makeWorkbook, withWorkbook } from "../support/fixture-workbooks";

const office = (properties: string): ReadonlyMap<string, Uint8Array> =>
  new Map([
    [
      "xl/webextensions/webextension1.xml",
      strToU8(`<?xml version="1.0"?><we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="x" version="1.0"/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`),
    ],
  ]);

test("reads what Office keeps for an add-in", () => {
  const settings = readSettings(office(`<we:property name="a" value="[{&quot;rule&quot;:&quot;A02&quot;}]"/><we:property name="b" value="&quot;文字&quot;"/>`));
  expect(settings).toEqual({ a: [{ rule: "A02" }], b: "文字" });
});

test("reads what the stand-in Excel keeps", async () => {
  const saved = await withWorkbook(makeWorkbook({ 表: [["甲"]] }), async ({ save }) => {
    await setPracticeAction.run({}, { practice: { format: "jixiao-practice", off: ["A02"] } });
    return save();
  });
  expect(Object.keys(unzipSync(saved)).some((name) => name.startsWith("customXml/"))).toBe(true);
  expect(readWorkbookFile(saved).settings[KEPT_KEYS.practice]).toMatchObject({ format: "jixiao-practice", off: ["A02"] });
});

test("what cannot be read, or belongs to somebody else, counts as not set", () => {
  expect(readSettings(office(`<we:property name="a" value="{"/><we:property name="b"/>`))).toEqual({});
  const part = (xml: string): ReadonlyMap<string, Uint8Array> => new Map([["customXml/item1.xml", strToU8(xml)]]);
  expect(readSettings(part(`<a xmlns="urn:other"><settings>{"x":1}</settings></a>`))).toEqual({});
  expect(readSettings(part(`<workbook xmlns="urn:jixiao-addin:workbench"><settings>nonsense</settings></workbook>`))).toEqual({});
  expect(readSettings(part(`<workbook xmlns="urn:jixiao-addin:workbench"><settings>null</settings></workbook>`))).toEqual({});
});
