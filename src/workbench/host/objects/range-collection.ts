/** https://learn.microsoft.com/javascript/api/excel/excel.rangecollection */
import type { Place } from "../engine/place";
import { whole } from "../wire/arguments";
import { defineObject } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { rangeObject } from "./subjects";

export const rangeCollection = defineObject<Place>("RangeCollection", {
  items: ({ sheet, areas }) => areas.map((area) => rangeObject(sheet, area)),
  objects: {
    getItemAt: ({ sheet, areas }, index) => {
      const area = areas[whole(index)];
      if (!area) throw excelError("InvalidArgument");
      return rangeObject(sheet, area);
    },
  },
  methods: { getCount: ({ areas }) => areas.length },
});
