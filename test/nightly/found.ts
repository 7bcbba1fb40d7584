import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Pair } from '../../src/core/value/reading';

/** Something that went wrong under chance: what it was, and what brings it back. */
export interface Found {
  readonly kind: 'text' | 'workbook' | 'bytes';
  readonly seed: number;
  readonly what: string;
  /** The pair of texts; `isShort` where it was made as a shortfall, which must never be called met. */
  readonly row?: Pair;
  readonly isShort?: boolean;
  /** The workbook as it was before scoring. */
  readonly bytes?: Uint8Array;
}

const folder = 'test/cases/fuzz';
const textFile = `${folder}/texts.json`;

/** Pairs that went wrong once; the unit tests try them for ever. */
export interface TextCase {
  readonly isShort: boolean;
  readonly row: Pair;
}

export function storedTexts(): TextCase[] {
  if (!existsSync(textFile)) return [];
  return JSON.parse(readFileSync(textFile, 'utf8')) as TextCase[];
}

/** Stores each find as a case: texts in one file, workbooks as files of their own. */
export function store(found: readonly Found[]): void {
  if (found.length === 0) return;
  mkdirSync(folder, { recursive: true });
  const texts = found.flatMap(({ row, isShort = false }) => (row ? [{ isShort, row }] : []));
  const known = new Set(storedTexts().map((each) => JSON.stringify(each)));
  const fresh = texts.filter((each) => !known.has(JSON.stringify(each)));
  if (fresh.length > 0) {
    writeFileSync(textFile, `${JSON.stringify([...storedTexts(), ...fresh], null, 1)}\n`);
  }
  for (const { kind, seed, bytes } of found) {
    if (bytes) writeFileSync(`${folder}/${kind}-${String(seed)}.xlsx`, bytes);
  }
}
