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
  runScore(words, {
    terminal: {
      say: (line) => stdout.write(`${line}\n`),
      complain: (line) => stderr.write(`${line}\n`),
      columns: stderr.isTTY ? stderr.columns : null,
      draw: (text) => stderr.write(text),
    },
    language: process.env.LC_ALL ?? process.env.LANG ?? 'zh-CN',
    cores: availableParallelism(),
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

main();
