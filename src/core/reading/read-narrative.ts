/**
 * A department's goals in prose: a title, headings with Chinese numerals, paragraphs under them.
 */
import type { NarrativeSection } from "../form/form";
import type { CellRange } from "../sheet/address";
import { filledRowsBetween, itemsIn, located, type Item, type SheetView } from "./sheet-view";

export interface Narrative {
  readonly title: Item | null;
  readonly sections: readonly NarrativeSection[];
  readonly used: readonly Item[];
  readonly range: CellRange;
}

const TITLE = /绩效(?:总体)?目标|整体绩效|绩效自评报告|绩效报告/;
const HEADING = /^[一二三四五六七八九十]+[、.]/;

/** Reads a part of a sheet that has no table as prose on performance goals, or gives null where it is something else. */
export function readNarrative(view: SheetView, range: CellRange): Narrative | null {
  const lines = filledRowsBetween(view, range.top, range.bottom).flatMap((row) => itemsIn(view, row, range.left, range.right).slice(0, 1));
  const start = lines.findIndex(isHeading);
  const [first] = lines;
  if (start < 0 || !first) return null;
  const title = lines.slice(0, start).findLast((line) => TITLE.test(line.folded) && line.folded.length <= 40) ?? null;
  const headings = lines.filter(isHeading);
  const speaksOfGoals = headings.filter((line) => /目标/.test(line.folded)).length;
  if (speaksOfGoals === 0 || (title ? headings.length < 1 : headings.length < 2)) return null;
  const sections: NarrativeSection[] = [];
  for (let i = start; i < lines.length; i++) {
    const heading = lines[i] as Item;
    const paragraphs: Item[] = [];
    for (let next = lines[i + 1]; next && !isHeading(next); next = lines[i + 1]) {
      paragraphs.push(next);
      i++;
    }
    const [opening] = paragraphs;
    const text = opening ? { ...located(opening, paragraphs.map((line) => line.text.trim()).join("\n")) } : null;
    sections.push({ heading: located(heading, heading.text.trim()), text });
  }
  const last = lines.at(-1) as Item;
  return { title, sections, used: title ? [title, ...lines.slice(start)] : lines.slice(start), range: { ...range, top: first.area.top, bottom: last.area.bottom } };
}

function isHeading(line: Item): boolean {
  return HEADING.test(line.folded) && line.folded.length <= 30;
}
