import fc from 'fast-check';
import { toA1 } from '../../src/core/address';
import type { CellChange, Edit, FormerMark, Plan } from '../../src/core/plan/plan';
import type { CellValue } from '../../src/core/sheet';
import {
  prepareChanges,
  touchedCells,
  type CellState,
  type StateOf,
} from '../../src/workbook/applyPlan';
import { sameValue } from '../../src/workbook/content';
import { formerMarks } from '../../src/workbook/formerRuns';
import { restorations, reverseChanges } from '../../src/workbook/reverse';
import { receiptOf } from './receiptOf';

type Cells = Map<string, CellState>;

const blank: CellState = {
  content: { content: '', numberFormat: 'General' },
  fill: null,
  note: null,
};
const lookIn =
  (cells: Cells): StateOf =>
  (address) =>
    cells.get(toA1(address)) ?? blank;

function write(cells: Cells, changes: readonly CellChange[]): void {
  for (const { address, content, fill, note } of changes) {
    const state = lookIn(cells)(address);
    cells.set(toA1(address), {
      content: content ? content.after : state.content,
      fill: fill ? fill.after : state.fill,
      note: note ? note.after : state.note,
    });
  }
}

function planOf(edits: readonly Edit[], former: readonly FormerMark[] = []): Plan {
  return { sheetId: 's', sheetName: '表', profileId: 'p', edits, kept: [], former };
}

const colour = fc.constantFrom('#FF9D9D', '#FFE08A', '#9CCBFF', '#EEEEEE');
const content = fc.oneof(
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom<CellValue>('', '优', '=SUM(A1:A3)', '007', true),
);
const address = fc.record({ row: fc.nat(5), column: fc.nat(3) });
const state: fc.Arbitrary<CellState> = fc.record({
  content: fc.record({
    content,
    numberFormat: fc.constantFrom('General', '0.00', '0%', '@'),
  }),
  fill: fc.option(colour),
  note: fc.option(fc.constantFrom('请核对', '执行 77.5%')),
});
const sheet = fc
  .array(fc.tuple(address, state), { maxLength: 24 })
  .map((entries) => new Map(entries.map(([place, cell]) => [toA1(place), cell])));

/** A plan for a given sheet: its `before` are what stands there. */
const planFor = (cells: Cells) =>
  fc
    .uniqueArray(
      fc.record({
        address,
        after: content,
        format: fc.constantFrom('General', '0.00'),
        fill: fc.option(colour),
        note: fc.option(fc.constantFrom('执行 77.5%', '平台停用')),
        isWritten: fc.boolean(),
      }),
      { selector: ({ address: place }) => toA1(place), maxLength: 10 },
    )
    .map((lines) =>
      planOf(
        lines.flatMap(({ address: place, after, format, fill, note, isWritten }): Edit[] => [
          ...(isWritten
            ? [
                {
                  kind: 'score' as const,
                  address: place,
                  before: lookIn(cells)(place).content,
                  after: { content: after, numberFormat: format },
                },
              ]
            : []),
          ...(fill === null ? [] : [{ kind: 'mark' as const, address: place, fill }]),
          ...(note === null ? [] : [{ kind: 'note' as const, address: place, text: note }]),
        ]),
      ),
    );
const sheetAndPlan = sheet.chain((cells) => planFor(cells).map((plan) => ({ cells, plan })));

test('apply and undo together are the identity', () => {
  fc.assert(
    fc.property(sheetAndPlan, ({ cells, plan }) => {
      const now: Cells = new Map(cells);
      const changes = prepareChanges(plan, lookIn(now));
      write(now, changes);
      const { changes: back, left } = reverseChanges(receiptOf(changes), lookIn(now));
      write(now, back);
      expect(left).toEqual([]);
      for (const place of touchedCells(plan)) {
        expect(lookIn(now)(place)).toEqual(lookIn(cells)(place));
      }
    }),
  );
});

test('undo touches no cell that was edited since, and lists it', () => {
  fc.assert(
    fc.property(sheetAndPlan, fc.array(fc.tuple(address, state)), ({ cells, plan }, edits) => {
      const now: Cells = new Map(cells);
      const changes = prepareChanges(plan, lookIn(now));
      write(now, changes);
      for (const [place, cell] of edits) now.set(toA1(place), cell);
      const edited = new Map(now);
      const { changes: back } = reverseChanges(receiptOf(changes), lookIn(now));
      const written = new Map(changes.map((change) => [toA1(change.address), change]));
      for (const { address: place, content: entry, fill, note } of back) {
        const ours = written.get(toA1(place));
        const found = lookIn(edited)(place);
        if (entry)
          expect(sameValue(found.content.content, ours!.content!.after.content)).toBe(true);
        if (fill) expect(found.fill).toBe(ours?.fill?.after);
        if (note) expect(found.note).toBe(ours?.note?.after);
      }
    }),
  );
});

