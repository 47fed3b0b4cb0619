/**
 * Random layouts that a person reads without doubt, and what a form says when it is printed in one.
 */
import fc, { type Arbitrary } from "fast-check";
import type { FundField } from "../../src/core/form/form";
import { fullMarks } from "../../src/core/form/target";
import type { FormContent, IndicatorContent } from "../../src/core/templates/form-content";
import type { Block, ExecutionColumn, FieldPlace, IndicatorTable, Layout, TableColumn, TableRole, Writing } from "../../src/core/templates/layout";

const pick = <T>(...values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values);

const COLUMN_LABELS: Readonly<Record<TableRole, readonly string[]>> = {
  level1: ["一级指标", "一级", "一级绩效指标", "一级指标名称"],
  level2: ["二级指标", "二级", "二级绩效指标", "二级指标名称"],
  level3: ["三级指标", "指标名称", "三级绩效指标", "三级指标名称", "具体指标"],
  operator: ["指标值类型", "计算符号", "指标方向", "比较符号", "指标性质"],
  value: ["指标值", "年度指标值", "目标值", "指标目标值", "当年预期实现值", "计划指标值"],
  unit: ["度量单位", "计量单位", "单位", "指标单位"],
  description: ["绩效指标描述", "指标描述", "指标内容"],
  explanation: ["指标解释", "指标释义", "绩效标准", "指标说明"],
  scoring: ["评（扣）分标准", "评分标准", "评分规则", "得分计算方法", "扣分标准"],
  basis: ["指标值确定依据", "设定依据", "指标依据", "数据来源"],
  remark: ["备注", "其他说明"],
  weight: ["分值", "权重", "指标分值", "标准分"],
  actual: ["实际完成值", "全年实际完成值", "完成值", "实际完成情况"],
  score: ["得分", "自评得分", "实际得分"],
  deviation: ["偏差原因分析及改进措施", "未完成原因分析", "偏差原因"],
  index: ["序号"],
  quality: ["指标属性", "定性/定量"],
};

const column = (role: TableRole): Arbitrary<TableColumn> =>
  fc.record({ label: pick(...COLUMN_LABELS[role]), span: pick(1, 1, 1, 2) }).map((said) => ({ role, ...said }));

interface ColumnChoice {
  readonly always: readonly TableRole[];
  readonly sometimes: readonly TableRole[];
}

/** Levels first, then the rest in any order; sign, number and unit may have a label over them. */
function columnsOf({ always, sometimes }: ColumnChoice): Arbitrary<readonly TableColumn[]> {
  return fc
    .record({ index: pick(false, false, true), some: fc.subarray([...sometimes]), group: pick(null, null, "绩效指标值", "年度指标值") })
    .chain(({ index, some, group }) =>
      fc
        .shuffledSubarray([...always, ...some], { minLength: always.length + some.length })
        .map((rest) => [...(index ? (["index"] as const) : []), "level1" as const, "level2" as const, "level3" as const, ...(group === null ? rest : together(rest))])
        .chain((roles) => fc.tuple(...roles.map(column)))
        .map((columns) => (group === null || !columns.some(({ role }) => role === "operator" || role === "unit") ? columns : columns.map((one) => underGroup(one, group)))),
    );
}

const TARGET: ReadonlySet<TableRole> = new Set(["operator", "value", "unit"]);

function together(roles: readonly TableRole[]): readonly TableRole[] {
  const at = roles.findIndex((role) => TARGET.has(role));
  return [...roles.slice(0, at), ...roles.filter((role) => TARGET.has(role)), ...roles.slice(at).filter((role) => !TARGET.has(role))];
}

function underGroup(one: TableColumn, group: string): TableColumn {
  return TARGET.has(one.role) ? { ...one, group, label: one.role === "value" ? "指标值" : one.label } : one;
}

function tableOf(choice: ColumnChoice, total: Arbitrary<string | null> = fc.constant(null)): Arbitrary<IndicatorTable> {
  return fc
    .record({
      side: fc.option(fc.record({ label: pick("绩效指标", "年度绩效指标", "绩效指标体系"), style: pick<"merged" | "once" | "letters">("merged", "once", "letters"), besideHeader: fc.boolean() }), { nil: null }),
      columns: columnsOf(choice),
      levels: pick<IndicatorTable["levels"]>("merged", "repeated", "blank"),
      levelStyle: pick<IndicatorTable["levelStyle"]>("plain", "plain", "points", "broken", "spaced", "numbered"),
      prefix: pick(null, null, "指标1：", "指标1:", "指标1"),
      qualityIn: pick<IndicatorTable["qualityIn"]>("operator", "quality", "remark", null),
      noUnit: pick<IndicatorTable["noUnit"]>("", "无", "/"),
      pageRows: fc.option(fc.integer({ min: 3, max: 8 }), { nil: null, freq: 2 }),
      titleAgain: fc.boolean(),
      total,
    })
    .map((said): IndicatorTable => ({ ...said, block: "indicators", qualityIn: qualityPlace(said.columns, said.qualityIn) }));
}

