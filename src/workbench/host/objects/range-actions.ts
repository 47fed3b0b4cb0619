/** What Range and RangeAreas do alike. */
import { areaOf } from "../engine/addresses";
import { clearRules } from "../engine/conditional-formats";
import { copyCells, COPY_TYPES } from "../engine/copy";
import { contains } from "../../../core/sheet/address";
import { mergesOf, unmerge } from "../engine/merges";
import { Place } from "../engine/place";
import { clearValidation } from "../engine/validations";
import { clearContents, clearStyles } from "../engine/write-cells";
import { HostGap } from "../gaps";
import { flag, oneOf } from "../wire/arguments";
import { OfficeObject, type Argument } from "../wire/definition";
import { excelError } from "../wire/excel-error";
import { rangeAreasObject } from "./subjects";

/** https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getmergedareasornullobject-member(1): it fails above so many. */
const MERGED_AREA_LIMIT = 512;

/** Only merges whose first cell lies inside the range are found, as in Excel (https://github.com/OfficeDev/office-js/issues/3611). */
export function mergedAreas({ sheet, area }: Place): OfficeObject<Place> | null {
  const merges = mergesOf(sheet).filter((one) => contains(area, { row: one.top, column: one.left }));
  if (merges.length > MERGED_AREA_LIMIT) throw excelError("GeneralException");
  return merges.length > 0 ? rangeAreasObject(sheet, merges) : null;
}

const CLEARED = ["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

export function clear(place: Place, applyTo: Argument | undefined): void {
  const what = oneOf(applyTo, CLEARED, "All");
  if (what === "Hyperlinks" || what === "RemoveHyperlinks" || what === "ResetContents") throw new HostGap(`Range.clear (${what})`);
  const { sheet, areas } = place;
  if (what !== "Formats") clearContents(sheet, areas);
  if (what === "Contents") return;
  clearStyles(sheet, areas);
  clearRules(place);
  for (const area of areas) unmerge(sheet, area);
  if (what === "All") clearValidation(place);
}

export async function copyFrom(place: Place, source: Argument | undefined, type: Argument | undefined, skipBlanks: Argument | undefined, transpose: Argument | undefined): Promise<void> {
  if (flag(transpose)) throw new HostGap("Range.copyFrom (transpose)");
  if (type === "Link") throw new HostGap("Range.copyFrom (Link)");
  const from = sourcePlace(place, source);
  const copying = { type: oneOf(type, COPY_TYPES, "All"), skipBlanks: flag(skipBlanks) };
  // Formulas are copied as such: only their results have to be there.
  if (copying.type === "Values") await from.sheet.book.settle();
  for (const area of place.areas) {
    copyCells({ source: { sheet: from.sheet, area: from.area }, target: { sheet: place.sheet, area }, ...copying });
  }
}

function sourcePlace(place: Place, source: Argument | undefined): Place {
  if (typeof source === "string") return new Place(place.sheet, [areaOf(place.sheet, source)]);
  if (!(source instanceof OfficeObject) || !(source.self instanceof Place)) throw excelError("InvalidArgument");
  if (source.self.areas.length > 1) throw new HostGap("Range.copyFrom (from RangeAreas of several areas)");
  return source.self;
}
