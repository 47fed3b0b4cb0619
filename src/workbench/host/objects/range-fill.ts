/** https://learn.microsoft.com/javascript/api/excel/excel.rangefill */
import { FILL } from "../engine/facets";
import type { Place } from "../engine/place";
import { setStyles } from "../engine/write-cells";
import { defineObject } from "../wire/definition";
import { lookProperties } from "./look-properties";

export const rangeFill = defineObject<Place>("RangeFill", {
  properties: lookProperties(FILL),
  methods: { clear: ({ sheet, areas }) => setStyles(sheet, areas, () => ({ bg: null })) },
});
