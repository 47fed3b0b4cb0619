/**
 * What the stand-in does not do, said by name. A member that is missing answers with HostGap: never with undefined, never with silence.
 * A test compares this list with the members of the client's classes, so a new gap and a gap that was filled both show.
 */
import { ExcelError } from "./wire/excel-error";

/** "HostGap: Range.getSpecialCells": the add-in called something that only a real Excel can answer. */
export class HostGap extends ExcelError {
  constructor(readonly member: string) {
    super("HostGap", `HostGap: ${member}`, member);
    this.name = "HostGap";
  }
}

export interface Gaps {
  readonly why: string;
  /** "Range.getSpecialCells"; "Worksheet.standardWidth=" can be read and not set. */
  readonly members: readonly string[];
}

const on = (type: string, ...members: string[]): string[] => members.map((member) => `${type}.${member}`);

/** Gaps of the classes that the stand-in has; classes that it lacks are gaps as a whole where a member would give one. */
export const KNOWN_GAPS: readonly Gaps[] = [
  {
    why: "Univer's free edition has no such things, and forms have none either.",
    members: [
      ...on("Workbook", "tables", "bindings", "pivotTables", "slicers", "linkedWorkbooks", "dataConnections", "queries", "customXmlParts", "comments", "functions"),
      ...on("Workbook", "getActiveChart", "getActiveChartOrNullObject", "getActiveSlicer", "getActiveSlicerOrNullObject", "chartDataPointTrack"),
      ...on("Workbook", "styles", "tableStyles", "pivotTableStyles", "slicerStyles", "timelineStyles"),
      ...on("Worksheet", "charts", "tables", "pivotTables", "visuals", "shapes", "slicers", "comments", "namedSheetViews"),
      ...on("Range", "getTables", "getPivotTables", "linkedDataTypeState", "convertDataTypeToText", "convertToLinkedDataType", "showCard", "showTeachingCallout"),
      ...on("Range", "getDataClassificationIds", "savedAsArray", "getSpillParent", "getSpillParentOrNullObject", "getSpillingToRange", "getSpillingToRangeOrNullObject"),
      ...on("RangeAreas", "getTables", "convertDataTypeToText", "convertToLinkedDataType"),
      ...on("NamedItem", "arrayValues"),
      ...on("Application", "ribbon", "cultureInfo", "iterativeCalculation"),
    ],
  },
  {
    why: "The look has no place in Univer's styles, so it would be lost when the file is saved.",
    members: [
      ...on("Range", "style", "group", "ungroup", "hideGroupDetails", "showGroupDetails"),
      ...on("RangeAreas", "style"),
      ...on("RangeFormat", "adjustIndent"),
      ...on("RangeBorderCollection", "tintAndShade"),
      ...on("RangeFill", "patternTintAndShade"),
      ...on("FormatProtection", "formulaHidden="),
      ...on("Worksheet", "standardWidth=", "showHeadings", "enableCalculation=", "showOutlineLevels", "horizontalPageBreaks", "verticalPageBreaks", "autoFilter", "tabId"),
      ...on("PageLayout", "blackAndWhite", "printErrors", "printHeadings", "printGridlines", "printComments", "draftMode", "firstPageNumber", "printOrder", "headersFooters"),
    ],
  },
  {
    why: "Univer keeps links inside rich text, which a saved file has as plain text. A formula with HYPERLINK() works in both.",
    members: on("Range", "hyperlink"),
  },
  {
    why: "The add-in needs no answer from it, and a wrong one would be worse than none.",
    members: [
      ...on("Range", "formulasR1C1", "numberFormatCategories", "getNumberFormatProperties", "getImage", "getVisibleView", "getSurroundingDataRegion"),
      ...on("Range", "getSpecialCells", "getSpecialCellsOrNullObject", "getExtendedRange", "getRangeEdge"),
      ...on("Range", "getPrecedents", "getDirectPrecedents", "getDependents", "getDirectDependents"),
      ...on("Range", "autoFill", "flashFill", "moveTo", "removeDuplicates", "sort", "setDirty"),
      ...on("RangeAreas", "getSpecialCells", "getSpecialCellsOrNullObject", "setDirty"),
      ...on("ConditionalFormatRule", "formulaR1C1"),
      ...on("DataValidation", "valid", "getInvalidCells", "getInvalidCellsOrNullObject"),
      ...on("DocumentProperties", "custom", "lastAuthor", "revisionNumber", "creationDate"),
      ...on("Worksheet", "findAll", "findAllOrNullObject", "replaceAll"),
      ...on("Workbook", "calculationEngineVersion", "usePrecisionAsDisplayed", "getIsActiveCollabSession"),
    ],
  },
  {
    why: "Files belong to the page or the command line around the stand-in, which opens one workbook at a time.",
    members: [...on("Workbook", "close", "save", "insertWorksheetsFromBase64"), ...on("Application", "createWorkbook", "_GetWorkbookCreatedById")],
  },
  {
    why: "The client's own machinery, which no add-in calls by itself.",
    members: [
      ...on("Workbook", "_V1Api", "internalTest", "recordAction", "enableOfficeScriptRecording", "registerCustomFunctions", "_SetOsfControlContainerReadyForCustomFunctions"),
      ...on("Workbook", "_GetObjectByReferenceId", "_GetObjectTypeNameByReferenceId", "_GetRangesForEventByReferenceId", "_GetRangesOrNullObjectForEventByReferenceId"),
      ...on("Worksheet", "_GetAnotherWorksheetById", "_GetSheetById"),
    ],
  },
  {
    why: "Nothing tells the stand-in when it happens; registering says so at once.",
    members: [
      ...registers("Workbook", "ActivatedEvent", "AutoSaveSettingChangedEvent"),
      ...["Worksheet", "WorksheetCollection"].flatMap((type) =>
        registers(type, "CalculatedEvent", "ColumnSortedEvent", "EventNameChanged", "EventVisibilityChanged", "FormatChangedEvent", "FormulaChangedEvent", "ProtectionChangedEvent", "RowHiddenChangedEvent", "RowSortedEvent", "SingleClickedEvent"),
      ),
      ...registers("WorksheetCollection", "EventMoved"),
    ],
  },
];

function registers(type: string, ...events: string[]): string[] {
  return events.flatMap((event) => on(type, `_Register${event}`, `_Unregister${event}`));
}
