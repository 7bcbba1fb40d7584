import { asWorkbookError, lacksAnnotations, withProtection } from '../../src/excel/errors';
import { blocksOf, blocksWith, placeIn, runsOf } from '../../src/excel/blocks';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { bytesOf, portionsOf, rowChunks } from '../../src/excel/payload';
import { within } from '../../src/excel/run';
import { transact } from '../../src/excel/transaction';
import { WorkbookError } from '../../src/workbook/errors';
import type { CellChange } from '../../src/core/plan/plan';
import { FakeHost, hostError } from './fakeExcel';
import { at, bookOf, entry, formSheet, fullPlan, planOf } from './plans';

afterEach(() => {
  FakeHost.remove();
});

describe('errors', () => {
  test.each([
    [
      hostError('GeneralException', '', "You can't change part of an array formula."),
      'array-formula',
    ],
    [hostError('GeneralException', '', 'The sheet is protected.'), 'sheet-protected'],
    [hostError('GeneralException', '', 'The workbook is read-only.'), 'read-only'],
    [hostError('PivotTableRangeConflict'), 'pivot-table'],
    [hostError('ApiNotFound'), 'host-too-old'],
    [hostError('NoSuchCodeYet'), 'host-failed'],
    [new TypeError('bug'), 'host-failed'],
    ['text', 'host-failed'],
  ])('%s is told in our own code', (error, code) => {
    expect(asWorkbookError(error, { sheet: '表' })).toMatchObject({ code, place: { sheet: '表' } });
  });

  test('an error with a code of ours stays as it is', () => {
    const error = new WorkbookError('busy');
    expect(asWorkbookError(error)).toBe(error);
  });

  test('access denied means a protected sheet only where the sheet was read as protected', () => {
    const denied = asWorkbookError(hostError('AccessDenied'), { sheet: '表' });
    expect(withProtection(denied, false)).toMatchObject({ code: 'read-only' });
    expect(withProtection(denied, true)).toMatchObject({
      code: 'sheet-protected',
      place: { sheet: '表' },
    });
    expect(withProtection(hostError('GeneralException'), true).code).toBe('host-failed');
  });

  test('only a host that does not know notes lacks them', () => {
    expect(lacksAnnotations(hostError('NotImplemented', 'CommentCollection.add'))).toBe(true);
    expect(lacksAnnotations(hostError('NotImplemented', 'Range.values'))).toBe(false);
    expect(lacksAnnotations(hostError('GeneralException', 'Note.content'))).toBe(false);
    const cause = { code: 'ApiNotFound', message: 'notes is not here' };
    expect(lacksAnnotations(new WorkbookError('host-too-old', {}, { cause }))).toBe(true);
    expect(lacksAnnotations(undefined)).toBe(false);
  });
});

describe('blocks', () => {
  test('near cells of a column share a block, far ones and other columns do not', () => {
    const cells = ['B2', 'B4', 'B90', 'C2'].map(at);
    expect(blocksOf(cells)).toEqual([
      { row: 1, column: 1, rowCount: 3, columnCount: 1 },
      { row: 89, column: 1, rowCount: 1, columnCount: 1 },
      { row: 1, column: 2, rowCount: 1, columnCount: 1 },
    ]);
  });

  test('runs have no gaps, and a cell named twice counts once', () => {
    expect(runsOf(['B2', 'B3', 'B3', 'B5'].map(at))).toEqual([
      { row: 1, column: 1, rowCount: 2, columnCount: 1 },
      { row: 4, column: 1, rowCount: 1, columnCount: 1 },
    ]);
  });

  test('gaps of a block get the word for «leave alone»', () => {
    const entries = [
      { address: at('B4'), entry: 0 },
      { address: at('B2'), entry: 7 },
    ];
    expect(blocksWith(entries, null).map(({ grid }) => grid)).toEqual([[[7], [null], [0]]]);
  });

  test('of two entries for one cell the last counts, and the cells after it are not shifted', () => {
    const entries = [
      { address: at('B2'), entry: 1 },
      { address: at('B2'), entry: 2 },
      { address: at('B3'), entry: 3 },
    ];
    expect(blocksWith(entries, null).map(({ grid }) => grid)).toEqual([[[2], [3]]]);
  });

  test('every cell is found again in its block, and others in none', () => {
    const cells = ['B2', 'B3', 'B40', 'D1', 'D90', 'F7'].map(at);
    const blocks = blocksOf(cells);
    for (const { row, column } of cells) {
      const place = placeIn(blocks, { row, column });
      const block = blocks[place?.block ?? -1];
      expect([block?.column, (block?.row ?? NaN) + (place?.row ?? NaN)]).toEqual([column, row]);
    }
    for (const other of ['A1', 'B5', 'C2', 'D2', 'Z99'].map(at))
      expect(placeIn(blocks, other)).toBeNull();
  });
});

