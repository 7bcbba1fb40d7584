import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that a power cut leaves either the old file or the whole new one: under another
 * name first, forced to disk, then renamed. A file that is replaced keeps its permissions, and a link
 * to it stays a link. What a process that was killed left of the same file is cleared away.
 *
 * @param file where it shall stand
 * @param content its bytes or text
 * @throws the file system's error, `EACCES` also for a file that is read-only; nothing half written is left
 *   behind then
 * @example await saveFile('out/自评表.xlsx', bytes)
 */
export async function saveFile(file: string, content: Uint8Array | string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => null,
  );
  // Renaming would replace it all the same, because that asks only for the folder.
  if (mode !== null && (mode & 0o200) === 0) {
    throw Object.assign(new Error(`read-only: ${file}`), { code: 'EACCES' });
  }
  const temporary = path.join(path.dirname(target), `${startOf(target)}${process.pid}.tmp`);
  await clearLeftovers(target);
  try {
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(content);
      if (mode !== null) await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(target));
}

/** What the names of unfinished files begin with: the file's own name, as far as a longer one is possible. */
function startOf(target: string): string {
  const name = path.basename(target);
  return `${Buffer.byteLength(name) > longestName ? Array.from(name).slice(0, 50).join('') : name}.`;
}

/** In bytes: file systems take 255, and a process number and an ending have to fit behind. */
const longestName = 235;

/** Unfinished files of this name whose process is gone; that of a running one is left alone. */
async function clearLeftovers(target: string): Promise<void> {
  const folder = path.dirname(target);
  const start = startOf(target);
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const number = name.startsWith(start) ? /^(\d+)\.tmp$/.exec(name.slice(start.length)) : null;
    if (number && !isRunning(Number(number[1]))) {
      await rm(path.join(folder, name), { force: true });
    }
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // EPERM: somebody else's process, but it runs.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Forces the new name to disk; Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  } catch {
    // Shared and mounted folders often cannot do that; the file is whole and in its place.
  }
}
