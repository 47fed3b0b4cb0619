/**
 * 项目支出绩效自评表 in the official layout, or 部门整体支出绩效自评表 in the same, filled from a target form: cells, merges, looks, sizes and drop-downs of a whole sheet.
 */
import type { FactName, Form, Indicator } from "../../form/form";
import { printAddress, type CellAddress, type CellRange } from "../../sheet/address";
import type { CellContent, CellLook } from "../../sheet/edit";
import type { CellValue } from "../../sheet/grid";
import { printNumber } from "../../words";
import { emitScore } from "../emit-excel";
import { emitHandHint } from "../emit-hand";
import { actualFormat, rangesOf } from "../in-place/row-cells";
import type { ScoringProfile } from "../profiles/profile";
import { schemeOf } from "../score-form";
import { gradeChoices } from "../score-row";
import { emitExecutionRate, emitExecutionScore, emitGrade, emitTotal } from "../totals";
import { rowKey, type TypedValues } from "./typed-values";

export interface SheetCell {
  readonly cell: CellAddress;
  readonly content: CellContent;
}

export interface PrintedSheet {
  readonly range: CellRange;
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly looks: readonly { readonly range: CellRange; readonly look: CellLook }[];
  /** Points, by row. */
  readonly heights: readonly { readonly row: number; readonly height: number }[];
  readonly widths: readonly { readonly column: number; readonly width: number }[];
  readonly choices: readonly { readonly range: CellRange; readonly choices: readonly string[] }[];
}

export interface SheetContent {
  readonly target: Form;
  readonly profile: ScoringProfile;
  /** Full marks by row of the target. */
  readonly weights: ReadonlyMap<number, number | null>;
  /** Actual values that stand in the target form already, by its row. */
  readonly actuals: ReadonlyMap<number, CellValue>;
  readonly typed: TypedValues;
}

/** Columns: 绩效指标, levels, 年度指标值, 实际完成值, 分值, 得分, 偏差原因. */
const [SIDE, LEVEL1, LEVEL2, NAME, TARGET, ACTUAL, WEIGHT, SCORE, REASON] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const WIDTHS = [60, 66, 84, 138, 90, 90, 54, 72, 120] as const;
/** What a sheet is called, whose name stands below, and whose money it is. */
const HEADS = {
  project: { title: "项目支出绩效自评表", named: "项目名称", money: "项目资金\n（万元）" },
  department: { title: "部门整体支出绩效自评表", named: "部门名称", money: "预算情况\n（万元）" },
} as const;
const MONEY_TOP = 4;
const TABLE_TOP = 11;

export function printSelfEvaluation(content: SheetContent): PrintedSheet {
  return new SheetPrinter(content).print();
}

type Mutable<T> = { -readonly [key in keyof T]: T[key] extends readonly (infer Item)[] ? Item[] : T[key] };

class SheetPrinter {
  private readonly sheet: Omit<Mutable<PrintedSheet>, "range"> = { cells: [], merges: [], looks: [], heights: [], widths: WIDTHS.map((width, column) => ({ column, width })), choices: [] };
  private readonly left: CellRange[] = [];

  private readonly head: (typeof HEADS)[keyof typeof HEADS];

  constructor(private readonly content: SheetContent) {
    this.head = HEADS[content.target.kind === "department-target" ? "department" : "project"];
  }

  print(): PrintedSheet {
    const { target } = this.content;
    this.text(0, SIDE, REASON, this.head.title);
    this.text(1, SIDE, REASON, `（${target.fiscalYear ? String(target.fiscalYear.value) : "    "}年度）`);
    const unit = target.department?.value ?? null;
    this.text(2, SIDE, SIDE, this.head.named);
    this.text(2, LEVEL1, REASON, this.head === HEADS.department ? unit : (target.projectName?.value ?? null));
    this.text(3, SIDE, SIDE, "主管部门");
    this.text(3, LEVEL1, NAME, fact(target, "supervisor") ?? unit);
    this.text(3, TARGET, TARGET, "实施单位");
    this.text(3, ACTUAL, REASON, fact(target, "implementer") ?? unit);
    this.money();
    this.goals();
    const bottom = this.table();
    this.looks(bottom);
    return { ...this.sheet, range: { top: 0, left: SIDE, bottom, right: REASON } };
  }

