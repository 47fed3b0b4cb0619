/**
 * The case files: every case fires at its marks and nowhere else; a case that must not fire has no mark.
 */
import { ruleOf } from "../../../src/core/rules/explain-finding";
import { readCases } from "../../support/rule-cases";
import { expectMarks, readMarked } from "../../support/rule-tester";

describe.each(readCases().map((one) => [`${one.code} ${one.fires ? "fires" : "silent"}: ${one.title}`, one] as const))("%s", (_, { code, fires, text, practice }) => {
  test("as marked", () => {
    const rule = ruleOf(code);
    if (!rule) throw new Error(`no rule ${code}`);
    expect(readMarked(text).marks.some((mark) => mark.endsWith(code))).toBe(fires);
    expectMarks(rule, text, practice);
  });
});
