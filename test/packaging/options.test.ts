import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifestFor, readOptions } from '../../.webpack/options.js';
import { version } from '../../package.json';

const project = { version, root: '.' };
const emptyProject = { version, root: mkdtempSync(path.join(tmpdir(), 'jixiao-options-')) };

describe('build options', () => {
  it('take the global office.js and this machine when nothing is said', () => {
    expect(readOptions({}, project)).toMatchObject({
      office: 'global',
      origin: 'https://localhost:3000',
      embedders: [],
      manifestVersion: `${version}.0`,
      out: path.resolve('dist'),
    });
  });

  it('take an origin with a port, and several embedders', () => {
    const options = readOptions(
      { origin: 'https://addins.Example.gov.cn:8443', embedder: 'https://oos.a.cn,https://b.cn' },
      project,
    );
    expect(options.origin).toBe('https://addins.example.gov.cn:8443');
    expect(options.embedders).toEqual(['https://oos.a.cn', 'https://b.cn']);
  });

  it.each([
    [{ origin: 'http://addins.example.gov.cn' }, project, /--env origin=http:.*https origin/],
    [{ origin: 'https://addins.example.gov.cn/pane' }, project, /--env origin=.*without a path/],
    [{ origin: '' }, project, /--env origin=:/],
    [{ embedder: 'https://a.cn,oos' }, project, /--env embedder=oos:/],
    [{ office: 'cdn' }, project, /--env office=cdn: use global, 21vianet, self/],
    [{ office: 'toString' }, project, /--env office=toString/],
    [{ office: 'self' }, emptyProject, /--env office=self: .* is missing; run npm install/],
    [{}, { version: '1.0.0-beta', root: '.' }, /package\.json: version "1\.0\.0-beta"/],
    [{}, { version: '1.0', root: '.' }, /package\.json: version "1\.0"/],
  ])('refuse %j in one line that says what to set', (env, where, line) => {
    let message = '';
    try {
      readOptions(env, where);
    } catch (error) {
      message = error instanceof Error ? error.message : '';
    }
    expect(message).toMatch(line);
    expect(message).not.toContain('\n');
  });
});

describe('a build with a wrong option', () => {
  it.each([
    ['--env', 'origin=http://addins.example.gov.cn'],
    ['--env', 'office=cdn'],
    ['--env', 'embedder=oos'],
  ])(
    'stops before it writes anything: %s %s',
    (...option) => {
      const out = path.join(mkdtempSync(path.join(tmpdir(), 'jixiao-build-')), 'dist');
      const { status, stderr, stdout } = spawnSync(
        process.execPath,
        [require.resolve('webpack/bin/webpack.js'), ...option, '--env', `out=${out}`],
        { encoding: 'utf8' },
      );
      expect(status).toBe(2);
      expect(`${stdout}${stderr}`.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(`${option.join(' ')}:`);
      expect(existsSync(out)).toBe(false);
    },
    60_000,
  );
});

describe('the manifest of a build', () => {
  const source = readFileSync('manifest.xml', 'utf8');

  it.each(['https://localhost:3000', 'https://addins.example.gov.cn', 'https://10.1.2.3:8443'])(
    'points only at %s, with the version of package.json and nothing else changed',
    (origin) => {
      const built = manifestFor(source, readOptions({ origin }, project));
      const addresses = [...built.matchAll(/DefaultValue="(https:[^"]+)"|Value="(https:[^"]+)"/g)]
        .map((match) => match[1] ?? match[2] ?? '')
        .map((address) => new URL(address).origin);
      expect(addresses.length).toBeGreaterThan(10);
      expect([...new Set(addresses)]).toEqual([origin]);
      expect(built).toContain(`<Version>${version}.0</Version>`);
      const back = built.replaceAll(origin, 'https://localhost:3000');
      expect(back).toBe(
        source.replace(/<Version>.*<\/Version>/, `<Version>${version}.0</Version>`),
      );
    },
  );
});
