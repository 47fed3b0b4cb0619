import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { paneText } from "../../src/taskpane/pane-text";
import { enUS } from "../../src/taskpane/words.en-US";
import { zhCN, type PaneWordKey } from "../../src/taskpane/words.zh-CN";

const keys = Object.keys(zhCN) as PaneWordKey[];
const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "").toSorted();

describe("the pane's words", () => {
  it("are complete in both languages, with the same places", () => {
    expect(Object.keys(enUS).toSorted()).toEqual(keys.toSorted());
    for (const key of keys) expect([key, places(enUS[key])]).toEqual([key, places(zhCN[key])]);
  });

  it("keep the manner agreed on: no exclamation marks, no machine's words", () => {
    for (const key of keys) {
      expect(zhCN[key]).not.toMatch(/[!！]|校验|异常|失败|schema|null|undefined/);
      expect(enUS[key]).not.toMatch(/!|invalid|exception|null|undefined/i);
    }
  });

  it("are all used", () => {
    const folder = path.join(__dirname, "../../src/taskpane");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file) && !file.startsWith("words."));
    const code = files.map((file) => readFileSync(path.join(folder, file), "utf8")).join("\n");
    const counted = /^(?:error|warning|hint)(?:Count(?:One|Other))?$/;
    expect(keys.filter((key) => !counted.test(key) && !code.includes(`"${key}"`))).toEqual([]);
  });

  it("count as each language does", () => {
    const [chinese, english] = [paneText("zh-CN"), paneText("en-US")];
    expect([chinese.count("error", 1), chinese.count("warning", 3)]).toEqual(["1 处错误", "3 处提醒"]);
    expect([english.count("error", 1), english.count("hint", 2)]).toEqual(["1 error", "2 hints"]);
    expect(english.say({ "zh-CN": "第{n}行", "en-US": "row {n}" }, { n: 4 })).toBe("row 4");
  });
});
