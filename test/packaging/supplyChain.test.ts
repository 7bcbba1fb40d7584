import { readFileSync } from 'node:fs';
import { packageFolder, refusedLicences } from '../../.webpack/shipped.js';
import { dependencies, devDependencies } from '../../package.json';

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; resolved?: string }>;
}
const lockText = readFileSync('package-lock.json', 'utf8');
const lock = JSON.parse(lockText) as Lock;

// The validator names a binary for each platform; the registry has only one of them, so the others have no checksum to hold.
const neverPublished = /^node_modules\/@xarsh\/ooxml-validator-(darwin|win32|linux-arm64)/;

describe('what is installed', () => {
  it('is pinned to one version each', () => {
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, range]) => !/^(npm:typescript@)?\d+\.\d+\.\d+$/.test(range),
    );
    expect(ranges).toEqual([]);
  });

  it('is held by a checksum each in the lock file, which names no registry', () => {
    const packages = Object.entries(lock.packages).filter(([name]) => name !== '');
    expect(packages.length).toBeGreaterThan(100);
    const unheld = packages
      .filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))
      .map(([name]) => name);
    expect(unheld.filter((name) => !neverPublished.test(name))).toEqual([]);
    expect(lockText).not.toContain('"resolved"');
  });
});

describe('what ships', () => {
  it('comes from packages whose licence lets an office host and change it', () => {
    const shipped = (name: string, licence: string) => ({
      name,
      version: '1.0.0',
      licence,
      text: '',
    });
    expect(refusedLicences([shipped('free', 'MIT'), shipped('open', 'Apache-2.0')])).toEqual([]);
    expect(refusedLicences([shipped('viral', 'GPL-3.0'), shipped('silent', '')])).toEqual([
      'viral 1.0.0: GPL-3.0',
      'silent 1.0.0: no licence named',
    ]);
  });

  it('is told by the innermost package folder of each module', () => {
    expect(packageFolder('/p/node_modules/@fluentui/tokens/lib/a.js')).toBe(
      '/p/node_modules/@fluentui/tokens',
    );
    expect(packageFolder('/p/node_modules/a/node_modules/b/c.js')).toBe(
      '/p/node_modules/a/node_modules/b',
    );
    expect(packageFolder('/p/src/core/report.ts')).toBeNull();
  });
});
