import type { zhCN } from '../zh-CN';
import { errors } from './errors';
import { pane } from './pane';
import { review } from './review';
import { scoring } from './scoring';
import { sentence } from './sentence';
import { table } from './table';
import { value } from './value';
import { words } from './words';

/** All English messages by area; the same keys as the Chinese ones. */
export const enUS = {
  words,
  sentence,
  pane,
  table,
  value,
  scoring,
  review,
  errors,
} as const satisfies {
  readonly [Area in keyof typeof zhCN]: Readonly<Record<keyof (typeof zhCN)[Area], string>>;
};
