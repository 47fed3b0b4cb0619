import { containerContext } from "../../../src/workbench/shell/container-context";

const SURROUNDINGS = {
  language: "zh-CN",
  documentUrl: "01.xlsx",
  theme: { bodyBackgroundColor: "#ffffff", bodyForegroundColor: "#00000a", controlBackgroundColor: "#f0f0f0", controlForegroundColor: "#262626" },
} as const;

describe("what the container tells office.js", () => {
  const context = containerContext(SURROUNDINGS);

  it("gives the theme as Excel does: numbers in JSON", () => {
    expect(JSON.parse(context.GetOfficeThemeInfo())).toEqual({
      bodyBackgroundColor: 0xffffff,
      bodyForegroundColor: 10,
      controlBackgroundColor: 0xf0f0f0,
      controlForegroundColor: 0x262626,
    });
  });

  it("claims ExcelApi 1.14, the floor of support, and nothing above", () => {
    expect(JSON.parse(context.GetSupportedMatrix())).toMatchObject({ ExcelApi: "1.14" });
  });

  it("refuses by name to keep settings of the old document API", () => {
    const keys: string[] = [];
    context.GetSettings().Read(keys, []);
    expect(keys).toEqual([]);
    expect(() => context.GetSettings().Write()).toThrow("HostGap: Office.context.document.settings.saveAsync");
  });
});
