import { characters, digit, han, holds, stands } from './characters';
import { gated, type Gated } from './gates';
import { matchesOf } from './matches';

/** What a quantity is in its sentence. */
export type Role =
  | 'total'
  | 'actual'
  | 'plan'
  | 'part'
  /** What is left, cancelled or missing. */
  | 'rest'
  /** By how much more than planned: 超计划6台. */
  | 'surplus'
  | 'ratio'
  | 'none';

/** The words that belong to a quantity. */
export interface Clause {
  /** Where the words before it begin. */
  readonly from: number;
  readonly before: string;
  readonly after: string;
  /** Everything up to the pause, a bracket behind the quantity left out: «（K18中桥）因汛期未完工». */
  readonly tail: string;
}

const breaks = characters(',;。、!！？?\n；，');
const closes = digit | characters('()');
const reach = 40;

function isBreak(text: string, at: number): boolean {
  if (!stands(breaks, text, at)) return false;
  return !(
    text.charAt(at) === ',' &&
    stands(digit, text, at - 1) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  );
}

/**
 * Finds the words before and after a quantity, up to the next pause or the neighbouring quantity.
 *
 * @param text normalised text
 * @param previous where the quantity before it ends
 * @param start where the quantity begins
 * @param end where it ends
 * @returns the clause
 * @example clauseAround('整改228处，整改率97%', 7, 11, 14).before //=> '整改率'
 */
export function clauseAround(text: string, previous: number, start: number, end: number): Clause {
  const limit = Math.max(previous, start - reach);
  let from = start;
  while (from > limit && !isBreak(text, from - 1)) from--;
  let before = text.slice(from, start);
  // 5月26日签约，历时53天: how long it took is no matter of the signing.
  if (before.trim().length < 3 && from > limit && !before.endsWith('时')) {
    let wider = from - 1;
    while (wider > limit && !isBreak(text, wider - 1) && text.charAt(wider - 1) !== '。') wider--;
    // What stands right behind the number before belongs to that one: 40分钟响应，3小时到场.
    if (wider > previous || previous === 0) before = text.slice(wider, start);
  }
  let to = end;
  const far = Math.min(text.length, end + 8);
  while (to < far && !isBreak(text, to) && !stands(closes, text, to)) to++;
  return { from, before, after: text.slice(end, to), tail: tailOf(text, end) };
}

function tailOf(text: string, end: number): string {
  const close = text.charAt(end) === '(' ? text.indexOf(')', end) : -1;
  const from = close < 0 || close > end + reach ? end : close + 1;
  const far = Math.min(text.length, from + 24);
  let to = from;
  while (to < far && !isBreak(text, to) && !stands(digit, text, to)) to++;
  return text.slice(from, to);
}

/** What a whole text holds at all, so that every quantity need not look for it again. */
export interface Landmarks {
  readonly brackets: boolean;
  readonly among: boolean;
}

/**
 * Looks once for what decides between whole and part.
 *
 * @param text normalised text
 * @returns whether it holds brackets, and 其中
 * @example landmarksOf('共20场，其中线上5场').among //=> true
 */
export function landmarksOf(text: string): Landmarks {
  return { brackets: text.includes('('), among: text.includes('其中') };
}

/** Trigger words by role, in order of precedence. Source: answers and 偏差原因 of published 自评表. */
const triggers: readonly (readonly [Role, Gated])[] = [
  [
    'rest',
    gated(
      /闭馆|闭园|剩(?!磅)|其余|余[下量]|调减|核减(?!造价|金额|工程|后)|结余|现存|结转|取消|在建|在办|尚余|还剩|尚有|还有|仍有|缺口|退回|交回|收回|缴回|撤[回诉案]|退还|返还|上缴|未(?!满)|没有|报废|待(?=完成|建|办|实施|验收|支付|拨)|节约|节省|不合格|不达标|不满意/,
    ),
  ],
  ['part', gated(/其中|含|包括|[里内]有/)],
  [
    'ratio',
    gated(
      /占|完成率|同比|环比|比上年|较上年|比去年|较去年|较同期|比同期|完成(?:了)?(?:全年|年度|年初)?(?:目标|任务|计划)(?:任务|目标|量|数)?的|执行率/,
    ),
  ],
  [
    'actual',
    gated(
      /实际|执行|已?完成|办结|支出|支付|发放|使用|列支|投入|建成|达到?|到位|兑现|拨付|落实|开展|举办/,
    ),
  ],
  [
    'plan',
    gated(
      /(?:^|[^按照据发才动]|[^行]动)计划|(?:^|[^响供适反对相])应(?!急|用|对|届|当|邀|聘|[\u4e00-\u9fa5]尽|免[^,，]{0,8}(?:达|密度|率))|目标|任务(?:数|量)?|预算|收到(?![^,，。]{0,6}(?:投诉|信访|举报|差评))|下达|年初|批复|原定|拟|预计|需(?![求氧])|总投资|申报|安排|共收|在册|现有|登记在案|报名|设计规模|能力(?:为|达|可达|约)*$|设计能力|合同(?:金额|价|工期)|中标(?:金额|价)?(?:为|:| )*$|核定|(?:^|[^按照据合的到])要求(?=[^,，]{3,})|约定(?![^,，]{0,3}(?:质保|保修|服务期))|承诺(?!书)/,
    ),
  ],
  ['total', gated(/共|累计|合计|总计|总共|总(?:数|量|额)/)],
];