describe('payload', () => {
  test('bands cover every row once', () => {
    const bands = rowChunks({ row: 5, column: 0, rowCount: 1000, columnCount: 10 }, 480_000);
    expect(bands.map(({ row, rowCount }) => [row, rowCount])).toEqual([
      [5, 300],
      [305, 300],
      [605, 300],
      [905, 100],
    ]);
  });

  test('portions keep order and size, and even an oversized change is written', () => {
    const note = (text: string): CellChange => ({
      address: at('A1'),
      note: { before: null, after: text },
    });
    const changes = [note('一'.repeat(1000)), note('二'.repeat(1000)), note('三'.repeat(9000))];
    expect(portionsOf(changes, 7000).map((portion) => portion.length)).toEqual([2, 1]);
    expect(portionsOf([])).toEqual([[]]);
  });

  test('characters beyond ASCII count three bytes', () => {
    expect(bytesOf('评分 8')).toBe(8);
  });
});

describe('a write above the payload limit', () => {
  const rows = 200;
  const changes = Array.from({ length: rows }, (_, row): CellChange => ({
    address: { row, column: 5 },
    note: { before: null, after: `第 ${String(row)} 行${'长'.repeat(8000)}` },
  }));
  const stored = (text = '') => `<receipt xmlns="urn:jixiao-addin:receipt:1">${text}</receipt>`;
  const transaction = (xml: string) => ({
    sheetId: 's1',
    sheetName: '自评表',
    changes,
    present: new Map(),
    knownParts: new Set<string>(),
    run: { receiptId: 'r', at: '2026-11-29T08:00:00.000Z', onlyMarks: false },
    settles: [],
    stores: { xml },
    removes: null,
  });

  test('goes in several batches, the receipt first', async () => {
    const book = bookOf();
    const host = new FakeHost(book);
    host.install();
    await transact(transaction(stored()), 'notes');
    expect(host.trips).toBe(2);
    expect(book.sheets[0]!.at('F200').note).toContain('第 199 行');
    expect([...book.parts.values()]).toEqual([stored()]);
  });

  test('sends a large receipt in a batch of its own', async () => {
    const host = new FakeHost(bookOf());
    host.install();
    await transact(transaction(stored('x'.repeat(1_100_000))), 'notes');
    expect(host.trips).toBe(3);
  });

  test('is taken back as a whole when the second batch fails', async () => {
    const book = bookOf();
    const before = JSON.stringify(book.picture());
    const host = new FakeHost(book);
    host.faults = [{ trip: 2, when: 'middle', code: 'GeneralException' }];
    host.install();
    await expect(transact(transaction(stored()), 'notes')).rejects.toMatchObject({
      code: 'host-failed',
    });
    expect(JSON.stringify(book.picture())).toBe(before);
  });
});

test('a receipt that the workbook could not keep stops the run before anything is written', async () => {
  const book = bookOf();
  const before = book.picture();
  new FakeHost(book).install();
  const text = '长'.repeat(30_000);
  const edits = Array.from({ length: 150 }, (_, row) => ({
    kind: 'note' as const,
    address: { row, column: 9 },
    text,
  }));
  await expect(excelWorkbook().apply(planOf(edits))).rejects.toMatchObject({
    code: 'payload-too-large',
    place: { sheet: '自评表' },
  });
  expect(book.picture()).toEqual(before);
});

test('a sheet that is deleted while it is written leaves its error and no receipt', async () => {
  const book = bookOf(formSheet(), formSheet('s2', '二'));
  const host = new FakeHost(book);
  host.install();
  host.meanwhile = (trip) => {
    if (trip === 2) book.sheets.shift();
  };
  await expect(excelWorkbook().apply(planOf([entry('E3', 7)]))).rejects.toMatchObject({
    code: 'sheet-not-found',
  });
  expect(book.parts.size).toBe(0);
});

test('an answer in time is passed on; its error too', async () => {
  await expect(within(Promise.resolve(1), 50)).resolves.toBe(1);
  await expect(within(Promise.reject(new RangeError('no')), 50)).rejects.toThrow(RangeError);
});

