import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that a power cut leaves either the old file or the whole new one: under another
 * name first, forced to disk, then renamed. A file that is replaced keeps its permissions, and a link
 * to it stays a link.
 *
 * @param file where it shall stand
 * @param content its bytes or text
 * @throws the file system's error; nothing half written is left behind then
 * @example await saveFile('out/自评表.xlsx', bytes)
 */
export async function saveFile(file: string, content: Uint8Array | string): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => null,
  );
  const temporary = `${target}.${process.pid}.tmp`;
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

/** Forces the new name to disk; Windows has no such call and does not need it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
