import { COLUMN_ROLES, COLUMN_ROLE_WORDS } from "../../../src/core/form/column-roles";
import type { ColumnRole, EvidenceColumn, Form } from "../../../src/core/form/form";
import { COLUMN_TERMS } from "../../../src/core/form/glossary";
import { planCorrection, unfitCorrections, withoutForm, type ColumnCorrection } from "../../../src/core/reading/corrections";
import { readForms } from "../../../src/core/reading/read-forms";
import { parseCorrections } from "../../../src/core/reading/stored-corrections";
import { printColumn } from "../../../src/core/sheet/address";
import type { Grid } from "../../../src/core/sheet/grid";
import { gridFromText } from "../../support/grid-from-text";

/** 口径 is a heading that nobody knows, and the last column has none at all. */
const TABLE = `
    一级指标 | 二级指标 | 三级指标 | 指标值 | 口径 | 备注 |
    产出指标 | 数量指标 | 培训人数 | ≥50人 | 按签到表统计 | 全年 | 甲科
    产出指标 | 质量指标 | 培训合格率 | ≥95% | 按考试成绩统计 | 全年 | 甲科
    效益指标 | 社会效益指标 | 办事时间缩短率 | ≥10% | 按台账统计 | 全年 | 乙科
    满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 按问卷统计 | 全年 | 乙科`;

function formText(project: string, table = TABLE): string {
  return `
    项目支出绩效目标表
    项目名称 | ${project}${table}`;
}

function read(grid: Grid, corrections: readonly ColumnCorrection[] = []): Form[] {
  return readForms(grid, { corrections });
}

function only(forms: readonly Form[]): Form {
  expect(forms).toHaveLength(1);
  return forms[0] as Form;
}

function columnAt(form: Form, column: number): EvidenceColumn {
  const found = form.evidence.columns.find(({ left, right }) => left <= column && column <= right);
  if (!found) throw new Error(`no column ${printColumn(column)}`);
  return found;
}

function roles(form: Form): string {
  return form.evidence.columns.map(({ left, role, known, corrected }) => `${printColumn(left)} ${role ?? (known ? "none" : "?")}${corrected ? "!" : ""}`).join(", ");
}

function correct(form: Form, column: number, role: ColumnRole | null | "auto", before: readonly ColumnCorrection[] = []): readonly ColumnCorrection[] {
  return planCorrection(before, [form], form, columnAt(form, column), role);
}

const grid = gridFromText(formText("培训经费"));
const form = only(read(grid));

describe("the evidence of columns", () => {
  it("lists every column of the table, those that nobody knows too", () => {
    expect(roles(form)).toBe("A level1, B level2, C level3, D value, E ?, F remark, G ?");
    expect(columnAt(form, 4)).toMatchObject({ label: { value: "口径" }, cell: { row: 2, column: 4 } });
    expect(columnAt(form, 6)).toMatchObject({ label: null, cell: { row: 2, column: 6 } });
  });

  it("is empty where the form has no indicator table", () => {
    const summary = only(read(gridFromText(`
      项目支出汇总表
      序号 | 项目名称 | 项目金额 | 备注
      1 | 培训经费 | 6 |
      2 | 会议经费 | 3 |
      合计 | | 9 |`)));
    expect(summary.evidence.columns).toEqual([]);
  });
});

