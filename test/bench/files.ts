/**
 * Opens, changes one cell and saves workbooks, side by side with ExcelJS: 200 forms, one workbook per
 * feature that writers are known to lose, and one workbook of 50,000 rows. Each side runs in a process of its own, so that peak memory can be compared.
 *
 * npx tsx test/bench/files.ts [number of forms] [rows of the large workbook]
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { scanSheet } from '../../src/xlsx/sheet/scanSheet';
import { featureWorkbooks } from '../xlsx/featureWorkbooks';
import { handmade, unpacked } from '../xlsx/handmadeWorkbook';

const folder = join(__dirname, '../forms/examples');
const sides = ['ours', 'exceljs'] as const;
type Side = (typeof sides)[number];
type Job = 'forms' | 'features' | 'large';

interface Outcome {
  readonly milliseconds: number;
  /** Processor time of the process's own, which other work on the machine disturbs less. */
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
  readonly files: number;
  readonly opened: number;
  readonly parts: number;
  readonly intact: number;
  /** Elements around the cells of the edited sheets: validations, formats, drawings, extensions. */
  readonly elements: number;
  readonly elementsIntact: number;
  readonly filesIntact: number;
}

/** A number into the first cell below the form, as a stand-in for a total. */
async function edit(side: Side, bytes: Uint8Array): Promise<Uint8Array> {
  if (side === 'ours') {
    const workbook = openWorkbook(bytes);
    workbook.activeSheet.setContent({ row: 0, column: 60 }, 98.5);
    return workbook.save();
  }
  const workbook = new ExcelJS.Workbook();
  // ExcelJS asks for its own Buffer type.
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  workbook.worksheets[0]!.getCell(1, 61).value = 98.5;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Counts parts that are byte for byte as before; the edited sheet's own part may differ. */
function intactParts(before: Uint8Array, after: Uint8Array): { parts: number; intact: number } {
  const old = [...unpacked(before)].filter(([name]) => !name.includes('worksheets/sheet'));
  const now = unpacked(after);
  const same = ([name, content]: [string, Uint8Array]): boolean => {
    const other = now.get(name);
    return other !== undefined && Buffer.from(other).equals(content);
  };
  return { parts: old.length, intact: old.filter(same).length };
}

/** Counts elements around the cells that are in the edited sheets character by character as before. */
function intactElements(
  before: Uint8Array,
  after: Uint8Array,
): { elements: number; elementsIntact: number } {
  const now = unpacked(after);
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const kept = [...unpacked(before)].flatMap(([name, bytes]) => {
    if (!/worksheets\/sheet[^/]*\.xml$/.test(name)) return [];
    const old = text(bytes);
    return scanSheet(old, name)
      .elements.filter(({ local }) => local !== 'sheetData' && local !== 'dimension')
      .map(({ start, end }) => text(now.get(name)).includes(old.slice(start, end)));
  });
  return { elements: kept.length, elementsIntact: kept.filter(Boolean).length };
}

function inputsOf(job: Job, size: number): Uint8Array[] {
  if (job === 'forms') return formsOf(size);
  if (job === 'features') return featureWorkbooks.map(({ bytes }) => bytes);
  return [largeWorkbook(size)];
}

function formsOf(count: number): Uint8Array[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const contents = files.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  return Array.from({ length: count }, (_, index) => contents[index % contents.length]!);
}

function largeWorkbook(rows: number): Uint8Array {
  const strings = Array.from(
    { length: 2000 },
    (_, index) => `<si><t>三级指标 ${index}</t></si>`,
  ).join('');
  const lines: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells = Array.from('ABCDEFGHIJKL').map((letter, index) =>
      index < 5
        ? `<c r="${letter}${row}" s="0" t="s"><v>${(row * 7 + index) % 2000}</v></c>`
        : `<c r="${letter}${row}" s="0"><v>${((row * 13 + index * 7) % 1000) / 10}</v></c>`,
    );
    lines.push(`<row r="${row}">${cells.join('')}</row>`);
  }
  return handmade({ sheet: `<sheetData>${lines.join('')}</sheetData>`, strings });
}

async function run(side: Side, job: Job, size: number): Promise<Outcome> {
  const inputs = inputsOf(job, size);
  const outputs: { before: Uint8Array; after: Uint8Array }[] = [];
  const start = performance.now();
  const cpuStart = process.cpuUsage();
  for (const before of inputs) {
    const after = await edit(side, before).catch(() => null);
    if (after) outputs.push({ before, after });
  }
  const milliseconds = performance.now() - start;
  const cpu = process.cpuUsage(cpuStart);
  // Kilobytes on Linux; taken before the counting, which is not what is measured.
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const counts = outputs.map(({ before, after }) => ({
    ...intactParts(before, after),
    // In a workbook of 600,000 cells this is no longer a quick look.
    ...(job === 'large' ? { elements: 0, elementsIntact: 0 } : intactElements(before, after)),
  }));
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  return {
    milliseconds,
    cpuMilliseconds: (cpu.user + cpu.system) / 1000,
    peakMegabytes,
    files: inputs.length,
    opened: outputs.length,
    parts: sum(counts.map(({ parts }) => parts)),
    intact: sum(counts.map(({ intact }) => intact)),
    elements: sum(counts.map(({ elements }) => elements)),
    elementsIntact: sum(counts.map(({ elementsIntact }) => elementsIntact)),
    filesIntact: counts.filter(
      ({ parts, intact, elements, elementsIntact }) =>
        parts === intact && elements === elementsIntact,
    ).length,
  };
}

function inOwnProcess(side: Side, job: Job, size: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(__filename, ['measure', side, job, String(size)]);
    child.on('message', (outcome) => {
      resolve(outcome as Outcome);
    });
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`${side} ended with ${code ?? 'a signal'}`));
    });
  });
}

async function main(forms: number, rows: number): Promise<void> {
  for (const [job, size, title] of [
    ['forms', forms, `${forms} forms`],
    ['features', 0, `${featureWorkbooks.length} workbooks with one feature each`],
    ['large', rows, `one workbook of ${rows} rows × 12`],
  ] as const) {
    console.log(title);
    const outcomes: Outcome[] = [];
    for (const side of sides) {
      const outcome = await inOwnProcess(side, job, size);
      outcomes.push(outcome);
      console.log(
        `  ${side.padEnd(8)} ${outcome.milliseconds.toFixed(0).padStart(7)} ms  ` +
          `processor ${outcome.cpuMilliseconds.toFixed(0).padStart(6)} ms  ` +
          `peak ${outcome.peakMegabytes.toFixed(0).padStart(5)} MB  ` +
          `opened ${outcome.opened}/${outcome.files}  ` +
          `untouched parts intact ${outcome.intact}/${outcome.parts}, ` +
          `elements around the cells ${outcome.elementsIntact}/${outcome.elements}, ` +
          `files with nothing lost ${outcome.filesIntact}/${outcome.files}`,
      );
    }
    const [ours, theirs] = outcomes;
    if (ours && theirs) {
      const faster = theirs.milliseconds / ours.milliseconds;
      const less = theirs.cpuMilliseconds / ours.cpuMilliseconds;
      const leaner = theirs.peakMegabytes / ours.peakMegabytes;
      console.log(
        `  ${faster.toFixed(1)} times faster, ${less.toFixed(1)} times less processor time, ${leaner.toFixed(1)} times less peak memory`,
      );
    }
  }
}

const [, , first = '200', side, job, size] = process.argv;
if (first === 'measure') {
  void run(side as Side, job as Job, Number(size)).then((outcome) => process.send?.(outcome));
} else {
  void main(Number(first), Number(side ?? 50_000));
}
