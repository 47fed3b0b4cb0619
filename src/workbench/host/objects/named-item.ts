/** https://learn.microsoft.com/javascript/api/excel/excel.nameditem */
import { changeName, deleteName, formulaOf, getName, referenceOf, scopeOf, type Name } from "../engine/names";
import { printPlace } from "../engine/place";
import { flag, text } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { Json } from "../wire/protocol";
import { rangeObject, worksheetObject, type NameSelf } from "./subjects";

const nameOf = ({ scope, name }: NameSelf): Name => getName(scope, name);

/** What a constant name is worth: ="甲" is 甲, =1 is 1. */
function constant(formula: string): Json {
  const body = formula.slice(1);
  if (/^".*"$/s.test(body)) return body.slice(1, -1).replaceAll('""', '"');
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === "true";
  return body !== "" && Number.isFinite(Number(body)) ? Number(body) : formula;
}

function typeOf(self: NameSelf): string {
  if (referenceOf(self.scope.book, nameOf(self))) return "Range";
  const value = constant(formulaOf(nameOf(self)));
  return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
}

export const namedItem = defineObject<NameSelf>("NamedItem", {
  id: ({ name }) => name,
  properties: {
    name: (self) => nameOf(self).name,
    type: typeOf,
    scope: (self) => (scopeOf(nameOf(self)) === null ? "Workbook" : "Worksheet"),
    value: (self) => {
      const reference = referenceOf(self.scope.book, nameOf(self));
      return reference ? printPlace(reference.sheet.name, reference.area) : constant(formulaOf(nameOf(self)));
    },
    formula: {
      get: (self) => formulaOf(nameOf(self)),
      set: (self, value) => changeName(self.scope.book, nameOf(self), { formulaOrRefString: text(value) }),
    },
    comment: { get: (self) => nameOf(self).comment ?? "", set: (self, value) => changeName(self.scope.book, nameOf(self), { comment: text(value) }) },
    visible: { get: (self) => nameOf(self).hidden !== true, set: (self, value) => changeName(self.scope.book, nameOf(self), { hidden: !flag(value) }) },
  },
  navigation: {
    worksheetOrNullObject: ({ scope }) => (scope.sheet ? worksheetObject(scope.sheet) : null),
    worksheet: ({ scope }) => {
      if (!scope.sheet) throw excelError("ItemNotFound");
      return worksheetObject(scope.sheet);
    },
  },
  objects: {
    getRange: (self) => {
      const reference = referenceOf(self.scope.book, nameOf(self));
      if (!reference) throw excelError("ItemNotFound");
      return rangeObject(reference.sheet, reference.area);
    },
    getRangeOrNullObject: (self) => {
      const reference = referenceOf(self.scope.book, nameOf(self));
      return reference && rangeObject(reference.sheet, reference.area);
    },
  },
  methods: { delete: (self) => deleteName(self.scope.book, nameOf(self)) },
});
