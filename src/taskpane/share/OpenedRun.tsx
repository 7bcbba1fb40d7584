import { useMemo } from 'react';
import type { Inspection } from '../../app/inspect';
import { lastRun } from '../../app/lastRun';
import type { Settings } from '../../app/settings';
import { toA1 } from '../../core/address';
import type { Edit } from '../../core/plan/plan';
import { profiles } from '../../core/scoring/profiles';
import { Notice } from '../components/Notice';
import { useSharingTranslator } from './useSharingTranslator';
import type { UseCases } from '../useCases';

const scored: readonly Edit['kind'][] = ['score', 'rate', 'total'];
const mostCells = 5;

/** The opened sheet, and how a new run would be planned. */
export interface OpenedRunProps {
  readonly inspection: Inspection;
  readonly settings: Settings;
  readonly replan: UseCases['replan'];
}

/**
 * Tells the recipient of a scored sheet when and by which rules it was scored, which of the written
 * scores were edited since, and whether the same rules still give the same scores.
 *
 * @param props the opened sheet
 * @returns a message; nothing on a sheet that was never scored
 * @example <OpenedRun inspection={inspection} settings={settings} replan={useCases.replan} />
 */
export function OpenedRun({ inspection, settings, replan }: OpenedRunProps) {
  const translator = useSharingTranslator();
  const { t, locale } = translator;
  const run = useMemo(() => lastRun(inspection), [inspection]);
  const outdated = useMemo(() => {
    const { edits } = replan(settings, translator, inspection, {});
    return edits.filter(({ kind }) => scored.includes(kind)).map(({ address }) => toA1(address));
  }, [replan, settings, translator, inspection]);
  if (!run) return null;
  const known = [settings.profile, ...profiles].find(({ id }) => id === run.profileId);
  const edited = run.edited.map(toA1);
  const differs = outdated.filter((cell) => !edited.includes(cell));
  const list = (cells: readonly string[]) =>
    cells.slice(0, mostCells).join(' ') + (cells.length > mostCells ? '…' : '');
  const time = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const lines = [
    t('share.opened.facts', {
      time: time.format(new Date(run.at)),
      profile: known?.name ?? run.profileId,
    }),
    ...(edited.length > 0
      ? [t('share.opened.edited', { count: edited.length, cells: list(edited) })]
      : []),
    ...(differs.length > 0
      ? [t('share.opened.differs', { count: differs.length, cells: list(differs) })]
      : []),
    ...(edited.length + differs.length === 0 ? [t('share.opened.same')] : []),
  ];
  return (
    <Notice
      intent={edited.length + differs.length > 0 ? 'warning' : 'info'}
      title={t('share.opened.title')}
    >
      {lines.map((line) => (
        <span key={line} style={{ display: 'block' }}>
          {line}
        </span>
      ))}
    </Notice>
  );
}
