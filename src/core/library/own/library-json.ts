/**
 * 我的指标库 as a .json file, and as the browser keeps it.
 */
import { z } from "zod";
import type { Words } from "../../words";
import { EMPTY_LIBRARY, MOST_INDICATORS, OWN_FORMAT, OWN_VERSION, ownBlockSchema, ownIndicatorSchema, type OwnIndicator, type OwnLibrary } from "./own-library";
import { PROBLEM_WORDS, type ImportProblem, type OwnImport } from "./problems";

/** The file as a whole cannot be used. */
export interface UnusableFile {
  readonly unusable: Words;
}

const WORDS = {
  noJson: {
    "zh-CN": "这个 .json 文件读不出来（内容不完整或不是 JSON），没有导入；请重新导出，或向发来的人再要一份。",
    "en-US": "This .json file cannot be read (incomplete, or no JSON), so nothing was imported; export it again or ask the sender for another copy.",
  },
  notOurs: {
    "zh-CN": "这个 .json 文件不是指标库文件，没有导入；请选择从“我的指标库”导出的文件。",
    "en-US": "This .json file is no indicator library, so nothing was imported; choose a file exported from “My library”.",
  },
  newer: {
    "zh-CN": "这个指标库由更新的版本导出，本版本读不了，没有导入；请先升级，或请对方导出为 .xlsx。",
    "en-US": "This library was exported by a newer version and cannot be read by this one; update first, or ask for an .xlsx export.",
  },
  tooMany: {
    "zh-CN": `这个指标库超过${String(MOST_INDICATORS)}条，没有导入；请分成几个文件。`,
    "en-US": `This library has more than ${String(MOST_INDICATORS)} entries, so nothing was imported; split it into several files.`,
  },
} satisfies Record<string, Words>;

const envelope = z.object({ format: z.literal(OWN_FORMAT), version: z.int().positive(), indicators: z.array(z.unknown()), blocks: z.array(z.unknown()) });

/** The library as text. */
export function printLibrary(library: OwnLibrary): string {
  return `${JSON.stringify(library, null, 1)}\n`;
}

/** Entries that are well formed, and what is wrong with the others. Blocks keep the rows that came through. */
export function parseLibrary(text: string): OwnImport<OwnLibrary> | UnusableFile {
  let json: unknown;
  try {
    // Editors on Windows may put a mark before the text that no parser takes.
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return { unusable: WORDS.noJson };
  }
  const file = envelope.safeParse(json);
  if (!file.success) return { unusable: WORDS.notOurs };
  if (file.data.version > OWN_VERSION) return { unusable: WORDS.newer };
  if (file.data.indicators.length > MOST_INDICATORS) return { unusable: WORDS.tooMany };
  const problems: ImportProblem[] = [];
  const indicators: OwnIndicator[] = [];
  const ids = new Set<string>();
  file.data.indicators.forEach((entry, i) => {
    const read = ownIndicatorSchema.safeParse(entry);
    if (read.success && !ids.has(read.data.id)) {
      ids.add(read.data.id);
      indicators.push(read.data);
      return;
    }
    const field = read.success ? "id" : (read.error.issues[0]?.path.join(".") ?? "");
    problems.push({ at: { kind: "entry", entry: i + 1 }, words: PROBLEM_WORDS.badEntry, data: { name: nameIn(entry), field } });
  });
  const blocks = file.data.blocks.flatMap((entry) => {
    const read = ownBlockSchema.safeParse(entry);
    const rows = read.success ? read.data.rows.filter((row) => ids.has(row)) : [];
    return read.success && rows.length > 0 ? [{ ...read.data, rows }] : [];
  });
  return { library: { ...EMPTY_LIBRARY, indicators, blocks }, problems };
}

function nameIn(entry: unknown): string {
  const named = z.object({ name: z.string() }).safeParse(entry);
  return named.success ? named.data.name : "";
}
