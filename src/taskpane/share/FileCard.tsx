import {
  Button,
  makeStyles,
  ProgressBar,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { summarise } from '../../app/summarise';
import type { SheetReport } from '../../core/scoring/assessment';
import type { SharingTranslator } from '../../i18n/sharing';
import { errorSentence } from '../../i18n/sentences';
import { mailLimit } from '../../share/workbookFacts';
import { Notice } from '../components/Notice';
import { useSharingTranslator } from './useSharingTranslator';
import type { CopyState, WorkbookCopy } from './useWorkbookCopy';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: '6px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  name: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

const mostNames = 5;

/** The copy, what it holds, and how to try again. */
export interface FileCardProps {
  readonly state: CopyState;
  readonly report: SheetReport;
  readonly onRetry: () => void;
}

/**
 * What will be handed on: file name, size, counts, and what else goes with the file.
 *
 * @param props the copy and the judged sheet
 * @returns a card, or why there is no file and what can be done
 * @example <FileCard state={state} report={report} onRetry={fetch} />
 */
export function FileCard({ state, report, onRetry }: FileCardProps) {
  const styles = useStyles();
  const translator = useSharingTranslator();
  const { t } = translator;
  if (state.kind === 'failed') {
    return (
      <div role="alert">
        <Notice
          intent="error"
          title={t('share.file.refused')}
          actions={
            <Button size="small" onClick={onRetry}>
              {t('share.file.retry')}
            </Button>
          }
        >
          {errorSentence(translator, state.error)}
          <br />
          {t('share.file.refusedDo')}
        </Notice>
      </div>
    );
  }
  const { indicators, shortfalls, findings } = summarise(report);
  const counts = { indicators, shortfalls: shortfalls.length, findings };
  return (
    <section className={styles.card} aria-label={t('share.file.title')}>
      {state.kind === 'reading' ? (
        <>
          <p className={styles.line}>{t('share.file.reading')}</p>
          <ProgressBar
            aria-label={t('share.file.reading')}
            {...(state.share > 0 && { value: state.share })}
          />
          {state.isSlow && (
            <p className={styles.hint} role="status">
              {t('share.file.slow')}
            </p>
          )}
        </>
      ) : (
        <p className={styles.name}>{state.copy.file.fileName}</p>
      )}
      <p className={styles.line}>
        {state.kind === 'ready' && `${sizeText(translator, state.copy.facts.size)} · `}
        {t('share.file.counts', counts)}
      </p>
      {state.kind === 'ready' && <Hints {...state.copy} />}
    </section>
  );
}

function Hints({ facts, people }: Pick<WorkbookCopy, 'facts' | 'people'>) {
  const styles = useStyles();
  const translator = useSharingTranslator();
  const { t } = translator;
  const { hasComments, hasProperties, mailSize } = facts;
  const what = [
    ...(hasComments ? [t('share.file.comments') + named(translator, people.comments)] : []),
    ...(hasProperties ? [t('share.file.properties') + named(translator, people.properties)] : []),
  ];
  return (
    <>
      {mailSize > mailLimit && (
        <Notice intent="warning">
          {t('share.file.large', { size: sizeText(translator, mailSize) })}
        </Notice>
      )}
      {what.length > 0 && (
        <p className={styles.hint}>
          {t('share.file.personal', { what: what.join(t('share.file.and')) })}
        </p>
      )}
    </>
  );
}

/** Names in brackets, the first of them; nothing where none is known. */
function named({ t }: SharingTranslator, names: readonly string[]): string {
  if (names.length === 0) return '';
  const shown = names.slice(0, mostNames).join(t('share.file.and'));
  return t('share.file.names', { names: names.length > mostNames ? `${shown}…` : shown });
}

/** Sizes as file managers show them. */
function sizeText({ number }: SharingTranslator, bytes: number): string {
  return bytes < 1024 * 1024
    ? `${number(Math.max(1, Math.round(bytes / 1024)))} KB`
    : `${number(bytes / 1024 / 1024, 1)} MB`;
}
