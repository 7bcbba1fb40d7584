/**
 * Keeps the pane light: after `npm run build`, the JavaScript that the pane loads at start must stay
 * within its budget, and so must every chunk that is loaded later.
 */
import { readdirSync } from 'node:fs';
import { gzippedSize, initialScripts } from './tools/initialScripts';

// The rules and the Excel adapter load beside the first paint; 一键评分 waits for them.
// The page of the ribbon shows nothing: it is the rules and the adapter alone, so it has their budget.
const budgets = {
  'taskpane.html': 110 * 1024,
  'commands.html': 236 * 1024,
  rules: 216 * 1024,
  chunk: 30 * 1024,
};

const gzipped = (file: string): number => gzippedSize(`dist/${file}`);
const initialOf = (page: string): readonly string[] => initialScripts('dist', page);

const pages = ['taskpane.html', 'commands.html'] as const;
const rows: { what: string; bytes: number; budget: number }[] = pages.map((page) => {
  const bytes = initialOf(page).reduce((sum, file) => sum + gzipped(file), 0);
  return { what: page, bytes, budget: budgets[page] };
});
const initial = new Set(pages.flatMap(initialOf));
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
if (rows.some(({ bytes, budget }) => bytes > budget)) {
  process.exitCode = 1;
}
