/**
 * Forms without a fault, one of each layout: no error, no warning. A false error costs more trust than a missed hint.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { asWritten } from "../../../src/core/library/as-written";
import { BLOCKS } from "../../../src/core/library/catalogue";
import { fillBlock, type FilledRow } from "../../../src/core/library/fill-block";
import { checkForms } from "../../../src/core/rules/check-forms";
import { sayFinding } from "../../../src/core/rules/explain-finding";
import type { Finding } from "../../../src/core/rules/finding";
import { placesOf, readMarked } from "../../support/rule-tester";

const FOLDER = join(__dirname, "faultless");

function complaints(text: string): string[] {
  const findings: readonly Finding[] = checkForms(readMarked(text).forms, { onCrash: "throw" });
  return findings.filter(({ severity }) => severity !== "hint").map((finding) => `${placesOf([finding]).join("")} ${sayFinding(finding, "zh-CN")}`);
}

test.each(readdirSync(FOLDER))("%s", (name) => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  expect(readMarked(text).forms.length).toBeGreaterThan(0);
  expect(complaints(text)).toEqual([]);
});

/** A project form with the block's rows: type and unit in columns of their own, or all in the target. */
function formOf(name: string, rows: readonly FilledRow[], apart: boolean): string {
  const head = ["项目支出绩效目标表", "(2026年度)", "部门(单位)名称 | 某县委组织部 | < | <", `项目名称 | ${name}经费 | < | <`, "项目资金(万元) | 60 | 年度资金总额 | 60"];
  const goal = "年度总体目标 | 按照年度计划完成各项任务，达到下列各项指标，服务对象普遍认可。 | < | <";
  const columns = ["一级指标", "二级指标", "三级指标", "指标值", "指标解释", "评(扣)分标准", ...(apart ? ["度量单位", "指标值类型"] : [])].join(" | ");
  const lines = rows.map(({ level1, level2, name: level3, target, explanation, scoring }) => {
    const [sign, value, unit] =
      target.kind === "number" ? [target.operator, String(target.value), target.unit] : ["定性", asWritten(target).text ?? "", ""];
    const cells = [level1, level2, level3, apart || sign === "定性" ? value : `${sign}${value}${unit}`, explanation, scoring];
    return [...cells, ...(apart ? [unit, sign] : [])].join(" | ");
  });
  return [...head, goal, columns, ...lines].join("\n");
}

describe("every block of the library makes a faultless form", () => {
  test.each(BLOCKS.map((block) => [block.name, block] as const))("%s", (name, block) => {
    const { rows } = fillBlock(block, "A", { fiscalYear: 2026, budget: 60 });
    expect(rows.length).toBeGreaterThan(0);
    for (const apart of [true, false]) expect(complaints(formOf(name, rows, apart))).toEqual([]);
  });
});
