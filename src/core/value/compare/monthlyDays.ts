import { answered, spanOf, why } from '../row/answer';
import { gated } from '../text/gates';
import type { Comparison } from '../reading';
import type { Row } from '../row/row';

/** 每月20日之前, 每季度首月10日前. */
const asked = gated(
  /^(?:于|在)?每(?:个)?(?:季度?|月)(?:首月|末月|第一个月)?的?(\d{1,2})[日号](?:前|之前|以前|内|以内)?(?:[完发支拨报缴兑][\u4e00-\u9fa5]{1,3})?[。.]?$/,
);
/** 各月均于18日前打卡到位. */
const told = gated(
  /^(?:全年|本年)?(?:各|每|逐|按)(?:个)?(?:季度?|月)(?:首月|末月)?(?:份)?(?:均|都|能)?(?:已|能)?(?:按时|及时)?(?:于|在)?(\d{1,2})[日号](前|之前|以前|内|以内)?[^,，。;；\d]{0,16}[。.]?$/,
);
/** 各月均在12日前报送，无逾期 */
const noneLate =
  /[,，](?:全年)?均?(?:无|没有|未)(?:出现|发生)?(?:一[次期月])?(?:逾期|延误|拖延|迟报|漏报|超期|推迟|延期|拖欠)(?:现象|情况|情形)?(?=[。.]?$)/;
/** 各月均于18日前造册: what comes before the payment. */
const beforehand = /造册|提交|推送|[送报]审|审[核批]|申[请报]|汇总|测算|核算/;
const doubtful = /左右|前后|除|但|个别|未|补|推迟|延|才|部分|基本|一般|大部|计划|将|拟|应/;

/**
 * Compares days of every month: 每月20日之前 → 各月均于18日前打卡到位.
 *
 * @param row the row
 * @returns the comparison, or null where other words are used
 * @example // «每月15日前» → «每月均于12日前发放»: met
 */
export function compareMonthlyDays(row: Row): Comparison | null {
  const limit = Number(asked.exec(row.target.text.trim())?.[1] ?? 0);
  if (limit < 1 || limit > 31) return null;
  const text = row.actual.text.trim().replace(noneLate, '');
  const found = told.exec(text);
  if (!found || doubtful.test(text)) return null;
  const [early] = beforehand.exec(text) ?? [];
  if (early !== undefined && !(row.words.name.text + row.target.text).includes(early)) return null;
  const day = Number(found[1]);
  const met = day <= limit ? true : found[2] === undefined ? false : null;
  return answered(
    met === null ? 'ambiguous' : 'date',
    met === null ? 'unclear' : met ? 'met' : 'short',
    'deadline',
    {
      met,
      targetDate: String(limit),
      actualDate: String(day),
      why: [why(met === null ? 'date-too-coarse' : met ? 'before-deadline' : 'after-deadline')],
      spans: [spanOf(row.target.normal, 'target'), spanOf(row.actual.normal, 'actual')],
    },
  );
}
