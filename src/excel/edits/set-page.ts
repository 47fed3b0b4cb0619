/**
 * How a new sheet is printed and scrolled.
 */
import type { SheetEdit } from "../../core/sheet/edit";
import { unasked, type EditPlace, type Question } from "./prepared-edit";

type SetPage = Extract<SheetEdit, { kind: "set-page" }>;

/** Raises Error on a sheet that the plan does not add: what it was like is not kept. */
export function prepareSetPage({ sheet, page }: SetPage, place: EditPlace): Question {
  if (!place.earlier.some((edit) => edit.kind === "add-sheet" && edit.sheet === sheet)) throw new Error(`set-page on "${sheet}", which the plan does not add`);
  return unasked([], () => {
    const worksheet = place.worksheet();
    const { pageLayout } = worksheet;
    pageLayout.orientation = page.orientation === "landscape" ? "Landscape" : "Portrait";
    pageLayout.paperSize = "A4";
    if (page.fitWide !== null || page.fitTall !== null) {
      pageLayout.zoom = { ...(page.fitWide !== null && { horizontalFitToPages: page.fitWide }), ...(page.fitTall !== null && { verticalFitToPages: page.fitTall }) };
    }
    if (page.centered) pageLayout.centerHorizontally = true;
    if (page.titleRows) pageLayout.setPrintTitleRows(`$${String(page.titleRows.first + 1)}:$${String(page.titleRows.last + 1)}`);
    if (page.frozenRows) worksheet.freezePanes.freezeRows(page.frozenRows);
  });
}
