/**
 * The part that a relationship's target names.
 *
 * @param source part that the relationship belongs to; '' for the package
 * @param target as written: relative to the source's folder, or from the root with `/`
 * @returns part name without leading `/`
 * @example resolveTarget('xl/worksheets/sheet1.xml', '../comments1.xml') //=> 'xl/comments1.xml'
 */
export function resolveTarget(source: string, target: string): string {
  const clean = decodeTarget(target.replaceAll('\\', '/'));
  const steps = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const step of clean.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/**
 * What a part is known by: names are compared without case, and letters beyond ASCII are escaped in some
 * archives and not in others (OPC, ISO/IEC 29500-2, 6.2.2 and annex A).
 *
 * @param part part name without leading `/`
 * @returns the same for all spellings of one name
 * @example partKey('xl/%E8%A1%A8.XML') //=> 'xl/表.xml'
 */
export function partKey(part: string): string {
  return decodeTarget(part).toLowerCase();
}

function decodeTarget(target: string): string {
  if (!target.includes('%')) return target;
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

/**
 * The relationships part of a part.
 *
 * @param part part name, '' for the package
 * @returns name of its .rels part
 * @example relationshipsPart('xl/workbook.xml') //=> 'xl/_rels/workbook.xml.rels'
 */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/**
 * A relationship target as it is written: from the source's folder where that is short, else from the root.
 *
 * @param source part that the relationship belongs to
 * @param part part it shall name
 * @returns the target
 * @example relativeTarget('xl/workbook.xml', 'xl/worksheets/sheet2.xml') //=> 'worksheets/sheet2.xml'
 */
export function relativeTarget(source: string, part: string): string {
  const from = source.split('/').slice(0, -1);
  const to = part.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
