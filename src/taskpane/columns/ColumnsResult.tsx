import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ColumnsEffect, PickableRole } from '../../app/columns';
import { areaToA1 } from '../../core/address';
import { whyText } from '../../i18n/sentences';
import { Notice } from '../components/Notice';
import { clamped } from '../clamped';
import { useTranslator } from '../TranslatorContext';

/** More of them would be no news in a tooltip. */
const mostNames = 20;

const useStyles = makeStyles({
  problem: { display: 'block' },
  names: {
    ...typographyStyles.caption1,
    ...clamped(2),
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * What a choice of columns leads to: how many indicators where, their names, and what is still missing.
 *
 * While a click in the sheet is waited for, it says so instead.
 *
 * @param props the effect
 * @returns a message that is read out when it changes
 * @example <ColumnsResult effect={effect} waitsFor={null} />
 */
export function ColumnsResult({
  effect,
  waitsFor,
}: {
  readonly effect: ColumnsEffect;
  readonly waitsFor: PickableRole | null;
}) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t, word } = translator;
  const { table } = effect;
  if (waitsFor !== null) {
    return (
      <div role="status">
        <Notice intent="info">{t('pane.columns.pointing', { role: word(waitsFor) })}</Notice>
      </div>
    );
  }
  if (table === null) {
    return (
      <div role="status">
        <Notice intent="warning">{t('pane.columns.nothing')}</Notice>
      </div>
    );
  }
  const names = table.rows
    .map(({ name }) => name)
    .filter(Boolean)
    .slice(0, mostNames)
    .join(t('pane.notice.comma'));
  const problems = table.isScorable
    ? []
    : table.issues
        .filter(({ code }) => code !== 'columns-picked')
        .map(({ code, params }) => whyText(translator, { code, params }))
        .filter((text) => text !== null);
  return (
    <div role="status">
      <Notice
        intent={table.isScorable ? 'done' : 'warning'}
        title={t('pane.columns.found', { count: table.rows.length, area: areaToA1(table.area) })}
      >
        {problems.map((problem) => (
          <span key={problem} className={styles.problem}>
            {problem}
          </span>
        ))}
        <span className={styles.names} title={names}>
          {names}
        </span>
      </Notice>
    </div>
  );
}
