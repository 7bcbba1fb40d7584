import { storedTexts, storedWorkbooks } from './found';
import { randomFrom } from './random';
import { fuzzTexts, trial } from './texts';
import { fuzzWorkbooks, settingsOf, trial as tryWorkbook } from './workbooks';

describe('chance', () => {
  it('finds no text that is answered with an exception, outside its cell or wrongly met', () => {
    expect(fuzzTexts(4000, 20_100_101)).toEqual([]);
  });

  it('finds no mutated form that changes outside the plan, or is not restored by undo', async () => {
    expect(await fuzzWorkbooks(60, 20_100_101)).toEqual([]);
  });

  it('does not find again what it found once', () => {
    const again = storedTexts().flatMap((each) => trial(each.row, each.isShort) ?? []);
    expect(again).toEqual([]);
  });

  it('does not harm again a workbook that it harmed once', async () => {
    const again: string[] = [];
    for (const { name, seed, isBroken, bytes } of storedWorkbooks()) {
      const what = await tryWorkbook(bytes, settingsOf(randomFrom(seed)), isBroken);
      if (what) again.push(`${name}: ${what}`);
    }
    expect(again).toEqual([]);
  });
});
