import type { Profile } from '../profile';
import { national2020 } from './national2020';

/** 四川: grades of 川财绩〔2025〕5号; a reason below 90 % execution and outside 130 % completion. */
export const sichuan: Profile = {
  ...national2020,
  id: 'sichuan',
  name: '四川',
  source:
    '川财绩〔2025〕5号（等级90/80/70）；510000_0013zp自评表（执行率低于90%须说明原因）；郫财函〔2026〕11号（超过130%逐条说明）',
  grades: { excellent: 90, good: 80, fair: 70 },
};

/** 湖北: execution 20 marks, bands 100–80–50–0, over-fulfilment shown from 120 % on. */
export const hubei: Profile = {
  ...national2020,
  id: 'hubei',
  name: '湖北',
  source:
    '湖北省项目自评表（表头“得分（20分*执行率）”，武汉2020、湖北工程学院）；定性100–80、80–50、50–0',
  execution: { ...national2020.execution, weight: 20 },
  over: { from: 1.2, action: 'flag', deduction: 0 },
  bands: { achieved: 0.8, partial: 0.5 },
};

/**
 * 广西: a reason is compulsory from 130 % on, for a target of 0 from 30 on; reverse and equal indicators
 * as the integrated budget system computes them.
 */
export const guangxi: Profile = {
  ...national2020,
  id: 'guangxi',
  name: '广西',
  source:
    '预算管理一体化绩效模块广西口径（超出指标值30%、指标值为0时达到30须填写说明；反向指标按W×(1−(B−A)/A)；等于指标按正向计分）',
  reverse: 'linear',
  equal: 'forward',
  over: { ...national2020.over, ofZero: 30 },
};

/** 安徽: as the central rule; over-fulfilment shown from 120 % on. */
export const anhui: Profile = {
  ...national2020,
  id: 'anhui',
  name: '安徽',
  source:
    '安徽自评表（天长市2022、池州2022、宣城2021：执行率B/A，分值50/30/10/10）；一体化绩效模块默认偏离1.2倍提示',
  over: { from: 1.2, action: 'flag', deduction: 0 },
};

/** 云南: forms with execution weighted 20 (隆阳) where the form itself gives no weight. */
export const yunnan: Profile = {
  ...national2020,
  id: 'yunnan',
  name: '云南',
  source: '云南自评表（保山市隆阳区2022，表头“得分（20分*执行率）”；公开14表按表内分值）',
  execution: { ...national2020.execution, weight: 20 },
};
