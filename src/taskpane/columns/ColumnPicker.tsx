import {
  Button,
  Field,
  Input,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import type { PickableRole, PickedColumns } from '../../app/columns';
import type { Inspection } from '../../app/inspect';
import type { Address } from '../../core/address';
import type { ColumnHints } from '../../core/table/findTables';
import { PanelTop } from '../components/PanelTop';
import { useSecondPaint } from '../state/useSecondPaint';
import { useTranslator } from '../TranslatorContext';
import type { UseCases } from '../useCases';
import { ColumnsResult } from './ColumnsResult';
import { RoleLine } from './RoleLine';
import { usePointing } from './usePointing';

const needed: readonly PickableRole[] = ['name', 'target', 'actual', 'weight', 'score'];
const others: readonly PickableRole[] = ['reason', 'sign', 'unit', 'level1', 'level2'];

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: '16px', padding: '0 16px 0' },
  group: { display: 'grid', rowGap: '8px' },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  row: { width: '96px' },
  words: {
    ...typographyStyles.caption1,
    margin: '4px 0 0',
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    rowGap: '8px',
    margin: '0 -16px',
    padding: '8px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    zIndex: 1,
  },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** The sheet, what was picked for it before, and who wants to know. */
export interface ColumnPickerProps {
  readonly inspection: Inspection;
  readonly picked: ColumnHints | null;
  readonly useCases: Pick<UseCases, 'startRow' | 'headerRow' | 'tryColumns' | 'followSelection'>;
  readonly onReveal: (address: Address) => void;
  readonly onPick: (hints: ColumnHints | null) => void;
  readonly onClose: () => void;
}

/**
 * Lets a person say which row is the header and which column is what, from lists or by clicking the
 * header's cells in the sheet, and shows at once what comes of it.
 *
 * @param props the sheet and what was picked before
 * @returns the picker
 * @example <ColumnPicker inspection={inspection} picked={null} useCases={useCases} onReveal={reveal} onPick={pick} onClose={back} />
 */
export function ColumnPicker(props: ColumnPickerProps) {
  const styles = useStyles();
  const { t } = useTranslator();
  const isWhole = useSecondPaint();
  return (
    <div className={styles.root}>
      <PanelTop what={t('pane.columns.what')} onClose={props.onClose} />
      {isWhole && <Picker {...props} />}
    </div>
  );
}

function Picker(props: ColumnPickerProps) {
  const { inspection, picked, useCases, onReveal, onPick, onClose } = props;
  const { sheet } = inspection;
  const styles = useStyles();
  const { t } = useTranslator();
  const [typedRow, setTypedRow] = useState(() => String(useCases.startRow(inspection) + 1));
  const [changed, setChanged] = useState<PickedColumns>({});
  const row = Number(typedRow) - 1;
  const header = useMemo(() => useCases.headerRow(inspection, row), [useCases, inspection, row]);
  const choice = useMemo(
    () => ({ row, columns: { ...header.columns, ...changed } }),
    [row, header, changed],
  );
  const { columns } = choice;
  const effectOf = useCallback(
    (each: typeof choice) => useCases.tryColumns(inspection, each.row, each.columns, picked),
    [useCases, inspection, picked],
  );
  // On a long sheet the effect takes a while: the list shows the choice first.
  const tried = useDeferredValue(choice);
  const effect = useMemo(() => effectOf(tried), [effectOf, tried]);
  const choose = (role: PickableRole, column: number | null) => {
    setChanged((before) => ({ ...before, [role]: column }));
  };
  const pointing = usePointing(useCases.followSelection, sheet.id, (role, cell) => {
    if (cell.row !== null) setTypedRow(String(cell.row + 1));
    choose(role, cell.column);
  });
  const lines = (roles: readonly PickableRole[]) =>
    roles.map((role) => (
      <RoleLine
        key={role}
        role={role}
        cells={header.cells}
        column={columns[role] ?? null}
        isPointed={pointing.role === role}
        onChoose={(column) => {
          choose(role, column);
          if (column !== null) onReveal({ row, column });
        }}
        onPoint={() => {
          pointing.toggle(role);
        }}
      />
    ));
  const words = header.cells.map(({ text }) => text.replace(/\s+/g, '')).filter(Boolean);
  return (
    <>
      <Field label={t('pane.columns.row')}>
        <Input
          className={styles.row}
          type="number"
          min={sheet.origin.row + 1}
          max={sheet.origin.row + sheet.rowCount}
          value={typedRow}
          onChange={(_, { value }) => {
            setTypedRow(value);
            setChanged({});
          }}
        />
        <p className={styles.words} title={words.join(' · ')}>
          {words.length > 0 ? words.join(' · ') : t('pane.columns.emptyRow')}
        </p>
      </Field>
      <section className={styles.group} aria-labelledby="columns-needed">
        <h2 id="columns-needed" className={styles.title}>
          {t('pane.columns.needed')}
        </h2>
        {lines(needed)}
      </section>
      <section className={styles.group} aria-labelledby="columns-others">
        <h2 id="columns-others" className={styles.title}>
          {t('pane.columns.others')}
        </h2>
        {lines(others)}
      </section>
      <div className={styles.foot}>
        {pointing.isImpossible && (
          <p className={styles.words} role="alert">
            {t('pane.columns.noPointing')}
          </p>
        )}
        <ColumnsResult effect={effect} waitsFor={pointing.listensFor} />
        <div className={styles.actions}>
          <Button
            appearance="primary"
            disabledFocusable={effect.table === null}
            onClick={() => {
              onPick((tried === choice ? effect : effectOf(choice)).hints);
              onClose();
            }}
          >
            {t('pane.columns.save')}
          </Button>
          {picked && (
            <Button
              onClick={() => {
                onPick(null);
                onClose();
              }}
            >
              {t('pane.columns.forget')}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}
