/**
 * Opens, changes one cell and saves workbooks, side by side with ExcelJS: 200 forms, one workbook of
 * 50,000 rows, and the whole corpus: every workbook under test/forms, one made by hand per kind of content
 * that writers are known to lose, those that ExcelJS itself writes, and all of them again as LibreOffice
 * writes them. Each side runs in a process of its own, so that peak memory can be compared; each job runs
 * several times, the sides in turn, and the median is told.
 *
 * npx tsx test/bench/files.ts [number of forms] [rows of the large workbook] [rounds]
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formFiles } from '../forms/workbooks';
import { corpus, generated, type CorpusWorkbook } from '../xlsx/corpus';
import { handmade } from '../xlsx/handmadeWorkbook';
import { isWhole, keptOf, placeToChange } from '../xlsx/oneCellChanged';
import { sides, type Cost, type Outcome, type Side } from './filesSide';
import { median } from '../timing';

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

function inOwnProcess(side: Side, scratch: string, keeps: boolean): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'filesSide.ts'), [side, scratch, keeps ? 'keep' : '']);
    child.on('message', (outcome) => {
      resolve(outcome as Outcome);
    });
    child.on('exit', (code) => {
      if (code !== 0) reject(new Error(`${side} ended with ${code ?? 'a signal'}`));
    });
  });
}

function medianOf(rounds: readonly Outcome[]): Outcome {
  const of = (key: keyof Outcome): number => median(rounds.map((one) => one[key]));
  return {
    milliseconds: of('milliseconds'),
    cpuMilliseconds: of('cpuMilliseconds'),
    peakMegabytes: of('peakMegabytes'),
    done: of('done'),
  };
}

/** Runs both sides on the same files, tells their costs, and gives what they made where that is kept. */
async function compare(
  title: string,
  workbooks: readonly Uint8Array[],
  rounds: number,
  keeps: boolean,
): Promise<Record<Side, (Uint8Array | null)[]>> {
  const scratch = mkdtempSync(join(tmpdir(), 'files-'));
  try {
    workbooks.forEach((bytes, index) => {
      writeFileSync(join(scratch, `${index}`), bytes);
    });
    writeFileSync(join(scratch, 'places.json'), JSON.stringify(workbooks.map(placeToChange)));
    console.log(title);
    const outcomes: Record<Side, Outcome[]> = { ours: [], exceljs: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const side of sides) outcomes[side].push(await inOwnProcess(side, scratch, keeps));
    }
    const [ours, theirs] = sides.map((side) => medianOf(outcomes[side]));
    for (const [side, cost] of [
      ['ours', ours],
      ['exceljs', theirs],
    ] as const) {
      if (!cost) continue;
      console.log(
        `  ${side.padEnd(8)} ${cost.milliseconds.toFixed(0).padStart(7)} ms  ` +
          `processor ${cost.cpuMilliseconds.toFixed(0).padStart(6)} ms  ` +
          `peak ${cost.peakMegabytes.toFixed(0).padStart(5)} MB  ` +
          `opened and saved ${cost.done}/${workbooks.length}`,
      );
    }
    if (ours && theirs) {
      const times = (key: keyof Cost): string => (theirs[key] / ours[key]).toFixed(1);
      console.log(
        `  ${times('milliseconds')} times faster, ${times('cpuMilliseconds')} times less processor time, ` +
          `${times('peakMegabytes')} times less peak memory (medians of ${rounds})`,
      );
    }
    const made = (side: Side): (Uint8Array | null)[] => {
      const names = new Set(readdirSync(scratch));
      return workbooks.map((_, index) =>
        names.has(`${index}.${side}`)
          ? new Uint8Array(readFileSync(join(scratch, `${index}.${side}`)))
          : null,
      );
    };
    return { ours: made('ours'), exceljs: made('exceljs') };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** Tells for each maker of workbooks how much of them is left as it was. */
function tellKept(
  workbooks: readonly CorpusWorkbook[],
  made: Record<Side, readonly (Uint8Array | null)[]>,
): void {
  const makers = [...new Set(workbooks.map(({ maker }) => maker))];
  const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
  for (const maker of [...makers, null]) {
    const chosen = workbooks.flatMap((one, index) =>
      maker === null || one.maker === maker ? [{ ...one, index }] : [],
    );
    console.log(`  ${maker ?? 'all'}: ${chosen.length} workbooks`);
    for (const side of sides) {
      const kept = chosen.flatMap(({ bytes, index }) => {
        const after = made[side][index];
        return after ? [keptOf(bytes, after, placeToChange(bytes))] : [];
      });
      const total = (key: 'parts' | 'intact' | 'added' | 'elements' | 'elementsIntact'): number =>
        sum(kept.map((one) => one[key]));
      console.log(
        `    ${side.padEnd(8)} opened ${kept.length}/${chosen.length}, ` +
          `untouched parts byte for byte ${total('intact')}/${total('parts')}, new parts ${total('added')}, ` +
          `elements around the cells ${total('elementsIntact')}/${total('elements')}, ` +
          `sheets that differ in the one cell only ${kept.filter((one) => one.onlyTheCell).length}/${kept.length}, ` +
          `workbooks with nothing lost ${kept.filter(isWhole).length}/${chosen.length}`,
      );
    }
  }
}

async function main(forms: number, rows: number, rounds: number): Promise<void> {
  const contents = formFiles('examples').map(({ path }) => new Uint8Array(readFileSync(path)));
  const many = Array.from({ length: forms }, (_, index) => contents[index % contents.length]!);
  await compare(`${forms} forms`, many, rounds, false);
  await compare(`one workbook of ${rows} rows × 12`, [largeWorkbook(rows)], rounds, false);
  const own = corpus();
  const all = [...own, ...(await generated(own))];
  const title = `the corpus: ${all.length} workbooks, one cell changed in each`;
  tellKept(
    all,
    await compare(
      title,
      all.map(({ bytes }) => bytes),
      1,
      true,
    ),
  );
}

const [, , forms = '200', rows = '50000', rounds = '3'] = process.argv;
void main(Number(forms), Number(rows), Number(rounds));
