import { escapeXml } from '../../src/xlsx/xml/xmlText';
import { handmade, relationship } from './handmadeWorkbook';

/** A workbook whose formulas read cells that scoring writes; every one shows a former result. */
export interface FormulaWorkbook {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** What all formulas of these workbooks show before they are computed anew. */
export const formerResult = 987654.25;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const head = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const indicators = [
  ['产出指标', '数量指标', '培训人次', '≥200人次', '190人次', 20],
  ['产出指标', '质量指标', '培训合格率', '≥95%', '97%', 15],
  ['产出指标', '时效指标', '按时完成率', '100%', '80%', 15],
  ['效益指标', '社会效益指标', '覆盖乡镇数', '12个', '12个', 30],
  ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '88%', 10],
] as const;

/** Rows 3 to 7 hold indicators, columns F and G their weights and the scores that scoring writes. */
const [first, last] = [3, 2 + indicators.length];

type Formulas = Readonly<Record<string, string>>;

const text = (a1: string, value: string): string =>
  `<c r="${a1}" t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
const computed = (a1: string, formula: string): string =>
  `<c r="${a1}"><f>${escapeXml(formula)}</f><v>${formerResult}</v></c>`;

/** Cells by A1 address become rows; cells of a row in the order of their columns. */
function rowsOf(cells: ReadonlyMap<string, string>): string {
  const place = (a1: string): [number, number] => {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(a1) ?? [];
    return [
      Number(digits),
      Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0),
    ];
  };
  const rows = new Map<number, [number, string][]>();
  for (const [a1, xml] of cells) {
    const [row, column] = place(a1);
    rows.set(row, [...(rows.get(row) ?? []), [column, xml]]);
  }
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, list]) => {
      const inOrder = list.sort(([one], [other]) => one - other).map(([, xml]) => xml);
      return `<row r="${row}">${inOrder.join('')}</row>`;
    })
    .join('');
}

function formCells(): Map<string, string> {
  const cells = new Map([['A1', text('A1', '项目支出绩效自评表')]]);
  const put = (a1: string, value: string | number): void => {
    const number = `<c r="${a1}"><v>${value}</v></c>`;
    cells.set(a1, typeof value === 'number' ? number : text(a1, value));
  };
  head.forEach((title, at) => {
    put(`${'ABCDEFG'.charAt(at)}2`, title);
  });
  indicators.forEach((values, row) => {
    values.forEach((value, at) => {
      put(`${'ABCDEF'.charAt(at)}${first + row}`, value);
    });
  });
  return cells;
}

interface Parts {
  /** Beside the form, on its sheet. */
  readonly own?: Formulas;
  /** Whole cells beside the form, where a formula is not alone. */
  readonly cells?: Readonly<Record<string, string>>;
  /** On a second sheet, named 汇 总. */
  readonly second?: Formulas;
  readonly names?: Formulas;
}

function workbook({ own = {}, cells = {}, second, names = {} }: Parts): Uint8Array {
  const all = formCells();
  for (const [a1, formula] of Object.entries(own)) all.set(a1, computed(a1, formula));
  for (const [a1, xml] of Object.entries(cells)) all.set(a1, xml);
  const other = new Map(
    Object.entries(second ?? {}).map(([a1, formula]) => [a1, computed(a1, formula)] as const),
  );
  const defined = Object.entries(names).map(
    ([name, formula]) => `<definedName name="${name}">${escapeXml(formula)}</definedName>`,
  );
  return handmade({
    sheet: `<sheetData>${rowsOf(all)}</sheetData>`,
    afterSheets: defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '',
    ...(second && {
      moreSheets: '<sheet name="汇 总" sheetId="2" r:id="rId30"/>',
      workbookRelationships: relationship(30, 'worksheet', 'worksheets/sheet2.xml'),
      contentTypes:
        '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>',
      parts: {
        'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData>${rowsOf(other)}</sheetData></worksheet>`,
      },
    }),
  });
}

const scores = `G${first}:G${last}`;
const weights = `F${first}:F${last}`;

/** A formula in its own cell of column J, one below the other. */
const listed = (formulas: readonly string[]): Formulas =>
  Object.fromEntries(formulas.map((formula, at) => [`J${at + 1}`, formula]));

/** A formula that is written once and shared by the cells below it. */
const shared = (column: string, formula: string, id: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    indicators.map((_, at) => {
      const a1 = `${column}${first + at}`;
      const f =
        at === 0
          ? `<f t="shared" ref="${column}${first}:${column}${last}" si="${id}">${escapeXml(formula)}</f>`
          : `<f t="shared" si="${id}"/>`;
      return [a1, `<c r="${a1}">${f}<v>${formerResult}</v></c>`];
    }),
  );

