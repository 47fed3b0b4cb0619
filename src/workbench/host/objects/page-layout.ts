/** https://learn.microsoft.com/javascript/api/excel/excel.pagelayout. Nothing is printed here: what is set goes into the file. */
import { parseRange, type CellRange } from "../../../core/sheet/address";
import { areaOf } from "../engine/addresses";
import { sheetStore } from "../engine/custom-data";
import { printArea, type Place } from "../engine/place";
import type { Sheet } from "../engine/sheet";
import { flag, number, oneOf, record } from "../wire/arguments";
import { defineObject, type Argument, type OfficeObject, type Property } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import type { PageLayout, PageMargins } from "../xlsx/page-layout";
import type { Json } from "../wire/protocol";
import { placeOf, rangeAreasObject, rangeObject } from "./subjects";

/** What a sheet that was made here and not opened begins with: Excel's own. */
const FRESH: PageLayout = {
  orientation: "portrait",
  paperSize: 9,
  margins: { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  scale: 100,
  fitToWidth: null,
  fitToHeight: null,
  centerHorizontally: false,
  centerVertically: false,
  printArea: null,
  printTitleRows: null,
  printTitleColumns: null,
};

function read(sheet: Sheet): PageLayout {
  return { ...FRESH, ...(Object.fromEntries(sheetStore(sheet, "pageLayout").keys().map((key) => [key, sheetStore(sheet, "pageLayout").get(key)])) as Partial<PageLayout>) };
}

function write(sheet: Sheet, change: Partial<PageLayout>): void {
  for (const [key, value] of Object.entries(change)) sheetStore(sheet, "pageLayout").set(key, value as Json);
}

/** https://learn.microsoft.com/javascript/api/excel/excel.papertype with the numbers of files. */
const PAPERS: readonly (readonly [string, number])[] = [
  ["Letter", 1],
  ["Tabloid", 3],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
];

/** Office.js measures margins in points, files in inches. */
const POINTS_PER_INCH = 72;
const UNITS = { Points: 1 / POINTS_PER_INCH, Inches: 1, Centimeters: 1 / 2.54 } as const;

const margin = (side: keyof PageMargins): Property<Sheet> => ({
  get: (sheet) => Number((read(sheet).margins[side] * POINTS_PER_INCH).toFixed(4)),
  set: (sheet, value) => write(sheet, { margins: { ...read(sheet).margins, [side]: number(value) / POINTS_PER_INCH } }),
});

const switched = (name: "centerHorizontally" | "centerVertically"): Property<Sheet> => ({
  get: (sheet) => read(sheet)[name],
  set: (sheet, value) => write(sheet, { [name]: flag(value) }),
});

function setZoom(sheet: Sheet, value: Json): void {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = record(value);
  if (scale !== undefined && scale !== null) write(sheet, { scale: number(scale), fitToWidth: null, fitToHeight: null });
  else write(sheet, { fitToWidth: typeof across === "number" ? across : 0, fitToHeight: typeof down === "number" ? down : 0 });
}

function zoom(sheet: Sheet): Json {
  const { scale, fitToWidth, fitToHeight } = read(sheet);
  if (fitToWidth === null && fitToHeight === null) return { scale };
  return { ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}), ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}) };
}

function addressOf(sheet: Sheet, range: Argument | undefined): string {
  const areas: readonly CellRange[] = typeof range === "string" ? [areaOf(sheet, range)] : (placeOf(range) satisfies Place).areas;
  return areas.map(printArea).join(",");
}

/** The stored addresses as objects; null where nothing is set. */
function stored(sheet: Sheet, name: "printArea" | "printTitleRows" | "printTitleColumns"): OfficeObject | null {
  const areas = (read(sheet)[name] ?? "").split(",").flatMap((address) => parseRange(address) ?? []);
  const [first] = areas;
  if (!first) return null;
  return name === "printArea" ? rangeAreasObject(sheet, areas) : rangeObject(sheet, first);
}

function existing(object: OfficeObject | null): OfficeObject {
  if (!object) throw excelError("ItemNotFound");
  return object;
}

export const pageLayout = defineObject<Sheet>("PageLayout", {
  properties: {
    orientation: {
      get: (sheet) => (read(sheet).orientation === "landscape" ? "Landscape" : "Portrait"),
      set: (sheet, value) => write(sheet, { orientation: oneOf(value, ["Portrait", "Landscape"] as const) === "Landscape" ? "landscape" : "portrait" }),
    },
    paperSize: {
      get: (sheet) => PAPERS.find(([, size]) => size === read(sheet).paperSize)?.[0] ?? null,
      set: (sheet, value) => {
        const paper = PAPERS.find(([name]) => name === value);
        if (!paper) throw excelError("InvalidArgument");
        write(sheet, { paperSize: paper[1] });
      },
    },
    zoom: { get: zoom, set: setZoom },
    centerHorizontally: switched("centerHorizontally"),
    centerVertically: switched("centerVertically"),
    leftMargin: margin("left"),
    rightMargin: margin("right"),
    topMargin: margin("top"),
    bottomMargin: margin("bottom"),
    headerMargin: margin("header"),
    footerMargin: margin("footer"),
  },
  objects: {
    getPrintArea: (sheet) => existing(stored(sheet, "printArea")),
    getPrintAreaOrNullObject: (sheet) => stored(sheet, "printArea"),
    getPrintTitleRows: (sheet) => existing(stored(sheet, "printTitleRows")),
    getPrintTitleRowsOrNullObject: (sheet) => stored(sheet, "printTitleRows"),
    getPrintTitleColumns: (sheet) => existing(stored(sheet, "printTitleColumns")),
    getPrintTitleColumnsOrNullObject: (sheet) => stored(sheet, "printTitleColumns"),
  },
  methods: {
    setPrintArea: (sheet, range) => write(sheet, { printArea: addressOf(sheet, range) }),
    setPrintTitleRows: (sheet, range) => write(sheet, { printTitleRows: addressOf(sheet, range) }),
    setPrintTitleColumns: (sheet, range) => write(sheet, { printTitleColumns: addressOf(sheet, range) }),
    setPrintMargins: (sheet, unit, options) => {
      const factor = UNITS[oneOf(unit, ["Points", "Inches", "Centimeters"] as const)];
      const given = Object.entries(record(options)).flatMap(([side, value]) => (typeof value === "number" && side in FRESH.margins ? [[side, value * factor] as const] : []));
      write(sheet, { margins: { ...read(sheet).margins, ...Object.fromEntries(given) } });
    },
  },
});
