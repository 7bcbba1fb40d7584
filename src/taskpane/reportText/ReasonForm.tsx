import { Button, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { ReasonDraft } from '../../app/draftReasons';
import { toA1 } from '../../core/address';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '8px',
    flexBasis: '100%',
    minWidth: 0,
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  bad: { ...typographyStyles.caption1, margin: 0, color: tokens.colorStatusDangerForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The numbers of the draft, and who writes it. */
export interface ReasonFormProps {
  readonly draft: ReasonDraft;
  readonly isBusy: boolean;
  readonly onWrite: (reasons: Readonly<Record<string, string>>) => void;
}

/**
 * 起草偏差原因: a text of numbers that a person completes; written only on request.
 *
 * @param props the draft
 * @returns a button, and the text once it is wanted
 * @example <ReasonForm draft={draft} isBusy={false} onWrite={writeReasons} />
 */
export function ReasonForm({ draft: { draft, cell }, isBusy, onWrite }: ReasonFormProps) {
  const styles = useStyles();
  const { t, say } = useTranslator();
  const [text, setText] = useState<string | null>(null);
  const place = toA1(cell);
  const root = useRef<HTMLDivElement>(null);
  const openerId = useId();
  const wasOpen = useRef(false);
  useEffect(() => {
    if ((text !== null) === wasOpen.current) return;
    wasOpen.current = text !== null;
    if (text === null) {
      document.getElementById(openerId)?.focus();
      return;
    }
    // What is left to the person is chosen, so that typing replaces it.
    const blank = /[（(][^（）()]*[）)]\s*$/.exec(text);
    const field = root.current?.querySelector('textarea');
    field?.focus({ preventScroll: true });
    if (blank) field?.setSelectionRange(blank.index, text.length);
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [text, openerId]);
  if (text === null) {
    return (
      <Button
        id={openerId}
        size="small"
        onClick={() => {
          setText(say('review', draft.code, draft.params) ?? '');
        }}
      >
        {t('pane.reason.draft')}
      </Button>
    );
  }
  const isFormula = /^\s*[=+\-@]/.test(text);
  return (
    <div ref={root} className={styles.root}>
      <p className={styles.title}>{t('pane.reason.title', { cell: place })}</p>
      <Textarea
        aria-label={t('pane.reason.label')}
        rows={4}
        resize="vertical"
        value={text}
        onChange={(_, { value }) => {
          setText(value);
        }}
      />
      {isFormula ? (
        <p className={styles.bad} role="alert">
          {t('pane.reason.formula')}
        </p>
      ) : (
        <p className={styles.hint}>{t('pane.reason.hint')}</p>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy || isFormula || text.trim() === ''}
          onClick={() => {
            onWrite({ [place]: text.trim() });
          }}
        >
          {t('pane.reason.write', { cell: place })}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setText(null);
          }}
        >
          {t('pane.reason.cancel')}
        </Button>
      </div>
    </div>
  );
}
