import { linkFormula } from "../../../src/core/report/link-formula";

test.each([
  ["", "表", "B7", `=HYPERLINK("#'表'!B7","B7")`],
  ["", `O'Brien "1"`, "A1", `=HYPERLINK("#'O''Brien ""1""'!A1","A1")`],
  ["../a/01.xlsx", "表", "B7", `=HYPERLINK("../a/01.xlsx#'表'!B7","B7")`],
])("%s %s!%s", (address, sheet, cell, formula) => {
  expect(linkFormula(address, sheet, cell)).toBe(formula);
});

test("no link where a formula could not hold it", () => {
  expect(linkFormula("a#b.xlsx", "表", "B7")).toBeNull();
  expect(linkFormula(`${"很长的文件夹/".repeat(40)}a.xlsx`, "表", "B7")).toBeNull();
});
