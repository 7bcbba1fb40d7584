import type { scoring as zh } from '../zh-CN/scoring';

/** Scoring rules in words, each with where it comes from; and why a profile file was refused. */
export const scoring = {
  'score-at-least':
    'Higher is better: the full score from the target on, otherwise actual ÷ target × weight (notes printed on the forms)',
  'score-at-most-ratio':
    'Lower is better: the full score up to the target, otherwise target ÷ actual × weight (notes printed on the forms)',
  'score-at-most-linear':
    'Lower is better: the full score up to the target, otherwise weight × (1 − excess); none at twice the target (integrated budget system)',
  'score-below-floor':
    'Completion {completion} is below {floor}: no points by these rules (such as 郫财函〔2026〕11号: 70%)',
  'score-equal':
    'Equal: the full score when equal, otherwise actual ÷ target × weight (integrated budget system)',
  'score-equal-exceeded':
    'Equal: more than the target counts as higher is better: the full score (integrated budget system)',
  'score-range':
    'Range: the full score inside, below it actual ÷ lower bound × weight (as where higher is better)',
  'score-met': 'Target reached: the full score (notes printed on the forms)',
  'score-over':
    'Target reached: the full score; beyond {from}, so please explain (the rules in use)',
  'score-over-deducted': 'Beyond {from}: {deduction} points taken off by these rules',
  'score-over-zero': 'Beyond {from}: no points by these rules',
  'score-execution':
    'Budget execution: rate × weight, rate = executed ÷ adjusted budget, at most the weight (form of 财预〔2020〕10号)',
  'score-execution-steps':
    'Budget execution: the full score from {fullFrom}; {lossPerPoint} points off for each begun step of {stepPoints} percentage points below (the rules in use)',
  'score-execution-tier':
    'Budget execution: the rate {rate} reaches {from}: {share} of the weight (the rules in use)',
  'score-execution-below-tiers':
    'Budget execution: the rate {rate} is below {from}: no points (the rules in use)',
  'score-bare-cost':
    'Cost amount: 90–100% of the target was spent, which counts as met: the full score (rule of this add-in)',
  'score-bare-cost-exceeded':
    'Cost amount: more was spent than the target, so target ÷ actual × weight (as where lower is better)',
  'confirm-bare-cost':
    'Cost amount: less than 90% of the target was spent; a person must say whether it is a saving or a shortfall',
  'no-budget': 'The budget is 0, or an amount is blank, so there is no rate; please decide',
  'score-tier':
    'Qualitative: {tier|word}, band {low}–{high} of the weight, {score} points (bands of the rules in use)',
  'confirm-tier':
    'Qualitative: {tier|word}, band {low}–{high} of the weight; a person must set the score',
  'confirm-lower-score':
    'Qualitative: {tier|word}; the typed {existing} is below the full weight and is left as it is',
  'score-stopped':
    'Stopped, canceled or money returned: no points, also where the target is a maximum (evaluation of 宁德 2023)',
  'confirm-stopped':
    'The remarks say that it was stopped, but no result was entered; please decide (it cannot count as met)',
  'confirm-stopped-project':
    'The project was stopped or its money returned, so this cannot be scored automatically; please decide',
  'not-applicable':
    'Does not apply: taken out, and the other scores are converted to a total of 100 (notes printed on the forms)',
  'confirm-unclear': 'What was read is not enough for a score; please decide',
  'confirm-missing': 'Data to compare is missing; please confirm the score',
  'confirm-date': 'Later than the target date; please confirm the score',
  'confirm-criteria': 'The criteria work by deductions; please apply them yourself',
  'confirm-no-ratio': 'The target was missed, but no ratio can be computed; please decide',
  'no-weight': 'The form gives this item no weight, so it has no score',
  'not-scorable':
    'The form has no score column, or two kinds of weights: it is judged but not scored',
  'shared-weight': 'Shares one weight with its group; see the score of the group',
  'shared-score': 'Shares one score cell with its group; see the score of the group',
  'score-sum':
    '{rows} indicators with weights of their own share one score cell: sum of completion (100% at most) × weight (rule of this add-in)',
  'score-group':
    '{rows} indicators share the weight {weight}: mean of their completions (100% at most) × weight (rule of this add-in)',
  'confirm-group':
    '{open} {open|plural:indicator:indicators} of the group must be judged by a person, and so must the score of the group',
  'score-decided': 'The score was set by a person',
  'problem.not-an-object': '“{field}” has the wrong structure',
  'problem.field-missing': '“{field}” is missing',
  'problem.field-unknown': '“{field}” is unknown',
  'problem.not-a-text': '“{field}” must be text and not empty',
  'problem.not-a-number': '“{field}” must be a number',
  'problem.out-of-range': '“{field}” is out of range',
  'problem.not-a-choice': '“{field}” is not one of the choices',
  'problem.not-a-list': '“{field}” must be a list',
  'problem.contradiction':
    '“{field}” contradicts the settings beside it; bounds must go from high to low',
} as const satisfies Record<keyof typeof zh, string>;
