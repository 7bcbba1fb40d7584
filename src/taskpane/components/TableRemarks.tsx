import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { toA1 } from '../../core/address';
import type { TableIssue } from '../../core/table/table';
import { whyText } from '../../i18n/sentences';
import { useTranslator } from '../TranslatorContext';

const useStyles = makeStyles({
  remark: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
});

/** Said elsewhere on the card. */
const known: ReadonlySet<string> = new Set(['columns-picked']);
/** More places of one kind are only counted. */
const mostPlaces = 3;

/**
 * What a person should know about the shape of a table: a column that was chosen among several, one that is
 * hidden or has no heading, cells merged over columns … The same remark on several cells is one line.
 *
 * @param props.issues the table's issues
 * @returns one paragraph per remark; nothing where there is none
 * @example <TableRemarks issues={table.issues} />
 */
export function TableRemarks({ issues }: { readonly issues: readonly TableIssue[] }) {
  const styles = useStyles();
  const translator = useTranslator();
  const places = new Map<string, string[]>();
  for (const { code, params, address } of issues) {
    const text = known.has(code) ? null : whyText(translator, { code, params });
    if (text === null) continue;
    const cells = places.get(text) ?? [];
    places.set(text, address ? [...cells, toA1(address)] : cells);
  }
  return [...places].map(([text, cells]) => (
    <p key={text} className={styles.remark}>
      {cells.length === 0 ? text : `${text} · ${placesText(cells)}`}
    </p>
  ));
}

function placesText(cells: readonly string[]): string {
  const shown = cells.slice(0, mostPlaces).join(' ');
  return cells.length > mostPlaces ? `${shown} +${cells.length - mostPlaces}` : shown;
}
