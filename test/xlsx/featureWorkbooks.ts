import { handmade, partsOf, plainStyles, relationship, type Handmade } from './handmadeWorkbook';
import { moreFeatures } from './moreFeatures';
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

/** A PNG of one pixel. */
const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

const anchored = (inner: string): string =>
  `<xdr:wsDr xmlns:xdr="${drawings}/spreadsheetDrawing" xmlns:a="${drawings}/main" xmlns:r="${office}/relationships">` +
  '<xdr:twoCellAnchor><xdr:from><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>' +
  '<xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>12</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>' +
  `${inner}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const drawingType = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const withDrawing = (drawing: string, target: string, more: Handmade): Handmade => ({
  ...more,
  sheet: `${cells}<drawing r:id="rId1"/>`,
  sheetRelationships: relationship(1, 'drawing', '../drawings/drawing1.xml'),
  contentTypes: `${typed('xl/drawings/drawing1.xml', drawingType)}${more.contentTypes ?? ''}`,
  parts: {
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/_rels/drawing1.xml.rels': relationships(target),
    ...more.parts,
  },
});

const chart = withDrawing(
  anchored(
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${drawings}/chart"><c:chart xmlns:c="${drawings}/chart" r:id="rId1"/></a:graphicData>` +
      '</a:graphic></xdr:graphicFrame>',
  ),
  relationship(1, 'chart', '../charts/chart1.xml'),
  {
    contentTypes: typed(
      'xl/charts/chart1.xml',
      'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
    ),
    parts: {
      'xl/charts/chart1.xml':
        `<c:chartSpace xmlns:c="${drawings}/chart"><c:chart><c:plotArea><c:layout/><c:pieChart><c:varyColors val="1"/>` +
        '<c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>自评表!$A$1:$B$1</c:f></c:numRef></c:val></c:ser>' +
        '<c:firstSliceAng val="0"/></c:pieChart></c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
    },
  },
);

const image = withDrawing(
  anchored(
    '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="公章"/><xdr:cNvPicPr/></xdr:nvPicPr>' +
      '<xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>' +
      '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>',
  ),
  relationship(1, 'image', '../media/image1.png'),
  {
    contentTypes: '<Default Extension="png" ContentType="image/png"/>',
    parts: { 'xl/media/image1.png': pixel },
  },
);

const pivot: Handmade = {
  sheet: cells,
  afterSheets: '<pivotCaches><pivotCache cacheId="1" r:id="rId20"/></pivotCaches>',
  workbookRelationships: relationship(
    20,
    'pivotCacheDefinition',
    'pivotCache/pivotCacheDefinition1.xml',
  ),
  sheetRelationships: relationship(1, 'pivotTable', '../pivotTables/pivotTable1.xml'),
  contentTypes:
    typed('xl/pivotCache/pivotCacheDefinition1.xml', `${spreadsheet}.pivotCacheDefinition+xml`) +
    typed('xl/pivotCache/pivotCacheRecords1.xml', `${spreadsheet}.pivotCacheRecords+xml`) +
    typed('xl/pivotTables/pivotTable1.xml', `${spreadsheet}.pivotTable+xml`),
  parts: {
    'xl/pivotCache/pivotCacheDefinition1.xml':
      `<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}/relationships" r:id="rId1" recordCount="1">` +
      '<cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="自评表"/></cacheSource><cacheFields count="2">' +
      '<cacheField name="10" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="30" maxValue="30"/></cacheField>' +
      '<cacheField name="20" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="1"/></cacheField>' +
      '</cacheFields></pivotCacheDefinition>',
    'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships(
      relationship(1, 'pivotCacheRecords', 'pivotCacheRecords1.xml'),
    ),
    'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords xmlns="${main}" count="1"><r><n v="30"/><n v="1"/></r></pivotCacheRecords>`,
    'xl/pivotTables/pivotTable1.xml':
      `<pivotTableDefinition xmlns="${main}" name="透视表" cacheId="1" dataCaption="值"><location ref="F1:G3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/>` +
      '<pivotFields count="2"><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/></pivotFields>' +
      '<dataFields count="1"><dataField name="求和" fld="0" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>',
    'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships(
      relationship(1, 'pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'),
    ),
  },
};

const threadId = '{11111111-2222-4333-8444-555555555555}';
const threadedComments: Handmade = {
  sheet: `${cells}<legacyDrawing r:id="rId2"/>`,
  workbookRelationships: related(
    21,
    `${microsoft}/2017/10/relationships/person`,
    'persons/person.xml',
  ),
  sheetRelationships:
    relationship(1, 'comments', '../comments1.xml') +
    relationship(2, 'vmlDrawing', '../drawings/vmlDrawing1.vml') +
    related(
      3,
      `${microsoft}/2017/10/relationships/threadedComment`,
      '../threadedComments/threadedComment1.xml',
    ),
  contentTypes:
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    typed('xl/comments1.xml', `${spreadsheet}.comments+xml`) +
    typed('xl/persons/person.xml', 'application/vnd.ms-excel.person+xml') +
    typed(
      'xl/threadedComments/threadedComment1.xml',
      'application/vnd.ms-excel.threadedcomments+xml',
    ),
  parts: {
    'xl/comments1.xml':
      `<comments xmlns="${main}"><authors><author>tc=${threadId}</author></authors><commentList>` +
      '<comment ref="A1" authorId="0"><text><t>[线程批注] 请核对</t></text></comment></commentList></comments>',
    'xl/drawings/vmlDrawing1.vml':
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape></xml>',
    'xl/threadedComments/threadedComment1.xml':
      `<ThreadedComments xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2025-01-02T03:04:05.00" ` +
      `personId="{AAAAAAAA-2222-4333-8444-555555555555}" id="${threadId}"><text>请核对</text></threadedComment></ThreadedComments>`,
    'xl/persons/person.xml':
      `<personList xmlns="${microsoft}/spreadsheetml/2018/threadedcomments"><person displayName="复核人" ` +
      'id="{AAAAAAAA-2222-4333-8444-555555555555}" userId="u1" providerId="None"/></personList>',
  },
};

