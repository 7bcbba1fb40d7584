import type { scoring as zh } from '../zh-CN/scoring';

/** Scoring rules in words, each with where it comes from; and why a profile file was refused. */
export const scoring = {
  'score-at-least':
    'Higher is better: full marks from the target on, otherwise actual ÷ target × weight (notes printed on the forms)',
  'score-at-most-ratio':
    'Lower is better: full marks up to the target, otherwise target ÷ actual × weight (notes printed on the forms)',
  'score-at-most-linear':
    'Lower is better: full marks up to the target, otherwise weight × (1 − excess); none at twice the target (integrated budget system)',
  'score-below-floor':
    'Completion {completion} is below {floor}: no marks by this rule book (such as 郫财函〔2026〕11号: 70 %)',
  'score-equal':
    'Equal: full marks when equal, otherwise actual ÷ target × weight (integrated budget system)',
  'score-equal-exceeded':
    'Equal: more than the target counts as higher is better: full marks (integrated budget system)',
  'score-range':
    'Range: full marks inside, below it actual ÷ lower bound × weight (as where higher is better)',
  'score-met': 'Target reached: full marks (notes printed on the forms)',
  'score-over':
    'Target reached: full marks; beyond {from}, so please explain (the rule book in use)',
  'score-over-deducted': 'Beyond {from}: {deduction} marks taken off by this rule book',
  'score-over-zero': 'Beyond {from}: no marks by this rule book',
  'score-execution':
    'Budget execution: rate × weight, rate = executed ÷ adjusted budget, at most the weight (form of 财预〔2020〕10号)',
  'score-execution-steps':
    'Budget execution: full marks from {fullFrom}; {lossPerPoint} marks off for each begun step of {stepPoints} percentage points below (the rule book in use)',
  'score-execution-tier':
    'Budget execution: the rate {rate} reaches {from}: {share} of the weight (the rule book in use)',
  'score-execution-below-tiers':
    'Budget execution: the rate {rate} is below {from}: no marks (the rule book in use)',
  'score-bare-cost':
    'Cost amount: 90–100 % of the target was spent, which counts as met: full marks (rule of this add-in)',
  'score-bare-cost-exceeded':
    'Cost amount: more was spent than the target, so target ÷ actual × weight (as where lower is better)',
  'confirm-bare-cost':
    'Cost amount: less than 90 % of the target was spent; a person must say whether it is a saving or a shortfall',
  'no-budget': 'The budget is 0 or blank, so there is no rate; please decide',
  'score-tier':
    'Qualitative: {tier|word}, band {low}–{high} of the weight, {score} marks (bands of the rule book in use)',
  'confirm-tier':
    'Qualitative: {tier|word}, band {low}–{high} of the weight; a person must choose the marks',
  'confirm-lower-score':
    'Qualitative: {tier|word}; the typed {existing} is below the full weight and is left as it is',
  'score-stopped':
    'Stopped, cancelled or money returned: no marks, also where the target is a maximum (evaluation of 宁德 2023)',
  'confirm-stopped':
    'The remarks say that it was stopped, but no result was entered; please decide (it cannot count as met)',
  'confirm-stopped-project':
    'The project was stopped or its money returned, so this cannot be scored automatically; please decide',
  'not-applicable':
    'Does not apply: taken out, and the other marks are converted to 100 (notes printed on the forms)',
  'confirm-unclear': 'No comparable result could be read; please decide on the marks',
  'confirm-missing': 'Data to compare is missing; please decide on the marks',
  'confirm-date': 'Later than the target date; please decide on the marks',
  'confirm-criteria': 'The criteria work by deductions; please apply them yourself',
  'confirm-no-ratio': 'The target was missed, but no ratio can be computed; please decide',
  'no-weight': 'The form gives this item no weight, so it has no marks',
  'not-scorable':
    'This form has no weight per item or weighs twice; it is not scored automatically',
  'shared-weight': 'Shares one weight with its group; see the marks of the group',
  'score-group':
    '{rows} indicators share the weight {weight}: mean of their completions (100 % at most) × weight',
  'confirm-group':
    '{open} {open|plural:indicator:indicators} of the group must be judged by a person, and so must the marks',
  'score-decided': 'Marks were decided by a person',
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