describe("a correction", () => {
  it("gives a column its role and its cells to the indicators", () => {
    const corrected = only(read(grid, correct(form, 4, "basis")));
    expect(roles(corrected)).toBe("A level1, B level2, C level3, D value, E basis!, F remark, G ?");
    expect(corrected.indicators.map(({ basis }) => basis?.value)).toEqual(["按签到表统计", "按考试成绩统计", "按台账统计", "按问卷统计"]);
    expect(corrected.indicators.map(({ level3 }) => level3?.value)).toEqual(form.indicators.map(({ level3 }) => level3?.value));
  });

  it("stands above label and contents", () => {
    const corrected = only(read(grid, correct(form, 5, "scoring")));
    expect(roles(corrected)).toBe("A level1, B level2, C level3, D value, E ?, F scoring!, G ?");
    expect(corrected.indicators.map(({ scoring, remark }) => [scoring?.value, remark])).toEqual(Array.from({ length: 4 }, () => ["全年", null]));
  });

  it("takes the role from whoever had it, and can take a role away", () => {
    expect(roles(only(read(grid, correct(form, 4, "remark"))))).toBe("A level1, B level2, C level3, D value, E remark!, F ?, G ?");
    expect(roles(only(read(grid, correct(form, 5, null))))).toBe("A level1, B level2, C level3, D value, E ?, F none!, G ?");
  });

  it("names a column without heading by its letter", () => {
    const said = correct(form, 6, "basis");
    expect(said).toEqual([{ sheet: "表", form: "培训经费", label: null, column: 6, role: "basis" }]);
    expect(only(read(grid, said)).indicators.map(({ basis }) => basis?.value)).toEqual(["甲科", "甲科", "乙科", "乙科"]);
  });

  it("follows its heading when rows and columns move", () => {
    const said = correct(form, 4, "basis");
    const moved = gridFromText(formText("培训经费"), { top: 7, left: 3 });
    expect(roles(only(read(moved, said)))).toBe("D level1, E level2, F level3, G value, H basis!, I remark, J ?");
    expect(unfitCorrections(said, ["表"], read(moved, said))).toEqual([]);
  });

  it("stays with a form that is alone in its sheet when its project is renamed", () => {
    const renamed = gridFromText(formText("干部培训经费"));
    expect(roles(only(read(renamed, correct(form, 4, "basis"))))).toContain("E basis!");
  });

  it("is for one form of several in a sheet", () => {
    const two = gridFromText(`${formText("培训经费")}\n${formText("会议经费")}`);
    const said = correct(form, 4, "basis");
    const forms = read(two, said);
    expect(forms.map(({ projectName, columns }) => [projectName?.value, columns.some(({ role }) => role === "basis")])).toEqual([["培训经费", true], ["会议经费", false]]);
  });

  it("does no harm to other sheets", () => {
    const said = correct(form, 4, "basis").map((correction) => ({ ...correction, sheet: "另一张" }));
    expect(read(grid, said)).toEqual(read(grid));
    expect(unfitCorrections(said, ["表"], read(grid, said))).toEqual([]);
  });

  it("tells columns under one heading apart by where they stand", () => {
    const fused = gridFromText(formText("培训经费", `
    一级指标 | 二级指标 | 三级指标 | 指标值 | < | < | 备注
    产出指标 | 数量指标 | 培训人数 | ≥ | 50 | 人 | 全年
    产出指标 | 质量指标 | 培训合格率 | ≥ | 95 | % | 全年
    满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥ | 90 | % | 全年`));
    const before = only(read(fused));
    expect(roles(before)).toContain("D operator, E value, F unit");
    expect(roles(only(read(fused, correct(before, 5, "basis"))))).toContain("D operator, E value, F basis!");
  });
});

describe("a correction that fits no more", () => {
  const said = correct(form, 4, "basis");
  const changed = (from: string, to: string): Grid => gridFromText(formText("培训经费").replace(from, to));

  it("is left out and said, where the heading has gone", () => {
    const other = changed("口径", "说明口径");
    expect(read(other, said)).toEqual(read(other));
    expect(unfitCorrections(said, ["表"], read(other, said))).toEqual(said);
  });

  it("is left out where the column without heading has got one", () => {
    const letter = correct(form, 6, "basis");
    const other = changed("备注 |", "备注 | 责任科室");
    expect(read(other, letter)).toEqual(read(other));
    expect(unfitCorrections(letter, ["表"], read(other, letter))).toEqual(letter);
  });

  it("is left out where its form has gone from among several", () => {
    const two = gridFromText(`${formText("差旅经费")}\n${formText("会议经费")}`);
    expect(unfitCorrections(said, ["表"], read(two, said))).toEqual(said);
  });

  it("is not missed where its sheet was not read", () => {
    expect(unfitCorrections(said, ["另一张"], [])).toEqual([]);
  });
});

