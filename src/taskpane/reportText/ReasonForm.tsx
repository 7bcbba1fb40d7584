import { Button, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { startTransition, useEffect, useId, useRef, useState } from 'react';
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
  const [focused, setFocused] = useState<'field' | 'opener' | null>(null);
  /** The form shows first; the focus and the way to it follow with the next paint. */
  const show = (draftText: string | null) => {
    setText(draftText);
    startTransition(() => {
      setFocused(draftText === null ? 'opener' : 'field');
    });
  };
  useEffect(() => {
    if (focused === 'opener') document.getElementById(openerId)?.focus();
    if (focused !== 'field') return;
    const field = root.current?.querySelector('textarea');
    if (!field) return;
    // What is left to the person is chosen, so that typing replaces it.
    const blank = /[（(][^（）()]*[）)]\s*$/.exec(field.value);
    field.focus({ preventScroll: true });
    if (blank) field.setSelectionRange(blank.index, field.value.length);
    root.current?.scrollIntoView({ block: 'nearest' });
  }, [focused, openerId]);
  if (text === null) {
    return (
      <Button
        id={openerId}
        size="small"
        onClick={() => {
          show(say('review', draft.code, draft.params) ?? '');
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
            show(null);
          }}
        >
          {t('pane.reason.cancel')}
        </Button>
      </div>
    </div>
  );
}
