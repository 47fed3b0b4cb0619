/**
 * Plans of edits as an action might make them: on a sheet that is there, or on one that the plan adds.
 */
import fc from "fast-check";
import { overlaps, type CellRange } from "../../src/core/sheet/address";
import type { BorderLine, CellContent, CellLook, SheetEdit } from "../../src/core/sheet/edit";
import type { Grid } from "../../src/core/sheet/grid";

const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 8 }).filter((one) => !/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/.test(one)), fc.constantFrom("=1+1", "+86", "@x", "-3", "95%", "2026年12月31日", "1/2", "'引号", "１２", "TRUE", "#N/A", "a\nb", "<b>粗</b>"));
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ kind: fc.constant("value" as const), value: fc.oneof(text, fc.integer({ min: -9, max: 9999 }), fc.boolean(), fc.constant(null)) }),
  fc.record({ kind: fc.constant("value" as const), value: fc.constantFrom(0.5, 46022, 1234.5), numberFormat: fc.constantFrom("0%", "yyyy-mm-dd", "@", "#,##0.00") }),
  fc.record({ kind: fc.constant("formula" as const), formula: fc.constantFrom("=1+1", "=SUM(A1:B2)", '=IF(A1="","",A1)') }),
);

const color = fc.constantFrom("#FF0000", "#00B050", "#FFFFFF", "#123456");
const line: fc.Arbitrary<BorderLine> = fc.option(fc.record({ style: fc.constantFrom("thin" as const, "medium" as const, "thick" as const, "dashed" as const, "dotted" as const, "double" as const, "hair" as const), color }), { nil: null });
const look: fc.Arbitrary<CellLook> = fc.record(
  {
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.constantFrom(true, false, "double" as const),
    strikethrough: fc.boolean(),
    fontName: fc.constantFrom("宋体", "黑体"),
    fontSize: fc.constantFrom(9, 11, 16),
    fontColor: color,
    fill: fc.option(color, { nil: null }),
    horizontal: fc.constantFrom("general" as const, "left" as const, "center" as const, "right" as const),
    vertical: fc.constantFrom("top" as const, "center" as const, "bottom" as const),
    wrap: fc.boolean(),
    rotation: fc.constantFrom(0, 45, 180),
    borders: fc.record({ top: line, bottom: line, left: line, right: line }, { requiredKeys: [] }),
    numberFormat: fc.constantFrom("0.00", "@", "General"),
  },
  { requiredKeys: [] },
);

/** Plans of up to six edits on the sheet of the grid. Nothing is merged over what is merged already. */
export function arbitraryPlan(grid: Grid, sheet = grid.sheet): fc.Arbitrary<SheetEdit[]> {
  const bottom = Math.min(grid.range.bottom + 3, 40);
  const right = Math.min(grid.range.right + 4, 20);
  const row = fc.nat({ max: bottom });
  const column = fc.nat({ max: right });
  const cell = fc.record({ row, column });
  const range: fc.Arbitrary<CellRange> = fc.record({ row, column, down: fc.nat({ max: 4 }), along: fc.nat({ max: 3 }) }).map(({ row: top, column: left, down, along }) => ({ top, left, bottom: top + down, right: left + along }));
  const size = fc.integer({ min: 10, max: 80 });
  const edit: fc.Arbitrary<SheetEdit> = fc.oneof(
    fc.record({ kind: fc.constant("set-cells" as const), sheet: fc.constant(sheet), cells: fc.uniqueArray(fc.record({ cell, content }), { minLength: 1, maxLength: 6, selector: (one) => `${one.cell.row}:${one.cell.column}` }) }),
    fc.record({ kind: fc.constant("insert-rows" as const), sheet: fc.constant(sheet), before: fc.integer({ min: 1, max: bottom }), count: fc.integer({ min: 1, max: 3 }), formatFrom: fc.constantFrom("above" as const, "below" as const, null) }).map(({ formatFrom, ...one }): SheetEdit => ({ ...one, formatFrom: formatFrom === "above" ? one.before - 1 : formatFrom === "below" ? one.before : null })),
    fc.record({ kind: fc.constant("merge" as const), sheet: fc.constant(sheet), range }),
    fc.record({ kind: fc.constant("unmerge" as const), sheet: fc.constant(sheet), range: grid.merges.length > 0 ? fc.constantFrom(...grid.merges) : range }),
    fc.record({ kind: fc.constant("set-looks" as const), sheet: fc.constant(sheet), looks: fc.array(fc.record({ range, look }), { minLength: 1, maxLength: 3 }) }),
    fc.record({ kind: fc.constant("copy-looks" as const), sheet: fc.constant(sheet), from: range, to: range }),
    fc.record({ kind: fc.constant("set-sizes" as const), sheet: fc.constant(sheet), columns: fc.uniqueArray(fc.record({ column, width: size }), { maxLength: 3, selector: (one) => one.column }) }),
    fc.record({ kind: fc.constant("set-choices" as const), sheet: fc.constant(sheet), range, choices: fc.constantFrom(["≥", "≤", "="], ["是", "否"]) }),
    fc.record({ kind: fc.constant("set-marks" as const), sheet: fc.constant(sheet), marks: fc.constantFrom([], [{ kind: "error" as const, areas: [{ top: 2, left: 0, bottom: 2, right: 1 }] }, { kind: "to-fill" as const, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }]), add: fc.boolean() }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 6 }).map((plan) => mergingOnce(plan, grid.merges));
}

/**
 * Leaves out merges over merged areas, second lists of choices, and contents for cells under a merge, which have none; takes apart only
 * what is merged.
 */
function mergingOnce(plan: readonly SheetEdit[], merges: readonly CellRange[]): SheetEdit[] {
  let now = [...merges];
  /** Rows that the plan inserts: they may repeat merges of their neighbour. */
  let inserted: CellRange[] = [];
  const first = plan.find(({ kind }) => kind === "set-choices");
  return plan.flatMap((edit): SheetEdit[] => {
    if (edit.kind === "set-choices" && edit !== first) return [];
    if (edit.kind === "insert-rows") {
      const rows = Array.from({ length: edit.count }, (_, row) => edit.before + row);
      const repeated = edit.formatFrom === edit.before - 1 ? now.filter(({ top, bottom }) => top === bottom && top === edit.formatFrom) : [];
      now = [...now.flatMap((area) => shifted(area, edit.before, edit.count)), ...repeated.flatMap((area) => rows.map((row) => ({ ...area, top: row, bottom: row })))];
      inserted = [...inserted.flatMap((area) => shifted(area, edit.before, edit.count)), { top: edit.before, bottom: edit.before + edit.count - 1, left: 0, right: 16_383 }];
    } else if (edit.kind === "set-cells") {
      const cells = edit.cells.filter(({ cell: { row, column } }) => !now.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left)));
      return cells.length > 0 ? [{ ...edit, cells }] : [];
    } else if (edit.kind === "merge") {
      if (edit.range.top === edit.range.bottom && edit.range.left === edit.range.right) return [];
      if ([...now, ...inserted].some((area) => overlaps(area, edit.range))) return [];
      now.push(edit.range);
    } else if (edit.kind === "unmerge") {
      const known = now.findIndex((area) => JSON.stringify(area) === JSON.stringify(edit.range));
      if (known < 0) return [];
      now.splice(known, 1);
    }
    return [edit];
  });
}

function shifted(area: CellRange, before: number, count: number): CellRange[] {
  if (area.bottom < before) return [area];
  return [area.top >= before ? { ...area, top: area.top + count, bottom: area.bottom + count } : { ...area, bottom: area.bottom + count }];
}
