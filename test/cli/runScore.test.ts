import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inspect } from '../../src/app/inspect';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { loadSettings, saveSettings } from '../../src/app/settingsStore';
import { saveDecisions } from '../../src/app/storedOptions';
import { toA1 } from '../../src/core/address';
import { createTranslator } from '../../src/i18n';
import { openRunXml } from '../../src/workbook/openRuns';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { compoundFile } from '../xlsx/compoundFile';
import { unpacked } from '../xlsx/handmadeWorkbook';
import { malformedWorkbooks } from '../xlsx/malformedWorkbooks';
import { runCommand as run } from './runCommand';
import { formBytes, smallForm, unscoredForm } from '../forms/workbooks';
import { useScratchFolder } from './scratchFolder';

const grid = (file: string) =>
  openWorkbook(new Uint8Array(readFileSync(file))).activeSheet.snapshot();

describe('scoring files', () => {
  const { at, put } = useScratchFolder();

  test('changes no original and writes a copy with scores', async () => {
    const original = formBytes('T07_小计与空行_求和公式.xlsx');
    const file = put('in/表.xlsx', original);
    const { code, said } = await run(file, '--out', at('out'));
    expect(code).toBe(0);
    expect(said[0]).toContain('公共卫生应急物资储备：已评');
    expect(Buffer.from(original).equals(readFileSync(file))).toBe(true);
    const copy = openWorkbook(new Uint8Array(readFileSync(at('out/表.xlsx'))));
    expect(copy.activeSheet.notes().length).toBeGreaterThan(0);
    expect(openWorkbook(original).activeSheet.notes()).toEqual([]);
  });

  test('writes into the file itself only when asked to, and a second run leaves it as it is', async () => {
    const file = put('表.xlsx', formBytes(unscoredForm));
    const first = await run(file, '--in-place');
    expect(first.code).toBe(0);
    expect(first.said).toContain(`  已写出：${file}`);
    const once = readFileSync(file);
    expect(once.equals(formBytes(unscoredForm))).toBe(false);
    const again = await run(file, '--in-place');
    expect(readFileSync(file).equals(once)).toBe(true);
    expect(again.said.some((line) => line.includes('已写出'))).toBe(false);
    expect(readdirSync(at('.'))).toEqual(['表.xlsx']);
  });

  test('puts back first what was half-written when the file was saved, and says so', async () => {
    const workbook = openWorkbook(formBytes(unscoredForm));
    const port = fileWorkbook(workbook, { now: () => '2025-01-01T00:00:00Z', newId: () => 'r' });
    await score(port, defaultSettings, createTranslator('zh-CN'));
    const run1 = openRunXml({ receiptId: 'r', at: '2025-01-01T00:00:00Z', onlyMarks: false });
    workbook.addCustomXml(run1);
    const file = put('断.xlsx', workbook.save());
    put('好.xlsx', formBytes(unscoredForm));
    const { code, said } = await run(file, at('好.xlsx'), '--out', at('out'));
    expect(code).toBe(0);
    expect(said.filter((line) => line.includes('写入尚未完成'))).toHaveLength(1);
    expect(grid(at('out/断.xlsx')).values).toEqual(grid(at('out/好.xlsx')).values);
    const bytes = new Uint8Array(readFileSync(at('out/断.xlsx')));
    expect(openWorkbook(bytes).customXml()).toHaveLength(1);
  });

  test('goes on after a bad file and names file, part and reason in one line each', async () => {
    put('in/坏.xlsx', 'junk');
    put('in/断.xlsx', formBytes(smallForm).slice(0, 3000));
    put('in/好.xlsx', formBytes(smallForm));
    const { code, complaints } = await run(at('in'), at('gone'), '--out', at('out'));
    expect(code).toBe(1);
    expect(complaints).toHaveLength(3);
    expect(complaints.find((line) => line.includes('坏.xlsx'))).toContain('[not-xlsx');
    expect(complaints.find((line) => line.includes('断.xlsx'))).toContain('[truncated');
    expect(complaints.find((line) => line.includes('gone'))).toContain('没有找到');
    expect(complaints.every((line) => !line.includes('\n'))).toBe(true);
    expect(readdirSync(at('out'))).toEqual(['好.xlsx']);
  });

  test('sums a folder up: a row per project, a row per file without one, with links', async () => {
    put('in/甲/表.xlsx', formBytes(smallForm));
    put('in/乙/表.xlsx', formBytes('T02_政法委两项目上下排列.xlsx'));
    put('in/丙/表.xlsx', formBytes('S02_党员和干部教育培训经费_标准表.xlsx'));
    put('in/台账.xlsx', formBytes('X01_预算指标下达台账.xlsx'));
    put('in/坏.xlsx', 'junk');
    const summary = at('out/汇总.xlsx');
    const { code } = await run(at('in'), '--out', at('out'), '--summary', summary);
    expect(code).toBe(1);
    const { texts, values } = grid(summary);
    const projects = texts.slice(1).map((row) => row[3]);
    expect(projects).toEqual(
      expect.arrayContaining(['禁毒宣传教育', '社区矫正工作经费', '金昌市干部教育培训网云服务费']),
    );
    expect(texts).toHaveLength(1 + 2 + 1 + 1 + 1 + 1);
    const whole = values.find((row) => row[3] === '金昌市干部教育培训网云服务费');
    expect(whole?.slice(4, 9)).toEqual([100, 100, 100, '全部评完', '优']);
    const converted = values.find((row) => row[3] === '社区矫正工作经费');
    expect(converted?.slice(4, 9)).toEqual([86.46, 100, 100, '全部评完', '良']);
    const partly = values.find((row) => row[3] === '党员和干部教育培训经费');
    expect(partly?.slice(4, 9)).toEqual([69.75, 72, 100, '部分评分', '']);
    const bad = texts.find((row) => row[1] === '坏.xlsx');
    expect(bad?.[7]).toBe('未能处理');
    expect(bad?.at(-1)).toMatch(/^“坏\.xlsx”.*not-xlsx/);
    expect(texts.find((row) => row[1] === '台账.xlsx')?.[7]).toBe('没有自评指标表');
    const places = texts.slice(1).map((row) => row[0]);
    expect(new Set(places)).toEqual(new Set(['甲', '乙', '丙', '']));
    const links = new TextDecoder().decode(
      openedPart(summary, 'xl/worksheets/_rels/sheet1.xml.rels'),
    );
    expect(links).toContain(
      `Target="${encodeURIComponent('甲')}/${encodeURIComponent('表.xlsx')}"`,
    );
    expect(links).toContain(`Target="../in/${encodeURIComponent('坏.xlsx')}"`);
  });

  test('a form whose 不适用 rows were taken out is whole: line, summary and total cell say the same', async () => {
    put('表.xlsx', formBytes('B01_农产品质量安全监管专项自评表.xlsx'));
    const summary = at('汇总.xlsx');
    const { said } = await run(at('表.xlsx'), '--summary', summary);
    expect(said[0]).toContain('得分 100 / 100');
    expect(grid(summary).values[1]?.slice(4, 9)).toEqual([100, 100, 100, '全部评完', '优']);
  });

  test('a form without weights, one that waits for a person and one without a name are called that', async () => {
    put('无分值.xlsx', formBytes('K01_高标准农田建设转移支付自评表.xlsx'));
    put('待确认.xlsx', formBytes('A01_古籍数字化项目支出绩效自评表.xlsx'));
    put('无名.xlsx', readFileSync('test/forms/own/T42_列表对象.xlsx'));
    const line = async (name: string) => (await run(at(name))).said[0];
    expect(await line('无分值.xlsx')).toContain('：没有分值，未计分，');
    expect(await line('待确认.xlsx')).toContain('：已评 94.56 / 95，');
    expect(await line('无名.xlsx')).toContain(' · 数据表 · （未写项目名称）：得分 89.03 / 90，');
  });

  test('names file, part and reason of every malformed file in one line, and does the others', async () => {
    const all = Object.values(malformedWorkbooks).flat();
    const files = all.map((each, index) => ({
      ...each,
      file: put(`in/${index}.xlsx`, each.bytes),
    }));
    put('in/好.xlsx', formBytes(smallForm));
    const { code, complaints, said } = await run(at('in'), '--out', at('out'));
    expect(code).toBe(1);
    expect(complaints).toHaveLength(all.length);
    for (const { what, file, part, code: reason } of files) {
      const line = complaints.find((one) => one.startsWith(file)) ?? `no line: ${what}`;
      expect(line).toContain(`[${reason}`);
      expect(line).toContain(part);
      expect(line).not.toContain('\n');
    }
    expect(readdirSync(at('out'))).toEqual(['好.xlsx']);
    expect(said.at(-1)).toContain(`未能完成 ${all.length} 个`);
  });

  test('names workbooks of older formats in a folder instead of passing over them', async () => {
    put('in/旧.xls', compoundFile('Workbook'));
    put('in/金山.et', compoundFile('Workbook'));
    put('in/密.xlsx', compoundFile('EncryptedPackage'));
    put('in/.~金山.et', 'lock');
    const { code, complaints } = await run(at('in'));
    expect(code).toBe(1);
    expect(complaints.map((line) => /\[([a-z-]+)/.exec(line)?.[1])).toEqual([
      'encrypted',
      'legacy-format',
      'legacy-format',
    ]);
  });

  test('scores with the columns, decisions and profile that the workbook carries, as the pane does', async () => {
    const bytes = formBytes(smallForm);
    const workbook = openWorkbook(bytes);
    const port = fileWorkbook(workbook, { now: () => '', newId: () => '' });
    const { report, sheet } = await inspect(port, defaultSettings);
    const [first] = report.projects[0]!.indicators[0]!.rows;
    const cell = toA1(first!.row.cells.name!);
    await saveDecisions(port, sheet.id, { [cell]: { score: 1.5 } });
    await saveSettings(port, { ...defaultSettings, typedScores: 'replace', notes: false });
    const file = put('表.xlsx', workbook.save());
    await run(file, '--out', at('out'));
    const paneSide = openWorkbook(workbook.save());
    const panePort = fileWorkbook(paneSide, { now: () => '', newId: () => '' });
    const settings = await loadSettings(panePort);
    await score(panePort, settings, createTranslator('zh-CN'));
    const { values } = grid(at('out/表.xlsx'));
    expect(values).toEqual(paneSide.activeSheet.snapshot().values);
    expect(values).not.toEqual(openWorkbook(bytes).activeSheet.snapshot().values);
    await run(file, '--out', at('kept'), '--overwrite-scores', 'keep');
    expect(grid(at('kept/表.xlsx')).values).not.toEqual(values);
  });

  test('lists formulas that it could not compute, and keeps what they showed', async () => {
    const workbook = openWorkbook(formBytes(unscoredForm));
    const used = workbook.activeSheet.usedArea()!;
    const place = { row: 0, column: used.column + used.columnCount + 1 };
    workbook.activeSheet.setContent(place, '=CUBEVALUE("x",SUM(A1:Z99))');
    workbook.activeSheet.setCachedValue(place, 42);
    const file = put('表.xlsx', workbook.save());
    const { code, said } = await run(file, '--out', at('out'), '--summary', at('汇总.xlsx'));
    expect(code).toBe(0);
    expect(said.find((line) => line.includes('CUBEVALUE'))).toContain('1 个公式未能重算');
    const copy = openWorkbook(new Uint8Array(readFileSync(at('out/表.xlsx'))));
    expect(copy.activeSheet.cell(place).value).toBe(42);
    expect(grid(at('汇总.xlsx')).texts[1]!.at(-1)).toContain('CUBEVALUE');
    const main = new TextDecoder().decode(openedPart(at('out/表.xlsx'), 'xl/workbook.xml'));
    expect(main).toContain('fullCalcOnLoad="1"');
  });

  test('writes predictions where asked', async () => {
    const file = put('in/表.xlsx', formBytes(smallForm));
    await run(file, '--json', at('json'));
    const prediction: unknown = JSON.parse(readFileSync(at('json/表.json'), 'utf8'));
    expect(prediction).toMatchObject({ file: '表.xlsx' });
  });

  test('does nothing at all when the call or the profile is wrong', async () => {
    const file = put('表.xlsx', formBytes(smallForm));
    const calls: readonly (readonly [readonly string[], string])[] = [
      [['--colour'], '--colour · 没有这个选项'],
      [['--out'], '--out · 缺少取值'],
      [['--hidden=yes'], '--hidden · 缺少取值，或不该有取值'],
      [['--jobs', '65'], '--jobs 65 · 须是 1—64 的整数'],
      [['--overwrite-scores', 'ask'], '只能写 keep 或 replace'],
      [['--summary', at('out.csv')], '须以 .xlsx 结尾'],
      [['--in-place', '--out', at('out')], '不能同用'],
      [['--out', path.dirname(file)], `--out ${file} · 结果会覆盖原文件`],
      [['--profile', at('none.json'), '--out', at('out')], 'none.json · 找不到这个文件'],
    ];
    for (const [words, why] of calls) {
      const { code, complaints } = await run(file, ...words);
      expect(code).toBe(2);
      expect(complaints[0]).toContain('命令有误，什么都没有做');
      expect(complaints[0]).toContain(why);
    }
    expect(existsSync(at('out'))).toBe(false);
  });

  test('takes a preset by id, name or a piece that only one has, and lists the presets for a name that none has', async () => {
    const file = put('表.xlsx', formBytes(smallForm));
    for (const name of ['sichuan', '四川', '10号']) {
      expect((await run(file, '--profile', name)).code).toBe(0);
    }
    for (const name of ['火星', '']) {
      const { code, complaints } = await run(file, '--profile', name);
      expect(code).toBe(2);
      expect(complaints[0]).toMatch(/sichuan +四川\n/);
    }
    expect((await run('--help')).said[0]).toMatch(/sichuan +四川\n/);
    expect((await run(file, '--lang', 'xx')).code).toBe(2);
  });

  test('explains itself in both languages', async () => {
    expect((await run('--help')).said[0]).toContain('用法');
    expect((await run('--help', '--lang', 'en-US')).said[0]).toContain('Usage');
    expect(await run()).toMatchObject({ code: 2, said: [] });
  });
});

function openedPart(file: string, part: string): Uint8Array {
  const found = unpacked(new Uint8Array(readFileSync(file))).get(part);
  if (!found) throw new Error(`no part ${part}`);
  return found;
}
