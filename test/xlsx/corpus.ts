import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formFiles } from '../forms/workbooks';
import { convert } from '../tools/libreoffice';
import { excelJsWorkbooks } from './excelJsWorkbooks';
import { featureWorkbooks } from './featureWorkbooks';

/** Who wrote a workbook of the corpus. */
export type Maker = 'forms' | 'handmade' | 'ExcelJS' | 'LibreOffice';

/** A workbook to try things on. */
export interface CorpusWorkbook {
  readonly what: string;
  readonly maker: Maker;
  readonly bytes: Uint8Array;
}

/** All workbooks of test/forms, and one workbook made by hand per kind of content that writers are known to lose. */
export function corpus(): readonly CorpusWorkbook[] {
  const forms = formFiles().map(({ folder, name, path }): CorpusWorkbook => {
    const bytes = new Uint8Array(readFileSync(path));
    return { what: `${folder}/${name}`, maker: 'forms', bytes };
  });
  return [
    ...forms,
    ...featureWorkbooks.map(({ feature, bytes }): CorpusWorkbook => ({
      what: feature,
      maker: 'handmade',
      bytes,
    })),
  ];
}

/** The same contents as other programs write them: ExcelJS, and LibreOffice from what it could read of `sources`. */
export async function generated(sources: readonly CorpusWorkbook[]): Promise<CorpusWorkbook[]> {
  return [...(await excelJsWorkbooks()), ...throughLibreOffice(sources)];
}

/** Workbooks opened and saved by LibreOffice; those that it does not open are left out. */
export function throughLibreOffice(sources: readonly CorpusWorkbook[]): CorpusWorkbook[] {
  const scratch = mkdtempSync(join(tmpdir(), 'corpus-'));
  try {
    const files = sources.map(({ bytes }, index) => {
      const file = join(scratch, `${index}.${openWorkbook(bytes).kind}`);
      writeFileSync(file, bytes);
      return file;
    });
    const out = join(scratch, 'out');
    convert(files, 'xlsx', out);
    return sources.flatMap(({ what }, index): CorpusWorkbook[] => {
      const file = join(out, `${index}.xlsx`);
      if (!existsSync(file)) return [];
      return [{ what, maker: 'LibreOffice', bytes: new Uint8Array(readFileSync(file)) }];
    });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
