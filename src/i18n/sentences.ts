import { pointsToGroup } from '../core/scoring/groups';
import { oneLine } from '../core/table/headerText';
import { cellsText } from './cellsText';
import type { Finding } from '../core/review/finding';
import type { Explanation, RowAssessment } from '../core/scoring/assessment';
import type { Comparator, Comparison, Quantity, Why } from '../core/value/reading';
import { WorkbookError } from '../workbook/errors';
import type { Params, Translator } from '.';

const signs: Readonly<Record<Comparator, string>> = {
  atLeast: '≥',
  above: '>',
  atMost: '≤',
  below: '<',
  equal: '=',
  approximately: '≈',
};

/**
 * Target and actual side by side, in one unit, as short as a person would write them.
 *
 * @param translator the language
 * @param comparison what was read
 * @returns for example `124 / 160 万元`, or null where there are not two sides to show
 * @example pairText(translator, execution) //=> '124 / 160 万元'
 */
function pairText(translator: Translator, comparison: Comparison): string | null {
  const { target, targetRange, targetDate, actualDate } = comparison;
  if (targetDate !== null && actualDate !== null) {
    return `${wordsOf(comparison, 'actual') ?? actualDate} / ${wordsOf(comparison, 'target') ?? targetDate}`;
  }
  const actual = actualText(translator, comparison);
  const wanted = targetRange
    ? `${translator.number(targetRange[0])}–${translator.number(targetRange[1])}`
    : target && quantityText(translator, target);
  if (actual === null || wanted === null) return null;
  const unit = unitText(target?.unit ?? comparison.actual?.unit ?? null);
  // 97.4 / 98% would read as a quotient: a percent sign stands on both sides, as in 97.4% / 98%.
  const own = isShare(unit) ? unit : '';
  return translator.t('sentence.row.pair', { actual: actual + own, target: wanted, unit });
}

/**
 * Target, actual and completion for a list, or null where words decide.
 *
 * @param translator the language
 * @param comparison what was read
 * @returns for example `124 / 160 万元 · 77.5%`
 * @example rowFigures(translator, execution) //=> '124 / 160 万元 · 77.5%'
 */
export function rowFigures(translator: Translator, comparison: Comparison): string | null {
  if (comparison.status === 'stopped' || comparison.status === 'unclear') return null;
  const pair = pairText(translator, comparison);
  if (pair === null) return null;
  const { completion, direction, kind, met } = comparison;
  if (completion === null || kind === 'date' || (direction === 'atMost' && met === true)) {
    return pair;
  }
  const excess = direction === 'atMost' ? excessOf(comparison) : null;
  const share =
    excess === null
      ? translator.percent(completion)
      : translator.t('sentence.row.excess', { excess });
  return `${pair} · ${share}`;
}

/** By which part of the limit the actual is above it; null where it is not. */
function excessOf({ target, actualInTargetUnit }: Comparison): number | null {
  if (target === null || actualInTargetUnit === null || target.value <= 0) return null;
  const excess = actualInTargetUnit / target.value - 1;
  return excess > 0 ? excess : null;
}

/**
 * The reason of a row's status in one line, without a full stop.
 *
 * @param translator the language
 * @param assessment the judged row
 * @returns for example `执行 124 / 160 万元，完成 77.5%`
 * @example rowSentence(translator, row) //=> '执行 124 / 160 万元，完成 77.5%'
 */
export function rowSentence(translator: Translator, assessment: RowAssessment): string {
  const { comparison } = assessment;
  switch (comparison.status) {
    case 'stopped':
      return stoppedText(translator, comparison);
    case 'missingActual':
    case 'missingTarget':
      return missingText(translator, comparison);
    case 'notApplicable':
      return translator.t('sentence.row.notApplicable');
    case 'unclear':
      return unclearText(translator, comparison);
    case 'met':
    case 'over':
    case 'short': {
      const decided = comparison.why.find(({ code }) => code === 'decided');
      return (
        (decided && whyText(translator, decided)) ??
        measured(translator, comparison) ??
        worded(translator, comparison)
      );
    }
  }
}

/**
 * The lines behind a row's or a fund's number: why it was read so, the rule, the arithmetic.
 *
 * @param translator the language
 * @param explanation rule and arithmetic
 * @param why how the text was read; empty for amounts
 * @param shared the weight that the row shares with others, if it does
 * @returns readings and rule as sentences, arithmetic as it is
 * @example explanationLines(translator, row.explanation, row.comparison.why).arithmetic //=> ['10 × 77.5% = 7.75']
 */
