/**
 * When points are given or taken: 达到计划值, 控制在总成本范围内, 大于等于95%, 90%(含)-95%, 在2026年12月31日前完成, 每超出10%, 否则.
 */
import type { Bound, Fault, Quantity, Sense, WrittenDate } from "./ast";
import { COST_NOUN, quantityFrom, quantityPattern, stepPattern, TARGET_NOUN } from "./patterns";
import type { Groups, TokenPattern, TokenValue } from "./tokens";

const sticky = (source: string): RegExp => new RegExp(source, "y");

const FAULTS: readonly (readonly [Fault, string])[] = [
  ["late", "推迟|延迟|延期|逾期|拖延|超期|滞后|延误|延后|超时|迟|晚"],
  ["over", "超支|超出|超过|超|高于|高出|高|增加|增多|增长|多于|多出|多|上升|上涨|大于"],
  ["under", "低于|低|减少|少于|少|降低|下降|缺少|缺|不足|相差不足|差|未完成|未达到|没完成|漏|小于|下滑"],
  ["off", "相差|偏离|偏差|误差|浮动"],
  ["occurrence", "发现|出现|发生|存在|查出|有"],
];
const FAULT = FAULTS.map(([, words]) => words).join("|");

function faultOf(words: string | undefined): Fault | null {
  if (words === undefined) return null;
  // “相差” and “偏差” end in a word of another fault.
  const exact = FAULTS.find(([, list]) => list.split("|").includes(words));
  return exact ? exact[0] : null;
}

const DONE = "(?:完成|办结|支付|发放|拨付|验收|竣工|完工|提交|建成|实施|投入使用|到位|开展)";
const TIMELY = "(?:按时|按期|如期|及时|准时|按(?:规定|合同|要求|约定)的?(?:时间|时限|期限|工期|进度)|在?(?:规定|计划|合同|要求|约定|时限|限定)的?(?:时间|时限|期限|工期|时间节点)?(?:之?内|以内|前))";
const REACH = "(?:达到或超过|达到|达成|完成|实现|满足|符合)";

const INCLUDED = (name: string): string => String.raw`(?:[(,](?<${name}>不?含)[^(),。;]{0,8}\)?|(?<${name}Bare>不?含)(?=[-~至到,、。;得计]|以))?`;
const included = (groups: Groups, name: string): boolean | null => {
  const word = groups[name] ?? groups[`${name}Bare`];
  return word === undefined ? null : word === "含";
};

const LOW_IN = "≥|>=|=>|大于或?等于|大于、等于|高于或?等于|超过或等于|达到或超过|不得?(?:低于|少于|小于)|(?:没有|未)低于|至少达到|至少|达到|达|完成|实现";
const LOW_OUT = ">|大于|高于|超过|多于|超出";
const HIGH_IN = "≤|<=|=<|小于或?等于|低于或?等于|不得?(?:高于|超过|大于|多于|超出)|(?:没有|未)(?:高于|超过|大于)|控制在|至多";
const HIGH_OUT = "<|小于|低于|少于|不足|未达到|没有达到|没达到|达不到|未达|不到|未完成|不满";
const OPERATOR = `(?:(?<lowIn>${LOW_IN})|(?<highIn>${HIGH_IN})|(?<lowOut>${LOW_OUT})|(?<highOut>${HIGH_OUT})|(?<equal>=|等于|为|在))`;

const bound = (at: Quantity | null, inclusive: boolean | null): Bound | null => (at ? { at, inclusive } : null);

function bandOf(groups: Groups): TokenValue | null {
  const at = quantityFrom(groups, "q");
  if (!at) return null;
  const said = included(groups, "inc") ?? included(groups, "tail");
  const suffix = groups["suffix"];
  const weak = groups["equal"] !== undefined || /^(?:达到|达|完成|实现)$/.test(groups["lowIn"] ?? "") || !hasOperator(groups);
  if (weak && suffix !== undefined) {
    return /上/.test(suffix)
      ? { kind: "band", subject: "unsaid", low: bound(at, said ?? true), high: null }
      : { kind: "band", subject: "unsaid", low: null, high: bound(at, said ?? (/及|内/.test(suffix) ? true : null)) };
  }
  // “10分” after 为 is points; “为” alone before a number says equality only with a unit that is no point.
  if (groups["equal"] !== undefined) return at.unit === "分" || groups["equal"] === "在" ? null : { kind: "band", subject: "unsaid", low: bound(at, true), high: bound(at, true) };
  if (groups["lowIn"] !== undefined || groups["lowOut"] !== undefined) {
    return { kind: "band", subject: "unsaid", low: bound(at, said ?? groups["lowIn"] !== undefined), high: null };
  }
  if (hasOperator(groups)) return { kind: "band", subject: "unsaid", low: null, high: bound(at, said ?? groups["highIn"] !== undefined) };
  return null;
}

