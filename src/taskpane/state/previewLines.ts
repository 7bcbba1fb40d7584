import { editKey, type RunChoices } from '../../app/choices';
import { toA1, type Address } from '../../core/address';
import type { CellContent, ContentEdit, Edit, KeptScore, Plan } from '../../core/plan/plan';
import type {
  FundReport,
  GroupAssessment,
  RowAssessment,
  SheetReport,
} from '../../core/scoring/assessment';
import type { Translator } from '../../i18n';
import { fundSentence } from '../../i18n/fundSentences';
import { rowSentence } from '../../i18n/sentences';

/** What a planned change is about. */
export type Subject =
  | { readonly kind: 'row'; readonly assessment: RowAssessment }
  | { readonly kind: 'group'; readonly assessment: GroupAssessment; readonly name: string }
  | { readonly kind: 'fund'; readonly report: FundReport }
  | { readonly kind: 'other' };

/** One line of the preview: a cell's new content, or its colour and note together. */
export interface PreviewLine {
  readonly address: Address;
  /** The edits behind the line, as `editKey` names them; switched on and off together. */
  readonly keys: readonly string[];
  readonly subject: Subject;
  readonly content: ContentEdit | null;
  /** `#RRGGBB` */
  readonly fill: string | null;
  readonly note: string | null;
}

/** Lines of one kind. */
export interface PreviewGroup {
  readonly id: 'score' | 'rate' | 'total' | 'reason' | 'mark';
  readonly lines: readonly PreviewLine[];
}

/** Finds what stands in a row or a cell of the sheet. */
export type SubjectAt = (address: Address) => Subject;

const groupIds: readonly PreviewGroup['id'][] = ['score', 'rate', 'total', 'reason', 'mark'];

/**
 * Everything that a plan would write, in groups and in the order of the plan.
 *
 * @param plan the plan without anything switched off
 * @param subjectAt what stands where
 * @returns the groups that have lines; colour and note of one cell are one line
 * @example previewGroups(plan, subjectsOf(report))[0]?.id //=> 'score'
 */
export function previewGroups(plan: Plan, subjectAt: SubjectAt): readonly PreviewGroup[] {
  const marks = new Map<string, Edit[]>();
  const lines = new Map<PreviewGroup['id'], PreviewLine[]>();
  for (const edit of plan.edits) {
    if (edit.kind === 'mark' || edit.kind === 'note') {
      addTo(marks, toA1(edit.address), edit);
    } else {
      addTo(lines, edit.kind, lineOf([edit], edit.address, subjectAt));
    }
  }
  lines.set(
    'mark',
    [...marks.values()].flatMap((edits) =>
      edits[0] ? [lineOf(edits, edits[0].address, subjectAt)] : [],
    ),
  );
  return groupIds.flatMap((id) => {
    const found = lines.get(id) ?? [];
    return found.length > 0 ? [{ id, lines: found }] : [];
  });
}

function addTo<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

function lineOf(edits: readonly Edit[], address: Address, subjectAt: SubjectAt): PreviewLine {
  const content = edits.find((edit) => edit.kind !== 'mark' && edit.kind !== 'note') ?? null;
  return {
    address,
    keys: edits.map(editKey),
    subject: subjectAt(address),
    content,
    fill: edits.find((edit) => edit.kind === 'mark')?.fill ?? null,
    note: edits.find((edit) => edit.kind === 'note')?.text ?? null,
  };
}

/**
 * Looks up what a cell belongs to: first by the cell of a shared weight, then by its row.
 *
 * @param report the judged sheet
 * @returns the look-up
 * @example subjectsOf(report)({ row: 5, column: 6 }).kind //=> 'row'
 */
export function subjectsOf({ projects }: SheetReport): SubjectAt {
  const cells = new Map<string, Subject>();
  const rows = new Map<number, Subject>();
  for (const { fund, indicators } of projects) {
    if (fund) {
      for (const { row } of fund.table.rows) rows.set(row, { kind: 'fund', report: fund });
    }
    for (const report of indicators) {
      for (const assessment of report.rows) {
        rows.set(assessment.row.row, { kind: 'row', assessment });
      }
      for (const assessment of report.groups) {
        const { group } = assessment;
        if (group.rows.length < 2 || !group.scoreCell) continue;
        const names = report.rows
          .filter(({ row }) => group.rows.includes(row.row))
          .map(({ row }) => row.name);
        cells.set(toA1(group.scoreCell), { kind: 'group', assessment, name: names.join('、') });
      }
    }
  }
  return (address) => cells.get(toA1(address)) ?? rows.get(address.row) ?? { kind: 'other' };
}

/**
 * A cell's content as a person reads it.
 *
 * @param translator the language
 * @param content content with its number format
 * @returns for example `77.5%`, `=ROUND(…)`, or null for a blank cell
 * @example contentText(translator, { content: 0.775, numberFormat: '0.00%' }) //=> '77.5%'
 */
