import { hasLibreOffice } from '../tools/libreoffice';
import { changedByExcelJs } from './changedByExcelJs';
import { corpus, throughLibreOffice, type CorpusWorkbook } from './corpus';
import { excelJsWorkbooks } from './excelJsWorkbooks';
import { changedByUs, isWhole, keptOf, placeToChange } from './oneCellChanged';

/** Workbooks that lost anything when one cell was changed, with what they kept. */
const harmed = (workbooks: readonly CorpusWorkbook[]) =>
  workbooks.flatMap(({ what, bytes }) => {
    const place = placeToChange(bytes);
    const kept = keptOf(bytes, changedByUs(bytes, place), place);
    return isWhole(kept) ? [] : [{ what, ...kept }];
  });

const own = corpus();

describe('when one cell is changed, no other byte of any part changes', () => {
  test.each(['forms', 'handmade'] as const)('in workbooks of the kind: %s', (maker) => {
    const workbooks = own.filter((one) => one.maker === maker);
    expect(workbooks.length).toBeGreaterThan(20);
    expect(harmed(workbooks)).toEqual([]);
  });

  test('in workbooks that ExcelJS wrote', async () => {
    const workbooks = await excelJsWorkbooks();
    expect(workbooks.length).toBeGreaterThan(9);
    expect(harmed(workbooks)).toEqual([]);
  });

  // Where LibreOffice is not installed, `npm run bench:files` installs it and does the same with every form.
  (hasLibreOffice() ? test : test.skip)(
    'in workbooks that LibreOffice wrote',
    () => {
      const workbooks = throughLibreOffice(own.filter(({ maker }) => maker === 'handmade'));
      expect(workbooks.length).toBeGreaterThan(20);
      expect(harmed(workbooks)).toEqual([]);
    },
    120_000,
  );
});

test('the comparison sees a lost part, a lost element, and a change beside the cell', async () => {
  const chart = own.find(({ what }) => what === 'a chart');
  if (!chart) throw new Error('no chart in the corpus');
  const place = placeToChange(chart.bytes);
  const kept = keptOf(chart.bytes, await changedByExcelJs(chart.bytes, place), place);
  expect(isWhole(kept)).toBe(false);
  expect(kept.intact).toBeLessThan(kept.parts);
  expect(kept.elementsIntact).toBeLessThan(kept.elements);
  expect(kept.onlyTheCell).toBe(false);
});
