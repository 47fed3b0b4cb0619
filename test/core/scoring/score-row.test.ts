import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../../src/core/scoring/evaluate";
import { DEFAULT_PROFILE } from "../../../src/core/scoring/profiles";
import { gradeChoices, scoreRow } from "../../../src/core/scoring/score-row";
import { scoringTarget, type ScoringTarget } from "../../../src/core/scoring/scoring-target";
import type { Located, Operator, Target } from "../../../src/core/form/form";
import { scoringOf } from "./conformance-row";

interface ExpectedIndicator {
  readonly level3: string;
  readonly operator?: Operator | null;
  readonly value?: number | null;
  readonly unit?: string | null;
  readonly text?: string | null;
  readonly scoring?: string | null;
  readonly weight?: number | null;
}

const FOLDER = join(__dirname, "../../fixtures/workbooks");
const located = <T>(value: T | null | undefined): Located<T> | null => (value === null || value === undefined ? null : { value, cell: { row: 0, column: 0 }, text: String(value) });

function targetOf(row: ExpectedIndicator): ScoringTarget {
  const target: Target = { operator: located(row.operator), value: located(row.value), unit: located(row.unit), text: located(row.text), qualitative: false, type: null, written: null };
  return scoringTarget(target, 2026);
}

/** Every row of the real workbooks that carries a scoring text. */
const ROWS = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".expected.json"))
  .flatMap((name) => (JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as { forms: { sheet: string; indicators?: ExpectedIndicator[] }[] }).forms.flatMap((form) => (form.indicators ?? []).map((row) => ({ ...row, place: `${name.slice(0, 2)} ${form.sheet} ${row.level3}` }))))
  .filter((row) => typeof row.scoring === "string");

describe("scoring texts of the real workbooks", () => {
  it("are all read, but for the known broken ones", () => {
    expect(ROWS.length).toBeGreaterThan(75);
    const broken = ROWS.flatMap((row) => {
      const { problems } = scoreRow(row.scoring ?? null, { target: targetOf(row), weight: row.weight ?? null, name: row.level3 }, DEFAULT_PROFILE);
      return problems.map((one) => `${row.place}: ${one.key}`);
    });
    expect(broken).toEqual([
      "01 党内激励关怀帮扶经费 一次性救助: cut-off",
      "01 党内激励关怀帮扶经费 走访覆盖率: cut-off",
      "01 村主职干部养老保险补助 完成时限: no-points",
    ]);
  });

  it("give full marks to a target that is met, wherever full marks are known", () => {
    for (const row of ROWS) {
      const target = targetOf(row);
      const { scheme } = scoreRow(row.scoring ?? null, { target, weight: row.weight ?? null }, DEFAULT_PROFILE);
      const met = target.value !== null ? ({ kind: "number", value: target.value } as const) : target.date ? ({ kind: "date", serial: 46387 } as const) : ({ kind: "words", words: target.text ?? "" } as const);
      expect({ place: row.place, score: evaluate(scheme, met) }).toEqual({
        place: row.place,
        score: typeof row.weight === "number" ? { kind: "points", points: row.weight, cause: target.text !== null && target.date === null ? "grade" : "met" } : { kind: "reason", reason: "no-weight" },
      });
    }
  });
});

