import {
  clearedMessage,
  errorMessage,
  messageAddress,
  messageIn,
  scoredMessage,
  type Message,
} from '../../src/commands/message';
import { ribbonCommands, type RibbonButtons } from '../../src/commands/ribbonCommands';
import { createTranslator } from '../../src/i18n';
import { WorkbookError } from '../../src/workbook/errors';
import { FakeUseCases, ledger, trainingForm } from './fakeUseCases';

/** Presses a button and waits until Excel is told that it is done. */
function press(name: 'scoreNow' | 'clearMarks', buttons: Partial<RibbonButtons>) {
  const told: Message[] = [];
  const done = () => Promise.resolve(null);
  const tell = (message: Message) => {
    told.push(message);
    return Promise.resolve();
  };
  const commands = ribbonCommands({ scoreNow: done, clearMarks: done, tell, ...buttons });
  return new Promise<readonly Message[]>((resolve) => {
    commands[name]({
      completed: () => {
        resolve(told);
      },
    });
  });
}

describe('ribbon buttons', () => {
  it('tell Excel that they are done once their message was read', async () => {
    const scored: Message = { code: 'scored', counts: { scores: 7 } };
    expect(await press('scoreNow', { scoreNow: () => Promise.resolve(scored) })).toEqual([scored]);
    expect(await press('clearMarks', {})).toEqual([]);
  });

  it('tell why nothing happened, and are done all the same', async () => {
    const error = new WorkbookError('sheet-protected');
    const told = await press('scoreNow', { scoreNow: () => Promise.reject(error) });
    expect(told).toEqual([{ code: 'sheet-protected', counts: {} }]);
  });

  it('are done even when the message cannot be shown', async () => {
    const failing = () => Promise.reject(new Error('no window'));
    expect(await press('clearMarks', { clearMarks: failing, tell: failing })).toEqual([]);
  });
});

describe('the message of 一键评分', () => {
  const run = async (sheet = trainingForm()) => {
    const useCases = new FakeUseCases(sheet);
    return useCases.score(useCases.settings, createTranslator('zh-CN'));
  };

  it('counts what was written, marked and kept', async () => {
    const message = scoredMessage(await run());
    expect(message).toEqual({ code: 'scored', counts: { scores: 4, rates: 1, marks: 5, kept: 1 } });
  });

  it('says that there was no form, or nothing new to write', async () => {
    expect(scoredMessage(await run(ledger())).code).toBe('nothing-found');
    expect(scoredMessage({ ...(await run()), receipt: null })).toEqual({
      code: 'unchanged',
      counts: { kept: 1 },
    });
  });
});

describe('the message of 清除标注', () => {
  it('is needed only where there was nothing to clear', () => {
    expect(clearedMessage({ restored: 0, left: [] })?.code).toBe('no-marks');
    expect(clearedMessage({ restored: 4, left: [] })).toBeNull();
  });
});

describe('the message window', () => {
  const page = 'https://localhost:3000/commands.html?_host_Info=x#y';

  it('gets a code and counts and never content of the workbook', () => {
    const error = new WorkbookError('write-refused', { sheet: '机密', cell: 'B2' });
    expect(messageAddress(page, errorMessage(error))).toBe(
      'https://localhost:3000/commands.html?message=write-refused',
    );
  });

  it('reads what it was given, also behind what Office adds to the address', () => {
    const message: Message = { code: 'scored', counts: { scores: 7, marks: 4, kept: 0 } };
    const address = new URL(messageAddress(page, message));
    expect(messageIn(`${address.search}&_host_Info=excel$web`)).toEqual(message);
    expect(messageIn('?_host_Info=excel$web')).toBeNull();
  });

  it('knows an unexpected failure, and leaves out counts that are none', () => {
    expect(errorMessage(new Error('x')).code).toBe('unknown');
    expect(messageIn('?message=scored&scores=-1&marks=x')).toEqual({ code: 'scored', counts: {} });
  });

  it.each(['zh-CN', 'en-US'] as const)('has a sentence for each of its codes in %s', (locale) => {
    const { say } = createTranslator(locale);
    for (const code of ['scored', 'unchanged', 'nothing-found', 'no-marks']) {
      expect(say('pane', `ribbon.${code}`, { scores: 1, rates: 1, marks: 1, kept: 1 })).toMatch(
        /\S/,
      );
    }
  });
});
