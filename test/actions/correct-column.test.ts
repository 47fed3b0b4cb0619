import { checkFormsAction } from "../../src/actions/check-forms";
import { correctColumnAction } from "../../src/actions/correct-column";
import { markFindingsAction } from "../../src/actions/mark-findings";
import { resetCorrectionsAction } from "../../src/actions/reset-corrections";
import type { Form } from "../../src/core/form/form";
import { printColumn } from "../../src/core/sheet/address";
import { say } from "../../src/core/words";
import { readGrids } from "../../src/excel/read-grid";
import { takeBack } from "../../src/excel/take-back";
import { makeWorkbook, withWorkbook } from "../support/fixture-workbooks";

/** 口径 is a heading that nobody knows. */
const FORM = (project: string): (string | null)[][] => [
  ["项目支出绩效目标表"],
  ["项目名称", project],
  ["一级指标", "二级指标", "三级指标", "指标值", "口径", "备注"],
  ["产出指标", "数量指标", "培训人数", "≥50人", "按签到表统计", "全年"],
  ["产出指标", "质量指标", "培训合格率", "≥95%", "按考试成绩统计", "全年"],
  ["效益指标", "社会效益指标", "办事时间缩短率", "≥10%", "按台账统计", "全年"],
  ["满意度指标", "服务对象满意度指标", "学员满意度", "≥90%", "按问卷统计", "全年"],
];
const BYTES = makeWorkbook({ 培训: FORM("培训经费"), 会议: [...FORM("会议经费"), [null], ...FORM("差旅经费")] });

async function check(sheet = "培训"): Promise<{ readonly forms: readonly Form[]; readonly unfit: number }> {
  const { forms, unfitCorrections } = (await checkFormsAction.run({ sheet }, {})).data;
  return { forms, unfit: unfitCorrections.length };
}

async function roleOf(column: number, sheet = "培训", form = 0): Promise<string> {
  const found = (await check(sheet)).forms[form]?.evidence.columns.find(({ left }) => left === column);
  return found ? `${found.role ?? "none"}${found.corrected ? "!" : ""}` : `no ${printColumn(column)}`;
}

async function stored(): Promise<unknown> {
  return (await readGrids("active")).kept.corrections;
}

function correct(column: string, role: string, target: { sheet?: string; form?: number } = { sheet: "培训" }) {
  return correctColumnAction.run(target, { column, role });
}