const hasOperator = (groups: Groups): boolean => ["lowIn", "lowOut", "highIn", "highOut", "equal"].some((name) => groups[name] !== undefined);

/** 80-90%: the first number takes the unit of the second. */
function rangeOf(groups: Groups): TokenValue | null {
  const first = quantityFrom(groups, "a");
  const second = quantityFrom(groups, "b");
  if (!first || !second || first.value === second.value) return null;
  const unit = second.unit === "" ? first.unit : second.unit;
  const ends = [
    { at: { value: first.value, unit: first.unit === "" ? unit : first.unit }, inclusive: included(groups, "incA") },
    { at: { value: second.value, unit }, inclusive: included(groups, "incB") },
  ] as const;
  const [low, high] = first.value < second.value ? ends : ([ends[1], ends[0]] as const);
  return { kind: "band", subject: "unsaid", low, high };
}

function chainOf(groups: Groups): TokenValue | null {
  const first = quantityFrom(groups, "a");
  const second = quantityFrom(groups, "b");
  const [left = "", right = ""] = [groups["left"], groups["right"]];
  if (!first || !second || /[<≤]/.test(left) !== /[<≤]/.test(right)) return null;
  const unit = second.unit;
  const ends = [
    { at: { value: first.value, unit: first.unit === "" ? unit : first.unit }, inclusive: /[≤≥=]/.test(left) },
    { at: second, inclusive: /[≤≥=]/.test(right) },
  ] as const;
  const [low, high] = /[<≤]/.test(left) ? ends : ([ends[1], ends[0]] as const);
  return { kind: "band", subject: "unsaid", low, high };
}

function intervalOf(groups: Groups): TokenValue | null {
  const range = rangeOf(groups);
  if (range?.kind !== "band" || !range.low || !range.high) return null;
  return { ...range, low: { ...range.low, inclusive: groups["open"] === "[" }, high: { ...range.high, inclusive: groups["close"] === "]" } };
}

/** 超出预算10%以内: so much beyond the target, as a share of it. */
function excessOf(groups: Groups): TokenValue | null {
  const share = quantityFrom(groups, "q");
  if (share?.unit !== "%") return null;
  const at: Quantity = { value: 100 + share.value, unit: "%" };
  const over: Bound = { at: { value: 100, unit: "%" }, inclusive: false };
  const inside = /内|下/.test(groups["suffix"] ?? "");
  const said = included(groups, "inc");
  return { kind: "band", subject: "completion", low: inside ? over : { at, inclusive: said ?? groups["suffix"] !== undefined }, high: inside ? { at, inclusive: said ?? true } : null };
}

function dateFrom(groups: Groups): WrittenDate | null {
  const year = groups["year"] ?? groups["isoYear"] ?? groups["endYear"];
  const named = groups["named"] ?? groups["endNamed"];
  const when = year !== undefined ? Number(year) : named !== undefined && /次|翌|下|二/.test(named) ? "next" : "this";
  const month = Number(groups["month"] ?? groups["isoMonth"] ?? 12);
  if (month < 1 || month > 12) return null;
  const printed = groups["day"] ?? groups["isoDay"];
  // The year of the last day of a month matters for February alone; a leap day too many is caught when the row's year is known.
  const day = printed !== undefined ? Number(printed) : new Date(Date.UTC(typeof when === "number" ? when : 2025, month, 0)).getUTCDate();
  return day >= 1 && day <= 31 ? { year: when, month, day } : null;
}

const NEXT = "次年|翌年|第二年|下一年|下年";
const WRITTEN_DATE = `(?:(?:(?<year>\\d{4})年|(?<named>${NEXT}|当年|本年|同年))?(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})[日号]|底|末)|(?<isoYear>\\d{4})(?<dash>[-/.])(?<isoMonth>\\d{1,2})\\k<dash>(?<isoDay>\\d{1,2})|(?:(?<endYear>\\d{4})年|(?<endNamed>${NEXT}|当年|本年)|年)度?(?:底|末))`;

const target = (sense: Sense, met: boolean) => (): TokenValue => ({ kind: "target", sense, met });

