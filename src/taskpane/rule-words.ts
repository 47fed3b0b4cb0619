/**
 * What a rule says, looked up by its code. A finding whose rule the catalogue does not have (a check that broke off) gets words too.
 */
import type { Rule } from "../core/rules/rule";
import { paneWords } from "./pane-text";

export type RuleWords = Pick<Rule, "title" | "messages" | "why" | "how">;

export type RuleWordsOf = (rule: string) => RuleWords;

const UNKNOWN: RuleWords = {
  title: paneWords("unknownRule"),
  messages: { default: paneWords("unknownRuleMessage") },
  why: paneWords("unknownRuleWhy"),
  how: paneWords("unknownRuleHow"),
};

export function ruleWordsOf(rules: readonly (RuleWords & Pick<Rule, "code">)[]): RuleWordsOf {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return (rule) => byCode.get(rule) ?? UNKNOWN;
}