describe("a list of corrections", () => {
  it("holds one word about a column and one column a role", () => {
    const first = correct(form, 4, "basis");
    expect(correct(only(read(grid, first)), 4, "explanation", first)).toEqual([{ ...first[0], role: "explanation" }]);
    const second = correct(only(read(grid, first)), 6, "basis", first);
    expect(second).toEqual([{ sheet: "表", form: "培训经费", label: null, column: 6, role: "basis" }]);
    expect(correct(only(read(grid, first)), 6, null, first)).toHaveLength(2);
  });

  it("lets the reader judge again", () => {
    const said = correct(form, 4, "basis");
    const corrected = only(read(grid, said));
    expect(correct(corrected, 4, "auto", said)).toEqual([]);
    expect(withoutForm(said, [corrected], corrected)).toEqual([]);
  });

  it("loses what fits the form no more, and keeps what is said of others", () => {
    const stale: ColumnCorrection = { sheet: "表", form: "培训经费", label: "没有这一栏", column: 3, role: "unit" };
    const others: readonly ColumnCorrection[] = [{ ...stale, form: "会议经费" }, { ...stale, sheet: "另一张" }];
    expect(correct(form, 4, "auto", [stale, ...others])).toEqual(others);
    expect(withoutForm([stale, ...others], [form], form)).toEqual(others);
  });
});

describe("a form that is alone", () => {
  const said = correct(form, 4, "basis");
  const renamed = only(read(gridFromText(formText("干部培训经费")), said));

  it("loses under its new name what was said under the old one", () => {
    expect(correct(renamed, 4, "auto", said)).toEqual([]);
    expect(withoutForm(said, [renamed], renamed)).toEqual([]);
    expect(correct(renamed, 4, "unit", said)).toEqual([{ ...said[0], form: "干部培训经费", role: "unit" }]);
  });

  it("leaves alone what is said of another of the same make", () => {
    const [first, second] = read(gridFromText(`${formText("培训经费")}\n${formText("会议经费")}`), [...said, { ...(said[0] as ColumnCorrection), form: "会议经费" }]) as [Form, Form];
    expect(withoutForm(said, [first, second], second)).toEqual(said);
  });
});

describe("stored corrections", () => {
  it("come back as they were kept", () => {
    const said = [...correct(form, 4, "basis"), ...correct(form, 5, null)];
    expect(parseCorrections(JSON.parse(JSON.stringify(said)))).toEqual(said);
  });

  it.each([undefined, null, "[]", 7, {}, [null], [7], [[]], [{ sheet: "表" }]])("are none in %j", (stored) => {
    expect(parseCorrections(stored)).toEqual([]);
  });

  it.each([{ sheet: 1 }, { form: 1 }, { label: undefined }, { column: -1 }, { column: 1.5 }, { column: "E" }, { role: "no such role" }])("leave out an entry with %j", (wrong) => {
    const [good] = correct(form, 4, "basis");
    expect(parseCorrections([{ ...good, ...wrong }, good])).toEqual([good]);
  });
});

test("roles are offered under names that the forms print", () => {
  expect([...COLUMN_ROLES].sort()).toEqual(COLUMN_TERMS.map(({ id }) => id).filter((id) => id !== "quality" && id !== "index" && id !== "extra").sort());
  for (const role of COLUMN_ROLES) expect(COLUMN_TERMS.find(({ id }) => id === role)?.labels).toContain(COLUMN_ROLE_WORDS[role]["zh-CN"]);
});
