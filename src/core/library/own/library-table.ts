/**
 * 我的指标库 as a table, one row each, under the headings that these forms print: what an .xlsx export holds and an import reads.
 */
import { flattenText, foldText } from "../../form/fold-text";
import type { Operator } from "../../form/form";
import { COLUMN_TERMS, labelsOf, type ColumnTerm, type Term } from "../../form/glossary";
import { parseOperator, parseTarget } from "../../form/target";
import { canonicalUnit } from "../../form/units";
import { seenAt, type Grid } from "../../sheet/grid";
import type { Words } from "../../words";
import { placeOf } from "../places";
import type { UnusableFile } from "./library-json";
import { EMPTY_LIBRARY, identityOf, MOST_INDICATORS, ownRowsOf, type OwnBlock, type OwnIndicator, type OwnLibrary, type OwnTarget } from "./own-library";
import { aspectOf, keptPlace } from "./place-own";
import { PROBLEM_WORDS, type ImportProblem, type OwnImport } from "./problems";

type Heading = ColumnTerm | "type" | "block";

/** 项目类别 stands here for the type, and blocks have a column of their own. */
const HEADINGS: readonly Term<Heading>[] = [
  { id: "type", labels: ["项目类型", "项目类别", "适用项目", "类型"] },
  { id: "block", labels: ["所属指标块", "指标块", "分组"] },
  ...COLUMN_TERMS.map((term) => ({ ...term, labels: term.labels.filter((label) => label !== "项目类别") })),
];

/** As people call the columns; the official forms print the scoring column with a misplaced bracket. */
function nameOf(heading: Heading): string {
  return heading === "scoring" ? "评分标准" : (HEADINGS.find(({ id }) => id === heading)?.labels[0] ?? heading);
}

const labels = labelsOf(HEADINGS);

/** What an export prints, in its order. */
const PRINTED = ["level1", "level2", "level3", "operator", "value", "unit", "weight", "explanation", "scoring", "basis", "type", "block"] as const satisfies readonly Heading[];
type Printed = (typeof PRINTED)[number];

const WORDS = {
  noHeading: {
    "zh-CN": "没有找到表头（应有“三级指标”或“指标名称”，以及“一级指标”或“二级指标”），没有导入；如果是以前的绩效目标表，请用“从旧表引用”。",
    "en-US": "No headings were found (指标名称 and 一级指标 or 二级指标 are needed), so nothing was imported; for a form of a former year use “From an old form”.",
  },
  noRows: {
    "zh-CN": "表头下面没有指标，没有导入；请确认选对了文件。",
    "en-US": "There are no indicators below the headings, so nothing was imported; check that this is the right file.",
  },
  tooMany: {
    "zh-CN": `指标超过${String(MOST_INDICATORS)}条，没有导入；请分成几个文件。`,
    "en-US": `There are more than ${String(MOST_INDICATORS)} indicators, so nothing was imported; split the file.`,
  },
} satisfies Record<string, Words>;

const LONGEST = 2000;
const LONGEST_NAME = 100;

/** Headings and one row per indicator; "" is a blank cell. */
export function tableOf(library: OwnLibrary): readonly (readonly (string | number)[])[] {
  const blocks = new Map<string, string[]>();
  for (const block of library.blocks) for (const { id } of ownRowsOf(block, library)) blocks.set(id, [...(blocks.get(id) ?? []), block.name]);
  return [PRINTED.map(nameOf), ...library.indicators.map((indicator) => rowOf(indicator, blocks.get(indicator.id) ?? []))];
}

function rowOf(indicator: OwnIndicator, blocks: readonly string[]): (string | number)[] {
  const { target, weight } = indicator;
  const { level1, level2 } = indicator.place ?? placeOf(indicator.aspect, "A");
  const cells: Record<Printed, string | number> = {
    level1,
    level2,
    level3: indicator.name,
    operator: target.operator ?? (target.text === null ? "" : "定性"),
    value: target.value ?? target.text ?? "",
    unit: target.unit ?? "",
    weight: weight ?? "",
    explanation: indicator.explanation,
    scoring: indicator.scoring,
    basis: indicator.basis,
    type: indicator.type,
    block: blocks.join("、"),
  };
  return PRINTED.map((heading) => cells[heading]);
}

/** Reads the first sheet that has such headings, whichever of their columns it has and in whatever order. */
export function readTable(grids: readonly Grid[]): OwnImport<OwnLibrary> | UnusableFile {
  const found = grids.map((grid) => ({ grid, header: findHeader(grid) })).find(({ header }) => header !== null);
  if (!found?.header) return { unusable: WORDS.noHeading };
  const result = readRows(found.grid, found.header);
  if (result.library.indicators.length > MOST_INDICATORS) return { unusable: WORDS.tooMany };
  return result.library.indicators.length + result.problems.length === 0 ? { unusable: WORDS.noRows } : result;
}

interface Header {
  readonly row: number;
  readonly columns: ReadonlyMap<Heading, number>;
}

/** Headings stand near the top: a title and a few lines of notes at most come before them. */
const HEADER_WITHIN = 20;

