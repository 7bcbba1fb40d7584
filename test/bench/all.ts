/**
 * Every comparison, one after the other, into one page: `npm run bench`.
 * Each bench measures both sides in one run, so that the ratio holds on any machine; the times do not.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

const page = 'assets/docs/proof.md';
const benches = [
  ['bench:values', 'Reading values, beside @microsoft/recognizers-text-suite in the same wrapper'],
  ['bench:table', 'Finding tables, beside a bare pass over the same cells'],
  ['bench:files', 'Opening, changing and saving files, beside exceljs'],
  ['bench:click', 'One click on 10,000 rows, beside the bare read and write of the same cells'],
  ['bench:pane', "The pane's start, beside Microsoft's task-pane template built the same way"],
] as const;

/** What a bench printed, without colours and without the progress that overwrites its line. */
function outputOf(name: string): { text: string; ok: boolean } {
  const run = spawnSync('npm', ['run', '--silent', name], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // eslint-disable-next-line no-control-regex -- the escape character is what is taken out
  const plain = run.stdout.replace(/\u001b\[[\d;]*[A-Za-z]/g, '').replace(/^.*\r(?!\n)/gm, '');
  return { text: plain.trim(), ok: run.status === 0 };
}

const machine = `${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'}), Node.js ${process.version}`;
const sections = [
  '# Proof: every figure beside its peer, in one run',
  `Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}, ${machine}. Times depend on the machine and on what else it does; the ratios are what is promised.`,
];
for (const [name, title] of benches) {
  console.log(`${title} …`);
  const { text, ok } = outputOf(name);
  console.log(text);
  if (!ok) process.exitCode = 1;
  sections.push(
    `## ${title}`,
    `\`npm run ${name}\`${ok ? '' : ' (failed)'}`,
    `\`\`\`text\n${text}\n\`\`\``,
  );
  // After each one, so that a run that is cut short still leaves what it measured.
  writeFileSync(page, `${sections.join('\n\n')}\n`);
}
console.log(`\n${page}`);
