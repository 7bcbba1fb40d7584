import { Button, makeStyles, Select, typographyStyles } from '@fluentui/react-components';
import { CursorClick20Regular } from '@fluentui/react-icons/svg/cursor-click';
import { useId } from 'react';
import type { HeaderCell, PickableRole } from '../../app/columns';
import { columnLetters } from '../../core/address';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '92px minmax(0, 1fr) 32px',
    columnGap: '4px',
    alignItems: 'center',
  },
  label: { ...typographyStyles.body1 },
  select: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

/** A role, the columns it may be, and who wants to know. */
export interface RoleLineProps {
  readonly role: PickableRole;
  readonly cells: readonly HeaderCell[];
  /** Zero-based; null for none. */
  readonly column: number | null;
  /** The next cell that is clicked in the sheet is taken. */
  readonly isPointed: boolean;
  readonly onChoose: (column: number | null) => void;
  readonly onPoint: () => void;
}

/**
 * One role of the column picker: a list of columns, and a button to click the cell in the sheet instead.
 *
 * @param props the role and its column
 * @returns the line
 * @example <RoleLine role="target" cells={cells} column={5} isPointed={false} onChoose={choose} onPoint={point} />
 */
export function RoleLine(props: RoleLineProps) {
  const { role, cells, column, isPointed, onChoose, onPoint } = props;
  const styles = useStyles();
  const { t, word } = useTranslator();
  const id = useId();
  const isListed = column === null || cells.some((cell) => cell.column === column);
  const shown = isListed ? cells : [...cells, { column, text: '' }];
  return (
    <div className={styles.line}>
      <label className={styles.label} htmlFor={id}>
        {word(role)}
      </label>
      <Select
        id={id}
        className={styles.select}
        value={column ?? ''}
        onChange={(_, { value }) => {
          onChoose(value === '' ? null : Number(value));
        }}
      >
        <option value="">{t('pane.columns.none')}</option>
        {shown.map((cell) => (
          <option key={cell.column} value={cell.column}>
            {`${columnLetters(cell.column)} · ${cell.text || t('pane.columns.noHeading')}`}
          </option>
        ))}
      </Select>
      <Button
        appearance={isPointed ? 'primary' : 'subtle'}
        icon={<CursorClick20Regular />}
        aria-label={t('pane.columns.point', { role: word(role) })}
        title={t('pane.columns.point', { role: word(role) })}
        aria-pressed={isPointed}
        onClick={onPoint}
      />
    </div>
  );
}