/** Without merges a column is one sheet column: a blank column inside a table would part it. */
function unmerged(table: IndicatorTable): IndicatorTable {
  return { ...table, columns: table.columns.map((one) => ({ ...one, span: 1 })) };
}

/**
 * 定性 can only be said where there is a column for it; one of 定性/定量 says it of its own. In 备注 it is not said beside a blank cell of
 * 指标值类型: there a person too would ask whether it has slipped.
 */
function qualityPlace(columns: readonly TableColumn[], wanted: IndicatorTable["qualityIn"]): IndicatorTable["qualityIn"] {
  const has = (role: TableRole): boolean => columns.some((one) => one.role === role);
  if (has("quality")) return "quality";
  if (has("operator")) return wanted === null ? null : "operator";
  return wanted === "remark" && has("remark") ? "remark" : null;
}

type Unit = "bracket" | "line" | "beside" | "none";

interface Money {
  readonly unit: Unit;
  readonly money: Writing["money"];
}

/** An amount in 元 says so somewhere; 万元 goes without saying. */
const money: Arbitrary<Money> = fc.oneof(
  fc.record({ unit: pick<Unit>("bracket", "line", "beside"), money: pick<Writing["money"]>("元", "万元") }),
  fc.constant<Money>({ unit: "none", money: "万元" }),
);

const FIELD_LABELS = {
  department: ["填报单位", "预算部门", "单位名称", "部门（单位）名称", "项目单位", "预算单位"],
  projectName: ["项目名称", "项目支出名称", "专项名称"],
  projectCode: ["项目编码", "项目代码"],
  fiscalYear: ["预算年度", "年度"],
  goal: ["年度绩效目标", "年度总体目标", "绩效目标", "项目绩效目标", "总体目标"],
} as const;

const FUND_LABELS: Readonly<Record<FundField, readonly string[]>> = {
  projectAmount: ["项目资金", "项目金额", "预算数", "项目预算"],
  annualTotal: ["年度资金总额", "资金总额"],
  fiscal: ["财政拨款", "其中：财政拨款", "当年财政拨款", "一般公共预算"],
  carriedOver: ["上年结转", "上年结转资金"],
  other: ["其他资金", "自有资金"],
  superior: ["上级资金", "上级补助"],
};

const place = (field: keyof typeof FIELD_LABELS): Arbitrary<FieldPlace> => pick<string>(...FIELD_LABELS[field]).map((label) => ({ field, label }));

const fundPlace = (field: FundField, { unit, money: of }: Money): Arbitrary<FieldPlace> =>
  pick(...FUND_LABELS[field]).map((label) => ({ field, label: unit === "bracket" ? `${label}（${of}）` : label }));

/** Places in rows of one, two or three. */
function inRows(places: readonly FieldPlace[]): Arbitrary<readonly (readonly FieldPlace[])[]> {
  return fc.integer({ min: 1, max: 3 }).map((size) => Array.from({ length: Math.ceil(places.length / size) }, (_, i) => places.slice(i * size, i * size + size)));
}

function fieldsBlock(places: Arbitrary<readonly FieldPlace[]>, heading: Arbitrary<string | null>): Arbitrary<Block> {
  return fc.record({ places, heading, fused: fc.boolean() }).chain(({ places: all, heading: said, fused }) =>
    inRows(all.map((one) => ({ ...one, fused }))).map((rows): Block => ({ block: "fields", heading: said, rows })),
  );
}

const optional = <T>(some: Arbitrary<T>): Arbitrary<readonly T[]> => fc.option(some, { nil: null }).map((one) => (one === null ? [] : [one]));
const all = <T>(...lists: readonly Arbitrary<readonly T[]>[]): Arbitrary<readonly T[]> => fc.tuple(...lists).map((parts) => parts.flat());
const one = <T>(value: Arbitrary<T>): Arbitrary<readonly T[]> => value.map((only) => [only]);

