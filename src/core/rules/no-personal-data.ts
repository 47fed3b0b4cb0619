import { halfWidth } from "../form/fold-text";
import { remembered } from "../form/remember";
import { rewriteAt } from "./facts/cell-fixes";
import { textAt } from "./facts/cells";
import { words, type Complaint, type FixOption, type FormRule } from "./rule";

/** Also as 138 0000 0000 and 138-0000-0000. */
const MOBILE = /(?<![\dA-Za-z])1[3-9]\d([ -]?)\d{4}\1\d{4}(?![\dA-Za-z])/;
/** Eighteen digits with a plausible birthday (GB 11643-1999). */
const IDENTITY = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/;

export const noPersonalData: FormRule = {
  code: "J08",
  name: "no-personal-data",
  severity: "hint",
  title: words("含个人电话或身份证号", "Private telephone or identity number"),
  messages: {
    default: words("含有手机号{number}：公开的表不应带个人电话", "Contains the mobile number {number}: a published form should carry none"),
    identity: words("含有身份证号{number}：公开的表不应带身份证号", "Contains the identity number {number}: a published form should carry none"),
  },
  why: words("绩效目标随预算公开，个人信息应先隐去。", "Targets are published with the budget; personal data should go first."),
  how: words("公开前隐去号码，或改填办公电话。", "Mask the number before publishing, or give the office's number."),
  fix: { safe: false, title: words("隐去中间几位", "Mask the middle digits") },
  evidence: "S0",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次
填表人: 甲某 | | |
联系电话: 13800000000{J08} | | |`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
项目编码 | 13020225P00909010001 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次
填表人: 甲某 | | |
联系电话: 0745-6820000 | | |`,
  },
  scope: "form",
  *check({ texts }): Generator<Complaint> {
    for (const { cell, text } of texts) {
      const found = numberIn(text);
      if (found) yield { cell, ...found };
    }
  },
  plan(form, { cell }): readonly FixOption[] {
    return [{ cells: [rewriteAt(form, cell, [IDENTITY, MOBILE].reduce(withoutNumbers, textAt(form, cell)))] }];
  },
};

/** The first private number in the text, masked; an identity number before a telephone number. */
const numberIn = remembered((text): { readonly message?: string; readonly data: { readonly number: string } } | null => {
  const written = halfWidth(text);
  const identity = IDENTITY.exec(written)?.[0];
  if (identity !== undefined) return { message: "identity", data: { number: masked(identity) } };
  const mobile = MOBILE.exec(written)?.[0];
  return mobile === undefined ? null : { data: { number: masked(mobile) } };
});

/** The text with every number of this look masked, and nothing else changed. */
function withoutNumbers(text: string, look: RegExp): string {
  return [...halfWidth(text).matchAll(new RegExp(look, "g"))].reduceRight(
    (rest, { 0: number, index }) => rest.slice(0, index) + masked(number) + rest.slice(index + number.length),
    text,
  );
}

/** Three digits, stars, four digits: who knows the number recognises it, nobody else can call it. */
function masked(number: string): string {
  return number.slice(0, 3) + "*".repeat(number.length - 7) + number.slice(-4);
}
