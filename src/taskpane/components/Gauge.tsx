import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const size = 96;
const stroke = 8;
const radius = (size - stroke) / 2;
const circumference = 2 * Math.PI * radius;

const useStyles = makeStyles({
  root: { position: 'relative', width: `${size}px`, height: `${size}px`, flexShrink: 0 },
  ring: { display: 'block', transform: 'rotate(-90deg)' },
  track: {
    color: tokens.colorNeutralStroke2,
    '@media (forced-colors: active)': { color: 'GrayText', opacity: 0.4 },
  },
  value: {
    color: tokens.colorCompoundBrandForeground1,
    '@media (forced-colors: active)': { color: 'Highlight' },
  },
  text: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
  },
  number: {
    ...typographyStyles.subtitle1,
    lineHeight: '28px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
  },
  long: { fontSize: '17px' },
  full: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground3 },
});

/** What the ring shows. */
export interface GaugeProps {
  /** Fraction of the ring that is filled. */
  readonly share: number;
  readonly number: string;
  readonly caption: string;
  /** The whole as one sentence, for people who do not see the ring. */
  readonly label: string;
}

/**
 * A number as a ring.
 *
 * @param props share, texts and the sentence
 * @returns an image with a text equivalent
 * @example <Gauge share={0.88} number="88" caption="满分 100" label="总分 88，满分 100，等级良" />
 */
export function Gauge({ share, number, caption, label }: GaugeProps) {
  const styles = useStyles();
  const filled = Math.max(0, Math.min(1, share)) * circumference;
  const ring = {
    cx: size / 2,
    cy: size / 2,
    r: radius,
    fill: 'none',
    stroke: 'currentColor',
    strokeWidth: stroke,
  };
  return (
    <div className={styles.root} role="img" aria-label={label}>
      <svg className={styles.ring} width={size} height={size} aria-hidden>
        <circle className={styles.track} {...ring} strokeOpacity={0.9} />
        {filled > 0 && (
          <circle
            className={styles.value}
            {...ring}
            strokeDasharray={`${filled} ${circumference}`}
            strokeLinecap="butt"
          />
        )}
      </svg>
      <div className={styles.text} aria-hidden>
        <span className={number.length > 5 ? `${styles.number} ${styles.long}` : styles.number}>
          {number}
        </span>
        <span className={styles.full}>{caption}</span>
      </div>
    </div>
  );
}
