/**
 * What a very large sheet costs: a workbook whose sheet is so many megabytes of XML is opened, one cell of
 * it changed, and saved; and it is given to the command `jixiao`. Each in a process of its own with a
 * bounded heap. A sheet above the limit of a part must be refused with one line, before it is unpacked.
 *
 * npx tsx test/bench/largeSheet.ts [megabytes of the sheet] [heap in megabytes]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handmade } from '../xlsx/handmadeWorkbook';

const megabyte = 1024 * 1024;

/** A ledger of so many bytes: texts by number, amounts that hardly pack, as programs write them. */
function ledger(bytes: number): Uint8Array {
  const strings = Array.from({ length: 2000 }, (_, at) => `<si><t>科目 ${at}</t></si>`).join('');
  const rows: string[] = [];
  let size = 0;
  let state = 7;
  for (let row = 1; size < bytes; row += 1) {
    const cells = Array.from('ABCDEFGHIJKL', (letter, at) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return at < 4
        ? `<c r="${letter}${row}" t="s"><v>${state % 2000}</v></c>`
        : `<c r="${letter}${row}"><v>${(state % 10_000_000) / 100}</v></c>`;
    });
    const xml = `<row r="${row}">${cells.join('')}</row>`;
    rows.push(xml);
    size += xml.length;
  }
  return handmade({ sheet: `<sheetData>${rows.join('')}</sheetData>`, strings });
}

/** Opens, changes one cell and saves; says what it did in one line. */
const change = `
  import { readFileSync, writeFileSync } from 'node:fs';
  import { openWorkbook } from ${JSON.stringify(join(__dirname, '../../src/xlsx/openWorkbook.ts'))};
  try {
    const workbook = openWorkbook(new Uint8Array(readFileSync(process.argv[2])), { fileName: 'large.xlsx' });
    workbook.activeSheet.setContent({ row: 5, column: 5 }, 98.5);
    const saved = workbook.save();
    writeFileSync(process.argv[3], saved);
    console.log('saved');
  } catch (error) {
    console.log('refused: ' + error.code + ' ' + error.place?.part + ' ' + error.detail);
  }
`;

/** Loaded into a program so that it says in the end what it cost. */
const costs = `
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    const seconds = ((userCPUTime + systemCPUTime) / 1e6).toFixed(1);
    console.log(Math.round(maxRSS / 1024) + ' MB at most, processor ' + seconds + ' s');
  });
`;

/** What a program said and what it cost. */
function tell(title: string, scratch: string, words: readonly string[], heap: number): void {
  const preload = join(scratch, 'costs.cjs');
  writeFileSync(preload, costs);
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [
      `--max-old-space-size=${heap}`,
      ...['--require', preload, '--import', require.resolve('tsx')],
      ...words,
    ],
    { encoding: 'utf8', maxBuffer: 64 * megabyte },
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const said = `${stdout}${stderr}`.trim().split('\n').slice(-6).join('\n    ');
  console.log(`  ${title}: exit ${status ?? 'by a signal'}, ${seconds} s\n    ${said}`);
}

function main(megabytes: number, heap: number): void {
  const scratch = mkdtempSync(join(tmpdir(), 'large-'));
  try {
    const program = join(scratch, 'change.ts');
    writeFileSync(program, change);
    for (const size of [megabytes, 200]) {
      const file = join(scratch, `${size}.xlsx`);
      writeFileSync(file, ledger(size * megabyte));
      const packed = (statSync(file).size / megabyte).toFixed(1);
      console.log(`a sheet of ${size} MB, ${packed} MB packed, heap of ${heap} MB`);
      tell(
        'open, change one cell, save',
        scratch,
        [program, file, join(scratch, 'out.xlsx')],
        heap,
      );
      tell(
        'jixiao',
        scratch,
        [join(__dirname, '../../src/cli/score.ts'), file, '--out', join(scratch, 'o')],
        heap,
      );
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

const [, , megabytes = '100', heap = '4096'] = process.argv;
main(Number(megabytes), Number(heap));
