import { compact, plainLabel } from './headerText';

/** What a row says about itself by one of its leading cells. */
export type RowWord = 'total' | 'subtotal' | 'note' | 'form';

const subtotal =
  /^[^。;]{0,12}小计|^小计|^subtotal|^(?:产出|效益|效果|满意度|成本|过程|决策|管理|投入)(?:指标)?(?:合计|得分合计)|^合计\((?:产出|效益|效果|满意度|成本)/i;
const total =
  /^(?:自评|综合|评价|最终|项目|绩效|(?:三级)?指标)?(?:总得分|总分值?|总评分|总计|合计|得分合计|分值合计|综合得分|自评得分|合计得分|自评总得分)(?:\(?(?:满分)?\d*分?\)?|\((?:不?含|满分)[^()]{0,14}\))?:?$|^(?:grand)?total(?:score)?:?$/i;
const note =
  /^(?:备?注|说明|填表说明|填报说明|备注说明|注释|note|notes)\d*[:：.、]|^(?:注|备注)$|^(?:填表人|填报人|复核人|填报单位|审核人|负责人|单位负责人|项目负责人|财务负责人|联系电话|联系人|制表|经办人|填表日期|填报日期|评价结论|自评结论|存在(?:的)?(?:主要)?问题|改进措施|下一步|有关建议|其他需要说明|联系方式|编制单位|金额单位|单位\(?盖章|preparedby|reviewedby)/i;
const form =
  /^(?:年度)?(?:总体|绩效)?目标(?:完成情况)?$|^年度(?:总体|绩效)目标|^总体目标|^(?:当年)?整体绩效目标|^(?:项目|单位|部门|转移支付|专项)(?:\((?:单位|项目)\))?名称|^主管部门|^实施单位|^项目单位|^预算单位|^项目编码|^项目属性|^项目类型|^(?:项目负责人|资金管理情况|项目实施情况|评价年度)$|^projectname/i;

/**
 * Whether a leading cell ends the data rows of a table, or adds some of them up.
 *
 * @param text the cell's text
 * @returns `subtotal` 小计, `total` 总分/合计, `note` notes and signatures, `form` another part of the
 *   form (项目名称, 年度总体目标); null for anything else
 * @example rowWord('总 分') //=> 'total'
 */
export function rowWord(text: string): RowWord | null {
  if (text === '') return null;
  const plain = plainLabel(text.length > 40 ? text.slice(0, 40) : text);
  if (subtotal.test(plain)) return 'subtotal';
  if (total.test(plain)) return 'total';
  if (note.test(plain)) return 'note';
  if (form.test(plain)) return 'form';
  return null;
}

/** Level-1 and level-2 names of 财预〔2020〕10号 and of the provinces (四川, 银川, 金昌), without 指标/目标. */
const levelNames =
  /^(?:[(（]?[一二三四五六七八九十\d]+[)）]?[、.．:]?)?(?:年度|项目)?(?:预算执行(?:率|情况)?|产出|效益|效果|满意度|成本|投入|过程|决策|管理|影响力|数量|质量|时效|社会成本|经济成本|生态环境成本|经济效益|社会效益|生态效益|生态环境效益|可持续(?:影响|效益|发展)?|服务对象满意度|社会公众满意度|资金管理|组织实施|项目立项|绩效目标|履职效能|管理效率|社会效应|可持续性|运行成本|部门管理|履职产出)(?:指标|目标|类)?(?:[(（]?[^()（）]{0,8}分?[)）])?(?:等)?$/;

/** The same names in forms of international programmes. */
const englishLevel =
  /^(?:[a-d\d]+[.)]:?)?(?:inputs?|process|outputs?|outcomes?|impacts?|benefits?|results?|satisfaction|quantity|quality|timeliness|(?:social|economic|eco-?logical|environmental)(?:and(?:social|economic|environmental))?(?:benefits?|impacts?|effects?)?|sustainab(?:le|ility)(?:impact|development|benefits?)?|(?:beneficiary|user|client|customer|stakeholder|public|recipients?|servicerecipients?)satisfaction)(?:indicators?|targets?|level)?(?:\(\d+(?:points|marks|%)?\))?$/i;
const englishLevel2 =
  /quantity|quality|timeliness|social|economic|logical|environmental|sustainab|.satisfaction/i;

/**
 * Whether a text is the name of a 一级指标 or 二级指标.
 *
 * @param text the cell's text
 * @returns 1 or 2 for the usual level of that name, null for any other text
 * @example levelOf('一、产出指标（50分）') //=> 1
 */
export function levelOf(text: string): 1 | 2 | null {
  if (text === '' || text.length > 30) return null;
  const plain = plainLabel(text);
  if (englishLevel.test(plain)) return englishLevel2.test(plain) ? 2 : 1;
  if (!levelNames.test(plain)) return null;
  return /数量|质量|时效|经济|社会|生态|可持续|资金管理|组织实施|项目立项|绩效目标|服务对象/.test(
    plain,
  )
    ? 2
    : 1;
}

/**
 * Whether an indicator's name is only the form's empty line: `指标2：`, `……`.
 *
 * @param name the name cell's text
 * @returns true for a line that nobody filled in
 * @example isPlaceholder('……（≥**人）') //=> true
 */
export function isPlaceholder(name: string): boolean {
  return /^(?:(?:三级)?指标\d*[:：.、]?)?(?:[….·。—–\-*_/\\]|\([^)]*\*+[^)]*\)|无)*$/.test(
    compact(name),
  );
}