describe('a copy of the file', () => {
  const bytes = Uint8Array.from({ length: 2_500_000 }, (_, index) => index % 251);

  test('has every slice in its place, and the file is closed', async () => {
    const host = new FakeHost(bookOf());
    host.file.bytes = bytes;
    host.install();
    const shares: number[] = [];
    const copy = await excelWorkbook().fileCopy((share) => shares.push(share));
    expect(Buffer.from(copy).equals(Buffer.from(bytes))).toBe(true);
    expect(shares).toEqual([1 / 3, 2 / 3, 1]);
    expect(host.file.open).toBe(0);
  });

  test.each([-1, 1])('that fails (at %i) is told, and the file is closed', async (failsAt) => {
    const host = new FakeHost(bookOf());
    host.file.bytes = bytes;
    host.file.failsAt = failsAt;
    host.install();
    await expect(excelWorkbook().fileCopy()).rejects.toMatchObject({ code: 'host-failed' });
    expect(host.file.open).toBe(0);
  });
});

test.each([
  ['an ArrayBuffer', Uint8Array.from([1, 2, 3]).buffer, null],
  ['bytes', Uint8Array.from([1, 2, 3]), null],
  ['too few bytes', [1, 2], '2 of 3 bytes'],
  ['too many bytes', [1, 2, 3, 4], '4 of 3 bytes'],
  ['something else', 'abc', 'slice of type string'],
])('a slice that comes as %s', async (_, data, detail) => {
  const host = new FakeHost(bookOf());
  host.file.bytes = Uint8Array.from([1, 2, 3]);
  host.file.slice = data;
  host.install();
  const copy = excelWorkbook().fileCopy();
  if (detail === null) expect([...(await copy)]).toEqual([1, 2, 3]);
  else await expect(copy).rejects.toMatchObject({ code: 'host-failed', detail });
  expect(host.file.open).toBe(0);
});

describe('a host that answers strangely', () => {
  const strange = async (answers: FakeHost['answers'], edits = fullPlan) => {
    const host = new FakeHost(bookOf());
    host.answers = answers;
    host.install();
    const port = excelWorkbook();
    await port.apply(edits);
    return host.book.sheets[0]!;
  };

  test.each(['values', 'text', 'formulas', 'numberFormat'])(
    'null instead of %s counts as too large',
    async (name) => {
      const host = new FakeHost(bookOf());
      host.answers = { [name]: () => null };
      host.install();
      await expect(excelWorkbook().read()).rejects.toMatchObject({
        code: 'payload-too-large',
      });
      if (name === 'text') return;
      await expect(excelWorkbook().apply(fullPlan)).rejects.toMatchObject({
        code: 'payload-too-large',
      });
    },
  );

  test('a grid whose rows are missing counts as too large', async () => {
    const host = new FakeHost(bookOf());
    host.answers = { values: () => [null] };
    host.install();
    await expect(excelWorkbook().read()).rejects.toMatchObject({ code: 'payload-too-large' });
  });

  test('cells that are neither text, number nor truth value count as blank', async () => {
    const host = new FakeHost(bookOf());
    host.answers = { values: (grid) => grid.map((row) => row.map(() => null)) };
    host.install();
    expect((await excelWorkbook().read()).sheet.values[0]).toEqual(['', '', '', '', '']);
  });

  test('a column too narrow for its number hides nothing', async () => {
    const host = new FakeHost(bookOf());
    host.answers = { text: (grid) => grid.map((row) => row.map(() => '####')) };
    host.install();
    expect((await excelWorkbook().read()).sheet.texts[2]).toEqual([
      '####',
      '####',
      '124',
      '10',
      '####',
    ]);
  });

  test('formulas in another spelling, and numbers kept as text, are what was written', async () => {
    const sheet = await strange({
      formulas: (grid) =>
        grid.map((row) =>
          row.map((cell) =>
            cell === '=SUM(E3:E6)' ? '=sum( E3:E6 )' : cell === 7.75 ? '7.75' : cell,
          ),
        ),
    });
    expect(sheet.at('E3').value).toBe(7.75);
  });

  test('formats that are not told count as General', async () => {
    const sheet = await strange(
      { numberFormat: (grid) => grid.map((row) => row.map(() => null)) },
      planOf([entry('E3', 7)]),
    );
    expect(sheet.at('E3').value).toBe(7);
  });

  test('fills without a pattern are read by their colour', async () => {
    const host = new FakeHost(bookOf());
    host.tellsPatterns = false;
    host.install();
    const receipt = await excelWorkbook().apply(fullPlan);
    const fills = receipt.changes.flatMap(({ fill }) => (fill ? [fill.before] : []));
    expect(fills).toEqual(['#EEEEEE', null, null]);
  });
});

test('a sheet whose visibility is not told counts as visible', async () => {
  const sheet = formSheet();
  sheet.visibility = 'Unheard';
  new FakeHost(bookOf(sheet)).install();
  expect((await excelWorkbook().read()).sheet.visibility).toBe('visible');
});
