/** https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
import { addRule, clearRules, rulesAt } from "../engine/conditional-formats";
import type { Place } from "../engine/place";
import { text, whole } from "../wire/arguments";
import { defineObject, type OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { ruleObject } from "./subjects";

function find(place: Place, id: string): OfficeObject | null {
  const rule = rulesAt(place).find((one) => one.cfId === id);
  return rule ? ruleObject(place.sheet, rule.cfId) : null;
}

export const conditionalFormatCollection = defineObject<Place>("ConditionalFormatCollection", {
  items: (place) => rulesAt(place).map((rule) => ruleObject(place.sheet, rule.cfId)),
  item: (place, id) => {
    const found = find(place, text(id));
    if (!found) throw excelError("ItemNotFound");
    return found;
  },
  objects: {
    add: (place, type) => ruleObject(place.sheet, addRule(place, text(type))),
    getItemOrNullObject: (place, id) => find(place, text(id)),
    getItemAt: (place, index) => {
      const rule = rulesAt(place)[whole(index)];
      if (!rule) throw excelError("ItemNotFound");
      return ruleObject(place.sheet, rule.cfId);
    },
  },
  methods: {
    getCount: (place) => rulesAt(place).length,
    clearAll: clearRules,
  },
});
