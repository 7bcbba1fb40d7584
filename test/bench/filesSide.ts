/**
 * One side of `files.ts`: changes one cell in every workbook of a folder. A program of its own, so that
 * nothing of the other side is in its memory.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../xlsx/oneCellChanged';

export const sides = ['ours', 'exceljs'] as const;
export type Side = (typeof sides)[number];

export interface Cost {
  readonly milliseconds: number;
  /** Processor time of the process's own, which other work on the machine disturbs less. */
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
}

export interface Outcome extends Cost {
  readonly done: number;
}

/** What becomes of a workbook; null where it could not be opened and saved. */
type Edit = (bytes: Uint8Array, place: Place) => Uint8Array | Promise<Uint8Array>;

/** Only the side that is measured is loaded into its process. */
async function editOf(side: Side): Promise<Edit> {
  if (side === 'exceljs') return (await import('../xlsx/changedByExcelJs')).changedByExcelJs;
  return (await import('../xlsx/oneCellChanged')).changedByUs;
}

/** Changes every file of a folder and, where asked, writes the results beside them. */
async function measure(side: Side, scratch: string, keeps: boolean): Promise<Outcome> {
  const edit = await editOf(side);
  const places = JSON.parse(readFileSync(join(scratch, 'places.json'), 'utf8')) as Place[];
  const inputs = places.map((_, index) => new Uint8Array(readFileSync(join(scratch, `${index}`))));
  const outputs: (Uint8Array | null)[] = [];
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  let done = 0;
  for (const [index, before] of inputs.entries()) {
    const after = await Promise.resolve(edit(before, places[index]!)).catch(() => null);
    if (after) done += 1;
    if (keeps) outputs.push(after);
  }
  const milliseconds = performance.now() - start;
  const cpu = process.cpuUsage(cpuStart);
  // Kilobytes on Linux.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  for (const [index, after] of outputs.entries()) {
    if (after) writeFileSync(join(scratch, `${index}.${side}`), after);
  }
  return { milliseconds, cpuMilliseconds: (cpu.user + cpu.system) / 1000, peakMegabytes, done };
}

const [, , side, scratch, keeps] = process.argv;
if (process.send) {
  void measure(side as Side, scratch ?? '', keeps === 'keep').then((outcome) =>
    process.send?.(outcome),
  );
}
