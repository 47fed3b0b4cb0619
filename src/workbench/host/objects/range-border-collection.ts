/** https://learn.microsoft.com/javascript/api/excel/excel.rangebordercollection */
import { EDGES, type Edge } from "../engine/looks";
import type { Place } from "../engine/place";
import { oneOf, whole } from "../wire/arguments";
import { defineObject, OfficeObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";

export interface BorderSelf {
  readonly place: Place;
  readonly edge: Edge;
}

const border = (place: Place, edge: Edge): OfficeObject<BorderSelf> => new OfficeObject<BorderSelf>("RangeBorder", { place, edge });

export const rangeBorderCollection = defineObject<Place>("RangeBorderCollection", {
  properties: { count: () => EDGES.length },
  items: (place) => EDGES.map((edge) => border(place, edge)),
  item: (place, edge) => border(place, oneOf(edge, EDGES)),
  objects: {
    getItemAt: (place, index) => {
      const edge = EDGES[whole(index)];
      if (!edge) throw excelError("InvalidArgument");
      return border(place, edge);
    },
  },
});
