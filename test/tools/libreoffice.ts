import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const usualPlaces = [
  process.env.SOFFICE ?? '',
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

const installedPlace = (): string | undefined =>
  usualPlaces.find((place) => place !== '' && existsSync(place));

/** Whether LibreOffice is there without installing it. */
export const hasLibreOffice = (): boolean => installedPlace() !== undefined;

/**
 * LibreOffice: `$SOFFICE`, one in the usual places, or one that apt installs when we are root on Debian.
 *
 * @returns the path of its executable
 * @throws Error with one line that says what to install
 */
export function findLibreOffice(): string {
  const found = installedPlace();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'libreoffice-calc', 'fonts-noto-cjk'],
      { stdio: 'ignore', env },
    );
  }
  const installed = installedPlace();
  if (installed) return installed;
  throw new Error(
    '没有找到 LibreOffice：请安装 libreoffice-calc，或把 SOFFICE 设为它的路径。 / ' +
      'No LibreOffice found: install libreoffice-calc, or set SOFFICE to its path.',
  );
}

/** How LibreOffice differs from one that was just installed. */
export interface LibreOfficeSettings {
  /** Every formula is computed anew when a file is opened; else what the file says is believed. */
  readonly recalculates?: boolean;
  /** The language of the system that it believes to run on, for example `zh-CN`. */
  readonly locale?: string;
}

const setting = (path: string, name: string, value: string): string =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

function registry({ recalculates = false, locale }: LibreOfficeSettings): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
    (recalculates
      ? setting('/org.openoffice.Office.Calc/Formula/Load', 'OOXMLRecalcMode', '0')
      : '') +
    (locale === undefined
      ? ''
      : setting('/org.openoffice.Setup/L10N', 'ooSetupSystemLocale', locale)) +
    '</oor:items>'
  );
}

/** A start and a file, on a machine that does much else besides. */
const [startSeconds, fileSeconds] = [300, 30];
const groupSize = 40;

/**
 * Converts files in groups, with a profile of its own, so that no running LibreOffice interferes. One call
 * with hundreds of files ends early without a word.
 *
 * @param files paths of workbooks
 * @param format for example `xlsx` or `pdf`
 * @param folder where the results go, and the profile while it runs
 * @param settings what it shall do otherwise than by default
 */
export function convert(
  files: readonly string[],
  format: string,
  folder: string,
  settings: LibreOfficeSettings = {},
): void {
  const profile = pathToFileURL(`${folder}/profile`).href;
  mkdirSync(`${folder}/profile/user`, { recursive: true });
  writeFileSync(`${folder}/profile/user/registrymodifications.xcu`, registry(settings));
  for (let at = 0; at < files.length; at += groupSize) {
    const group = files.slice(at, at + groupSize);
    execFileSync(
      findLibreOffice(),
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        ...['--convert-to', format, '--outdir', folder],
        ...group,
      ],
      { stdio: 'ignore', timeout: 1000 * (startSeconds + fileSeconds * group.length) },
    );
  }
}
