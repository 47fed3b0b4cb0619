/** https://learn.microsoft.com/javascript/api/excel/excel.rangeformat */
import { SetWorksheetRowIsAutoHeightCommand } from "@univerjs/sheets";
import { ALIGNMENT } from "../engine/facets";
import { autofitColumns, hasStandardSize, readSize, setSize, setStandardSize } from "../engine/lines";
import { toRange } from "../engine/merges";
import type { Place } from "../engine/place";
import { demand } from "../engine/protection";
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
    // Univer measures the rows where there is a screen; without one they keep their height and are measured when they are shown.
    autofitRows: ({ sheet, areas }) => {
      demand(sheet, "allowFormatRows");
      sheet.run(SetWorksheetRowIsAutoHeightCommand.id, { ranges: areas.map((area) => toRange(sheet.clip(area) ?? area)) });
    },
  },
});
