import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Tier } from '../../core/value/reading';
import type { Band } from '../state/bands';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  slider: {
    minWidth: 0,
    width: '100%',
    height: '24px',
    margin: 0,
    accentColor: tokens.colorCompoundBrandBackground,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // Wherever its knob stood, it would propose a score.
  unset: {
    '::-webkit-slider-thumb': { visibility: 'hidden' },
    '::-moz-range-thumb': { visibility: 'hidden' },
  },
});

/** The keys by which a person takes the end at which the slider happens to stand already. */
const choosing: ReadonlySet<string> = new Set([
  'Home',
  'End',
  'ArrowLeft',
  'ArrowDown',
  'PageDown',
]);

/** The band, and what was chosen in it. */
export interface BandSliderProps {
  readonly tier: Tier;
  readonly band: Band;
  /** Smallest step between two scores. */
  readonly step: number;
  /** Null as long as nobody has given a score. */
  readonly score: number | null;
  readonly onChoose: (score: string) => void;
}

/**
 * Slides a score inside the band of a tier. As long as there is none it has no knob and says so.
 *
 * @param props the band and the score
 * @returns the slider
 * @example <BandSlider tier="partial" band={{ low: 6, high: 7.99 }} step={0.01} score={null} onChoose={take} />
 */
export function BandSlider({ tier, band, step, score, onChoose }: BandSliderProps) {
  const styles = useStyles();
  const { t, word } = useTranslator();
  const isUnset = score === null;
  return (
    <input
      type="range"
      className={mergeClasses(styles.slider, isUnset && styles.unset)}
      aria-label={t('pane.decide.slider', { tier: word(tier) })}
      aria-valuetext={isUnset ? t('pane.decide.unset') : undefined}
      min={band.low}
      max={band.high}
      step={step}
      value={score ?? band.low}
      onChange={({ target }) => {
        onChoose(target.value);
      }}
      onClick={({ currentTarget }) => {
        if (isUnset) onChoose(currentTarget.value);
      }}
      onKeyUp={({ key, currentTarget }) => {
        if (isUnset && choosing.has(key)) onChoose(currentTarget.value);
      }}
    />
  );
}
