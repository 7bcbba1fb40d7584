// What `npm run build -- --env …` may say, and the one line that tells what to set when it is wrong.
const fs = require('node:fs');
const path = require('node:path');

/** Where the add-in is served while it is tried on the developer's own machine; also what manifest.xml says. */
const sourceOrigin = 'https://localhost:3000';

/** The addresses of office.js, by the cloud that the office uses. */
const officeSources = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  '21vianet': 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  self: '/office-js/office.js',
};

/** An https origin: scheme, host, perhaps a port, and nothing behind it. */
const httpsOrigin = /^https:\/\/[a-z0-9.-]+(:\d+)?$/i;

/** A build option that cannot be used; its message is the one line that the person sees. */
class OptionError extends Error {}

/**
 * @param {string} name
 * @param {string} value
 */
function readOrigin(name, value) {
  if (httpsOrigin.test(value)) return value.toLowerCase();
  throw new OptionError(
    `--env ${name}=${value}: give an https origin without a path, as https://addins.example.gov.cn (Office loads nothing over http).`,
  );
}

/** @param {string} value */
function readOffice(value) {
  if (Object.hasOwn(officeSources, value)) {
    return /** @type {keyof typeof officeSources} */ (value); // the line above has looked it up
  }
  throw new OptionError(`--env office=${value}: use ${Object.keys(officeSources).join(', ')}.`);
}

/**
 * Office wants one to four parts of up to five digits; package.json gives the first three.
 *
 * @param {string} version
 */
function readVersion(version) {
  if (/^\d{1,5}\.\d{1,5}\.\d{1,5}$/.test(version)) return `${version}.0`;
  throw new OptionError(
    `package.json: version "${version}": use three numbers of up to five digits, as 1.2.0 (Office takes no other).`,
  );
}

/**
 * Reads the build options.
 *
 * - `office`: where the pages load office.js from: `global` (default), `21vianet` or `self`, a copy taken from npm;
 * - `origin`: where the add-in will be served, https, without a path;
 * - `embedder`: further origins that may show the pane in a frame, with commas between, as an office's own Office Online Server;
 * - `out`: the output folder (default `dist`).
 *
 * @param {Record<string, unknown>} env what webpack passes on
 * @param {{ version: string, root: string }} project package.json's version and the project's folder
 * @returns every option, checked, with the manifest's version and the folder of office.js
 * @throws {OptionError} in one line, naming the option and what to set
 * @example readOptions({ office: 'self', origin: 'https://a.gov.cn' }, { version: '0.1.0', root: '.' }).manifestVersion // '0.1.0.0'
 */
function readOptions(env, { version, root }) {
  const office = readOffice(String(env.office ?? 'global'));
  const origin = readOrigin('origin', String(env.origin ?? sourceOrigin));
  const embedders = String(env.embedder ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => readOrigin('embedder', each));
  const officeFolder = path.resolve(root, 'node_modules/@microsoft/office-js');
  if (office === 'self' && !fs.existsSync(path.join(officeFolder, 'dist/office.js'))) {
    throw new OptionError(
      '--env office=self: node_modules/@microsoft/office-js/dist/office.js is missing; run npm install.',
    );
  }
  return {
    office,
    origin,
    embedders,
    officeFolder,
    manifestVersion: readVersion(version),
    out: path.resolve(root, String(env.out ?? 'dist')),
  };
}

/**
 * The manifest for one origin: its addresses and its version, nothing else changed.
 *
 * @param {string} text manifest.xml as it stands in the project
 * @param {{ origin: string, manifestVersion: string }} options
 * @returns the manifest's text
 * @example manifestFor(text, { origin: 'https://a.gov.cn', manifestVersion: '0.1.0.0' })
 */
function manifestFor(text, { origin, manifestVersion }) {
  return text
    .replaceAll(sourceOrigin, origin)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion}</Version>`);
}

module.exports = { OptionError, manifestFor, officeSources, readOptions, sourceOrigin };