  private money(): void {
    const { target, typed, profile } = this.content;
    const { funds } = target;
    this.area({ top: MONEY_TOP, bottom: MONEY_TOP + 4, left: SIDE, right: SIDE }, { kind: "value", value: this.head.money });
    this.text(MONEY_TOP, LEVEL1, LEVEL2, null);
    ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"].forEach((label, i) => this.text(MONEY_TOP, NAME + i, NAME + i, label));
    const rows = [
      { label: "年度资金总额", amount: funds.annualTotal ?? funds.projectAmount ?? target.budget?.expenditureTotal ?? null },
      { label: "其中：当年财政拨款", amount: funds.fiscal },
      { label: "上年结转资金", amount: funds.carriedOver },
      { label: "其他资金", amount: funds.other },
    ];
    rows.forEach(({ label, amount }, i) => {
      const row = MONEY_TOP + 1 + i;
      const said = typed.money[i];
      this.text(row, LEVEL1, LEVEL2, label);
      this.value(row, NAME, amount?.value ?? null);
      this.value(row, TARGET, said?.budget ?? amount?.value ?? null);
      this.value(row, ACTUAL, said?.executed ?? null);
      if (i > 0) for (const column of [WEIGHT, SCORE, REASON]) this.value(row, column, "—");
    });
    const at = (column: number): string => printAddress({ row: MONEY_TOP + 1, column });
    this.value(MONEY_TOP + 1, WEIGHT, profile.execution.weight);
    this.formula(MONEY_TOP + 1, SCORE, emitExecutionRate(at(TARGET), at(ACTUAL)));
    this.formula(MONEY_TOP + 1, REASON, emitExecutionScore(at(TARGET), at(ACTUAL), at(WEIGHT), profile.digits));
  }

  private goals(): void {
    const { target, typed } = this.content;
    const top = MONEY_TOP + 5;
    this.area({ top, bottom: top + 1, left: SIDE, right: SIDE }, { kind: "value", value: "年度总体目标" });
    this.text(top, LEVEL1, TARGET, "预期目标");
    this.text(top, ACTUAL, REASON, "实际完成情况");
    this.text(top + 1, LEVEL1, TARGET, target.goal?.value ?? null);
    this.text(top + 1, ACTUAL, REASON, typed.goalActual);
    this.left.push({ top: top + 1, bottom: top + 1, left: LEVEL1, right: REASON });
    this.height(top + 1, Math.max(linesOf(target.goal?.value ?? "", span(LEVEL1, TARGET)), linesOf(typed.goalActual ?? "", span(ACTUAL, REASON)), 3));
  }

  /** Gives the last row. */
  private table(): number {
    const { target, profile } = this.content;
    const { indicators } = target;
    const first = TABLE_TOP + 1;
    const total = first + indicators.length;
    this.area({ top: TABLE_TOP, bottom: total - 1, left: SIDE, right: SIDE }, { kind: "value", value: "绩效指标" });
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach((label, i) => this.text(TABLE_TOP, LEVEL1 + i, LEVEL1 + i, label));
    this.levels("level1", LEVEL1, first);
    this.levels("level2", LEVEL2, first);
    const scores = indicators.map((indicator, i) => this.indicator(indicator, first + i));
    const execution = printAddress({ row: MONEY_TOP + 1, column: REASON });
    this.text(total, SIDE, ACTUAL, "总分");
    this.formula(total, WEIGHT, `=SUM(${[printAddress({ row: MONEY_TOP + 1, column: WEIGHT }), ...rangesOf(scores.map(({ row }) => ({ row, column: WEIGHT })))].join(",")})`);
    this.formula(total, SCORE, emitTotal([execution, ...rangesOf(scores)], scores.length + 1, profile.digits));
    this.text(total, REASON, REASON, null);
    const last = total + 1;
    this.text(last, SIDE, LEVEL1, "等级");
    this.area({ top: last, bottom: last, left: LEVEL2, right: NAME }, { kind: "formula", formula: emitGrade(printAddress({ row: total, column: SCORE }), profile.grades) });
    this.text(last, TARGET, TARGET, "计分口径");
    this.text(last, ACTUAL, REASON, profile.name["zh-CN"]);
    return last;
  }

  private levels(level: "level1" | "level2", column: number, first: number): void {
    const { indicators } = this.content.target;
    const key = (indicator: Indicator | undefined): string => `${indicator?.level1?.value ?? ""}|${level === "level2" ? (indicator?.level2?.value ?? "") : ""}`;
    for (let start = 0, end = 0; start < indicators.length; start = end) {
      end = start + 1;
      while (end < indicators.length && key(indicators[end]) === key(indicators[start])) end++;
      this.area({ top: first + start, bottom: first + end - 1, left: column, right: column }, { kind: "value", value: indicators[start]?.[level]?.value ?? null });
    }
  }