export function explanationLines(
  translator: Translator,
  explanation: Explanation,
  why: readonly Why[] = [],
  shared: Explanation | null = null,
): {
  readonly readings: readonly string[];
  readonly rule: string | null;
  readonly arithmetic: readonly string[];
} {
  const readings = why
    .map((reading) => whyText(translator, reading))
    .filter((text) => text !== null);
  return {
    readings: [...new Set(readings)],
    rule: ruleText(translator, shared && pointsToGroup(explanation) ? shared : explanation),
    arithmetic: [...explanation.arithmetic, ...(shared?.arithmetic ?? [])],
  };
}

/**
 * The rule by which something was scored, as a sentence.
 *
 * @param translator the language
 * @param explanation rule id with its numbers
 * @returns the sentence, or null where the rule has no words of its own
 * @example ruleText(translator, { rule: 'score-at-least', params: {}, arithmetic: [] }) //=> '正向指标按比例记分…'
 */
export function ruleText(translator: Translator, explanation: Explanation): string | null {
  return translator.say('scoring', explanation.rule, explanation.params);
}

/**
 * How a text was read, as a sentence.
 *
 * @param translator the language
 * @param why the code of the reading
 * @returns the sentence, or null for a code without words
 * @example whyText(translator, { code: 'unit-converted', params: { from: '万元', to: '元' } })
 */
export function whyText(translator: Translator, why: Why): string | null {
  return (
    translator.say('value', why.code, why.params) ?? translator.say('table', why.code, why.params)
  );
}

/**
 * What a reviewer would object to, and what to do about it.
 *
 * @param translator the language
 * @param finding the finding
 * @returns the sentence and, where there is one, the advice
 * @example findingSentence(translator, finding).text //=> '得分 12 超过分值 10'
 */
export function findingSentence(
  translator: Translator,
  finding: Finding,
): { readonly text: string; readonly advice: string | null } {
  return {
    text:
      translator.say('review', finding.code, finding.params) ??
      translator.t('sentence.finding.unknown', { code: finding.code }),
    advice: translator.say('review', `${finding.code}.do`, finding.params),
  };
}

/**
 * What went wrong, what was not changed and what to do, as one short paragraph.
 *
 * @param translator the language
 * @param error anything that was thrown
 * @returns the sentence of its code, or a general one
 * @example errorSentence(translator, new WorkbookError('sheet-protected', { sheet: '自评表' }))
 */
export function errorSentence(translator: Translator, error: unknown): string {
  if (!(error instanceof WorkbookError)) return translator.t('sentence.error.unknown');
  const { cells = [], ...named } = error.place;
  const place: Params = {
    sheet: translator.t('sentence.error.sheet'),
    file: translator.t('sentence.error.file'),
    cell: cellsText(translator, cells),
    part: '',
    ...named,
    detail: error.detail ?? '',
  };
  return translator.say('errors', error.code, place) ?? translator.t('sentence.error.unknown');
}

/** Words against words, each as the form has them. */
function worded(translator: Translator, comparison: Comparison): string {
  const target = wordsOf(comparison, 'target');
  const actual = wordsOf(comparison, 'actual');
  if (target !== null && actual !== null) {
    return translator.t('sentence.row.texts', { target, actual });
  }
  const { tier, met } = comparison;
  if (tier) return translator.t('sentence.row.words', { tier });
  return translator.t(met === true ? 'sentence.row.met' : 'sentence.row.short');
}

/** A cell that is empty, or what stands there instead of a result: a dash, 未开展调查, #REF!. */
function missingText(translator: Translator, comparison: Comparison): string {
  const side = comparison.status === 'missingActual' ? 'actual' : 'target';
  const error = comparison.why.find(({ code }) => code === 'error-value');
  const words = wordsOf(comparison, side);
  if (error) return whyText(translator, error) ?? '';
  return words === null
    ? translator.t(side === 'actual' ? 'sentence.row.missingActual' : 'sentence.row.missingTarget')
    : translator.t(`sentence.row.noResult.${side}`, { words });
}

/** Why nobody can tell; words of a vague degree are quoted. */
function unclearText(translator: Translator, comparison: Comparison): string {
  const [first] = comparison.why;
  const words = first?.code === 'hedged' ? wordsOf(comparison, 'actual') : null;
  if (words !== null) return translator.t('sentence.row.hedged', { words });
  return (
    comparison.why.map((why) => whyText(translator, why)).find(Boolean) ??
    translator.t('sentence.row.unclear')
  );
}

const mostWords = 40;

