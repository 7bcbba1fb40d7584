// What leaves the house: the licence of every package in the bundle, and one archive of it all.
const fs = require('node:fs');
const path = require('node:path');
const { zipSync } = require('fflate');

/** Licences that let an office host and change the add-in; a package with another one stops the build. */
const allowedLicences = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** @typedef {{ name: string, version: string, licence: string, text: string }} Shipped */
/** @typedef {{ name?: string, version?: string, license?: string }} PackageFile */

/**
 * The package that a module belongs to.
 *
 * @param {string} file absolute path of a module
 * @returns the package's folder, or null for the project's own code
 * @example packageFolder('/p/node_modules/@fluentui/tokens/lib/a.js') // '/p/node_modules/@fluentui/tokens'
 */
function packageFolder(file) {
  const at = file.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [first = '', second = ''] = file.slice(at + '/node_modules/'.length).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  return `${file.slice(0, at)}/node_modules/${name}`;
}

/**
 * @param {string} folder
 * @returns {Shipped}
 */
function readPackage(folder) {
  /** @type {PackageFile} */
  const {
    name = folder,
    version = '',
    license = '',
  } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = fs.readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : '';
  return { name, version, licence: license, text };
}

/**
 * Packages whose licence is not on the list, one line each.
 *
 * @param {readonly Shipped[]} packages
 * @returns lines that name the package and its licence; none when the report is clean
 * @example refusedLicences([{ name: 'a', version: '1.0.0', licence: 'GPL-3.0', text: '' }]) // ['a 1.0.0: GPL-3.0']
 */
function refusedLicences(packages) {
  return packages
    .filter(({ licence }) => !allowedLicences.includes(licence))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence || 'no licence named'}`);
}

/** @param {readonly Shipped[]} packages */
function licenceText(packages) {
  const head = packages.map(({ name, version, licence }) => `${name} ${version}  ${licence}`);
  const texts = packages.map(
    ({ name, version, text }) => `---- ${name} ${version} ----\n\n${text}`,
  );
  return `${head.join('\n')}\n\n${texts.join('\n\n')}\n`;
}

/** Writes licences.txt for what the bundle really holds, and stops the build for a licence that is not allowed. */
class LicenceList {
  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('LicenceList', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: 'LicenceList', stage }, () => {
        const files = [...compilation.modules].flatMap((module) => {
          const inner = 'modules' in module ? [.../** @type {any} */ (module).modules] : [module]; // concatenated modules have no public type
          return inner.map((each) => String(each.resource ?? '').replaceAll('\\', '/'));
        });
        const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
        const packages = [...folders].sort().map(readPackage);
        compilation.emitAsset('licences.txt', new sources.RawSource(licenceText(packages)));
        for (const line of refusedLicences(packages)) {
          compilation.errors.push(new WebpackError(`Licence not allowed in what ships: ${line}`));
        }
      });
    });
  }
}

/** Puts everything that was built into one archive beside it; the same build gives the same bytes. */
class Archive {
  /** @param {string} name the archive's file name */
  constructor(name) {
    this.name = name;
  }

  /** @param {import('webpack').Compiler} compiler */
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Archive', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'Archive', stage }, (assets) => {
        const names = Object.keys(assets)
          .filter((name) => !name.endsWith('.map'))
          .sort();
        const files = Object.fromEntries(
          names.map((name) => [name, new Uint8Array(Buffer.from(assets[name]?.source() ?? ''))]),
        );
        const bytes = zipSync(files, { level: 9, mtime: '2000-01-01' });
        compilation.emitAsset(this.name, new sources.RawSource(Buffer.from(bytes)));
      });
    });
  }
}

module.exports = { Archive, LicenceList, packageFolder, refusedLicences };
