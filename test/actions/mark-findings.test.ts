import { markFindingsAction, planMarks } from "../../src/actions/mark-findings";
import { applyEdits } from "../../src/excel/apply-edits";
import { findMarks } from "../../src/excel/find-marks";
import { takeBack } from "../../src/excel/take-back";
import { withWorkbook, workbookBytes } from "../support/fixture-workbooks";

test("a sheet without findings loses its old marks, and 撤销 brings them back", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    const sheet = "远程教育经费";
    const area = { top: 3, left: 0, bottom: 3, right: 0 };
    await applyEdits([{ kind: "set-marks", sheet, marks: [{ kind: "hint", areas: [area] }] }]);
    const { changed, inverse } = await applyEdits([planMarks(sheet, [])]);
    expect(changed).toEqual([]);
    expect(await findMarks()).toEqual([]);
    await takeBack(inverse);
    expect(await findMarks()).toEqual([sheet]);
  });
});

test("places still to be filled stay marked", async () => {
  await withWorkbook(workbookBytes("01"), async () => {
    await applyEdits([{ kind: "set-marks", sheet: "远程教育经费", marks: [{ kind: "to-fill", areas: [{ top: 13, left: 4, bottom: 13, right: 4 }] }] }]);
    const { undo } = await markFindingsAction.run({}, {});
    expect(undo).not.toBeNull();
    await applyEdits([planMarks("远程教育经费", [])]);
    expect(await findMarks()).toEqual(["远程教育经费"]);
  });
});
