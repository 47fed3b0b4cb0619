/**
 * The tokens before 得N分 or 扣N分, as one condition.
 */
import type { Condition, Subject } from "./ast";
import type { ProblemKey } from "./problem";
import type { Token } from "./tokens";
import type { WordData } from "../words";

export type Reporter = (key: ProblemKey, at: Token, data: WordData) => void;

/** Words that join or introduce and decide nothing. */
export const FILLER_WORDS = /^(?:的|在|则|时|者|按照?|根据|如果?|若|凡|均|都|以|其|可|了|为|于|对|等|即|该项?|本项?|此项?|指标|项目|情况|实际|全部|部分|及时|有效|范围|内|并|是|个|时间|数|值|数量|方可|才|就|那么|评为|评价为|结果|评价|评分标准|评分|扣分|计分标准|标准|计分|得分|,)+$/;

/** Names of grades that stand at the end of longer words: 培训效果明显 is the grade 效果明显. Longest first. */
const GRADE_ENDINGS =
  /(?:效果|成效|作用|影响|改善|提升|提高|效益)(?:非常|十分|比较|较为|较|不太|不够|不|基本|有所|无|明显|显著)*(?:明显|显著|良好|较好|好|一般|优秀|差|有限|改善|提升|提高|突出)$|(?:非常满意|基本满意|不满意|比较满意|较满意|基本合格|不合格)$/;
const SINGLE = /^(?:优|良|中|差|好|是|否|有|无|[A-E])$/;
const KNOWN = /^(?:优秀|良好|中等|较差|较好|合格|满意|明显|较明显|一般|不明显|显著|较显著|不显著|达成|未达成)$/;

const isKnownGrade = (name: string): boolean => SINGLE.test(name) || KNOWN.test(name) || GRADE_ENDINGS.test(name);

/** The name of a grade without the words around it: 评价为优的 → 优, 培训效果明显 → 效果明显. */
export function gradeName(words: string): string {
  const bare = words.replace(/^(?:评价(?:结果|等级)?|评定|等级|结果|完成情况|情况)?(?:为|是(?=.)|达到|达|评为)+/, "").replace(/(?:的|者|时|等级|则|,)+$/, "");
  if (SINGLE.test(bare)) return bare;
  return GRADE_ENDINGS.exec(bare)?.[0] ?? bare;
}

const RATE = /(?:满意度|率|比例|比重|占比|程度|水平|度|幅度)(?:的|为|在|是|达)?$/;

/** Several grades with the same points: 优、良得10分, 明显或较明显得10分. Empty where the tokens name none or one. */
export function listedGrades(tokens: readonly Token[]): readonly string[] {
  if (tokens.some((one) => one.kind !== "word" && one.kind !== "comma" && one.kind !== "filler")) return [];
  const names = tokens.flatMap((one) => (one.kind === "word" ? one.text.split(/[或和与及]/) : [])).map(gradeName);
  return names.length > 1 && names.every(isKnownGrade) ? names : [];
}

/** Null where the tokens hold something that was reported as an error. */
export function readCondition(tokens: readonly Token[], report: Reporter): Condition | null {
  const bands = tokens.filter((one) => one.kind === "band");
  const dates = tokens.filter((one) => one.kind === "date");
  const targets = tokens.filter((one) => one.kind === "target");
  const kinds = [bands, dates, targets].filter((list) => list.length > 0).length;
  const first = tokens[0];
  if (!first) return { kind: "always" };
  if (dates.length === 1 && bands.length === 0) return dateCondition(tokens, report);
  if (kinds > 1 || dates.length > 1) return compound(tokens, report);
  if (bands.length > 0) return bandCondition(tokens, report);
  if (targets.length > 0) return targetCondition(tokens, report);
  return wordCondition(tokens, report);
}

/** Words that turn round or change what follows them: 少5次 is no 5次, 不满足 is no 满足. */
const TURNING = /(?:不|未|没|没有|无|非|未能|不能|少|多|降低|减少|增加|下降|上升|推迟|延迟|超|差|缺|短缺|提高|提升)$/;

/** A word before the deciding token that nobody has read and that may matter: a negation, a direction, a number. */
function strayBefore(tokens: readonly Token[], deciding: Token): Token | undefined {
  const at = tokens.indexOf(deciding);
  return tokens
    .slice(0, at)
    .find((one, index) => one.kind === "word" && (/\d|[大小高低多少]于|[<>=≤≥]/.test(one.text) || isKnownGrade(gradeName(one.text)) || (index === at - 1 && TURNING.test(one.text))));
}

function compound(tokens: readonly Token[], report: Reporter): null {
  const at = tokens.find((one) => one.kind === "join") ?? tokens.filter((one) => one.kind === "band" || one.kind === "target" || one.kind === "date")[1] ?? tokens[0];
  if (at) report("compound", at, {});
  return null;
}