describe("correct-column", () => {
  test("is kept in the workbook, used by the next check and taken back", async () => {
    await withWorkbook(BYTES, async ({ traffic }) => {
      expect(await roleOf(4)).toBe("none");
      traffic.reset();
      const outcome = await correct("e", "basis");
      expect(traffic.syncs).toBe(4);
      expect(say(outcome.message, "zh-CN", outcome.messageData)).toBe("E列已设为“设定依据”，记在本工作簿中。");
      expect(say(outcome.message, "en-US", outcome.messageData)).toBe("Column E is “Basis” from now on; this is kept in the workbook.");
      expect(outcome).toMatchObject({ ok: true, changed: [] });
      expect(await roleOf(4)).toBe("basis!");
      expect((await check()).forms[0]?.indicators[0]?.basis?.value).toBe("按签到表统计");
      await takeBack(outcome.undo ?? []);
      expect(await roleOf(4)).toBe("none");
      expect(await stored()).toBeUndefined();
    });
  });

  test("costs a check no sync more", async () => {
    await withWorkbook(BYTES, async ({ traffic }) => {
      await correct("E", "basis");
      traffic.reset();
      await checkFormsAction.run({ sheet: "培训" }, {});
      expect(traffic.syncs).toBe(2);
    });
  });

  test("is read by marking too", async () => {
    await withWorkbook(BYTES, async () => {
      await correct("E", "basis");
      const { data } = await markFindingsAction.run({ sheet: "培训" }, {});
      expect(data.forms[0]?.columns.map(({ role }) => role)).toContain("basis");
    });
  });

  test("gives a column no role, or lets the reader judge again; undo brings the earlier word back", async () => {
    await withWorkbook(BYTES, async () => {
      const none = await correct("F", "none");
      expect(say(none.message, "zh-CN", none.messageData)).toContain("没有用途");
      expect(await roleOf(5)).toBe("none!");
      const auto = await correct("F", "auto");
      expect(await roleOf(5)).toBe("remark");
      expect(await stored()).toBeUndefined();
      await takeBack(auto.undo ?? []);
      expect(await roleOf(5)).toBe("none!");
    });
  });

  test("is for the one form that is meant", async () => {
    await withWorkbook(BYTES, async () => {
      await correct("E", "basis", { sheet: "会议", form: 1 });
      expect([await roleOf(4, "会议", 0), await roleOf(4, "会议", 1), await roleOf(4)]).toEqual(["none", "basis!", "none"]);
      expect(await stored()).toEqual([{ sheet: "会议", form: "差旅经费", label: "口径", column: 4, role: "basis" }]);
    });
  });

  test("says so where there is no such form or column, and refuses what is no column or role", async () => {
    await withWorkbook(BYTES, async () => {
      expect(await correct("E", "basis", { sheet: "培训", form: 7 })).toMatchObject({ ok: false, undo: null });
      const outcome = await correct("Z", "basis");
      expect(outcome.ok).toBe(false);
      expect(say(outcome.message, "zh-CN", outcome.messageData)).toBe("指标表中没有Z列；可以设置的列：A B C D E F。");
      await expect(correct("5", "basis")).rejects.toMatchObject({ name: "BadParams" });
      await expect(correct("E", "title")).rejects.toMatchObject({ name: "BadParams" });
      expect(await stored()).toBeUndefined();
    });
  });

  test("works on a protected sheet, which it does not touch", async () => {
    await withWorkbook(BYTES, async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("培训").protection.protect();
        await context.sync();
      });
      const { undo } = await correct("E", "basis");
      expect(await roleOf(4)).toBe("basis!");
      await takeBack(undo ?? []);
      expect(await roleOf(4)).toBe("none");
    });
  });

  test("follows rows and columns that move, and is said where its heading has gone", async () => {
    await withWorkbook(BYTES, async () => {
      await correct("E", "basis");
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("培训");
        sheet.getRange("1:3").insert("Down");
        sheet.getRange("A:A").insert("Right");
        await context.sync();
      });
      expect(await roleOf(5)).toBe("basis!");
      expect((await check()).unfit).toBe(0);
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("培训").getRange("F6").values = [["统计说明"]];
        await context.sync();
      });
      expect(await roleOf(5)).toBe("none");
      expect((await check()).unfit).toBe(1);
    });
  });

  test("is still there when the file was saved and opened again, and leaves the file as found when it was taken back", async () => {
    const { saved, untouched, restored } = await withWorkbook(BYTES, async ({ save }) => {
      const before = save();
      const { undo } = await correct("E", "basis");
      const after = save();
      await takeBack(undo ?? []);
      return { saved: after, untouched: before, restored: save() };
    });
    await withWorkbook(saved, async () => {
      expect(await roleOf(4)).toBe("basis!");
      await correct("E", "auto");
      expect(await roleOf(4)).toBe("none");
    });
    expect(Buffer.from(restored).equals(Buffer.from(untouched))).toBe(true);
  });

  test("a value that somebody else left there is no obstacle", async () => {
    await withWorkbook(BYTES, async () => {
      await Excel.run(async (context) => {
        context.workbook.settings.add("jixiao.corrections.v1", { nobody: "knows" });
        await context.sync();
      });
      expect(await roleOf(4)).toBe("none");
      await correct("E", "basis");
      expect(await roleOf(4)).toBe("basis!");
    });
  });
});

describe("reset-corrections", () => {
  async function correctThree(): Promise<void> {
    await correct("E", "basis");
    await correct("E", "basis", { sheet: "会议", form: 0 });
    await correct("E", "basis", { sheet: "会议", form: 1 });
  }
  const left = async () => ((await stored()) as readonly { readonly form: string }[] | undefined)?.map(({ form }) => form) ?? [];

  test("forgets one form, one sheet or all of the workbook, and can be taken back", async () => {
    await withWorkbook(BYTES, async () => {
      await correctThree();
      const outcome = await resetCorrectionsAction.run({ sheet: "会议", form: 1 }, {});
      expect(outcome).toMatchObject({ ok: true, messageData: { n: 1 } });
      expect(await left()).toEqual(["培训经费", "会议经费"]);
      await takeBack(outcome.undo ?? []);
      expect(await left()).toHaveLength(3);
      await resetCorrectionsAction.run({ sheet: "会议" }, {});
      expect(await left()).toEqual(["培训经费"]);
      await correctThree();
      await resetCorrectionsAction.run({}, { all: true });
      expect(await left()).toEqual([]);
    });
  });

  test("takes what fits nothing any more along with the form's own", async () => {
    await withWorkbook(BYTES, async () => {
      await correctThree();
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("会议").getRange("B2").values = [["年会经费"]];
        await context.sync();
      });
      await resetCorrectionsAction.run({ sheet: "会议", form: 1 }, {});
      expect(await left()).toEqual(["培训经费"]);
    });
  });

  test("says so where nothing was ever said", async () => {
    await withWorkbook(BYTES, async () => {
      expect(await resetCorrectionsAction.run({ sheet: "培训" }, {})).toMatchObject({ ok: true, undo: null });
    });
  });
});
