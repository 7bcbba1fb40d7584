import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.tsx?$/.test(name),
);

describe('the web view of an older Mac', () => {
  test('is given no lookbehind: before Safari 16.4 one of them keeps the whole bundle from starting', () => {
    const guilty = sources.filter((name) =>
      /\(\?<[=!]/.test(readFileSync(join('src', name), 'utf8')),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(guilty).toEqual([]);
  });
});
