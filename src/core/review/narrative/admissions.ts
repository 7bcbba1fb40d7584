import type { ProjectReport } from '../../scoring/assessment';
import type { TextObjection } from './money';
import { likeness, type Narrative } from './narrative';

const allInTime =
  /(?:均|全部|各类|各项|所有|都|100%)[^。;,]{0,16}(?:按时|按期|及时|如期|规定时间内|规定时限内)[^。;]{0,16}(?:完成|举办|开展|实施)?/;
const notInTime =
  /(?:没有|未能?|无法)(?:完全)?按(?:照)?(?:计划)?(?:规定)?(?:时间|时|期|进度)[^。;,]{0,4}(?:开展|完成|举办|进行|实施)|推迟|延期|延后|逾期|(?:进度|进展|工期)[^。;,]{0,4}(?:滞后|延误)/;
/** Wishes and duties are no claims, and what was avoided or happened elsewhere is no admission. */
const noClaim = /确保|保证|力争|争取|要求|应当|必须|将|基本|大部分|多数|计划(?:在|于|将)/;
const noAdmission =
  /避免|防止|杜绝|不得|无(?:推迟|延期|逾期)|未(?:出现|发生)|没有(?:出现|发生)?(?:推迟|延期|延后|逾期)|上年|去年|往年|服务期|保质期|合同延期/;

/**
 * 全部按时 in one place, 没有按照时间开展 in another, or a deadline that the form shows as missed.
 *
 * @param narrative the report's text
 * @param projects the projects on the sheet
 * @returns at most one objection with both sides
 * @example deadlines(narrative, projects)[0]?.code //=> 'text-deadline-contradicted'
 */
export function deadlines(
  { sentences }: Narrative,
  projects: readonly ProjectReport[],
): readonly TextObjection[] {
  const claim = sentences.find(
    (sentence) =>
      allInTime.test(sentence) && !notInTime.test(sentence) && !noClaim.test(claimIn(sentence)),
  );
  if (claim === undefined) return [];
  const admitted = sentences
    .flatMap((sentence) => {
      const clauses = sentence.split(',');
      return clauses.map((clause, at) => ({
        clause,
        around: clauses.slice(Math.max(0, at - 1), at + 1),
      }));
    })
    .find(({ clause }) => notInTime.test(clause) && !noAdmission.test(clause));
  const late = rowsOfAll(projects).find(
    ({ comparison }) => comparison.kind === 'date' && comparison.status === 'short',
  );
  const admission = admitted?.around.join(',') ?? late?.row.name;
  if (admission === undefined) return [];
  return [
    {
      code: 'text-deadline-contradicted',
      params: { claim: lastWords(claim), admission: lastWords(admission) },
    },
  ];
}

const claimIn = (sentence: string): string => {
  const at = allInTime.exec(sentence)?.index ?? 0;
  return sentence.slice(Math.max(0, at - 10), at + 12);
};

/** 各项绩效指标均已完成: a claim about every indicator. */
const allDone =
  /(?:各项|全部|所有)(?:年度|绩效|既定|预期)*(?:指标|目标|任务)[^,。;]{0,4}?(?:均|全部|都|已|圆满|顺利|如期|按时|超额)*(?:完成|达成|达到|实现|达标)/;

/**
 * 各项指标全部完成 in the text, and indicators in the form that are short.
 *
 * @param narrative the report's text
 * @param projects the projects on the sheet
 * @returns at most one objection, with the first of the indicators
 * @example allReached(narrative, projects)[0]?.params //=> { claim: '各项指标均已完成', count: 2, name: '培训人次' }
 */
export function allReached(
  { sentences }: Narrative,
  projects: readonly ProjectReport[],
): readonly TextObjection[] {
  const claim = sentences
    .flatMap((sentence) => sentence.split(','))
    .find((clause) => allDone.test(clause) && !noClaim.test(clause) && !/未|没有|不/.test(clause));
  const missed = rowsOfAll(projects).filter(({ comparison: { status } }) =>
    ['short', 'stopped'].includes(status),
  );
  const [first] = missed;
  if (claim === undefined || !first) return [];
  const params = { claim: lastWords(claim), count: missed.length, name: first.row.name };
  return [{ code: 'text-all-reached-contradicted', params }];
}

const rowsOfAll = (projects: readonly ProjectReport[]) =>
  projects.flatMap(({ indicators }) => indicators.flatMap(({ rows }) => rows));

/** Words by which a report admits a weakness (phrases of real reports: 不够丰富, 较为落后, 仍然较小). */
const admitting =
  /不够(?:丰富|明显|完善|充分|到位|深入|全面|规范|及时|理想|高|强)|(?:较为|比较|相对)(?:落后|滞后|薄弱|单一)|仍然较[小低]|覆盖面较?[小窄]|存在(?:较大)?差距|(?:率|度|能力|力度|意识|质量|水平|效果|性)(?:还|仍|较|偏|相对|有所|尚)*(?:偏低|较低|不高|不强|不足|不理想|欠缺|薄弱)/;

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
