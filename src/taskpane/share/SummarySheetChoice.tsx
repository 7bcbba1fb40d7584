import { makeStyles, Switch } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ScoreOutcome } from '../../app/score';
import type { Settings } from '../../app/settings';
import { errorSentence } from '../../i18n/sentences';
import { Notice } from '../components/Notice';
import type { UseCases } from '../useCases';
import { useSharingTranslator } from './useSharingTranslator';

// Aligns the switch itself, which has a margin of its own, with the fields below.
const useStyles = makeStyles({ switch: { marginLeft: '-8px' } });

/** The run that the sheet tells of, and what to do when the workbook has changed. */
export interface SummarySheetChoiceProps {
  readonly scored: ScoreOutcome;
  readonly palette: Settings['palette'];
  readonly summarySheet: UseCases['summarySheet'];
  /** Called after the sheet was added or taken away. */
  readonly onChanged: () => void;
}

/**
 * Adds the sheet 评分结果 to the workbook, or takes it away again. What a person changed stays, and the
 * switch says so.
 *
 * @param props the run
 * @returns a switch and, where something stood in the way, why
 * @example <SummarySheetChoice scored={scored} palette="standard" summarySheet={useCases.summarySheet} onChanged={fetch} />
 */
export function SummarySheetChoice(props: SummarySheetChoiceProps) {
  const { scored, palette, summarySheet, onChanged } = props;
  const styles = useStyles();
  const translator = useSharingTranslator();
  const { t } = translator;
  const [isOn, setOn] = useState(false);
  const [isWorking, setWorking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    summarySheet.state().then(
      (state) => {
        if (!isGone) setOn(state !== 'none');
      },
      () => undefined, // Excel does not tell: trying will.
    );
    return () => {
      isGone = true;
    };
  }, [summarySheet]);
  const change = async (wanted: boolean) => {
    setWorking(true);
    setProblem(null);
    try {
      const outcome = await (wanted
        ? summarySheet.write(scored, translator, palette)
        : summarySheet.remove());
      if (outcome.kind === 'kept') {
        const { because, sheetName } = outcome;
        setProblem(t(`share.sheet.kept.${because}`, { sheet: sheetName }));
      } else {
        setOn(wanted);
        onChanged();
      }
    } catch (error) {
      setProblem(errorSentence(translator, error));
    }
    setWorking(false);
  };
  return (
    <div>
      <Switch
        className={styles.switch}
        checked={isOn}
        disabled={isWorking}
        label={t(isWorking ? 'share.working' : 'share.sheet.add')}
        onChange={(_, { checked }) => {
          void change(checked);
        }}
      />
      <div role="status">{problem !== null && <Notice intent="warning">{problem}</Notice>}</div>
    </div>
  );
}
