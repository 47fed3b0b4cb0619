/** What every part of a sheet that follows its cells has to say. */
import type { IMutationInfo } from "@univerjs/core";
import type { CellMove } from "./moved-formula";
import type { Sheet } from "./sheet";

export interface Mutations {
  readonly redos: IMutationInfo[];
  readonly undos: IMutationInfo[];
}

/** Made before the cells move; gives, when Univer has done its part, what is left to do. */
export type Following = () => Mutations;

/** Null where the move is nothing to this sheet. `isMoved`: it is the sheet whose cells move, not one that may name them. */
export type PlanFollowing = (sheet: Sheet, isMoved: boolean, move: CellMove) => Following | null;

/** Whether a formula may name the sheet: it need not be looked at closely where its name does not occur. */
export function mayName(formula: string | undefined, sheet: string): boolean {
  return formula?.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''")) === true;
}
