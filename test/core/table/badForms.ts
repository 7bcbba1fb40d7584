import type { CellValue, Sheet } from '../../../src/core/sheet';
import { sheetOf } from '../sheetOf';

const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const rows: CellValue[][] = [
  ['产出指标', '数量指标', '培训期数', '20期', '22期', 40, ''],
  ['产出指标', '质量指标', '合格率', '100%', '60%', 20, ''],
  ['效益指标', '社会效益指标', '受益人数', '500人', '400人', 40, ''],
];

/** A form that somebody spoiled, and what the pane has to say about it. */
export interface BadForm {
  readonly is: string;
  readonly sheet: Sheet;
  /** Codes of remarks that have to be there. */
  readonly codes: readonly string[];
  /** A part of the sentence that the pane shows. */
  readonly says: RegExp;
  /** Status per indicator; none of them met that is not. */
  readonly statuses: readonly string[];
  /** Whether marks may be written. */
  readonly isScorable: boolean;
  /** True where only a person can settle it: the pane offers the columns. */
  readonly isQuestion: boolean;
}

const form = (lines: readonly (readonly CellValue[])[]): (readonly CellValue[])[] => [
  ['项目支出绩效自评表'],
  ['项目名称', '干部培训'],
  ...lines,
];
const put = (row: readonly CellValue[], column: number, ...cells: CellValue[]): CellValue[] => [
  ...row.slice(0, column),
  ...cells,
  ...row.slice(column),
];
const judged = ['met', 'short', 'short'];

/** Every case of bad input that issue and domain name for tables. */
export const badForms: readonly BadForm[] = [
  {
    is: 'merges that overlap over the labels',
    sheet: sheetOf(form([header, ...rows]), { merges: ['A4:A5', 'A4:B5', 'B5:B6'] }),
    codes: ['overlapping-merges'],
    says: /重叠的合并单元格/,
    statuses: judged,
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'merges that overlap over the results of two rows',
    sheet: sheetOf(
      form([
        header,
        ...rows.map((row, index) => (index === 1 ? [...row.slice(0, 4), '', 20, ''] : row)),
      ]),
      { merges: ['E4:E5', 'E5:E6'] },
    ),
    codes: ['overlapping-merges'],
    says: /重叠的合并单元格/,
    statuses: ['met', 'unclear', 'short'],
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'one cell merged over target and actual',
    sheet: sheetOf(form([header, ['产出指标', '数量指标', '培训期数', '20期', '', 100, '']]), {
      merges: ['D4:E4'],
    }),
    codes: ['merged-across'],
    says: /跨列合并/,
    statuses: ['missingActual'],
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'two score columns with equal evidence',
    sheet: sheetOf(form([[...header, '得分'], ...rows])),
    codes: ['column-ambiguous'],
    says: /有几列都像“得分”（得分、得分）/,
    statuses: judged,
    isScorable: false,
    isQuestion: true,
  },
  {
    is: 'two actual columns with equal evidence',
    sheet: sheetOf(form([put(header, 5, '实际完成值'), ...rows.map((row) => put(row, 5, '20期'))])),
    codes: ['column-ambiguous'],
    says: /有几列都像“实际完成值”/,
    statuses: ['missingActual', 'missingActual', 'missingActual'],
    isScorable: false,
    isQuestion: true,
  },
  {
    is: 'two target columns with equal evidence',
    sheet: sheetOf(form([put(header, 3, '年度指标值'), ...rows.map((row) => put(row, 3, '1期'))])),
    codes: ['column-ambiguous'],
    says: /有几列都像“年度指标值”/,
    statuses: ['missingTarget', 'missingTarget', 'missingTarget'],
    isScorable: false,
    isQuestion: true,
  },
  {
    is: 'a table cut in two by a hidden column of results',
    sheet: sheetOf(form([header, ...rows]), { hiddenColumns: ['E'] }),
    codes: ['hidden-column'],
    says: /“实际完成值”列已隐藏/,
    statuses: judged,
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'a table cut in two by a hidden blank column',
    sheet: sheetOf(form([put(header, 4, ''), ...rows.map((row) => put(row, 4, ''))]), {
      hiddenColumns: ['E'],
    }),
    codes: [],
    says: /已找到自评表/,
    statuses: judged,
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'a hidden score column, which would be written unseen',
    sheet: sheetOf(form([header, ...rows]), { hiddenColumns: ['G'] }),
    codes: ['hidden-column'],
    says: /“得分”列已隐藏/,
    statuses: judged,
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'an empty heading over the results',
    sheet: sheetOf(form([header.map((word) => (word === '实际完成值' ? '' : word)), ...rows])),
    codes: ['no-actual', 'empty-header'],
    says: /没有找到实际完成值列，请指定列/,
    statuses: ['missingActual', 'missingActual', 'missingActual'],
    isScorable: false,
    isQuestion: true,
  },
  {
    is: 'an empty heading over the scores',
    sheet: sheetOf(
      form([
        put(header.slice(0, 6), 6, '', '备注'),
        ...rows.map((row) => [...row.slice(0, 6), 8, '']),
      ]),
    ),
    codes: ['no-score', 'empty-header'],
    says: /G 列有内容但没有表头，请确认这一列是什么/,
    statuses: judged,
    isScorable: false,
    isQuestion: true,
  },
  {
    is: 'an empty heading in a form with one indicator',
    sheet: sheetOf(
      form([
        put(header, 5, ''),
        put(['产出指标', '数量指标', '培训期数', '20期', '22期', 100, ''], 5, '18期'),
      ]),
    ),
    codes: ['empty-header'],
    says: /F 列有内容但没有表头/,
    statuses: ['met'],
    isScorable: true,
    isQuestion: true,
  },
  {
    is: 'words of the header inside the rows',
    sheet: sheetOf(
      form([
        header,
        ['产出指标', '数量指标', '实际完成值', '20期', '18期', 40, ''],
        ['产出指标', '质量指标', '得分', '≥90分', '85分', 30, ''],
        ['产出指标', '质量指标', '总分', '100分', '95分', 30, ''],
      ]),
    ),
    codes: [],
    says: /3 项指标/,
    statuses: ['short', 'short', 'short'],
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'two hundred columns, most of them of somebody’s own',
    sheet: sheetOf(
      form([
        [
          ...header.slice(0, 5),
          ...Array.from({ length: 193 }, (_, n) => `附列${n + 1}`),
          '分值',
          '得分',
        ],
        ...rows.map((row) => [
          ...row.slice(0, 5),
          ...Array.from({ length: 193 }, (_, n) => (n % 3 === 0 ? n : '')),
          ...row.slice(5),
        ]),
      ]),
    ),
    codes: [],
    says: /3 项指标/,
    statuses: judged,
    isScorable: true,
    isQuestion: false,
  },
  {
    is: 'two hundred columns of results, all called the same',
    sheet: sheetOf(
      form([
        [...header, ...Array.from({ length: 193 }, () => '实际完成值')],
        ...rows.map((row) => [...row, ...Array.from({ length: 193 }, () => '30期')]),
      ]),
    ),
    codes: ['column-ambiguous'],
    says: /有几列都像“实际完成值”/,
    statuses: ['missingActual', 'missingActual', 'missingActual'],
    isScorable: false,
    isQuestion: true,
  },
];
