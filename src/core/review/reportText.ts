import type { ProjectReport, SheetReport } from '../scoring/assessment';
import type { Finding, FindingCode, Severity } from './finding';
import { admissions, allReached, deadlines } from './narrative/admissions';
import {
  amountsAgainstTable,
  amountsDiffer,
  executionScores,
  moneyReturned,
  rateAgainstTable,
  sumsOfParts,
  type TextObjection,
} from './narrative/money';
import { likeness, readNarrative, type Block, type Narrative } from './narrative/narrative';
import { rowsAgainstText } from './narrative/rows';

/** What in a text is a plain contradiction, and what will only be asked about. */
const severities: Partial<Record<FindingCode, Severity>> = {
  'text-sum-not-parts': 'error',
  'text-amounts-differ': 'error',
  'text-count-differs': 'error',
  'text-deadline-contradicted': 'error',
  'text-all-reached-contradicted': 'error',
  'text-execution-score': 'error',
  'text-differs-from-table': 'error',
};

/**
 * Compares a pasted self-evaluation report with the form: sums and their parts, execution and its
 * score, counts, deadlines, results that are missing or show nothing, weaknesses beside full marks.
 *
 * @param text the narrative report, as pasted from a PDF or a document
 * @param report the judged sheet; a report on several projects is matched to them by name
 * @returns findings, those of the text as a whole first; nothing for an empty text
 * @example checkReportText('共列支160万元，其中甲84万元、乙40万元。', report)[0]?.code //=> 'text-sum-not-parts'
 */
export function checkReportText(text: string, report: SheetReport): readonly Finding[] {
  const narrative = readNarrative(text);
  if (narrative.text === '') return [];
  const objections: readonly TextObjection[] = [
    ...sumsOfParts(narrative),
    ...amountsDiffer(narrative, report.projects),
    ...executionScores(narrative),
    ...moneyReturned(narrative),
    ...deadlines(narrative, report.projects),
    ...allReached(narrative, report.projects),
    ...report.projects.flatMap((project) => againstProject(project, narrative, report)),
    ...admissions(narrative, report.projects),
  ];
  return objections.map(({ code, params, address = null, row = null }) => ({
    code,
    severity: severities[code] ?? 'warning',
    address,
    row,
    params,
  }));
}

function againstProject(
  project: ProjectReport,
  narrative: Narrative,
  report: SheetReport,
): readonly TextObjection[] {
  const block = blockOf(project, narrative, report);
  return [
    ...(block ? [...amountsAgainstTable(block, project), ...rateAgainstTable(block, project)] : []),
    ...rowsAgainstText(project, narrative, block),
  ];
}

/** The section that is about a project: the only one, or the one whose heading is most like its name. */
function blockOf(
  { project }: ProjectReport,
  { blocks }: Narrative,
  { projects }: SheetReport,
): Block | null {
  if (blocks.length === 1 && projects.length === 1) return blocks[0] ?? null;
  const ranked = blocks
    .map((block) => ({ block, like: likeness(project, block.heading) }))
    .sort((left, right) => right.like - left.like);
  const [best, second] = ranked;
  if (!best || best.like < 0.6 || best.like === second?.like) return null;
  return best.block;
}
