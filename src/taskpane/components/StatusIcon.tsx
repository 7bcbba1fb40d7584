import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { ArrowCircleUp20Filled } from '@fluentui/react-icons/svg/arrow-circle-up';
import { ArrowCircleDown20Filled } from '@fluentui/react-icons/svg/arrow-circle-down';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleHalfFill20Filled } from '@fluentui/react-icons/svg/circle-half-fill';
import { CircleHint20Filled } from '@fluentui/react-icons/svg/circle-hint';
import { Prohibited20Filled } from '@fluentui/react-icons/svg/prohibited';
import { QuestionCircle20Filled } from '@fluentui/react-icons/svg/question-circle';
import { SubtractCircle20Filled } from '@fluentui/react-icons/svg/subtract-circle';
import type { LineStatus } from '../state/items';

const icons: Readonly<Record<LineStatus, FluentIcon>> = {
  met: CheckmarkCircle20Filled,
  over: ArrowCircleUp20Filled,
  mostlySpent: CircleHalfFill20Filled,
  toExplain: ArrowCircleUp20Filled,
  short: ArrowCircleDown20Filled,
  stopped: Prohibited20Filled,
  unclear: QuestionCircle20Filled,
  missingActual: CircleHint20Filled,
  missingTarget: CircleHint20Filled,
  notApplicable: SubtractCircle20Filled,
};

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  over: { color: tokens.colorPaletteBlueForeground2 },
  mostlySpent: { color: tokens.colorNeutralForeground2 },
  toExplain: { color: tokens.colorPaletteBlueForeground2 },
  short: { color: tokens.colorStatusWarningForeground3 },
  stopped: { color: tokens.colorStatusDangerForeground1 },
  unclear: { color: tokens.colorPaletteMarigoldForeground2 },
  missingActual: { color: tokens.colorPalettePurpleForeground2 },
  missingTarget: { color: tokens.colorPalettePurpleForeground2 },
  notApplicable: { color: tokens.colorNeutralForeground3 },
});

/**
 * The class that gives a word or an icon the colour of a status. The word itself always stands beside.
 *
 * @param status 完成情况
 * @returns a class name
 * @example <span className={useStatusColor('short')}>未达成</span>
 */
export function useStatusColor(status: LineStatus): string {
  return useStyles()[status];
}

/**
 * The shape of a status; decoration beside its word.
 *
 * @param props the status
 * @returns an icon that screen readers skip
 * @example <StatusIcon status="short" />
 */
export function StatusIcon({ status }: { readonly status: LineStatus }) {
  const styles = useStyles();
  const Icon = icons[status];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[status])} />;
}
