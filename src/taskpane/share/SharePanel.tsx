import {
  Button,
  Field,
  Input,
  makeStyles,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { ScoreOutcome } from '../../app/score';
import type { Settings } from '../../app/settings';
import { hasNotes } from '../../core/plan/hasNotes';
import { keptCount } from '../../core/plan/keptScores';
import { hasControl, recipientsIn, type Recipient } from '../../share/recipients';
import { mailDraft } from '../../share/mailDraft';
import { summaryText } from '../../share/summaryText';
import { AutoOpenSwitch } from '../components/AutoOpenSwitch';
import { BackButton } from '../components/BackButton';
import { Notice } from '../components/Notice';
import { useSecondPaint } from '../state/useSecondPaint';
import { useSharingTranslator } from './useSharingTranslator';
import type { UseCases } from '../useCases';
import { canShare, copyText, download, share, type OutgoingFile } from './channels';
import { FileCard } from './FileCard';
import { OutcomeNotice, type Outcome } from './OutcomeNotice';
import { SummarySheetChoice } from './SummarySheetChoice';
import { useWorkbookCopy } from './useWorkbookCopy';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '16px', padding: '0 16px 24px' },
  fields: { display: 'grid', rowGap: '12px' },
  channels: { display: 'grid', rowGap: '8px' },
  others: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  other: { flexGrow: 1 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  said: { ':empty': { display: 'none' } },
  steps: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2 },
  stepsTitle: {
    ...typographyStyles.body1Strong,
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
  },
  list: { margin: 0, paddingLeft: '20px', paddingTop: '8px', display: 'grid', rowGap: '4px' },
});

/** The run whose result is handed on. */
export interface SharePanelProps {
  readonly scored: ScoreOutcome;
  /** Somebody edited the sheet after the run. */
  readonly isStale: boolean;
  readonly palette: Settings['palette'];
  readonly useCases: Pick<UseCases, 'copyForSharing' | 'summarySheet' | 'autoOpen'>;
  readonly onClose: () => void;
}

/**
 * Hands the scored workbook on: a mail draft, a copy, the summary, the system's share window, or the
 * steps for Excel's own sharing. It says which of these happened and leaves the sending to the user.
 *
 * @param props the run
 * @returns the panel
 * @example <SharePanel scored={scored} isStale={false} palette="standard" useCases={useCases} onClose={back} />
 */
export function SharePanel({ onClose, ...run }: SharePanelProps) {
  const styles = useStyles();
  const isWhole = useSecondPaint();
  return (
    <div className={styles.root}>
      <BackButton onClose={onClose} />
      {isWhole && <Sharing {...run} />}
    </div>
  );
}

