import type { Json } from './json';
import type { HostObject } from './hostObject';
import { apiNotFound } from './hostError';

/** Which properties a `load` asks for; paths use `/`. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** How the answer is spelled: `load` wants `Values` and `_Items`, `retrieve` wants `values` and `items`. */
export interface Spelling {
  readonly key: (name: string) => string;
  readonly items: string;
}

/** `Values`, `_Items`. */
export const pascalCase: Spelling = { key: upperFirst, items: '_Items' };
/** `values`, `items`. */
export const camelCase: Spelling = { key: (name) => name, items: 'items' };

type Selection = ReadonlyMap<string, readonly string[]>;

/**
 * Answers a `load`: the asked properties of an object, nested for objects inside it, as a list for
 * collections.
 *
 * @param object the loaded object; null for the null object
 * @param info what the client asked for; without names all plain properties are meant
 * @param referenceOf the reference id of a kept object, or null
 * @param spelling how keys are written
 * @returns the answer; null for the null object
 * @throws HostError `ApiNotFound` with the member's name
 * @example query(range, { Select: ['values', 'format/fill/color'] }, () => null, pascalCase)
 */
export function query(
  object: HostObject | null,
  info: QueryInfo,
  referenceOf: (object: HostObject) => string | null,
  spelling: Spelling,
): Json {
  const names = [...(info.Select ?? []), ...(info.Expand ?? [])];
  return read(object, names, info, referenceOf, spelling);
}

function read(
  object: HostObject | null,
  names: readonly string[],
  page: QueryInfo,
  referenceOf: (object: HostObject) => string | null,
  spelling: Spelling,
): Json {
  if (!object) return null;
  if (!object.isCollection) return readOne(object, names, referenceOf, spelling);
  const ofItems = names.map((name) => name.replace(/^items\/?/, '')).filter(Boolean);
  const own = ofItems.filter((name) => object.hasScalar(name));
  const each = ofItems.filter((name) => !object.hasScalar(name));
  const scalars = Object.fromEntries(own.map((name) => [spelling.key(name), object.get(name)]));
  if (own.length > 0 && each.length === 0) return scalars;
  const skip = page.Skip ?? 0;
  const items = object.items().slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  return {
    ...scalars,
    [spelling.items]: items.map((item) => readOne(item, each, referenceOf, spelling)),
  };
}

function readOne(
  object: HostObject,
  names: readonly string[],
  referenceOf: (object: HostObject) => string | null,
  spelling: Spelling,
): Json {
  const answer: Record<string, Json> = {};
  const identity = object.identity();
  if (identity) answer[identity.key === 'Id' ? spelling.key('id') : identity.key] = identity.value;
  const reference = referenceOf(object);
  if (reference) answer._ReferenceId = reference;
  for (const [name, below] of selection(object, names)) {
    if (object.hasLink(name))
      answer[spelling.key(name)] = read(object.follow(name), below, {}, referenceOf, spelling);
    else if (below.length === 0) answer[spelling.key(name)] = object.get(name);
    else throw apiNotFound(object.typeName, name);
  }
  return answer;
}

/** First path segments with what is asked below each. */
function selection(object: HostObject, names: readonly string[]): Selection {
  const wanted = new Map<string, string[]>();
  const paths = names.length === 0 ? ['*'] : names;
  for (const path of paths) {
    if (path === '*') for (const name of object.defaultScalars()) wanted.set(name, []);
    else if (!path.startsWith('$') && path !== '_ReferenceId' && path !== '_Id') {
      const [first = '', ...rest] = path.split('/');
      const below = wanted.get(first) ?? [];
      if (rest.length > 0) below.push(rest.join('/'));
      wanted.set(first, below);
    }
  }
  return wanted;
}

/**
 * Writes a member's name as it travels.
 *
 * @param name in camel case
 * @returns the name with its first letter in upper case; names that begin with `_` as they are
 * @example upperFirst('numberFormat') //=> 'NumberFormat'
 */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/**
 * Reads a member's name as it travels.
 *
 * @param name with its first letter in upper case
 * @returns the name in camel case
 * @example lowerFirst('GetUsedRange') //=> 'getUsedRange'
 */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
