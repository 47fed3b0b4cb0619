/** A workbook with one of everything that names rows: what must follow when rows are inserted or deleted. */
import { craftWorkbook } from "./craft-workbook";
import { FULL_STYLES, SHEET_TYPE } from "./full-workbook";

const row = (number: number, cells: string, attributes = ""): string => `<row r="${String(number)}"${attributes}>${cells}</row>`;
const text = (address: string, value: string): string => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const data = (number: number, attributes = ""): string =>
  row(number, `${text(`A${String(number)}`, `项${String(number)}`)}<c r="B${String(number)}"><v>${String(number)}</v></c><c r="C${String(number)}"><f>B${String(number)}*$B$3</f><v>${String(number * 3)}</v></c>${text(`F${String(number)}`, `选${String(number)}`)}`, attributes);

/** Rows 3 to 12 hold data, row 13 their sum; row 5 is high, 7 hidden, 8 and 9 are an outline. */
const DATA =
  '<sheetPr><outlinePr summaryBelow="1"/></sheetPr><dimension ref="A1:F16"/>' +
  '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1"/><sheetData>' +
  row(1, `${text("A1", "标题")}<c r="B1"/><c r="C1"/><c r="D1"/><c r="F1"><v>4</v></c>`) +
  row(2, `${text("A2", "名称")}${text("B2", "数值")}${text("C2", "倍数")}${text("D2", "选择")}`) +
  data(3) + data(4) + data(5, ' ht="33" customHeight="1"') + data(6) + data(7, ' hidden="1"') + data(8, ' outlineLevel="1"') + data(9, ' outlineLevel="1"') + data(10) + data(11) + data(12) +
  row(13, `${text("A13", "合计")}<c r="B13"><f>SUM(B3:B12)</f><v>75</v></c><c r="C13"><f>COUNTA(F:F)</f><v>11</v></c>`) +
  row(15, `${text("A15", "说明")}<c r="B15"/>`) + row(16, '<c r="A16"/><c r="B16"/>') +
  "</sheetData>" +
  '<protectedRanges><protectedRange sqref="D3:D12" name="填报区"/></protectedRanges><autoFilter ref="A2:D12"/>' +
  '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="D8:D10"/><mergeCell ref="A15:B16"/></mergeCells>' +
  '<conditionalFormatting sqref="A3:D12"><cfRule type="expression" dxfId="0" priority="1"><formula>AND($B3&gt;$F$1,$B3&lt;$B$13)</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B3:B12"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>$B$9</formula></cfRule>' +
  '<cfRule type="expression" dxfId="0" priority="3"><formula>B3&gt;参数!$A$2+SUM(参数!$B$1:$B$4)</formula></cfRule>' +
  '<cfRule type="colorScale" priority="4"><colorScale><cfvo type="formula" val="$B$4"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="C3:C12"><cfRule type="containsText" dxfId="0" priority="5" operator="containsText" text="甲"><formula>NOT(ISERROR(SEARCH("甲",C3)))</formula></cfRule>' +
  '<cfRule type="expression" dxfId="0" priority="6"><formula>SUM($B$4:$B$5)&gt;0</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="4"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D3:D12"><formula1>$F$3:$F$10</formula1></dataValidation>' +
  '<dataValidation type="custom" allowBlank="1" showErrorMessage="1" sqref="A3:A12"><formula1>COUNTIF($A$3:$A$12,A3)=1</formula1></dataValidation>' +
  '<dataValidation type="decimal" showErrorMessage="1" sqref="B3:B8"><formula1>参数!$A$1</formula1><formula2>$B$13</formula2></dataValidation>' +
  '<dataValidation type="list" showErrorMessage="1" sqref="D1"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A9" r:id="rIdLink"/><hyperlink ref="A10" location="参数!A2" display="见参数"/></hyperlinks>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<rowBreaks count="2" manualBreakCount="2"><brk id="5" max="16383" man="1"/><brk id="10" max="16383" man="1"/></rowBreaks><ignoredErrors><ignoredError sqref="C3:C12" formula="1"/></ignoredErrors>' +
  '<drawing r:id="rIdDrawing"/><legacyDrawing r:id="rIdVml"/>' +
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:conditionalFormatting><x14:cfRule type="expression" priority="7" id="{00000000-0000-0000-0000-000000000001}"><xm:f>$B3&gt;参数!$A$3</xm:f></x14:cfRule><xm:sqref>E3:E12</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
  '<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:dataValidation type="list"><x14:formula1><xm:f>参数!$A$1:$A$4</xm:f></x14:formula1><xm:sqref>E3:E12</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';

/** Everything here looks at the sheet of data. */
const PARAMETERS =
  '<sheetData><row r="1"><c r="A1"><f>SUM(数据!B3:B12)</f><v>75</v></c><c r="B1"><f>数据!B13</f><v>75</v></c></row><row r="2"><c r="A2"><f>数据!$B$9*2</f><v>18</v></c></row>' +
  '<row r="3"><c r="A3"><f>COUNTA(数据!A:A)</f><v>14</v></c></row><row r="4"><c r="A4"><f>SUM(数据!B4:B5)</f><v>9</v></c></row></sheetData>' +
  '<conditionalFormatting sqref="A1:A4"><cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;数据!$B$9</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" showErrorMessage="1" sqref="C1:C4"><formula1>数据!$F$3:$F$10</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A1" location="数据!A9"/></hyperlinks>';

const NAMES =
  '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">数据!$A$2:$D$12</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">数据!$A$1:$D$13</definedName>' +
  '<definedName name="_xlnm.Print_Titles" localSheetId="0">数据!$1:$2</definedName><definedName name="倍率">数据!$B$9</definedName><definedName name="选项">数据!$F$3:$F$10</definedName>' +
  '<definedName name="本表" localSheetId="0">数据!$A$3:$A$12</definedName><definedName name="总和">SUM(数据!$B$3:$B$12)/数据!$B$13</definedName><definedName name="两行">数据!$B$4:$B$5</definedName></definedNames>';

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 8, 2, 4, 31, 12, 1</x:Anchor><x:Row>8</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

const DRAWING =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  "<xdr:to><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>";

export function movingWorkbook(): Uint8Array {
  return craftWorkbook({
    sheets: [
      {
        name: "数据",
        xml: DATA,
        relations: [
          ["rIdLink", "hyperlink", "https://example.com/", true],
          ["rIdDrawing", "drawing", "../drawings/drawing1.xml"],
          ["rIdVml", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
          ["rIdComments", "comments", "../comments1.xml"],
        ],
      },
      { name: "参数", xml: PARAMETERS },
    ],
    styles: FULL_STYLES,
    behindSheets: NAMES,
    types: {
      "xl/comments1.xml": `${SHEET_TYPE}comments+xml`,
      "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
      "xl/charts/chart1.xml": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    },
    parts: {
      "xl/comments1.xml":
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲</author></authors><commentList><comment ref="B9" authorId="0"><text><t>请核对</t></text></comment></commentList></comments>',
      "xl/drawings/vmlDrawing1.vml": VML,
      "xl/drawings/drawing1.xml": DRAWING,
      "xl/charts/chart1.xml": '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:ser><c:cat><c:f>数据!$A$3:$A$12</c:f></c:cat><c:val><c:f>数据!$B$3:$B$12</c:f></c:val></c:ser></c:chartSpace>',
    },
  });
}
