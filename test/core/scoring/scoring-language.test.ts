import { readFileSync } from "node:fs";
import { renderScoringLanguage, SCORING_DOC } from "../../../scripts/render-scoring";
import { GRAMMAR } from "../../../src/core/scoring/grammar";
import { parseRule } from "../../../src/core/scoring/parse";
import { scoreOf, scoringOf } from "./conformance-row";

describe("docs/scoring-language.md", () => {
  it("is what the grammar renders to", () => {
    expect(readFileSync(SCORING_DOC, "utf8")).toBe(renderScoringLanguage());
  });

  const examples = GRAMMAR.flatMap((entry) => entry.examples.flatMap((example) => example.scores.map(([actual, score]) => [example.text, example.target, actual, score, example] as const)));
  it.each(examples)("%s | %s | %s → %s", (_text, _target, actual, score, example) => {
    expect(scoreOf(example, actual)).toBe(score);
    expect(scoringOf(example).problems.filter((one) => one.severity === "error")).toEqual([]);
  });

  it("names wordings that the language knows", () => {
    for (const entry of GRAMMAR) {
      for (const form of entry.forms.filter((one) => !/…|^\d/.test(one))) {
        const rule = /扣|分|最多/.test(form) ? form : `${form}得5分`;
        const { problems } = parseRule(/^扣分值/.test(form) ? `每少一次${form}` : /^扣|最多|扣分不/.test(form) ? `每少一次扣1分，${form}` : rule);
        expect({ form, problems: problems.map((one) => one.key) }).toEqual({ form, problems: [] });
      }
    }
  });
});
