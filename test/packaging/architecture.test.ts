import { readFileSync, writeFileSync } from 'node:fs';
import { importGraph, mermaidOf } from '../tools/importGraph';

const file = 'assets/docs/architecture.md';
const drawing = /```mermaid\n([\s\S]*?)\n```/;

describe('the architecture page', () => {
  it('shows the doors between the rooms as the imports have them (UPDATE=1 draws them anew)', () => {
    const drawn = mermaidOf(importGraph());
    if (process.env.UPDATE === '1') {
      const page = readFileSync(file, 'utf8');
      writeFileSync(
        file,
        page.replace(drawing, () => `\`\`\`mermaid\n${drawn}\n\`\`\``),
      );
    }
    expect(drawing.exec(readFileSync(file, 'utf8'))?.[1]).toBe(drawn);
  });

  it('knows no two rooms that open doors to each other, but for types', () => {
    const code = importGraph().filter(({ typesOnly }) => !typesOnly);
    const pairs = new Set(code.map(({ from, to }) => `${from} ${to}`));
    const both = code.filter(({ from, to }) => pairs.has(`${to} ${from}`));
    expect(both).toEqual([]);
  });
});