const x14 = `${microsoft}/spreadsheetml/2009/9/main`;
const extensions: Handmade = {
  sheet:
    `${cells}<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="${x14}"><x14:sparklineGroups xmlns:xm="${microsoft}/excel/2006/main">` +
    '<x14:sparklineGroup displayEmptyCellsAs="gap"><x14:sparklines><x14:sparkline><xm:f>自评表!A1:B1</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext>' +
    `<ext uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}" xmlns:x14="${x14}"><x14:slicerList><x14:slicer r:id="rId5"/></x14:slicerList></ext></extLst>`,
  sheetRelationships: related(
    5,
    `${microsoft}/2007/relationships/slicer`,
    '../slicers/slicer1.xml',
  ),
  contentTypes: typed('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml'),
  parts: {
    'xl/slicers/slicer1.xml': `<slicers xmlns="${x14}"><slicer name="区县" cache="切片器_区县" caption="区县" rowHeight="241300"/></slicers>`,
  },
};

const placeholder = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const theme =
  `<a:theme xmlns:a="${drawings}/main" name="机关"><a:themeElements><a:clrScheme name="机关">` +
  ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']
    .concat('hlink', 'folHlink')
    .map(
      (name, index) =>
        `<a:${name}><a:srgbClr val="${(index * 1118481).toString(16).padStart(6, '0').toUpperCase()}"/></a:${name}>`,
    )
    .join('') +
  '</a:clrScheme><a:fontScheme name="机关">' +
  ['majorFont', 'minorFont']
    .map(
      (name) =>
        `<a:${name}><a:latin typeface="宋体"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`,
    )
    .join('') +
  '</a:fontScheme><a:fmtScheme name="机关">' +
  `<a:fillStyleLst>${placeholder.repeat(3)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${`<a:ln>${placeholder}</a:ln>`.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${'<a:effectStyle><a:effectLst/></a:effectStyle>'.repeat(3)}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${placeholder.repeat(3)}</a:bgFillStyleLst>` +
  '</a:fmtScheme></a:themeElements></a:theme>';

/** One workbook per kind of content that writers are known to lose. */
export const featureWorkbooks: readonly {
  readonly feature: string;
  readonly bytes: Uint8Array;
}[] = (
  [
    ['a chart', chart],
    ['an image', image],
    ['a pivot table with its cache', pivot],
    [
      'conditional formats',
      {
        sheet: `${cells}<conditionalFormatting sqref="A1:B2"><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>60</formula></cfRule></conditionalFormatting>`,
        styles: `${plainStyles}<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`,
      },
    ],
    [
      'data validation',
      {
        sheet: `${cells}<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="注意" error="只能选" sqref="A1:A9"><formula1>"优,良,中,差"</formula1></dataValidation></dataValidations>`,
      },
    ],
    ['threaded comments', threadedComments],
    ['sparklines and a slicer', extensions],
    [
      'macros',
      {
        sheet: cells,
        workbookPr: '<workbookPr codeName="ThisWorkbook"/>',
        workbookRelationships: related(
          22,
          `${microsoft}/2006/relationships/vbaProject`,
          'vbaProject.bin',
        ),
        contentTypes:
          '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>',
        parts: {
          'xl/vbaProject.bin': Uint8Array.from({ length: 4096 }, (_, at) => (at * 31) % 256),
        },
      },
    ],
    [
      'rich text',
      {
        sheet: cells.replace('<c r="A1"><v>10</v></c>', '<c r="A1" t="s"><v>0</v></c>'),
        strings:
          '<si><r><rPr><b/><sz val="11"/><color rgb="FFFF0000"/><rFont val="宋体"/></rPr><t>未</t></r><r><t xml:space="preserve"> 达成</t></r><rPh sb="0" eb="1"><t>wei</t></rPh></si>',
      },
    ],
    [
      'a theme',
      {
        sheet: cells,
        workbookRelationships: relationship(23, 'theme', 'theme/theme1.xml'),
        contentTypes: typed(
          'xl/theme/theme1.xml',
          'application/vnd.openxmlformats-officedocument.theme+xml',
        ),
        parts: { 'xl/theme/theme1.xml': theme },
      },
    ],
    [
      'protection',
      {
        sheet: `${cells}<sheetProtection algorithmName="SHA-512" hashValue="q83vEjRWeJA=" saltValue="EjRWeJCrze8=" spinCount="100000" sheet="1" objects="1" scenarios="1"/><protectedRanges><protectedRange sqref="B2" name="填报区"/></protectedRanges>`,
        afterSheets: '',
      },
    ],
    [
      'defined names',
      {
        sheet: cells,
        afterSheets:
          '<definedNames><definedName name="满分" comment="分值合计">自评表!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">自评表!$A$1:$B$2</definedName></definedNames>',
      },
    ],
    ...moreFeatures,
  ] as const satisfies readonly (readonly [string, Handmade])[]
).map(([feature, made]) => ({
  feature,
  bytes: feature === 'macros' ? asMacroWorkbook(made) : handmade(made),
}));

function asMacroWorkbook(made: Handmade): Uint8Array {
  const types = new TextDecoder().decode(partsOf(made)['[Content_Types].xml']);
  const parts = {
    ...made.parts,
    '[Content_Types].xml': types.replace(
      `${spreadsheet}.sheet.main+xml`,
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
  };
  return handmade({ ...made, parts });
}
