import { messageAddress, messageCode, NothingFound } from '../../src/commands/message';
import { ribbonCommands, type RibbonWork } from '../../src/commands/ribbonCommands';
import { WorkbookError } from '../../src/workbook/errors';

/** Presses a button and waits until Excel is told that it is done. */
function press(name: 'scoreNow' | 'clearMarks', work: Partial<RibbonWork>) {
  const told: unknown[] = [];
  const done = () => Promise.resolve();
  const tell = (error: unknown) => {
    told.push(error);
    return Promise.resolve();
  };
  const commands = ribbonCommands({ scoreNow: done, clearMarks: done, tell, ...work });
  return new Promise<readonly unknown[]>((resolve) => {
    commands[name]({
      completed: () => {
        resolve(told);
      },
    });
  });
}

describe('ribbon buttons', () => {
  it('tell Excel that they are done, and nothing else, when all went well', async () => {
    expect(await press('scoreNow', {})).toEqual([]);
    expect(await press('clearMarks', {})).toEqual([]);
  });

  it('tell why nothing happened, and are done all the same', async () => {
    const error = new WorkbookError('sheet-protected');
    expect(await press('scoreNow', { scoreNow: () => Promise.reject(error) })).toEqual([error]);
  });

  it('are done even when the message cannot be shown', async () => {
    const failing = () => Promise.reject(new Error('no window'));
    expect(await press('clearMarks', { clearMarks: failing, tell: failing })).toEqual([]);
  });
});

describe('the message window', () => {
  it('gets a code and never content of the workbook', () => {
    const error = new WorkbookError('write-refused', { sheet: '机密', cell: 'B2' });
    const address = messageAddress(
      'https://localhost:3000/commands.html?_host_Info=x#y',
      messageCode(error),
    );
    expect(address).toBe('https://localhost:3000/commands.html?message=write-refused');
  });

  it('knows a sheet without a form and an unexpected failure', () => {
    expect([messageCode(new NothingFound()), messageCode(new Error('x'))]).toEqual([
      'nothing-found',
      'unknown',
    ]);
  });
});
