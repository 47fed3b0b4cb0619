import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BLOCKS, findBlock, findIndicator, PROJECT_TYPES } from "../../../src/core/library/catalogue";
import { rowsOf } from "../../../src/core/library/fill-block";
import { placeOf } from "../../../src/core/library/places";
import { projectTypeSchema } from "../../../src/core/library/schema";

const INDICATORS = PROJECT_TYPES.flatMap(({ indicators }) => indicators);

describe("the library's data", () => {
  test.each(PROJECT_TYPES.map((type) => [type.name, type] as const))("%s is valid", (_name, type) => {
    expect(projectTypeSchema.safeParse(type).error).toBeUndefined();
  });

  test("covers at least twenty types, 250 indicators and 25 blocks", () => {
    expect(PROJECT_TYPES.length).toBeGreaterThanOrEqual(20);
    expect(INDICATORS.length).toBeGreaterThanOrEqual(250);
    expect(BLOCKS.length).toBeGreaterThanOrEqual(25);
  });

  test("lists every type that has a file, and nothing else", () => {
    const folder = path.join(__dirname, "../../../src/core/library/types");
    const ids = readdirSync(folder).map((file) => /\n {2}id: "([a-z-]+)",/.exec(readFileSync(path.join(folder, file), "utf8"))?.[1]);
    expect(PROJECT_TYPES.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(readdirSync(folder).map((file) => path.basename(file, ".ts")).sort()).toEqual(ids.sort());
  });

  test("gives every id once, and every name once within its type", () => {
    expect(new Set(INDICATORS.map(({ id }) => id)).size).toBe(INDICATORS.length);
    expect(new Set(BLOCKS.map(({ id }) => id)).size).toBe(BLOCKS.length);
    expect(new Set(BLOCKS.map(({ name }) => name)).size).toBe(BLOCKS.length);
    for (const { indicators } of PROJECT_TYPES) expect(new Set(indicators.map(({ name }) => name)).size).toBe(indicators.length);
  });

  test("gives prices quantities of their own type", () => {
    for (const { indicators } of PROJECT_TYPES) {
      const ids = new Set(indicators.map(({ id }) => id));
      for (const { target } of indicators) {
        if (target.kind !== "number" || typeof target.value === "number" || target.value.preset.from !== "share") continue;
        for (const key of target.value.preset.of) expect(ids).toContain(key);
      }
    }
  });
});

describe("an indicator", () => {
  test.each(INDICATORS.map((indicator) => [indicator.name, indicator] as const))("%s reads as a reviewer wants it", (name, { aspect, target, explanation }) => {
    expect(name).not.toMatch(/[（(）)／/、，。：:≥≤=%\d\s]|指标|情况$/);
    expect(explanation).not.toBe(name);
    expect(explanation).not.toMatch(/[,;:()!?]|。$/);
    if (name.endsWith("率") || name.endsWith("满意度") || name.endsWith("占比")) expect(target).toMatchObject({ kind: "number", unit: "%" });
    if (name.endsWith("人数")) expect(target).toMatchObject({ unit: "人" });
    if (name.endsWith("人次")) expect(target).toMatchObject({ unit: "人次" });
    if (target.kind === "grades") expect(["social-benefit", "ecological-benefit", "economic-benefit", "sustainability"]).toContain(aspect);
    if (target.kind === "date") expect(aspect).toBe("timeliness");
    if (aspect === "satisfaction") expect(target).toMatchObject({ operator: "≥", scoring: "bands" });
    if (target.kind === "number" && target.unit === "%" && typeof target.value === "number") {
      // Nothing can be more than all of it.
      expect(target.value).toBeLessThanOrEqual(100);
      if (target.value === 100) expect(target.operator).toBe("=");
    }
  });
});

describe("a block", () => {
  test.each(BLOCKS.map((block) => [block.name, block] as const))("%s gives 90 points, split as forms split them, and measures every side", (_name, block) => {
    const rows = rowsOf(block);
    const points = new Map<string, number>();
    for (const { indicator, weight } of rows) {
      const { level1 } = placeOf(indicator.aspect, "A");
      points.set(level1, (points.get(level1) ?? 0) + weight);
    }
    expect(["20 40 20 10", "20 30 30 10"]).toContain(["成本指标", "产出指标", "效益指标", "满意度指标"].map((level1) => points.get(level1)).join(" "));
    expect(new Set(rows.map(({ indicator }) => indicator.name)).size).toBe(rows.length);
    expect(rows.map(({ indicator }) => indicator.aspect)).toEqual(expect.arrayContaining(["quantity", "quality", "timeliness"]));
    expect(rows[0]?.indicator.id).toBe("general-total-cost");
  });
});

describe("finding by name", () => {
  test("a block by its id or its Chinese name", () => {
    expect(findBlock("training")?.name).toBe("培训");
    expect(findBlock(" 培训 ")?.id).toBe("training");
    expect(findBlock("人才引进")?.id).toBe("talent");
    expect(findBlock("没有这一块")).toBeNull();
  });

  test("an indicator by its id", () => {
    expect(findIndicator("training-headcount")?.name).toBe("培训人数");
    expect(findIndicator("headcount")).toBeNull();
  });

  test("a block that names an unknown indicator is our fault, and says so", () => {
    expect(() => rowsOf({ id: "odd", name: "怪", keywords: {}, rows: [{ indicator: "none", weight: 90 }] })).toThrow("Block odd names the unknown indicator none.");
  });
});
