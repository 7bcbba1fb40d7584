import { detailOf } from '../host/detailOf';
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/errors';

/** The languages of the workbench. */
export type WorkbenchLocale = 'zh-CN' | 'en-US';

const zh = {
  title: '工作台',
  what: '本地演示环境，代替 Excel 网页版',
  home: '开始',
  openPane: '打开侧边栏',
  scoreNow: '一键评分',
  clearMarks: '清除标注',
  openFile: '打开文件',
  samples: '示例表格',
  save: '保存副本',
  undo: '撤销编辑',
  redo: '重做编辑',
  readOnly: '只读',
  cellEditing: '单元格编辑中',
  dark: '深色',
  paneTitle: '绩效自评助手',
  closePane: '关闭侧边栏',
  nameBox: '名称框',
  formulaBar: '编辑栏',
  grid: '工作表',
  cellEditor: '单元格',
  sheetTabs: '工作表标签',
  sheetTools: '工具',
  status: '状态',
  changed: '有未保存的修改',
  dismiss: '知道了',
  dropHere: '松开鼠标，打开这个文件',
  startTitle: '打开一张绩效自评表',
  startHint: '点“打开文件”，或把 .xlsx 文件拖到这里；也可以从“示例表格”里选一张。',
  chartSheet: '这是图表工作表，没有单元格可以显示。',
  lastError: 'Excel 报错',
  noError: '没有报错',
  lastAction: '上次操作：{count} 次往返，发出 {sent}，收到 {received}',
  failedFormulas: '{count} 个公式无法重算，保留原有结果（首个：{cell}）',
  sampleMissing: '找不到示例表格“{file}”。请从列表里另选一张。',
  commandFailed: '功能按钮没有完成：{detail}',
  readOnlyEdit: '工作簿处于只读状态，没有修改。关闭“只读”后再试。',
  protectedEdit: '这个单元格受保护，没有修改。请先在 Excel 里撤销工作表保护。',
  longEdit: '内容超过 32,767 个字，Excel 的一个单元格放不下。请缩短后再试。',
  formulaEdit: '这个公式读不懂，没有写入。请改正公式，或在前面加上单引号当作文字。',
  editFailed: '没有修改：{detail}',
  recalculationFailed: '内容已写入，但公式没有重算：{detail}',
  noSuchCell: '找不到“{name}”。请输入单元格地址，如 G5 或 自评表!G5。',
  arrayEdit: '这个单元格属于数组公式，不能单独修改。',
  fileFailed: '这个文件打不开：{detail}',
  saveFailed: '没有保存：{detail}',
  pasteMerged:
    '没有粘贴：{area} 是合并单元格，内容会落到其中看不见的 {cell}。请换个位置，或先在 Excel 里取消合并。',
  pasteEnd: '没有粘贴：从这里起放不下 {rows} 行 {columns} 列，超出了工作表的边界。',
  pasteLarge: '没有粘贴：一次最多 {count} 个单元格。请少选一些再试。',
  cellRefused: '{cell}：{reason}',
  askTitle: '“{file}”有未保存的修改',
  askWhat: '打开“{next}”会关闭它。要先保存副本吗？',
  askSave: '保存副本，再打开',
  askDiscard: '不保存，直接打开',
  askCancel: '取消',
  drawFailedTitle: '这里显示不出来了',
  drawFailed: '显示时出错：{detail}。工作簿没有丢，可以保存副本。',
  drawAgain: '重新显示',
  reload: '重新载入页面',
  unexpected: '刚才的操作没有完成：{detail}',
  note: '批注',
} as const;

/** A text of the workbench. */
export type TextKey = keyof typeof zh;