const writingOf = ({ unit, money: of }: Money): Arbitrary<Writing> =>
  fc
    .record({ numbers: pick<Writing["numbers"]>("number", "number", "text"), percent: pick<Writing["percent"]>("fraction", "text", "plain"), thousands: fc.boolean(), fullWidth: fc.integer({ min: 0, max: 4 }).map((n) => n === 0) })
    .map((said) => ({ ...said, money: of, moneyBeside: unit === "beside" }));

const BEFORE = pick("附件1", "附表2：", "附件1-2");
const FOOTER = pick<readonly string[]>(["填表人：", "联系电话："], ["填表人：甲某", "联系电话：13800000000", "填报日期：2025年12月15日"], ["单位负责人签字：", "填报人："], ["业务股室审核：", "绩效股审核："]);
const NOTE = pick<readonly string[]>(["注：1.本表由项目单位填写。"], ["说明：指标值应量化。"], ["备注：本表一式两份。"]);

const TARGET_COLUMNS: ColumnChoice = { always: ["value"], sometimes: ["operator", "unit", "quality", "description", "explanation", "scoring", "basis", "remark", "weight"] };

const SELF_EVALUATION_COLUMNS: ColumnChoice = { always: ["value", "weight", "actual", "score"], sometimes: ["operator", "unit", "explanation", "scoring", "basis", "deviation", "remark"] };
const DEPARTMENT_COLUMNS: ColumnChoice = { always: ["value"], sometimes: ["operator", "unit", "explanation", "scoring", "remark", "weight"] };

/** Labels whose values have no field of their own. */
const FACT = pick<FieldPlace>(
  { label: "主管部门", field: null, fixed: "县财政局" },
  { label: "项目类别", field: null, fixed: "特定目标类" },
  { label: "项目期", field: null, fixed: "1年" },
  { label: "项目负责人", field: null, fixed: "甲某" },
);

const shuffled = <T>(places: Arbitrary<readonly T[]>): Arbitrary<readonly T[]> => places.chain((list) => fc.shuffledSubarray([...list], { minLength: list.length }));
const constant = <T>(value: T): Arbitrary<T> => fc.constant(value);

/** A form from its title to its notes, with the blocks between. */
function layoutOf(of: Money, middle: Arbitrary<readonly Block[]>): Arbitrary<Layout> {
  return fc
    .record({
      before: optional(BEFORE),
      year: optional(constant<Block>({ block: "year", before: "（", after: "年度）" })),
      middle,
      footer: optional(FOOTER),
      note: optional(NOTE),
      width: fc.integer({ min: 4, max: 12 }),
      merged: fc.boolean(),
      writing: writingOf(of),
    })
    .map(({ before, year, middle: blocks, footer, note, width, merged, writing }) => ({
      blocks: [
        ...before.map((text): Block => ({ block: "line", cells: [text] })),
        { block: "title" },
        ...year,
        ...(of.unit === "line" ? [{ block: "line" as const, cells: [`金额单位：${of.money}`] }] : []),
        ...blocks.map((block) => (block.block === "indicators" && !merged ? unmerged(block) : block)),
        ...[...footer, ...note].map((cells): Block => ({ block: "line", cells })),
      ],
      width,
      merged,
      writing,
    }));
}

const goalBlock = fieldsBlock(one(place("goal")), constant(null));

/** Layouts of 项目支出绩效目标表. */
export const targetLayout: Arbitrary<Layout> = money.chain((of) => {
  const header = shuffled(all(one(place("projectName")), one(place("department")), optional(place("projectCode")), optional(place("fiscalYear")), optional(FACT)));
  const parts = (["fiscal", "carriedOver", "other", "superior"] as const).map((field) => optional(fundPlace(field, of)));
  const funds = all(optional(fundPlace("annualTotal", of)), ...parts);
  const amounts = fc.oneof(
    fieldsBlock(all(one(fundPlace("annualTotal", of)), ...parts), pick(null, "项目资金", "资金情况", "预算情况")),
    fieldsBlock(all(one(fundPlace("projectAmount", of)), funds), pick(null, "资金情况")),
  );
  return layoutOf(
    of,
    fc.tuple(fieldsBlock(header, constant(null)), shuffled(fc.tuple(amounts, goalBlock)), tableOf(TARGET_COLUMNS)).map(([top, rest, table]) => [top, ...rest, table]),
  );
});