/** Words that stand after the deciding token and are no filler change the condition in a way nobody has read. */
function strayAfter(tokens: readonly Token[], deciding: Token): Token | undefined {
  return tokens.slice(tokens.indexOf(deciding) + 1).find((one) => one.kind === "word" && !FILLER_WORDS.test(one.text));
}

function dateCondition(tokens: readonly Token[], report: Reporter): Condition | null {
  const token = tokens.find((one) => one.kind === "date");
  if (token?.kind !== "date") return null;
  const others = tokens.filter((one) => one.kind === "target");
  if (others.some((one) => one.kind === "target" && one.sense === "within")) return compound(tokens, report);
  const stray = strayAfter(tokens, token);
  if (stray) {
    report("not-understood", stray, { text: stray.text });
    return null;
  }
  // 2026年12月31日前未完成 and 未在2026年12月31日前完成 are both late.
  const missed = others.some((one) => one.kind === "target" && !one.met) || tokens.some((one) => one.kind === "word" && one.to <= token.from && /(?:未能?|没有|没能?|不能)$/.test(one.text));
  return { kind: "date", date: token.date, late: token.late !== missed };
}

function bandCondition(tokens: readonly Token[], report: Reporter): Condition | null {
  const [one, two, more] = tokens.filter((token) => token.kind === "band");
  if (one?.kind !== "band") return null;
  if (more) return compound(tokens, report);
  let { low, high } = one;
  if (two?.kind === "band") {
    const open = (low === null && two.high === null) || (high === null && two.low === null);
    const units = [low, high, two.low, two.high].flatMap((bound) => (bound && bound.at.unit !== "" ? [bound.at.unit] : []));
    if (!open || new Set(units).size > 1) return compound(tokens, report);
    low = low ?? two.low;
    high = high ?? two.high;
  }
  const stray = strayBefore(tokens, one) ?? strayAfter(tokens, two ?? one);
  if (stray) {
    report("not-understood", stray, { text: stray.text });
    return null;
  }
  return { kind: "band", subject: one.subject === "unsaid" ? subjectBefore(tokens, one) : one.subject, low, high };
}

function subjectBefore(tokens: readonly Token[], band: Token): Subject {
  const before = tokens.slice(0, tokens.indexOf(band)).filter((one) => one.kind !== "comma");
  if (before.some((one) => one.kind === "completion")) return "completion";
  return before.some((one) => one.kind === "word" && RATE.test(one.text)) ? "value" : "unsaid";
}

function targetCondition(tokens: readonly Token[], report: Reporter): Condition | null {
  const targets = tokens.filter((one) => one.kind === "target");
  const [token, next] = targets;
  if (token?.kind !== "target") return null;
  if (targets.some((one) => one.kind === "target" && (one.met !== token.met || one.sense !== token.sense))) {
    // 按时完成目标任务 says one thing in two words: on time decides. Met and missed together say nothing.
    const timely = targets.find((one) => one.kind === "target" && one.sense === "on-time");
    const agree = targets.every((one) => one.kind === "target" && one.met === token.met && one.sense !== "within");
    if (!timely || !agree) return compound(tokens, report);
    return { kind: "target", sense: "on-time", met: token.met, words: timely.text };
  }
  if (tokens.some((one) => one.kind === "join") && next) return compound(tokens, report);
  const stray = strayBefore(tokens, token) ?? strayAfter(tokens, targets.at(-1) ?? token);
  if (stray) {
    report("not-understood", stray, { text: stray.text });
    return null;
  }
  return { kind: "target", sense: token.sense, met: token.met, words: token.text.replace(/的$/, "") };
}

/** Numbers and signs that no pattern knew decide something; they must not vanish into the name of a grade. Nor do 或 and 每次 name one. */
export function isName(words: string): boolean {
  return SINGLE.test(words) || (/^[\p{Script=Han}A-Za-z,]{2,}$/u.test(words) && !/每|^[或且的]|[大小高低多少]于/.test(words));
}

function wordCondition(tokens: readonly Token[], report: Reporter): Condition | null {
  const words = tokens.filter((one) => one.kind === "word" && !(FILLER_WORDS.test(one.text) && !SINGLE.test(one.text)));
  const last = words.at(-1);
  const otherwise = tokens.some((one) => one.kind === "otherwise");
  if (!last) return { kind: otherwise ? "otherwise" : "always" };
  if (otherwise) {
    const odd = words.find((one) => !isName(one.text) && !SINGLE.test(one.text));
    if (!odd) return { kind: "otherwise" };
    report("not-understood", odd, { text: odd.text });
    return null;
  }
  const name = gradeName(last.text);
  // The last piece alone is the grade where it is a known one; otherwise everything that was said belongs to its name.
  if (isKnownGrade(name)) return { kind: "grade", words: name };
  const whole = gradeName(words.map((one) => one.text).join(","));
  if (!isName(whole)) {
    report("not-understood", last, { text: whole });
    return null;
  }
  return { kind: "grade", words: whole };
}
