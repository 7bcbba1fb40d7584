import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useEffect, type ReactNode } from 'react';
import { toA1, type Address } from '../../core/address';
import type { ReasonDraft } from '../../app/draftReasons';
import type { Decision } from '../../core/scoring/decisions';
import type { Profile } from '../../core/scoring/profile';
import { cellAt, type Sheet } from '../../core/sheet';
import type { Span } from '../../core/value/reading';
import { explanationLines } from '../../i18n/sentences';
import { lazily } from '../lazily';
import { isOpen, type Item } from '../state/items';
import { useSecondPaint } from '../state/useSecondPaint';
import { useTranslator } from '../TranslatorContext';
import { Highlighted } from './Highlighted';

const DecisionForm = lazily(
  async () => (await import(/* webpackChunkName: "decision" */ './DecisionForm')).DecisionForm,
);

const ReasonForm = lazily(
  async () =>
    (await import(/* webpackChunkName: "reason" */ '../reportText/ReasonForm')).ReasonForm,
);

/**
 * Fetches the forms that an opened row may offer, so that the first one has them at once.
 *
 * @example useEffect(() => whenIdle(fetchForms), [])
 */
export function fetchForms(): void {
  for (const each of [DecisionForm, ReasonForm]) each.fetch().catch(() => undefined);
}

