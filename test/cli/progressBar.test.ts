import { progressText, withProgress, type Terminal } from '../../src/cli/progressBar';

/** A terminal that keeps what it was told, each line with the channel it went to. */
function recorder(columns: number | null): Terminal & { readonly heard: string[] } {
  const heard: string[] = [];
  return {
    heard,
    say: (line) => heard.push(`out ${line}`),
    complain: (line) => heard.push(`err ${line}`),
    columns,
    draw: (text) => heard.push(`bar ${text.replace('\r\u001B[K', '')}`),
  };
}

describe('the progress line', () => {
  test('fills as files are done and fits its terminal', () => {
    expect(progressText(1, 2, 'a.xlsx', 80)).toBe('████████████░░░░░░░░░░░░ 1/2 a.xlsx');
    expect(progressText(2, 2, '很长的文件夹/自评表.xlsx', 41)).toBe(
      '████████████████████████ 2/2 自评表.xlsx',
    );
  });

  test('steps aside for results and comes back below them', () => {
    const terminal = recorder(80);
    const bar = withProgress(terminal, 1);
    bar.step('a');
    bar.say('result');
    bar.end();
    const line = `bar ${'█'.repeat(24)} 1/1 a`;
    expect(terminal.heard).toEqual([line, 'bar ', 'out result', line, 'bar ']);
  });

  test('is not drawn where nobody looks', () => {
    const terminal = recorder(null);
    const bar = withProgress(terminal, 1);
    bar.step('a');
    bar.complain('problem');
    bar.end();
    expect(terminal.heard).toEqual(['err problem']);
  });
});
