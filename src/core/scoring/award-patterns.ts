/**
 * What a scoring text gives or takes: 得5分, 得满分10分, 不得分, 得50%分值, 按实际值/计划值*指标分值计分, 扣2分, 扣完为止.
 */
import type { RatioForm } from "./ast";
import { NUMBER, readNumber } from "./patterns";
import type { Groups, TokenPattern, TokenValue } from "./tokens";

const EARN = "(?:可以?得|得|计|记|给予?|赋|评|获得?|为|打|=)";
const WORTH = "(?:(?:该|本|此)?(?:项|指标|项指标)?的?(?:全部)?(?:标准|权重|指标)?(?:分值|权重分值|权重分|权重|满分|标准分|总分|分数|赋分))";
const RECKON = "(?:计算得分|计算分值|计算|计分|记分|得分|评分|给分|赋分|算分|核算|折算)";
const ACTUAL = "(?:实际(?:完成|执行|达到)?(?:值|数量?|量|情况|指标值)?|(?:实际)?完成(?:值|数量?|指标值)|B)";
const PLANNED = "(?:(?:年度|年初)?(?:计划|目标|指标|预期|预算)(?:完成)?(?:值|数量?|指标值)?|A)";
const TIMES = "[*×xX·]";

const points = (groups: Groups, name = "n"): number => readNumber(groups[name] ?? "");
const award = (form: RatioForm, cut = false): TokenValue => ({ kind: "award", give: { kind: "ratio", form, cut } });

/** The end of 按实际值/计划值*指标分值计分: multiplied with the full marks, or cut off after the sign or after 指标. */
const TIMES_WORTH = `(?:${TIMES}100%?)?(?:\\))?(?:(?<times>${TIMES}(?<worth>${WORTH}|\\d+分?)?(?<stump>该?指标|该|本)?)|的?(?:比例|比率|比值|百分比))?${RECKON}?`;

function ratio(form: RatioForm): TokenPattern["read"] {
  return (groups, text) => {
    const multiplied = groups["times"] !== undefined;
    const said = new RegExp(`${RECKON}$`).test(text);
    // A bare B/A is a heading or a remark; it takes a product or a verb to make it a way of scoring.
    if (!multiplied && !said) return null;
    return award(form, multiplied && groups["worth"] === undefined);
  };
}

const sticky = (source: string): RegExp => new RegExp(source, "y");