/** What was read on one side, on one line and not too long; null where nothing was. */
function wordsOf({ spans }: Comparison, side: 'target' | 'actual'): string | null {
  const read = spans.filter(({ source }) => source === side).map(({ text }) => text.trim());
  const words = oneLine([...new Set(read)].filter(Boolean).join('…')).replace(/[。；;，,、]+$/, '');
  if (words === '') return null;
  return words.length > mostWords ? `${words.slice(0, mostWords)}…` : words;
}

function measured(translator: Translator, comparison: Comparison): string | null {
  const pair = pairText(translator, comparison);
  const { completion, direction } = comparison;
  if (pair === null || comparison.kind === 'date') return null;
  if (comparison.isExecution && completion !== null) {
    const excess = excessOf(comparison);
    if (excess !== null && direction === 'atMost') {
      return translator.t('sentence.row.overBudget', { pair, completion: 1 + excess });
    }
    const key = completion > 1 ? 'sentence.row.overBudget' : 'sentence.row.execution';
    return translator.t(key, { pair, completion });
  }
  if (direction === 'atMost') {
    return comparison.met === false
      ? exceedsText(translator, comparison)
      : translator.t('sentence.row.done', { pair });
  }
  return completion === null
    ? translator.t('sentence.row.done', { pair })
    : translator.t('sentence.row.completion', { pair, completion });
}

function exceedsText(translator: Translator, comparison: Comparison): string {
  const target = comparison.target?.value ?? '';
  return translator.t('sentence.row.exceeds', {
    actual: actualText(translator, comparison) ?? '',
    target,
    unit: unitText(comparison.target?.unit ?? null),
  });
}

/** 0, 0万元 or — does not say that something was stopped; 平台停用 does, and so does 5月终止. */
const saysNothing = (text: string): boolean =>
  /^\D?\d[\d.,]*%?\s*[\u4e00-\u9fff]{0,3}$|^[^\u4e00-\u9fff\w]*$/.test(text) &&
  !/停|终|止|撤|取消|退|交|收回/.test(text);

function stoppedText(translator: Translator, comparison: Comparison): string {
  const words = [
    ...new Set(
      comparison.spans
        .filter(({ source }) => source === 'actual' || source === 'reason')
        .map(({ text }) => text.trim())
        .filter((text) => !saysNothing(text)),
    ),
  ];
  return words.length === 0
    ? translator.t('sentence.row.stoppedPlain')
    : translator.t('sentence.row.stopped', { words: words.map((word) => `“${word}”`).join('') });
}

function actualText(translator: Translator, comparison: Comparison): string | null {
  const value = comparison.actualInTargetUnit ?? comparison.actual?.value;
  return value === undefined ? null : translator.number(value);
}

function quantityText(translator: Translator, { comparator, value }: Quantity): string {
  return `${comparator ? signs[comparator] : ''}${translator.number(value)}`;
}

/**
 * A unit as it stands behind a number: with a space, except for signs.
 *
 * @param unit the unit, or null
 * @returns for example ` 万元` or `%`
 * @example unitText('万元') //=> ' 万元'
 */
export function unitText(unit: string | null): string {
  return unit === null ? '' : /^[%‰℃°]/.test(unit) ? unit : ` ${unit}`;
}

const isShare = (unit: string): boolean => /^[%‰]$/.test(unit);

/** What a run wrote, as `app` counts it. */
interface Done {
  readonly scores: number;
  readonly rates: number;
  readonly marks: number;
  readonly reasons: number;
  readonly emptied: number;
}

/**
 * What a run did, as a person counts it: scores and 执行率 apart, because they stand in two columns.
 *
 * @param translator the language
 * @param done the numbers
 * @returns one to three sentences
 * @example doneSentence(translator, done) //=> '已写入 7 个得分、1 个比率，标注 4 处。'
 */
export function doneSentence({ t, locale }: Translator, done: Done): string {
  const { scores, rates, marks, reasons, emptied } = done;
  const counts = { scores, rates, marks };
  const said = [
    ...(reasons > 0 ? [t('pane.notice.reasons')] : []),
    ...(scores > 0 && rates > 0 ? [t('pane.notice.writtenBoth', counts)] : []),
    ...(scores > 0 && rates === 0 ? [t('pane.notice.written', counts)] : []),
    ...(scores === 0 && rates > 0 ? [t('pane.notice.writtenRates', counts)] : []),
    ...(emptied > 0 ? [t('pane.notice.emptied', { count: emptied })] : []),
  ];
  if (said.length > 0) return said.join(locale === 'zh-CN' ? '' : ' ');
  return marks > 0 ? t('pane.notice.marked', counts) : t('pane.notice.tidied');
}