  /** One row; gives the cell of its score. */
  private indicator(indicator: Indicator, row: number): CellAddress {
    const { target, profile, weights, typed, actuals } = this.content;
    const said = typed.rows.get(rowKey(indicator));
    const stated = weights.get(indicator.row) ?? null;
    const weight = indicator.weight ? stated : (said?.weight ?? stated);
    const goal = printedTarget(indicator);
    const { scoring } = schemeOf(indicator, weight, target.fiscalYear?.value ?? null, profile);
    const cells = { actual: printAddress({ row, column: ACTUAL }), weight: printAddress({ row, column: WEIGHT }) };
    const { reading } = scoring.scheme;
    this.value(row, NAME, indicator.level3?.value ?? null);
    this.value(row, TARGET, goal);
    this.value(row, ACTUAL, said?.actual ?? actuals.get(indicator.row) ?? null);
    this.value(row, WEIGHT, weight);
    if (said?.score !== null && said?.score !== undefined) this.value(row, SCORE, said.score);
    else this.formula(row, SCORE, reading.kind === "by-hand" ? emitHandHint(reading.bands, cells) : (emitScore(scoring.scheme, { ...cells, target: null, percent: "shown" }) ?? ""));
    this.value(row, REASON, said?.deviation ?? indicator.deviation?.value ?? null);
    const numberFormat = actualFormat({ scoring });
    const at = { top: row, bottom: row, left: ACTUAL, right: ACTUAL };
    if (numberFormat !== "General") this.sheet.looks.push({ range: at, look: { numberFormat } });
    const choices = gradeChoices(scoring.scheme);
    if (choices.length > 0) this.sheet.choices.push({ range: at, choices });
    this.height(row, Math.max(linesOf(indicator.level3?.value ?? "", span(NAME, NAME)), linesOf(goal ?? "", span(TARGET, TARGET)), linesOf(said?.deviation ?? "", span(REASON, REASON)), 2));
    return { row, column: SCORE };
  }

  private looks(bottom: number): void {
    const line = { style: "thin", color: "#000000" } as const;
    const all = { top: 0, bottom, left: SIDE, right: REASON };
    const base: PrintedSheet["looks"] = [
      { range: all, look: { fontName: "宋体", fontSize: 10, horizontal: "center", vertical: "center", wrap: true, numberFormat: "General" } },
      { range: { ...all, bottom: 0 }, look: { fontName: "黑体", fontSize: 18, bold: true } },
      { range: { ...all, top: 2 }, look: { borders: { top: line, bottom: line, left: line, right: line } } },
      { range: { ...all, top: TABLE_TOP, bottom: TABLE_TOP }, look: { bold: true } },
      { range: { ...all, top: bottom - 1, bottom: bottom - 1 }, look: { bold: true } },
      { range: { top: MONEY_TOP + 1, bottom: MONEY_TOP + 1, left: SCORE, right: SCORE }, look: { numberFormat: "0.00%" } },
      ...this.left.map((range) => ({ range, look: { horizontal: "left" as const } })),
      { range: { top: TABLE_TOP + 1, bottom: bottom - 2, left: REASON, right: REASON }, look: { horizontal: "left" } },
    ];
    this.sheet.looks = [...base, ...this.sheet.looks];
    this.sheet.heights.push({ row: 0, height: 36 });
    const sized = new Set(this.sheet.heights.map(({ row }) => row));
    for (let row = 1; row <= bottom; row++) if (!sized.has(row)) this.sheet.heights.push({ row, height: row === TABLE_TOP ? 30 : 22 });
  }

  private area(range: CellRange, content: CellContent): void {
    if (content.kind === "formula" || content.value !== null) this.sheet.cells.push({ cell: { row: range.top, column: range.left }, content });
    if (range.right > range.left || range.bottom > range.top) this.sheet.merges.push(range);
  }

  private text(row: number, left: number, right: number, value: string | null): void {
    this.area({ top: row, bottom: row, left, right }, { kind: "value", value });
  }

  private value(row: number, column: number, value: CellValue): void {
    this.area({ top: row, bottom: row, left: column, right: column }, { kind: "value", value });
  }

  private formula(row: number, column: number, formula: string): void {
    this.area({ top: row, bottom: row, left: column, right: column }, { kind: "formula", formula });
  }

  private height(row: number, lines: number): void {
    this.sheet.heights.push({ row, height: Math.min(400, lines * LINE + 6) });
  }
}

/** Points of one line of text, and of one Chinese character. */
const LINE = 14;
const CHARACTER = 10.5;

function span(left: number, right: number): number {
  return WIDTHS.slice(left, right + 1).reduce<number>((sum, width) => sum + width, 0) - 6;
}

/** Lines that a text takes in so many points; letters and digits are half as wide. */
function linesOf(text: string, width: number): number {
  return text.split("\n").reduce((lines, part) => {
    const size = [...part].reduce((sum, sign) => sum + (/[\u0020-\u00ff]/.test(sign) ? CHARACTER / 2 : CHARACTER), 0);
    return lines + Math.max(1, Math.ceil(size / width));
  }, 0);
}

function fact(form: Form, name: FactName): string | null {
  return form.facts.find((one) => one.name === name && one.value !== null)?.value?.value ?? null;
}

/** 年度指标值 with its sign and unit, as the official form has it. */
export function printedTarget({ target }: Indicator): string | null {
  const { operator, value, unit, text } = target;
  if (value === null) return text?.value ?? null;
  return (operator?.value ?? "") + printNumber(value.value) + (unit?.value ?? "");
}
