/** The conditional formats of a saved sheet: those that did not change as they stand, moved with their cells, new ones beside them. */
import type { IRange } from "@univerjs/core";
import { printRange } from "../../../../core/sheet/address";
import type { GridMove } from "../axis-map";
import { moveRanges, ruleMove, type FormulaMove } from "../move-formula";
import { printDifference } from "./differential-format";
import { printRule } from "./print-rule";
import type { FormatRule } from "./rule-model";
import { parseRanges, readCondition, type SourceRule } from "./read-rules";
import type { StyleWriter } from "../styles/style-writer";
import { WORKSHEET_ORDER, type TextPatch } from "../text-patch";
import { childrenOf, escapeText, parseXml, patchTag, textOf, type XmlElement } from "../xml";

export interface RulesWriting {
  readonly patch: TextPatch;
  readonly root: XmlElement;
  readonly before: readonly SourceRule[];
  /** The snapshot's rules, the most important first; null where the snapshot has no word on them. */
  readonly now: readonly FormatRule[] | null;
  readonly move: GridMove;
  readonly moveFormula: FormulaMove;
  readonly styles: StyleWriter;
}

/** A rule as it will be saved: with its XML of the file, or with none. */
interface Planned {
  readonly source: SourceRule | null;
  readonly rule: FormatRule | null;
  /** Null where all its cells are gone. */
  readonly sqref: string;
}

/** Patches the conditional formats. Gives the ids that taken-out rules have in the sheet's extensions. */
export function writeRules(writing: RulesWriting): readonly string[] {
  const { patch, root, before, styles } = writing;
  const planned = plan(writing);
  const removed = before.filter((rule) => !planned.some((candidate) => candidate.source === rule));
  const priorities = prioritise(planned, removed);
  const kept = new Map<SourceRule, string>();
  const addedGroups = new Map<string, string[]>();
  planned.forEach(({ rule, source, sqref }, index) => {
    const priority = priorities[index] ?? index + 1;
    let xml = "";
    if (rule) xml = printRule(rule, priority, styles.sheet.palette, (config) => styles.difference(printDifference(config.style, styles.sheet.palette)));
    else if (source) xml = movedRule(writing, source, priority);
    // A rule whose cells went apart from those of its group gets a group of its own.
    if (source && groupRange(planned, source.group) === sqref) kept.set(source, xml);
    else addedGroups.set(sqref, [...(addedGroups.get(sqref) ?? []), xml]);
  });
  const added = [...addedGroups].map(([sqref, xmls]) => `<conditionalFormatting sqref="${sqref}">${xmls.join("")}</conditionalFormatting>`);
  const elements = childrenOf(root, "conditionalFormatting");
  for (const group of elements) {
    const rules = before.filter((rule) => rule.group === group);
    const sqref = rules.some((rule) => kept.has(rule)) ? groupRange(planned, group) : undefined;
    if (sqref === undefined) {
      patch.replace(group.start, group.end, "");
      continue;
    }
    patch.replace(group.start, group.openEnd, patchTag(patch.source.slice(group.start, group.openEnd), sqref === group.attributes.get("sqref") ? {} : { sqref }));
    for (const rule of rules) patch.replaceElement(rule.element, kept.get(rule) ?? "");
  }
  const last = elements.at(-1);
  if (last && added.length > 0) patch.insert(last.end, added.join(""), root.prefix);
  else if (added.length > 0) patch.setChildren(root, "conditionalFormatting", added, WORKSHEET_ORDER);
  return removed.flatMap((rule) => extensionId(rule.element, patch.source));
}

function plan(writing: RulesWriting): Planned[] {
  const { before, now, move } = writing;
  const known = new Map(before.map((rule) => [rule.id, rule]));
  const planned: Planned[] = [];
  const keep = (source: SourceRule, rule: FormatRule | null, sqref: string | null): void => {
    if (sqref !== null) planned.push({ source, rule, sqref });
  };
  for (const rule of now ?? []) {
    const source = known.get(rule.cfId);
    if (!source?.shown) planned.push({ source: null, rule, sqref: printRanges(rule.ranges) });
    else {
      const stayed = printRanges(rule.ranges) === printRanges(source.shown.ranges);
      // Ranges that Univer did not move although their cells moved are moved here.
      const sqref = stayed ? moveRanges(source.sqref, move) : printRanges(rule.ranges);
      keep(source, sqref === null || isKept(writing, source, rule, sqref) ? null : rule, sqref);
    }
  }
  for (const source of before) {
    if (now !== null && source.shown) continue;
    const sqref = moveRanges(source.sqref, move);
    // What Univer does not show keeps its rank among those that it shows.
    const at = planned.findIndex((entry) => entry.source !== null && entry.source.priority > source.priority);
    if (sqref !== null) planned.splice(at < 0 ? planned.length : at, 0, { source, rule: null, sqref });
  }
  return planned;
}

