import { Button, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { RowAssessment } from '../../core/scoring/assessment';
import { decisionKey, type Decision } from '../../core/scoring/decisions';
import type { Profile } from '../../core/scoring/profile';
import type { Tier } from '../../core/value/reading';
import { bandOf, landingOf } from '../state/bands';
import type { Item } from '../state/items';
import { useTranslator } from '../TranslatorContext';
import { BandSlider } from './BandSlider';
import { Choice } from './Choice';

const tiers: readonly Tier[] = ['achieved', 'partial', 'failed'];

const useStyles = makeStyles({
  root: {
    display: 'grid',
    rowGap: '8px',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  choices: { display: 'flex', flexWrap: 'wrap', columnGap: '4px', rowGap: '4px' },
  line: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '4px',
  },
  label: { ...typographyStyles.caption1 },
  input: { width: '88px' },
  range: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  part: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  bad: { ...typographyStyles.caption1, color: tokens.colorStatusDangerForeground1, margin: 0 },
});

/** The open row and what was decided for it before. */
export interface DecisionFormProps {
  readonly item: Item;
  readonly assessment: RowAssessment;
  readonly decision: Decision | null;
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly onDecide: (key: string, decision: Decision | null) => void;
}

/**
 * Asks a person for what the rules leave open: the tier and a score inside its band, or 不适用.
 *
 * @param props the row and its decision
 * @returns the form
 * @example <DecisionForm item={item} assessment={row} decision={null} profile={profile} isBusy={false} onDecide={decide} />
 */
export function DecisionForm({
  item,
  assessment,
  decision,
  profile,
  isBusy,
  onDecide,
}: DecisionFormProps) {
  const styles = useStyles();
  const { t, word, number } = useTranslator();
  const scoreId = useId();
  const key = decisionKey(assessment.row);
  const { sharedBy, part } = item;
  // A third of 10 is typed as 3.33.
  const weight = sharedBy > 1 ? Number((part ?? 0).toFixed(profile.decimals)) : (part ?? 0);
  const [tier, setTier] = useState<Tier | null>(decision?.tier ?? assessment.comparison.tier);
  // Whoever filled the score in already only has to confirm it.
  const given = decision ? decision.score : assessment.existingScore;
  const [typed, setTyped] = useState(String(given ?? ''));
  const [isBad, setBad] = useState(false);
  const band = bandOf(tier, weight, profile);
  const root = useRef<HTMLDivElement>(null);
  const [isTouched, setTouched] = useState(false);
  useEffect(() => {
    // The slider and the button that follow from the choice would not be seen below the edge.
    if (isTouched) root.current?.scrollIntoView({ block: 'nearest' });
  }, [isTouched]);

  const confirm = () => {
    const score = scoreOf(typed);
    const fits = score !== null && score >= band.low && score <= band.high;
    setBad(!fits);
    if (fits) onDecide(key, { ...(tier && { tier }), score });
    else document.getElementById(scoreId)?.focus();
  };
  return (
    <div ref={root} className={styles.root}>
      <p className={styles.title}>{t(decision ? 'pane.decide.change' : 'pane.decide.title')}</p>
      {sharedBy > 1 && (
        <p className={styles.part}>
          {t('pane.decide.part', { count: sharedBy, sum: item.weight ?? 0, part: weight })}
        </p>
      )}
      <div className={styles.choices} role="group" aria-label={t('pane.decide.group')}>
        {tiers.map((each) => (
          <Choice
            key={each}
            isChosen={tier === each}
            onChoose={() => {
              setTier(each);
              setTouched(true);
              setTyped(proposed(each, typed, weight, profile));
              setBad(false);
            }}
          >
            {word(each)}
          </Choice>
        ))}
      </div>
      <div className={styles.line}>
        <label className={styles.label} htmlFor={scoreId}>
          {t('pane.decide.score')}
        </label>
        <Input
          id={scoreId}
          className={styles.input}
          size="small"
          type="number"
          min={band.low}
          max={band.high}
          step="any"
          value={typed}
          aria-invalid={isBad}
          aria-describedby={`${scoreId}-range`}
          onChange={(_, { value }) => {
            setTyped(value);
          }}
        />
        <span id={`${scoreId}-range`} className={styles.range}>
          {t('pane.decide.range', { low: number(band.low), high: number(band.high) })}
        </span>
      </div>
      {tier !== null && (
        <BandSlider
          tier={tier}
          band={band}
          step={10 ** -profile.decimals}
          score={scoreOf(typed)}
          onChoose={(score) => {
            setTyped(score);
            setBad(false);
          }}
        />
      )}
      {isBad && (
        <p className={styles.bad} role="alert">
          {t('pane.decide.bad', { low: number(band.low), high: number(band.high) })}
        </p>
      )}
      <div className={styles.line}>
        <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={confirm}>
          {t('pane.decide.apply')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={isBusy}
          onClick={() => {
            onDecide(key, { notApplicable: true });
          }}
        >
          {t('pane.decide.notApplicable')}
        </Button>
        {decision && (
          <Button
            size="small"
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => {
              onDecide(key, null);
            }}
          >
            {t('pane.decide.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}

function scoreOf(typed: string): number | null {
  return typed.trim() === '' || !Number.isFinite(Number(typed)) ? null : Number(typed);
}

/** What the rules give a tier; where they leave it to a person, only what that person gave already. */
function proposed(tier: Tier, typed: string, weight: number, profile: Profile): string {
  const landing = landingOf(tier, weight, profile);
  if (landing !== null) return String(landing);
  const { low, high } = bandOf(tier, weight, profile);
  const score = scoreOf(typed);
  return score !== null && score >= low && score <= high ? typed : '';
}
