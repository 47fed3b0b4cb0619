/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
import { ALIGNMENT } from "../engine/facets";
import { autofitColumns, autofitRows, hasStandardSize, readSize, setSize, setStandardSize } from "../engine/lines";
import type { Place } from "../engine/place";
import { flag, number } from "../wire/arguments";
import { defineObject, OfficeObject } from "../wire/definition";
import { lookProperties } from "./look-properties";

export const rangeFormat = defineObject<Place>("RangeFormat", {
  properties: {
    ...lookProperties(ALIGNMENT),
    rowHeight: { get: ({ sheet, areas }) => readSize(sheet, areas, "row"), set: ({ sheet, areas }, value) => setSize(sheet, areas, "row", number(value)) },
    columnWidth: { get: ({ sheet, areas }) => readSize(sheet, areas, "column"), set: ({ sheet, areas }, value) => setSize(sheet, areas, "column", number(value)) },
    useStandardHeight: { get: ({ sheet, areas }) => hasStandardSize(sheet, areas, "row"), set: ({ sheet, areas }, value) => setStandardSize(sheet, areas, "row", flag(value)) },
    useStandardWidth: { get: ({ sheet, areas }) => hasStandardSize(sheet, areas, "column"), set: ({ sheet, areas }, value) => setStandardSize(sheet, areas, "column", flag(value)) },
  },
  navigation: {
    fill: (place) => new OfficeObject("RangeFill", place),
    font: (place) => new OfficeObject("RangeFont", place),
    borders: (place) => new OfficeObject("RangeBorderCollection", place),
    protection: (place) => new OfficeObject("FormatProtection", place),
  },
  methods: {
    autofitColumns: ({ sheet, areas }) => autofitColumns(sheet, areas),
    autofitRows: ({ sheet, areas }) => autofitRows(sheet, areas),
  },
});
