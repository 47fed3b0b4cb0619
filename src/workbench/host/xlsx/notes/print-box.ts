/** The box of a note in VML, as Excel asks for it ([MS-OI29500] 2.1.1795: the shape's client data ties it to its cell). */
import type { SheetNote } from "./read-notes";

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

export function printDrawing(notes: readonly SheetNote[]): string {
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}` +
    `${notes.map((note, index) => printBox(note, 1025 + index)).join("")}</xml>`
  );
}

export function printBox(note: SheetNote, id: number): string {
  const points = (pixels: number): string => String(Math.round(pixels * 75) / 100);
  const size = `width:${points(note.width)}pt;height:${points(note.height)}pt`;
  const anchor = [note.col + 1, 15, Math.max(0, note.row - 1), 10, note.col + 3, 15, note.row + 3, 4].join(", ");
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" ` +
    `id="_x0000_s${String(id)}" type="#_x0000_t202" style="position:absolute;margin-left:59.25pt;margin-top:1.5pt;${size};z-index:1;visibility:${note.show ? "visible" : "hidden"}" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${String(note.row)}</x:Row><x:Column>${String(note.col)}</x:Column>${note.show ? "<x:Visible/>" : ""}</x:ClientData></v:shape>`
  );
}
