/**
 * The sentences of a finding, put together from its rule's own words.
 */
import { say, type Language, type Words } from "../words";
import type { Finding } from "./finding";
import { RULES } from "./index";
import { words, type Rule } from "./rule";

const BY_CODE: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.code, rule]));

/** What is said where a rule itself fails. */
const CRASH = words("这项检查没有完成：{reason}", "This check could not be completed: {reason}");

/** The rule with this code of the catalogue, or null. */
export function ruleOf(code: string): Rule | null {
  return BY_CODE.get(code) ?? null;
}

/** The words of a finding's message, with places for its data. Throws for a rule or a key that the catalogue does not have. */
export function messageOf(finding: Finding): Words {
  if (finding.message === "crash") return CRASH;
  const message = ruleOf(finding.rule)?.messages[finding.message];
  if (!message) throw new Error(`${finding.rule} has no message "${finding.message}"`);
  return message;
}

/** The finding as one sentence. */
export function sayFinding(finding: Finding, language: Language): string {
  return say(messageOf(finding), language, finding.data);
}
