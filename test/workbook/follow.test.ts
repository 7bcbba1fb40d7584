import fc from 'fast-check';
import { fromA1, toA1 } from '../../src/core/address';
import type { CellChange, Receipt } from '../../src/core/plan/plan';
import { align } from '../../src/workbook/align';
import { anchorsOf } from '../../src/workbook/anchors';
import { follow } from '../../src/workbook/follow';
import { receiptOf } from './receiptOf';

const label = (text: string, index: number) => ({ index, text });

function grid(rows: readonly (readonly (string | number)[])[]) {
  return { origin: { row: 0, column: 0 }, values: rows };
}

function changeAt(a1: string, after: string | number = 7): CellChange {
  const { row, column } = fromA1(a1)!;
  return {
    address: { row, column },
    content: {
      before: { content: '', numberFormat: 'General' },
      after: { content: after, numberFormat: 'General' },
    },
  };
}

const receiptAt = (sheet: ReturnType<typeof grid>, changes: readonly CellChange[]): Receipt =>
  receiptOf(changes, { anchors: anchorsOf(sheet, changes) });

const form = [
  ['三级指标', '指标值', '得分'],
  ['甲', '1', ''],
  ['乙', '2', ''],
  ['丙', '3', ''],
  ['总分', '', ''],
];
const changes = ['C2', 'C3', 'C4', 'C5'].map((cell) => changeAt(cell));
const placesIn = (now: readonly (readonly (string | number)[])[]) => {
  const followed = follow(receiptAt(grid(form), changes), grid(now));
  return {
    found: followed.receipt.changes.map(({ address }) => toA1(address)),
    lost: followed.lost.map(toA1),
  };
};

test('cells stay where they are on an unchanged sheet', () => {
  expect(placesIn(form)).toEqual({ found: ['C2', 'C3', 'C4', 'C5'], lost: [] });
});

test('cells move with rows that were inserted above and between', () => {
  const [head, first, ...rest] = form;
  expect(placesIn([['标题'], head!, first!, ['新', '', ''], ...rest])).toEqual({
    found: ['C3', 'C5', 'C6', 'C7'],
    lost: [],
  });
});

test('cells of a deleted row are lost, the others are found', () => {
  expect(placesIn(form.filter(([name]) => name !== '乙'))).toEqual({
    found: ['C2', 'C3', 'C4'],
    lost: ['C3'],
  });
});

test('a row that was renamed is found between its neighbours', () => {
  const renamed = form.map((row) => (row[0] === '乙' ? ['乙（修订）', ...row.slice(1)] : row));
  expect(placesIn([['标题'], ...renamed]).found).toEqual(['C3', 'C4', 'C5', 'C6']);
});

test('cells move with a column that was inserted', () => {
  const wider = form.map(([name, ...rest]) => [name!, '', ...rest]);
  expect(placesIn(wider).found).toEqual(['D2', 'D3', 'D4', 'D5']);
});

test('cells move with rows and columns inserted together', () => {
  const inserted = form.map(([name, ...rest], row) => [name!, row === 0 ? '备注' : '', ...rest]);
  const wider = [['', '', '标题'], ...inserted];
  expect(placesIn(wider).found).toEqual(['D3', 'D4', 'D5', 'D6']);
});

test('references in our own formulas move as Excel moves them', () => {
  const sheet = grid(form);
  const formula = `=ROUND(MIN(1,B3/$B$2)*C3,2)&"B3"&LOG10(B3)+'B3'!A1`;
  const receipt = receiptAt(sheet, [...changes.slice(0, 1), changeAt('C3', formula)]);
  const { receipt: moved } = follow(receipt, grid([['标题'], ...form]));
  expect(moved.changes[1]?.content?.after.content).toBe(
    `=ROUND(MIN(1,B4/$B$3)*C4,2)&"B3"&LOG10(B4)+'B3'!A1`,
  );
});

test('a receipt without anchors keeps its addresses', () => {
  const { anchors, ...plain } = receiptAt(grid(form), changes);
  expect(anchors).toBeDefined();
  expect(follow(plain, grid([['标题'], ...form])).receipt).toEqual(plain);
});

test('on an emptied sheet no score is found, and the marks that stayed are looked for where they were', () => {
  const marks = changes.map(({ address }) => ({
    address,
    fill: { before: null, after: '#FF9D9D' },
  }));
  const both = changes.map((change, index) => ({ ...change, ...marks[index] }));
  const { receipt, doubtful, lost } = follow(receiptAt(grid(form), both), grid([]));
  expect(receipt.changes).toEqual([]);
  expect(doubtful).toEqual(marks.map((change) => ({ then: change.address, change })));
  expect(lost).toHaveLength(4);
});

test('labels that occur twice move with their neighbours', () => {
  const then = ['a', 'x', 'b', 'x', 'c'].map(label);
  const now = ['n', 'a', 'x', 'b', 'x', 'c'].map(label);
  const { at: place } = align(then, now);
  expect([0, 1, 2, 3, 4].map(place)).toEqual([1, 2, 3, 4, 5]);
});

