import type { Form } from "../form/form";
import { foldText } from "../form/fold-text";
import { comparable, differ, printAmount, printSum, sourcesOf } from "./facts/money";
import { words, type Complaint, type FormRule } from "./rule";

/** Sources that some templates print besides the four of the model: what they hold cannot be added here. */
const MORE_SOURCES = /专户|单位资金|自有资金|自筹|债券|贷款|社会资[金本]|事业收入|经营收入|捐赠|配套|(?:省|市|州|盟|县|区|旗|乡|镇|自治区)(?:级|本级)?(?:资金|财政|补助)/;

export const sourcesAddUp: FormRule = {
  code: "A03",
  name: "sources-add-up",
  severity: "error",
  title: words("资金来源合计不等于总额", "Sources do not add up"),
  messages: {
    default: words("不一致：资金来源合计{sum}，年度资金总额{total}，相差{difference}", "Differs: sources add up to {sum}, total {total}, difference {difference}"),
  },
  why: words("财政拨款、上年结转和其他资金相加应等于年度资金总额。", "Appropriation, carry-over and other funds make up the yearly total."),
  how: words("核对各项来源，补上漏填的一项或改正总额。", "Check each source; add the missing one or correct the total."),
  fix: null,
  evidence: "S3-D0；财政拨款、上年结转、其他资金是年度资金总额的组成",
  examples: {
    bad: `
项目支出绩效目标表 | < | <
项目名称 | 村级办公经费 | <
项目资金(万元) | 年度资金总额 | 690{A03}
 | 其中:财政拨款 | 600
 | 上年结转 | 50
 | 其他资金 |
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | ≥120个`,
    good: `
项目支出绩效目标表 | < | <
项目名称 | 村级办公经费 | <
项目资金(万元) | 年度资金总额 | 690
 | 其中:财政拨款 | 640
 | 上年结转 | 50
 | 其他资金 |
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 补助村数 | ≥120个`,
  },
  scope: "form",
  yieldsTo: [{ code: "A13", over: "form", message: "default" }],
  *check(form): Generator<Complaint> {
    const total = form.funds.annualTotal ?? form.funds.projectAmount;
    const { own, superior } = sourcesOf(form);
    const parts = superior ? [...own, superior] : own;
    if (!total || own.length === 0 || !comparable(total, ...parts)) return;
    const sum = own.reduce((added, { value }) => added + value, 0);
    const sums = superior ? [sum, sum + superior.value] : [sum];
    if (sums.some((one) => !differ(one, total.value, parts.length))) return;
    if (sum < total.value && (hasMoreSources(form) || !namesFiscal(form))) return;
    yield {
      cell: total.cell,
      alsoCells: own.map(({ cell }) => cell),
      data: { sum: printSum(sum, total), total: printAmount(total), difference: printSum(Math.abs(sum - total.value), total) },
    };
  },
};

/** Whether the form has a place for the fiscal money at all; without one its sources are not all of them. */
function namesFiscal({ funds, blanks }: Form): boolean {
  return funds.fiscal !== null || (funds.superior?.value ?? 0) > 0 || blanks.some(({ field }) => field === "fiscal");
}

/** Whether a label of the header, between the first and the last amount, names a source that the model does not have. */
function hasMoreSources(form: Form): boolean {
  const rows = Object.values(form.funds).flatMap((money) => (money ? [money.cell.row] : []));
  const [top, bottom] = [Math.min(...rows), Math.max(...rows) + 3];
  const header = form.columns[0]?.label?.cell.row ?? bottom;
  return form.texts.some(({ cell, text }) => cell.row >= top && cell.row <= bottom && cell.row < header && text.length < 20 && MORE_SOURCES.test(foldText(text)));
}
