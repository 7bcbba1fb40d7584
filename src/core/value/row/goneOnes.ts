import { masked } from '../text/mask';
import { gated } from '../text/gates';
import type { Row } from './row';

/** 除1人已去世销户外，其余61人全部安置: they are no longer among those whom the indicator is about. */
const gone = gated(
  /除(?!了)[^,，。;；\d]{0,8}\d[^,，。;；\d]{0,10}(?:去世|离世|亡故|死亡|销户|注销|迁[出移]|搬离)[^,，。;；\d]{0,6}外[,，]?(?:其余|其他|余下的?)?/,
);
/** Where death is a failure of the work itself. */
const healing =
  /救治|救助成功|抢救|治[愈疗]|康复|成活|存活|保育|养殖|死亡|病|医|监护|平安|安全|户籍|人口/;

/**
 * A row whose answer no longer speaks of those who died or moved away: all the others were asked for.
 *
 * @param row the row
 * @returns the row with that clause blotted out, so that offsets stay; the same row where none is told
 * @example // 安置率 100%, «除1人已去世销户外，应安置61人全部安置» → «应安置61人全部安置»
 */
export function withoutGone(row: Row): Row {
  const { actual, words } = row;
  const found = gone.exec(actual.text);
  if (!found || healing.test(words.name.text)) return row;
  const [told] = found;
  const end = found.index + told.length;
  const text =
    actual.text.slice(0, found.index) + masked.repeat(told.length) + actual.text.slice(end);
  const quantities = actual.quantities.filter(({ start }) => start < found.index || start >= end);
  return { ...row, actual: { ...actual, text, quantities } };
}
