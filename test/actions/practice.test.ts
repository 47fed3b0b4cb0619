/**
 * 本地口径 through Excel: kept in the workbook, held by every check, taken back, and said where it is bad.
 */
import { checkFormsAction } from "../../src/actions/check-forms";
import { checkFile } from "../../src/actions/check-file";
import { resetPracticeAction } from "../../src/actions/reset-practice";
import { setPracticeAction } from "../../src/actions/set-practice";
import { showPracticeAction } from "../../src/actions/show-practice";
import { DEFAULT_PRACTICE } from "../../src/core/rules/practice";
import { takeBack } from "../../src/excel/take-back";
import { withWorkbook, workbookBytes } from "../support/fixture-workbooks";

const file = (entries: object) => ({ format: "jixiao-practice", version: 1, ...entries });

async function rules(): Promise<Map<string, string>> {
  const { data } = await checkFormsAction.run({}, { all: true });
  return new Map(data.findings.map(({ rule, severity }) => [rule, severity]));
}

test("rules are switched off and made graver, in the workbook and in its file, until that is taken back", async () => {
  await withWorkbook(workbookBytes("01"), async ({ save }) => {
    const untouched = Buffer.from(save());
    const before = await rules();
    expect([before.get("A02"), before.get("B04")]).toEqual(["error", "hint"]);
    const set = await setPracticeAction.run({}, { practice: file({ off: ["A02"], severities: { B04: "error" } }) });
    expect(set).toMatchObject({ ok: true, changed: [] });
    expect([(await rules()).has("A02"), (await rules()).get("B04")]).toEqual([false, "error"]);
    const { report } = checkFile(save());
    expect(report?.findings.some(({ rule }) => rule === "A02")).toBe(false);
    expect((await showPracticeAction.run({}, {})).data).toMatchObject({ from: "workbook", used: { off: ["A02"] } });
    await takeBack(set.undo ?? []);
    expect(await rules()).toEqual(before);
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});

test("the person's own practice holds where the workbook has none", async () => {
  const brought = { report: () => undefined, cancelled: () => false, practice: { ...DEFAULT_PRACTICE, off: ["A02"] } };
  await withWorkbook(workbookBytes("01"), async ({ save }) => {
    const check = async () => (await checkFormsAction.run({}, { all: true }, brought)).data.findings.map(({ rule }) => rule);
    expect(await check()).not.toContain("A02");
    expect((await showPracticeAction.run({}, {}, brought)).data.from).toBe("person");
    await setPracticeAction.run({}, { practice: file({ off: ["C08"] }) });
    expect(await check()).toContain("A02");
    expect(await check()).not.toContain("C08");
    expect(checkFile(save(), "zh-CN", brought.practice).report?.findings.map(({ rule }) => rule)).toContain("A02");
    expect(await resetPracticeAction.run({}, {})).toMatchObject({ ok: true });
    expect((await resetPracticeAction.run({}, {})).undo).toBeNull();
    expect(await check()).not.toContain("A02");
  });
});

test("a family that the county holds to is what level names are asked for", async () => {
  await withWorkbook(workbookBytes("02"), async () => {
    const count = async () => (await checkFormsAction.run({}, { all: true })).data.findings.filter(({ rule }) => rule.startsWith("C0")).length;
    const before = await count();
    await setPracticeAction.run({}, { practice: file({ family: "F" }) });
    expect(await count()).toBeGreaterThan(before);
  });
});

test("a bad practice changes nothing and is said", async () => {
  await withWorkbook(workbookBytes("06"), async () => {
    const refused = await setPracticeAction.run({}, { practice: file({ thresholds: { longestName: "长" } }) });
    expect(refused).toMatchObject({ ok: false, undo: null });
    expect(refused.message["zh-CN"]).toContain("thresholds.longestName");
    expect((await showPracticeAction.run({}, {})).data.from).toBe("default");
  });
});

test("the default leaves nothing in the workbook", async () => {
  await withWorkbook(workbookBytes("06"), async ({ save }) => {
    const untouched = Buffer.from(save());
    await setPracticeAction.run({}, { practice: file({ off: ["A02"] }) });
    await setPracticeAction.run({}, { practice: file({}) });
    expect(Buffer.from(save()).equals(untouched)).toBe(true);
  });
});