const en: Record<TextKey, string> = {
  title: 'Workbench',
  what: 'A local stand-in for Excel on the web',
  home: 'Home',
  openPane: 'Open sidebar',
  scoreNow: 'Score now',
  clearMarks: 'Clear marks',
  openFile: 'Open file',
  samples: 'Samples',
  save: 'Save a copy',
  undo: 'Undo edit',
  redo: 'Redo edit',
  readOnly: 'Read-only',
  cellEditing: 'Cell being edited',
  dark: 'Dark',
  paneTitle: 'Self-Evaluation Assistant',
  closePane: 'Close pane',
  nameBox: 'Name box',
  formulaBar: 'Formula bar',
  grid: 'Worksheet',
  cellEditor: 'Cell',
  sheetTabs: 'Sheet tabs',
  sheetTools: 'Tools',
  status: 'Status',
  changed: 'Unsaved changes',
  dismiss: 'OK',
  dropHere: 'Drop to open this file',
  startTitle: 'Open a self-evaluation form',
  startHint: 'Choose “Open file”, drop an .xlsx file here, or pick one of the samples.',
  chartSheet: 'This is a chart sheet; it has no cells to show.',
  lastError: 'Excel error',
  noError: 'No errors',
  lastAction: 'Last action: {count} round trips, {sent} sent, {received} received',
  failedFormulas: '{count} formulas could not be recomputed and keep their values (first: {cell})',
  sampleMissing: 'There is no sample "{file}". Please pick another one from the list.',
  commandFailed: 'The ribbon button did not finish: {detail}',
  readOnlyEdit: 'The workbook is read-only; nothing was changed. Switch "Read-only" off to edit.',
  protectedEdit: 'This cell is protected; nothing was changed. Unprotect the sheet in Excel first.',
  longEdit: 'A cell of Excel holds at most 32,767 characters. Please shorten the text.',
  formulaEdit:
    'This formula cannot be read and was not stored. Correct it, or begin with an apostrophe for text.',
  editFailed: 'Nothing was changed: {detail}',
  recalculationFailed: 'The content was stored, but formulas were not recomputed: {detail}',
  noSuchCell: 'There is no "{name}". Type the address of a cell, such as G5 or Sheet1!G5.',
  arrayEdit: 'This cell is part of an array formula and cannot be changed alone.',
  fileFailed: 'This file cannot be opened: {detail}',
  saveFailed: 'Nothing was saved: {detail}',
  pasteMerged:
    'Nothing was pasted: {area} is a merged cell and would hide what goes into {cell}. Choose another place, or unmerge it in Excel first.',
  pasteEnd:
    'Nothing was pasted: {rows} rows and {columns} columns from here on go beyond the end of the sheet.',
  pasteLarge: 'Nothing was pasted: at most {count} cells at a time. Select fewer cells.',
  cellRefused: '{cell}: {reason}',
  askTitle: '"{file}" has unsaved changes',
  askWhat: 'Opening "{next}" closes it. Save a copy first?',
  askSave: 'Save a copy, then open',
  askDiscard: 'Open without saving',
  askCancel: 'Cancel',
  drawFailedTitle: 'This cannot be shown',
  drawFailed: 'An error while drawing: {detail}. The workbook is not lost; you can save a copy.',
  drawAgain: 'Show again',
  reload: 'Reload the page',
  unexpected: 'The last action did not finish: {detail}',
  note: 'Note',
};

/** What to do about a file that cannot be opened; codes without a sentence get the general one. */
type FileErrors = Partial<Record<WorkbookErrorCode, string>>;

const zhFileErrors: FileErrors = {
  'not-xlsx': '“{file}”不是 Excel 工作簿（.xlsx 或 .xlsm）。请用 Excel 另存为 .xlsx 后再打开。',
  encrypted: '“{file}”设有打开密码。请先在 Excel 里取消密码保护，保存后再打开。',
  'legacy-format': '“{file}”是旧版 .xls 格式。请用 Excel 另存为 .xlsx 后再打开。',
  'strict-ooxml':
    '“{file}”是“Strict Open XML”格式。请用 Excel 另存为普通的“Excel 工作簿 (.xlsx)”后再打开。',
  truncated: '“{file}”不完整，可能没有下载完。请重新获取这个文件。',
  'too-large': '“{file}”超过 50 MB，打不开。请删去不需要的图片或工作表后再试。',
  'unsafe-zip': '“{file}”的压缩结构不正常，为安全起见没有打开。请用 Excel 打开后另存一份再试。',
  'bad-part': '“{file}”内部已损坏（{part}）。请用 Excel 的“打开并修复”处理后再试。',
};

const enFileErrors: FileErrors = {
  'not-xlsx':
    '"{file}" is not an Excel workbook (.xlsx or .xlsm). Save it as .xlsx in Excel first.',
  encrypted: '"{file}" needs a password. Remove the password in Excel, save, and open it again.',
  'legacy-format': '"{file}" has the old .xls format. Save it as .xlsx in Excel first.',
  'strict-ooxml':
    '"{file}" is a Strict Open XML file. Save it as an ordinary Excel Workbook (.xlsx) first.',
  truncated: '"{file}" is incomplete; it may not have downloaded fully. Please fetch it again.',
  'too-large': '"{file}" is larger than 50 MB. Remove pictures or sheets and try again.',
  'unsafe-zip':
    '"{file}" is packed in an unusual way and was not opened. Save a fresh copy in Excel.',
  'bad-part': '"{file}" is damaged inside ({part}). Use "Open and Repair" in Excel first.',
};

/** Gives a text in one language; `{name}` is replaced by the value of that name. */
export type Translate = (
  key: TextKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

/**
 * The texts of one language.
 *
 * @param locale the language
 * @returns a function from key and values to text
 * @example translator('zh-CN')('home') //=> '开始'
 */
export function translator(locale: WorkbenchLocale): Translate {
  const table = locale === 'zh-CN' ? zh : en;
  return (key, values = {}) => filled(table[key], values);
}

/**
 * The sentence for a file that could not be opened.
 *
 * @param locale the language
 * @param error what opening it threw
 * @param file its name
 * @returns what is wrong and what to do
 * @example fileErrorText('zh-CN', new WorkbookError('encrypted'), 'a.xlsx')
 */
export function fileErrorText(locale: WorkbenchLocale, error: unknown, file: string): string {
  const table = locale === 'zh-CN' ? zhFileErrors : enFileErrors;
  const general = (locale === 'zh-CN' ? zh : en).fileFailed;
  const isKnown = error instanceof WorkbookError;
  const { part = '', sheet, cell } = isKnown ? error.place : {};
  const place = cell === undefined ? part : `${part} · ${sheet ?? ''}!${cell}`;
  const template = (isKnown ? table[error.code] : undefined) ?? general;
  return filled(template, { file, part: place, detail: detailOf(error) });
}

function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}
