import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ClipboardDataBar32Regular } from '@fluentui/react-icons/svg/clipboard-data-bar';
import { useEffect, useRef, useState } from 'react';
import type { SheetRef } from '../../workbook/port';
import { useTranslator } from '../TranslatorContext';
import type { UseCases } from '../useCases';
import { EmptyState } from './EmptyState';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', maxWidth: '100%' },
  button: { maxWidth: '100%', overflowWrap: 'anywhere' },
  back: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
});

/** A workbook may hold dozens of forms; the others are among the tabs. */
const mostButtons = 6;

/** The use cases, and how one gets to a sheet. */
export interface OwnSummaryProps {
  readonly useCases: Pick<UseCases, 'summarySheet'>;
  readonly onGo: (sheet: SheetRef) => void;
}

/**
 * Our own sheet 评分结果 is open: what it is, and the way back to the forms that it tells of.
 *
 * @param props use cases and the way
 * @returns the state
 * @example <OwnSummary useCases={useCases} onGo={actions.goTo} />
 */
export function OwnSummary({ useCases, onGo }: OwnSummaryProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [sources, setSources] = useState<readonly SheetRef[] | null>(null);
  useEffect(() => {
    let isGone = false;
    void useCases.summarySheet
      .sources()
      .catch(() => []) // Excel does not answer: the tabs lead there as well.
      .then((found) => {
        if (!isGone) setSources(found);
      });
    return () => {
      isGone = true;
    };
  }, [useCases]);
  const isLeaving = useRef(false);
  useEffect(
    () => () => {
      // The button that was pressed goes with this screen; the form's own button takes the keyboard.
      if (isLeaving.current) setTimeout(focusOnScore);
    },
    [],
  );
  const shown = sources?.slice(0, mostButtons) ?? [];
  const [first] = shown;
  return (
    <EmptyState
      art={<ClipboardDataBar32Regular />}
      title={t('pane.own.title')}
      action={
        <div className={styles.actions}>
          {shown.map((sheet) => (
            <Button
              key={sheet.id}
              className={styles.button}
              appearance={sheet === first ? 'primary' : 'secondary'}
              onClick={() => {
                isLeaving.current = true;
                onGo(sheet);
              }}
            >
              {t('pane.sheets.showNamed', { sheet: sheet.name })}
            </Button>
          ))}
        </div>
      }
    >
      <p>{t('pane.own.what')}</p>
      <p role="status">
        {sources !== null && t(sources.length > 0 ? 'pane.own.back' : 'pane.own.none')}
      </p>
    </EmptyState>
  );
}

function focusOnScore(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('[data-score]')?.focus();
}
