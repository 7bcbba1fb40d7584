import { strToU8, zipSync } from 'fflate';
import { peopleIn } from '../../src/share/people';
import { zipContent, zipEntries } from '../../src/share/zipDirectory';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formBytes, stoppedForm } from '../forms/workbooks';

const comments = (...names: readonly string[]) =>
  strToU8(
    `<x:comments xmlns:x="m"><x:authors>${names.map((name) => `<x:author>${name}</x:author>`).join('')}</x:authors></x:comments>`,
  );

describe('whose names go out with a workbook', () => {
  it('are found where openpyxl puts notes, and where a name has attributes', async () => {
    const bytes = zipSync({
      'xl/comments/comment1.xml': strToU8(
        '<comments><authors><author xml:space="preserve">赵六</author></authors></comments>',
      ),
      'docProps/core.xml': strToU8('<c><dc:creator xml:lang="zh">钱七</dc:creator></c>'),
    });
    expect(await peopleIn(bytes)).toEqual({ comments: ['赵六'], properties: ['钱七'] });
  });

  it('are the authors of notes and comments, and the author and last editor of the file, each once', async () => {
    const bytes = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/comments1.xml': comments('张三', '李四'),
      'xl/comments2.xml': comments('张三', ''),
      'xl/persons/person.xml': strToU8(
        '<personList><person displayName="王五 &amp; 同事"/></personList>',
      ),
      'docProps/core.xml': strToU8(
        '<cp:coreProperties><dc:creator>财务&#32929;</dc:creator><cp:lastModifiedBy>张三</cp:lastModifiedBy></cp:coreProperties>',
      ),
    });
    expect(await peopleIn(bytes)).toEqual({
      comments: ['张三', '李四', '王五 & 同事'],
      properties: ['财务股', '张三'],
    });
  });

  it('are no more after our own notes in a file: they name nobody', async () => {
    const workbook = openWorkbook(formBytes(stoppedForm));
    workbook.activeSheet.setNote({ row: 0, column: 0 }, '核对');
    const { comments: authors } = await peopleIn(workbook.save());
    expect(authors).toEqual([]);
  });

  it('are none where the file is damaged or no zip at all', async () => {
    const whole = zipSync({ 'xl/comments1.xml': comments('张三'.repeat(50)) });
    const nobody = { comments: [], properties: [] };
    expect(await peopleIn(whole.slice(0, 30))).toEqual(nobody);
    expect(await peopleIn(new Uint8Array())).toEqual(nobody);
    const spoilt = whole.map((byte, at) => (at > 50 && at < 70 ? 255 : byte));
    expect((await peopleIn(spoilt)).properties).toEqual([]);
  });

  it('cost no more than the beginning of a part, whatever it swells to', async () => {
    const bytes = zipSync({ 'xl/comments1.xml': new Uint8Array(20_000_000) }, { level: 1 });
    const [entry] = zipEntries(bytes) ?? [];
    expect((await zipContent(bytes, entry!, 1000))?.length).toBe(1000);
    expect(await peopleIn(bytes)).toEqual({ comments: [], properties: [] });
  });

  it('are read where parts are stored without packing', async () => {
    const bytes = zipSync({ 'xl/comments1.xml': comments('李四') }, { level: 0 });
    expect((await peopleIn(bytes)).comments).toEqual(['李四']);
  });
});
