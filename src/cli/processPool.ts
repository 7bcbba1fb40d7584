import { fork, type ChildProcess } from 'node:child_process';

/** The word by which a process is told that it works for another one. */
export const workerWord = '--worker';

/** How jobs are spread over processes. */
export interface PoolOptions<Job, Result> {
  /** The program that each process runs; it answers every job with one message. */
  readonly program: string;
  readonly processes: number;
  /** The result of a job whose process ended without an answer. */
  readonly crashed: (job: Job, reason: string) => Result;
  readonly onResult: (index: number, result: Result) => void;
}

/**
 * Does jobs in several processes, one job per process at a time. A process that dies takes only its own
 * job with it; a new one goes on with the rest.
 *
 * @param jobs what to do; each must survive being copied to another process
 * @param options the program, how many, and who hears results (in the order in which they are ready)
 * @example await inProcesses(jobs, { program, processes: 2, crashed, onResult })
 */
export async function inProcesses<Job extends object, Result>(
  jobs: readonly Job[],
  options: PoolOptions<Job, Result>,
): Promise<void> {
  const waiting = [...jobs.entries()];
  const work = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    try {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const [index, job] = next;
        child ??= fork(options.program, [workerWord]);
        const answer = await answerOf<Result>(child, job);
        if ('crash' in answer) child = null;
        options.onResult(
          index,
          'crash' in answer ? options.crashed(job, answer.crash) : answer.result,
        );
      }
    } finally {
      child?.disconnect();
    }
  };
  await Promise.all(Array.from({ length: Math.min(options.processes, jobs.length) }, work));
}

type Answer<Result> = { readonly result: Result } | { readonly crash: string };

function answerOf<Result>(child: ChildProcess, job: object): Promise<Answer<Result>> {
  return new Promise((resolve) => {
    const settle = (answer: Answer<Result>): void => {
      child.off('message', onMessage);
      child.off('exit', onExit);
      child.off('error', onError);
      resolve(answer);
    };
    // The other end is this very program, so its answer has the type that was agreed on.
    const onMessage = (message: unknown): void => {
      settle({ result: message as Result });
    };
    const onExit = (code: number | null, signal: string | null): void => {
      settle({ crash: signal ?? `exit ${code ?? 0}` });
    };
    const onError = (error: Error): void => {
      settle({ crash: error.message });
    };
    child.on('message', onMessage);
    child.on('exit', onExit);
    child.on('error', onError);
    child.send(job);
  });
}

/**
 * Works for another process until that one is done or gone.
 *
 * @param answer makes the result of a job, as the other process sent it
 * @example serveJobs((job) => scoreOne(job as ScoreJob))
 */
export function serveJobs(answer: (job: unknown) => Promise<object>): void {
  process.on('message', (job) => {
    void answer(job).then((result) => process.send?.(result));
  });
  process.on('disconnect', () => {
    process.exit();
  });
}
