import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import packageFile from '../../package.json';
import { runCommand } from './commandProcess';
import { formBytes, smallForm } from '../forms/workbooks';
import { useScratchFolder } from './scratchFolder';

const root = path.join(__dirname, '../..');

describe('the package’s command jixiao', () => {
  const { at, put } = useScratchFolder();

  beforeAll(() => {
    const webpack = require.resolve('webpack/bin/webpack.js');
    execFileSync(process.execPath, [webpack, '--mode', 'production', '--env', 'cli'], {
      cwd: root,
      stdio: 'ignore',
    });
  }, 120_000);

  test('is one file that runs without anything beside it, in several processes, on a folder', async () => {
    for (const name of ['甲', '乙', '丙']) put(`in/${name}.xlsx`, formBytes(smallForm));
    const bundle = readFileSync(path.join(root, packageFile.bin.jixiao));
    expect(bundle.toString('utf8', 0, 20)).toBe('#!/usr/bin/env node\n');
    const program = put('elsewhere/jixiao.cjs', bundle);
    const words = [at('in'), '--out', at('out'), '--summary', at('汇总.xlsx'), '--jobs', '2'];
    const { code, out, err } = await runCommand([program], words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('金昌市干部教育培训网云服务费');
    expect(readdirSync(at('out')).sort()).toEqual(['丙.xlsx', '乙.xlsx', '甲.xlsx']);
    expect((await runCommand([program], ['--help'])).out).toContain('用法：jixiao');
  }, 60_000);

  test('runs from the packed package, which carries nothing else that runs', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    // It was built above: what `prepack` would do again.
    execFileSync(npm, ['pack', '--ignore-scripts', '--silent', '--pack-destination', at('.')], {
      cwd: root,
      stdio: 'ignore',
    });
    const [archive = ''] = readdirSync(at('.')).filter((name) => name.endsWith('.tgz'));
    execFileSync('tar', ['-xzf', archive], { cwd: at('.') });
    const carried = readdirSync(at('package'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
    expect(carried).toEqual(['LICENSE', 'README.md', 'jixiao.cjs', 'package.json']);
    put('in/表.xlsx', formBytes(smallForm));
    const program = path.join(at('package'), packageFile.bin.jixiao);
    const { code, out, err } = await runCommand([program], [at('in'), '--out', at('out')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('金昌市干部教育培训网云服务费');
    expect(readdirSync(at('out'))).toEqual(['表.xlsx']);
  }, 60_000);

  test('is what the package carries', () => {
    const folder = path.dirname(packageFile.bin.jixiao);
    expect(packageFile.files).toContain(folder);
    expect(packageFile.scripts.prepack).toContain('build:cli');
  });
});
