import type { Profile } from '../profile';

/** The central rule; what provinces do not change stays as it is here. */
export const national2020: Profile = {
  id: 'national-2020',
  name: '财预〔2020〕10号',
  source:
    '财预〔2020〕10号附1的自评表及各地印在表下的注（中江县2022、天长市2022、江西省政协2017：完成值达到指标值记满分，未达到按B/A或A/B计分；定性100–80、80–60、60–0）',
  execution: { weight: 10, formula: 'rate', fullFrom: 1, lossPerPoint: 0, explainBelow: 0.9 },
  reverse: 'ratio',
  over: { from: 1.3, action: 'explain', deduction: 0 },
  bands: { achieved: 0.8, partial: 0.6 },
  caps: [],
  decimals: 2,
  grades: { excellent: 90, good: 80, fair: 60 },
};
