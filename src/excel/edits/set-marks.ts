/**
 * Marks replaced. Where they stand is asked in the sync in which they go; only where they are to be painted anew beside new ones has it to
 * be known before, which takes one more sync.
 */
import { printRange } from "../../core/sheet/address";
import type { Mark, SheetEdit } from "../../core/sheet/edit";
import { traceForward } from "../../core/sheet/trace-back";
import { paint, queueAreas, queueMarks, type FoundMark } from "../marks";
import { NOTHING_TO_DO, unasked, type EditPlace, type PreparedEdit, type Question } from "./prepared-edit";

export type SetMarks = Extract<SheetEdit, { kind: "set-marks" }>;

export function prepareSetMarks(edit: SetMarks, place: EditPlace): Question {
  const { sheet, marks, only, add = false, ifMarked = false } = edit;
  const changed = marks.flatMap(({ areas }) => areas.map(printRange));
  const [earlier, later] = [place.earlier, place.later].map((edits) => edits.filter((other): other is SetMarks => other.kind === "set-marks" && other.sheet === sheet));
  // Standing marks are painted anew even where they stay: what inserting and copying rows made of them is not relied upon.
  const write = (found: readonly FoundMark[], stand: readonly Mark[]): void => {
    for (const { kind, format } of found) if (!earlier?.some((other) => concerns(other, kind))) format.delete();
    const kept = stand.filter(({ kind }) => add && !earlier?.some((other) => concerns(other, kind)));
    paint(
      place.worksheet(),
      together([...kept, ...marks]).filter(({ kind }) => !later?.some((other) => other.add !== true && concerns(other, kind))),
    );
  };
  // Areas are told as they were before the plan, and put back at a time when its rows are still there.
  const inverse = (marksThen: readonly Mark[]): SheetEdit[] => [{ kind: "set-marks", sheet, marks: marksThen, ...(only && { only }) }];
  if (!place.before) return unasked(changed, () => write([], []), inverse([]));
  const ask = queueMarks(place.before);
  return () => {
    const found = ask().filter(({ kind }) => concerns(edit, kind));
    if (found.length === 0 && ifMarked) return NOTHING_TO_DO;
    if (found.length === 0) return { inverse: inverse([]), changed, write: () => write([], []) };
    // The first of them lies on top, and is painted last.
    const standing = (areas: () => Mark[]): Mark[] => areas().toReversed().map(({ kind, areas: then }) => ({ kind, areas: then.map((area) => traceForward(area, sheet, place.earlier)) }));
    if (!add) {
      let areas: (() => Mark[]) | null = null;
      return {
        readFirst: () => (areas = queueAreas(found)),
        get inverse() {
          return inverse(areas ? standing(areas) : []);
        },
        changed,
        write: () => write(found, []),
      };
    }
    const areas = queueAreas(found);
    return (): PreparedEdit => {
      const stand = standing(areas);
      return { inverse: inverse(stand), changed, write: () => write(found, stand) };
    };
  };
}

/** One mark a kind. */
function together(marks: readonly Mark[]): Mark[] {
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  return kinds.map((kind) => ({ kind, areas: marks.flatMap((mark) => (mark.kind === kind ? mark.areas : [])) }));
}

/** Whether the edit replaces marks of this kind. */
export function concerns({ only }: SetMarks, kind: FoundMark["kind"]): boolean {
  return only === undefined || only.includes(kind);
}

/**
 * Excel fails whole batches over a conditional format that another delete took with it (office-js #5222, #6835). Deleting one at a time,
 * from what is there now, gets through; a format that is gone already is what was wanted. Raises the error where marks are left over.
 */
export async function markOneByOne(context: Excel.RequestContext, edits: readonly { readonly edit: SetMarks; readonly worksheet: Excel.Worksheet }[], error: unknown): Promise<void> {
  for (const { edit, worksheet } of edits) {
    const find = queueMarks(worksheet);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { kind, format } of find().toReversed()) {
      if (!concerns(edit, kind)) continue;
      format.delete();
      try {
        // eslint-disable-next-line office-addins/no-context-sync-in-loop
        await context.sync();
      } catch {
        continue;
      }
    }
    const left = queueMarks(worksheet);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    if (left().some(({ kind }) => concerns(edit, kind))) throw error;
    paint(worksheet, edit.marks);
  }
  await context.sync();
}