/** Layouts of 项目支出绩效自评表. */
export const selfEvaluationLayout: Arbitrary<Layout> = money.chain((of) => {
  const header = shuffled(all(one(place("projectName")), one(place("department")), optional(place("projectCode")), optional(FACT)));
  const label = (text: string): string => (of.unit === "bracket" ? `${text}（${of.money}）` : text);
  const execution = fc
    .record({
      heading: pick(null, "项目资金", "预算执行情况", "资金情况"),
      initial: fc.boolean(),
      rest: fc.subarray([
        { column: "rate" as const, label: "执行率" },
        { column: "weight" as const, label: "分值" },
        { column: "score" as const, label: "得分" },
      ]),
      budget: pick("全年预算数", "预算数", "全年预算", "调整后预算数"),
      executed: pick("全年执行数", "执行数", "实际支出数", "全年支出数"),
      total: pick("年度资金总额", "资金总额", "年度资金总额："),
      parts: fc.subarray(["fiscal", "carriedOver", "other", "superior"] as const),
      among: pick("", "其中："),
    })
    .map(({ heading: said, initial, rest, budget, executed, total, parts, among }): Block => ({
      block: "execution",
      heading: said,
      columns: [
        ...(initial ? [{ column: "initialBudget" as const, label: label("年初预算数") }] : []),
        { column: "budget", label: label(budget) },
        { column: "executed", label: label(executed) },
        ...rest,
      ],
      rows: [{ label: total, field: "annualTotal" }, ...parts.map((field, i) => ({ label: (i === 0 ? among : "") + (FUND_LABELS[field].at(-1) ?? ""), field }))],
    }));
  return layoutOf(
    of,
    fc
      .tuple(fieldsBlock(header, constant(null)), shuffled(fc.tuple(execution, goalBlock)), tableOf(SELF_EVALUATION_COLUMNS, pick("总分", "合计", "总计", null)))
      .map(([top, rest, table]) => [top, ...rest, table]),
  );
});

const SOURCE_LABELS = ["财政拨款", "政府性基金", "其他资金", "上年结转", "事业收入"] as const;

/** Layouts of 部门整体支出绩效目标表. */
export const departmentLayout: Arbitrary<Layout> = money.chain((of) => {
  const at = (field: FieldPlace["field"], ...labels: readonly string[]): Arbitrary<FieldPlace> => pick(...labels).map((text) => ({ field, label: of.unit === "bracket" ? `${text}（${of.money}）` : text }));
  const income = fc
    .shuffledSubarray([...SOURCE_LABELS], { minLength: 1, maxLength: 3 })
    .chain((labels) => all(one(at("incomeTotal", "收入合计", "收入预算合计", "收入总计")), ...labels.map((text, source) => one(at({ source }, text)))));
  const spending = all(
    one(at("expenditureTotal", "支出合计", "支出预算合计", "支出总计")),
    one(at("basicTotal", "基本支出", "基本支出合计")),
    one(at("personnel", "人员经费", "人员支出")),
    one(at("operating", "公用经费", "日常公用经费")),
    one(at("project", "项目支出", "项目经费")),
  );
  return layoutOf(
    of,
    fc
      .tuple(
        fieldsBlock(shuffled(all(one(place("department")), optional(place("fiscalYear")))), constant(null)),
        shuffled(fc.tuple(fieldsBlock(income, pick(null, "按来源类型分", "收入预算")), fieldsBlock(spending, pick(null, "按支出类型分", "支出预算")))),
        goalBlock,
        tableOf(DEPARTMENT_COLUMNS),
      )
      .map(([top, budget, goal, table]) => [top, ...budget, goal, table]),
  );
});

/** Layouts of 汇总表. */
export const summaryLayout: Arbitrary<Layout> = money.chain((of) => {
  const span = pick(1, 1, 2);
  const columns = fc
    .record({ name: pick("项目名称", "项目支出名称"), amountLabel: pick("项目金额", "金额", "预算金额", "资金总额"), remark: fc.boolean(), spans: fc.tuple(span, span, span) })
    .map(({ name, amountLabel, remark, spans }) => [
      { role: "index" as const, label: "序号", span: 1 },
      { role: "name" as const, label: name, span: spans[0] },
      { role: "amount" as const, label: of.unit === "bracket" ? `${amountLabel}（${of.money}）` : amountLabel, span: spans[1] },
      ...(remark ? [{ role: "remark" as const, label: "备注", span: spans[2] }] : []),
    ]);
  const projects = fc
    .record({ columns, total: fc.option(fc.record({ label: pick("合计", "总计", "合 计"), at: pick<"index" | "name">("index", "name"), first: fc.boolean() }), { nil: null }) })
    .map((said): Block => ({ block: "projects", ...said }));
  return layoutOf(of, fc.tuple(fieldsBlock(one(place("department")), constant(null)), projects)).map((layout) => ({ ...layout, merged: true }));
});

