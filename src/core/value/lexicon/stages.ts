import { gated } from '../text/gates';
import { matchesOf } from '../text/matches';

/**
 * Stages that a thing passes through, one row each; words of a row name the same stage. A quantity of
 * another stage than the indicator's is another quantity: 受理588件 is no answer to 办结数.
 * Sources: 自评 reports of 司法, 自然资源, 住建, 人社 and 科技 bureaus.
 */
const stages: readonly (readonly string[])[] = [
  ['受理', '新收', '收到', '接到', '交办', '转办', '征集', '收集', '接收', '接报'],
  ['申报', '申请', '报名', '报送', '推荐', '投稿'],
  ['识别', '排查', '摸排', '发现', '查出'],
  ['立项', '选址', '可研', '初稿', '下发', '下达', '签订', '签约', '招标', '中标'],
  ['开工', '启动', '动工'],
  ['到货', '运抵', '进场', '送达', '封顶', '送审', '吊装'],
  [
    '办结',
    '结案',
    '结题',
    '结业',
    '结项',
    '完成',
    '竣工',
    '完工',
    '建成',
    '通车',
    '投产',
    '投用',
    '安装',
    '上线',
    '入库',
    '上牌',
    '入列',
  ],
  ['验收', '交付'],
  ['采纳', '录用', '录取', '入选', '获批', '通过', '合格', '达标', '授权', '发表', '见刊', '刊发'],
  ['整改', '消除', '化解', '解决', '修复', '销号', '治理', '整治', '拆除', '调解', '调处'],
  ['发放', '放款', '拨付', '支付', '兑付', '兑现', '到账'],
  ['举证', '核实', '核查', '核定', '审核', '审定', '认定'],
  ['抽检', '抽查', '送检', '采集', '检出'],
  ['回收', '回复', '答复', '反馈'],
  ['就业', '上岗', '创业', '取证', '获证', '取得证书', '持证'],
  ['入驻', '落地', '注册'],
  ['参训', '参加', '参会', '到场'],
];

/** From here on a row is past the end of the work; the rows before it follow one another in time. */
const afterAcceptance = 8;
/** The row of 申请: it is long before 授权 and 录用. */
const appliedRow = 1;
/** 完成平台招标: what was completed is itself an early stage. */
const doneEarly =
  /完成(?=[^,，。;；]{0,6}(?:招标|设计|可研|立项|选址|论证|初稿|勘察))|主体(?:工程|结构)?已?(?:完工|竣工|建成|完成)/g;
/** The row of 参加. */
const takingPart = 16;
/** The row of 发放. */
const paidRow = 10;
const rowOf = new Map(stages.flatMap((row, index) => row.map((word) => [word, index] as const)));
const placeOf = (word: string): number => rowOf.get(word) ?? -1;
/** 创业 in 创业就业培训: stage words that follow one another say the kind together. */
const furtherStages = new RegExp(`^(?:${[...rowOf.keys()].join('|')})+`);
const anyStage = gated(new RegExp([...rowOf.keys()].join('|'), 'g'));

/**
 * The stage words of a text.
 *
 * @param text indicator name, or the words around a quantity or a date
 * @returns the words found
 * @example stagesIn('法律援助案件办结数') //=> ['办结']
 */
export function stagesIn(text: string): readonly string[] {
  return anyStage.mayMatch(text)
    ? (askedFor.replace(text, '$1').match(anyStage.pattern) ?? [])
    : [];
}
/**
 * Whether words tell of a stage that was only applied for: 申请验收6个 for 验收项目数.
 *
 * @param words the words around a quantity
 * @returns true where an early act governs the stage
 * @example isOnlyAskedFor('申请验收') //=> true
 */
export const isOnlyAskedFor = (words: string): boolean =>
  askedFor.mayMatch(words) && words.search(askedFor.pattern) >= 0;
/** 推荐就业, 申请验收: no more than the first of the two has happened. */
const askedFor = gated(
  /(推荐|申请|提交|报请|申报)(?:就业|上岗|验收|结题|结项|发放|入驻|授权|认定|拨付|支付|结案)/g,
);

/**
 * Whether a text may hold a stage word: a quick look before its stages are read.
 *
 * @param text the words around a quantity
 * @returns false where it surely holds none
 * @example namesStage('20期') //=> false
 */
