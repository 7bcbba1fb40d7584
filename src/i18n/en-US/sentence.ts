import type { sentence as source } from '../zh-CN/sentence';

/** Building blocks of the sentences about a row, a fund block and the result. */
export const sentence = {
  'row.pair': '{actual} / {target}{unit}',
  'row.execution': '{pair} executed, {completion|percent}',
  'row.completion': '{pair} done, {completion|percent}',
  'row.overBudget': '{pair} executed, {completion|percent} of the budget: over budget',
  'row.exceeds': '{actual}{unit} is above the limit of {target}{unit}',
  'row.texts': 'wanted “{target}”, actual “{actual}”',
  'row.stopped': 'says {words}; stopped or money returned, does not count as done',
  'row.stoppedPlain': 'stopped or money returned, does not count as done',
  'row.words': 'judged “{tier|word}” by its words',
  'row.done': '{pair} done',
  'row.missingActual': 'no actual value is filled in',
  'row.missingTarget': 'no target is filled in',
  'row.noResult.actual': 'the actual value says “{words}”, which is no result to compare',
  'row.noResult.target': 'the target says “{words}”, which asks for nothing that can be compared',
  'row.unclear': 'nothing comparable could be read; please decide',
  'row.notApplicable': 'not applicable this year',
  'row.met': 'the target is met',
  'row.short': 'the target is not met',
  'note.head': '{status|word}: {reason}.',
  'note.rule': 'Rule: {rule}',
  'note.score': 'Score: {arithmetic}.',
  'note.scoreOnly': 'Score {score} (weight {weight}).',
  'note.kept': 'Typed score {typed} kept; by the rule it should be {computed}. ',
  'note.open': 'Please confirm the score (weight {weight}).',
  'note.fund': 'Execution rate {rate|percent}: {executed} / {budget}{unit} executed.',
  'note.fundOver':
    'Execution rate {rate|percent}: {executed} / {budget}{unit} executed, more than budgeted; scored as 100%, and a reason is due.',
  'note.fundOverUnscored':
    'Execution rate {rate|percent}: {executed} / {budget}{unit} executed, more than budgeted; a reason is due.',
  'note.weight': 'Weight {weight}.',
  'note.noRate': 'The execution rate cannot be computed: the budget is missing.',
  'note.noRateAtAll': 'The execution rate cannot be computed.',
  'note.noExecuted': 'The execution rate cannot be computed: the amount executed is missing.',
  'note.noAmounts': 'The execution rate cannot be computed: both amounts are missing.',
  'note.noBudget': 'The execution rate cannot be computed: the budget is not above 0.',
  'note.rateOnly': 'Execution rate {rate|percent}.',
  'note.fundStopped':
    'Stopped or money returned: execution rate {rate|percent}, {executed} / {budget}{unit} executed; the form says “{text}”.',
  'score.none': 'to confirm',
  'finding.unknown': 'Please check ({code})',
  'error.unknown':
    'Something unexpected happened. Please try again; if it happens again, close and reopen the sidebar.',
  'error.sheet': 'this sheet',
  'error.file': 'this file',
} as const satisfies Record<keyof typeof source, string>;
