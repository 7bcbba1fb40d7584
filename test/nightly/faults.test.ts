/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { restorePauses } from '../../src/excel/transaction';
import { faultTrial, fuzzFaults } from './faults';
import { store, storedFaults } from './found';

/** How many faults are played, and from which seed: `npm run nightly` sets both. */
const count = Number(process.env.FUZZ_FAULTS ?? 25);
const seed = Number(process.env.FUZZ_SEED ?? 20_100_101);

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});

describe('a host that fails by chance', () => {
  it(
    'leaves each mutated form as it was, or fully done',
    async () => {
      const found = await fuzzFaults(count, seed);
      if (process.env.FUZZ_FAULTS !== undefined) store(found);
      expect(found.map(({ seed: own, what, fault }) => ({ own, what, fault }))).toEqual([]);
    },
    60_000 + count * 5_000,
  );

  it('does not harm again what it harmed once', async () => {
    const again: string[] = [];
    for (const { bytes, fault } of storedFaults()) {
      const what = await faultTrial(bytes, fault);
      if (what) again.push(`${fault.seed}: ${what}`);
    }
    expect(again).toEqual([]);
  });
});
