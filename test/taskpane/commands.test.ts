import {
  clearedMessage,
  errorMessage,
  messageAddress,
  messageIn,
  messageWords,
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
    expect(message).toEqual({
      code: 'scored',
      counts: { scores: 4, rates: 1, marks: 5, reasons: 0, emptied: 0, kept: 1 },
    });
  });

  it('says that there was no form, or nothing new to write', async () => {
    expect(scoredMessage(await run(ledger())).code).toBe('nothing-found');
    expect(scoredMessage({ ...(await run()), receipt: null })).toEqual({
      code: 'unchanged',
      counts: { kept: 1 },
    });
  });
});

describe('the words of the message', () => {
  const translator = createTranslator('zh-CN');
  const words = (counts: Message['counts'], code: Message['code'] = 'scored') =>
    messageWords(translator, { code, counts });

  it('count scores and rates apart, as the sidebar does', () => {
    expect(words({ scores: 4, rates: 1, marks: 5, kept: 1 })).toBe(
      '已写入 4 个得分、1 个比率，标注 5 处。点“打开侧边栏”查看总分和每一项的原因，也可以在那里撤销。保留了 1 个已填写、但与计算结果不同的得分。',
    );
    expect(words({ scores: 2, marks: 0 })).toMatch(/^已写入 2 个得分，标注 0 处。点/);
  });

  it('never say that 0 scores were written', () => {
    expect(words({ rates: 3, marks: 1 })).toMatch(/^已写入 3 个比率，标注 1 处。点/);
    expect(words({ marks: 2 })).toMatch(/^没有新的得分要写入；标注 2 处。点/);
    expect(words({})).toMatch(/^没有新的得分要写入；上次的标注已按现在的内容更新。点/);
    expect(words({ emptied: 1 })).toMatch(/^上次写入的 1 个得分不再适用，已清空。点/);
    expect(words({ kept: 0 }, 'unchanged')).toBe('表格已经是评分后的样子，没有新的内容要写入。');
  });

  it('read as sentences in English as well', () => {
    const english = createTranslator('en-US');
    const counts = { scores: 1, rates: 2, marks: 0, emptied: 1, kept: 2 };
    expect(messageWords(english, { code: 'scored', counts })).toMatch(
      /^1 score and 2 rates written, 0 cells marked\. 1 score from the last run no longer applies and was cleared\. Choose .*\. 2 typed scores /,
    );
  });

  it('say of a failure what the sidebar says', () => {
    expect(words({}, 'sheet-protected')).toContain('保护');
    expect(messageWords(translator, { code: 'never-heard-of', counts: {} })).toBe(
      translator.t('sentence.error.unknown'),
    );
  });
});

describe('the message of 清除标注', () => {
  it('says how many cells are not as they were before', () => {
    const left = [{ row: 6, column: 7 }];
    const message = clearedMessage({ restored: 4, left, gone: left });
    expect(message).toEqual({ code: 'marks-left', counts: { marks: 2 } });
    expect(messageWords(createTranslator('zh-CN'), message!)).toContain('2 个单元格');
  });

  it('says how many sheets could not be written', () => {
    const refused = ['自评表'];
    const message = clearedMessage({ restored: 4, left: [{ row: 6, column: 7 }], refused })!;
    expect(message).toEqual({ code: 'sheets-left', counts: { sheets: 1, marks: 1 } });
    const words = messageWords(createTranslator('zh-CN'), message);
    expect(words).toMatch(/^有 1 张工作表不能写入.*有 1 个单元格/);
  });

  it('is else needed only where there was nothing to clear', () => {
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
    const codes = [
      'scored',
      'unchanged',
      'nothing-found',
      'own-summary',
      'no-marks',
      'marks-left',
      'sheets-left',
    ];
    for (const code of codes) {
      expect(say('pane', `ribbon.${code}`, { scores: 1, rates: 1, marks: 1, kept: 1 })).toMatch(
        /\S/,
      );
    }
  });
});
