import { Button, Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { changesSince } from '../../app/changesSince';
import { longSheet } from '../../app/longSheet';
import type { Inspection } from '../../app/inspect';
import type { Settings } from '../../app/settings';
import type { Address } from '../../core/address';
import { profiles } from '../../core/scoring/profiles';
import { Notice } from '../components/Notice';
import { useSharingTranslator } from './useSharingTranslator';
import type { UseCases } from '../useCases';
import { changeLines } from './changeLines';

const mostLines = 6;

const useStyles = makeStyles({
  list: { margin: 0, padding: '4px 0 0', display: 'grid', rowGap: '4px', listStyleType: 'none' },
  line: { ...typographyStyles.body1, fontFamily: tokens.fontFamilyBase, textAlign: 'start' },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: 'block' },
});

/** The opened sheet, how a new run would be planned, and what can be done. */
export interface OpenedRunProps {
  readonly inspection: Inspection;
  readonly settings: Settings;
  readonly replan: UseCases['replan'];
  readonly isBusy: boolean;
  /** Id of what says that nothing can be written here; undefined where it can. */
  readonly describedBy: string | undefined;
  readonly canUndo: boolean;
  readonly onLook: () => void;
  readonly onUndo: () => void;
  readonly onClearMarks: () => void;
  readonly onReveal: (address: Address) => void;
}

/**
 * Tells the recipient of a scored sheet when and by which rules it was scored, and what changed since:
 * what people edited, and which scores and marks no longer fit. From here the sheet is checked again, or
 * its marks are taken off.
 *
 * @param props the opened sheet
 * @returns a message; nothing on a sheet that was never scored
 * @example <OpenedRun inspection={inspection} settings={settings} replan={useCases.replan} {...actions} />
 */
export function OpenedRun(props: OpenedRunProps) {
  const { inspection, settings, replan, isBusy, describedBy, onReveal } = props;
  const styles = useStyles();
  const translator = useSharingTranslator();
  const { t, locale } = translator;
  const [isWhole, setWhole] = useState(false);
  const since = useMemo(
    () => changesSince(inspection, replan(settings, translator, inspection, {})),
    [replan, settings, translator, inspection],
  );
  const undo = props.canUndo && (
    <Button
      size="small"
      aria-describedby={describedBy}
      disabledFocusable={isBusy}
      onClick={props.onUndo}
    >
      {t('pane.undo.last')}
    </Button>
  );
  if (!since) return undo || null;
  const known = [settings.profile, ...profiles].find(({ id }) => id === since.profileId);
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const lines = changeLines(translator, since);
  const shown = isWhole ? lines : lines.slice(0, mostLines);
  return (
    <Notice
      intent={lines.length > 0 ? 'warning' : 'info'}
      title={t('share.opened.title', {
        time: time.format(new Date(since.at)),
        profile: known?.name ?? since.profileId,
      })}
      actions={
        <>
          <Button size="small" disabledFocusable={isBusy} onClick={props.onLook}>
            {t('share.opened.again')}
          </Button>
          {since.hasMarks && (
            <Button
              size="small"
              aria-describedby={describedBy}
              disabledFocusable={isBusy}
              onClick={props.onClearMarks}
            >
              {t('share.opened.clear')}
            </Button>
          )}
          {undo}
          {shown.length < lines.length && (
            <Button
              size="small"
              appearance="subtle"
              onClick={() => {
                setWhole(true);
              }}
            >
              {t('share.opened.more')}
            </Button>
          )}
          <span className={styles.hint}>
            {t(since.hasMarks ? 'share.opened.scoreHint' : 'share.opened.scoreMarksHint')}
          </span>
          <span className={styles.hint}>
            {t(since.hasMarks ? 'share.opened.clearHint' : 'share.opened.undoHint')}
          </span>
        </>
      }
    >
      {since.profileId !== settings.profile.id && (
        <span style={{ display: 'block' }}>
          {t('share.opened.rules', { profile: settings.profile.name })}
        </span>
      )}
      {!since.knowsInputs && (
        <span style={{ display: 'block' }}>
          {t('share.opened.scoresOnly', { rows: longSheet })}
        </span>
      )}
      {lines.length === 0
        ? t(since.hasMarks ? 'share.opened.same' : 'share.opened.sameScores')
        : t('share.opened.changes', { count: lines.length })}
      <span role="list" className={styles.list}>
        {shown.map(({ text, address }) => (
          <span role="listitem" key={text}>
            {address ? (
              <Link
                as="button"
                className={styles.line}
                onClick={() => {
                  onReveal(address);
                }}
              >
                {text}
              </Link>
            ) : (
              text
            )}
          </span>
        ))}
      </span>
    </Notice>
  );
}
