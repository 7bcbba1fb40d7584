#!/usr/bin/env node
import { availableParallelism } from 'node:os';
import { serveJobs, workerWord } from './processPool';
import { exitCodes, runScore } from './runScore';
import { scoreOne, type ScoreJob } from './scoreOne';

function main(): void {
  const words = process.argv.slice(2);
  if (words[0] === workerWord && process.send) {
    // The other process is this very program, and sends what `runScore` makes.
    serveJobs((job) => scoreOne(job as ScoreJob));
    return;
  }
  const { stdout, stderr } = process;
  // Whoever reads only the beginning (`| head`) is no reason to leave files undone.
  for (const stream of [stdout, stderr]) stream.on('error', () => undefined);
  runScore(words, {
    terminal: {
      say: (line) => stdout.write(`${line}\n`),
      complain: (line) => stderr.write(`${line}\n`),
      columns: stderr.isTTY ? stderr.columns : null,
      draw: (text) => stderr.write(text),
    },
    language: languageOf(process.env),
    cores: availableParallelism(),
    now: () => startTime(process.env.SOURCE_DATE_EPOCH).toISOString(),
    program: __filename,
  })
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = exitCodes.someFailed;
    });
}

/** The first that is set and not empty (POSIX, 8.2 Internationalization Variables). */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): string =>
  [LC_ALL, LC_MESSAGES, LANG].find(Boolean) ?? 'zh-CN';

/** Seconds of SOURCE_DATE_EPOCH where it is set (reproducible-builds.org), else the present moment. */
function startTime(epoch: string | undefined): Date {
  return epoch !== undefined && /^\d{1,11}$/.test(epoch)
    ? new Date(Number(epoch) * 1000)
    : new Date();
}

main();