/** Totals as forms have them, on the sheet and elsewhere, all of them computable here. */
export const formulaWorkbooks: readonly FormulaWorkbook[] = (
  [
    [
      'sums and products',
      {
        own: listed([
          `SUM(${scores})`,
          `SUM(G${first},G4,G5:G${last})`,
          `SUM(${scores},10)`,
          'G3+G4+G5+G6+G7',
          `SUM(G:G)-SUM(F:F)`,
          `SUMPRODUCT(${weights},${scores})`,
          `SUMPRODUCT(${weights},${scores})/SUM(${weights})`,
          `SUMPRODUCT((${weights}>10)*${scores})`,
          `SUMPRODUCT(--(A${first}:A${last}="产出指标"),${scores})`,
          `SUMIF(A${first}:A${last},"产出指标",${scores})`,
          `SUMIFS(${scores},A${first}:A${last},"产出*",${weights},">=15")`,
          `SUBTOTAL(9,${scores})`,
          `SUBTOTAL(109,${scores})`,
          `PRODUCT(G3,0.5)`,
        ]),
      },
    ],
    [
      'rounding, averages and ranks',
      {
        own: listed([
          `ROUND(SUM(${scores}),1)`,
          `ROUND(AVERAGE(${scores}),2)`,
          `ROUNDUP(G3/3,2)`,
          `ROUNDDOWN(G3/3,2)`,
          `INT(G3)`,
          `TRUNC(G5/7,3)`,
          `MAX(${scores})-MIN(${scores})`,
          `COUNT(${scores})`,
          `COUNTIF(${scores},"<10")`,
          `COUNTA(${scores})`,
          `RANK(G3,${scores})`,
          `LARGE(${scores},2)`,
          `SMALL(${scores},1)`,
          `AVERAGEIF(A${first}:A${last},"产出指标",${scores})`,
          `MEDIAN(${scores})`,
          `MOD(G3,7)`,
        ]),
      },
    ],
    [
      'conditions and texts',
      {
        own: listed([
          `IF(SUM(${scores})>=90,"优",IF(SUM(${scores})>=80,"良",IF(SUM(${scores})>=60,"中","差")))`,
          `IF(G3="","未评",G3)`,
          `IFERROR(G3/G5,0)`,
          `IFERROR(G3/(G4-G4),"无")`,
          `IF(AND(G3>0,G4>0),1,0)`,
          `IF(OR(G3>19,G5>19),"有","无")`,
          `AND(COUNT(${scores})=5,SUM(${weights})=90)`,
          `"得分"&ROUND(SUM(${scores}),2)&"分"`,
          `TEXT(SUM(${scores})/90,"0.00%")`,
          `TEXT(SUM(${scores}),"0.00")&"/"&SUM(${weights})`,
          `VLOOKUP("产出指标",A${first}:G${last},7,FALSE)`,
          `INDEX(${scores},MATCH("质量指标",B${first}:B${last},0))`,
          `LOOKUP(SUM(${scores}),{0,60,80,90},{"差","中","良","优"})`,
          `CHOOSE(IF(G3>10,1,2),"高","低")`,
          `G3/SUM(${scores})`,
          `G3%`,
          `LEN(TEXT(G3,"0.00"))`,
          `NOT(G3>G4)`,
        ]),
      },
    ],
    [
      'chains',
      {
        cells: { F8: '<c r="F8"><v>90</v></c>' },
        own: {
          G8: `SUM(${scores})`,
          J1: 'G8+10',
          J2: 'ROUND(J1/(F8+10)*100,2)',
          J3: 'IF(J2>=90,"优","良")',
          J4: 'J3&"（"&J2&"）"',
          J5: 'J1-J2',
          J6: 'MAX(J1:J2)',
          J7: 'ABS(J5)',
        },
      },
    ],
    [
      'other sheets and names',
      {
        own: { J1: 'SUM(全部得分)', J2: '合计+执行得分', J3: "'汇 总'!B1*2", J4: '合计/满分' },
        second: {
          B1: `SUM(自评表!${scores})`,
          B2: `自评表!G3+自评表!$G$4`,
          B3: 'ROUND(B1/SUM(自评表!F:F),4)',
          B4: 'IF(\'自评表\'!G5<\'自评表\'!F5,"未达成","达成")',
          B5: 'SUM(B1:B2)',
          B6: 'SUMPRODUCT(自评表!F3:F7,自评表!G3:G7)',
          B7: 'SUM(全部得分)-合计',
        },
        names: {
          全部得分: `自评表!$G$${first}:$G$${last}`,
          合计: `SUM(自评表!$G$${first}:$G$${last})`,
          执行得分: '10',
          满分: `SUM(自评表!$F$${first}:$F$${last})+10`,
        },
      },
    ],
    [
      'shared formulas',
      {
        cells: {
          ...shared('J', `G${first}/F${first}`, 0),
          ...shared('K', `IF(G${first}<F${first},"扣"&(F${first}-G${first})&"分","")`, 1),
          ...shared('L', `SUM($G$${first}:G${first})`, 2),
          ...shared('M', `ROUND(J${first}*100,1)&"%"`, 3),
        },
        own: { J8: `AVERAGE(J${first}:J${last})`, L8: `L${last}+1` },
      },
    ],
  ] as const satisfies readonly (readonly [string, Parts])[]
).map(([what, parts]) => ({ what, bytes: workbook(parts) }));

/** Formulas that read scores and cannot be computed here, and what reads those. */
export const uncomputable: FormulaWorkbook & { readonly cells: readonly string[] } = {
  what: 'formulas that cannot be computed here',
  cells: ['J1', 'J2', 'J3', 'J4', 'J5'],
  bytes: workbook({
    own: {
      J1: `CUBEVALUE("模型",SUM(${scores}))`,
      J2: `SUM(${scores})+[1]外部!A1`,
      J3: 'J1+1',
      J4: `FORECAST.ETS(6,${scores},${weights})`,
      J5: 'IF(J2>0,J4,0)',
      J6: `SUM(${scores})`,
    },
  }),
};
