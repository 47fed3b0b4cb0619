import fc from "fast-check";
import { AxisMap, AxisVotes, type GridMove } from "../../../../src/workbench/host/xlsx/axis-map";
import { changeReferences, shiftFormula } from "../../../../src/workbench/host/xlsx/formula-references";
import { plainFunctions, prefixedFunctions } from "../../../../src/workbench/host/xlsx/future-functions";
import { formulaMove, moveRanges } from "../../../../src/workbench/host/xlsx/move-formula";

function references(formula: string): string[] {
  const found: string[] = [];
  changeReferences(formula, (reference) => {
    found.push(`${reference.sheet ?? ""}|${reference.prefix}`);
    return null;
  });
  return found;
}

it.each([
  ["SUM(A1,$B$2:C3,D:D,4:5)", 4],
  ['"A1"&A1', 1],
  ["LOG10(A1)+表A1+A1B+1E5+1.5", 1],
  ["表1[[#All],[A1]]+Table[B2]+[1]Sheet!A1", 1],
  ["'不 是 A1'!name+XFE1+A1048577", 0],
  ["Sheet1:Sheet3!A1+'it''s'!B2", 2],
])("finds the references of %s", (formula, count) => {
  expect(references(formula)).toHaveLength(count);
});

it("names the sheet without its quotes", () => {
  expect(references("'it''s'!B2+表一!A1")).toEqual(["it's|'it''s'!", "表一|表一!"]);
});

it("shifts what is not fixed and runs round the edge", () => {
  expect(shiftFormula("A1+$A1+A$1+$A$1+B:B+3:3", 2, 1)).toBe("B3+$A3+B$1+$A$1+C:C+5:5");
  expect(shiftFormula("A1", -1, -1)).toBe("XFD1048576");
});

it("shifting there and back changes nothing", () => {
  const corner = fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })).map(([row, column]) => `${String.fromCharCode(65 + (column % 26))}${String(row + 1)}`);
  fc.assert(
    fc.property(fc.array(corner, { minLength: 1, maxLength: 5 }), fc.nat({ max: 500 }), fc.nat({ max: 500 }), (cells, rows, columns) => {
      const formula = `SUM(${cells.join(",")})`;
      expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
    }),
  );
});

const moved = (pairs: readonly (readonly [number, number])[], marked: readonly number[]): GridMove => {
  const votes = new AxisVotes();
  for (const [source, present] of pairs) votes.add(source, present);
  return { rows: AxisMap.of(votes, new Set(marked)), columns: AxisMap.still };
};
const inserted = moved([[0, 0], [3, 5], [9, 11]], [0, 3, 9]);
const deleted = moved([[0, 0], [5, 3]], [0, 1, 2, 5]);

it("moves references with inserted rows and takes those of deleted rows out", () => {
  const names = new Map([["表一", "表 1"], ["旧", null]]);
  const move = formulaMove({ grids: new Map([["表一", inserted]]), names }, "表一");
  expect(move("SUM(A1:A4)+表一!$B$10+别的!A4+旧!A1")).toBe("SUM(A1:A6)+'表 1'!$B$12+别的!A4+#REF!");
  expect(formulaMove({ grids: new Map([["表一", deleted]]), names: new Map() }, "表一")("A2+SUM(A1:A6)")).toBe("#REF!+SUM(A1:A4)");
});

it("moves lists of ranges and drops what is gone", () => {
  expect(moveRanges("A1 A4:B10", inserted)).toBe("A1 A6:B12");
  expect(moveRanges("A2:A3", deleted)).toBeNull();
  expect(moveRanges("A2:A3 A6", deleted)).toBe("A4");
});

it("writes newer functions with the prefix that files ask for", () => {
  expect(prefixedFunctions('IFS(A1>0,"IFS(",TRUE,XLOOKUP(1,A:A,B:B))+FILTER(A:A,B:B)+SUM(A1)')).toBe('_xlfn.IFS(A1>0,"IFS(",TRUE,_xlfn.XLOOKUP(1,A:A,B:B))+_xlfn._xlws.FILTER(A:A,B:B)+SUM(A1)');
  expect(plainFunctions('_xlfn.IFS(1,"_xlfn.A")+_xlfn._xlws.SORT(A:A)')).toBe('IFS(1,"_xlfn.A")+SORT(A:A)');
});
