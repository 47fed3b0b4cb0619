/**
 * Renders docs/library.md from the library's data: `tsx scripts/render-library.ts`. A test compares the file with it.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { BLOCKS, PROJECT_TYPES } from "../src/core/library/catalogue";
import { fillRows, placeholdersOf, rowsOf } from "../src/core/library/fill-block";
import { placeOf } from "../src/core/library/places";
import type { Block, LibraryIndicator, LibraryTarget, Preset, ProjectType } from "../src/core/library/schema";
import { printNumber } from "../src/core/words";

/** Where the rendered page stands. */
export const LIBRARY_PAGE = path.join(__dirname, "../docs/library.md");

const SOURCES: Readonly<Record<LibraryIndicator["source"], string>> = { seed: "县区表", practice: "通行" };

/** The whole page. */
export function renderLibrary(): string {
  const indicators = PROJECT_TYPES.flatMap((type) => type.indicators);
  return [
    "# 指标库 · the indicator library",
    "",
    "Rendered by `scripts/render-library.ts` from `src/core/library`; do not edit by hand.",
    "",
    `${PROJECT_TYPES.length} project types, ${indicators.length} indicators, ${BLOCKS.length} blocks. Source 县区表: found in forms that counties sent in; 通行: usual practice,`,
    "not verified. 〈…〉 is a placeholder: the form or a person gives the value, and what stands inside is its usual one. Levels are those of",
    "family A; `places.ts` says where an indicator stands in the others. A block's points add up to 90, because 预算执行 takes the other 10.",
    "",
    "## 指标块 · blocks",
    "",
    ...table(["指标块", "编号", "条数", "指标（分值）", "需要填写"], BLOCKS.map(blockRow)),
    ...PROJECT_TYPES.flatMap(typeSection),
  ].join("\n");
}

function blockRow(block: Block): string[] {
  const rows = rowsOf(block);
  const asked = placeholdersOf(rows).filter(({ preset }) => preset.from === "usual" || preset.from === "share");
  return [
    block.name,
    `\`${block.id}\``,
    String(rows.length),
    rows.map(({ indicator, weight }) => `${indicator.name} ${printNumber(weight)}`).join("，"),
    asked.map(({ label }) => label).join("，"),
  ];
}

function typeSection(type: ProjectType): string[] {
  const rows = type.indicators.map((indicator) => [
    indicator.name,
    placeOf(indicator.aspect, "A").level2,
    printTarget(indicator.target),
    indicator.explanation.replace(/\{([a-z-]+)\}/g, (_place, key: string) => printPreset(indicator.texts.find((text) => text.key === key)?.preset)),
    scoringOf(indicator),
    SOURCES[indicator.source],
    `\`${indicator.id}\``,
  ]);
  return [`## ${type.name}`, "", ...table(["三级指标", "二级指标", "指标值", "指标解释", "评分标准（以10分为例）", "来源", "编号"], rows)];
}

/** As it would stand in a form of the year 2026. */
function scoringOf(indicator: LibraryIndicator): string {
  const { rows } = fillRows([{ indicator, weight: 10 }], "A", { fiscalYear: 2026, budget: null });
  return rows.map(({ scoring }) => scoring).join("");
}

function printTarget(target: LibraryTarget): string {
  switch (target.kind) {
    case "grades":
      return target.full;
    case "date":
      return printPreset(target.by.preset);
    case "number":
      return `${target.operator}${typeof target.value === "number" ? printNumber(target.value) : printPreset(target.value.preset)}${target.unit}`;
  }
}

function printPreset(preset: Preset | undefined): string {
  switch (preset?.from) {
    case "budget":
      return "〈预算〉";
    case "fiscal-year":
      return `〈本年${preset.month}月${preset.day}日前〉`;
    case "usual":
      return `〈${preset.value}〉`;
    case "share":
      return `〈${printNumber(preset.usual)}〉`;
    case undefined:
      return "";
  }
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).concat("");
}

if (require.main === module) writeFileSync(LIBRARY_PAGE, renderLibrary());
