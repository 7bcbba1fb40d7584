import { spanning, type Derived } from './derive';
import { countsThings } from '../quantity/dimension';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';

/** 走访烈属41户，均表示满意. */
const allSatisfied =
  /^[^,，。;；\d未不没]{0,14}\d+[^,，。;；\d未不没]{1,8}[,，](?:均|都|全部|全体)(?:对[^,，。;；未不没]{1,10})?(?:表示|反映|回答|评价为?)?(?:很|非常|十分)?满意[。.]?$/;

/** So many have to be asked before «all of them» says something of the others. */
const enough = 30;

/** Where an answer to a questionnaire stands: what 基本满意 counts for is not the same everywhere. */
type Degree = 'satisfied' | 'half' | 'not';

/** Steps of the usual scales of satisfaction, the more particular ones first. */
const steps: readonly (readonly [Degree, RegExp])[] = [
  [
    'not',
    /(?:不(?:太|很|大|够|是很)?满意|未表态|弃权|无所谓)[^\u4e00-\u9fa5]*(?:的|率|占|为|有|评价)*$/,
  ],
  ['half', /(?:基本|比较|较为|较|尚|一般)满意(?:的|率|占|为|有|评价)*$/],
  ['satisfied', /满意(?:的|率|占|为|有|评价)*$/],
  ['not', /(?:一般|差评|较差|差)(?:的|率|占|为|有|评价)*$/],
];

const degreeOf = ({ words }: Reading): Degree | null =>
  steps.find(([, told]) => told.test(words.trim()))?.[0] ?? null;

const sum = (readings: readonly Reading[]): number =>
  clean(readings.reduce((all, { value }) => all + value, 0));

/** 发放330份，收回有效问卷316份: of several counts the one of valid answers, then of those that came back. */
function answeredBy(others: readonly Reading[]): Reading | undefined {
  return (
    others.find(({ words }) => words.includes('有效')) ??
    others.find(({ words }) => /[收返]回|回收|作答|参与/.test(words)) ??
    (others.length === 1 ? others[0] : undefined)
  );
}

/**
 * How many are satisfied, told by the answers to a questionnaire: 有效问卷316份，满意292份，一般24份 → 92.41 %.
 * 基本满意 is counted neither way where it would decide. Shares (非常满意65%，满意28%) are left to a person: they may
 * overlap.
 *
 * @param all every quantity of the text
 * @param goal the target, a percentage
 * @param name the indicator, 满意度
 * @param text the whole cell; 走访41户，均表示满意 tells that all of them are
 * @returns the share of the satisfied in percent points, or null where no scale is told or 基本满意 decides
 * @example // ≥90%, «走访160人，非常满意98人，满意51人，一般9人，不满意2人» → 93.125 %
 */
export function surveyOf(
  all: readonly Reading[],
  goal: Reading,
  name: string,
  text: string,
): Derived | null {
  if (goal.unit?.dim !== 'percent' || goal.range !== null || !name.includes('满意')) return null;
  const [asked, ...further] = all;
  if (
    asked &&
    further.length === 0 &&
    countsThings(asked.unit) &&
    asked.value >= enough &&
    allSatisfied.test(text.trim())
  )
    return {
      reading: altered(spanning([asked], asked, 100), { unit: goal.unit, scale: 1 }),
      note: 'rate-computed',
    };
  if (further.length === 0) return null;
  const told = all.map((reading) => ({ reading, degree: degreeOf(reading) }));
  const of = (wanted: Degree): readonly Reading[] =>
    told.flatMap(({ reading, degree }) => (degree === wanted ? [reading] : []));
  const scale = [...of('satisfied'), ...of('half'), ...of('not')];
  const [first] = of('satisfied');
  if (!first || scale.length < 2) return null;
  const plain = all.every(
    ({ range, more, comparator, scale: by, unit }) =>
      range === null && !more && comparator === null && by === first.scale && countsThings(unit),
  );
  if (!plain) return null;
  const others = all.filter((reading) => !scale.includes(reading));
  const answers = answeredBy(others);
  const closed = of('not').length > 0;
  const whole = answers?.value ?? (closed ? sum(scale) : 0);
  if (whole <= 0 || sum(scale) > whole) return null;
  const [low, high] = [sum(of('satisfied')), sum([...of('satisfied'), ...of('half')])].map(
    (count) => clean((count / whole) * 100),
  );
  if (low === undefined || high === undefined) return null;
  const value = low >= goal.value ? low : high < goal.value ? high : null;
  if (value === null) return null;
  const used = answers ? [answers, ...scale] : scale;
  const reading = altered(spanning(used, first, value), { unit: goal.unit, scale: 1 });
  return { reading, note: 'rate-computed' };
}
