import { inProcesses } from '../../src/cli/processPool';
import { useScratchFolder } from './scratchFolder';

interface Job {
  readonly number: number;
}
type Result = { readonly double: number } | { readonly lost: number; readonly reason: string };

describe('jobs in several processes', () => {
  const { put } = useScratchFolder();

  test('are all answered, and a process that dies takes only its own job with it', async () => {
    const program = put(
      'double.js',
      `process.on('message', ({ number }) => {
         if (number === 3) process.exit(7);
         process.send({ double: number * 2 });
       });
       process.on('disconnect', () => process.exit());`,
    );
    const jobs = [1, 2, 3, 4, 5, 6].map((number): Job => ({ number }));
    const results: Result[] = [];
    await inProcesses<Job, Result>(jobs, {
      program,
      processes: 2,
      crashed: ({ number }, reason) => ({ lost: number, reason }),
      onResult: (index, result) => {
        results[index] = result;
      },
    });
    expect(results).toEqual([
      { double: 2 },
      { double: 4 },
      { lost: 3, reason: 'exit 7' },
      { double: 8 },
      { double: 10 },
      { double: 12 },
    ]);
  }, 30_000);
});
