import { COLUMN_TERMS, EXECUTION_TERMS, FOOTER_TERMS, FUND_TERMS, HEADER_TERMS, SUMMARY_TERMS, BUDGET_TERMS, bareLabel, labelsOf, type Term } from "../../../src/core/form/glossary";
import { dropBracket, dropNumbering, flattenText, foldText } from "../../../src/core/form/fold-text";
import { remembered } from "../../../src/core/form/remember";

const lists: readonly (readonly [string, readonly Term<string>[]])[] = [
  ["columns", COLUMN_TERMS],
  ["header", HEADER_TERMS],
  ["funds", FUND_TERMS],
  ["execution", EXECUTION_TERMS],
  ["budget", BUDGET_TERMS],
  ["footer", FOOTER_TERMS],
  ["summary", SUMMARY_TERMS],
];

describe.each(lists)("the labels of %s", (_, terms) => {
  it("stand once each", () => {
    const all = terms.flatMap(({ labels }) => labels.map(foldText));
    expect(all.filter((label, at) => all.indexOf(label) !== at)).toEqual([]);
  });

  it("are found as what they are", () => {
    const labels = labelsOf(terms);
    for (const term of terms) for (const label of term.labels) expect([label, labels.find(foldText(label))]).toEqual([label, term.id]);
  });
});

describe("labelsOf", () => {
  const labels = labelsOf<"amount" | "weight">([
    { id: "amount", labels: ["项目资金", "预算数"] },
    { id: "weight", labels: ["分值"], pattern: /^\d+分值$/ },
  ]);

  it("sees through colons, numbering, 其中 and brackets", () => {
    const printed = ["项目资金：", "一、项目资金", "其中：预算数", "项目资金\n（万元）", "*分 值(10分)", "30分值"];
    expect(printed.map((text) => labels.find(foldText(text)))).toEqual(["amount", "amount", "amount", "amount", "weight", "weight"]);
  });

  it("does not take sentences and strangers for labels", () => {
    expect(["项目资金用于培训", "", "：", "(万元)", "分".repeat(41), `${"1".repeat(30)}分值`].map((text) => labels.find(text))).toEqual([null, null, null, null, null, null]);
  });

  it("ranks labels by how usual they are", () => {
    expect(["项目资金", "预算数(万元)", "30分值"].map(labels.rank)).toEqual([0, 1, Number.MAX_SAFE_INTEGER]);
  });
});

describe("folding", () => {
  it("makes one writing of many", () => {
    expect(foldText(" 项\u3000目\n名称：（Ａ）≧９５％ ＝ ⩽ ﹥ — \u200b")).toBe("项目名称:(A)≥95%=≤>-");
  });

  it("flattens, drops numbering and brackets", () => {
    expect(flattenText(" 甲\n 乙 ")).toBe("甲 乙");
    expect(["一、甲", "(一)甲", "1.甲", "2、甲", "(2026)年度", "3.5倍"].map(dropNumbering)).toEqual(["甲", "甲", "甲", "甲", "(2026)年度", "3.5倍"]);
    expect([dropBracket("甲(乙)"), bareLabel("★其中:甲:")]).toEqual(["甲", "甲"]);
  });
});

it("remembers answers and forgets them when there are too many", () => {
  let asked = 0;
  const length = remembered((text) => {
    asked++;
    return text.length;
  });
  expect([length("甲"), length("甲"), asked]).toEqual([1, 1, 1]);
  for (let i = 0; i < 5000; i++) length(String(i));
  expect([length("甲"), asked]).toEqual([1, 5002]);
});
