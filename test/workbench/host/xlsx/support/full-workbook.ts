/** A workbook that holds one of everything that files hold, as Excel writes it. */
import { craftWorkbook } from "./craft-workbook";

export const FULL_STYLES =
  '<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0&quot;万元&quot;"/></numFmts>' +
  '<fonts count="4"><font><sz val="11"/><color theme="1"/><name val="宋体"/><family val="3"/><charset val="134"/><scheme val="minor"/></font>' +
  '<font><b/><sz val="16"/><name val="黑体"/><charset val="134"/></font><font><u val="singleAccounting"/><sz val="11"/><color theme="10"/><name val="宋体"/></font>' +
  '<font><i/><strike/><sz val="9"/><color theme="4" tint="-0.249977111117893"/><name val="Arial"/></font></fonts>' +
  '<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/><bgColor indexed="64"/></patternFill></fill>' +
  '<fill><gradientFill degree="90"><stop position="0"><color rgb="FF00FF00"/></stop><stop position="1"><color rgb="FFFFFFFF"/></stop></gradientFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>' +
  '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
  '<border diagonalDown="1"><left style="thin"><color auto="1"/></left><right style="medium"><color rgb="FFFF0000"/></right><top style="double"><color indexed="64"/></top><bottom style="hair"><color theme="1"/></bottom><diagonal style="dashed"><color rgb="FF0000FF"/></diagonal></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
  '<cellXfs count="9"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0"/></xf>' +
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/><xf numFmtId="176" fontId="3" fillId="3" borderId="0" xfId="0"><alignment horizontal="right" indent="2" shrinkToFit="1"/></xf>' +
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0"><alignment textRotation="45"/></xf><xf numFmtId="0" fontId="0" fillId="4" borderId="0" xfId="0"><alignment textRotation="255" horizontal="distributed"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="2" borderId="0" xfId="0" applyFill="1"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
  '<tableStyles count="0" defaultTableStyle="TableStyleMedium9" defaultPivotStyle="PivotStyleLight16"/>';

const FIRST =
  '<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:G14"/>' +
  '<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="B4" sqref="B4"/></sheetView></sheetViews>' +
  '<sheetFormatPr defaultColWidth="9" defaultRowHeight="14.25" x14ac:dyDescent="0.15" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"/>' +
  '<cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="2" max="3" width="12" style="8" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/><col min="6" max="16384" width="9" style="2"/></cols>' +
  "<sheetData>" +
  '<row r="1" spans="1:7" ht="30" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="2" spans="1:7"><c r="A2" t="s"><v>1</v></c><c r="B2" s="2"><v>0.95</v></c><c r="C2" s="3"><v>45000</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="inlineStr"><is><r><rPr><b/></rPr><t>粗</t></r><r><t xml:space="preserve"> 细</t></r><rPh sb="0" eb="1"><t>cu</t></rPh></is></c></row>' +
  '<row r="3" spans="1:7" s="8" customFormat="1"><c r="A3" s="4" t="s"><v>2</v></c><c r="B3" s="5"><v>12.5</v></c><c r="C3" s="6" t="s"><v>3</v></c><c r="D3" s="7" t="s"><v>4</v></c><c r="G3"><v>7</v></c></row>' +
  '<row r="4" spans="1:7"><c r="A4"><v>1</v></c><c r="B4"><f t="shared" ref="B4:B6" si="0">A4*2+$A$4</f><v>3</v></c><c r="C4"><f>SUM(A4:A6)</f><v>6</v></c></row>' +
  '<row r="5" spans="1:7" hidden="1"><c r="A5"><v>2</v></c><c r="B5"><f t="shared" si="0"/><v>5</v></c><c r="C5" t="str"><f>"是"&amp;A5</f><v>是2</v></c></row>' +
  '<row r="6" spans="1:7" ht="21" x14ac:dyDescent="0.15" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><c r="A6"><v>3</v></c><c r="B6"><f t="shared" si="0"/><v>7</v></c><c r="C6" cm="1"><f t="array" ref="C6:D6">A4:B4*2</f><v>2</v></c><c r="D6"><v>6</v></c></row>' +
  '<row r="8" spans="1:7"><c r="A8" t="s"><v>1</v></c><c r="C8"><f>_xlfn.IFS(A4&gt;0,1,TRUE,2)</f><v>1</v></c><c r="D8" t="b"><f>A4=1</f><v>1</v></c></row>' +
  '<row r="9" spans="1:7" outlineLevel="1"/>' +
  '<row r="12" spans="1:7"><c r="A12" s="8" t="inlineStr"><is><t>a</t></is></c><c r="B12" t="inlineStr"><is><t>b</t></is></c><c r="C12" t="d"><v>2026-01-31</v></c></row>' +
  "</sheetData>" +
  '<sheetProtection sheet="1" objects="1" formatCells="0"/><protectedRanges><protectedRange sqref="A4:A6" name="区域1"/></protectedRanges><autoFilter ref="A2:D8"/>' +
  '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A8:B9"/></mergeCells><phoneticPr fontId="1" type="noConversion"/>' +
  '<conditionalFormatting sqref="A4:A6 C4"><cfRule type="expression" dxfId="0" priority="2"><formula>$A4&gt;1</formula></cfRule><cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="B2:B9"><cfRule type="aboveAverage" dxfId="0" priority="1" stdDev="1"/></conditionalFormatting>' +
  '<dataValidations count="2"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="D4:D6"><formula1>"是,否"</formula1></dataValidation>' +
  '<dataValidation type="whole" operator="greaterThan" allowBlank="1" showErrorMessage="1" error="只能填整数" sqref="A4:A12"><formula1>$A$2</formula1></dataValidation></dataValidations>' +
  '<hyperlinks><hyperlink ref="A8" r:id="rIdLink"/><hyperlink ref="C3" location="第二张!A1" display="见表二"/></hyperlinks>' +
  '<printOptions horizontalCentered="1"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C第 &amp;P 页</oddFooter></headerFooter><rowBreaks count="1" manualBreakCount="1"><brk id="8" max="16383" man="1"/></rowBreaks>' +
  '<drawing r:id="rIdDrawing"/><legacyDrawing r:id="rIdVml"/><tableParts count="1"><tablePart r:id="rIdTable"/></tableParts>' +
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>第一张!A4:A6</xm:f><xm:sqref>E4</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>';

