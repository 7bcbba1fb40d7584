import { Button, makeStyles } from '@fluentui/react-components';
import { useState, useTransition, type ReactNode } from 'react';
import { useTranslator } from '../TranslatorContext';

/** Lines that are drawn at first, and again with each press of the button below them. */
export const portion = 20;

const useStyles = makeStyles({ more: { justifySelf: 'start', margin: '4px 8px' } });

/** All lines, and how to draw those that are shown. */
export interface InPortionsProps<Line> {
  readonly lines: readonly Line[];
  readonly children: (shown: readonly Line[]) => ReactNode;
}

/**
 * Draws the first lines of a list that may be thousands long, and a button for more of them: what opens
 * and closes on one click must not take longer with the length of the form.
 *
 * @param props the lines and how to draw them
 * @returns the list and, while lines are left, the button
 * @example <InPortions lines={findings}>{(shown) => <ul>{shown.map(line)}</ul>}</InPortions>
 */
export function InPortions<Line>({ lines, children }: InPortionsProps<Line>) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [count, setCount] = useState(portion);
  const [isDrawing, startDrawing] = useTransition();
  return (
    <>
      {children(lines.slice(0, count))}
      {lines.length > count && (
        <Button
          className={styles.more}
          size="small"
          appearance="subtle"
          disabledFocusable={isDrawing}
          onClick={() => {
            // Drawn bit by bit, so that the pane answers meanwhile.
            startDrawing(() => {
              setCount((before) => before + portion);
            });
          }}
        >
          {t('pane.list.more', { count: lines.length - count })}
        </Button>
      )}
    </>
  );
}
