import { strToU8, zipSync } from 'fflate';
import { attachmentName, contentTypeOf, workbookFacts } from '../../src/share/workbookFacts';
import { formBytes, stoppedForm } from '../forms/workbooks';

const example = formBytes(stoppedForm);
const zipOf = (...parts: string[]) =>
  zipSync(
    Object.fromEntries(['[Content_Types].xml', ...parts].map((part) => [part, strToU8('<x/>')])),
  );
const words = { suffix: '（已评分）', untitled: '绩效自评表' };

describe('the facts of a workbook file', () => {
  it('are its size and the size of a mail that carries it', () => {
    const facts = workbookFacts(example);
    expect(facts?.size).toBe(example.length);
    expect(facts!.mailSize).toBeGreaterThan(example.length * 1.36);
    expect(facts!.mailSize).toBeLessThan(example.length * 1.37 + 100);
  });

  it('tell of comments, properties and macros, whatever the case of the names', () => {
    expect(workbookFacts(zipOf('xl/Comments1.xml', 'docProps/core.xml'))).toMatchObject({
      hasComments: true,
      hasProperties: true,
      hasMacros: false,
    });
    expect(workbookFacts(zipOf('xl/comments/comment1.xml'))).toMatchObject({ hasComments: true });
    expect(workbookFacts(zipOf('xl/threadedComments/threadedComment1.xml'))).toMatchObject({
      hasComments: true,
    });
    expect(workbookFacts(zipOf('xl/vbaProject.bin', 'xl/workbook.xml'))).toMatchObject({
      hasComments: false,
      hasProperties: false,
      hasMacros: true,
    });
  });

  it('are unknown for what is no complete workbook', () => {
    expect(workbookFacts(new Uint8Array())).toBeNull();
    expect(workbookFacts(strToU8('这不是工作簿'.repeat(20)))).toBeNull();
    expect(workbookFacts(example.slice(0, example.length - 40))).toBeNull();
    expect(workbookFacts(zipSync({ 'readme.txt': strToU8('x') }))).toBeNull();
    const damaged = zipOf('xl/workbook.xml');
    damaged.fill(0, damaged.length - 120, damaged.length - 30);
    expect(workbookFacts(damaged)).toBeNull();
  });
});

describe('the name of the copy', () => {
  it.each([
    ['自评表.xlsx', '自评表（已评分）.xlsx'],
    ['自评表', '自评表（已评分）.xlsx'],
    ['自评表.xls', '自评表（已评分）.xlsx'],
    ['自评表（已评分）.xlsx', '自评表（已评分）.xlsx'],
    ['v1.2 终稿.XLSX', 'v1.2 终稿（已评分）.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j.xlsx', 'a_b_c_d_e_f_g_h_i_j（已评分）.xlsx'],
    ['..\u202Exslx.exe\r\n.xlsx', 'xslx.exe（已评分）.xlsx'],
    [' . ', '绩效自评表（已评分）.xlsx'],
    [null, '绩效自评表（已评分）.xlsx'],
  ])('of %j is %j', (name, expected) => {
    expect(attachmentName(name, words, false)).toBe(expected);
  });

  it('is cut where it is too long for a file system, but keeps suffix and extension', () => {
    const name = attachmentName(`${'长'.repeat(200)}.xlsx`, words, false);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.endsWith('长（已评分）.xlsx')).toBe(true);
  });

  it('of a workbook with macros is .xlsm, with its own media type', () => {
    const name = attachmentName('自评表.xlsm', words, true);
    expect(name).toBe('自评表（已评分）.xlsm');
    expect(contentTypeOf(name)).toBe('application/vnd.ms-excel.sheet.macroEnabled.12');
  });
});
