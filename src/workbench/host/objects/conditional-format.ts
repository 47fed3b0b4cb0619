/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformat */
import { areasOf, deleteRule, getRule, priorityOf, setPriority, setStopIfTrue, typeOf, type ConditionalFormatType } from "../engine/conditional-formats";
import { flag, whole } from "../wire/arguments";
import { defineObject, OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { rangeAreasObject, rangeObject, type RuleSelf } from "./subjects";

/** The member for each type, and the class that it gives. What has no class here answers with HostGap. */
const DETAILS: readonly (readonly [member: string, type: ConditionalFormatType, className: string])[] = [
  ["custom", "Custom", "CustomConditionalFormat"],
  ["cellValue", "CellValue", "CellValueConditionalFormat"],
  ["textComparison", "ContainsText", "TextConditionalFormat"],
  ["dataBar", "DataBar", "DataBarConditionalFormat"],
  ["colorScale", "ColorScale", "ColorScaleConditionalFormat"],
  ["iconSet", "IconSet", "IconSetConditionalFormat"],
  ["topBottom", "TopBottom", "TopBottomConditionalFormat"],
  ["preset", "PresetCriteria", "PresetCriteriaConditionalFormat"],
];

type Navigation = Record<string, (self: RuleSelf) => OfficeObject | null>;

const details: Navigation = {};
for (const [member, type, className] of DETAILS) {
  const given = (self: RuleSelf): OfficeObject | null => (typeOf(getRule(self.sheet, self.id)) === type ? new OfficeObject(className, self) : null);
  details[`${member}OrNullObject`] = given;
  // Excel fails the whole load over one rule of another type (https://github.com/OfficeDev/office-js/issues/2180).
  details[member] = (self) => {
    const object = given(self);
    if (!object) throw excelError("InvalidOperation");
    return object;
  };
}

export const conditionalFormat = defineObject<RuleSelf>("ConditionalFormat", {
  id: ({ id }) => id,
  properties: {
    id: ({ sheet, id }) => getRule(sheet, id).cfId,
    type: ({ sheet, id }) => typeOf(getRule(sheet, id)),
    priority: { get: ({ sheet, id }) => priorityOf(sheet, id), set: ({ sheet, id }, value) => setPriority(sheet, id, whole(value)) },
    stopIfTrue: { get: ({ sheet, id }) => getRule(sheet, id).stopIfTrue, set: ({ sheet, id }, value) => setStopIfTrue(sheet, id, flag(value)) },
  },
  navigation: details,
  objects: {
    getRange: ({ sheet, id }) => {
      const [area, another] = areasOf(getRule(sheet, id));
      if (!area || another) throw excelError("InvalidOperation");
      return rangeObject(sheet, area);
    },
    getRangeOrNullObject: ({ sheet, id }) => {
      const [area, another] = areasOf(getRule(sheet, id));
      return area && !another ? rangeObject(sheet, area) : null;
    },
    getRanges: ({ sheet, id }) => rangeAreasObject(sheet, areasOf(getRule(sheet, id))),
  },
  methods: { delete: ({ sheet, id }) => deleteRule(sheet, id) },
});
