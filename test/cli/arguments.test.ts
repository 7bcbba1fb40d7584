import { ArgumentError, parseScoreArguments } from '../../src/cli/arguments';

const parsed = (...words: string[]) => parseScoreArguments(words, 'zh_CN.UTF-8');

describe('the command line', () => {
  test('writes nothing unless it is asked to', () => {
    expect(parsed('a.xlsx')).toEqual({
      inputs: ['a.xlsx'],
      out: null,
      inPlace: false,
      json: null,
      summary: null,
      profile: null,
      typedScores: null,
      jobs: null,
      locale: 'zh-CN',
      hidden: false,
      help: false,
    });
  });

  test('takes all options', () => {
    const words = ['a', '--out', 'o', '--json', 'j', '--summary', 's.xlsx', '--profile', '四川'];
    expect(
      parsed(...words, '--overwrite-scores', 'replace', '--jobs', '3', '--lang', 'en-US'),
    ).toMatchObject({
      out: 'o',
      json: 'j',
      summary: 's.xlsx',
      profile: '四川',
      typedScores: 'replace',
      jobs: 3,
      locale: 'en-US',
    });
  });

  test.each([
    [['--overwrite-scores', 'maybe']],
    [['--in-place', '--out', 'o']],
    [['--summary', 's.csv']],
    [['--jobs', '0']],
    [['--jobs', 'many']],
    [['--colour']],
  ])('is refused whole when a word makes no sense: %p', (words) => {
    expect(() => parsed('a.xlsx', ...words)).toThrow(ArgumentError);
  });

  test('speaks the language of the system', () => {
    expect(parseScoreArguments([], 'en_US.UTF-8').locale).toBe('en-US');
  });
});
