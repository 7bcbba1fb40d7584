import type { review as zh } from '../zh-CN/review';

/** Findings in words, with what to do (`.do`), and the beginnings of reasons that people complete. */
export const review = {
  'weights-not-100':
    'Weights add up to {sum}, not 100 (indicators {indicators}, execution {execution})',
  'weights-not-100.do': 'Check the weights',
  'weight-invalid': 'The weight “{text}” is not a number above 0 and up to 100',
  'weight-invalid.do': 'Enter a number',
  'weight-missing': '“{name}” has no weight, so the total leaves it out',
  'weight-missing.do':
    'Enter a weight; merge the weight cells of indicators that share one; enter “—” where none is meant',
  'level-weight-mismatch': '“{name}” states {stated} points, but the weights below add up to {sum}',
  'level-weight-mismatch.do': 'Check the weights of each level',
  'score-invalid': '“{name}”: the score “{text}” is not a number and is not added up',
  'score-invalid.do': 'Enter a number; by the rule it should be {computed}',
  'score-exceeds-weight': '“{name}”: the score {typed} exceeds the weight {weight}',
  'score-exceeds-weight.do': 'A score must not exceed its weight',
  'score-mismatch': '“{name}”: the score is {typed}, by the rule it should be {computed}',
  'score-mismatch.do': 'Check, or use the computed score',
  'integer-rounding': '“{name}”: the score {typed} is {computed} rounded',
  'integer-rounding.do': 'Enter {computed} if decimals are asked for',
  'total-mismatch': 'The total says {typed}, the scores add up to {computed}',
  'total-mismatch.do': 'Check the total, or use a sum formula',
  'total-unchecked':
    'A formula converts the total to {typed}; the scores add up to {computed}: cannot be checked',
  'total-unchecked.do': 'Check the rate of conversion in the formula',
  'total-ahead':
    'On “{sheet}”, {count} {count|plural:score is:scores are} blank or out of date; the total goes by what the form says now',
  'total-ahead.do': 'Score all sheets',
  'grade-mismatch': 'The grade says “{stated}”, but a total of {total} is “{grade|word}”',
  'grade-mismatch.do': 'Correct the grade to fit the total',
  'weight-on-not-applicable': '“{name}” does not apply, but has the weight {weight}',
  'weight-on-not-applicable.do':
    'Take its weight out and convert the other scores to a total of 100',
  'execution-score-mismatch':
    'Budget execution: the score is {typed}, by the rate it should be {computed}',
  'execution-score-mismatch.do': 'Score = rate × weight; please check',
  'execution-rate-mismatch': 'The execution rate says {typed}, executed ÷ budget is {computed}',
  'execution-rate-mismatch.do': 'Check the execution rate',
  'execution-below-90': 'The execution rate {rate} is below {limit}',
  'execution-below-90.do': 'Give the specific reason and what will be done about it',
  'budget-zero': 'The adjusted budget is 0, so there is no execution rate',
  'budget-zero.do':
    'If all of it was withdrawn, say “not applicable”; if it was left out, fill it in',
  'budget-adjusted':
    'The adjusted budget {budget} differs from the initial {initial}, and no remark says why',
  'budget-adjusted.do': 'Explain why the budget was raised or cut',
  'over-budget': 'More was spent than budgeted: execution rate {rate}',
  'over-budget.do': 'Check the amounts, or explain the overspending',
  'funds-returned': 'Money was returned: “{text}”',
  'funds-returned.do':
    'Explain why it was returned; a stopped project should get no score for cost',
  'parts-not-total': '{column|word}: the parts add up to {parts}, the total says {total}',
  'parts-not-total.do': 'Check the amount of each source of funds',
  'indicator-ahead-of-execution':
    'Indicators earn {indicators} of their weight, well ahead of budget execution with {execution}',
  'indicator-ahead-of-execution.do':
    'Check the actual values, and be ready to explain why little was spent while indicators score high',
  'total-above-cap':
    'At an execution rate of {rate} the total is {cap} at most; the form says {total}',
  'total-above-cap.do': 'Take off what exceeds the cap, as the rules say',
  'reason-missing': '“{name}” was missed or lost points, but no reason is given',
  'reason-missing.do': 'Fill in the reason and what will be done about it',
  'reason-vague': '“{name}”: the reason is vague: “{text}”',
  'reason-vague.do':
    'Give the specific cause and what will be done; “slow progress” or “weak management” is not enough',
  'reason-contradicts-numbers': '“{name}”: the reason contradicts the numbers: “{text}”',
  'reason-contradicts-numbers.do': 'Check the actual value or the reason',
  'full-score-without-data': '“{name}” has no actual value, but the full score ({typed}/{weight})',
  'full-score-without-data.do': 'Fill in the actual value, or score it again',
  'cost-marks-on-stopped-project':
    '“{name}”: the project was stopped, but cost has the score {typed}',
  'cost-marks-on-stopped-project.do': 'Spending nothing is not a saving; enter 0',
  'over-130': '“{name}” reached {completion}, at or above {limit}',
  'over-130.do': 'Explain; if the target was set too low, say so',
  'possible-unit-error':
    '“{name}”: actual and target differ about {multiple} times, perhaps a wrong unit',
  'possible-unit-error.do': 'Check the unit and the decimal point',
  'actual-repeats-target': '“{name}”: the actual value repeats the target: “{text}”',
  'actual-repeats-target.do': 'Enter what was really reached',
  'actual-without-target': '“{name}” has the actual value “{text}”, but no target',
  'actual-without-target.do': 'Fill in the target',
  'qualitative-out-of-band':
    '“{name}” is “{tier|word}”, but the score {typed} lies outside {lowMarks}–{highMarks}',
  'qualitative-out-of-band.do': 'Choose a score within the band',
  'target-only-words':
    '“{name}” is an output indicator, but its target “{text}” cannot be measured',
  'target-only-words.do': 'Quantify it when next year’s targets are set',
  'placeholder-left': 'A placeholder of the template was not replaced: “{text}”',
  'placeholder-left.do': 'Replace it with the actual content',
  'duplicate-indicator': '“{name}” repeats the indicator in {first} (the same target “{text}”)',
  'duplicate-indicator.do': 'Do not score one result twice: merge them, or say how the two differ',
  'percent-target-over-100': '“{name}”: the target {target}% exceeds 100%',
  'percent-target-over-100.do': 'Check whether “≥” was typed as “2”',
  'cost-target-at-least': '“{name}” is a cost indicator, but its target says “{text}”',
  'cost-target-at-least.do': 'Costs are usually “at most”: check the sign',
  'target-after-year': 'The target date {date} of “{name}” lies after the year {year}',
  'target-after-year.do':
    'Check the date; for a project of several years, state what was due this year',
  'missing-output-indicator': 'No quantity, quality or timeliness indicator',
  'missing-output-indicator.do': 'Output indicators should be complete',
  'missing-cost-indicator': 'No cost indicator',
  'missing-cost-indicator.do': 'If none applies, say so in the notes',
  'missing-benefit-indicator': 'No benefit indicator',
  'missing-benefit-indicator.do': 'If none applies, say so in the notes',
  'missing-satisfaction-indicator': 'No satisfaction indicator',
  'missing-satisfaction-indicator.do': 'If none applies, say so in the notes',
  'text-sum-not-parts': 'The report says {total} 万元 in all, but {parts} = {sum}',
  'text-sum-not-parts.do': 'Check the amounts spent',
  'text-amounts-differ': 'The report gives two different amounts spent: {first} and {second} 万元',
  'text-amounts-differ.do': 'Use the executed amount throughout',
  'text-count-differs': '“{name}”: {stated} {unit} in one place, {parts} = {sum} {unit} in another',
  'text-count-differs.do': 'Check the count',
  'text-deadline-contradicted': '“{claim}” in one place, “{admission}” in another',
  'text-deadline-contradicted.do': 'Check the timeliness indicator and its score',
  'text-all-reached-contradicted':
    'The report says “{claim}”, but {count} {count|plural:indicator:indicators} on the form fell short, such as “{name}”',
  'text-all-reached-contradicted.do': 'Rewrite the report to fit the results on the form',
  'text-admission-with-full-marks':
    'The report admits “{text}”, but the indicator has the full score',
  'text-admission-with-full-marks.do': 'Check the score, or say why it stands',
  'text-target-without-actual':
    '“{name}” has a target, but neither the report nor the form gives a result',
  'text-target-without-actual.do': 'Add the result',
  'text-not-comparable': '“{name}”: the target is {target}, and the result cannot be compared',
  'text-not-comparable.do': 'Add a figure that can be compared with the target',
  'text-not-shown-met': '“{name}”: {actual} does not show that {target} was reached',
  'text-not-shown-met.do': 'Give the exact figure',
  'text-execution-score':
    'The report gives {executed}/{budget} 万元 executed ({rate}): of {weight} points that is {computed}, not {stated}',
  'text-execution-score.do': 'Check the score for budget execution',
  'text-over-130': '“{name}” reached {completion}, but the report does not say why',
  'text-over-130.do': 'Say whether the target was too low or something was counted twice',
  'text-funds-returned': 'The report says that money was returned: “{text}”',
  'text-funds-returned.do': 'Stopped projects must be evaluated and explained as well',
  'text-cost-without-figure': '“{name}”: the target is {target}, but the result gives no amount',
  'text-cost-without-figure.do': 'Enter the amount spent, {executed}',
  'text-differs-from-table': '“{name|word}”: {text} in the report, {table} in the form',
  'text-differs-from-table.do': 'Check the report against the form',
  'draft-execution':
    'Budget {budget}, executed {executed}, rate {rate}, difference {gap}. Reason: (please fill in)',
  'draft-over-budget':
    'Budget {budget}, executed {executed}, rate {rate}, {gap} over. Reason: (please fill in)',
  'draft-short':
    'Target {target}, actual {actual}, completion {completion}, {gap} short. Reason: (please fill in)',
  'draft-exceeded':
    'Target at most {target}, actual {actual}, {gap} over. Reason: (please fill in)',
  'draft-over':
    'Target {target}, actual {actual}, {completion} of the target. Reason: (please fill in)',
  'draft-late': 'Due by {target}, done on {actual}. Reason: (please fill in)',
  'draft-stopped': 'Stated result: “{text}”. Reason: (please fill in)',
  'draft-partial': 'The target was partly achieved. Reason: (please fill in)',
} as const satisfies Record<keyof typeof zh, string>;
