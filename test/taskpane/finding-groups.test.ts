import { countFindings, findingsOf, groupFindings } from "../../src/taskpane/finding-groups";
import { finding, sheetReport, workbookReport } from "./check-report";

describe("groups of findings", () => {
  it("come errors first, by rule, in the order of the sheet", () => {
    const groups = groupFindings(sheetReport().findings);
    expect(groups.map(({ key, items }) => [key, items.length])).toEqual([
      ["error/A02", 2],
      ["warning/B07", 1],
      ["hint/D02", 1],
    ]);
  });

  it("part the findings of one rule by how grave they are", () => {
    const findings = [finding({ rule: "A04", severity: "warning", cell: "E1" }), finding({ rule: "A04", severity: "error", cell: "E2" })];
    expect(groupFindings(findings).map(({ key }) => key)).toEqual(["error/A04", "warning/A04"]);
  });

  it("put all checks that broke off together", () => {
    const findings = ["A04", "B01"].map((rule) => finding({ rule, severity: "warning", cell: "A1", message: "crash" }));
    expect(groupFindings(findings).map(({ key, items }) => [key, items.length])).toEqual([["warning/crash", 2]]);
  });

  it("give every finding a key of its own, the same at the next check", () => {
    const twice = [finding({ rule: "A02", severity: "error", cell: "B7" }), finding({ rule: "A02", severity: "error", cell: "B7" })];
    const keys = groupFindings(twice).flatMap(({ items }) => items.map(({ key }) => key));
    expect(new Set(keys).size).toBe(2);
    expect(groupFindings(twice).flatMap(({ items }) => items.map(({ key }) => key))).toEqual(keys);
  });
});

describe("findings of a form", () => {
  it("are its own; those about the workbook show with all forms only", () => {
    const report = workbookReport();
    expect(findingsOf(report, null)).toHaveLength(report.findings.length);
    expect(findingsOf(report, 1).map(({ sheet }) => sheet)).toEqual(["表二"]);
    expect(findingsOf(report, 0)).toHaveLength(4);
  });

  it("are counted by severity", () => {
    expect(countFindings(sheetReport().findings)).toEqual({ error: 2, warning: 1, hint: 1 });
  });
});
