/** https://learn.microsoft.com/javascript/api/excel/excel.rangeborder */
import { readEdge, writeEdge } from "../engine/looks";
import { defineObject, type Property } from "../wire/definition";
import type { BorderSelf } from "./range-border-collection";

const facet = (name: string): Property<BorderSelf> => ({
  get: ({ place: { sheet, areas }, edge }) => readEdge(sheet, areas, edge, name),
  set: ({ place: { sheet, areas }, edge }, value) => writeEdge(sheet, areas, edge, name, value),
});

export const rangeBorder = defineObject<BorderSelf>("RangeBorder", {
  id: ({ edge }) => edge,
  properties: {
    sideIndex: ({ edge }) => edge,
    style: facet("style"),
    weight: facet("weight"),
    color: facet("color"),
    tintAndShade: facet("tintAndShade"),
  },
});
