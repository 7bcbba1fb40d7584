import type { NumberTarget } from '../target/numberTarget';
import { gated } from '../text/gates';

/** 新建, 本年新增: what came about this year is asked for. */
const asksNew = gated(/新[建增设创培认]|[本今当]年|年内/);
const asksThisYear = gated(/[本今当]年|年内|新增/);
const asksStock = gated(/累计|总[数量]|存量|保有|现有|共有/);
/** 年末共有148个: all that there are, however old. */
const thoseThere = gated(/共有|现有|拥有|在册|存量|保有|实有/);
const sinceBegun = gated(/累计/);
const isNewTold = gated(/新[建增设创培认]|[本今当]年|年内|20\d\d年/);

/**
 * 年末全区共有148个 for 新建30个: how many of those are new is not told.
 *
 * @param target what is asked for
 * @param text normalised actual
 * @returns true where the act of a year is asked for, and only what there is in all is told
 * @example // 新建微型消防站 30个, «年末全区共有微型消防站148个» → true
 */
export const isStockForNew = ({ about }: NumberTarget, text: string): boolean =>
  asksNew.test(about) &&
  !asksStock.test(about) &&
  !isNewTold.test(text) &&
  (thoseThere.test(text) || (asksThisYear.test(about) && sinceBegun.test(text)));
