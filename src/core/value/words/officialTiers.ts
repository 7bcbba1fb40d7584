import { gated, type Gated } from '../text/gates';
import type { Tier } from '../reading';

/** Official and provincial words for the three bands. Sources: 财预〔2020〕10号, forms of 山西, 江西 and 成安. */
export const officialTiers: readonly (readonly [Tier, Gated])[] = [
  [
    'failed',
    gated(
      /^(?:未|没有?|尚未)(?:能)?(?:达成|达到|完成|实现)(?:了)?(?:年度|年初|预期|绩效|设定)*(?:指标|目标|标准|要求)?(?:[,，、]?且?效果(?:较|很)?差)?[。.]?$/,
    ),
  ],
  [
    'partial',
    gated(
      /^部分(?:达成|达到|完成|实现)(?:了)?(?:年度|年初|预期|绩效|设定)*(?:指标|目标)?(?:[,，、]?(?:并且?|且)?(?:具有|具备)?一定(?:的)?效果)?[。.]?$/,
    ),
  ],
  [
    'achieved',
    gated(
      /^(?:已|全部|均|均已|全面)?(?:达成|达到|完成|实现)(?:了)?(?:年度|年初|预期|绩效|设定|既定|全年|的|各项)*(?:指标值?|目标值?|任务|效果|成效)?[。.]?$/,
    ),
  ],
];