/** What a form says once it is printed: what the layout has no place for is gone. */
export function asPrinted(content: FormContent, layout: Layout): FormContent {
  const fields = new Set(layout.blocks.flatMap((block) => (block.block === "fields" ? block.rows.flat().map(({ field }) => field) : [])));
  const table = layout.blocks.find((block) => block.block === "indicators");
  const execution = layout.blocks.find((block) => block.block === "execution");
  const projects = layout.blocks.find((block) => block.block === "projects");
  const year = fields.has("fiscalYear") || layout.blocks.some(({ block }) => block === "year") || /\d{4}年/.test(content.title ?? "");
  for (const { field } of execution?.rows ?? []) fields.add(field);
  const shown = <T>(field: FieldPlace["field"], value: T): T | null => (fields.has(field) ? value : null);
  const counted = <T>(column: ExecutionColumn, value: T): T | null => (execution?.columns.some((one) => one.column === column) ? value : null);
  const summed = (role: TableRole, value: number | null | undefined): number | null => (table?.columns.some((one) => one.role === role) ? (value ?? null) : null);
  return {
    ...content,
    fiscalYear: year ? content.fiscalYear : null,
    department: shown("department", content.department),
    projectName: shown("projectName", content.projectName),
    projectCode: shown("projectCode", content.projectCode),
    goal: shown("goal", content.goal),
    funds: {
      projectAmount: shown("projectAmount", content.funds.projectAmount),
      annualTotal: shown("annualTotal", content.funds.annualTotal),
      fiscal: shown("fiscal", content.funds.fiscal),
      carriedOver: shown("carriedOver", content.funds.carriedOver),
      other: shown("other", content.funds.other),
      superior: shown("superior", content.funds.superior),
    },
    execution: content.execution && {
      ...content.execution,
      rate: counted("rate", content.execution.rate),
      weight: counted("weight", content.execution.weight),
      score: counted("score", content.execution.score),
    },
    scoreTotal: table?.total ? { weight: summed("weight", content.scoreTotal?.weight), score: summed("score", content.scoreTotal?.score) } : null,
    budget: content.budget && { ...content.budget, sources: sourcesAsPrinted(content, layout) },
    projects: content.projects.map((project) => ({ ...project, remark: projects?.columns.some(({ role }) => role === "remark") ? project.remark : null })),
    summaryTotal: projects?.total ? content.summaryTotal : null,
    indicators: table ? content.indicators.map((indicator) => rowAsPrinted(indicator, table)) : [],
  };
}

/** Sources in reading order under the labels of the layout. */
function sourcesAsPrinted({ budget }: FormContent, { blocks }: Layout): { readonly label: string; readonly amount: number | null }[] {
  return blocks.flatMap((block) =>
    block.block === "fields"
      ? block.rows.flat().flatMap(({ field, label }) => (field !== null && typeof field === "object" ? [{ label, amount: budget?.sources[field.source]?.amount ?? null }] : []))
      : [],
  );
}

function rowAsPrinted(indicator: IndicatorContent, { columns, qualityIn }: IndicatorTable): IndicatorContent {
  const has = (role: TableRole): boolean => columns.some((one) => one.role === role);
  const shown = <T>(role: TableRole, value: T): T | null => (has(role) ? value : null);
  const scoring = shown("scoring", indicator.scoring);
  return {
    ...indicator,
    qualitative: indicator.qualitative && qualityIn !== null,
    description: shown("description", indicator.description),
    explanation: shown("explanation", indicator.explanation),
    scoring,
    basis: shown("basis", indicator.basis),
    remark: qualityIn === "remark" && indicator.qualitative ? "定性" : shown("remark", indicator.remark),
    // Without a column of points the scoring sentence tells them, if it names them.
    weight: has("weight") ? indicator.weight : scoring === null ? null : fullMarks(scoring),
    actual: shown("actual", indicator.actual),
    score: shown("score", indicator.score),
    deviation: shown("deviation", indicator.deviation),
  };
}
