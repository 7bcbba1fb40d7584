import type { Profile } from '../profile';
import { national2020 } from './national2020';
import { anhui, guangxi, hubei, sichuan, yunnan } from './provinces';

/** 财预〔2020〕10号, used until somebody chooses otherwise. */
export const defaultProfile: Profile = national2020;

/** All presets, the default first. */
export const profiles: readonly Profile[] = [national2020, sichuan, hubei, guangxi, anhui, yunnan];