const pageBreak =
  /\(?续表?[一二三四五六七八九十\d]*\)?$|\(续\)|^\(?(?:续|[接转][上下][表页]|[上下][接转]第?|第[一二三四五六七八九十\d]+页|.{2,30}\(第[一二三四五六七八九十\d]+页(?:[,，、]?共[一二三四五六七八九十\d]+页)?\)$|共[一二三四五六七八九十\d]+页|page\d+(?:of\d+|\/\d+)?\)?$)/i;

/**
 * Whether a line only says that a table goes on over the page.
 *
 * @param text the only text of a row
 * @returns true for 续表, （续上表）, 第1页 共2页, Page 1 of 2
 * @example isPageBreak('项目支出绩效自评表（续表二）') //=> true
 */
export function isPageBreak(text: string): boolean {
  return text.length <= 40 && pageBreak.test(compact(text));
}

/** Column headings of lists that have nothing to do with indicators; they end a table without a total row. */
const foreignHeadings =
  /^(?:序号|学号|座号|姓名|工号|题号|题目|编号|合同.{1,4}|供应商|指标文号|日期|部门|科室|班级|科目|功能科目|经济科目|支出科目|科目名称|经济分类|金额|摘要|no\.?|name|date)$/i;

/**
 * Whether a row of texts is the heading of some other list.
 *
 * @param texts the row's texts
 * @returns true when at least two cells are such headings
 * @example isForeignHeading(['序号', '姓名', '金额']) //=> true
 */
export function isForeignHeading(texts: readonly string[]): boolean {
  return texts.filter(isListHeading).length >= 2;
}

/**
 * Whether a heading is one that lists of other people have, and forms do not.
 *
 * @param text a heading
 * @returns true for 科目, 姓名, 合同编号 …
 * @example isListHeading('支出科目') //=> true
 */
export function isListHeading(text: string): boolean {
  return text.length <= 12 && foreignHeadings.test(compact(text).replace(/\(.*\)$/, ''));
}

/** 优 良 中 差 as they are printed in the total row. */
const gradeWord = /^(?:等[级次]:?)?[“"]?(?:优秀?|良好?|中等?|差|合格|不合格)[”"]?$/;

/**
 * Whether a cell of the total row holds the grade.
 *
 * @param text the cell's text
 * @returns true for 优, 良好, 等级：优 …
 * @example isGrade('优') //=> true
 */
export function isGrade(text: string): boolean {
  return gradeWord.test(compact(text));
}