/**
 * Numbers for the rules in their order. Those of the file keep theirs where that can be; new ones on top push them down by as many, and
 * taking the topmost out pulls the others up again, so that marks that come and go leave no trace.
 */
function prioritise(planned: readonly Planned[], removed: readonly SourceRule[]): number[] {
  const news = planned.findIndex((entry) => entry.source !== null);
  const onTop = news < 0 ? planned.length : news;
  const old = planned.slice(onTop).filter((entry) => entry.source !== null);
  const lowest = Math.min(...old.map((entry) => entry.source?.priority ?? 0));
  const gone = removed.filter((rule) => rule.priority < lowest).length;
  const shift = onTop - (old.length > 0 && lowest > gone ? gone : 0);
  const rising = old.every((entry, at) => at === 0 || (entry.source?.priority ?? 0) > (old[at - 1]?.source?.priority ?? 0));
  if (!rising) return planned.map((_entry, index) => index + 1);
  const highest = Math.max(onTop, ...old.map((entry) => (entry.source?.priority ?? 0) + shift));
  const tail = planned.slice(onTop);
  const lastOld = tail.reduce((last, entry, at) => (entry.source ? at : last), -1);
  if (tail.some((entry, at) => !entry.source && at < lastOld)) return planned.map((_entry, index) => index + 1);
  return planned.map((entry, index) => (index < onTop ? index + 1 : entry.source ? entry.source.priority + shift : highest + index - onTop - lastOld));
}

/** The cells that the first rule of a group has now. */
function groupRange(planned: readonly Planned[], group: XmlElement): string | undefined {
  return planned.find((entry) => entry.source?.group === group)?.sqref;
}

/** The rule says what it said in the file, of cells that moved or not: then its own XML says it best. */
function isKept(writing: RulesWriting, source: SourceRule, rule: FormatRule, sqref: string): boolean {
  const { shown } = source;
  if (!shown || shown.stopIfTrue !== rule.stopIfTrue) return false;
  const condition = JSON.stringify(rule.rule);
  if (condition === JSON.stringify(shown.rule)) return true;
  const moved = movedRule(writing, source, source.priority);
  return condition === JSON.stringify(readCondition(parseXml(moved, "cfRule"), moved, writing.styles.sheet, parseRanges(sqref)));
}

/** The rule's own XML with its formulas moved and its number set. */
function movedRule({ patch, move, moveFormula }: RulesWriting, { element, sqref, priority: was }: SourceRule, priority: number): string {
  const source = patch.source;
  const moves = ruleMove(sqref, move, moveFormula);
  let xml = "";
  let done = element.openEnd;
  for (const formula of childrenOf(element, "formula")) {
    const text = textOf(formula, source);
    const moved = moves(text);
    if (moved === text) continue;
    xml += source.slice(done, formula.openEnd) + escapeText(moved);
    done = formula.closeStart;
  }
  // The points of a colour scale, a data bar or an icon set hold theirs in an attribute.
  for (const point of element.children.flatMap((child) => childrenOf(child, "cfvo"))) {
    const text = point.attributes.get("val") ?? "";
    const moved = moves(text);
    if (moved === text) continue;
    xml += source.slice(done, point.start) + patchTag(source.slice(point.start, point.openEnd), { val: moved });
    done = point.openEnd;
  }
  const tag = source.slice(element.start, element.openEnd);
  return (priority === was ? tag : patchTag(tag, { priority })) + xml + source.slice(done, element.end);
}

function printRanges(ranges: readonly IRange[]): string {
  return ranges.map((range) => printRange({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn })).join(" ");
}

/** The id by which an extension of the sheet adds to a rule (x14:id). */
function extensionId(rule: XmlElement, source: string): string[] {
  const ids: string[] = [];
  const look = (element: XmlElement): void => {
    if (element.name === "id") ids.push(textOf(element, source));
    element.children.forEach(look);
  };
  look(rule);
  return ids;
}