function findHeader(grid: Grid): Header | null {
  for (let row = grid.range.top; row <= Math.min(grid.range.bottom, grid.range.top + HEADER_WITHIN); row++) {
    const columns = new Map<Heading, number>();
    for (let column = grid.range.left; column <= grid.range.right; column++) {
      const heading = labels.find(foldText(seenAt(grid, row, column).text));
      if (heading && !columns.has(heading)) columns.set(heading, column);
    }
    if (columns.has("level3") && (columns.has("level1") || columns.has("level2"))) return { row, columns };
  }
  return null;
}

function readRows(grid: Grid, { row: headerRow, columns }: Header): OwnImport<OwnLibrary> {
  const indicators: OwnIndicator[] = [];
  const problems: ImportProblem[] = [];
  const rowOfIdentity = new Map<string, number>();
  const blocks = new Map<string, string[]>();
  let level1 = "";
  let level2 = "";
  for (let row = headerRow + 1; row <= grid.range.bottom; row++) {
    const cell = (heading: Heading): string => {
      const column = columns.get(heading);
      return column === undefined ? "" : flattenText(seenAt(grid, row, column).text);
    };
    if ([...columns.keys()].every((heading) => cell(heading) === "")) continue;
    // A level that is printed once goes on until the next; a new level 1 ends the level 2 above it.
    if (cell("level1") !== "" && cell("level1") !== level1) [level1, level2] = [cell("level1"), ""];
    if (cell("level2") !== "") level2 = cell("level2");
    const read = readRow(cell, level1, level2);
    const at = { kind: "row", row: row + 1, sheet: null } as const;
    if ("words" in read) {
      problems.push({ at, ...read });
      continue;
    }
    const identity = identityOf(read);
    const other = rowOfIdentity.get(identity);
    if (other !== undefined) {
      problems.push({ at, words: PROBLEM_WORDS.twice, data: { name: read.name, other } });
      continue;
    }
    rowOfIdentity.set(identity, row + 1);
    const id = `own-${String(indicators.length + 1)}`;
    indicators.push({ ...read, id });
    for (const name of cell("block").split(/[、,，;；]/).filter((part) => part.trim() !== "")) blocks.set(name.trim(), [...(blocks.get(name.trim()) ?? []), id]);
  }
  const named = [...blocks].map(([name, rows], i): OwnBlock => ({ id: `block-${String(i + 1)}`, name: name.slice(0, 50), rows }));
  return { library: { ...EMPTY_LIBRARY, indicators, blocks: named }, problems };
}

type Unfit = Pick<ImportProblem, "words" | "data">;

function readRow(cell: (heading: Heading) => string, level1: string, level2: string): OwnIndicator | Unfit {
  const name = cell("level3");
  if (name === "") return { words: PROBLEM_WORDS.noName, data: {} };
  if (name.length > LONGEST_NAME) return { words: PROBLEM_WORDS.nameTooLong, data: { most: LONGEST_NAME } };
  if (level1 + level2 === "") return { words: PROBLEM_WORDS.noLevel, data: { name } };
  const aspect = aspectOf(level1, level2);
  if (!aspect) return { words: PROBLEM_WORDS.unknownLevel, data: { name, level: [level1, level2].filter((level) => level !== "").join("、") } };
  const weight = cell("weight").replace(/分$/, "");
  if (weight !== "" && !(Number(weight) > 0 && Number(weight) <= 1000)) return { words: PROBLEM_WORDS.badWeight, data: { name, given: cell("weight") } };
  const target = readTarget(cell);
  if (!target) return { words: PROBLEM_WORDS.badOperator, data: { name, given: cell("operator") } };
  const notes = { explanation: cell("explanation") || cell("description"), scoring: cell("scoring"), basis: cell("basis"), type: cell("type").slice(0, 50) };
  for (const heading of ["explanation", "scoring", "basis"] as const) {
    if (notes[heading].length > LONGEST) return { words: PROBLEM_WORDS.tooLong, data: { name, field: nameOf(heading), most: LONGEST } };
  }
  return { id: "own-1", source: "own", name, aspect, place: keptPlace(level1, level2, aspect), target, ...notes, weight: weight === "" ? null : Number(weight) };
}

/** Operator, value and unit, from one cell or three; null where the operator is none. */
function readTarget(cell: (heading: Heading) => string): OwnTarget | null {
  const kind = foldText(cell("operator"));
  const sign: Operator | null = parseOperator(kind);
  const written = parseTarget(cell("value"));
  if (kind !== "" && sign === null && !/^定[性量]/.test(kind)) return null;
  const qualitative = kind.startsWith("定性");
  if (written.value === null || qualitative) {
    const text = cell("value");
    return { kind: "written", operator: null, value: null, unit: null, text: text === "" ? null : text.slice(0, 500) };
  }
  const unit = canonicalUnit(cell("unit")) ?? written.unit;
  return { kind: "written", operator: sign ?? written.operator, value: written.value, unit: unit?.slice(0, 20) ?? null, text: null };
}
