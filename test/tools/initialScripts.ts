import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/**
 * The scripts that a built page loads at start, office.js aside.
 *
 * @param folder of the build, for example `dist`
 * @param page for example `taskpane.html`
 * @returns their file names
 * @throws Error when it loads none, so that no size is right for want of scripts
 * @example initialScripts('dist', 'taskpane.html')
 */
export function initialScripts(folder: string, page: string): readonly string[] {
  const found = [
    ...readFileSync(`${folder}/${page}`, 'utf8').matchAll(/<script[^>]+src="?\/?([^"\s>]+\.js)/g),
  ]
    .map((match) => match[1] ?? '')
    .filter((source) => !source.includes('office'));
  if (found.length === 0) throw new Error(`${folder}/${page} loads no script.`);
  return found;
}

/** The size of a file as a server sends it, packed. */
export const gzippedSize = (file: string): number =>
  gzipSync(readFileSync(file), { level: 9 }).length;
