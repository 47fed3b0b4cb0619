/** https://learn.microsoft.com/javascript/api/excel/excel.rangefont */
import { FONT } from "../engine/facets";
import type { Place } from "../engine/place";
import { defineObject } from "../wire/definition";
import { lookProperties } from "./look-properties";

export const rangeFont = defineObject<Place>("RangeFont", { properties: lookProperties(FONT) });
