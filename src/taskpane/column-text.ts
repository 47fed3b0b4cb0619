/**
 * How the pane names a column and what it is for.
 */
import { COLUMN_ROLE_WORDS } from "../core/form/column-roles";
import type { EvidenceColumn } from "../core/form/form";
import { printColumn } from "../core/sheet/address";
import type { RoleChoice } from "./pane-backend";
import type { PaneText } from "./pane-text";

/** "G", or "G–H" where a heading stands over several. */
export function lettersOf({ left, right }: Pick<EvidenceColumn, "left" | "right">): string {
  return left === right ? printColumn(left) : `${printColumn(left)}–${printColumn(right)}`;
}

export function roleText({ role, known }: Pick<EvidenceColumn, "role" | "known">, text: PaneText): string {
  if (role) return text.say(COLUMN_ROLE_WORDS[role]);
  return text.word(known ? "columnUnused" : "columnUnknown");
}

export function choiceText(choice: RoleChoice, text: PaneText): string {
  if (choice === "none") return text.word("columnUnused");
  return choice === "auto" ? text.word("columnAuto") : text.say(COLUMN_ROLE_WORDS[choice]);
}

/** What the choice begins with: what the column is now. */
export function choiceOf({ role, known }: Pick<EvidenceColumn, "role" | "known">): RoleChoice {
  return role ?? (known ? "none" : "auto");
}
