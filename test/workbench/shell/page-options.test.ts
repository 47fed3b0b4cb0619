import { readdirSync } from "node:fs";
import path from "node:path";
import { readPageOptions } from "../../../src/workbench/shell/page-options";
import { SAMPLES } from "../../../src/workbench/shell/samples";

describe("what the page's address asks for", () => {
  it("is Chinese, light, with workbook 01 where it asks for nothing", () => {
    expect(readPageOptions("")).toMatchObject({ language: "zh-CN", theme: { bodyBackgroundColor: "#ffffff" }, sample: SAMPLES[0]?.file });
  });

  it("can be another language, theme and sample", () => {
    const asked = readPageOptions("?lang=en-US&theme=dark&sample=05-hengdong-combined.xlsx");
    expect(asked).toMatchObject({ language: "en-US", theme: { bodyBackgroundColor: "#262626" }, sample: "05-hengdong-combined.xlsx" });
  });

  it("falls back where it asks for what there is not", () => {
    expect(readPageOptions("?lang=fr&theme=pink&sample=../secret.xlsx")).toEqual(readPageOptions(""));
  });

  it("offers every workbook of the fixtures as a sample", () => {
    const workbooks = readdirSync(path.join(__dirname, "../../fixtures/workbooks")).filter((file) => file.endsWith(".xlsx"));
    expect(SAMPLES.map(({ file }) => file)).toEqual(workbooks.sort());
  });
});
