import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { DocumentSearch32Regular } from '@fluentui/react-icons/svg/document-search';
import { lazy, Suspense } from 'react';
import { areaToA1 } from '../../core/address';
import type { SheetReport } from '../../core/scoring/assessment';
import type { Why } from '../../core/value/reading';
import { whyText } from '../../i18n/sentences';
import { useTranslator } from '../TranslatorContext';
import type { UseCases } from '../useCases';
import { EmptyState } from './EmptyState';

const SampleButton = lazy(() =>
  import(/* webpackChunkName: "sample-button" */ './SampleButton').then((module) => ({
    default: module.SampleButton,
  })),
);

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
  doTitle: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
});

/**
 * No form on this sheet: what was looked for, what was there instead, and what to do.
 *
 * @param props the report without projects
 * @returns the state
 * @example <NothingFound report={report} openSample={openSample} onLook={look} onColumns={pick} onAllSheets={start} />
 */
export function NothingFound({
  report,
  openSample,
  onLook,
  onColumns,
  onAllSheets,
}: {
  readonly report: SheetReport;
  /** Null where the sample is offered elsewhere. */
  readonly openSample: UseCases['openSample'] | null;
  readonly onLook: () => void;
  readonly onColumns: () => void;
  /** Null while the workbook is being written. */
  readonly onAllSheets: (() => void) | null;
}) {
  const styles = useStyles();
  const translator = useTranslator();
  const { t } = translator;
  const isEmpty = report.why.some(({ code }) => code === 'sheet-empty');
  const list = report.why.find(({ code }) => code === 'lists-projects');
  const hasHeader = !list && report.why.some(({ code }) => code === 'missing-heading');
  const header = headerWithoutRows(report);
  const reasons = (list ? [list] : report.why)
    .map((why) => whyText(translator, why))
    .filter((text) => text !== null);
  return (
    <EmptyState
      art={<DocumentSearch32Regular />}
      title={t(list ? 'pane.none.list' : header ? 'pane.none.noRows' : 'pane.none.title')}
      action={
        <div className={styles.actions}>
          {!isEmpty && (
            <Button appearance={hasHeader ? 'primary' : 'secondary'} onClick={onColumns}>
              {t('pane.columns.pick')}
            </Button>
          )}
          <Button onClick={onLook}>{t('pane.none.again')}</Button>
          <Button
            appearance={list ? 'primary' : 'secondary'}
            disabledFocusable={onAllSheets === null}
            onClick={onAllSheets ?? undefined}
          >
            {t('pane.sheets.open')}
          </Button>
          {openSample && (
            <Suspense fallback={null}>
              <SampleButton openSample={openSample} />
            </Suspense>
          )}
        </div>
      }
    >
      {report.notScored.map((table) => (
        <p key={areaToA1(table.area)}>
          {t('pane.found.left', { kind: table.kind, area: areaToA1(table.area) })}
        </p>
      ))}
      {header ? (
        <p>{t('pane.none.noRowsWhat', header)}</p>
      ) : reasons.length > 0 ? (
        reasons.map((reason) => <p key={reason}>{reason}</p>)
      ) : (
        <p>{t('pane.none.looked')}</p>
      )}
      <p className={styles.doTitle}>{t('pane.none.doTitle')}</p>
      <ul>
        {header && <li>{t('pane.none.noRowsDo')}</li>}
        <li>{t(list ? 'pane.none.listDo' : 'pane.none.do1')}</li>
        {!isEmpty && <li>{t('pane.none.do2')}</li>}
      </ul>
    </EmptyState>
  );
}

const otherReasons: ReadonlySet<string> = new Set(['missing-heading', 'not-self-evaluation']);

/** All headings are there, so that it is rows that are missing: which row they stand in, and their words. */
function headerWithoutRows({ why }: SheetReport): Why['params'] | null {
  if (why.some(({ code }) => otherReasons.has(code))) return null;
  return why.find(({ code }) => code === 'header-words')?.params ?? null;
}
