/** Whatever is wrong inside the parts: a file opens, or is refused with a WorkbookError; and what opened can be saved. */
import fc from "fast-check";
import { zipSync } from "fflate";
import { openPackage, WorkbookError } from "../../../../src/files/open-package";
import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { cellOf } from "./support/edited";
import { fullWorkbook } from "./support/full-workbook";

const parts = [...openPackage(fullWorkbook())].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);

const damage = fc.record({
  part: fc.nat({ max: parts.length - 1 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat({ max: 12 }),
  insert: fc.constantFrom("", "<", ">", '"', "/", "&", "x", "-1", "99999999999", "<c/>", "</row>", "A1:", "]]>", "\u0000", "NaN", 'r="XFE9999999"'),
});

it("opens or refuses, and saves what it opened", () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const texts = new Map(parts);
      for (const { part, at, remove, insert } of damages) {
        const [name = "", text = ""] = parts[part] ?? [];
        const from = Math.floor(at * text.length);
        texts.set(name, text.slice(0, from) + insert + text.slice(from + remove));
      }
      const bytes = zipSync(Object.fromEntries([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)])), { level: 0 });
      try {
        const { snapshot, package: opened } = openWorkbook(bytes);
        cellOf(snapshot, 30, 3).v = 1;
        saveWorkbook(snapshot, opened);
      } catch (error) {
        if (!(error instanceof WorkbookError)) throw error;
      }
    }),
    { numRuns: Number(process.env["RUNS"] ?? 150) },
  );
});
