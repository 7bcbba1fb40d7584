import { isInterrupted, openRunFrom, openRunXml } from '../../src/workbook/openRuns';

const run = { receiptId: 'r1', at: '2026-11-29T08:00:00.000Z', onlyMarks: false };

test('what is being written is read back, also after a host gave the namespace a prefix', () => {
  expect(openRunFrom(openRunXml(run))).toEqual(run);
  const prefixed = openRunXml(run)
    .replace('<run xmlns=', '<j:run xmlns:j=')
    .replace('</run', '</j:run');
  expect(openRunFrom(prefixed)).toEqual(run);
});

test.each([
  '',
  '<run/>',
  '<run>1</run>',
  '<run>null</run>',
  '<run>{}</run>',
  '<run>{"receiptId":1,"at":"","onlyMarks":true}</run>',
  '<run>{"receiptId":"r","at":2,"onlyMarks":true}</run>',
  '<run>{"receiptId":"r"}</run>',
  '<run>{"receiptId":"r","at":""}</run>',
  '<run>{"receiptId":"r","at":"","onlyMarks":1}</run>',
  '<run>no json</run>',
])('what is none says nothing: %s', (xml) => {
  expect(openRunFrom(xml)).toBeNull();
});

test.each([
  ['a second ago', '2026-11-29T08:00:01Z', false],
  ['just under two minutes ago', '2026-11-29T08:01:59Z', false],
  ['two minutes ago', '2026-11-29T08:02:00Z', true],
  ['in the future, by a wrong clock', '2026-11-29T07:59:59Z', true],
])('a run that began %s may go on or was interrupted', (_, now, told) => {
  expect(isInterrupted(run, new Date(now))).toBe(told);
});
