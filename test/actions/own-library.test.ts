/**
 * 我的指标库 through Excel and through files: the rows that are kept, and what comes back from an export.
 */
import { collectRowsAction } from "../../src/actions/collect-rows";
import { readLibraryFile, readOldForms, writeLibraryFile, type LibraryFile } from "../../src/actions/library-files";
import { selectCellAction } from "../../src/actions/select-cell";
import { sayProblem } from "../../src/core/library/own/problems";
import { makeWorkbook, withWorkbook, WORKBOOK_NAMES, workbookBytes } from "../support/fixture-workbooks";

const FORM = [
  ["项目支出绩效目标表"],
  ["项目名称", "村干部业务培训经费"],
  ["一级指标", "二级指标", "三级指标", "指标值", "度量单位", "指标值类型"],
  ["产出指标", "数量指标", "培训期数", 3, "期", "≥"],
  ["产出指标", "数量指标", "培训人数", 200, "人", "≥"],
  ["产出指标", "质量指标", "", 90, "%", "≥"],
  ["效益指标", "社会效益指标", "参训人员任务完成率", 90, "%", "≥"],
];

type Read = Exclude<LibraryFile, { unusable: unknown }>;

function usable(file: LibraryFile): Read {
  if ("unusable" in file) throw new Error(file.unusable["zh-CN"]);
  return file;
}

const sentence = (file: LibraryFile): string => ("unusable" in file ? file.unusable["zh-CN"] : "");

describe("collect-rows", () => {
  const names = ({ library }: Read): string[] => library.indicators.map(({ name }) => name);

  test("takes the rows that are selected, and says which of them cannot be kept", async () => {
    await withWorkbook(makeWorkbook({ 表: FORM }), async ({ save }) => {
      const before = Buffer.from(save());
      await selectCellAction.run({}, { range: "B5:C7" });
      const outcome = await collectRowsAction.run({}, {});
      expect(outcome).toMatchObject({ ok: true, undo: null, changed: [], messageData: { n: 2 } });
      expect(names(outcome.data)).toEqual(["培训人数", "参训人员任务完成率"]);
      expect(outcome.data.problems.map((problem) => sayProblem(problem, "zh-CN"))).toEqual(["第6行：缺少指标名称"]);
      expect(Buffer.from(save()).equals(before)).toBe(true);
    });
  });

  test("takes rows that are named, of several areas", async () => {
    await withWorkbook(makeWorkbook({ 表: FORM }), async () => {
      expect(names((await collectRowsAction.run({}, { rows: "4:4,A7:C7" })).data)).toEqual(["培训期数", "参训人员任务完成率"]);
      await expect(collectRowsAction.run({}, { rows: "培训" })).rejects.toThrow(/rows/);
    });
  });

  test("says what to do where no indicator is selected, and where there is no form", async () => {
    await withWorkbook(makeWorkbook({ 表: FORM }), async () => {
      expect((await collectRowsAction.run({}, { rows: "1:2" })).message["zh-CN"]).toMatch(/所选的行里没有指标/);
    });
    await withWorkbook(makeWorkbook({ 表: [["记事"], ["买纸"]] }), async () => {
      expect(await collectRowsAction.run({}, { rows: "1:2" })).toMatchObject({ ok: false, data: { problems: [] } });
    });
  });
});

describe("files", () => {
  test.each(WORKBOOK_NAMES)("old forms of %s: taken over, exported both ways and read back the same", (name) => {
    const { library } = usable(readOldForms(workbookBytes(name)));
    if (library.indicators.length === 0) return expect(name).toMatch(/03-/);
    expect(usable(readLibraryFile("库.json", writeLibraryFile("json", library)))).toEqual({ library, problems: [] });
    const fromTable = usable(readLibraryFile("库.XLSX", writeLibraryFile("xlsx", library)));
    expect(fromTable.problems).toEqual([]);
    expect(fromTable.library.indicators.map(({ name: title, aspect, target }) => [title, aspect, target])).toEqual(library.indicators.map(({ name: title, aspect, target }) => [title, aspect, target]));
    expect(fromTable.library).toEqual(library);
  });

  test("a file of another kind, a damaged one, and one without forms are refused with a sentence each", () => {
    const bytes = makeWorkbook({ 表: [["记事"], ["买纸"]] });
    expect(sentence(readLibraryFile("库.txt", bytes))).toMatch(/只能导入/);
    expect(sentence(readLibraryFile("库.xlsx", bytes.slice(0, 200)))).toMatch(/已损坏|没有传完整/);
    expect(sentence(readLibraryFile("库.xlsx", bytes))).toMatch(/没有找到表头/);
    expect(sentence(readOldForms(bytes))).toMatch(/没有找到绩效目标表/);
    expect(sentence(readOldForms(makeWorkbook({ 表: FORM.slice(0, 3) })))).toMatch(/没有填写指标|没有找到绩效目标表/);
  });
});
