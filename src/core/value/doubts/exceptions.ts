import type { NumberTarget } from '../target/numberTarget';
import { gated } from '../text/gates';

/** 除当事人失联2户外，均已回访; 覆盖率100%（不含5个偏远村）: not all of them. */
export const excepted = gated(
  /除(?!了)[^,，。;；]{2,20}外(?:[,，](?![^,，]{0,2}(?:另|还|又|额外))|均|都|全部|其余)|(?:不含|未含|未计入|(?:^|[^已])剔除)[^,，。;；)]{0,8}\d/,
);
/** 除1人已去世外: they are no longer among those who are counted. */
const gone =
  /去世|死亡|离世|销户|注销|迁[出移]|搬离|撤[销并]|免于|放假|闭馆|另有规定|法律|法规|涉密|不可抗力/;
/** 除涉密事项外: the rate is not meant for them. */
export const lawful = /除[^,，]{0,10}(?:另有规定|法律|法规|涉密|不可抗力)/;

/**
 * Whether an answer leaves some out where all were asked for.
 *
 * @param target what is asked for
 * @param text normalised actual
 * @returns true for a target of 100 % and «除2户外，均已回访»
 * @example // 回访率 100%, «除当事人失联2户外，均已回访» → true
 */
export const leavesOut = ({ reading, direction }: NumberTarget, text: string): boolean =>
  reading.unit?.dim === 'percent' &&
  reading.value === 100 &&
  direction.direction !== 'atMost' &&
  excepted.test(text) &&
  !gone.test(text);

/** 除3人退学外全部结业: how it is with the others. */
export const othersAre =
  /外[,，]?(?:其余|其他|余下)?[^,，]{0,4}(?:均|都|全部)(?!参|纳入|计入|统计)/;
