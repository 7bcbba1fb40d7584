import { relationship, type Handmade } from './handmadeWorkbook';
import {
  cells,
  drawings,
  main,
  microsoft,
  office,
  related,
  relationships,
  spreadsheet,
  typed,
} from './partTexts';

const x14 = `${microsoft}/spreadsheetml/2009/9/main`;
const x15 = `${microsoft}/spreadsheetml/2010/11/main`;
const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const excelMain = `${microsoft}/excel/2006/main`;

const tablePart =
  `<table xmlns="${main}" id="1" name="指标表" displayName="指标表" ref="A1:B2" headerRowCount="0" totalsRowShown="0">` +
  '<tableColumns count="2"><tableColumn id="1" name="分值"/><tableColumn id="2" name="得分"/></tableColumns>' +
  '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
const table: Handmade = {
  sheet: `${cells}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
  sheetRelationships: relationship(1, 'table', '../tables/table1.xml'),
  contentTypes: typed('xl/tables/table1.xml', `${spreadsheet}.table+xml`),
  parts: { 'xl/tables/table1.xml': tablePart },
};

/** A slicer on a table, with the cache that the workbook keeps for it and its frame on the sheet. */
const tableSlicer: Handmade = {
  sheet:
    `${cells}<drawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts>` +
    `<extLst><ext uri="{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}" xmlns:x15="${x15}">` +
    `<x14:slicerList xmlns:x14="${x14}"><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`,
  sheetRelationships:
    relationship(1, 'table', '../tables/table1.xml') +
    related(2, `${microsoft}/2007/relationships/slicer`, '../slicers/slicer1.xml') +
    relationship(3, 'drawing', '../drawings/drawing1.xml'),
  workbookRelationships: related(
    30,
    `${microsoft}/2007/relationships/slicerCache`,
    'slicerCaches/slicerCache1.xml',
  ),
  afterSheets:
    `<extLst><ext uri="{46BE6895-7355-4a93-B00E-2C351335B9C9}" xmlns:x15="${x15}">` +
    `<x15:slicerCaches xmlns:x14="${x14}"><x14:slicerCache r:id="rId30"/></x15:slicerCaches></ext></extLst>`,
  contentTypes:
    typed('xl/tables/table1.xml', `${spreadsheet}.table+xml`) +
    typed('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml') +
    typed('xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml') +
    typed('xl/drawings/drawing1.xml', drawingType),
  parts: {
    'xl/tables/table1.xml': tablePart,
    'xl/slicers/slicer1.xml': `<slicers xmlns="${x14}"><slicer name="得分" cache="切片器_得分" caption="得分" rowHeight="241300"/></slicers>`,
    'xl/slicerCaches/slicerCache1.xml':
      `<slicerCacheDefinition xmlns="${x14}" name="切片器_得分" sourceName="得分"><extLst>` +
      `<x:ext xmlns:x="${main}" uri="{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}" xmlns:x15="${x15}">` +
      '<x15:tableSlicerCache tableId="1" column="2"/></x:ext></extLst></slicerCacheDefinition>',
    'xl/drawings/drawing1.xml':
      `<xdr:wsDr xmlns:xdr="${drawings}/spreadsheetDrawing" xmlns:a="${drawings}/main">` +
      '<xdr:absoluteAnchor><xdr:pos x="914400" y="914400"/><xdr:ext cx="1828800" cy="2524125"/>' +
      `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:sle15="http://schemas.microsoft.com/office/drawing/2012/slicer"><mc:Choice Requires="sle15">` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="得分"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      '<a:graphicData uri="http://schemas.microsoft.com/office/drawing/2010/slicer">' +
      '<sle:slicer xmlns:sle="http://schemas.microsoft.com/office/drawing/2010/slicer" name="得分"/></a:graphicData>' +
      '</a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback>' +
      '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp>' +
      '</mc:Fallback></mc:AlternateContent><xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>',
  },
};

const printed: Handmade = {
  sheet:
    `${cells}<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="批复"/><hyperlink ref="A2" location="自评表!B1"/></hyperlinks>` +
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/>' +
    '<headerFooter differentFirst="1"><oddHeader>&amp;C&amp;"宋体,常规"绩效自评表</oddHeader><oddFooter>&amp;R第 &amp;P 页</oddFooter><firstHeader>&amp;L附件</firstHeader></headerFooter>' +
    '<rowBreaks count="1" manualBreakCount="1"><brk id="1" max="16383" man="1"/></rowBreaks>',
  sheetRelationships:
    `<Relationship Id="rId1" Type="${office}/relationships/hyperlink" Target="https://example.invalid/?a=1&amp;b=2" TargetMode="External"/>` +
    relationship(2, 'printerSettings', '../printerSettings/printerSettings1.bin'),
  contentTypes: `<Default Extension="bin" ContentType="${spreadsheet}.printerSettings"/>`,
  parts: {
    'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 512 }, (_, at) => at % 7),
  },
};

const button: Handmade = {
  sheet: `${cells}<legacyDrawing r:id="rId1"/>`,
  sheetRelationships:
    relationship(1, 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
    relationship(2, 'ctrlProp', '../ctrlProps/ctrlProp1.xml'),
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    typed('xl/ctrlProps/ctrlProp1.xml', 'application/vnd.ms-excel.controlproperties+xml'),
  parts: {
    'xl/ctrlProps/ctrlProp1.xml': `<formControlPr xmlns="${x14}" objectType="CheckBox" checked="Checked" lockText="1"/>`,
    // Excel's own drawings have line breaks inside tags and <br> without an end.
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shape id="_x0000_s1025" type="#_x0000_t201" style=\'position:absolute\'><v:textbox><div>达成<br></div></v:textbox>' +
      '<x:ClientData ObjectType="Checkbox"><x:Anchor>3, 0, 3, 0, 4, 0, 4, 0</x:Anchor><x:Checked>1</x:Checked></x:ClientData></v:shape></xml>',
  },
};

const externalLink: Handmade = {
  sheet: cells.replace('<c r="A2"><v>30</v></c>', '<c r="A2"><f>[1]批复!$A$1</f><v>30</v></c>'),
  afterSheets: '<externalReferences><externalReference r:id="rId31"/></externalReferences>',
  workbookRelationships:
    relationship(31, 'externalLink', 'externalLinks/externalLink1.xml') +
    relationship(32, 'calcChain', 'calcChain.xml'),
  contentTypes:
    typed('xl/externalLinks/externalLink1.xml', `${spreadsheet}.externalLink+xml`) +
    typed('xl/calcChain.xml', `${spreadsheet}.calcChain+xml`),
  parts: {
    'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="A2" i="1"/></calcChain>`,
    'xl/externalLinks/externalLink1.xml':
      `<externalLink xmlns="${main}" xmlns:r="${office}/relationships"><externalBook r:id="rId1"><sheetNames><sheetName val="批复"/></sheetNames>` +
      '<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>30</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>',
    'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
      `<Relationship Id="rId1" Type="${office}/relationships/externalLinkPath" Target="%E6%89%B9%E5%A4%8D.xlsx" TargetMode="External"/>`,
    ),
  },
};