export const AWARD_PATTERNS: readonly TokenPattern[] = [
  { pattern: sticky(`(?:直至|直到|至)?扣(?:完|光|至0分?|到0分?)(?:该项|本项|此项|该指标)?(?:的?(?:分值|分数|得分|满分))?(?:分)?为止|(?:直至|直到)扣完|(?<=[,。;])扣完(?=[,。;]|$)|扣至0分|(?:最低|最少)(?:得|为)?0分|不(?:计|得)负分`), read: () => ({ kind: "limit", limit: { kind: "to-zero" } }) },
  {
    pattern: sticky(`(?:(?:累计|合计)?(?:扣分)?(?:最多|最高|上限为?|至多|不超过|不得超过)+(?:扣|扣分|扣减|扣除)(?:为)?|扣分(?:上限为?|最多|最高|不超过|不得超过|总额不超过)+)(?<n>${NUMBER})分`),
    read: (groups) => ({ kind: "limit", limit: { kind: "at-most", points: points(groups) } }),
  },
  { pattern: sticky(`(?:(?:最高|最多)?(?:得分)?(?:最高|最多)?不(?:得|能)?(?:超过|突破|高于|超出)(?:该|本)?(?:项|指标)?的?(?:满分|分值上限|分值|权重总额|权重分值|权重)|超(?:额|出|过)?(?:完成)?(?:的)?(?:部分)?不(?:再|予)?(?:另行)?加分)`), read: () => ({ kind: "filler" }) },
  { pattern: sticky("(?:酌情|视情况?|视情节|适当)[^,。;]*(?:[扣给得计评打赋减]|\\d)[^,。;]*"), read: (_, text) => ({ kind: "trouble", key: "discretion", data: { text } }) },
  { pattern: sticky(`(?:奖励|另?加|增加|加计)(?:${NUMBER})分`), read: () => ({ kind: "trouble", key: "bonus", data: {} }) },
  {
    pattern: sticky(`(?:分别|依次)?${EARN}?(?<list>(?:${NUMBER})分?(?:[、,和](?:${EARN}?(?:${NUMBER})分?|不得分))+)(?<![\\d])`),
    read: (groups, text) => (/^(?:分别|依次)/.test(text) ? { kind: "list", points: (groups["list"] ?? "").split(/[、,和]/).map((one) => Number(one.replace(/[^\d.]/g, ""))) } : null),
  },
  // Ratios come before everything else that may begin with 按 or 实际.
  { pattern: sticky(`(?:得分=|得分为)?(?:按照?|以|根据)?(?:公式)?${WORTH}${TIMES}\\(?${ACTUAL}[/÷]${PLANNED}\\)?(?:${TIMES}100%)?${RECKON}?`), read: () => award("actual/target") },
  { pattern: sticky(`(?:得分=|得分为)?(?:按照?|以|根据)?(?:公式)?${WORTH}${TIMES}\\(?${PLANNED}[/÷]${ACTUAL}\\)?(?:${TIMES}100%)?${RECKON}?`), read: () => award("target/actual") },
  { pattern: sticky(`(?:得分=|得分为)?(?:按照?|以|根据)?\\(?(?:${ACTUAL}[/÷]${PLANNED}(?:或者?|、)${PLANNED}[/÷]${ACTUAL}|${PLANNED}[/÷]${ACTUAL}(?:或者?|、)${ACTUAL}[/÷]${PLANNED})\\)?${TIMES_WORTH}`), read: ratio("direction") },
  { pattern: sticky(`(?:得分=|得分为)?(?:按照?|以|根据)?\\(?${ACTUAL}(?:[/÷]|占|与|除以)${PLANNED}${TIMES_WORTH}`), read: ratio("actual/target") },
  { pattern: sticky(`(?:得分=|得分为)?(?:按照?|以|根据)?\\(?${PLANNED}(?:[/÷]|除以)${ACTUAL}${TIMES_WORTH}`), read: ratio("target/actual") },
  { pattern: sticky(`(?:得分=|得分为)?(?:按照?|以|根据)?(?:实际)?(?:执行率|完成率|完成比例|达成率|完成百分比)${TIMES}(?<worth>${WORTH}|\\d+分)?${RECKON}?`), read: (groups) => award("actual/target", groups["worth"] === undefined) },
  { pattern: sticky(`(?:按照?|根据|依)(?:实际|相应|其)?(?:未)?(?:完成|达成|任务完成|目标完成|超出|超支|差额)?(?:情况)?(?:的)?(?:等)?(?:比例|率|百分比|比率)(?:相应|同比例)?(?:扣减|扣除|扣分|减分|扣)(?:分)?`), read: () => award("loss") },
  { pattern: sticky(`(?:按照?|根据|依|以)(?:实际|相应|其)?(?:完成|达成|任务完成|目标完成|执行|达标|指标完成|达到)?(?:情况)?(?:的)?(?:等)?(?:比例|率|百分比|比率|百分率)(?:相应|同比例|乘以?${WORTH})?(?:${RECKON})(?:分)?`), read: () => award("proportion") },
  {
    pattern: sticky(`(?:则|均|都|一律|该项|本项|此项|该指标)*(?:不(?:予)?(?:得|计|给|记|赋|计算)(?:得)?分|无分|${EARN}?(?:0|零|〇)分(?!值|钟)|(?:扣完|扣除全部|全部扣除|扣全部|全扣)(?:分值|该项分值|分数|分)?(?!为止))`),
    read: () => ({ kind: "award", give: { kind: "points", points: 0 } }),
  },
  { pattern: sticky(`(?:${EARN})?(?:满分|全分)(?!值|的)(?:为|[:(])?(?<n>${NUMBER})分\\)?`), read: (groups) => ({ kind: "award", give: { kind: "full", points: points(groups) } }) },
  { pattern: sticky(`(?:本|该|此)?(?:项|指标)?(?:标准)?(?:分值|权重)(?:为|[:(])?(?<n>${NUMBER})分?\\)?(?!%)`), read: (groups) => ({ kind: "award", give: { kind: "full", points: points(groups) } }) },
  {
    pattern: sticky(`${EARN}(?<n>${NUMBER})分[(]满分[)]`),
    read: (groups) => ({ kind: "award", give: { kind: "full", points: points(groups) } }),
  },
  { pattern: sticky(`(?:按照?|${EARN})(?:${WORTH}的?)?(?:一半|半数)(?:的?${WORTH}|的?分)?${RECKON}?|减半${RECKON}`), read: () => ({ kind: "award", give: { kind: "share", percent: 50 } }) },
  {
    pattern: sticky(`(?:按照?|${EARN})(?:(?<of>${WORTH})的?)?(?<n>${NUMBER})%(?:的?(?<part>${WORTH}|分(?!值|钟)))?(?<how>${RECKON})?`),
    read: (groups) => ((groups["of"] ?? groups["part"] ?? groups["how"]) === undefined ? null : { kind: "award", give: { kind: "share", percent: points(groups) } }),
  },
  { pattern: sticky(`得(?<n>${NUMBER})%(?=[,;。、]|$)`), read: (groups) => ({ kind: "award", give: { kind: "share", percent: points(groups) } }) },
  { pattern: sticky(`${EARN}(?:满分|全分|${WORTH})(?!的?(?:${NUMBER}|一半|[*×/]))`), read: () => ({ kind: "award", give: { kind: "full", points: null } }) },
  { pattern: sticky(`(?:扣减|扣除|扣|减扣|减)(?:去)?(?:${WORTH}的?(?<a>${NUMBER})%|(?<b>${NUMBER})%的?(?:${WORTH}|分))`), read: (groups) => ({ kind: "minus", minus: readNumber(groups["a"] ?? groups["b"] ?? ""), minusOf: "percent" }) },
  { pattern: sticky(`(?:扣减|扣除|扣|减扣|减)(?:去)?(?<n>${NUMBER})分(?!值|钟)`), read: (groups) => ({ kind: "minus", minus: points(groups), minusOf: "points" }) },
  { pattern: sticky(`(?:${EARN})?(?<n>${NUMBER})分(?!值|钟|之)`), read: (groups) => ({ kind: "award", give: { kind: "points", points: points(groups) } }) },
  { pattern: sticky("满分(?!值|的)"), read: () => ({ kind: "award", give: { kind: "full", points: null } }) },
];
