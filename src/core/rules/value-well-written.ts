import type { Form, Indicator } from "../form/form";
import { canFollowNumber } from "../form/units";
import { foldText } from "../form/fold-text";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { nameOf } from "./facts/target-value";
import { INDICATOR_FORMS, words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Signs that look like ≥, ≤ and = and are others. */
const LOOKALIKES: Readonly<Record<string, string>> = { "≧": "≥", "⩾": "≥", "≦": "≤", "⩽": "≤", "═": "=", "﹦": "=" };

interface Fault {
  readonly message: "default" | "sign" | "misread" | "year" | "symbol";
  /** How it should be written, or null where that takes a person. */
  readonly better: string | null;
}

export const valueWellWritten: FormRule = {
  code: "E03",
  name: "value-well-written",
  severity: "error",
  title: words("指标值书写不规范", "Target is not written properly"),
  messages: {
    default: words("应为“{better}”，现为“{text}”：数值后面混写了文字", "Should be “{better}”, is “{text}”: words are mixed with the number"),
    sign: words("应为“{better}”，现为“{text}”：比较符号不标准", "Should be “{better}”, is “{text}”: the sign is not the usual one"),
    misread: words("疑似“{better}”误作“{text}”：符号 ≥ 被识别成了数字2", "Seems to be “{better}” misread as “{text}”: the sign ≥ became the digit 2"),
    year: words("应为完成日期，现为“{text}”：年度不能比较大小", "Should be a date, is “{text}”: a year cannot be compared"),
    symbol: words("应为数值和单位，现为“{text}”：混入了多余符号", "Should be number and unit, is “{text}”: a stray sign got in"),
  },
  why: words("混写的指标值系统读不出数，评分时也有歧义。", "Systems cannot read the number, and scoring it is ambiguous."),
  how: words("只写符号、数值和单位，如“≥95%”；时限写成日期。", "Write sign, number and unit only, as in ≥95%; write deadlines as dates."),
  fix: { safe: false, title: words("改为“{better}”", "Change to “{better}”") },
  evidence: "S1-F17 ≥95全部满意；S1-F18 ≤2025年度",
  examples: {
    bad: `
招商引资专项业务费绩效目标表 | < | < | <
项目名称 | 招商引资专项业务费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 拜访企业户数 | ≧5户{E03}
 | 质量指标 | 签约项目合格率 | 290%{E03}
 | 时效指标 | 项目计划完成 | ≤2025年度{E03}
满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥95全部满意{E03}`,
    good: `
招商引资专项业务费绩效目标表 | < | < | <
项目名称 | 招商引资专项业务费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 拜访企业户数 | ≥5户
 | 质量指标 | 招商引资增长率 | 290%
 | 时效指标 | 项目计划完成 | 2025年12月31日前
满意度指标 | 服务对象满意度指标 | 受益企业满意度 | ≥95%`,
  },
  scope: "form",
  kinds: INDICATOR_FORMS,
  *check(form): Generator<Complaint> {
    for (const indicator of form.indicators) {
      for (const cell of cellsOf(indicator)) {
        const text = textAt(form, cell).trim();
        const fault = faultIn(text, indicator);
        if (fault) yield { cell, message: fault.message, data: { text, better: fault.better ?? "" } };
      }
    }
  },
  plan(form: Form, { cell, data, message }): readonly FixOption[] {
    const better = String(data["better"]);
    if (better === "" || message === "year" || message === "symbol") return [];
    return [{ data: { better }, cells: [rewriteAt(form, cell, better)] }];
  },
};

/** The cells of operator and value, each once. */
function cellsOf({ target }: Indicator) {
  const cells = [target.written?.cell ?? target.value?.cell ?? target.text?.cell, target.type?.cell ?? target.operator?.cell].flatMap((cell) => cell ?? []);
  return cells.filter((cell, i) => cells.findIndex((other) => other.row === cell.row && other.column === cell.column) === i);
}

function faultIn(text: string, indicator: Indicator): Fault | null {
  const sign = Object.keys(LOOKALIKES).find((look) => text.startsWith(look));
  if (sign !== undefined) return { message: "sign", better: text.replace(sign, LOOKALIKES[sign] ?? sign) };
  const folded = foldText(text);
  if (/^[≥≤><=](?:19|20)\d{2}年?度?(?:内|底)?$/.test(folded)) return { message: "year", better: null };
  const [, value = "", rest = ""] = /^([≥≤><=]?\d[\d,.]*)(.+)$/.exec(folded) ?? [];
  if (/^[$#&@￥^~]$/.test(rest)) return { message: "symbol", better: null };
  // 290%, 295%: optical recognition reads ≥ as 2; no rate that can only reach 100 is meant to be 290.
  if (rest === "%" && /^2[5-9]\d(?:\.\d+)?$/.test(value) && mayNotExceed100(indicator)) return { message: "misread", better: `≥${value.slice(1)}%` };
  const unit = rest.replace(/(?:\(含\))?(?:及|含|或)?以[上下内]$/, "");
  if (/^[≥≤><=]/.test(value) && /^%?[\p{Script=Han}]{3,}$/u.test(unit) && !canFollowNumber(unit)) {
    const percent = rest.startsWith("%") || /率$|满意/.test(nameOf(indicator));
    return { message: "default", better: percent ? `${value}%` : null };
  }
  return null;
}

function mayNotExceed100(indicator: Indicator): boolean {
  const name = nameOf(indicator);
  return /(?:率|度|占比|比例|比重)$|满意/.test(name) && !/增长|提高|提升|增加|增幅|翻番|超额|下降|完成率/.test(name);
}
