import { WorkbookError } from "../../../../src/files/open-package";
import { decodePart, decodeText, encodePart, escapeAttribute, escapeText, parseXml, patchTag, printElement, sourceOf, textOf, underPrefix } from "../../../../src/workbench/host/xlsx/xml";
import fc from "fast-check";

it("remembers where every element stands", () => {
  const text = `\uFEFF<?xml version="1.0"?><!-- <no> --><x:a b='1 > 0' x:c="&lt;&#x4E2D;&#25991;"><x:d/>t<e>1 &amp; 2<![CDATA[<3>]]></e></x:a>`;
  const root = parseXml(text, "a.xml");
  expect([root.name, root.prefix, root.attributes.get("b"), root.attributes.get("x:c")]).toEqual(["a", "x:", "1 > 0", "<中文"]);
  expect(root.children.map((child) => sourceOf(child, text))).toEqual(["<x:d/>", "<e>1 &amp; 2<![CDATA[<3>]]></e>"]);
  expect(textOf(root.children[1] ?? null, text)).toBe("1 & 2<3>");
});

it.each(["<a>", "<a></b>", "</a>", "<a/><b/>", "", "<a", "<!-- <a/>", "<a><![CDATA[</a>", '<a b="1></a>'])("calls %s damaged", (text) => {
  expect(() => parseXml(text, "a.xml")).toThrow(WorkbookError);
});

it("calls badly encoded parts damaged and reads UTF-16", () => {
  expect(() => decodePart(new Uint8Array([0x3c, 0xff, 0xfe]), "a.xml")).toThrow(WorkbookError);
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<?xml version="1.0" encoding="UTF-16"?><a>中</a>', "utf16le")]);
  const text = decodePart(utf16, "a.xml");
  expect(textOf(parseXml(text, "a.xml"), text)).toBe("中");
  expect(new TextDecoder().decode(encodePart(text))).toBe('<?xml version="1.0" encoding="UTF-8"?><a>中</a>');
});

it("changes attributes and leaves the others as they are written", () => {
  expect(patchTag("<c  r='A1' s=\"2\"/>", { r: "B2", s: null, t: "b" })).toBe('<c  r="B2" t="b"/>');
  expect(patchTag("<row r='1' customHeight=\"1\" >", { ht: 3, r: 2 })).toBe('<row r="2" customHeight="1" ht="3">');
});

it("prints what reads the same again", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (value) => {
      const text = printElement("a", { b: value }, escapeText(value) || undefined);
      const root = parseXml(text, "a.xml");
      expect(root.attributes.get("b")).toBe(value);
      expect(textOf(root, text)).toBe(value);
    }),
  );
});

it("puts generated elements under a part's prefix, once", () => {
  expect(underPrefix("<a><b/><x:c/></a>", "x:")).toBe("<x:a><x:b/><x:c/></x:a>");
  expect(underPrefix(`<a b="${escapeAttribute("<c")}">&lt;d</a>`, "x:")).toBe('<x:a b="&lt;c">&lt;d</x:a>');
});

it("leaves unknown entities and reads line ends as one", () => {
  expect(decodeText("a&nbsp;b\r\nc\rd")).toBe("a&nbsp;b\nc\nd");
});
