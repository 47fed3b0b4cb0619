import { BLOCKS, PROJECT_TYPES } from "../../../src/core/library/catalogue";
import { type FilledRow, fillBlock, fillRows } from "../../../src/core/library/fill-block";
import type { FormFacts } from "../../../src/core/library/fill-placeholders";
import type { Block } from "../../../src/core/library/schema";

/** A year, and a budget that the usual quantities of no block are too large or too small for. */
export const FACTS: FormFacts = { fiscalYear: 2026, budget: 300 };

/** Every indicator of the library as a row of family A. */
export function everyRow(weight: number, facts = FACTS): readonly FilledRow[] {
  return PROJECT_TYPES.flatMap(({ indicators }) => fillRows(indicators.map((indicator) => ({ indicator, weight })), "A", facts).rows);
}

/** Every block for both families that forms are made for today. */
export const FILLED_BLOCKS: readonly { readonly name: string; readonly block: Block; readonly family: "A" | "B"; readonly rows: readonly FilledRow[] }[] =
  BLOCKS.flatMap((block) => (["A", "B"] as const).map((family) => ({ name: `${block.name} ${family}`, block, family, rows: fillBlock(block, family, FACTS).rows })));
