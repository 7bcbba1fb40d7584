import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Span } from '../../core/value/reading';

const useStyles = makeStyles({
  mark: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    // A border would lie below the last line of a cell, where the cell is cut off.
    textDecoration: `underline 2px ${tokens.colorPaletteMarigoldBorderActive}`,
    textDecorationSkipInk: 'none',
    textUnderlineOffset: '3px',
    fontWeight: tokens.fontWeightSemibold,
  },
});

/**
 * Where a span stands in a text: at its offsets, or where its words are found if the offsets do not fit.
 *
 * @param text the cell's text
 * @param span what was read
 * @returns start and end, or null when the words are not there
 * @example placeOf('完成 20 期', { source: 'actual', start: 3, end: 7, text: '20 期' }) //=> [3, 7]
 */
export function placeOf(text: string, span: Span): readonly [number, number] | null {
  if (text.slice(span.start, span.end) === span.text) return [span.start, span.end];
  const start = text.indexOf(span.text);
  return start === -1 || span.text === '' ? null : [start, start + span.text.length];
}

/**
 * A cell's own text with the words marked that were read.
 *
 * @param props text and spans; overlapping spans are marked once
 * @returns the text
 * @example <Highlighted text="全年执行 124 万元" spans={[span]} />
 */
export function Highlighted({
  text,
  spans,
}: {
  readonly text: string;
  readonly spans: readonly Span[];
}) {
  const styles = useStyles();
  const places = spans
    .map((span) => placeOf(text, span))
    .filter((place) => place !== null)
    .sort(([a], [b]) => a - b);
  const pieces: ReactNode[] = [];
  let from = 0;
  for (const [start, end] of places) {
    if (start < from) continue;
    pieces.push(text.slice(from, start));
    pieces.push(
      <mark key={start} className={styles.mark}>
        {text.slice(start, end)}
      </mark>,
    );
    from = end;
  }
  pieces.push(text.slice(from));
  return <>{pieces}</>;
}
