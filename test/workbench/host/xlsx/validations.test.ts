import { openWorkbook } from "../../../../src/workbench/host/xlsx/open-workbook";
import { saveWorkbook } from "../../../../src/workbench/host/xlsx/save-workbook";
import { LIST_ARROW, printValidation, readValidations, VALIDATIONS_RESOURCE, type ValidationRule, type ValidationsBySheet } from "../../../../src/workbench/host/xlsx/validations/validations";
import { parseXml } from "../../../../src/workbench/host/xlsx/xml";
import { edited, resourceOf, setResource } from "./support/edited";
import { fullWorkbook } from "./support/full-workbook";
import { inUniver } from "./support/univer-session";

const full = fullWorkbook();
const SHEET = "xl/worksheets/sheet1.xml";
const ranges = [{ startRow: 0, endRow: 3, startColumn: 1, endColumn: 1 }];
const rulesOf = (bytes: Uint8Array): readonly ValidationRule[] => resourceOf<ValidationsBySheet>(openWorkbook(bytes).snapshot, VALIDATIONS_RESOURCE)["sheet-1"] ?? [];
const says = { allowBlank: true, showDropDown: true, showErrorMessage: true, showInputMessage: true, errorStyle: 2 };

it.each<Omit<ValidationRule, "uid" | "ranges">>([
  { ...says, type: "list", formula1: '是,"否"', error: "只能选\n一项", errorTitle: "错" },
  { ...says, type: "list", formula1: "=表二!$A$1:$A$9", showDropDown: false, errorStyle: 0 },
  { ...says, type: "whole", operator: "between", formula1: "1", formula2: "=A1", allowBlank: false, errorStyle: 1 },
  { ...says, type: "decimal", operator: "notEqual", formula1: "0.5" },
  { ...says, type: "date", operator: "greaterThan", formula1: "46000" },
  { ...says, type: "textLength", operator: "lessThanOrEqual", formula1: "20", prompt: "最多二十字", promptTitle: "提示" },
  { ...says, type: "custom", formula1: "=IFS(A1>0,TRUE)" },
  { ...says, type: "any", showErrorMessage: false },
])("a rule of kind $type reads as it was printed", (said) => {
  const xml = `<worksheet><dataValidations>${printValidation({ ...said, uid: "u", ranges }, "B1:B4")}</dataValidations></worksheet>`;
  expect(readValidations(parseXml(xml, "s"), xml)[0]?.rule).toEqual({ ...said, uid: "validation-0", ranges, ...(said.type === "list" && { renderMode: LIST_ARROW }) });
});

it("prints Univer's own kinds as lists", () => {
  expect(printValidation({ uid: "u", type: "listMultiple", formula1: "a,b", ranges }, "A1")).toContain('type="list" sqref="A1"><formula1>"a,b"</formula1>');
  expect(printValidation({ uid: "u", type: "checkbox", ranges }, "A1")).toContain('<formula1>"1,0"</formula1>');
});

it("keeps rules that did not change as they are written, beside new ones", () => {
  const before = rulesOf(full);
  const saved = edited(full, (snapshot) => setResource(snapshot, VALIDATIONS_RESOURCE, { "sheet-1": [...before, { uid: "n", type: "list", formula1: "甲,乙", ranges }] }));
  expect(saved.changed).toEqual([SHEET]);
  expect(saved.part(SHEET)).toContain('<dataValidations count="3"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D4:D6">');
  expect(saved.part(SHEET)).toContain('<formula1>$A$2</formula1></dataValidation><dataValidation type="list" sqref="B1:B4"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>');
});

it("changes and deletes rules", () => {
  const [first, second] = rulesOf(full);
  const changed = edited(full, (snapshot) => setResource(snapshot, VALIDATIONS_RESOURCE, { "sheet-1": [{ ...first, ranges }, { ...second, operator: "lessThan" }] }));
  expect(changed.part(SHEET)).toContain('<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B1:B4"><formula1>"是,否"</formula1></dataValidation><dataValidation type="whole" operator="lessThan"');
  expect(edited(full, (snapshot) => setResource(snapshot, VALIDATIONS_RESOURCE, {})).part(SHEET)).not.toContain("dataValidation");
  expect(edited(full, (snapshot) => (snapshot.resources = [])).changed).toEqual([]);
});

it("follows Univer where it moves them", async () => {
  const { snapshot, package: opened } = openWorkbook(full);
  const saved = await inUniver(snapshot, async (session) => {
    session.workbook.getActiveSheet().insertRowsBefore(1, 2);
    return saveWorkbook(await session.snapshot(), opened);
  });
  expect(rulesOf(saved).map((rule) => [rule.type, rule.ranges[0]?.startRow, rule.ranges.at(-1)?.endRow])).toEqual([["list", 5, 7], ["whole", 5, 13]]);
});
