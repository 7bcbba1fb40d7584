import type { ProjectReport } from '../../scoring/assessment';
import type { TextObjection } from './money';
import { likeness, type Narrative } from './narrative';

const allInTime =
  /(?:均|全部|各类|各项|都)[^。;,]{0,16}(?:按时|按期|及时|如期|规定时间内|规定时限内)[^。;]{0,16}(?:完成|举办|开展|实施)?/;
const notInTime =
  /(?:没有|未能?|无法)(?:完全)?按(?:照)?(?:计划)?(?:规定)?(?:时间|时|期|进度)[^。;,]{0,4}(?:开展|完成|举办|进行|实施)|推迟|延期|延后/;

/**
 * 全部按时 in one place, 没有按照时间开展 in another.
 *
 * @param narrative the report's text
 * @returns at most one objection with both sentences
 * @example deadlines(narrative)[0]?.code //=> 'text-deadline-contradicted'
 */
export function deadlines({ sentences }: Narrative): readonly TextObjection[] {
  const claim = sentences.find((sentence) => allInTime.test(sentence) && !notInTime.test(sentence));
  const admission = sentences.find((sentence) => notInTime.test(sentence));
  if (!claim || !admission) return [];
  const clause = admission.split(',').findIndex((each) => notInTime.test(each));
  const clauses = admission.split(',').slice(Math.max(0, clause - 1), clause + 1);
  return [
    {
      code: 'text-deadline-contradicted',
      params: { claim: lastWords(claim), admission: lastWords(clauses.join(',')) },
    },
  ];
}

/** Words by which a report admits a weakness (phrases of real reports: 不够丰富, 较为落后, 无法…). */
const admitting =
  /不够(?:丰富|明显|完善|充分|到位|深入|全面|高|强)|(?:较为|比较|相对)落后|仍然较小|覆盖面较?小|存在(?:较大)?差距/;

/**
 * 承认不足却得满分: a weakness of something whose every indicator has full marks.
 *
 * @param narrative the report's text
 * @param projects the projects on the sheet
 * @returns one objection per weakness
 * @example admissions(narrative, projects)[0]?.params.text //=> '党员电教片题材不够丰富'
 */
export function admissions(
  { sentences, blocks }: Narrative,
  projects: readonly ProjectReport[],
): readonly TextObjection[] {
  const judged = projects.filter((project) => statedSum(project) > 0);
  return sentences
    .flatMap((sentence) => sentence.split(/[,、]/))
    .filter((clause) => admitting.test(clause))
    .filter((clause) => {
      const concerned = concernedBy(clause, blocks, judged);
      if (concerned.length === 0) return false;
      return concerned.every(hasFullMarks) || concerned.some((project) => isAbout(clause, project));
    })
    .map((clause) => ({
      code: 'text-admission-with-full-marks',
      params: { text: lastWords(clause.replace(/^(?:比如|例如|如|主要是)|等$/g, '')) },
    }));
}

/** The projects that a weakness is about: those of the section whose heading is most like it, else all. */
function concernedBy(
  clause: string,
  blocks: Narrative['blocks'],
  judged: readonly ProjectReport[],
): readonly ProjectReport[] {
  if (blocks.length < 2) return judged;
  const ranked = blocks
    .map(({ heading }) => ({ heading, like: likeness(clause, heading) }))
    .sort((left, right) => right.like - left.like);
  const best = ranked[0];
  if (!best || best.like === 0) return judged;
  return judged.filter(({ project }) => likeness(project, best.heading) >= 0.6);
}

function isAbout(clause: string, project: ProjectReport): boolean {
  return project.indicators.some(({ rows }) =>
    rows.some(
      ({ row, weight, existingScore }) =>
        weight !== null &&
        existingScore !== null &&
        existingScore >= weight &&
        likeness(clause, row.name) >= 0.5,
    ),
  );
}

const groupsOf = ({ indicators }: ProjectReport) => indicators.flatMap(({ groups }) => groups);

const statedSum = (project: ProjectReport): number =>
  groupsOf(project).reduce((sum, { existingScore }) => sum + (existingScore ?? 0), 0);

const hasFullMarks = (project: ProjectReport): boolean =>
  !((project.fund?.existingScore ?? Infinity) < (project.fund?.weight ?? 0)) &&
  groupsOf(project).every(
    ({ group, existingScore }) =>
      group.weight === null || (existingScore !== null && existingScore >= group.weight),
  );

/** The end of a long sentence, where the point is. */
const lastWords = (text: string): string => (text.length > 60 ? `…${text.slice(-58)}` : text);
