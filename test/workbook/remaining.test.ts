import { remainingReceipt } from '../../src/workbook/storedReceipts';
import { receiptOf } from './receiptOf';

const content = {
  before: { content: '', numberFormat: 'General' },
  after: { content: 8, numberFormat: 'General' },
};
const fill = { before: null, after: '#FF9D9D' };
const note = { before: null, after: '未达成' };
const address = { row: 1, column: 6 };

test.each([
  ['score', { fill, note }, { content }],
  ['fill', { content, note }, { fill }],
  ['note', { content, fill }, { note }],
])('of a cell whose %s alone is left, that alone stays in the receipt', (_, taken, left) => {
  const stored = receiptOf([{ address, content, fill, note }]);
  const rest = remainingReceipt(stored, receiptOf([{ address, ...taken }]));
  expect(rest?.changes).toEqual([{ address, ...left }]);
});

test('nothing stays when all was taken back', () => {
  const stored = receiptOf([{ address, content, fill, note }]);
  expect(remainingReceipt(stored, stored)).toBeNull();
});