test('applying the same plan again changes nothing', () => {
  fc.assert(
    fc.property(sheetAndPlan, ({ cells, plan }) => {
      const now: Cells = new Map(cells);
      const changes = prepareChanges(plan, lookIn(now));
      write(now, changes);
      const again = planOf(
        plan.edits.map((edit) =>
          edit.kind === 'mark' || edit.kind === 'note'
            ? edit
            : { ...edit, before: lookIn(now)(edit.address).content },
        ),
        formerMarks([receiptOf(changes)]),
      );
      expect(prepareChanges(again, lookIn(now))).toEqual([]);
    }),
  );
});

test('a write that stopped anywhere is taken back without a trace', () => {
  fc.assert(
    fc.property(sheetAndPlan, fc.nat(), ({ cells, plan }, stop) => {
      const now: Cells = new Map(cells);
      const changes = prepareChanges(plan, lookIn(now));
      const steps = changes.flatMap((change) => stepsOf(change, lookIn(cells)));
      write(now, steps.slice(0, steps.length === 0 ? 0 : stop % (steps.length + 1)));
      write(now, restorations(changes, lookIn(now)));
      for (const { address: place } of changes) {
        expect(lookIn(now)(place)).toEqual(lookIn(cells)(place));
      }
    }),
  );
});

/** A change as Excel executes it: format, content, fill and note one after the other. */
function stepsOf(change: CellChange, before: StateOf): CellChange[] {
  const { address: place, content: entry, fill, note } = change;
  const format = entry && {
    before: entry.before,
    after: {
      content: before(place).content.content,
      numberFormat: entry.after.numberFormat,
    },
  };
  return [
    ...(format ? [{ address: place, content: format }] : []),
    ...(entry ? [{ address: place, content: entry }] : []),
    ...(fill ? [{ address: place, fill }] : []),
    ...(note ? [{ address: place, note }] : []),
  ];
}

test('runs of several colours leave the first original to go back to', () => {
  const at = { row: 1, column: 1 };
  const runs = [
    receiptOf([{ address: at, fill: { before: '#EEEEEE', after: '#FF9D9D' } }]),
    receiptOf([{ address: at, fill: { before: '#FF9D9D', after: '#FFE08A' } }]),
  ];
  expect(formerMarks(runs)).toEqual([
    { address: at, fill: { original: '#EEEEEE', ours: '#FFE08A' } },
  ]);
});

test('where a person painted between two runs, their colour is the original', () => {
  const at = { row: 1, column: 1 };
  const runs = [
    receiptOf([{ address: at, fill: { before: null, after: '#FF9D9D' } }]),
    receiptOf([{ address: at, fill: { before: '#00FF00', after: '#FFE08A' } }]),
  ];
  expect(formerMarks(runs)[0]?.fill?.original).toBe('#00FF00');
});

test('a mark that a later run took off is no mark any more', () => {
  const at = { row: 1, column: 1 };
  const runs = [
    receiptOf([{ address: at, fill: { before: null, after: '#FF9D9D' } }]),
    receiptOf([{ address: at, fill: { before: '#FF9D9D', after: null } }]),
  ];
  expect(formerMarks(runs)).toEqual([]);
});

test('an entry that is the same in the formula bar is the same entry', () => {
  expect(sameValue(0.1 + 0.2, 0.3)).toBe(true);
  expect(sameValue("'=1", '=1')).toBe(true);
  expect(sameValue('一\r\n二', '一\n二')).toBe(true);
  expect(sameValue('1', 1)).toBe(false);
});

test('somebody else’s entry is left to them when a write is taken back', () => {
  const at = { row: 0, column: 0 };
  const change: CellChange = {
    address: at,
    content: {
      before: { content: '', numberFormat: 'General' },
      after: { content: 8, numberFormat: 'General' },
    },
    fill: { before: null, after: '#FF9D9D' },
    note: { before: null, after: '原因' },
  };
  const theirs: CellState = {
    content: { content: 5, numberFormat: 'General' },
    fill: '#00FF00',
    note: '我的',
  };
  expect(restorations([change], () => theirs)).toEqual([]);
  expect(reverseChanges(receiptOf([change]), () => theirs)).toEqual({
    changes: [],
    left: [at],
    restored: 0,
    untouched: 0,
  });
});

describe('notes that would be longer than Excel takes', () => {
  const address = { row: 2, column: 3 };
  const noteOn = (present: string | null, text: string) =>
    prepareChanges(planOf([{ kind: 'note', address, text }]), () => ({ ...blank, note: present }));

  test("a person's long note stays whole, and none of ours is added", () => {
    expect(noteOn('请'.repeat(32_760), '执行 77.5%，未达成')).toEqual([]);
    expect(noteOn('请'.repeat(32_750), '执行 77.5%，未达成')[0]?.note?.after).toHaveLength(32_763);
  });

  test('one of ours is cut', () => {
    expect(noteOn(null, '执'.repeat(40_000))[0]?.note?.after).toHaveLength(32_767);
  });
});
