import { runScore } from '../../src/cli/runScore';

/** What a call of the command left behind: its exit code and its lines on both outputs. */
export interface Said {
  readonly code: number;
  readonly said: readonly string[];
  readonly complaints: readonly string[];
}

/** Runs the command with the given words in this process, in Chinese, on one core, at a fixed time. */
export async function runCommand(...words: string[]): Promise<Said> {
  const said: string[] = [];
  const complaints: string[] = [];
  const code = await runScore(words, {
    terminal: {
      say: (line) => said.push(line),
      complain: (line) => complaints.push(line),
      columns: null,
      draw: () => undefined,
    },
    language: 'zh_CN.UTF-8',
    cores: 1,
    now: () => '2025-03-01T08:00:00.000Z',
    program: null,
  });
  return { code, said, complaints };
}
