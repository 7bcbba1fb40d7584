import type { Relationship } from './zipPackage';

/** Parts and what leads from one to another. */
interface Related {
  has(part: string): boolean;
  relationships(source: string): readonly Relationship[];
}

/**
 * Parts that relationships lead to, not through one of them.
 *
 * @param parts the package
 * @param from where to begin; '' for the package itself
 * @param closed the part through which nothing leads; null for none
 * @returns names without case, those of the beginning among them
 * @example reachable(zip, ['xl/worksheets/sheet2.xml'], null).has('xl/drawings/drawing1.xml')
 */
export function reachable(
  parts: Related,
  from: readonly string[],
  closed: string | null,
): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let source = open.pop(); source !== undefined; source = open.pop()) {
    const key = source.toLowerCase();
    if (found.has(key) || key === closed?.toLowerCase()) continue;
    found.add(key);
    for (const { target, external } of parts.relationships(source)) {
      if (!external && parts.has(target)) open.push(target);
    }
  }
  return found;
}