export const CONDITION_PATTERNS: readonly TokenPattern[] = [
  { pattern: /(?<=^|[。;,:])(?:\((?:\d{1,2}|[一二三四五六七八九十])\)|(?:\d{1,2}|[一二三四五六七八九十])、|\d{1,2}\.(?!\d)|\d{1,2}\))/y, read: () => ({ kind: "filler" }) },
  // 1.完成率≥100%…;2.80%≤…: once a list has begun, 2.80 is the second entry. A list that begins 1.95%…;2.80%… may as well be two decimals.
  { pattern: /(?<=^1[.、](?!\d)[^]*[。;,])[2-9]\.(?=\d)/y, read: () => ({ kind: "filler" }) },
  { pattern: /^1\.(?=\d[^]*[。;]2\.\d)/y, read: (_, text) => ({ kind: "trouble", key: "numbering-unclear", data: { text } }) },
  // 完成率=实际完成数/计划数×100%: says what a word means, not what is awarded.
  { pattern: /[\u4e00-\u9fff]{1,8}率=\(?[\u4e00-\u9fff]{2,10}[/÷][\u4e00-\u9fff]{2,10}\)?(?:[*×]100%?)?(?=[,。;])/y, read: () => ({ kind: "filler" }) },
  { pattern: sticky("否则|反之|其[他它余](?:的)?(?:情况|情形)?(?:的|下)?|除此(?:以外|之外)|不符合(?:以上|上述)(?:条件|要求|情况)?的?|(?:未|不)满足(?:以上|上述)(?:条件|要求)?的?"), read: () => ({ kind: "otherwise" }) },
  { pattern: sticky("并且|而且|同时|且|并(?=[达完实])"), read: () => ({ kind: "join" }) },
  { pattern: sticky(`[(,]?(?:不足|未满|不满|不到)(?:${stepPattern("a")})的?[,]?(?:也|均)?(?:按|以|视为|算|计)(?:作|为|照)?(?:${stepPattern("b")})?(?:计算|计扣|计|扣分|扣除|算|处理)?[)]?`), read: () => ({ kind: "partial", partial: "started" }) },
  { pattern: sticky(`[(,]?(?:不足|未满|不满|不到)(?:${stepPattern("a")})的?[,]?(?:不予?|免予?)(?:扣分|计算|扣|计)[)]?`), read: () => ({ kind: "partial", partial: "whole" }) },
  {
    pattern: sticky(`每(?<whole>满)?(?:再|个)?(?<fault>${FAULT})?(?:了|满)?(?:${TARGET_NOUN}|${COST_NOUN}|期限|时限|(?:发放|完成|支付|拨付|报送|验收|培训|开展|组织|检查)+)?的?(?:${stepPattern("q")})(?:指标|任务|工作|目标)?(?<after>未完成|未达到|未达标|不达标|不合格|不符合|延迟|推迟|逾期|延误|延期|超支)?`),
    read: (groups) => {
      const step = quantityFrom(groups, "q");
      if (!step) return null;
      const after = groups["after"];
      const trailing: Fault | null = after === undefined ? null : /未完成|未达|不达标/.test(after) ? "under" : /不/.test(after) ? "occurrence" : faultOf(after);
      return { kind: "each", fault: trailing ?? faultOf(groups["fault"]), step, whole: groups["whole"] !== undefined };
    },
  },
  // 每天, 每次 and the like without a fault are caught above; a 每 that goes on differently must not lose its sense.
  { pattern: sticky(`(?:超出|超过|超支|高出)(?:的)?(?:部分|后)`), read: () => ({ kind: "fault", fault: "over" }) },
  { pattern: sticky(`(?:低于|不足|未完成|未达到|短缺|减少)(?:的)?部分`), read: () => ({ kind: "fault", fault: "under" }) },
  {
    pattern: sticky(`(?:在|于|截[至止]到?)?(?:(?<after>晚于|迟于|超过)|(?:推迟|延迟|延期|逾期)[到至])?${WRITTEN_DATE}(?:(?<by>及以前|之前|以前|前)|(?<late>之后|以后|后))?(?<not>未能?|没有|没|不能)?(?:全部|全面)?(?:${TIMELY})?(?:${DONE})?(?:${TARGET_NOUN}|所有工作|工作)?(?:${DONE})?的?`),
    read: (groups) => {
      const date = dateFrom(groups);
      if (!date) return null;
      const after = groups["after"] !== undefined || groups["late"] !== undefined;
      return { kind: "date", date, late: after !== (groups["not"] !== undefined) };
    },
  },
  { pattern: sticky(`(?:${quantityPattern("a")})(?<left><=|>=|=<|=>|[<≤>≥])[^\\d,。;<≤>≥]{0,12}(?<right><=|>=|=<|=>|[<≤>≥])(?:${quantityPattern("b")})`), read: chainOf },
  { pattern: sticky(`(?<open>[[(])(?:${quantityPattern("a")})[,、~-](?:${quantityPattern("b")})(?<close>[\\])])`), read: intervalOf },
  { pattern: sticky(`(?:在|介于|处于|达到|达|完成|实现|为)?(?:${quantityPattern("a")})${INCLUDED("incA")}(?:以上)?(?:-|~|〜|至|到)+(?:${quantityPattern("b")})${INCLUDED("incB")}(?:以下)?(?:之间|区间|范围内?)?(?:的)?`), read: rangeOf },
  { pattern: sticky(`超(?:出|过)?(?:${COST_NOUN}|${TARGET_NOUN})的?(?:${quantityPattern("q")})${INCLUDED("inc")}(?<suffix>以内|之内|以下|及以下|以上|及以上)?`), read: excessOf },
  {
    pattern: sticky(`(?:(?:${OPERATOR})?(?:${TARGET_NOUN})的?(?:${quantityPattern("q")})${INCLUDED("inc")}(?<suffix>及?以上|及?以下|以内|之内)?)`),
    read: (groups) => {
      const band = bandOf(groups);
      return band?.kind === "band" && quantityFrom(groups, "q")?.unit === "%" ? { ...band, subject: "completion" } : null;
    },
  },
  { pattern: sticky(`(?:${OPERATOR})(?:${quantityPattern("q")})${INCLUDED("inc")}(?<suffix>及?以上|及?以下|以内|之内|内)?${INCLUDED("tail")}(?:的|时)?`), read: bandOf },
  { pattern: sticky(`(?:${quantityPattern("q")})${INCLUDED("inc")}(?<suffix>及?以上|及?以下|以内|之内)${INCLUDED("tail")}(?:的|时)?`), read: bandOf },
  // 合格率100%得10分: at that value.
  {
    pattern: sticky(`(?:${quantityPattern("q")})的?[,:]?(?=得|计|记|给|为满分|满分|不得分)`),
    read: (groups) => {
      const at = quantityFrom(groups, "q");
      return at && at.unit !== "" && at.unit !== "分" ? { kind: "band", subject: "unsaid", low: { at, inclusive: true }, high: { at, inclusive: true } } : null;
    },
  },
  { pattern: sticky("(?:按照?|根据|视)(?:项目|指标|任务|目标)?的?(?:实际)?(?:完成|执行|落实|达成)的?(?:情况|程度)(?!的?等?比例),?"), read: () => ({ kind: "filler" }) },
  { pattern: sticky("(?:指标|任务|目标|计划|实际)?(?:完成|达成|执行)(?:率|比例|百分比|进度|程度)(?![*×])"), read: () => ({ kind: "completion" }) },
  { pattern: sticky("(?:实际)?(?:完成|执行)(?:值|数量|数)(?![/÷占与除])|实际值(?![/÷占与除])"), read: () => ({ kind: "filler" }) },
  { pattern: sticky(`(?:未能?|没有|没能?|不能)${TIMELY}(?:${DONE})?|(?:逾期|超期|延期|推迟|延迟|超时|滞后)(?:未)?(?:${DONE})?的?`), read: target("on-time", false) },
  { pattern: sticky(`${TIMELY}(?:全部)?(?:${DONE})(?:${TARGET_NOUN})?的?`), read: target("on-time", true) },
  { pattern: sticky(`(?:控制在|不超过|未超过|没有超过|不超出|未超出|不突破|未突破|不高于|不大于|低于或?等于|小于或?等于|≤|<=|在)(?:${COST_NOUN}|${TARGET_NOUN})(?:标准|总额)?(?:范围|额度)?(?:之内|以内|内)?|控制在(?:规定|合理|计划|预算)?的?范围(?:之内|以内|内)|(?:不|未|没有|无)超(?:支|${COST_NOUN})|在${COST_NOUN}(?:范围)?(?:之内|以内|内)`), read: target("within", true) },
  { pattern: sticky(`超支|(?:超出|超过|超|突破|高于|大于)(?:${COST_NOUN}|${TARGET_NOUN})(?:范围|标准)?`), read: target("within", false) },
  // 基本达到目标 names a grade between met and missed.
  { pattern: sticky(`(?:基本|部分|大部分|大致|较好)(?:地)?(?:${REACH}|达标)(?:${TARGET_NOUN})?`), read: () => ({ kind: "word" }) },
  { pattern: sticky(`(?:未能?|没有|没能?|不能|未按要求)(?:全部|全面|按计划)?${REACH}(?:${TARGET_NOUN})?|(?:未|不)达标|达不到(?:${TARGET_NOUN})?|不(?:满足|符合|能满足)(?:${TARGET_NOUN})?|(?:低于|少于|小于|不足)${TARGET_NOUN}|${TARGET_NOUN}(?:未|没有)(?:全部)?(?:完成|达成|实现)`), read: target("reach", false) },
  { pattern: sticky(`(?:全部|全面|圆满|均|按计划)?${REACH}(?:了)?(?:${TARGET_NOUN})?(?:及以上|以上|或超过)?|达标|(?:大于|高于|超过|不低于|不少于)或?等?于?${TARGET_NOUN}|${TARGET_NOUN}(?:全部)?(?:完成|达成|实现)|≥${TARGET_NOUN}`), read: target("reach", true) },
];
