import type { Row } from '../row/row';

/** 12月29日支付完毕，发票于次年1月5日归档: papers that follow the work. */
const papers =
  /[,，;；。](?:发票|票据|凭证|资料|档案|合同文本|台账)[^,，。;；未没]{0,20}(?:归档|入档|补交|整理|移交|存档|装订)[^,，。;；]*/;
/** 6月12日发出中标通知书，7月3日签订合同: the tender was over. */
const signedAfter =
  /(中标[^,，。;；]{0,8})[,，;；][^,，。;；]{0,12}签(?:订|署)?(?:了)?(?:采购|政府采购|施工)?合同[。.]?$/;

/**
 * A row about a deadline without what follows the work that is asked for.
 *
 * @param row the row; what its own words ask for stays
 * @returns the row, its answer cut where papers or the contract behind a tender are told
 * @example // 12月底前完成支付, «12月29日支付完毕，发票于次年1月5日归档» → «12月29日支付完毕»
 */
export function withoutPapers(row: Row): Row {
  const about = row.words.name.text + row.target.text;
  const told = row.actual.text;
  const filed = /发票|票据|资料|档案|归档|台账/.test(about);
  const bare = filed ? told : told.replace(papers, '');
  const tender = /招标|招投标/.test(about) && !/合同|采购/.test(about);
  const text = tender ? bare.replace(signedAfter, '$1') : bare;
  return text === told ? row : { ...row, actual: { ...row.actual, text } };
}