/** Behind a quantity: it is not there yet. */
const undone = gated(
  /^(?:[是系为属]|[均都]?[是系])(?:去年|上年|往年|前年|以前年度|上一?年度?)|^(?:因|由于|尚|仍|未|没有|正在|待)|未(?!满|来|成年|婚|发生|出现|超|及|经|列入)|尚未|没有|延期|延后|延迟|推迟|顺延|跨年|结转|暂缓|在[建办途修]|[列纳]入[明次下]|取消|放弃|不(?:同意|愿意?|配合)|拒绝|核减|退[出岗]|退回|撤[回诉案]|离[职岗]|流失|死亡|选址|洽谈|主体(?:工程|结构)?(?:施工|完工|封顶)/,
);

/** 另1处完成工程量的60%: it is on its way. */
const halfway = /^完成(?:总?工程量|总?工作量|总?投资|进度)[^,，。;；\d]{0,3}[1-9]?\d(?:\.\d+)?%/;
/** （1场延期至次年举办）: of what stands in brackets this is not there. */
const putOff = /^(?:延期|推迟|顺延|取消|暂缓|未)/;
/** 188人应发. */
const due = gated(/^应[发到交收缴建办享补缴检]/);
/** 400张（实到312张）: what is really there. */
const inPlace = /^\(?(?:其中)?(?:实(?:际|有|到|收|发|装|建)|已(?:到货|到位|安装|交付|建成))/;

const aim =
  '(?:年度|年初|全年|原定?|既定|预期|绩效|设定|合同)*(?:计划|目标|任务|预期|工期|指标|控制数|限额)';
/** 比计划少检修24台, 差3户: what is missing; 不少于计划24台 is none. */
const lack = gated(
  new RegExp(
    `(?:^|[^不])(?:少于|低于|小于|不足)(?:了)?${aim}[^,，\\d]{0,5}$|[较比与]${aim}[^,，\\d]{0,4}(?:少|差|低|减少|相差)[^,，\\d]{0,6}$|(?:^|[尚还仅只相]|[^误级时温偏落价利逆])差(?!错|额|异|旅|率|价|距)[^,，\\d]{0,2}$|缺(?:[席勤少口额访考课岗编])?(?:了)?$|(?:^|[^减缩压])少[造建修种栽植发招办做采购开派](?:了)?$|请假$|^[,，]?[短欠]收$|^[,，]?(?:尚|还|仍)?欠$|^(?:尚|仍|还)?余$|(?:拒[访绝]|失[联访]|空户|弃[权考])$`,
  ),
);
/** 超计划6台, 比目标多6台, 超期20天: what is beyond. */
const beyond = gated(
  new RegExp(
    `(?:超(?:过|出)?|高于|高出|多于|大于|优于)(?:了)?${aim}(?:值|数|量|完成)*(?:了)?$|^[,，]?(?:其中)?超出的$|^[,，]?(?:较目标|比目标)?(?:超[收额募产缴]|溢收|多收)(?:了)?$|[较比]${aim}[^,，\\d]{0,4}(?:多|增加|高出?|超出?)[^,，\\d]{0,6}$|(?:超期|逾期|超时|延期|延误|滞后|拖延|推迟|延迟|延后)(?:了|约)?$`,
  ),
);
/** 上年为96%: what was before. */
const former = gated(
  /(?:^|[^较比于超与到])(?:上年|去年|上一年度?|往年|前一年|改造前|实施前|整治前|治理前|项目前)(?:度|同期|末|底)?[^,，。\d增升提下降减高低多少超]{0,6}$/,
);
/** 除2个点位外, 其余均已建成. */
const exceptFor = gated(/除(?:了)?(?![^,，]*(?:完成|建成))[^,，。;；]{0,12}$/);

/** 除常规慰问300户外，另慰问25户: something besides what was asked for. */
const besides = gated(/^(?:另|另外|此外|还|又|额外)/);
const exceptBefore = /除[^。；;]*\d[^。；;]*外[,，]/;

/** 送教下乡未开展，合计717人次: what went before is over. */
const summedUp = gated(/[,，](?:[合共总]?计|总共)$/);
/** 其中粮食118份，蔬菜96份，合计214份: the sum is no part. */
const sumOfParts = gated(/^[ ,，]?(?:[合总共]计|总共)/);
/** 拟采购20台, 将于12月举办. */
const intended = gated(/预计|拟(?!合)|力争|争取|将(?:于|在)/);
/** 对全县1420只终端. */
const workedOn = gated(/对[^,，\d]{0,6}$/);
/** 未全部完成，建成, 因征地未完工，仅改造: what was done all the same. */
const doneAfterAll = gated(
  /未[^,，\d]{0,8}[,，](?:只|仅|已|实际|共|累计|目前)*(?:建成|完成|改造|安装|实施|办结|发放|铺设|开展)(?:了)?$/,
);

/** 其余4座已建成: these are done. */
const othersDone = gated(/(?:其余|其他|余下|剩下)[^,，\d]{0,3}$/);

const done = /实际|执行|完成|办结|支出|支付|发放|建成|列支|使用/g;
const planned =
  /(?:^|[^按照据发才动]|[^行]动)计划|(?:^|[^响供适反对相])应(?!急|用|对|届|当|邀|聘|[\u4e00-\u9fa5]尽|免[^,，]{0,8}(?:达|密度|率))|目标|任务|预算|下达|年初|批复|收到|原定|设计规模/g;

function lastIndex(pattern: RegExp, text: string): number {
  return matchesOf(pattern, text).slice(-1)[0]?.index ?? -1;
}

/** Whether a place lies inside brackets that opened shortly before it, not at the start of the text. */
function insideBrackets(text: string, start: number): boolean {
  const from = Math.max(0, start - 80);
  const lead = text.slice(from, start);
  const open = lead.lastIndexOf('(');
  return (
    open >= 0 && lead.lastIndexOf(')') < open && (from > 0 || lead.slice(0, open).trim() !== '')
  );
}

/** Whether 其中 stands earlier in the same sentence. */
function afterAmong(text: string, start: number, isItem: (among: number) => boolean): boolean {
  const lead = text.slice(Math.max(0, start - 400), start);
  const among = lead.lastIndexOf('其中');
  if (among < 0 || /[。；;]/.test(lead.slice(among))) return false;
  return isItem(among + Math.max(0, start - 400));
}

/**
 * Says what a quantity is in its sentence: the total, what was done, what was planned, a part, what is left.
 *
 * @param text normalised text
 * @param landmarks of the whole text
 * @param clause the quantity's words
 * @param start where the quantity begins
 * @param end where it ends
 * @param isItem whether it can be one of the parts that 其中 at a place announces: 共3万亩，其中… 28公里 cannot
 * @returns its role
 * @example // «计划改造800座，实际完成756座，剩余44座»: plan, actual, rest
 */
export function roleOf(
  text: string,
  landmarks: Landmarks,
  clause: Clause,
  start: number,
  end: number,
  isItem: (among: number) => boolean = () => true,
): Role {
  if (landmarks.brackets && insideBrackets(text, start))
    return inPlace.test(clause.before) ? 'actual' : putOff.test(clause.tail) ? 'rest' : 'part';
  if (landmarks.among && !sumOfParts.test(clause.before) && afterAmong(text, start, isItem))
    return 'part';
  const next = text.charAt(end);
  if (
    (next === '中' || next === '里' || text.startsWith('任务的', end)) &&
    /[\d一二三四五六七八九]/.test(text.slice(end, end + 6))
  )
    return 'plan';
  if (next === '中' && /^中[仅只]/.test(text.slice(end, end + 2))) return 'plan';
  if (next === '的' && /^的(?:\d|百分之)/.test(text.slice(end, end + 4))) return 'plan';
  const words = clause.before;
  // ≥95%, 20期: every word below is a Chinese one.
  if (!holds(han, words) && !holds(han, clause.tail)) return 'none';
  if (undone.test(clause.tail)) return 'rest';
  if (next === '完' && halfway.test(text.slice(end, end + 20))) return 'rest';
  if (due.test(clause.tail)) return 'plan';
  // 对全县1420只终端开展巡检: what the work was done on.
  if (workedOn.test(words) && /开展|进行|实施|发放|给予|予以/.test(clause.tail)) return 'total';
  if (othersDone.test(words) && /已|均|全部/.test(clause.tail)) return 'actual';
  if (words !== '') {
    if (besides.test(words) && exceptBefore.test(text.slice(Math.max(0, start - 40), start)))
      return 'part';
    if (lack.test(words)) return 'rest';
    if (beyond.test(words)) return 'surplus';
    if (former.test(words)) return 'plan';
    if (exceptFor.test(words) && /^[^,，。;；]{0,10}外/.test(clause.tail))
      return /外[,，]?(?:另|还|又|额外)/.test(text.slice(end, end + 16)) ? 'none' : 'rest';
  }
  if (intended.test(words)) return 'plan';
  // 未全部完成，建成43座: what was done stands right before the number.
  if (doneAfterAll.test(words)) return 'actual';
  if (summedUp.test(words)) return 'total';
  for (const [role, pattern] of triggers) {
    if (!pattern.test(words)) continue;
    if (role === 'actual' && planned.test(words)) {
      planned.lastIndex = 0;
      return lastIndex(planned, words) > lastIndex(done, words) &&
        !/预算(?:资金|执行)?$|预算(?:完成|执行|支出)/.test(words)
        ? 'plan'
        : 'actual';
    }
    return role;
  }
  return 'none';
}