describe("scoreRow", () => {
  it("lets a text win over the profile and says which it was", () => {
    expect(scoringOf({ text: "达到计划值得5分,否则不得分", target: "≥5个", weight: 5 }).source).toBe("text");
    expect(scoringOf({ text: " ", target: "≥5个", weight: 5 }).source).toBe("profile");
    expect(scoringOf({ text: null, target: "≥5个", weight: 5 }).source).toBe("profile");
  });

  it("offers the grades of a qualitative row for its drop-down", () => {
    const choices = (text: string | null, target: string, profile = "deployed"): readonly string[] => gradeChoices(scoringOf({ text, target, weight: 10, profile }).scheme);
    expect(choices("效果明显得15分,效果一般8分,否则不得分", "效果明显")).toEqual(["效果明显", "效果一般", "效果不明显"]);
    expect(choices("是得满分,否则不得分", "是")).toEqual(["是", "否"]);
    expect(choices("有制度得满分,否则不得分", "制度健全")).toEqual(["有制度", "无"]);
    expect(choices("优得10分,良得8分,其他不得分", "优")).toEqual(["优", "良", "差"]);
    expect(choices("合格得10分,否则不得分", "合格")).toEqual(["合格", "不合格"]);
    expect(choices("满意得10分,否则不得分", "满意")).toEqual(["满意", "不满意"]);
    expect(choices("较好得10分,否则不得分", "较好")).toEqual(["较好", "差"]);
    expect(choices("达到预期得10分,否则不得分", "达到预期")).toEqual(["达到预期", "未达到"]);
    expect(choices("完成得10分,否则不得分", "完成改造")).toEqual(["完成", "未完成"]);
    expect(choices("明显改善得10分,否则不得分", "改善")).toEqual(["明显改善", "不明显"]);
    expect(choices("资料齐全得10分,否则不得分", "齐全")).toEqual(["资料齐全", "其他"]);
    expect(choices(null, "效果明显")).toEqual(["达成预期指标", "部分达成预期指标", "未达成预期指标"]);
    expect(choices(null, "效果明显", "scored-form")).toEqual(["效果明显", "效果一般", "效果不明显"]);
    expect(choices(null, "≥5个")).toEqual([]);
  });

  it("gives the band in which a person scores", () => {
    const { scheme } = scoringOf({ text: null, target: "效果明显", weight: 10 });
    expect(evaluate(scheme, { kind: "words", words: "达成预期指标" })).toEqual({ kind: "by-hand", low: 8, high: 10, highIn: true });
    expect(evaluate(scheme, { kind: "words", words: "部分达成预期指标" })).toEqual({ kind: "by-hand", low: 6, high: 8, highIn: false });
    expect(evaluate(scheme, { kind: "words", words: "效果明显" })).toEqual({ kind: "reason", reason: "unknown-grade" });
    expect(evaluate(scheme, { kind: "number", value: 3 })).toEqual({ kind: "reason", reason: "unknown-grade" });
    expect(evaluate(scheme, { kind: "blank" })).toEqual({ kind: "blank" });
  });

  it("never takes one kind of actual value for another", () => {
    const words = scoringOf({ text: "效果明显得15分,否则不得分", target: "效果明显", weight: 15 }).scheme;
    const number = scoringOf({ text: null, target: "≥5个", weight: 15 }).scheme;
    const date = scoringOf({ text: null, target: "2026年12月31日前", weight: 15 }).scheme;
    expect(evaluate(words, { kind: "number", value: 3 })).toEqual({ kind: "reason", reason: "unknown-grade" });
    expect(evaluate(number, { kind: "date", serial: 46387 })).toEqual({ kind: "reason", reason: "not-a-number" });
    expect(evaluate(date, { kind: "number", value: 46387 })).toEqual({ kind: "reason", reason: "not-a-date" });
    expect(evaluate(number, { kind: "reason", reason: "error-value" })).toEqual({ kind: "reason", reason: "error-value" });
  });

  it("has a reason for a row without any target", () => {
    const none: ScoringTarget = { operator: null, value: null, unit: "", date: null, text: null };
    const { scheme } = scoreRow(null, { target: none, weight: 10 }, DEFAULT_PROFILE);
    expect(evaluate(scheme, { kind: "number", value: 3 })).toEqual({ kind: "reason", reason: "no-target" });
  });

  it("tells a rate of completion from completion of a rate by the indicator's name", () => {
    const text = "达到目标得10分,否则按比例得分,完成率低于60%不得分";
    const target: ScoringTarget = { operator: "≥", value: 90, unit: "%", date: null, text: null };
    const score = (name: string): object => evaluate(scoreRow(text, { target, weight: 10, name }, DEFAULT_PROFILE).scheme, { kind: "number", value: 55 });
    expect(score("例会完成率")).toMatchObject({ points: 0 });
    expect(score("培训合格率")).toMatchObject({ points: 6.11 });
  });
});
