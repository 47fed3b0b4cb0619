import { bareLevelName, findLevel1, type Family } from "../form/families";
import { sameCell } from "../sheet/address";
import { rewriteAt } from "./facts/cell-fixes";
import { judgeLevel, placeOfLevel2, printedLevels, standardOf, type PrintedLevel } from "./facts/taxonomy";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Names that counties made up, and the official ones they stand for; where two are possible, a person chooses. */
const NEAREST: Readonly<Record<string, readonly string[]>> = {
  资金效益: ["质量指标", "经济效益指标"],
  资金效益指标: ["质量指标", "经济效益指标"],
  经济效率指标: ["经济效益指标"],
  经济效率: ["经济效益指标"],
  经济效果指标: ["经济效益指标"],
  环境效益: ["生态效益指标"],
  环境效益指标: ["生态效益指标"],
  生态环境效益指标: ["生态效益指标"],
  社会效果指标: ["社会效益指标"],
  可持续发展指标: ["可持续影响指标"],
  可持续效益指标: ["可持续影响指标"],
  时间指标: ["时效指标"],
  进度指标: ["时效指标"],
};

export const levelsKnown: FormRule = {
  code: "C02",
  name: "levels-known",
  severity: "error",
  title: words("级别名称不在指标体系内", "Level name is not in the system"),
  messages: {
    default: words("应为指标体系内的二级指标，现为“{name}”", "Should be a level-2 name of the system, is “{name}”"),
    "level-one": words("应为指标体系内的一级指标，现为“{name}”", "Should be a level-1 name of the system, is “{name}”"),
    nearest: words("应为“{nearest}”，现为“{name}”", "Should be “{nearest}”, is “{name}”"),
  },
  why: words("系统只接受规定的一、二级指标，自造的名称导不进去。", "Systems accept only the official names of levels 1 and 2."),
  how: words("改为体系内最接近的名称。", "Use the nearest official name."),
  fix: { safe: false, title: words("改为“{name}”", "Change to “{name}”") },
  evidence: "S3全部（资金效益）；S4（经济效率指标）",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | 120个
 | 资金效益{C02} | 村级办公保障率 | 100%
 | 时效指标 | 拨付及时率 | 100%
效益指标 | 社会效益指标 | 便民服务次数 | ≥20次`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 村级办公经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
1.产出指标（50分） | 数量指标 | 补助村数 | 120个
 | 质 量 指标 | 村级办公保障率 | 100%
 | 时效指标 | 拨付及时率 | 100%
效益指标 | 可持续影响指标 | 制度沿用年限 | ≥3年`,
  },
  scope: "form",
  kinds: ["project-target"],
  yieldsTo: [{ code: "C08", over: "row" }],
  *check(form): Generator<Complaint> {
    const family = standardOf(form);
    if (!family) return;
    const byName = new Map<string, PrintedLevel[]>();
    for (const place of printedLevels(form)) {
      const bare = bareLevelName(place.printed.value);
      const nearest = nearestIn(family, bare);
      // Reading takes some of these for what they stand for; the reviewer still wants the official word.
      const known = judgeLevel(family, place) !== "unknown" && (nearest.length === 0 || isOfficial(family, bare));
      if (known || bare === "") continue;
      const places = byName.get(`${place.level} ${bare}`);
      if (places) places.push(place);
      else byName.set(`${place.level} ${bare}`, [place]);
    }
    for (const [place, ...more] of byName.values()) {
      if (!place) continue;
      const { printed, level } = place;
      const [first, second] = nearestIn(family, bareLevelName(printed.value));
      yield {
        cell: printed.cell,
        alsoCells: more.map((other) => other.printed.cell),
        ...(level === 1 ? { message: "level-one" } : first === undefined || second !== undefined ? {} : { message: "nearest" }),
        data: { name: printed.value, nearest: first ?? "" },
      };
    }
  },
  plan(form, { cell, alsoCells, data }): readonly FixOption[] {
    const cells = [cell, ...alsoCells.map((also) => also.cell)];
    const family = standardOf(form);
    const under = printedLevels(form).find(({ level, printed }) => level === 2 && sameCell(printed.cell, cell))?.under;
    // Only names of the same branch: another would put the rows under the wrong level 1.
    const names = family ? nearestIn(family, bareLevelName(String(data["name"]))).filter((name) => under && placeOfLevel2(family, name)?.level1 === findLevel1(family.id, under.value)) : [];
    return names.map((name) => ({
      data: { name },
      cells: cells.map((at) => rewriteAt(form, at, name)),
    }));
  },
};

/** The official names of level 2 that a made-up one may stand for, as far as the system has them. */
function nearestIn(family: Family, bare: string): readonly string[] {
  return (NEAREST[bare] ?? []).filter((name) => placeOfLevel2(family, name) !== null);
}

function isOfficial({ levels }: Family, bare: string): boolean {
  return levels.some(({ name, level2 }) => name === bare || level2.some((one) => one.name === bare || one.name === `${bare}指标`));
}
