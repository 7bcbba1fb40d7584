import fc from 'fast-check';
import { blockText, readBlock } from '../../../../src/workbench/page/clipboard/blockText';

describe('A block of cells on the clipboard', () => {
  it.each([
    ['one cell', '124人次', [['124人次']]],
    ['columns by tabs', '数量\t≥20场', [['数量', '≥20场']]],
    ['rows by the line ends of any system', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
    ['a last line end that only ends the last row', 'a\tb\r\n', [['a', 'b']]],
    ['an empty row within', 'a\n\nb', [['a'], [''], ['b']]],
    ['empty cells at the ends', '\ta\t\n', [['', 'a', '']]],
    ['rows of different lengths', 'a\nb\tc', [['a'], ['b', 'c']]],
    ['a line end inside quotation marks', '"第一行\r\n第二行"\tb', [['第一行\n第二行', 'b']]],
    ['doubled quotation marks inside them', '"说""好"""\tb', [['说"好"', 'b']]],
    ['quotation marks that do not end the cell', '"十四五"规划\tb', [['"十四五"规划', 'b']]],
    ['an opening mark alone', '"未完\tb', [['"未完', 'b']]],
    ['nothing', '', [['']]],
  ])('holds %s', (_, text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  it('is read as it was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '中', ' ') });
    const blocks = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 4,
        }),
      )
      // A last empty row of one cell is the same text as none.
      .filter((rows) => rows.length === 1 || rows[rows.length - 1]?.join('\t') !== '');
    fc.assert(
      fc.property(blocks, (block) => {
        expect(readBlock(blockText(block))).toEqual(block);
      }),
    );
  });
});
