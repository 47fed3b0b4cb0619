/** Every object that the stand-in knows, by the name of its class in Office.js. */
import type { Catalogue, ObjectDefinition } from "../wire/definition";
import { addinInternalService } from "./addin-internal-service";
import { appRuntimeService } from "./app-runtime-service";
import { application } from "./application";
import { conditionalFormat } from "./conditional-format";
import { conditionalFormatCollection } from "./conditional-format-collection";
import { cellValueConditionalFormat, conditionalFormatRule, customConditionalFormat, textConditionalFormat } from "./conditional-kinds";
import { conditionalRangeBorder, conditionalRangeBorderCollection, conditionalRangeFill, conditionalRangeFont, conditionalRangeFormat } from "./conditional-looks";
import { dataValidation } from "./data-validation";
import { documentProperties } from "./document-properties";
import { formatProtection } from "./format-protection";
import { namedItem } from "./named-item";
import { namedItemCollection } from "./named-item-collection";
import { pageLayout } from "./page-layout";
import { range } from "./range";
import { rangeAreas } from "./range-areas";
import { rangeBorder } from "./range-border";
import { rangeBorderCollection } from "./range-border-collection";
import { rangeCollection } from "./range-collection";
import { rangeFill } from "./range-fill";
import { rangeFont } from "./range-font";
import { rangeFormat } from "./range-format";
import { runtime } from "./runtime";
import { setting } from "./setting";
import { settingCollection } from "./setting-collection";
import { workbook } from "./workbook";
import { workbookProtection } from "./workbook-protection";
import { worksheet } from "./worksheet";
import { worksheetCollection } from "./worksheet-collection";
import { worksheetCustomProperty } from "./worksheet-custom-property";
import { worksheetCustomPropertyCollection } from "./worksheet-custom-property-collection";
import { worksheetFreezePanes } from "./worksheet-freeze-panes";
import { worksheetProtection } from "./worksheet-protection";

export const OBJECTS: readonly ObjectDefinition[] = [
  addinInternalService,
  appRuntimeService,
  application,
  cellValueConditionalFormat,
  conditionalFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalRangeBorder,
  conditionalRangeBorderCollection,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  dataValidation,
  documentProperties,
  formatProtection,
  namedItem,
  namedItemCollection,
  pageLayout,
  range,
  rangeAreas,
  rangeBorder,
  rangeBorderCollection,
  rangeCollection,
  rangeFill,
  rangeFont,
  rangeFormat,
  runtime,
  setting,
  settingCollection,
  textConditionalFormat,
  workbook,
  workbookProtection,
  worksheet,
  worksheetCollection,
  worksheetCustomProperty,
  worksheetCustomPropertyCollection,
  worksheetFreezePanes,
  worksheetProtection,
];

export const CATALOGUE: Catalogue = new Map(OBJECTS.map((definition) => [definition.type, definition]));
