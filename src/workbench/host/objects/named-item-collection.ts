/** https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
import { addName, findName, getName, namesOf, type NameScope } from "../engine/names";
import { text, textOr } from "../wire/arguments";
import { defineObject, type Argument } from "../wire/definition";
import { nameObject, placeOf } from "./subjects";

function add(scope: NameScope, name: Argument | undefined, reference: Argument | undefined, comment: Argument | undefined): ReturnType<typeof nameObject> {
  addName(scope, text(name), typeof reference === "string" ? reference : placeOf(reference), textOr(comment, ""));
  return nameObject(scope, text(name));
}

export const namedItemCollection = defineObject<NameScope>("NamedItemCollection", {
  items: (scope) => namesOf(scope).map(({ name }) => nameObject(scope, name)),
  item: (scope, name) => nameObject(scope, getName(scope, text(name)).name),
  objects: {
    add,
    addFormulaLocal: add,
    getItemOrNullObject: (scope, name) => {
      const found = findName(scope, text(name));
      return found && nameObject(scope, found.name);
    },
  },
  methods: { getCount: (scope) => namesOf(scope).length },
});