export function contentText(
  { number, percent }: Translator,
  { content, numberFormat }: CellContent,
): string | null {
  if (content === '') return null;
  if (typeof content !== 'number') return String(content);
  return numberFormat.includes('%') ? percent(content) : number(content);
}

/**
 * The name of what a line is about.
 *
 * @param translator the language
 * @param subject the row, group or fund block
 * @returns the name; empty for totals
 * @example subjectName(translator, line.subject) //=> '举办培训班'
 */
export function subjectName({ t }: Translator, subject: Subject): string {
  switch (subject.kind) {
    case 'row':
      return subject.assessment.row.name || t('pane.list.unnamed');
    case 'group':
      return subject.name || t('pane.list.unnamed');
    case 'fund':
      return t('pane.result.execution');
    case 'other':
      return '';
  }
}

/**
 * Why a line would be written, in one line.
 *
 * @param translator the language
 * @param line the line
 * @returns reason and arithmetic, or the first sentence of the note
 * @example whyLine(translator, line) //=> '完成 18 / ≥20 期，即 90%；20 × 90% = 18'
 */
export function whyLine(translator: Translator, line: PreviewLine): string {
  const { content, subject } = line;
  if (content?.after.content === '') return translator.t('pane.preview.restored');
  if (content?.kind === 'total') return translator.t('pane.preview.sum');
  if (content === null && line.note !== null) return firstSentence(line.note);
  return whySubject(translator, subject, content?.kind === 'rate');
}

/**
 * Why a typed score differs from the computed one.
 *
 * @param translator the language
 * @param subject what the score belongs to
 * @param wantsRate for the execution rate rather than its score
 * @returns reason and arithmetic
 * @example whySubject(translator, subject) //=> '执行 124 / 160 万元，完成 77.5%；10 × 77.5% = 7.75'
 */
export function whySubject(translator: Translator, subject: Subject, wantsRate = false): string {
  switch (subject.kind) {
    case 'row': {
      const { explanation } = subject.assessment;
      return sentences(translator, rowSentence(translator, subject.assessment), explanation);
    }
    case 'group':
      return subject.assessment.explanation.arithmetic.at(-1) ?? '';
    case 'fund': {
      const { explanation } = subject.report;
      if (wantsRate) return explanation.arithmetic[0] ?? '';
      return explanation.arithmetic.at(-1) ?? fundSentence(translator, subject.report);
    }
    case 'other':
      return '';
  }
}

/** What a note says first is its reason; the rule and the arithmetic follow. */
function firstSentence(note: string): string {
  return /^[\s\S]*?(?:。|\.(?=\s|$))/.exec(note)?.[0] ?? note;
}

function sentences(
  { locale }: Translator,
  reason: string,
  { arithmetic }: { readonly arithmetic: readonly string[] },
): string {
  const last = arithmetic.at(-1);
  // Behind a status or in a list the reason goes on; here it begins the line.
  const begun = reason.charAt(0).toLocaleUpperCase(locale) + reason.slice(1);
  return last === undefined ? begun : `${begun}${locale === 'zh-CN' ? '；' : '; '}${last}`;
}

/**
 * Typed scores that differ from the rule and can be given up. Formulas cannot.
 *
 * @param plan the plan that keeps all of them
 * @returns the scores in the order of the sheet
 * @example conflictsOf(plan)[0]?.computed //=> 7.75
 */
export function conflictsOf({ kept }: Plan): readonly KeptScore[] {
  return kept.filter(({ isFormula }) => !isFormula);
}

/**
 * The typed scores in question once some of them are given up: a typed total that was right before may
 * differ from the new sum, and is in question as well.
 *
 * @param conflicts what differs while all typed scores are kept
 * @param exceptions what was chosen for single cells (A1)
 * @param planWith the plan for other choices
 * @returns the same scores, and behind them the totals that follow from what was chosen
 * @example withTotals(conflicts, { I14: 'replace' }, planWith).map(({ computed }) => computed) //=> [0, 88]
 */
export function withTotals(
  conflicts: readonly KeptScore[],
  exceptions: NonNullable<RunChoices['exceptions']>,
  planWith: (choices: RunChoices) => Plan,
): readonly KeptScore[] {
  const cells = conflicts.map(({ address }) => toA1(address));
  if (!cells.some((cell) => exceptions[cell] === 'replace')) return conflicts;
  const chosen = Object.fromEntries(cells.map((cell) => [cell, exceptions[cell] ?? 'keep']));
  const after = conflictsOf(planWith({ typedScores: 'keep', exceptions: chosen }));
  const known = new Set(cells);
  return [...conflicts, ...after.filter(({ address }) => !known.has(toA1(address)))];
}
