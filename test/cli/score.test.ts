import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { fromSources, runCommand } from './commandProcess';
import { formBytes, smallForm, unscoredForm } from '../forms/workbooks';
import { useScratchFolder } from './scratchFolder';

const own = path.join(__dirname, '../forms/own');
const command = (...words: string[]) => runCommand(fromSources, words);

describe('the command', () => {
  const { at, put } = useScratchFolder();

  test('does several files at once and tells results in the order of the files', async () => {
    for (const name of ['甲', '乙', '丙']) put(`in/${name}.xlsx`, formBytes(smallForm));
    put('in/坏.xlsx', 'junk');
    const { code, out, err } = await command(at('in'), '--out', at('out'), '--jobs', '2');
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('坏.xlsx')]);
    expect(code).toBe(1);
    const copies = readdirSync(at('out')).sort();
    expect(copies).toEqual(['丙.xlsx', '乙.xlsx', '甲.xlsx']);
    const told = copies.map((name) => out.indexOf(path.join('in', name)));
    expect(told.every((place) => place >= 0)).toBe(true);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  }, 60_000);

  test('names hidden sheets and does them as well when it is told to', async () => {
    const file = readdirSync(own).find((name) => name.startsWith('T45')) ?? '';
    put('in/两项目.xlsx', readFileSync(path.join(own, file)));
    const call = (...words: string[]) => command(at('in'), '--lang', 'zh-CN', ...words);
    const { out } = await call();
    expect(out).toContain('隐藏工作表未处理（加 --hidden 一并处理）：旧版');
    expect(out).not.toContain('· 旧版 ·');
    const all = await call('--hidden', '--out', at('out'));
    expect(all.out).not.toContain('隐藏工作表');
    expect(all.out).toContain('· 旧版 ·');
  }, 60_000);

  test('gives the same bytes and words however many files it does at once', async () => {
    for (const name of ['T02_政法委两项目上下排列.xlsx', 'T07_小计与空行_求和公式.xlsx', smallForm])
      put(`in/${name}`, formBytes(name));
    const results: Buffer[][] = [];
    for (const jobs of ['1', '3']) {
      const [out, json, summary] = [at(`${jobs}/out`), at(`${jobs}/json`), at(`${jobs}/汇总.xlsx`)];
      const words = ['--out', out, '--json', json, '--summary', summary, '--jobs', jobs];
      const { code, out: said } = await command(at('in'), ...words);
      expect(code).toBe(0);
      const files = [
        ...readdirSync(out)
          .sort()
          .map((name) => path.join(out, name)),
      ];
      files.push(
        ...readdirSync(json)
          .sort()
          .map((name) => path.join(json, name)),
        summary,
      );
      const words1 = Buffer.from(said.replaceAll(at(jobs), ''));
      results.push([...files.map((file) => readFileSync(file)), words1]);
    }
    const [one, three] = results;
    expect(one).toHaveLength(3 + 3 + 1 + 1);
    expect(one!.map((bytes, index) => bytes.equals(three![index]!))).toEqual(one!.map(() => true));
  }, 60_000);

  test('killed while it writes leaves every workbook as it was or wholly done, and no rubbish for the next run', async () => {
    const original = Buffer.from(formBytes(unscoredForm));
    const names = Array.from({ length: 12 }, (_, index) => `表${index + 10}.xlsx`);
    for (const name of names) put(`in/${name}`, original);
    const isDone = (name: string) => !readFileSync(at(`in/${name}`)).equals(original);
    await runCommand(fromSources, [at('in'), '--in-place', '--jobs', '1'], (stop) => {
      const watch = setInterval(() => {
        if (!names.some(isDone)) return;
        clearInterval(watch);
        stop();
      }, 1);
    });
    const done = names.filter(isDone);
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(names.length);
    for (const name of done) {
      const workbook = openWorkbook(new Uint8Array(readFileSync(at(`in/${name}`))));
      expect(workbook.customXml()[0]?.xml).toContain('receipt');
      expect(workbook.activeSheet.snapshot().rowCount).toBeGreaterThan(0);
    }
    put(`in/${names.at(-1)}.999999999.tmp`, 'half a file');
    expect((await command(at('in'), '--in-place', '--jobs', '1')).code).toBe(0);
    expect(names.filter(isDone)).toEqual(names);
    expect(readdirSync(at('in')).sort()).toEqual(names);
  }, 60_000);
});