export const namesStage = (text: string): boolean => anyStage.mayMatch(text);

/** 就业培训, 治理工程: here the stage only says what kind of thing it is. */
const ofKind =
  /^(?:(?:技能|技术|职业|能力|岗前|创新)*培训|服务|补[贴助]|指导|活动|行动|工程|会|宣传|检查|平台|体系|资金|政策|环境|岗位|人员|对象|设[备施]|方案|困难|基地|中心|示范)/;

/**
 * The stages that an indicator asks for.
 *
 * @param about indicator name, with the target's own words
 * @returns stage words, without those that only name a kind
 * @example wantedStages('残疾人就业培训') //=> []
 */
export function wantedStages(about: string): readonly string[] {
  if (!anyStage.mayMatch(about)) return [];
  return matchesOf(anyStage.pattern, about)
    .filter(
      (match) =>
        // 参加技能培训 is no kind of training.
        rowOf.get(match[0]) === takingPart ||
        !ofKind.test(about.slice(match.index + match[0].length).replace(furtherStages, '')),
    )
    .map(([word]) => word);
}

const doneRow = 6;
const inUse = /投[用产]|通车/;
const built = /^(?:完[工成]|竣工|建成|安装)$/;

/**
 * Whether a stage word says that the work itself is done: 竣工, 办结, 验收, 整改, 发放.
 *
 * @param word a stage word, see `stagesIn`
 * @returns true from 完成 on, up to what is handed over or paid
 * @example isDoneStage('竣工') //=> true
 */
export const isDoneStage = (word: string): boolean => {
  const row = placeOf(word);
  return row >= doneRow && row <= paidRow && row !== afterAcceptance;
};

/**
 * Whether words speak of a stage before the work is done: 受理, 申请, 立项, 开工.
 *
 * @param words the words around a quantity
 * @returns true where only such stages are named
 * @example beforeDone('申请专利') //=> true
 */
export function beforeDone(words: string): boolean {
  const found = stagesIn(words.replace(doneEarly, ''));
  return found.length > 0 && found.every((word) => placeOf(word) < doneRow);
}

/**
 * How well the stage of a quantity fits the one asked for.
 *
 * @param wanted stage words of the indicator
 * @param found stage words beside the quantity
 * @returns 2 the same word, 1 the same stage, -1 another stage, 0 nothing said
 * @example stageFit(['办结'], ['受理']) //=> -1
 */
export function stageFit(wanted: readonly string[], found: readonly string[]): -1 | 0 | 1 | 2 {
  if (wanted.length === 0 || found.length === 0) return 0;
  if (found.some((word) => wanted.includes(word))) return 2;
  return found.some((word) => wanted.some((other) => rowOf.get(word) === rowOf.get(other)))
    ? 1
    : -1;
}

/**
 * Whether an event comes before the one asked for and so proves nothing about it: 开工 for 完工.
 *
 * @param wanted stage words of the indicator
 * @param text the words around the date
 * @returns true where only earlier stages are told
 * @example tooEarly(['完成'], '2021年3月开工') //=> true
 */
export function tooEarly(wanted: readonly string[], text: string): boolean {
  if (!namesStage(text)) return false;
  const place = (words: readonly string[]): number =>
    Math.max(-1, ...words.map((word) => placeOf(word)));
  const late = text.replace(doneEarly, '');
  const found = stagesIn(late);
  const asked = place(wanted);
  const told = place(found);
  // 主体完工10所 for 建设: nothing else is told.
  if (found.length === 0 && late !== text)
    return asked < 0 || (asked >= doneRow && asked < afterAcceptance);
  const before = asked < afterAcceptance ? told < asked : asked <= paidRow && told <= appliedRow;
  // 8月28日完工 for 投用时间
  const isOnlyBuilt =
    wanted.some((word) => inUse.test(word)) &&
    found.length > 0 &&
    found.every((word) => built.test(word));
  return isOnlyBuilt || (stageFit(wanted, found) <= 0 && told >= 0 && before);
}

