import type { SummaryState } from '../../src/workbook/summarySheet';
import { zipSync } from 'fflate';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { boundDecision } from '../../src/app/boundDecisions';
import { headerRow, startRow, tryColumns } from '../../src/app/columns';
import type { SelectedArea } from '../../src/excel/paneHost';
import { reasonDraft } from '../../src/app/draftReasons';
import { checkReportText } from '../../src/core/review/reportText';
import type { ColumnHints } from '../../src/core/table/findTables';
import type { Inspection } from '../../src/app/inspect';
import type { LiveView } from '../../src/app/live';
import { planFor, type Preview } from '../../src/app/preview';
import type { ScoreOutcome } from '../../src/app/score';
import type { SheetOutcome } from '../../src/app/scoreWorkbook';
import { toA1, type Address } from '../../src/core/address';
import type { CellChange, Edit, Plan, Receipt } from '../../src/core/plan/plan';
import { assessSheet } from '../../src/core/report';
import type { Decisions } from '../../src/core/scoring/decisions';
import type { Sheet } from '../../src/core/sheet';
import type { SampleOutcome, UseCases } from '../../src/taskpane/useCases';
import type { SharedCopy } from '../../src/app/share';
import { WorkbookError } from '../../src/workbook/errors';
import type { SheetRef, UndoOutcome } from '../../src/workbook/port';
import { sheetOf, standardHeader } from '../core/sheetOf';

