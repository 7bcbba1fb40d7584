import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childrenOf, parseXml } from '../../src/xlsx/xml/xmlTree';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { partText } from '../xlsx/handmadeWorkbook';
import { runCommand as run } from './runCommand';
import { formBytes, smallForm } from '../forms/workbooks';
import { useScratchFolder } from './scratchFolder';

const hiddenForm = path.join(__dirname, '../forms/own/T45_多个工作表_隐藏表.xlsx');

const opened = (file: string) => openWorkbook(new Uint8Array(readFileSync(file)));

describe('a folder of workbooks', () => {
  const { at, put } = useScratchFolder();

  test('hidden sheets stand in the summary and are said again at the end; they stay as they are', async () => {
    put('in/两项目.xlsx', readFileSync(hiddenForm));
    put('in/一项目.xlsx', formBytes(smallForm));
    const call = [at('in'), '--out', at('out'), '--summary', at('汇总.xlsx')];
    const { code, said } = await run(...call);
    expect(code).toBe(0);
    expect(said.at(-2)).toBe(
      `有隐藏工作表没有处理的文件 1 个（加 --hidden 一并处理）：${path.join(at('in'), '两项目.xlsx')}`,
    );
    const rows = opened(at('汇总.xlsx')).activeSheet.snapshot().texts;
    const remarks = rows.filter((row) => row[1] === '两项目.xlsx').map((row) => row.at(-1));
    expect(remarks).toEqual(remarks.map(() => '隐藏工作表未处理（加 --hidden 一并处理）：旧版'));
    expect(remarks).toHaveLength(2);
    const sheets = (file: string) => {
      const found = opened(file).sheets.find(({ name }) => name === '旧版');
      return found?.snapshot();
    };
    expect(sheets(at('out/两项目.xlsx'))).toEqual(sheets(hiddenForm));

    const all = await run(...call, '--hidden');
    expect(all.said.some((line) => line.includes('隐藏工作表'))).toBe(false);
    const more = opened(at('汇总.xlsx')).activeSheet.snapshot().texts;
    expect(more.filter((row) => row[1] === '两项目.xlsx').map((row) => row[2])).toContain('旧版');
  });

  test('links of the summary lead to files whose names have blanks, #, %, & and Chinese characters', async () => {
    const names = ['自评 表 #1.xlsx', '100%完成.xlsx', 'a&b=c+d;e.xlsx', '（终稿）表%20.xlsx'];
    for (const name of names) put(`甲 县#/乙%/${name}`, formBytes(smallForm));
    const summary = at('出 口/汇总 #.xlsx');
    expect((await run(at('甲 县#'), '--summary', summary)).code).toBe(0);
    const part = partText(
      new Uint8Array(readFileSync(summary)),
      'xl/worksheets/_rels/sheet1.xml.rels',
    );
    const targets = childrenOf(parseXml(part, ''), 'Relationship').map(
      ({ attributes }) => attributes.Target ?? '',
    );
    expect(targets).toHaveLength(names.length);
    for (const target of targets) {
      // A URI reference: nothing in it may be taken for a query or a fragment.
      const url = new URL(target, `file://${encodeURI(path.dirname(summary))}/`);
      expect([url.search, url.hash]).toEqual(['', '']);
      expect(existsSync(decodeURIComponent(url.pathname))).toBe(true);
    }
  });

  test.each([
    ['a file that is no JSON, on several lines', '{\n  bad\n  json\n}'],
    ['an empty file', ''],
    ['a list', '[]'],
    ['fields that mean nothing', '{"id": 1, "weights": "x"}'],
    ['a file that is not there', null],
  ])('a bad profile file is one line, and nothing is done: %s', async (_, content) => {
    const file = put('表.xlsx', formBytes(smallForm));
    const profile = content === null ? at('无.json') : put('口径.json', content);
    const { code, complaints, said } = await run(file, '--profile', profile, '--out', at('out'));
    expect(code).toBe(2);
    expect(said).toEqual([]);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(profile);
    expect(complaints[0]).not.toContain('\n');
    expect(existsSync(at('out'))).toBe(false);
  });

  test('a result that cannot be written is one line, and the other files are done', async () => {
    put('in/甲.xlsx', formBytes(smallForm));
    put('in/乙.xlsx', formBytes(smallForm));
    mkdirSync(at('out/甲.xlsx'), { recursive: true });
    const { code, complaints } = await run(at('in'), '--out', at('out'));
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('甲.xlsx');
    expect(existsSync(at('out/乙.xlsx'))).toBe(true);
  });

  test('a summary that cannot be written is one line and exit code 1', async () => {
    const file = put('表.xlsx', formBytes(smallForm));
    mkdirSync(at('汇总.xlsx'));
    const { code, complaints } = await run(file, '--summary', at('汇总.xlsx'));
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain('汇总.xlsx');
  });
});
