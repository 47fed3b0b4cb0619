/**
 * Rule → scoring text, in the one writing that the documentation uses. Law: parsing what was printed gives the same rule.
 */
import { printNumber } from "../words";
import type { Award, Bound, Clause, Condition, Fault, Quantity, RatioForm, ScoringRule, WrittenDate } from "./ast";

export function printRule(rule: ScoringRule): string {
  const parts = rule.clauses.map(printClause);
  if (rule.limit) parts.push(rule.limit.kind === "to-zero" ? "扣完为止" : `最多扣${printNumber(rule.limit.points)}分`);
  return parts.length === 0 ? "" : `${parts.join("，")}${rule.clauses.some(isCut) ? "" : "。"}`;
}

function isCut(clause: Clause): boolean {
  return clause.kind === "award" && clause.give.kind === "ratio" && clause.give.cut;
}

function printClause(clause: Clause): string {
  if (clause.kind === "award") {
    const when = printCondition(clause.when);
    return when + printAward(clause.give);
  }
  const base = clause.base ? `${"year" in clause.base ? `在${printWrittenDate(clause.base)}后完成` : `${clause.fault === "over" ? "高于" : "低于"}${printQuantity(clause.base)}`}的，` : "";
  const whole = clause.partial === "whole" ? "满" : "";
  const step = printQuantity(clause.step);
  const started = clause.partial === "started" ? `（不足${step}按${step}计）` : "";
  return `${base}每${whole}${FAULT_WORDS[clause.fault]}${step}扣${clause.minusOf === "percent" ? `分值的${printNumber(clause.minus)}%` : `${printNumber(clause.minus)}分`}${started}`;
}

const FAULT_WORDS: Readonly<Record<Fault, string>> = { over: "超出", under: "低于", late: "推迟", off: "相差", occurrence: "发现" };

function printCondition(condition: Condition): string {
  switch (condition.kind) {
    case "target":
    case "grade":
      return condition.words;
    case "band":
      return printBand(condition);
    case "date":
      return `在${printWrittenDate(condition.date)}${condition.late ? "后" : "前"}完成`;
    case "otherwise":
      return "否则";
    case "always":
      return "";
  }
}

const SUBJECT_WORDS = { unsaid: "", value: "满意度", completion: "完成率" } as const;

function printBand(band: Extract<Condition, { kind: "band" }>): string {
  const subject = SUBJECT_WORDS[band.subject];
  if (band.low && band.high && (band.low.inclusive === null || band.high.inclusive === null)) {
    return `${subject}${printEnd(band.low)}-${printEnd(band.high)}`;
  }
  const low = band.low ? `${band.low.inclusive === false ? "大于" : "大于等于"}${printQuantity(band.low.at)}` : "";
  // 60%以下 leaves open whether 60% belongs to it.
  const high = band.high ? (band.high.inclusive === null ? `${printQuantity(band.high.at)}以下` : `${band.high.inclusive ? "小于等于" : "小于"}${printQuantity(band.high.at)}`) : "";
  return `${subject}${low}${low !== "" && high !== "" ? "且" : ""}${high}的`;
}

function printEnd(end: Bound): string {
  return printQuantity(end.at) + (end.inclusive === null ? "" : end.inclusive ? "（含）" : "（不含）");
}

export function printQuantity(quantity: Quantity): string {
  const unit = quantity.unit === "百分点" ? "个百分点" : quantity.unit;
  return printNumber(quantity.value) + unit;
}

export function printWrittenDate(date: WrittenDate): string {
  const year = date.year === "this" ? "" : date.year === "next" ? "次年" : `${String(date.year)}年`;
  return `${year}${String(date.month)}月${String(date.day)}日`;
}

const RATIO_WORDS: Readonly<Record<RatioForm, string>> = {
  "actual/target": "按实际值/计划值*指标分值计分",
  "target/actual": "按计划值/实际值*指标分值计分",
  direction: "按B/A或A/B*指标分值计分",
  proportion: "按完成比例计分",
  loss: "按比例扣分",
};

function printAward(award: Award): string {
  switch (award.kind) {
    case "points":
      return award.points === 0 ? "不得分" : `得${printNumber(award.points)}分`;
    case "full":
      return award.points === null ? "得满分" : `得满分${printNumber(award.points)}分`;
    case "share":
      return `得分值的${printNumber(award.percent)}%`;
    case "less":
      return `扣${printNumber(award.points)}分`;
    case "ratio":
      return award.cut ? RATIO_WORDS[award.form].replace(/分值计分$/, "") : RATIO_WORDS[award.form];
  }
}
