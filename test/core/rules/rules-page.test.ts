import { readFileSync } from "node:fs";
import { renderRules, RULES_PAGE } from "../../../scripts/render-rules";
import { RULES } from "../../../src/core/rules";

test("docs/rules.md is what scripts/render-rules.ts renders", () => {
  expect(readFileSync(RULES_PAGE, "utf8")).toBe(renderRules());
});

test("every rule has its section", () => {
  const page = renderRules();
  expect(RULES.filter(({ code, name }) => !page.includes(`\n### ${code} ${name}\n`))).toEqual([]);
});
