import * as fc from "fast-check";
import type { ScoringRule } from "../../../src/core/scoring/ast";
import { parseRule } from "../../../src/core/scoring/parse";
import { printRule } from "../../../src/core/scoring/print";
import { scoringRule } from "./arbitrary-rule";
import { CONFORMANCE } from "./conformance";

const withoutPlaces = (rule: ScoringRule): unknown => ({ ...rule, clauses: rule.clauses.map((clause) => ({ ...clause, span: null })) });

describe("printRule", () => {
  it("prints what parses to the same rule", () => {
    fc.assert(
      fc.property(scoringRule, (rule) => {
        const parsed = parseRule(printRule(rule));
        expect(parsed.problems).toEqual([]);
        expect(withoutPlaces(parsed.rule)).toEqual(withoutPlaces(rule));
      }),
      { numRuns: 3000 },
    );
  });

  it.each(CONFORMANCE.flatMap((group) => (group.text === null ? [] : [group.text])))("keeps the meaning of %s", (text) => {
    const { rule } = parseRule(text);
    expect(withoutPlaces(parseRule(printRule(rule)).rule)).toEqual(withoutPlaces(rule));
  });
});