const SECOND = '<sheetData><row r="1"><c r="A1"><f>第一张!A4+1</f><v>2</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3"><c r="C3"><v>5</v></c></row></sheetData>';

const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202"/>' +
  '<v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;width:108pt;height:60pt;visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, 4, 2, 4, 31, 8, 1</x:Anchor><x:Row>4</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';

export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

export function fullWorkbook(): Uint8Array {
  return craftWorkbook({
    sheets: [
      {
        name: "第一张",
        xml: FIRST,
        relations: [
          ["rIdLink", "hyperlink", "https://example.com/?a=1&amp;b=2", true],
          ["rIdDrawing", "drawing", "../drawings/drawing1.xml"],
          ["rIdVml", "vmlDrawing", "../drawings/vmlDrawing1.vml"],
          ["rIdComments", "comments", "../comments1.xml"],
          ["rIdTable", "table", "../tables/table1.xml"],
        ],
      },
      { name: "第二张", xml: SECOND },
    ],
    styles: FULL_STYLES,
    strings: ["<t>项目支出绩效目标表</t>", "<t>单位</t>", "<t>=不是公式</t>", "<r><rPr><b/><sz val=\"11\"/><rFont val=\"宋体\"/></rPr><t>见</t></r><r><t>表二</t></r>", "<t xml:space=\"preserve\"> 竖排 _x000D_</t>"],
    beforeSheets: '<workbookPr defaultThemeVersion="124226"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" activeTab="0"/></bookViews>',
    behindSheets:
      '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">第一张!$A$2:$D$8</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">第一张!$A$1:$G$12</definedName>' +
      '<definedName name="_xlnm.Print_Titles" localSheetId="0">第一张!$1:$2</definedName><definedName name="合计">第一张!$C$4</definedName></definedNames><calcPr calcId="144525"/>',
    relations: [["rIdCalc", "calcChain", "calcChain.xml"]],
    types: {
      "xl/calcChain.xml": `${SHEET_TYPE}calcChain+xml`,
      "xl/comments1.xml": `${SHEET_TYPE}comments+xml`,
      "xl/tables/table1.xml": `${SHEET_TYPE}table+xml`,
      "xl/drawings/drawing1.xml": "application/vnd.openxmlformats-officedocument.drawing+xml",
    },
    parts: {
      "xl/calcChain.xml": '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B4" i="1"/></calcChain>',
      "xl/comments1.xml":
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>甲某</author></authors><commentList><comment ref="B5" authorId="0"><text><r><rPr><b/></rPr><t>甲某:</t></r><r><t xml:space="preserve">\n请核对</t></r></text></comment></commentList></comments>',
      "xl/drawings/vmlDrawing1.vml": VML,
      "xl/drawings/drawing1.xml":
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>13</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to></xdr:twoCellAnchor></xdr:wsDr>',
      "xl/tables/table1.xml":
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="表1" displayName="表1" ref="A12:B14"><autoFilter ref="A12:B14"/><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>',
    },
  });
}
