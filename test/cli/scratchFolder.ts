import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const forms = path.join(__dirname, '../forms');

/** An example form's bytes. */
export function form(name: string): Uint8Array {
  const folder = name === unscored ? 'unscored' : 'examples';
  return new Uint8Array(readFileSync(path.join(forms, folder, name)));
}

/** A form whose score cells are empty. */
export const unscored = '待评分_党员和干部教育培训经费.xlsx';

/** A scored form with one project, small and quick to judge. */
export const oneProject = 'S06_干部教育培训网云服务费_标准表.xlsx';

/** A folder that goes away after each test of the file that asks for it. */
export function useScratchFolder(): {
  readonly at: (name: string) => string;
  readonly put: (name: string, content: Uint8Array | string) => string;
} {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'score-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const at = (name: string): string => path.join(folder, name);
  return {
    at,
    put: (name, content) => {
      mkdirSync(path.dirname(at(name)), { recursive: true });
      writeFileSync(at(name), content);
      return at(name);
    },
  };
}
