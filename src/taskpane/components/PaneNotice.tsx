import { Button, makeStyles } from '@fluentui/react-components';
import { toA1, type Address } from '../../core/address';
import type { Translator } from '../../i18n';
import { cellsText } from '../../i18n/cellsText';
import { doneSentence, errorSentence } from '../../i18n/sentences';
import { WorkbookError } from '../../workbook/errors';
import type { UndoOutcome } from '../../workbook/port';
import { isLocked, lockedId } from '../state/locked';
import type { ChangedSince, During, Notice as NoticeState, PaneState } from '../state/paneState';
import { useTranslator } from '../TranslatorContext';
import { Notice } from './Notice';

const errorTitles = {
  inspect: 'pane.notice.errorInspect',
  preview: 'pane.notice.errorPreview',
  score: 'pane.notice.errorScore',
  sheets: 'pane.notice.errorScore',
  undo: 'pane.notice.errorUndo',
  reveal: 'pane.notice.errorReveal',
  settings: 'pane.notice.errorSettings',
} as const satisfies Record<During, string>;

const useStyles = makeStyles({
  place: { padding: '8px 16px 0', ':empty': { display: 'none' } },
});

/** The state and what its messages offer. */
export interface PaneNoticeProps {
  readonly state: PaneState;
  readonly onClose: () => void;
  /** Looks at the sheet that is open now; offered where the shown one is gone. */
  readonly onLook?: (() => void) | undefined;
  /** Scores again and leaves some cells (A1) as they are; offered where their own rules refuse the scores. */
  readonly onLeaveOut?: ((cells: readonly string[]) => void) | undefined;
}

/**
 * The last thing the pane has to say, read out when it changes; that the sheet is protected; and the
 * warning that a result is old.
 *
 * @param props the state
 * @returns up to three messages
 * @example <PaneNotice state={state} onClose={dismiss} onLook={look} />
 */
export function PaneNotice({ state, onClose, onLook, onLeaveOut }: PaneNoticeProps) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const { notice, changed, scored, settings } = state;
  const rulesChanged =
    scored !== null &&
    settings !== null &&
    JSON.stringify(scored.report.profile) !== JSON.stringify(settings.profile);
  const isOld = changed !== null || rulesChanged;
  // What was written is no news beside the warning that it is out of date.
  const isPast = isOld && (notice?.kind === 'written' || notice?.kind === 'unchanged');
  return (
    <>
      <div className={styles.place} role="status">
        {notice && notice.kind !== 'error' && !isPast && (
          <Notice intent={intents[notice.kind]} onClose={onClose}>
            {wordsOf(translator, notice)}
          </Notice>
        )}
      </div>
      <div className={styles.place} role="alert">
        {notice?.kind === 'error' && (
          <Notice
            intent="error"
            title={t(errorTitles[notice.during])}
            onClose={onClose}
            actions={<Remedy notice={notice} onLook={onLook} onLeaveOut={onLeaveOut} />}
          >
            {errorSentence(translator, notice.error)}
          </Notice>
        )}
      </div>
      <div className={styles.place} id={lockedId} role="status">
        {isLocked(state) && (
          <Notice
            intent="warning"
            title={t('pane.protected.title')}
            actions={
              onLook && (
                <Button size="small" onClick={onLook}>
                  {t('pane.protected.again')}
                </Button>
              )
            }
          >
            {t('pane.protected.what')}
          </Notice>
        )}
      </div>
      <div className={styles.place} role="status">
        {isOld && (
          <Notice intent="warning">
            {changed && !rulesChanged ? changedWords(t, changed) : t('pane.notice.rulesChanged')}
          </Notice>
        )}
      </div>
    </>
  );
}

const intents = {
  written: 'done',
  unchanged: 'info',
  cancelled: 'info',
  undone: 'info',
  cleared: 'info',
  'nothing-to-undo': 'info',
  asks: 'warning',
  'sheet-gone': 'warning',
  recovered: 'warning',
} as const;

function changedWords(t: Translator['t'], { rows, source }: ChangedSince): string {
  return rows.size === 0
    ? t('pane.notice.rowsGone')
    : t(`pane.notice.${source}`, { count: rows.size });
}

/** What can be done about an error right here. */
function Remedy({
  notice: { error, during },
  onLook,
  onLeaveOut,
}: {
  readonly onLook: PaneNoticeProps['onLook'];
  readonly onLeaveOut: PaneNoticeProps['onLeaveOut'];
  readonly notice: Extract<NoticeState, { kind: 'error' }>;
}) {
  const { t } = useTranslator();
  if (!(error instanceof WorkbookError)) return null;
  if (error.code === 'sheet-not-found' && onLook) {
    return (
      <Button size="small" onClick={onLook}>
        {t('pane.notice.look')}
      </Button>
    );
  }
  const { cells } = error.place;
  const mayLeaveOut = error.code === 'data-validation' || error.code === 'array-formula';
  if (!mayLeaveOut || during !== 'score' || !cells || !onLeaveOut) return null;
  return (
    <Button
      size="small"
      onClick={() => {
        onLeaveOut(cells);
      }}
    >
      {t('pane.notice.leaveOut', { count: cells.length })}
    </Button>
  );
}

function wordsOf(translator: Translator, notice: Exclude<NoticeState, { kind: 'error' }>): string {
  const { t } = translator;
  switch (notice.kind) {
    case 'written':
      return notice.leftOut.length > 0
        ? doneSentence(translator, notice.done) +
            t('pane.notice.leftOutDone', { cells: cellsText(translator, notice.leftOut) })
        : doneSentence(translator, notice.done);
    case 'unchanged':
      return t('pane.notice.unchanged');
    case 'cancelled':
      return t('pane.notice.cancelled');
    case 'nothing-to-undo':
      return t('pane.notice.nothingToUndo');
    case 'asks':
      return t('pane.notice.asks', { count: notice.count });
    case 'sheet-gone':
      return t('pane.notice.sheetGone', { sheet: notice.name });
    case 'recovered':
      return (
        t('pane.notice.recovered', { count: notice.outcome.restored }) +
        keptWords(translator, notice.outcome)
      );
    case 'undone':
    case 'cleared': {
      const { restored, summary } = notice.outcome;
      const kept = keptWords(translator, notice.outcome);
      const isNothing = notice.kind === 'cleared' && restored === 0 && kept === '';
      if (isNothing && summary !== 'removed') return t('pane.notice.noMarks');
      const isVain = notice.kind === 'undone' && restored === 0 && kept !== '';
      const said = isVain ? 'undoneNone' : notice.kind;
      const done = t(`pane.notice.${said}`, { count: restored }) + kept;
      return summary ? done + t(`pane.notice.summary.${summary}`) : done;
    }
  }
}

/** Which cells are not as before the run, and why. */
function keptWords(translator: Translator, { left, gone = [] }: UndoOutcome): string {
  const { t } = translator;
  const named = (key: 'left' | 'gone', cells: readonly Address[]): string =>
    cells.length === 0
      ? ''
      : t(`pane.notice.${key}`, { cells: cellsText(translator, cells.map(toA1)) });
  return named('left', left) + named('gone', gone);
}
