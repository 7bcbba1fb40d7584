import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Pair } from '../../src/core/value/reading';

/** Something that went wrong under chance: what it was, and what brings it back. */
export interface Found {
  readonly kind: 'text' | 'workbook' | 'bytes' | 'fault';
  readonly seed: number;
  readonly what: string;
  /** The pair of texts; `isShort` where it was made as a shortfall, which must never be called met. */
  readonly row?: Pair;
  readonly isShort?: boolean;
  /** The workbook as it was before scoring. */
  readonly bytes?: Uint8Array;
  /** What the host did to it. */
  readonly fault?: FaultCase;
}

/** One fault of the host: what was being done, at which call it failed (counted anew from the last one), and how. */
export interface FaultCase {
  /** Gives the settings, too. */
  readonly seed: number;
  readonly act: string;
  readonly call: number;
  readonly fault: string;
}

const folder = 'test/cases/fuzz';
const textFile = `${folder}/texts.json`;
const faultFile = `${folder}/faults.json`;

/** Pairs that went wrong once; the unit tests try them for ever. */
export interface TextCase {
  readonly isShort: boolean;
  readonly row: Pair;
}

export function storedTexts(): TextCase[] {
  if (!existsSync(textFile)) return [];
  return JSON.parse(readFileSync(textFile, 'utf8')) as TextCase[];
}

/** Workbooks that went wrong once, with the seed that gave their settings. */
export function storedWorkbooks(): readonly {
  readonly name: string;
  readonly seed: number;
  readonly isBroken: boolean;
  readonly bytes: Uint8Array;
}[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const [, kind, seed] = /^(workbook|bytes)-(\d+)\.xlsx$/.exec(name) ?? [];
    if (seed === undefined) return [];
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    return [{ name, seed: Number(seed), isBroken: kind === 'bytes', bytes }];
  });
}

/** Faults that did harm once, with the workbook that they harmed. */
export function storedFaults(): readonly {
  readonly fault: FaultCase;
  readonly bytes: Uint8Array;
}[] {
  return faultCases().map((fault) => ({
    fault,
    bytes: new Uint8Array(readFileSync(`${folder}/fault-${String(fault.seed)}.xlsx`)),
  }));
}

function faultCases(): readonly FaultCase[] {
  if (!existsSync(faultFile)) return [];
  return JSON.parse(readFileSync(faultFile, 'utf8')) as FaultCase[];
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
  const faults = found.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) {
    writeFileSync(faultFile, `${JSON.stringify([...faultCases(), ...faults], null, 1)}\n`);
  }
  for (const { kind, seed, bytes } of found) {
    if (bytes) writeFileSync(`${folder}/${kind}-${String(seed)}.xlsx`, bytes);
  }
}
