/**
 * What the pane runs in, for 关于与自检 and for whoever mends a fault.
 */
import type { WordData } from "../core/words";
import type { PaneText } from "./pane-text";
import type { PaneWordKey } from "./words.zh-CN";

export interface SelfTestFact {
  readonly name: PaneWordKey;
  readonly nameData?: WordData;
  /** Text to show, or whether it is so. */
  readonly value: string | boolean;
  /** False where something will not work because of it. */
  readonly good: boolean;
}

export interface SelfTest {
  readonly facts: readonly SelfTestFact[];
}

/** One fact a line. */
export function printFacts({ facts }: SelfTest, text: PaneText): string {
  return facts
    .map(({ name, nameData, value }) => {
      const shown = typeof value === "string" ? value : text.word(value ? "yes" : "no");
      return `${text.word(name, nameData)}: ${shown}`;
    })
    .join("\n");
}