test('a row whose twin keeps the label while its own was edited is not taken for the twin', () => {
  const twins = [
    ['三级指标', '指标值', '得分'],
    ['验收', '合格', ''],
    ['验收', '合格', ''],
    ['总分', '', ''],
  ];
  const receipt = receiptAt(grid(twins), [changeAt('C2')]);
  const edited = grid(twins.map((row, index) => (index === 1 ? ['初验', ...row.slice(1)] : row)));
  expect(follow(receipt, edited).receipt.changes.map(({ address }) => toA1(address))).toEqual([
    'C2',
  ]);
});

test('between neighbours that moved apart, a label decides, else the row is gone', () => {
  const then = ['a', 'x', '', 'b', 'x'].map(label);
  const now = ['a', 'n', 'x', 'm', 'm', 'm', 'b', 'x'].map(label);
  const { at: place } = align(then, now);
  expect(place(1)).toBeNull();
  expect(place(2)).toBeNull();
  expect(place(3)).toBe(6);
});

test('rows that were sorted beside merged labels are told by their names', () => {
  const named = (text: string, index: number) => ({ index, text: `${text}…`, name: text });
  const now = ['甲', '乙', '丙', '丁'].map((text, index) => label(`${text} elsewhere`, index));
  const words = [['丙的'], ['乙'], ['甲'], ['丁']];
  const wordsAt = (row: number) => words[row] ?? [];
  const { at: place } = align(['甲', '乙', '丙', '丁'].map(named), now, { heads: [], wordsAt });
  expect([0, 1, 2, 3].map(place)).toEqual([2, 1, null, 3]);
});

test('a name that two rows bear tells none of them', () => {
  const twins = [
    ['二级指标', '三级指标', '得分'],
    ['数量', '验收', ''],
    ['质量', '验收', ''],
    ['时效', '完成', ''],
  ];
  const names = { columns: [1], firstRows: [1] };
  expect(anchorsOf(grid(twins), [changeAt('C2'), changeAt('C4')], names).rows).toEqual([
    { index: 1, text: expect.any(String) as string },
    { index: 3, text: expect.any(String) as string, name: expect.any(String) as string },
  ]);
});

test('rows that were sorted are each followed', () => {
  const { at: place } = align(
    ['a', 'b', 'c', 'd', 'e'].map(label),
    ['a', 'd', 'c', 'b', 'e'].map(label),
  );
  expect([0, 1, 2, 3, 4].map(place)).toEqual([0, 3, 2, 1, 4]);
});

test('a row that was renamed is not taken for one that was sorted into its place', () => {
  const { at: place } = align(['a', 'b', 'c', 'd'].map(label), ['a', 'd', 'c', 'neu'].map(label));
  expect([place(1), place(3)]).toEqual([null, 1]);
});

test('any insertions and deletions: every surviving labelled row is found, no deleted one is', () => {
  const steps = fc.array(fc.record({ at: fc.nat(30), count: fc.integer({ min: -3, max: 3 }) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), steps, (size, edits) => {
      const then = Array.from({ length: size }, (_, index) => label(`行${String(index)}`, index));
      const rows = then.map(({ text }) => text);
      edits.forEach(({ at, count }, step) => {
        const place = Math.min(at, rows.length);
        if (count < 0) rows.splice(place, -count);
        else
          rows.splice(
            place,
            0,
            ...Array.from({ length: count }, (_, n) => `新${String(step)}-${String(n)}`),
          );
      });
      const { at: place } = align(then, rows.map(label));
      for (const { index, text } of then) {
        const now = rows.indexOf(text);
        if (now >= 0) expect(place(index)).toBe(now);
      }
    }),
  );
});

test('a run that wrote nothing has nothing to follow', () => {
  const receipt = receiptAt(grid(form), []);
  expect(follow(receipt, grid([...form].reverse()))).toEqual({
    receipt,
    doubtful: [],
    lost: [],
    isFound: true,
  });
});

test('a reference to a row that is gone is an error, as Excel has it', () => {
  const sum = changeAt('C5', '=SUM(C2,C3)+SUM(C3:C3)');
  const receipt = receiptAt(grid(form), [...changes.slice(0, 3), sum]);
  const now = form.filter(([name]) => name !== '乙');
  const moved = follow(receipt, grid(now)).receipt.changes.at(-1);
  expect(moved?.content?.after.content).toBe('=SUM(C2,#REF!)+SUM(#REF!)');
});

test('a range shrinks to what is left of it, and references to other sheets stay', () => {
  const sum = changeAt('C5', '=SUM($C$2:C4)+"C3"&表2!C3');
  const receipt = receiptAt(grid(form), [...changes.slice(0, 3), sum]);
  const now = form.filter(([name]) => name !== '乙');
  const moved = follow(receipt, grid(now)).receipt.changes.at(-1);
  expect(moved?.address).toEqual({ row: 3, column: 2 });
  expect(moved?.content?.after.content).toBe('=SUM($C$2:C3)+"C3"&表2!C3');
});

test('cells of a deleted column are lost, and none is taken for one of the column beside it', () => {
  const wider = form.map((row, index) => [...row, index === 0 ? '原因' : '']);
  const both = [...changes, changeAt('B2')];
  const now = wider.map(([name, target, , reason]) => [name!, target!, reason!]);
  const { lost, receipt } = follow(receiptAt(grid(wider), both), grid(now));
  expect(lost.map(toA1)).toEqual(['C2', 'C3', 'C4', 'C5']);
  expect(receipt.changes.map(({ address }) => toA1(address))).toEqual(['B2']);
});