function Sharing({ scored, isStale, palette, useCases }: Omit<SharePanelProps, 'onClose'>) {
  const styles = useStyles();
  const translator = useSharingTranslator();
  const { t } = translator;
  const { report, plan } = scored;
  const drafted = useMemo(
    () => summaryText(report, translator, { kept: keptCount(plan), hasNotes: hasNotes(plan) }),
    [report, translator, plan],
  );
  const [to, setTo] = useState('');
  const [subject, setSubject] = useState(drafted.subject);
  const [body, setBody] = useState(drafted.body);
  const [isWorking, setIsWorking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [copy, fetch] = useWorkbookCopy(useCases.copyForSharing);
  const last = useRef<OutgoingFile | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);

  const recipients = recipientsIn(to);
  const canFile = copy.kind === 'ready' && !isWorking;

  const withCopy = async (work: (file: OutgoingFile) => Promise<Outcome>) => {
    setIsWorking(true);
    setOutcome(null);
    const fresh = await fetch();
    if (fresh) setOutcome(await work(fresh.file));
    setIsWorking(false);
  };
  const downloadAs = async (what: 'draft' | 'file', file: OutgoingFile): Promise<Outcome> => {
    last.current = file;
    try {
      await download(file, 'blob');
      return { kind: 'downloading', what, fileName: file.fileName };
    } catch {
      return again(what, file);
    }
  };
  const draft = () => {
    if (recipients.refused.length > 0) return;
    if (hasControl(subject)) setOutcome({ kind: 'badSubject' });
    else {
      void withCopy((file) =>
        downloadAs('draft', draftOf(file, recipients.accepted, subject, body)),
      );
    }
  };
  const copyWords = async () => {
    if (await copyText(`${subject}\n\n${body}`)) setOutcome({ kind: 'copied' });
    else {
      area.current?.focus();
      area.current?.select();
      setOutcome({ kind: 'selected' });
    }
  };
  const missing = async () => {
    const file = last.current;
    const what = outcome?.kind === 'downloading' ? outcome.what : 'file';
    if (file) setOutcome(await again(what, file));
  };

  return (
    <>
      {isStale && <Notice intent="warning">{t('share.file.stale')}</Notice>}
      <FileCard state={copy} report={report} onRetry={() => void fetch()} />
      <SummarySheetChoice
        scored={scored}
        palette={palette}
        summarySheet={useCases.summarySheet}
        onChanged={() => void fetch()}
      />
      <AutoOpenSwitch autoOpen={useCases.autoOpen} />
      <div className={styles.fields}>
        <Field
          label={t('share.mail.to')}
          hint={t('share.mail.toHint')}
          validationState={recipients.refused.length > 0 ? 'error' : 'none'}
          validationMessage={
            recipients.refused.length > 0
              ? t('share.mail.toBad', { entries: recipients.refused.join(' ') })
              : null
          }
        >
          <Input
            value={to}
            inputMode="email"
            autoComplete="off"
            onChange={(_, { value }) => {
              setTo(value);
            }}
          />
        </Field>
        <Field label={t('share.mail.subject')}>
          <Input
            value={subject}
            onChange={(_, { value }) => {
              setSubject(value);
            }}
          />
        </Field>
        <Field label={t('share.mail.body')}>
          <Textarea
            textarea={{ ref: area }}
            value={body}
            rows={9}
            resize="vertical"
            onChange={(_, { value }) => {
              setBody(value);
            }}
          />
        </Field>
      </div>
      <div className={styles.channels}>
        <Button
          appearance="primary"
          disabledFocusable={!canFile || recipients.refused.length > 0}
          onClick={draft}
        >
          {isWorking ? t('share.working') : t('share.mail.draft')}
        </Button>
        <p className={styles.hint}>{t('share.mail.draftHint')}</p>
        <div className={styles.others}>
          <Button
            className={styles.other}
            disabledFocusable={!canFile}
            onClick={() => void withCopy((file) => downloadAs('file', file))}
          >
            {t('share.copy.file')}
          </Button>
          <Button className={styles.other} onClick={() => void copyWords()}>
            {t('share.copy.text')}
          </Button>
          {copy.kind === 'ready' && canShare(copy.copy.file) && (
            <Button
              className={styles.other}
              disabledFocusable={!canFile}
              onClick={() =>
                void withCopy(async (file) => ({
                  kind: (await share(file, subject, body)) ? 'shared' : 'notShared',
                }))
              }
            >
              {t('share.copy.system')}
            </Button>
          )}
        </div>
        <div className={styles.said} role="status">
          {outcome && (
            <OutcomeNotice
              outcome={outcome}
              onMissing={() => void missing()}
              onClose={() => {
                setOutcome(null);
              }}
            />
          )}
        </div>
      </div>
      <details className={styles.steps}>
        <summary className={styles.stepsTitle}>{t('share.steps.title')}</summary>
        <ol className={styles.list}>
          <li>{t('share.steps.1')}</li>
          <li>{t('share.steps.2')}</li>
          <li>{t('share.steps.3')}</li>
        </ol>
      </details>
    </>
  );
}

async function again(what: 'draft' | 'file', file: OutgoingFile): Promise<Outcome> {
  try {
    await download(file, 'data');
    return { kind: 'downloadingAgain', fileName: file.fileName };
  } catch {
    return { kind: 'noDownload', what };
  }
}

function draftOf(
  file: OutgoingFile,
  recipients: readonly Recipient[],
  subject: string,
  body: string,
): OutgoingFile {
  const { fileName, bytes } = file;
  const to = recipients.map(({ name, address }) =>
    name === null ? address : `${name} <${address}>`,
  );
  return {
    fileName: fileName.replace(/\.[^.]+$/, '.eml'),
    type: 'message/rfc822',
    bytes: mailDraft({ fileName, bytes, subject, body, recipients: to }),
  };
}
