/**
 * Blank forms, through Excel: what is inserted is read as the form it is, blank; a block goes into it; one step takes it back.
 */
import { checkFormsAction } from "../../src/actions/check-forms";
import { insertBlockAction } from "../../src/actions/insert-block";
import { insertFormAction } from "../../src/actions/insert-form";
import { TEMPLATES } from "../../src/core/templates/forms";
import { say } from "../../src/core/words";
import { takeBack } from "../../src/excel/take-back";
import { makeWorkbook, withWorkbook } from "../support/fixture-workbooks";

const START = { 说明: [["本工作簿用于测试。"]] };

test.each(TEMPLATES.map((template) => [template.id, template] as const))("%s", async (id, template) => {
  await withWorkbook(makeWorkbook(START), async ({ save }) => {
    const untouched = Buffer.from(save());
    const outcome = await insertFormAction.run({}, { template: id });
    const sheet = outcome.data?.sheet ?? "";
    expect(sheet).toBe(template.sheet);

    const { forms, findings } = (await checkFormsAction.run({ sheet }, {})).data;
    expect(forms).toHaveLength(1);
    const [form] = forms;
    expect({ kind: form?.kind, title: form?.title?.value, year: form?.fiscalYear, indicators: form?.indicators, projects: form?.projects }).toEqual({
      kind: template.content.kind,
      title: template.content.title,
      year: null,
      indicators: [],
      projects: [],
    });
    expect(form?.evidence.unassigned).toEqual([]);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(["A01 hint"]);

    await takeBack(outcome.undo ?? []);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test.each(TEMPLATES.filter(({ content }) => content.indicators.length > 0).map(({ id }) => id))("a block goes into the free rows of %s", async (id) => {
  await withWorkbook(makeWorkbook(START), async () => {
    const sheet = (await insertFormAction.run({}, { template: id, year: 2026 })).data?.sheet ?? "";
    const before = (await checkFormsAction.run({ sheet }, {})).data.forms[0];
    const outcome = await insertBlockAction.run({ sheet }, { block: "培训" });
    const after = (await checkFormsAction.run({ sheet }, {})).data.forms[0];
    expect(after?.indicators.map(({ level3 }) => level3?.value)).toEqual(outcome.data?.rows.map(({ name }) => name));
    expect(after?.indicators.every(({ level1, level2, misplaced }) => level1 !== null && level2 !== null && misplaced === null)).toBe(true);
    expect(after?.fiscalYear?.value).toBe(2026);
    const grown = (after?.range.bottom ?? 0) - (before?.range.bottom ?? 0);
    expect(grown).toBeLessThan(after?.indicators.length ?? 0);
  });
});

test("a second one gets a name of its own, and names in Chinese are known", async () => {
  await withWorkbook(makeWorkbook(START), async () => {
    expect((await insertFormAction.run({}, { template: "自评表" })).data?.sheet).toBe("自评表");
    expect((await insertFormAction.run({}, { template: "项目支出绩效自评表" })).data?.sheet).toBe("自评表 (2)");
  });
});

test("an unknown template is answered with the names", async () => {
  await withWorkbook(makeWorkbook(START), async () => {
    const outcome = await insertFormAction.run({}, { template: "报销单" });
    expect(outcome).toMatchObject({ ok: false, changed: [], undo: null });
    expect(say(outcome.message, "zh-CN", outcome.messageData)).toMatch(/^没有「报销单」这种空白表；可以插入的有：.*部门整体支出绩效目标表、项目支出绩效自评表/);
  });
});
