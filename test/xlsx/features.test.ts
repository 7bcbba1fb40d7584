import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { featureWorkbooks } from './featureWorkbooks';
import { at, differences, partText } from './handmadeWorkbook';

const sheetPart = 'xl/worksheets/sheet1.xml';

describe.each(featureWorkbooks)('a workbook with $feature', ({ bytes }) => {
  test('is the same file when nothing was changed', () => {
    expect(Buffer.from(bytes).equals(openWorkbook(bytes).save())).toBe(true);
  });

  test('differs in one number when one number was changed, and nowhere else', () => {
    const workbook = openWorkbook(bytes);
    workbook.activeSheet.setContent(at('B2'), 98.5);
    const saved = workbook.save();
    expect(differences(bytes, saved)).toEqual([`~${sheetPart}`]);
    const [before, after] = [partText(bytes, sheetPart), partText(saved, sheetPart)];
    expect(after).toBe(before.replace('<c r="B2"><v>1</v></c>', '<c r="B2"><v>98.5</v></c>'));
  });

  test('keeps its own parts when a score is written with mark, format and note', () => {
    const workbook = openWorkbook(bytes);
    const { activeSheet } = workbook;
    activeSheet.setContent(at('B2'), 98.5);
    activeSheet.setNumberFormat(at('B2'), '0.00');
    activeSheet.setFill(at('B2'), '#FFC48A');
    activeSheet.setNote(at('B2'), '完成 77.5%');
    const saved = workbook.save();
    const writable =
      /^[~+](?:\[Content_Types\]\.xml|xl\/styles\.xml|xl\/worksheets\/(?:_rels\/)?sheet1\.xml(?:\.rels)?|xl\/comments1\.xml|xl\/drawings\/vmlDrawing1\.vml)$/;
    expect(differences(bytes, saved).filter((one) => !writable.test(one))).toEqual([]);
    const again = openWorkbook(saved).activeSheet;
    expect(again.cell(at('B2')).text).toBe('98.50');
    expect(again.note(at('B2'))).toBe('完成 77.5%');
  });

  test('is as it was when everything was taken back', () => {
    const workbook = openWorkbook(bytes);
    const { activeSheet } = workbook;
    activeSheet.setContent(at('B2'), 98.5);
    activeSheet.setFill(at('B2'), '#FFC48A');
    activeSheet.setContent(at('B2'), 1);
    activeSheet.setFill(at('B2'), null);
    expect(differences(bytes, workbook.save())).toEqual([]);
  });
});

test('the kinds of content are recognised for what they are', () => {
  const opened = featureWorkbooks.map(({ feature, bytes }) => ({
    feature,
    workbook: openWorkbook(bytes),
  }));
  const named = (word: string) => opened.find(({ feature }) => feature.includes(word))?.workbook;
  expect(named('macros')?.kind).toBe('xlsm');
  expect(named('chart')?.activeSheet.chartCount).toBe(1);
  expect(named('threaded')?.activeSheet.hasThread?.(at('A1'))).toBe(true);
  expect(named('rich')?.activeSheet.cell(at('A1')).text).toBe('未 达成');
  expect(named('protection')?.activeSheet.isProtected).toBe(true);
  expect(named('names')?.definedNames()).toHaveLength(2);
});
