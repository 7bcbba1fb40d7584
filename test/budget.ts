/**
 * Keeps the pane light: after `npm run build`, the JavaScript that the pane loads at start must stay
 * within its budget, and so must every chunk that is loaded later.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

// The rules and the Excel adapter load beside the first paint; 一键评分 waits for them.
const budgets = { initial: 110 * 1024, rules: 112 * 1024, chunk: 30 * 1024 };

const gzipped = (file: string): number =>
  gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
const initialOf = (page: string): string[] =>
  [...readFileSync(`dist/${page}`, 'utf8').matchAll(/<script[^>]+src="?\/?([^"\s>]+\.js)/g)]
    .map((match) => match[1] ?? '')
    .filter((source) => !source.includes('office'));

const rows = ['taskpane.html', 'commands.html'].map((page) => {
  const bytes = initialOf(page).reduce((sum, file) => sum + gzipped(file), 0);
  return { what: page, bytes, budget: budgets.initial };
});
const initial = new Set(['taskpane.html', 'commands.html'].flatMap(initialOf));
const later = readdirSync('dist').filter((file) => file.endsWith('.js') && !initial.has(file));
rows.push(
  ...later.map((file) => ({
    what: file,
    bytes: gzipped(file),
    budget: file.startsWith('rules.') ? budgets.rules : budgets.chunk,
  })),
);

for (const { what, bytes, budget } of rows) {
  const kilobytes = (bytes / 1024).toFixed(1).padStart(7);
  console.log(
    `${bytes <= budget ? 'ok  ' : 'OVER'} ${kilobytes} KB gzip of ${budget / 1024}  ${what}`,
  );
}
if (initialOf('taskpane.html').length === 0 || rows.some(({ bytes, budget }) => bytes > budget)) {
  process.exitCode = 1;
}
