import type { Finding } from "../../../src/core/rules/finding";
import { holdToFamily } from "../../../src/core/rules/hold-to-family";
import { ignoredPlace, parseIgnored, sortIgnored } from "../../../src/core/rules/ignored-findings";
import { DEFAULT_PRACTICE } from "../../../src/core/rules/practice";
import { readMarked } from "../../support/rule-tester";

const { forms } = readMarked(`
项目支出绩效目标表 | < | <
项目名称 | 培训经费 | <
一级指标 | 二级指标 | 三级指标
产出指标 | 数量指标 | 培训人数
产出指标 | 数量指标 | 培训期数`);

const finding = (row: number, more: Partial<Finding> = {}): Finding => ({ rule: "D05", severity: "hint", message: "default", sheet: "表", cell: { row, column: 2 }, data: {}, alsoCells: [], form: 0, ...more });

test("an entry hides its own finding and no other", () => {
  const findings = [finding(3), finding(4), finding(3, { rule: "D06" }), finding(3, { message: "other" })];
  const entry = ignoredPlace(finding(3), forms, "可以");
  const { findings: left, ignored } = sortIgnored(findings, forms, [entry]);
  expect(left).toEqual(findings.slice(1));
  expect(ignored).toEqual([{ finding: findings[0], entry }]);
});

test("an entry whose words stand elsewhere on the sheet has moved; one whose words are gone hides nothing", () => {
  const entry = ignoredPlace(finding(3), forms, "可以");
  const moved = { ...entry, cell: "C9" };
  expect(sortIgnored([finding(3), finding(4)], forms, [moved]).findings).toEqual([finding(4)]);
  expect(sortIgnored([finding(3)], forms, [{ ...moved, sheet: "别的表" }]).ignored).toEqual([]);
  expect(sortIgnored([finding(3)], forms, [entry, { ...entry, cell: "C9" }]).ignored).toHaveLength(1);
});

test("a check that broke off cannot be ignored, and what speaks of the whole workbook can", () => {
  const crash = finding(3, { message: "crash" });
  expect(sortIgnored([crash], forms, [{ rule: "D05", reason: "可以" }]).findings).toEqual([crash]);
  const whole = finding(0, { form: null, sheet: "没有读到的表", alsoCells: [{ sheet: "表", cell: { row: 3, column: 2 } }] });
  expect(sortIgnored([whole], forms, [ignoredPlace(whole, forms, "可以")]).ignored).toHaveLength(1);
});

test("stored values that are no entries are left out", () => {
  const entry = ignoredPlace(finding(3), forms, "可以");
  expect(parseIgnored([entry, { rule: "A02", reason: "可以" }, null, 7, { rule: 1 }, { rule: "A02" }, { ...entry, about: 1 }])).toEqual([entry, { rule: "A02", reason: "可以" }]);
  expect(parseIgnored("x")).toEqual([]);
  expect(parseIgnored(undefined)).toEqual([]);
});

test("forms are held to the county's system, the same form to the same object, and departments to their own", () => {
  const practice = { ...DEFAULT_PRACTICE, family: "F" as const };
  expect(holdToFamily(forms, DEFAULT_PRACTICE)).toBe(forms);
  const held = holdToFamily(forms, practice);
  expect(held.map(({ family }) => family)).toEqual(["F"]);
  expect(holdToFamily(forms, practice)[0]).toBe(held[0]);
  const department = forms.map((form) => ({ ...form, kind: "department-target" as const }));
  expect(holdToFamily(department, practice)[0]).toBe(department[0]);
});
