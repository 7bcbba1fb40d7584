import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { layouts } from './ownForms';
import { languages } from './ownLanguages';
import { mixedShapes } from './ownMixedShapes';
import { lookAlikes, shapes } from './ownShapes';
import { variants } from './ownVariants';
import { BookWriter, withFindings } from './writer';

/**
 * Builds our own workbooks and their labels: `npx tsx test/forms/build.ts`.
 * Labels follow from the shapes as they are written, never from what the program finds in them.
 */
async function build(): Promise<void> {
  const folder = fileURLToPath(new URL('own/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const files: unknown[] = [];
  for (const form of [...layouts, ...shapes, ...variants, ...mixedShapes, ...languages, ...lookAlikes]) {
    const book = new BookWriter(form.file.split('_')[0] ?? form.file);
    form.build(book);
    writeFileSync(`${folder}${form.file}`, await book.bytes());
    const all = book.sheets.flatMap(({ tables }) => tables);
    files.push({
      file: form.file,
      layout: form.layout,
      negative: form.negative ?? false,
      tags: form.tags,
      sheets: book.sheets.map(({ name, hidden, tables, doNotScore }) => ({
        sheet: name,
        hidden,
        tables: withFindings(tables, all),
        ...(doNotScore.length > 0 ? { doNotScore } : {}),
      })),
    });
  }
  const lines = files.map((file) => JSON.stringify(file)).join(',\n');
  writeFileSync(`${folder}labels.json`, `{"schemaVersion":1,"files":[\n${lines}\n]}\n`);
}

void build();
