import type { SummaryLook } from '../workbook/summarySheet';

/** 序号, 位置, 指标, 完成情况, 得分, 分值, 说明: widths in characters. */
export const columnWidths: readonly number[] = [6, 9, 27, 13, 9, 9, 47];

/** The column of 说明, and of the chart. */
export const last = columnWidths.length - 1;

/** All columns joined. */
export const whole = { column: 0, span: columnWidths.length } as const;

/** How the cells of the summary sheet look, by what they are for. */
export const looks = {
  title: { bold: true, size: 16, align: 'center' },
  subtitle: { align: 'center', color: '#595959', wrap: true },
  section: { bold: true, size: 12 },
  label: { bold: true, fill: '#F2F2F2', border: true },
  head: { bold: true, fill: '#DDEBF7', border: true, align: 'center', wrap: true },
  text: { border: true, wrap: true },
  strong: { bold: true, border: true, wrap: true },
  centred: { border: true, align: 'center', wrap: true },
  figure: { border: true, align: 'right' },
  rate: { border: true, align: 'left' },
  link: { border: true, align: 'center', wrap: true, color: '#0563C1' },
  foot: { color: '#595959', wrap: true },
} as const satisfies Readonly<Record<string, SummaryLook>>;

/** Colours of the bars. */
export const barColours = { score: '#2F75B5', weight: '#BDD7EE' } as const;
