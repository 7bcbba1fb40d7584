import { cellAt, type Sheet } from '../../core/sheet';
import type { Translator } from '../../i18n';
import { fundFigures, fundSentence } from '../../i18n/fundSentences';
import { rowFigures, rowSentence } from '../../i18n/sentences';
import type { Item } from './items';

/** The words of one line. */
export interface Description {
  readonly name: string;
  /** `124 / 160 万元 · 77.5%`, or the reason in words. */
  readonly figures: string;
  /** 偏差原因 as the person wrote it, where the target was not met. */
  readonly reason: string | null;
}

/**
 * Says a line of the list in words.
 *
 * @param translator the language
 * @param sheet the snapshot that the line was read from
 * @param item the line
 * @returns name, figures and reason
 * @example describe(translator, sheet, item).figures //=> '124 / 160 万元 · 77.5%'
 */
export function describe(translator: Translator, sheet: Sheet, item: Item): Description {
  if (item.subject.kind === 'fund') {
    const { report } = item.subject;
    const returned = report.findings.find(({ code }) => code === 'funds-returned');
    return {
      name: translator.t('pane.result.execution'),
      figures: fundFigures(translator, report) ?? withoutStop(fundSentence(translator, report)),
      reason: returned ? String(returned.params.text ?? '') : null,
    };
  }
  const { assessment } = item.subject;
  const { row, comparison } = assessment;
  const reason = row.cells.reason ? cellAt(sheet, row.cells.reason).text.trim() : '';
  return {
    name: row.name || row.level2 || row.level1 || translator.t('pane.list.unnamed'),
    figures: rowFigures(translator, comparison) ?? rowSentence(translator, assessment),
    reason: reason === '' || item.status === 'met' ? null : reason,
  };
}

const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/, '');
