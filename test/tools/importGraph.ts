import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';

/** How many imports of one room name another room; type imports apart, since they vanish at run time. */
export interface Door {
  readonly from: string;
  readonly to: string;
  readonly imports: number;
  readonly typesOnly: boolean;
}

/** The rooms that are drawn: each folder of src, and inside core each folder and file of its own. */
function roomOf(file: string): string {
  const [, room = '', inner = ''] = file.replace(/\.tsx?$/, '').split('/');
  return room === 'core' ? `core/${inner}` : room;
}

function importsOf(file: string): { target: string; isType: boolean }[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const found: { target: string; isType: boolean }[] = [];
  const add = (specifier: ts.Expression | undefined, isType: boolean): void => {
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return;
    found.push({ target: path.posix.join(path.posix.dirname(file), specifier.text), isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    }
    if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * Counts the doors between rooms from the imports of src as they are.
 *
 * @returns one entry per pair of rooms, ordered by name
 * @example importGraph().find(({ from, to }) => from === 'app' && to === 'core')
 */
export function importGraph(): Door[] {
  const doors = new Map<string, Door>();
  for (const file of globSync('src/**/*.{ts,tsx}').sort()) {
    for (const { target, isType } of importsOf(file)) {
      const [from, to] = [roomOf(file), roomOf(target)];
      if (from === to) continue;
      const key = `${from} ${to}`;
      const known = doors.get(key) ?? { from, to, imports: 0, typesOnly: true };
      const typesOnly = known.typesOnly && isType;
      doors.set(key, { ...known, imports: known.imports + 1, typesOnly });
    }
  }
  return [...doors.values()].sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
}

/**
 * Draws the doors as a Mermaid flow chart: full arrows carry code, dotted ones only types.
 *
 * @param doors what `importGraph` returned
 * @example mermaidOf([{ from: 'app', to: 'core', imports: 3, typesOnly: false }])
 */
export function mermaidOf(doors: readonly Door[]): string {
  const rooms = [...new Set(doors.flatMap(({ from, to }) => [from, to]))].sort();
  const id = (room: string): string => room.replace('/', '_');
  const inside = rooms.filter((room) => room.startsWith('core'));
  const outside = rooms.filter((room) => !room.startsWith('core'));
  return [
    'flowchart TB',
    ...outside.map((room) => `  ${id(room)}[${room}]`),
    '  subgraph pure [core: pure]',
    ...inside.map((room) => `    ${id(room)}[${room}]`),
    '  end',
    ...doors.map(
      ({ from, to, typesOnly }) => `  ${id(from)} ${typesOnly ? '-.->' : '-->'} ${id(to)}`,
    ),
  ].join('\n');
}