/**
 * Whether words speak only of stages behind the one asked for, which is itself a beginning: 申请专利7件，尚未授权.
 *
 * @param wanted stage words of the indicator
 * @param words a clause
 * @returns true where what did not come yet was not asked for
 * @example isLaterStage(['申请'], '尚未授权') //=> true
 */
export function isLaterStage(wanted: readonly string[], words: string): boolean {
  const asked = Math.max(-1, ...wanted.map(placeOf));
  const told = stagesIn(words);
  return (
    asked >= 0 && asked < doneRow && told.length > 0 && told.every((word) => placeOf(word) > asked)
  );
}

/** 改扩建, 采购: work that is done only when it is finished, whatever stage the name leaves out. */
const works = gated(
  /[新改扩修重]建|建设$|建设 |改造|维修|修缮|加固|装修|翻修|采购|购置|配备|更新|编制|起草|制定|修订|研发|开发|创作|创排|出版|整治|治理/,
);

/**
 * Whether an indicator speaks of work that counts only when it is finished.
 *
 * @param about indicator name, with the target's own words
 * @returns true for 新建, 采购, 编制
 * @example isWork('公办幼儿园改扩建') //=> true
 */
export const isWork = (about: string): boolean => works.test(about);

/** What is done before there is anything to count. Sources: answers of 住建, 水利, 文旅 and 招商 units. */
const beginnings = gated(
  /选址|订单|下单|可研|初步设计|施工图|招标|招投标|比选|询价|立项|送审|报批|报审|排练|封顶|吊装|运抵|开工|动工|进场|环评|用地预审|论证/,
);
const ends = gated(/建成|竣工|完工|投用|投产|交付|验收|印发|发布|到位|首演|上线|使用|安装完/);

/** 还没有已完工的养殖场, 尚未投用: an end that is denied is none. */
const deniedEnd =
  /[^,，。;；]*(?:没有|尚无|暂无|[尚还暂均]?未)(?:能|有)?[^,，。;；]{0,3}(?:建成|完成|竣工|完工|投用|投产|交付|验收|到位|上线|使用)[^,，。;；]*/g;

/**
 * A text without the ends that it denies.
 *
 * @param text words of an answer
 * @returns what is left
 * @example withoutDeniedEnds('均已开工，尚未完工') //=> '均已开工，'
 */
export const withoutDeniedEnds = (text: string): string => text.replace(deniedEnd, '');

/**
 * Whether an answer tells no more than that the work was begun: 已下达采购订单, 3所均已开工.
 *
 * @param answer normalised actual
 * @param about indicator name, with the target's own words; what it asks for itself is no beginning
 * @returns true where the last clause names a beginning and nothing an end
 * @example onlyBegun('可研批复已取得，初步设计送审', '水文缆道新建') //=> true
 */
export function onlyBegun(answer: string, about: string): boolean {
  if (!beginnings.mayMatch(answer)) return false;
  const text = withoutDeniedEnds(answer);
  if (ends.test(text)) return false;
  const [last = ''] = text
    .split(/[,，;；。]/)
    .filter((clause) => clause.trim() !== '' && !/^(?:因|由于|受)/.test(clause.trim()))
    .slice(-1);
  const [told] = beginnings.exec(last) ?? [];
  // 完成5份，已报批: what is handed on was written.
  if (/报[批审]/.test(told ?? '') && /完成[^,，;；。]{0,6}\d/.test(text)) return false;
  return told !== undefined && !about.includes(told);
}

const tendered =
  /[,，(](?:目前|现)?(?:已)?(?:发布)?(?:(?:招标|采购|比选|询价|磋商)(?:公告|文件|程序|工作)?(?:已|正)?(?:发布|挂网|启动|进行|编制|开展)|完成招标|中标|挂网|进入采购程序|签订(?:采购)?合同|下单)/;
const arrived = /到货|到位|安装|验收|交付|完成|建成|投用|使用/;

/**
 * Whether an answer tells beside its number no more than that the thing was tendered or ordered: 1台，招标公告已发布.
 *
 * @param text normalised actual
 * @returns true where nothing says that it is there
 * @example onlyTendered('1台，招标公告已发布') //=> true
 */
export const onlyTendered = (text: string): boolean =>
  tendered.test(text) && !arrived.test(text.replace(/完成招标/g, ''));