const newerRules: Handmade = {
  sheet:
    `${cells}<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="${x14}"><x14:conditionalFormattings>` +
    `<x14:conditionalFormatting xmlns:xm="${excelMain}"><x14:cfRule type="iconSet" priority="1" id="{10000000-0000-4000-8000-000000000001}">` +
    '<x14:iconSet iconSet="3Stars"><x14:cfvo type="percent"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>33</xm:f></x14:cfvo><x14:cfvo type="percent"><xm:f>67</xm:f></x14:cfvo></x14:iconSet></x14:cfRule>' +
    '<xm:sqref>A1:B2</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext>' +
    `<ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="${x14}"><x14:dataValidations xmlns:xm="${excelMain}" count="1">` +
    '<x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>自评表!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D1:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>',
};

const storedParts: Handmade = {
  sheet: cells,
  workbookRelationships: relationship(33, 'customXml', '../customXml/item1.xml'),
  contentTypes:
    typed(
      'docProps/custom.xml',
      'application/vnd.openxmlformats-officedocument.custom-properties+xml',
    ) +
    typed(
      'customXml/itemProps1.xml',
      'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    ),
  parts: {
    '_rels/.rels': relationships(
      relationship(1, 'officeDocument', 'xl/workbook.xml'),
      relationship(2, 'custom-properties', 'docProps/custom.xml'),
    ),
    'docProps/custom.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="KSOProductBuildVer"><vt:lpwstr>2052-12.1.0.1</vt:lpwstr></property></Properties>',
    'customXml/item1.xml': '<批复 xmlns="urn:example:approval">财预〔2024〕1号</批复>',
    'customXml/itemProps1.xml':
      '<ds:datastoreItem ds:itemID="{AAAAAAAA-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="urn:example:approval"/></ds:schemaRefs></ds:datastoreItem>',
    'customXml/_rels/item1.xml.rels': relationships(
      relationship(1, 'customXmlProps', 'itemProps1.xml'),
    ),
  },
};

const grouped: Handmade = {
  sheet:
    '<sheetPr><tabColor rgb="FFFF0000"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:B2"/>' +
    '<sheetViews><sheetView workbookViewId="0" zoomScale="85"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultRowHeight="14.25" outlineLevelRow="1" outlineLevelCol="1"/>' +
    '<cols><col min="1" max="1" width="20.5" customWidth="1"/><col min="2" max="3" width="9" outlineLevel="1"/></cols>' +
    cells
      .replace('<row r="2">', '<row r="2" outlineLevel="1" ht="30" customHeight="1">')
      .concat(
        '<autoFilter ref="A1:B2"><filterColumn colId="0"><customFilters><customFilter operator="greaterThan" val="5"/></customFilters></filterColumn></autoFilter>' +
          '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells><phoneticPr fontId="0"/>',
      ),
  afterSheets:
    '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">自评表!$A$1:$B$2</definedName></definedNames>',
};

const dynamicArray: Handmade = {
  sheet:
    '<sheetData><row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>20</v></c><c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn._xlws.SORT(A1:A2)</f><v>10</v></c></row>' +
    '<row r="2"><c r="A2"><v>30</v></c><c r="B2"><v>1</v></c><c r="C2"><v>30</v></c></row></sheetData>',
  workbookRelationships: relationship(34, 'sheetMetadata', 'metadata.xml'),
  contentTypes: typed('xl/metadata.xml', `${spreadsheet}.sheetMetadata+xml`),
  parts: {
    'xl/metadata.xml':
      `<metadata xmlns="${main}" xmlns:xda="${microsoft}/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>` +
      '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
      '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
  },
};

const chartSheet: Handmade = {
  sheet: cells,
  moreSheets: '<sheet name="图" sheetId="2" r:id="rId35"/>',
  workbookRelationships: relationship(35, 'chartsheet', 'chartsheets/sheet1.xml'),
  contentTypes:
    typed('xl/chartsheets/sheet1.xml', `${spreadsheet}.chartsheet+xml`) +
    typed('xl/drawings/drawing1.xml', drawingType),
  parts: {
    'xl/chartsheets/sheet1.xml': `<chartsheet xmlns="${main}" xmlns:r="${office}/relationships"><sheetViews><sheetView workbookViewId="0"/></sheetViews><drawing r:id="rId1"/></chartsheet>`,
    'xl/chartsheets/_rels/sheet1.xml.rels': relationships(
      relationship(1, 'drawing', '../drawings/drawing1.xml'),
    ),
    'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${drawings}/spreadsheetDrawing"/>`,
  },
};

/** More kinds of content, for the list in `featureWorkbooks`. */
export const moreFeatures: readonly (readonly [string, Handmade])[] = [
  ['a table', table],
  ['a slicer with its cache', tableSlicer],
  ['links, headers, footers and printer settings', printed],
  ['a form control', button],
  ['a link to another workbook and a calculation chain', externalLink],
  ['rules of newer versions', newerRules],
  ['custom properties and custom XML', storedParts],
  ['groups, filter, panes and merges', grouped],
  ['a dynamic array formula', dynamicArray],
  ['a chart of its own sheet', chartSheet],
];
