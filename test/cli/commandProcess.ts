import { spawn } from 'node:child_process';
import path from 'node:path';

/** How a run of the command ended, and what it said. */
export interface CommandRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command as `npm run score` runs it: from its sources. */
export const fromSources: readonly string[] = [
  '--import',
  require.resolve('tsx'),
  path.join(__dirname, '../../src/cli/score.ts'),
];

/** Runs the command in a process of its own, at a fixed time. */
export function runCommand(
  program: readonly string[],
  words: readonly string[],
  onStart: (stop: () => void) => void = () => undefined,
): Promise<CommandRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...words], {
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8', SOURCE_DATE_EPOCH: '1740816000' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
    onStart(() => child.kill('SIGKILL'));
  });
}
