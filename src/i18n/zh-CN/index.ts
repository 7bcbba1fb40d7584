import { errors } from './errors';
import { pane } from './pane';
import { review } from './review';
import { scoring } from './scoring';
import { sentence } from './sentence';
import { table } from './table';
import { value } from './value';
import { words } from './words';

/** All Chinese messages by area. */
export const zhCN = {
  words,
  sentence,
  pane,
  table,
  value,
  scoring,
  review,
  errors,
} as const;
