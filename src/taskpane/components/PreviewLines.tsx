import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, useCallback, useId, useMemo } from 'react';
import { toA1 } from '../../core/address';
import { clamped } from '../clamped';
import {
  contentText,
  subjectName,
  whyLine,
  type PreviewGroup,
  type PreviewLine,
} from '../state/previewLines';
import { useTranslator } from '../TranslatorContext';
import { InPortions } from './InPortions';

const useStyles = makeStyles({
  group: { display: 'grid' },
  head: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) auto',
    alignItems: 'center',
    padding: '0 16px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  count: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr)',
    padding: '0 16px 0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    // What is below the edge is neither laid out nor drawn.
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 69px',
  },
  label: { display: 'grid', rowGap: '2px', padding: '6px 0 8px', cursor: 'pointer' },
  off: { color: tokens.colorNeutralForeground3 },
  where: { display: 'flex', columnGap: '8px', minWidth: 0 },
  cell: {
    ...typographyStyles.caption1Strong,
    lineHeight: '20px',
    color: tokens.colorBrandForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  name: {
    ...typographyStyles.body1,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  change: {
    ...typographyStyles.body1,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  after: { fontWeight: tokens.fontWeightSemibold },
  blank: { color: tokens.colorNeutralForeground3 },
  swatch: {
    display: 'inline-block',
    width: '14px',
    height: '14px',
    marginRight: '6px',
    verticalAlign: '-2px',
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    forcedColorAdjust: 'none',
  },
  mark: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  why: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, ...clamped(2) },
});

/** One group of changes and which of them are off. */
export interface PreviewLinesProps {
  readonly group: PreviewGroup;
  /** Keys of the edits that are off. */
  readonly off: ReadonlySet<string>;
  /** The same for the single lines; may come a moment later. */
  readonly offLines: ReadonlySet<string>;
  /** Must be one stable function. */
  readonly onSwitch: (group: PreviewGroup, lines: readonly PreviewLine[], isOn: boolean) => void;
}

/**
 * The changes of one kind, with one switch for all of them.
 *
 * @param props the group
 * @returns the group
 * @example <PreviewLines group={group} off={off} offLines={off} onSwitch={flip} />
 */
export const PreviewLines = memo(function PreviewLines(props: PreviewLinesProps) {
  const { group, off, offLines, onSwitch } = props;
  const styles = useStyles();
  const { t } = useTranslator();
  const titleId = useId();
  const { id, lines } = group;
  const on = useMemo(() => lines.filter((line) => isOn(line, off)).length, [lines, off]);
  const onLine = useCallback(
    (line: PreviewLine, checked: boolean) => {
      onSwitch(group, [line], checked);
    },
    [group, onSwitch],
  );
  const checked = on === 0 ? false : on === lines.length ? true : 'mixed';
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <div className={styles.head}>
        <Checkbox
          checked={checked}
          aria-labelledby={titleId}
          onChange={() => {
            onSwitch(group, lines, checked !== true);
          }}
        />
        <h2 id={titleId} className={styles.title}>
          {t(`pane.preview.${id}`)}
        </h2>
        <span className={styles.count}>{t('pane.preview.chosen', { on, all: lines.length })}</span>
      </div>
      <InPortions lines={lines}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((line) => (
              <Line key={line.keys[0]} line={line} isOn={isOn(line, offLines)} onSwitch={onLine} />
            ))}
          </ul>
        )}
      </InPortions>
    </section>
  );
});

const isOn = ({ keys }: PreviewLine, off: ReadonlySet<string>): boolean =>
  !keys.every((key) => off.has(key));

const Line = memo(function Line({
  line,
  isOn,
  onSwitch,
}: {
  readonly line: PreviewLine;
  readonly isOn: boolean;
  readonly onSwitch: (line: PreviewLine, isOn: boolean) => void;
}) {
  const styles = useStyles();
  const translator = useTranslator();
  const inputId = useId();
  const why = whyLine(translator, line);
  const name = subjectName(translator, line.subject);
  return (
    <li className={styles.line}>
      <Checkbox
        id={inputId}
        checked={isOn}
        onChange={(_, { checked }) => {
          onSwitch(line, checked === true);
        }}
      />
      <label htmlFor={inputId} className={isOn ? styles.label : `${styles.label} ${styles.off}`}>
        <span className={styles.where}>
          <span className={styles.cell}>{toA1(line.address)}</span>
          <span className={styles.name} title={name}>
            {name}
          </span>
        </span>
        <span className={styles.change}>
          <Change line={line} />
        </span>
        {why !== '' && (
          <span className={styles.why} title={line.note ?? undefined}>
            {why}
          </span>
        )}
      </label>
    </li>
  );
});

function Change({ line }: { readonly line: PreviewLine }) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const { content, fill, note } = line;
  if (content === null) {
    return (
      <>
        {fill !== null && (
          <span aria-hidden className={styles.swatch} style={{ backgroundColor: fill }} />
        )}
        <span className={styles.mark}>
          {t(
            fill === null
              ? 'pane.preview.noteOnly'
              : note === null
                ? 'pane.preview.markOnly'
                : 'pane.preview.markAndNote',
          )}
        </span>
      </>
    );
  }
  const side = (text: string | null) =>
    text ?? <span className={styles.blank}>{t('pane.row.blank')}</span>;
  return (
    <>
      {side(contentText(translator, content.before))} →{' '}
      <span className={styles.after}>{side(contentText(translator, content.after))}</span>
    </>
  );
}
