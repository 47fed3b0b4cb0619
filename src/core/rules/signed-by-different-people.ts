import { foldText } from "../form/fold-text";
import type { FooterEntry } from "../form/form";
import { words, type Complaint, type FormRule } from "./rule";

type Role = FooterEntry["role"];

const REVIEWS: readonly Role[] = ["businessReview", "performanceReview"];
/** Who signs inside the unit; the finance bureau's reviews are still blank when the form is sent in. */
const OWN: readonly Role[] = ["filledBy", "responsible"];
const PEOPLE: readonly Role[] = [...REVIEWS, ...OWN, "financeResponsible"];
/** Remarks of a reviewer that are no name. */
const NO_NAME = /^(?:已?审?核|通过|同意|已阅|属实|符合|审核通过|盖章|\(?(?:签字|盖章|签章|公章)\)?|年月日)+[。.]?$/;

export const signedByDifferentPeople: FormRule = {
  code: "J07",
  name: "signed-by-different-people",
  severity: "hint",
  title: words("填表和审核签字不全或为同一人", "Signatures are missing or the same person's"),
  messages: {
    default: words("重复：{roles}签的是同一人“{name}”", "Repeated: {roles} are signed by the same “{name}”"),
    blank: words("缺少签字：{roles}没有填写", "Missing signature: {roles}"),
  },
  why: words("填表、审核应由不同的人完成并签字。", "Filling in and reviewing are to be done and signed by different people."),
  how: words("补签，或由另一人审核。", "Have it signed, or reviewed by someone else."),
  fix: null,
  evidence: "S0",
  examples: {
    bad: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次
绩效股审核: 乙某 2025.12.15 | | |
填表人: 甲某 | | |
单位负责人签字: 乙某{J07} | | |`,
    good: `
项目支出绩效目标表 | < | < | <
项目名称 | 人才工作经费 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 座谈次数 | 2次
业务股室审核: 已核 | | |
绩效股审核: | | |
填表人: 甲某 | | |
单位负责人签字: 乙某 | | |`,
  },
  scope: "form",
  *check({ footer }): Generator<Complaint> {
    const signed = new Map<string, FooterEntry[]>();
    for (const one of footer) {
      const name = PEOPLE.includes(one.role) && one.entry ? foldText(one.entry.value) : "";
      if (name !== "" && !NO_NAME.test(name)) signed.set(name, [...(signed.get(name) ?? []), one]);
    }
    for (const [name, same] of signed) {
      const [last] = same.toReversed();
      // The head of the unit may fill in the form; nobody reviews what he filled in or signed himself.
      if (!last?.entry || same.length < 2 || !same.some(({ role }) => REVIEWS.includes(role))) continue;
      yield { cell: last.entry.cell, alsoCells: same.slice(0, -1).map(({ label }) => label.cell), data: { roles: rolesOf(same), name } };
    }
    // A seal is set on paper; only signatures are asked for here.
  const blank = footer.filter(({ role, entry, label }) => OWN.includes(role) && entry === null && !/[公盖]章/.test(label.value));
    const [first, ...more] = blank;
    if (first) yield { cell: first.label.cell, alsoCells: more.map(({ label }) => label.cell), message: "blank", data: { roles: rolesOf(blank) } };
  },
};

function rolesOf(entries: readonly FooterEntry[]): string {
  return [...new Set(entries.map(({ label }) => foldText(label.value).replace(/[:：].*$/, "")))].join("、");
}