/** The standard form: execution 124 of 160 万元, one shortfall, one stopped, one open, one typed score. */
export function trainingForm(): Sheet {
  return sheetOf(
    [
      ['项目支出绩效自评表'],
      ['项目名称', '党员和干部教育培训经费'],
      ['项目资金（万元）', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['', '年度资金总额', 160, 160, 124, 10, '', ''],
      standardHeader,
      ['产出指标', '数量指标', '举办培训班', '≥20期', '18期', 20, '', '受疫情影响'],
      ['', '质量指标', '培训合格率', '≥95%', '96%', 20, 18, ''],
      ['', '时效指标', '平台维护', '≥3次', '平台停用，经费全部交回市财政', 10, '', ''],
      ['效益指标', '社会效益指标', '提升能力', '较好', '效果如何尚待观察', 30, '', ''],
      ['满意度指标', '服务对象满意度指标', '学员满意度', '≥90%', '95%', 10, '', ''],
    ],
    { id: 's1', name: '自评表' },
  );
}

/** As many rows as wanted, every fifth of them short. */
export function longForm(rows: number): Sheet {
  return sheetOf(
    [
      ['项目支出绩效自评表'],
      standardHeader,
      ...Array.from({ length: rows }, (_, index) => [
        '产出指标',
        '数量指标',
        `指标${index + 1}`,
        '≥10期',
        index % 5 === 0 ? '8期' : '10期',
        1,
        '',
        '',
      ]),
    ],
    { id: 'long', name: '长表' },
  );
}

/** A sheet without any form. */
export const ledger = (): Sheet =>
  sheetOf(
    [
      ['序号', '单位', '金额'],
      [1, '财政局', 20],
    ],
    { id: 's2', name: '台账' },
  );

/** A zip with the two parts by which the pane knows a workbook with notes. */
export const smallestWorkbook = zipSync({
  '[Content_Types].xml': new Uint8Array(),
  'xl/comments1.xml': new Uint8Array(),
});

const capabilities = { annotations: 'notes', nativeUndo: true, fileCopy: true } as const;

function changeOf(edit: Edit): CellChange[] {
  const { address } = edit;
  if (edit.kind === 'note') return [];
  if (edit.kind === 'mark') return [{ address, fill: { before: null, after: edit.fill } }];
  return [{ address, content: { before: edit.before, after: edit.after } }];
}

/** Use cases on a literal sheet: the true rules, and a memory instead of a workbook. */
export class FakeUseCases implements UseCases {
  settings: Settings = defaultSettings;
  decisions: Decisions = {};
  receipts: Receipt[] = [];
  readonly revealed: string[] = [];
  readonly scoredWith: Parameters<UseCases['score']>[2][] = [];
  readonly applied: Plan[] = [];
  /** The sheets of the workbook, for a run over all of them. */
  workbook: readonly Sheet[] = [];
  view: LiveView | null = null;
  undoOutcome: UndoOutcome | null = { restored: 7, left: [] };
  /** Makes the next call of a use case fail. */
  fails: Partial<
    Record<
      | 'inspect'
      | 'preview'
      | 'score'
      | 'undo'
      | 'reveal'
      | 'settings'
      | 'copy'
      | 'selection'
      | 'sample',
      Error
    >
  > = {};
  /** Holds scoring back until it resolves. */
  gate: Promise<void> = Promise.resolve();
  /** Holds writing back until it resolves. */
  writingGate: Promise<void> = Promise.resolve();

  constructor(public sheet: Sheet) {}

  loadSettings = () => Promise.resolve(this.settings);
  saveSettings = async (settings: Settings) => {
    await this.failing('settings');
    this.settings = settings;
  };
  boundDecision = boundDecision;
  saveDecisions = async (_: string, decisions: Decisions) => {
    await this.failing('settings');
    const former = this.decisions;
    this.decisions = decisions;
    return async () => {
      await this.failing('settings');
      this.decisions = former;
    };
  };
  columns: ColumnHints | null = null;
  saveColumns = (_: string, hints: ColumnHints | null) => {
    this.columns = hints;
    return Promise.resolve();
  };
  startRow: UseCases['startRow'] = ({ sheet, report }) => startRow(sheet, report);
  headerRow: UseCases['headerRow'] = ({ sheet, report }, row) => headerRow(sheet, row, report);
  tryColumns: UseCases['tryColumns'] = ({ sheet, report }, row, columns, picked) =>
    tryColumns(sheet, report, row, columns, picked);
  /** Told what is selected in the sheet; null while nobody follows. */
  selected: ((selected: SelectedArea) => void) | null = null;
  followSelection: UseCases['followSelection'] = async (listener) => {
    await this.failing('selection');
    this.selected = listener;
    return () => {
      this.selected = null;
      return Promise.resolve();
    };
  };
  openSample: UseCases['openSample'] = async () => {
    await this.failing('sample');
    return this.sampleOutcome;
  };
  sampleOutcome: SampleOutcome = 'opened';
  opensWithWorkbook = false;
  autoOpen: UseCases['autoOpen'] = {
    isOn: () => Promise.resolve(this.opensWithWorkbook),
    set: async (isOn) => {
      await this.failing('settings');
      this.opensWithWorkbook = isOn;
    },
  };
  describeHost: UseCases['describeHost'] = () =>
    Promise.resolve({ host: 'EXCEL', platform: this.platform });
  platform = 'OFFICE_ONLINE';
  /** What the sheet is called now; null when it is gone. */
  nameNow: string | null | undefined;
  sheetName = () => Promise.resolve(this.nameNow === undefined ? this.sheet.name : this.nameNow);
  reasonDraft = reasonDraft;
  checkReportText: UseCases['checkReportText'] = (text, report) =>
    Promise.resolve(checkReportText(text, report));
  inspect: UseCases['inspect'] = async (settings, options = {}): Promise<Inspection> => {
    await this.failing('inspect');
    const { decisions = this.decisions, hints = this.columns } = options;
    const decided = { decisions, ...(hints && { hints }) };
    const report = assessSheet(this.sheet, settings.profile, decided);
    return { sheet: this.sheet, report, receipts: this.receipts, decided, before: null };
  };
  score: UseCases['score'] = async (settings, translator, options = {}): Promise<ScoreOutcome> => {
    await this.gate;
    await this.failing('score');
    this.scoredWith.push(options);
    const planned = await this.preview(settings, translator, options);
    if (options.isCancelled?.()) return { ...planned, receipt: null };
    await this.writingGate;
    return this.written(planned);
  };
  preview: UseCases['preview'] = async (settings, translator, options = {}) => {
    await this.failing('preview');
    const inspection = await this.inspect(settings, options);
    return { ...inspection, plan: this.replan(settings, translator, inspection, options) };
  };
  replan: UseCases['replan'] = (settings, translator, inspection, { choices = {} }) =>
    planFor({ capabilities }, settings, translator, inspection, choices);
  apply: UseCases['apply'] = async (planned) => {
    await this.failing('score');
    this.applied.push(planned.plan);
    return this.written(planned);
  };
  scoreWorkbook: UseCases['scoreWorkbook'] = async (settings, translator, run) => {
    const sheets: SheetOutcome[] = [];
    const isMeant = ({ id, visibility }: Sheet) =>
      run.chosen?.has(id) === true || (visibility === 'visible' && run.isOnlyChosen !== true);
    const hidden = this.workbook.filter((each) => each.visibility !== 'visible' && !isMeant(each));
    for (const sheet of this.workbook.filter(isMeant)) {
      const { id, name, visibility } = sheet;
      if (run.isCancelled?.()) return { sheets, isCancelled: true, hidden };
      const ref = { id, name, visibility };
      run.onProgress?.({ sheet: ref, done: sheets.length, total: this.workbook.length });
      this.sheet = sheet;
      const outcome = await this.score(settings, translator, { sheetId: id }).then(
        (scored): SheetOutcome => ({ sheet: ref, outcome: scored }),
        (error: unknown): SheetOutcome => {
          if (error instanceof WorkbookError) return { sheet: ref, error };
          throw error;
        },
      );
      sheets.push(outcome);
      run.onSheet?.(outcome);
    }
    return { sheets, isCancelled: false, hidden };
  };
  recover = (): Promise<UndoOutcome | null> => Promise.resolve(null);
  callOff = async ({ id }: Receipt) => {
    await this.failing('undo');
    this.receipts = this.receipts.filter((receipt) => receipt.id !== id);
    return this.undoOutcome ?? { restored: 0, left: [] };
  };
  undoLast = async () => {
    await this.failing('undo');
    this.receipts = this.receipts.slice(0, -1);
    return this.undoOutcome;
  };
  clearMarks = async () => {
    await this.failing('undo');
    this.receipts = this.receipts.map((receipt) => ({
      ...receipt,
      changes: receipt.changes.filter(({ content }) => content),
    }));
    return this.undoOutcome ?? { restored: 0, left: [] };
  };
  reveal = async (_: string, address: Address) => {
    await this.failing('reveal');
    this.revealed.push(toA1(address));
  };
  summaryState: SummaryState = 'none';
  /** The sheets that the sheet 评分结果 tells of; an error where Excel does not answer. */
  summarySources: readonly SheetRef[] | Error = [];
  summarySheet: UseCases['summarySheet'] = {
    state: () => Promise.resolve(this.summaryState),
    sources: () =>
      this.summarySources instanceof Error
        ? Promise.reject(this.summarySources)
        : Promise.resolve(this.summarySources),
    write: () => {
      if (this.summaryState === 'changed') {
        return Promise.resolve({ kind: 'kept', because: 'changed', sheetName: '评分结果' });
      }
      this.summaryState = 'untouched';
      return Promise.resolve({ kind: 'written' });
    },
    remove: () => {
      if (this.summaryState === 'changed') {
        return Promise.resolve({ kind: 'kept', because: 'changed', sheetName: '评分结果' });
      }
      this.summaryState = 'none';
      return Promise.resolve({ kind: 'removed' });
    },
  };
  copy: SharedCopy = { bytes: smallestWorkbook, workbookName: '自评表.xlsx' };
  /** Holds the copy back until it resolves. */
  copyGate: Promise<void> = Promise.resolve();
  copyForSharing: UseCases['copyForSharing'] = async (onProgress) => {
    await this.failing('copy');
    await this.copyGate;
    onProgress?.(1);
    return this.copy;
  };
  /** Another window or the ribbon was at work. */
  otherRuns = false;
  hasOtherRuns = () => Promise.resolve(this.otherRuns);
  watch = (view: LiveView) => {
    this.view = view;
    return Promise.resolve(() => Promise.resolve());
  };

  private written(planned: Preview): ScoreOutcome {
    if (planned.plan.edits.length === 0) return { ...planned, receipt: null };
    const receipt: Receipt = {
      version: 1,
      id: `run-${this.receipts.length + 1}`,
      sheetId: this.sheet.id,
      sheetName: this.sheet.name,
      profileId: planned.plan.profileId,
      at: '2026-11-22T08:00:00.000Z',
      changes: planned.plan.edits.flatMap(changeOf),
      ...(planned.plan.read && { read: planned.plan.read }),
    };
    this.receipts = [...this.receipts, receipt];
    return { ...planned, receipt };
  }

  private failing(call: keyof FakeUseCases['fails']): Promise<void> {
    const error = this.fails[call];
    return error ? Promise.reject(error) : Promise.resolve();
  }
}
