import { fromA1, toA1, type Area } from '../../../../src/core/address';
import { readBlock } from '../../../../src/workbench/page/clipboard/blockText';
import { pasteBlock } from '../../../../src/workbench/page/clipboard/pasteBlock';

const area = (a1: string): Area => {
  const found = fromA1(a1);
  if (!found) throw new Error(a1);
  return found;
};

function pasted(text: string, selected: string, merges: readonly string[] = []) {
  const paste = pasteBlock(readBlock(text), area(selected), merges.map(area));
  if ('refusal' in paste) return paste;
  return Object.fromEntries(paste.cells.map(({ address, text: cell }) => [toA1(address), cell]));
}

describe('A pasted block', () => {
  it('goes from the first selected cell on, beyond the selection', () => {
    expect(pasted('1\t2\n3\t4', 'B2')).toEqual({ B2: '1', C2: '2', B3: '3', C3: '4' });
    expect(pasted('1\t2\n3\t4', 'B2:B3')).toEqual({ B2: '1', C2: '2', B3: '3', C3: '4' });
  });

  it('fills a selection that holds it several times', () => {
    expect(pasted('8', 'B2:C3')).toEqual({ B2: '8', C2: '8', B3: '8', C3: '8' });
    expect(pasted('1\t2', 'B2:C3')).toEqual({ B2: '1', C2: '2', B3: '1', C3: '2' });
  });

  it('leaves cells alone that a shorter row does not have', () => {
    expect(pasted('1\n2\t3', 'A1')).toEqual({ A1: '1', A2: '2', B2: '3' });
  });

  it('goes into merged areas as far as they show it', () => {
    expect(pasted('8', 'B2:C2', ['B2:C2'])).toEqual({ B2: '8' });
    expect(pasted('8\n9', 'B2', ['B2:C2', 'B3:C3'])).toEqual({ B2: '8', B3: '9' });
    expect(pasted('8\t\t9', 'B2', ['B2:C2'])).toEqual({ B2: '8', D2: '9' });
    expect(pasted('8', 'A1:C2', ['B1:C2'])).toEqual({ A1: '8', B1: '8', A2: '8' });
  });

  it('is refused where it has more rows than are pasted at once, however many', () => {
    const column = Array.from({ length: 1_000_000 }, () => ['8']);
    expect(pasteBlock(column, area('A1'), [])).toMatchObject({ refusal: 'pasteLarge' });
  });

  it.each([
    ['text would be hidden in a merged area', '8\t9', 'B2', ['B2:C2'], 'pasteMerged'],
    ['a merged area begins before the block', '8\t9', 'B2', ['A2:B3'], 'pasteMerged'],
    ['the sheet has no more rows', '1\n2', 'A1048576', [], 'pasteEnd'],
    ['the sheet has no more columns', '1\t2', 'XFD1', [], 'pasteEnd'],
    ['whole columns are selected', '1', 'A1:A1048576', [], 'pasteLarge'],
  ])('is refused where %s', (_, text, selected, merges, refusal) => {
    expect(pasted(text, selected, merges)).toMatchObject({ refusal });
  });

  it('names the merged area and the cell that it would hide', () => {
    expect(pasted('1\n2\t3', 'B2', ['B2:C3'])).toEqual({
      refusal: 'pasteMerged',
      values: { area: 'B2:C3', cell: 'B3' },
    });
  });
});
