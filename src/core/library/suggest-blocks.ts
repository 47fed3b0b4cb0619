/**
 * The blocks that suit a project, from its name and goal.
 */
import { foldText } from "../form/fold-text";
import { BLOCKS } from "./catalogue";
import type { Block } from "./schema";

export interface Suggestion {
  readonly block: Block;
  /** Words of the name and the goal that spoke for it, loudest first. */
  readonly because: readonly string[];
  readonly score: number;
}

/** A word in the name says what the project is; in the goal it may be said in passing. */
const IN_NAME = 3;
const IN_GOAL = 1;
/** A goal that says a word again and again is not about it ever more. */
const MOST_IN_GOAL = 2;
/** What one word said in passing in a goal does not reach. */
const FEWEST = 6;

/** Blocks for a project, the most likely first; none where nothing speaks for any. */
export function suggestBlocks(project: { readonly name: string | null; readonly goal: string | null }, blocks: readonly Block[] = BLOCKS): Suggestion[] {
  const name = foldText(project.name ?? "");
  const goal = foldText(project.goal ?? "");
  return blocks
    .map((block): Suggestion => {
      const words = Object.entries(block.keywords)
        .map(([word, weight]) => ({ word, points: weight * (IN_NAME * Number(name.includes(word)) + IN_GOAL * Math.min(count(goal, word), MOST_IN_GOAL)) }))
        .filter(({ points }) => points > 0)
        .sort((a, b) => b.points - a.points);
      return { block, because: words.map(({ word }) => word), score: words.reduce((total, { points }) => total + points, 0) };
    })
    .filter(({ score }) => score >= FEWEST)
    .sort((a, b) => b.score - a.score);
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}
