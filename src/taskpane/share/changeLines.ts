import type { ChangedInput, ChangedScore, ChangesSince } from '../../app/changesSince';
import { toA1, type Address } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import type { SharingTranslator } from '../../i18n/sharing';

/** One change in words, and the cell that a click leads to; null where the row is gone. */
export interface ChangeLine {
  readonly text: string;
  readonly address: Address | null;
}

/**
 * What changed since a run, one sentence each: first what people entered, then what follows from it.
 *
 * @param translator the pane's language
 * @param since the changes
 * @returns the lines; none where nothing changed
 * @example changeLines(translator, since)[0]?.text //=> '举办培训班（E6）：实际完成值“18期” → “20期”'
 */
export function changeLines(
  translator: SharingTranslator,
  since: ChangesSince,
): readonly ChangeLine[] {
  const { t } = translator;
  const place = (address: Address, name = '') =>
    name === ''
      ? toA1(address)
      : t('share.opened.cell', { name: oneLine(name), cell: toA1(address) });
  const blank = t('share.opened.blank');
  const quoted = (text: string) => (text === '' ? blank : t('share.opened.quoted', { text }));
  const input = ({ address, name, role, was, now }: ChangedInput): ChangeLine => {
    const said = { place: place(address, name), role, now: quoted(oneLine(now)) };
    return {
      address,
      text:
        was === null
          ? t(now === '' ? 'share.opened.emptied' : 'share.opened.input', said)
          : t('share.opened.inputFrom', { ...said, was: quoted(was) }),
    };
  };
  const scored =
    (key: 'share.opened.edited' | 'share.opened.outdated') =>
    ({ address, name, kind, now, other }: ChangedScore): ChangeLine => ({
      address,
      text: t(key, {
        place: place(address, name),
        kind,
        now: entry(translator, kind, now),
        other: entry(translator, kind, other),
      }),
    });
  return [
    ...since.inputs.map(input),
    ...since.added.map(({ address, name }) => ({
      address,
      text: t('share.opened.added', { place: place(address, name) }),
    })),
    ...(since.gone > 0
      ? [{ address: null, text: t('share.opened.gone', { count: since.gone }) }]
      : []),
    ...since.edited.map(scored('share.opened.edited')),
    ...since.outdated.map(scored('share.opened.outdated')),
    ...since.marks.map((address) => ({
      address,
      text: t('share.opened.mark', { place: place(address) }),
    })),
  ];
}

/** A score as a number, a rate as percent, a formula as it is. */
function entry(
  { t, number, percent }: SharingTranslator,
  kind: ChangedScore['kind'],
  value: CellValue,
): string {
  if (value === '') return t('share.opened.blank');
  if (typeof value !== 'number') return String(value);
  return kind === 'rate' && Math.abs(value) <= 10 ? percent(value) : number(value);
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
