import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { enUS } from "../../../src/taskpane/library/words.en-US";
import { zhCN, type LibraryWordKey } from "../../../src/taskpane/library/words.zh-CN";

const keys = Object.keys(zhCN) as LibraryWordKey[];
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").toSorted();

describe("the words of 指标库", () => {
  it("are complete in both languages, with the same places", () => {
    expect(Object.keys(enUS).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) expect([key, places(enUS[key])]).toEqual([key, places(zhCN[key])]);
  });

  it("are all used", () => {
    const folder = path.join(__dirname, "../../../src/taskpane/library");
    const files = readdirSync(folder).filter((file) => !file.startsWith("words."));
    const code = files.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
    const unused = keys.filter((key) => !code.includes(`"${key}"`) && !code.includes(`count("${key.replace(/(?:One|Other)$/, "")}"`));
    expect(unused).toEqual([]);
  });
});