const sources: readonly Span['source'][] = ['target', 'actual', 'sign', 'unit', 'name', 'reason'];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '12px',
    padding: '2px 16px 12px 44px',
    '@media (max-width: 259px)': { paddingLeft: '16px' },
  },
  facts: { display: 'grid', rowGap: '8px', margin: 0 },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  fact: {
    ...typographyStyles.body1,
    margin: 0,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  cell: { maxHeight: '120px', overflowY: 'auto', whiteSpace: 'pre-line' },
  line: { margin: 0 },
  muted: { color: tokens.colorNeutralForeground3 },
  caption: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  kept: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    rowGap: '4px',
    padding: '6px 6px 6px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ...typographyStyles.caption1,
    fontVariantNumeric: 'tabular-nums',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What can be done from an opened row. Must be one stable object. */
export interface ExplanationActions {
  /** The rules in use; they are named below the rule. */
  readonly profile: Profile;
  readonly reveal: (address: Address) => void;
  readonly useComputed: (cells: readonly string[]) => void;
  readonly keepTyped: (cell: string) => void;
  readonly decide: (key: string, decision: Decision | null) => void;
  readonly decisionFor: (item: Item) => Decision | null;
  /** The score that stood in the line's cell before the computed one was chosen; null elsewhere. */
  readonly typedBefore: (item: Item) => number | null;
  /** A draft for the line's empty reason cell; null where none is due. */
  readonly draftFor: (item: Item) => ReasonDraft | null;
  readonly writeReasons: (reasons: Readonly<Record<string, string>>) => void;
}

/** What an opened row shows and offers. */
export interface ExplanationProps {
  readonly id: string;
  readonly item: Item;
  readonly sheet: Sheet;
  readonly isBusy: boolean;
  readonly actions: ExplanationActions;
  /** Told once all of it is drawn; must be one stable function. */
  readonly onWhole?: () => void;
}

/**
 * How a line's number came about: the words read in their cells, the rule, the arithmetic.
 *
 * @param props the line and the sheet it stands on
 * @returns the explanation with its actions
 * @example <Explanation id="x" item={item} sheet={sheet} isBusy={false} actions={actions} />
 */
export function Explanation(props: ExplanationProps) {
  const { id, item, sheet, isBusy, actions, onWhole } = props;
  const styles = useStyles();
  const translator = useTranslator();
  const { t, word } = translator;
  const { subject } = item;
  const isRow = subject.kind === 'row';
  const why = isRow ? subject.assessment.comparison.why : [];
  const explanation = isRow ? subject.assessment.explanation : subject.report.explanation;
  const { readings, rule, arithmetic } = explanationLines(
    translator,
    explanation,
    why,
    item.shared,
  );
  const isWhole = useSecondPaint();
  useEffect(() => {
    if (isWhole) onWhole?.();
  }, [isWhole, onWhole]);
  return (
    <div id={id} className={styles.root}>
      <dl className={styles.facts}>
        {cellsOf(sheet, item).map(({ source, text, spans }) => (
          <Fact key={source} term={word(source)}>
            <div className={styles.cell}>
              {text === '' ? (
                <span className={styles.muted}>{t('pane.row.blank')}</span>
              ) : (
                <Highlighted text={text} spans={spans} />
              )}
            </div>
          </Fact>
        ))}
        {readings.length > 0 && (
          <Fact term={t('pane.row.readings')}>
            <Lines lines={readings} />
          </Fact>
        )}
        {rule !== null && (
          <Fact term={t('pane.row.rule')}>
            {rule}
            <div className={styles.caption}>
              {t('pane.footer.profile')} {actions.profile.name}
            </div>
          </Fact>
        )}
        {arithmetic.length > 0 && (
          <Fact term={t('pane.row.arithmetic')}>
            <Lines lines={arithmetic} />
          </Fact>
        )}
      </dl>
      {isWhole && <Offers item={item} isBusy={isBusy} actions={actions} />}
    </div>
  );
}

/** What can be done about the line. Drawn after the explanation, which is what the click asked for. */
function Offers({ item, isBusy, actions }: Pick<ExplanationProps, 'item' | 'isBusy' | 'actions'>) {
  const styles = useStyles();
  const { t } = useTranslator();
  const { subject } = item;
  const cell = toA1(item.address);
  const decision = actions.decisionFor(item);
  const draft = actions.draftFor(item);
  return (
    <>
      <TypedScore item={item} isBusy={isBusy} actions={actions} />
      {subject.kind === 'row' && (isOpen(item) || decision !== null) && (
        <Suspense fallback={null}>
          <DecisionForm
            item={item}
            assessment={subject.assessment}
            decision={decision}
            profile={actions.profile}
            isBusy={isBusy}
            onDecide={actions.decide}
          />
        </Suspense>
      )}
      <div className={styles.actions}>
        {draft && (
          <Suspense fallback={null}>
            <ReasonForm draft={draft} isBusy={isBusy} onWrite={actions.writeReasons} />
          </Suspense>
        )}
        <Button
          size="small"
          aria-label={t('pane.row.locateNamed', { cell })}
          onClick={() => {
            actions.reveal(item.address);
          }}
        >
          {t('pane.row.locate')} {cell}
        </Button>
      </div>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </div>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  const styles = useStyles();
  return lines.map((line) => (
    <p key={line} className={styles.line}>
      {line}
    </p>
  ));
}

/** 保留 8 / 采用 7.75: a typed score that differs from the rule, or that gave way to it. */
function TypedScore({
  item,
  isBusy,
  actions,
}: Pick<ExplanationProps, 'item' | 'isBusy' | 'actions'>) {
  const styles = useStyles();
  const { t, number } = useTranslator();
  const { kept, scoreCell, score } = item;
  const typed = actions.typedBefore(item);
  if (kept === null && (typed === null || scoreCell === null || score === null)) return null;
  const button = (text: string, onClick: () => void) => (
    <Button size="small" disabledFocusable={isBusy} onClick={onClick}>
      {text}
    </Button>
  );
  return (
    <div className={styles.kept}>
      {kept ? (
        <>
          <span>
            {t('pane.kept.one', { typed: number(kept.typed), computed: number(kept.computed) })}
          </span>
          {kept.isFormula ? (
            <span className={styles.caption}>{t('pane.kept.formula')}</span>
          ) : (
            button(t('pane.kept.use', { computed: number(kept.computed) }), () => {
              actions.useComputed([toA1(kept.address)]);
            })
          )}
        </>
      ) : (
        <>
          <span>
            {t('pane.kept.replaced', { typed: number(typed ?? 0), computed: number(score ?? 0) })}
          </span>
          {button(t('pane.kept.back', { typed: number(typed ?? 0) }), () => {
            if (scoreCell) actions.keepTyped(toA1(scoreCell));
          })}
        </>
      )}
    </div>
  );
}

/** Target and actual always; the other cells only where something was read from them. */
function cellsOf(sheet: Sheet, item: Item) {
  if (item.subject.kind === 'fund') return [];
  const { row, comparison } = item.subject.assessment;
  return sources
    .map((source) => {
      const filledDown = source === 'sign' ? row.sign : source === 'unit' ? row.unit : '';
      const address = row.cells[source];
      const text = filledDown || (address ? cellAt(sheet, address).text : '');
      return { source, text, spans: comparison.spans.filter((span) => span.source === source) };
    })
    .filter(
      ({ source, text, spans }) =>
        source === 'target' || source === 'actual' || (text !== '' && spans.length > 0),
    );
}
