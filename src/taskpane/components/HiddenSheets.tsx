import { Button, Checkbox, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetRef } from '../../workbook/port';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '4px', justifyItems: 'start', padding: '0 16px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  list: { display: 'grid', margin: 0, padding: 0, listStyleType: 'none', minWidth: 0 },
  name: { overflowWrap: 'anywhere' },
});

/** Hidden sheets that were left alone, and who wants to know which are meant after all. */
export interface HiddenSheetsProps {
  readonly sheets: readonly SheetRef[];
  readonly onScore: (ids: ReadonlySet<string>) => void;
}

/**
 * Names the hidden sheets that were left alone, and lets a person include some of them.
 *
 * @param props the sheets
 * @returns a list of check boxes with a button
 * @example <HiddenSheets sheets={run.hidden} onScore={allSheets.addHidden} />
 */
export function HiddenSheets({ sheets, onScore }: HiddenSheetsProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string, isOn: boolean) => {
    setChosen(
      (before) => new Set([...before].filter((other) => other !== id).concat(isOn ? id : [])),
    );
  };
  return (
    <section className={styles.root} aria-labelledby="hidden-sheets">
      <h2 id="hidden-sheets" className={styles.title}>
        {t('pane.sheets.hidden', { count: sheets.length })}
      </h2>
      <ul className={styles.list}>
        {sheets.map(({ id, name }) => (
          <li key={id}>
            <Checkbox
              className={styles.name}
              label={name}
              checked={chosen.has(id)}
              onChange={(_, { checked }) => {
                toggle(id, checked === true);
              }}
            />
          </li>
        ))}
      </ul>
      <Button
        disabledFocusable={chosen.size === 0}
        onClick={() => {
          onScore(chosen);
        }}
      >
        {t('pane.sheets.addHidden')}
      </Button>
    </section>
  );
}
