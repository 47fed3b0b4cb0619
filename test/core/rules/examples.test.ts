/**
 * The examples that docs/rules.md shows: each bad one fires at its marks, each good one stays silent.
 */
import { RULES } from "../../../src/core/rules";
import { expectMarks, readMarked } from "../../support/rule-tester";

describe.each(RULES.map((rule) => [`${rule.code} ${rule.name}`, rule] as const))("%s", (_, rule) => {
  const { bad, good, practice } = rule.examples;

  test("the bad example has a mark and fires there", () => {
    expect(readMarked(bad).marks.some((mark) => mark.endsWith(rule.code))).toBe(true);
    expectMarks(rule, bad, practice);
  });

  test("the good example is silent", () => {
    expect(readMarked(good).marks).toEqual([]);
    expectMarks(rule, good, practice);
  });
});
